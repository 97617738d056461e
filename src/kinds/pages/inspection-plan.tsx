import { Link } from 'react-router';
import type { Answer } from '../../kernel/contract.ts';
import { shortText } from '../../tasks/model/short-text.ts';
import { useIsNarrow } from '../../web/display.ts';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { Section } from '../../web/section.tsx';
import type { api } from '../api.ts';
import { isPlanned, planByMonth, yearsOfPlan } from '../model/plan-by-month.ts';
import { words } from '../words.ts';
import styles from './kinds.module.css';

type Row = Answer<typeof api.listOfKind>['rows'][number];

/** Inspections as a plan: units by months, a table for each year; on a phone each unit with its inspections. */
export function InspectionPlan({ rows }: { readonly rows: readonly Row[] }) {
  const t = useWords(words);
  const isNarrow = useIsNarrow();
  const all = rows.map(planned);
  const undated = all.filter((one) => !isPlanned(one)).length;
  const years = yearsOfPlan(all);
  if (years.length === 0) return null;
  return (
    <Section title={t('plan.title')} note={t('plan.note')}>
      {years.map((year) => (
        <div key={year}>
          <h3>
            {t('plan.year')} {year}
          </h3>
          {isNarrow ? <ByTarget all={all} year={year} /> : <ByMonth all={all} year={year} />}
        </div>
      ))}
      {undated > 0 ? (
        <p className={`${styles.doubt} ${styles.below}`}>
          {t(undated === 1 ? 'plan.undatedOne' : 'plan.undated', { count: undated })}
        </p>
      ) : null}
    </Section>
  );
}

type Planned = ReturnType<typeof planned>;
type OfYear = { readonly all: readonly Planned[]; readonly year: number };

function ByMonth({ all, year }: OfYear) {
  const t = useWords(words);
  return (
    <table className={styles.plan} aria-label={`${t('plan.title')} ${year}`}>
      <thead>
        <tr>
          <th scope="col">{t('plan.target')}</th>
          {Array.from({ length: 12 }, (_, month) => (
            <th key={month} scope="col" aria-label={t('plan.month', { month: month + 1 })}>
              {month + 1}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {planByMonth(all, year).map(({ target, months }) => (
          <tr key={target}>
            <th scope="row">{target}</th>
            {months.map((own, month) => (
              // oxlint-disable-next-line react/no-array-index-key -- a month is its place
              <td key={month}>
                <ul>
                  {own.map((one) => (
                    <li key={one.id}>
                      <Days of={one} />
                    </li>
                  ))}
                </ul>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ByTarget({ all, year }: OfYear) {
  return (
    <ul className={styles.byTarget}>
      {planByMonth(all, year).map(({ target, months }) => (
        <li key={target}>
          <b>{target}</b>
          {[...new Set(months.flat())].map((one) => (
            <p key={one.id}>
              <Days of={one} />: {one.text}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}

function Days({ of }: { readonly of: Planned }) {
  const t = useWords(words);
  const f = useFormat();
  const days = t('plan.days', { from: f.day(of.from ?? ''), to: f.day(of.to ?? '') });
  return (
    <Link to={`/work/${of.id}`} title={of.text} className={of.overlaps > 0 ? styles.doubt : undefined}>
      {days}
    </Link>
  );
}

function planned({ occurrence, task, targetName, overlaps }: Row) {
  const { from, to } = task.kind === 'inspection' ? task.fields : { from: null, to: null };
  return { id: occurrence.id, text: shortText(occurrence.taskText, 80), target: targetName, from, to, overlaps };
}
