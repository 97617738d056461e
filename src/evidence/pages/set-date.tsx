import { Checkbox } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { z } from 'zod';
import { api as tasks, type occurrenceView } from '../../tasks/api.ts';
import { fieldErrors, useAction } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { DateField } from '../../web/field.tsx';
import { formatDate } from '../../web/format.ts';
import { useWords } from '../../web/language.tsx';
import { notice } from '../../web/notice.ts';
import { Section } from '../../web/section.tsx';
import { ErrorNote } from '../../web/states.tsx';
import { words } from '../words.ts';
import styles from './occurrence.module.css';

/** Gives a day to what the document's words do not date; the words stay beside it. */
export function SetDate({
  occurrence,
  others,
}: {
  readonly occurrence: z.output<typeof occurrenceView>;
  /** How many other units' work on the task needs a day too. */
  readonly others: number;
}) {
  const t = useWords(words);
  const [dueOn, setDueOn] = useState<string | null>(null);
  const [allUnits, setAllUnits] = useState(others > 0);
  const save = useAction(tasks.setDate, {
    invalidates: [tasks.getOccurrence, tasks.listOccurrences],
    onDone: (saved) => void notice(t('date.done', { date: formatDate(saved.dueOn) })),
  });
  const fault = save.error ? fieldErrors(save.error)['dueOn'] : undefined;
  const change = (date: string | null) => {
    setDueOn(date);
    if (save.error) save.reset();
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (dueOn && !save.isPending) {
      save.mutate({
        params: { occurrenceId: occurrence.id },
        body: { revision: occurrence.revision, dueOn, allUnits },
      });
    }
  };
  return (
    <Section title={t('date.title')}>
      <p className={styles.why}>
        {occurrence.deadlineText ? t('date.why', { words: occurrence.deadlineText }) : t('date.whyNone')}
      </p>
      <form onSubmit={send} className={styles.setDate}>
        <DateField label={t('date.on')} value={dueOn} onChange={change} error={fault} required />
        <Button kind="main" type="submit" busy={save.isPending} disabled={dueOn === null}>
          {t('date.set')}
        </Button>
        {others > 0 ? (
          <Checkbox
            className={styles.allUnits}
            label={t('date.allUnits', { others })}
            checked={allUnits}
            onChange={(event) => setAllUnits(event.currentTarget.checked)}
          />
        ) : null}
      </form>
      {save.error && !fault ? <ErrorNote problem={save.error} safe="nothing" /> : null}
    </Section>
  );
}
