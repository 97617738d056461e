import { useState } from 'react';
import { useAction } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { Dialog } from '../../web/dialog.tsx';
import { FormFoot } from '../../web/field.tsx';
import { useWords } from '../../web/language.tsx';
import { notice } from '../../web/notice.ts';
import { ErrorNote } from '../../web/states.tsx';
import { api } from '../api.ts';
import type { Part, Written } from '../model/sheet.ts';
import { words } from '../words.ts';
import { readValues, SheetFields, type Values } from './sheet-fields.tsx';

/** What is asked again once a sheet was written. */
export const staleAfterSheet = [api.getSheet, api.listOfKind, api.listSilent];

/** Fills in one part of a work's sheet. */
export function SheetDialog(props: {
  readonly occurrenceId: string;
  readonly title: string;
  readonly part: Part;
  readonly sheet: { readonly written: Written<Part>; readonly revision: number };
  readonly onClose: () => void;
}) {
  const t = useWords(words);
  const { part, sheet } = props;
  const { kind } = sheet.written;
  const [values, setValues] = useState<Values>(sheet.written.fields);
  const done = { invalidates: staleAfterSheet, onDone: finish };
  const writeTask = useAction(api.writeTask, done);
  const writeWork = useAction(api.writeWork, done);
  const saving = part === 'task' ? writeTask : writeWork;
  return (
    <Dialog title={props.title} wide onClose={props.onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <SheetFields kind={kind} part={part} values={values} onChange={setValues} problem={saving.error} />
        {saving.error ? <ErrorNote problem={saving.error} safe="draft" /> : null}
        <FormFoot>
          <Button type="submit" kind="main" busy={saving.isPending}>
            {t('sheet.save')}
          </Button>
          <Button onClick={props.onClose}>{t('sheet.cancel')}</Button>
        </FormFoot>
      </form>
    </Dialog>
  );

  function send() {
    const params = { occurrenceId: props.occurrenceId };
    const { revision } = sheet;
    if (part === 'task') {
      const written = readValues(kind, 'task', values);
      if (written) writeTask.mutate({ params, body: { revision, written } });
    } else {
      const written = readValues(kind, 'work', values);
      if (written) writeWork.mutate({ params, body: { revision, written } });
    }
  }

  function finish() {
    void notice(t('sheet.saved'));
    props.onClose();
  }
}
