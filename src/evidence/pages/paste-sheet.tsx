import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { api as tasks } from '../../tasks/api.ts';
import { manyApi } from '../../tasks/api/many.ts';
import { useAction } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { Dialog } from '../../web/dialog.tsx';
import { Fields, FormFoot } from '../../web/field.tsx';
import { useWords } from '../../web/language.tsx';
import { notice } from '../../web/notice.ts';
import { ErrorNote } from '../../web/states.tsx';
import { Upload } from '../../web/upload.tsx';
import { words } from '../words.ts';
import { SheetRows } from './sheet-rows.tsx';
import styles from './many.module.css';

const limits = { maxBytes: 5 * 1_048_576, types: ['.xlsx', '.csv'] };

/** Takes cells that were copied from a spreadsheet, or its file; shows what each row would change; stores those that a person accepts. */
export function PasteSheet({ onClose }: { readonly onClose: () => void }) {
  const t = useWords(words);
  const [text, setText] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const check = useAction(manyApi.checkSheet);
  const checkFile = useAction(manyApi.checkSheetFile);
  const accept = useAction(manyApi.acceptSheet, {
    invalidates: [tasks.listOccurrences, tasks.getOccurrence],
    onDone: ({ saved }) => {
      void notice(t('paste.stored', { count: saved }));
      onClose();
    },
  });
  const checked = check.data ?? checkFile.data;
  const again = () => {
    check.reset();
    checkFile.reset();
    accept.reset();
    setFile(null);
    setLeft(new Set());
  };
  if (checked) {
    const accepted = checked.rows.flatMap(({ row, occurrenceId, revision, report, dueOn, faults }) =>
      faults.length > 0 || left.has(row) || occurrenceId === null || revision === null
        ? []
        : [{ row, occurrenceId, revision, report, dueOn }],
    );
    const stoppedAt = accept.error?.place?.line;
    return (
      <Dialog wide title={t('paste.title')} onClose={onClose}>
        <SheetRows
          sheet={checked}
          left={left}
          onLeave={(row) => setLeft(new Set(left.has(row) ? [...left].filter((one) => one !== row) : [...left, row]))}
        />
        {accept.error ? (
          <ErrorNote
            problem={accept.error}
            safe={stoppedAt === undefined ? 'nothing' : t('paste.stoppedAt', { row: stoppedAt })}
          />
        ) : null}
        <FormFoot>
          {accepted.length > 0 ? (
            <Button kind="main" busy={accept.isPending} onClick={() => accept.mutate({ body: { rows: accepted } })}>
              {t('paste.store', { count: accepted.length })}
            </Button>
          ) : null}
          <Button onClick={again}>{t('paste.again')}</Button>
        </FormFoot>
      </Dialog>
    );
  }
  const problem = check.error ?? checkFile.error;
  return (
    <Dialog wide title={t('paste.title')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (check.isPending || checkFile.isPending) return;
          again();
          if (file) checkFile.mutate({ file });
          else check.mutate({ body: { text } });
        }}
      >
        <p className={styles.note}>{t('paste.note')}</p>
        <Fields>
          <Textarea
            label={t('paste.cells')}
            placeholder={t('paste.cellsHint')}
            className={styles.cells}
            rows={8}
            spellCheck={false}
            value={text}
            disabled={file !== null}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
          <Upload label={t('paste.file')} {...limits} kinds={t('paste.kinds')} value={file} onChange={setFile} />
        </Fields>
        {problem ? <ErrorNote problem={problem} safe="nothing" /> : null}
        <FormFoot>
          <Button
            kind="main"
            type="submit"
            busy={check.isPending || checkFile.isPending}
            disabled={file === null && text.trim() === ''}
          >
            {t('paste.check')}
          </Button>
        </FormFoot>
      </form>
    </Dialog>
  );
}
