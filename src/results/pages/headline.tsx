import type { ReactNode } from 'react';
import { Change, Missing, Rank, useFormat } from '../../web/figure.tsx';
import { useLanguage, useWords } from '../../web/language.tsx';
import { words } from '../words.ts';
import { isSure } from './mark.ts';
import styles from './results.module.css';
import type { LedgerView } from './views.ts';

/** The figures of the whole: score, rank, change, and how far the best is. */
export function Headline({ ledger: { whole, year, rankRange } }: { readonly ledger: LedgerView }) {
  const t = useWords(words);
  const f = useFormat();
  const { language } = useLanguage();
  const { score, before, best, place } = whole;
  const interval = score.kind === 'value' ? score.interval : null;
  return (
    <dl className={styles.figures}>
      <Figure
        name={t('total')}
        note={
          interval
            ? t('ownInterval', {
                level: f.percent(interval.level, 0),
                low: f.points(interval.low),
                high: f.points(interval.high),
              })
            : score.kind === 'value'
              ? t('noInterval')
              : null
        }
      >
        {score.kind === 'value' ? f.points(score.points) : <Missing />}
        {whole.max === null ? null : <small>/{f.number(whole.max)}</small>}
      </Figure>
      <Figure
        name={t('results.rank')}
        note={[
          ...(rankRange ? [t('rankMay', rankRange)] : []),
          ...(before?.place
            ? [t('rankBefore', { year: before.year, rank: before.place.rank, of: before.place.of })]
            : []),
        ].join('; ')}
      >
        {place ? <Rank rank={place.rank} field={place.of} /> : <Missing />}
      </Figure>
      <Figure
        name={t('since', { year: String(year - 1) })}
        note={before ? <span className={styles.mark}>{t(`mark.${before.conclusion}`)}</span> : t('noBefore')}
      >
        <Change value={before?.change ?? null} sure={before !== null && isSure(before)} />
      </Figure>
      <Figure
        name={t('toBest')}
        note={
          best
            ? t(whole.median === null ? 'bestIs' : 'bestAndMedian', {
                median: f.points(whole.median),
                names: best.provinces.map((one) => (language === 'vi' ? one.name : one.en)).join(', '),
                points: f.points(best.points),
              })
            : null
        }
      >
        {best?.gap === null || best?.gap === undefined ? <Missing /> : f.points(best.gap)}
      </Figure>
    </dl>
  );
}

function Figure({
  name,
  note,
  children,
}: {
  readonly name: string;
  readonly note: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className={styles.big}>{children}</dd>
      {note ? <dd className={styles.small}>{note}</dd> : null}
    </div>
  );
}
