import { useMemo } from 'react';
import { Link } from 'react-router';
import * as format from './format.ts';
import { useLanguage } from './language.tsx';
import styles from './figure.module.css';

/** The formats of `format.ts` in the language of the screen: `const f = useFormat(); f.points(44.3138)`. */
export function useFormat() {
  const { language } = useLanguage();
  return useMemo(
    () => ({
      number: (value: number | null | undefined, form?: format.NumberForm) =>
        format.formatNumber(value, language, form),
      points: (value: number | null | undefined) => format.formatPoints(value, language),
      change: (value: number | null | undefined, decimals?: number) => format.formatChange(value, language, decimals),
      percent: (value: number | null | undefined, decimals?: number) => format.formatPercent(value, language, decimals),
      bytes: (value: number) => format.formatBytes(value, language),
      longDate: (date: string) => format.formatLongDate(date, language),
      date: format.formatDate,
      day: format.formatDay,
      instant: format.formatInstant,
      dateOf: format.formatInstantDate,
      time: format.formatTime,
    }),
    [language],
  );
}

/** What a figure means for the reader: trouble, doubt, a gain, or plain ink. */
export type Tone = 'ink' | 'faint' | 'doubt' | 'lost' | 'won';

/** A score in text, two decimals, the full value on hover; missing is "—" in grey. */
export function Points({
  value,
  tone = 'ink',
  of,
}: {
  readonly value: number | null;
  readonly tone?: Tone;
  readonly of?: number;
}) {
  const f = useFormat();
  if (value === null) return <Missing />;
  const isRounded = Math.abs(value * 100 - Math.round(value * 100)) > 1e-9;
  return (
    <span className={styles[tone]} title={isRounded ? f.number(value) : undefined}>
      {f.points(value)}
      {of === undefined ? null : <span className={styles.of}>/{f.number(of)}</span>}
    </span>
  );
}

/** A change with its sign. It takes colour only when it is beyond the error (`sure`); within it, it stays in ink. */
export function Change({
  value,
  sure,
  decimals = 2,
}: {
  readonly value: number | null;
  readonly sure: boolean;
  readonly decimals?: number;
}) {
  const f = useFormat();
  if (value === null) return <Missing />;
  const tone = !sure || value === 0 ? 'ink' : value < 0 ? 'lost' : 'won';
  return <span className={styles[tone]}>{f.change(value, decimals)}</span>;
}

/** A rank, never without its field, and with its range where the errors are known: 8/61 (4–24). */
export function Rank({
  rank,
  field,
  range,
}: {
  readonly rank: number;
  readonly field: number;
  readonly range?: readonly [number, number];
}) {
  return (
    <span>
      {rank}
      <span className={styles.of}>/{field}</span>
      {range ? (
        <span className={styles.of}>
          {' '}
          ({range[0]}–{range[1]})
        </span>
      ) : null}
    </span>
  );
}

/** No data: "—" in grey. Never 0, never red. */
export function Missing() {
  return <span className={styles.missing}>—</span>;
}

/** One count: with `to` it leads to what it counts, and says so when that is what the page shows (`isCurrent`). */
export type FigureItem = {
  readonly value: string | number;
  readonly label: string;
  readonly tone?: Tone;
  readonly to?: string;
  readonly isCurrent?: boolean;
};

/** A row of counts under a page's title: the figure, what it counts, and how it stands. Five at most. */
export function Figures({ items }: { readonly items: readonly FigureItem[] }) {
  return (
    <dl className={styles.figures}>
      {items.map(({ value, label, tone = 'ink', to, isCurrent }) => (
        <div key={label} className={isCurrent ? styles.current : undefined}>
          <dt>
            {to ? (
              <Link to={to} aria-current={isCurrent || undefined} className={styles.leads}>
                {label}
              </Link>
            ) : (
              label
            )}
          </dt>
          <dd className={styles[tone]}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
