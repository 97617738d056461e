import { useState, type ComponentType } from 'react';
import type { z } from 'zod';
import type { occurrenceView } from '../../tasks/api.ts';
import { Button } from '../../web/button.tsx';
import { useWords } from '../../web/language.tsx';
import type { Selection } from '../../web/selection.ts';
import { words } from '../words.ts';
import { DateMany } from './date-many.tsx';
import { ReportMany } from './report-many.tsx';
import styles from './many.module.css';

type Occurrence = z.output<typeof occurrenceView>;

/** Gives the chosen work to people of the unit; handed in, since proof knows nothing of who holds work. */
export type GiveMany = ComponentType<{ readonly assignmentIds: readonly string[]; readonly onDone: () => void }>;

/** What can be done with the rows that are chosen; nothing while none is. */
export function ManyBar({
  rows,
  selection,
  Give,
}: {
  readonly rows: readonly Occurrence[];
  readonly selection: Selection;
  readonly Give: GiveMany | undefined;
}) {
  const t = useWords(words);
  const [open, setOpen] = useState<'report' | 'date' | null>(null);
  const chosen = rows.filter(({ id }) => selection.chosen.has(id));
  const reported = chosen.filter(({ abilities }) => abilities.report);
  const dated = chosen.filter(({ abilities }) => abilities.setDate);
  if (chosen.length === 0) return null;
  const close = (isDone: boolean) => {
    setOpen(null);
    if (isDone) selection.clear();
  };
  return (
    <div role="region" aria-label={t('many.bar')} className={styles.bar}>
      <b role="status">{t('many.chosen', { count: chosen.length })}</b>
      {reported.length > 0 ? (
        <Button kind="main" onClick={() => setOpen('report')}>
          {t('many.report', { count: reported.length })}
        </Button>
      ) : null}
      {dated.length > 0 ? (
        <Button kind="main" onClick={() => setOpen('date')}>
          {t('many.date', { count: dated.length })}
        </Button>
      ) : null}
      {Give && reported.length > 0 ? (
        <Give
          assignmentIds={[...new Set(reported.map(({ assignmentId }) => assignmentId))]}
          onDone={() => selection.clear()}
        />
      ) : null}
      <span className={styles.rest}>
        {chosen.length < rows.length ? (
          <Button kind="flat" onClick={() => selection.choose(rows.map(({ id }) => id))}>
            {t('many.all', { count: rows.length })}
          </Button>
        ) : null}
        <Button kind="flat" onClick={() => selection.clear()}>
          {t('many.none')}
        </Button>
      </span>
      {open === 'report' ? <ReportMany work={reported} onClose={close} /> : null}
      {open === 'date' ? <DateMany work={dated} onClose={close} /> : null}
    </div>
  );
}
