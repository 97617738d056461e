import { useFormat } from '../../../web/figure.tsx';
import { useWords } from '../../../web/language.tsx';
import { whatIfWords as words } from '../../words/what-if.ts';
import styles from './rank-histogram.module.css';

/**
 * In how many runs a province took each rank: a bar for each rank of the whole field, so that a narrow interval looks narrow; those that reach the
 * target in blue; the interval as a bracket below.
 */
export function RankHistogram({
  counts,
  interval: [from, to],
  target,
}: {
  readonly counts: readonly number[];
  readonly interval: readonly [number, number];
  readonly target: number;
}) {
  const t = useWords(words);
  const f = useFormat();
  const highest = Math.max(...counts);
  const columns = { gridTemplateColumns: `repeat(${counts.length}, minmax(0, 1fr))` };
  const ticks = [
    1,
    ...counts.map((_, at) => at + 1).filter((rank) => rank % 10 === 0 && rank < counts.length - 2),
    counts.length,
  ];
  return (
    <figure className={styles.figure}>
      <div role="img" aria-label={t('whatIf.histogramSays', { from, to, mode: counts.indexOf(highest) + 1 })}>
        <div className={styles.bars} style={columns}>
          {counts.map((count, at) => (
            <span key={at + 1} className={styles.column} title={`${at + 1}: ${f.number(count)}`}>
              <span
                className={at < target ? styles.reaches : styles.misses}
                style={{ height: `${(100 * count) / highest}%` }}
              />
            </span>
          ))}
        </div>
        <div className={styles.bracketRow} style={columns}>
          <span className={styles.bracket} style={{ gridColumn: `${from} / ${to + 1}` }} />
        </div>
        <div className={styles.ticks} style={columns}>
          {ticks.map((rank) => (
            <span key={rank} style={{ gridColumn: `${rank} / ${rank + 1}` }}>
              {rank}
            </span>
          ))}
        </div>
      </div>
      <ul className={styles.legend}>
        <li className={styles.legendReaches}>{t('whatIf.legendTarget')}</li>
        <li className={styles.legendMisses}>{t('whatIf.legendOther')}</li>
        <li className={styles.legendInterval}>{t('whatIf.legendInterval')}</li>
      </ul>
    </figure>
  );
}
