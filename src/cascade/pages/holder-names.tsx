import type { Answer } from '../../kernel/contract.ts';
import { useWords } from '../../web/language.tsx';
import type { api } from '../api.ts';
import { words } from '../words.ts';
import styles from './cascade.module.css';

export type Holder = Answer<typeof api.getHolders>['holders'][number];

/** Who answers for a piece of work and who helps; amber words where nobody does. */
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
    <>
      {division ? <b>{division.name} </b> : null}
      {main ? nameOf(main) : <span className={styles.nobody}>{t('nobody')}</span>}
      {helpers.length > 0 ? (
        <span className={styles.told}> {t('helps', { people: helpers.map(nameOf).join(', ') })}</span>
      ) : null}
    </>
  );
}
