import { fill } from '../kernel/words.ts';
import { formatNumber, formatPoints } from './format.ts';
import { useLanguage } from './language.tsx';
import styles from './ruler.module.css';
import { webWords } from './words.ts';

/** A score on its scale; what isn't known is left out, never drawn as 0. */
export type RulerScore = {
  readonly value: number | null;
  readonly max: number;
  /** Last year's score on the same scale. */
  readonly previous?: number | null;
  readonly median?: number | null;
  readonly best?: number | null;
};

const width = 140;

/** The small ruler on which every score lies: won in ink, the fall since last year in lacquer (a rise in jade), median, best. */
export function Ruler({ value, max, previous, median, best }: RulerScore) {
  const { language } = useLanguage();
  if (value === null) return <span className={styles.missing} role="img" aria-label={webWords.noData[language]} />;
  const at = (score: number) => (Math.max(0, Math.min(score, max)) / max) * width;
  const said = (word: { vi: string; en: string }, score: number | null | undefined) =>
    score === null || score === undefined ? '' : fill(word[language], { value: formatPoints(score, language) });
  const label = fill(webWords.rulerLabel[language], {
    value: formatPoints(value, language),
    max: formatNumber(max, language),
    previous: said(webWords.rulerPrevious, previous),
    median: said(webWords.rulerMedian, median),
    best: said(webWords.rulerBest, best),
  });
  return (
    <svg className={styles.ruler} viewBox={`0 0 ${width} 14`} role="img" aria-label={label}>
      <title>{label}</title>
      {best === null || best === undefined || best <= value ? null : (
        <rect x={at(value)} y="1" width={at(best) - at(value)} height="6" className={styles.best} />
      )}
      <rect x="0" y="1" width={at(Math.min(value, previous ?? value))} height="6" className={styles.value} />
      {previous === null || previous === undefined || previous === value ? null : (
        <rect
          x={at(Math.min(previous, value))}
          y="1"
          width={Math.abs(at(previous) - at(value))}
          height="6"
          className={previous > value ? styles.fallen : styles.risen}
        />
      )}
      <path d={`M0 9.5H${width}`} className={styles.edge} />
      {Array.from({ length: 11 }, (_, tick) => (
        <path key={tick} d={`M${(tick * width) / 10} 9.5v${tick % 5 === 0 ? 4 : 2}`} className={styles.edge} />
      ))}
      {median === null || median === undefined ? null : <path d={`M${at(median)} 0v9`} className={styles.median} />}
    </svg>
  );
}

/** What the parts of the ruler mean; once for a table of rulers. `changed`: some of them show a change since the year before. */
export function RulerLegend({ changed = true }: { readonly changed?: boolean }) {
  const { language } = useLanguage();
  return (
    <ul className={styles.legend}>
      <li className={styles.legendValue}>{webWords.legendWon[language]}</li>
      {changed ? (
        <>
          <li className={styles.legendFallen}>{webWords.legendFallen[language]}</li>
          <li className={styles.legendRisen}>{webWords.legendRisen[language]}</li>
        </>
      ) : null}
      <li className={styles.legendMedian}>{webWords.legendMedian[language]}</li>
      <li className={styles.legendBest}>{webWords.legendBest[language]}</li>
      <li className={styles.legendWhole}>{webWords.legendWhole[language]}</li>
    </ul>
  );
}
