import type { ReactNode } from 'react';
import type { Axis } from './axis.ts';
import styles from './results.module.css';

/** A score on the axis of its table: a dot, and a thin bar for the interval. The figures stand in the cells beside it, so it is not read out. */
export function IntervalBar({
  axis,
  points,
  interval,
}: {
  readonly axis: Axis;
  readonly points: number | null;
  readonly interval: { readonly low: number; readonly high: number } | null;
}) {
  if (points === null) return <span className={styles.hatched} aria-hidden="true" />;
  return (
    <Bar axis={axis}>
      {interval ? (
        <rect
          x={percent(axis.at(interval.low))}
          width={percent(axis.at(interval.high) - axis.at(interval.low))}
          y="6"
          height="4"
          className={styles.interval}
        />
      ) : null}
      <circle cx={percent(axis.at(points))} cy="8" r="3.5" className={styles.dot} />
    </Bar>
  );
}

/** A bar's ground: the ticks of its axis, with what is drawn on them. */
export function Bar({
  axis,
  className = '',
  children,
}: {
  readonly axis: Axis;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <svg className={`${styles.bar} ${className}`} aria-hidden="true">
      {axis.ticks.map((tick) => (
        <line
          key={tick}
          x1={percent(axis.at(tick))}
          x2={percent(axis.at(tick))}
          y1="0"
          y2="100%"
          className={styles.tick}
        />
      ))}
      {children}
    </svg>
  );
}

/** A place on an axis as SVG writes it. */
export function percent(place: number): string {
  return `${Math.round(place * 100) / 100}%`;
}
