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
  // The work as it was when the dialog opened: what is done leaves the list, and its outcome is still to be told.
  const [open, setOpen] = useState<{ readonly act: 'report' | 'date'; readonly work: readonly Occurrence[] }>();
  const chosen = rows.filter(({ id }) => selection.chosen.has(id));
  const reported = chosen.filter(({ abilities }) => abilities.report);
  const dated = chosen.filter(({ abilities }) => abilities.setDate);
  const close = (isDone: boolean) => {
    setOpen(undefined);
    if (isDone) selection.clear();
  };
  return (
    <>
      {chosen.length > 0 ? (
        <div role="region" aria-label={t('many.bar')} className={styles.bar}>
          <b role="status">{t('many.chosen', { count: chosen.length })}</b>
          {reported.length > 0 ? (
            <Button kind="main" onClick={() => setOpen({ act: 'report', work: reported })}>
              {t('many.report', { count: reported.length })}
            </Button>
          ) : null}
          {dated.length > 0 ? (
            <Button kind="main" onClick={() => setOpen({ act: 'date', work: dated })}>
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
        </div>
      ) : null}
      {open?.act === 'report' ? <ReportMany work={open.work} onClose={close} /> : null}
      {open?.act === 'date' ? <DateMany work={open.work} onClose={close} /> : null}
    </>
  );
}
