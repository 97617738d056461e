import type { Answer } from '../../kernel/contract.ts';
import { useWords } from '../../web/language.tsx';
import type { api } from '../api.ts';
import { words } from '../words.ts';
import styles from './cascade.module.css';

export type Holder = Answer<typeof api.getHolders>['holders'][number];

/** Who answers for a piece of work, of which division, and who helps; amber words where nobody does. */
export function HolderNames({
  holders,
  division,
}: {
  readonly holders: readonly Holder[];
  readonly division: { readonly name: string } | null;
}) {
  const t = useWords(words);
  const nameOf = ({ personName, hasLeft }: Holder) => (hasLeft ? t('left', { person: personName }) : personName);
  const main = holders.find(({ part }) => part === 'main');
  const helpers = holders.filter(({ part }) => part === 'helper');
  return (
    <span className={styles.holders}>
      {main ? (
        <span className={main.hasLeft ? styles.nobody : undefined}>{nameOf(main)}</span>
      ) : (
        <span className={styles.nobody}>{t(division ? 'nobodyOfDivision' : 'nobody')}</span>
      )}
      {division ? <span className={styles.told}>{division.name}</span> : null}
      {helpers.length > 0 ? (
        <span className={styles.told}>{t('helps', { people: helpers.map(nameOf).join(', ') })}</span>
      ) : null}
    </span>
  );
}
