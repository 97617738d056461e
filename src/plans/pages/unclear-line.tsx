import { useWords } from '../../web/language.tsx';
import type { ClarityFault } from '../model/clarity.ts';
import { words } from '../words.ts';
import styles from './reading-card.module.css';

/** What a task is not clear about, in one quiet line; nothing where it is clear. */
export function UnclearLine({ unclear }: { readonly unclear: readonly ClarityFault[] }) {
  const t = useWords(words);
  if (unclear.length === 0) return null;
  return (
    <p className={styles.unclear}>
      {t('clarity.unclear', { what: unclear.map((fault) => t(`clarity.${fault}`)).join('; ') })}
    </p>
  );
}
