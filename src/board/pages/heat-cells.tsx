import { Link } from 'react-router';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { toneOf, type HeatCell } from '../model/heat.ts';
import { heatWords } from '../words/heat.ts';
import type { GridKeys } from './grid-keys.ts';
import styles from './heat.module.css';

/** The cells of a row of the heat: how much falls due, and in words what stands out; of a unit, or of all (`undefined`), each a way to the work. */
export function HeatCells({
  name,
  cells,
  unitId,
  months,
  thisMonth,
  planId,
  grid,
}: {
  readonly name: string;
  readonly cells: readonly (HeatCell | null)[];
  /** Null where no list of work stands for the row, as for a level. */
  readonly unitId: string | undefined | null;
  readonly months: readonly string[];
  readonly thisMonth: string;
  readonly planId: string | undefined;
  readonly grid: GridKeys;
}) {
  const t = useWords(heatWords);
  const f = useFormat();
  return (
    <>
      {months.map((month, at) => {
        const cell = cells[at] ?? null;
        const tone = toneOf(cell);
        const frame = month === thisMonth || undefined;
        if (cell === null)
          return (
            <td key={month} data-tone={tone} data-now={frame}>
              <span className={styles.unseen}>{t('heat.nothing')}</span>
            </td>
          );
        const inMonth = t('heat.month', { month: Number(month.slice(5)), year: month.slice(0, 4) });
        const said = t('heat.cell', { unit: name, ...cell, month: inMonth });
        const face = (
          <>
            <b>{f.number(cell.due)}</b>
            <small>{t(shortOf(cell), { count: f.number(cell.late || cell.done) })}</small>
          </>
        );
        return (
          <td key={month} data-tone={tone} data-now={frame}>
            {unitId === null ? (
              <span className={styles.cell} title={said}>
                {face}
              </span>
            ) : (
              <Link
                className={styles.cell}
                title={said}
                aria-label={said}
                to={workOf(month, unitId, planId)}
                {...grid.cell(`${unitId ?? 'all'} ${month}`)}
              >
                {face}
              </Link>
            )}
          </td>
        );
      })}
    </>
  );
}

function shortOf(cell: HeatCell) {
  if (cell.late > 0) return 'heat.late';
  if (cell.allThree === cell.due) return 'heat.whole';
  return cell.done > 0 ? 'heat.done' : 'heat.open';
}

function workOf(month: string, unitId: string | undefined, planId: string | undefined): string {
  const search = new URLSearchParams({ show: 'all', month });
  if (unitId) search.set('unit', unitId);
  if (planId) search.set('plan', planId);
  return `/work?${search.toString()}`;
}
