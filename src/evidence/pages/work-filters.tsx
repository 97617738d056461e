import { useState } from 'react';
import type { z } from 'zod';
import { api as plans } from '../../plans/api.ts';
import type { countsView } from '../../tasks/api.ts';
import { api as units } from '../../units/api.ts';
import { useApi } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { Choice } from '../../web/choice.tsx';
import { Segmented } from '../../web/field.tsx';
import { Figures } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { words } from '../words.ts';
import { workAddress, type WorkFilter } from './work-filter.ts';
import styles from './work.module.css';

type Change = (change: Partial<WorkFilter>) => void;

/** Open, done or all; none of the three while one of the counts is chosen. */
export function WorkShow({ filter, onChange }: { readonly filter: WorkFilter; readonly onChange: Change }) {
  const t = useWords(words);
  const value = filter.show === 'open' || filter.show === 'done' || filter.show === 'all' ? filter.show : null;
  return (
    <Segmented
      label={t('work.show')}
      value={value}
      onChange={(show) => onChange({ show, report: undefined })}
      options={[
        { value: 'open', label: t('work.showOpen') },
        { value: 'done', label: t('work.showDone') },
        { value: 'all', label: t('work.showAll') },
      ]}
    />
  );
}

/** What asks for something, counted over the whole range; each count leads to what it counts, and back. */
export function WorkFigures({
  counts,
  filter,
}: {
  readonly counts: z.output<typeof countsView> | undefined;
  readonly filter: WorkFilter;
}) {
  const t = useWords(words);
  if (!counts) return null;
  const items = [
    { show: 'late', label: t('work.late'), value: counts.late, tone: 'lost' },
    { show: 'stale', label: t('work.stale'), value: counts.stale, tone: 'doubt' },
    { show: 'soon', label: t('work.soon'), value: counts.soon, tone: 'ink' },
    { show: 'returned', label: t('work.returned'), value: counts.returned, tone: 'doubt' },
    { show: 'needs-date', label: t('work.needsDate'), value: counts.needsDate, tone: 'doubt' },
  ] as const;
  return (
    <Figures
      items={items.map(({ show, label, value, tone }) => ({
        label,
        value,
        tone: value === 0 ? 'faint' : tone,
        isCurrent: filter.show === show,
        to: workAddress({ ...filter, report: undefined, show: filter.show === show ? 'open' : show }),
      }))}
    />
  );
}

/** By plan, and by unit for those who look over all; behind a button on a phone. Nothing where there is nothing to choose. */
export function WorkFilters({
  filter,
  seesAll,
  onChange,
}: {
  readonly filter: WorkFilter;
  readonly seesAll: boolean;
  readonly onChange: Change;
}) {
  const t = useWords(words);
  const [isOpen, setOpen] = useState(Boolean(filter.planId ?? filter.unitId));
  const known = useApi(plans.listPlans, {});
  const named = useApi(units.listUnits, {}, { enabled: seesAll });
  const inForce = (known.data?.plans ?? []).filter((plan) => plan.state === 'in-force');
  const withPlans = inForce.length > 1 || filter.planId !== undefined;
  if (!withPlans && !seesAll) return null;
  return (
    <>
      <div className={styles.openFilters}>
        <Button wide aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('work.filters')}
        </Button>
      </div>
      <div className={styles.filters} data-closed={!isOpen}>
        {seesAll ? (
          <Choice
            label={t('work.unit')}
            placeholder={t('work.anyUnit')}
            value={filter.unitId ?? null}
            onChange={(unitId) => onChange({ unitId: unitId ?? undefined, report: undefined })}
            options={(named.data?.units ?? []).map((unit) => ({ value: unit.id, label: unit.name }))}
          />
        ) : null}
        {withPlans ? (
          <Choice
            label={t('work.plan')}
            placeholder={t('work.anyPlan')}
            value={filter.planId ?? null}
            onChange={(planId) => onChange({ planId: planId ?? undefined, report: undefined })}
            options={inForce.map((plan) => ({ value: plan.id, label: plan.number ?? plan.title }))}
          />
        ) : null}
      </div>
    </>
  );
}
