import { useState } from 'react';
import type { z } from 'zod';
import { api as tasks, type occurrenceView } from '../../tasks/api.ts';
import { manyApi } from '../../tasks/api/many.ts';
import { useAction } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { Dialog } from '../../web/dialog.tsx';
import { DateField, Fields, FormFoot } from '../../web/field.tsx';
import { useWords } from '../../web/language.tsx';
import { ErrorNote } from '../../web/states.tsx';
import { words } from '../words.ts';
import { Outcomes } from './outcomes.tsx';
import styles from './many.module.css';

/** Gives the same day to all that is chosen and has none, and tells what became of each. */
export function DateMany({
  work,
  onClose,
}: {
  readonly work: readonly z.output<typeof occurrenceView>[];
  readonly onClose: (isDone: boolean) => void;
}) {
  const t = useWords(words);
  const [dueOn, setDueOn] = useState<string | null>(null);
  const save = useAction(manyApi.dateMany, { invalidates: [tasks.listOccurrences, tasks.getOccurrence] });
  const title = t('many.dateTitle', { count: work.length });
  if (save.data) return <Outcomes title={title} of={save.data} onClose={onClose} />;
  return (
    <Dialog title={title} onClose={() => onClose(false)}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const items = work.map(({ id, revision }) => ({ occurrenceId: id, revision }));
          if (dueOn && !save.isPending) save.mutate({ body: { items, dueOn } });
        }}
      >
        <p className={styles.note}>{t('many.dateNote')}</p>
        <Fields>
          <DateField label={t('many.dueOn')} value={dueOn} onChange={setDueOn} required />
        </Fields>
        {save.error ? <ErrorNote problem={save.error} safe="nothing" /> : null}
        <FormFoot>
          <Button kind="main" type="submit" busy={save.isPending} disabled={dueOn === null}>
            {t('many.setDate')}
          </Button>
        </FormFoot>
      </form>
    </Dialog>
  );
}
