import { Change } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import type { Conclusion } from '../model/noise.ts';
import { words } from '../words.ts';
import { isSure } from './mark.ts';
import styles from './results.module.css';
import type { LineView } from './views.ts';

/** What is not sure has a sign, explained once over its table; what is sure is said in words. */
const signs = { unknown: '?', noise: '≈', 'not-comparable': '≠' } as const satisfies Partial<
  Record<Conclusion, string>
>;

/** A change with what may be concluded of it: colour where it is sure, else a quiet sign. */
export function ChangeOf({ value, conclusion }: { readonly value: number | null; readonly conclusion: Conclusion }) {
  return (
    <>
      <Change value={value} sure={isSure({ conclusion })} /> <Sign conclusion={conclusion} />
    </>
  );
}

function Sign({ conclusion }: { readonly conclusion: Conclusion }) {
  const t = useWords(words);
  if (!isSigned(conclusion)) return <span className={styles.sign} />;
  const says = t(`mark.${conclusion}`);
  return (
    <span className={styles.sign} role="img" aria-label={says} title={says}>
      {signs[conclusion]}
    </span>
  );
}

/** The words under a change that is sure. */
export function SureMark({ conclusion }: { readonly conclusion: Conclusion }) {
  const t = useWords(words);
  return isSigned(conclusion) ? null : <span className={styles.mark}>{t(`mark.${conclusion}`)}</span>;
}

/** What the signs in a table mean: those that stand in it. */
export function SignKey({ lines }: { readonly lines: readonly LineView[] }) {
  const t = useWords(words);
  const seen = new Set(lines.map(({ before }) => before?.conclusion));
  const shown = (Object.keys(signs) as (keyof typeof signs)[]).filter((conclusion) => seen.has(conclusion));
  if (shown.length === 0) return null;
  return (
    <ul className={styles.key}>
      {shown.map((conclusion) => (
        <li key={conclusion}>
          <span className={styles.sign}>{signs[conclusion]}</span> {t(`key.${conclusion}`)}
        </li>
      ))}
    </ul>
  );
}

function isSigned(conclusion: Conclusion): conclusion is keyof typeof signs {
  return conclusion in signs;
}
