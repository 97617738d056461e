import type { Axis } from './axis.ts';
import { Bar, percent } from './interval-bar.tsx';
import styles from './results.module.css';
import { endsOf, type Ends, type Step } from './steps.ts';

/** A part's step: filled where it fell, hollow where it rose; lacquer and jade only beyond the error. The figures stand beside it. */
export function StepBar({ axis, step }: { readonly axis: Axis; readonly step: Step | undefined }) {
  if (!step) return null;
  const kind = step.to < step.from ? 'Fall' : 'Rise';
  return (
    <Bar axis={axis}>
      <Rect axis={axis} from={step.from} to={step.to} className={styles[`${step.isSure ? 'sure' : 'open'}${kind}`]} />
      <line x1={percent(axis.at(step.to))} x2={percent(axis.at(step.to))} y1="3" y2="100%" className={styles.joint} />
    </Bar>
  );
}

/** All steps together, from last year's score to this one's: each end bears its year. */
export function WholeBar({ axis, step, years }: { readonly axis: Axis; readonly step: Step; readonly years: Ends }) {
  const kind = step.to < step.from ? 'Fall' : 'Rise';
  const ends = endsOf(step, years);
  return (
    <Bar axis={axis} className={styles.ends}>
      <Rect axis={axis} from={step.from} to={step.to} className={styles[`${step.isSure ? 'sure' : 'open'}${kind}`]} />
      {ends.map(({ at, year, anchor }) => (
        <g key={year}>
          <line x1={percent(axis.at(at))} x2={percent(axis.at(at))} y1="1" y2="17" className={styles.joint} />
          <text x={percent(axis.at(at))} y="28" textAnchor={anchor}>
            {year}
          </text>
        </g>
      ))}
    </Bar>
  );
}

function Rect({
  axis,
  from,
  to,
  className,
}: {
  readonly axis: Axis;
  readonly from: number;
  readonly to: number;
  readonly className: string | undefined;
}) {
  const [left, right] = [axis.at(Math.min(from, to)), axis.at(Math.max(from, to))];
  return <rect x={percent(left)} width={percent(Math.max(right - left, 0.3))} y="4" height="8" className={className} />;
}
