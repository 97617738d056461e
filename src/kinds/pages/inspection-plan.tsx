import { Select } from '@mantine/core';
import { Link } from 'react-router';
import type { Answer } from '../../kernel/contract.ts';
import { shortText } from '../../tasks/model/short-text.ts';
import { useApi } from '../../web/api-client.ts';
import { useIsNarrow } from '../../web/display.ts';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { Section } from '../../web/section.tsx';
import { api } from '../api.ts';
import { planByMonth } from '../model/plan-by-month.ts';
import { words } from '../words.ts';
import type { RegisterFilter } from './register-address.ts';
import { OverlapRule } from './rule-basis.tsx';
import styles from './kinds.module.css';
import { useDays } from './say-days.ts';

/** The inspections of a year as a plan: units by months; on a phone each unit with its inspections. */
export function InspectionPlan(props: { readonly filter: RegisterFilter; readonly onYear: (year: number) => void }) {
  const t = useWords(words);
  const isNarrow = useIsNarrow();
  const { show, unitId, year: asked } = props.filter;
  const plan = useApi(api.getInspectionPlan, { query: { show, unitId, year: asked } });
  if (!plan.data || plan.data.years.length === 0) return null;
  const { year, years, inspections: all, undated } = plan.data;
  return (
    <Section
      title={t('plan.title')}
      note={t('plan.note')}
      actions={
        <Select
          size="xs"
          w={110}
          aria-label={t('plan.year')}
          data={years.map(String)}
          value={String(year)}
          allowDeselect={false}
          onChange={(next) => (next === null ? undefined : props.onYear(Number(next)))}
        />
      }
    >
      {isNarrow ? <ByTarget all={all} year={year} /> : <ByMonth all={all} year={year} />}
      <OverlapRule />
      {undated > 0 ? (
        <p className={`${styles.doubt} ${styles.below}`}>
          {t(undated === 1 ? 'plan.undatedOne' : 'plan.undated', { count: undated })}
        </p>
      ) : null}
    </Section>
  );
}

type Planned = Answer<typeof api.getInspectionPlan>['inspections'][number];
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
                    <li key={one.occurrenceId}>
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
            <p key={one.occurrenceId}>
              <Days of={one} />: {shortText(one.text, 80)}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}

function Days({ of }: { readonly of: Planned }) {
  const f = useFormat();
  const days = useDays();
  return (
    <Link
      to={`/work/${of.occurrenceId}`}
      title={shortText(of.text, 80)}
      className={of.overlaps > 0 ? styles.doubt : undefined}
    >
      {days(f.day(of.from ?? ''), f.day(of.to ?? ''))}
    </Link>
  );
}
