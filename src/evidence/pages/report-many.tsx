import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { z } from 'zod';
import { api as tasks, type occurrenceView } from '../../tasks/api.ts';
import { manyApi } from '../../tasks/api/many.ts';
import { reportedStates, type Reported } from '../../tasks/model/states.ts';
import { lacksProduct } from '../../tasks/model/report.ts';
import { words as taskWords } from '../../tasks/words.ts';
import { useAction } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { Dialog } from '../../web/dialog.tsx';
import { Fields, FormFoot, Segmented } from '../../web/field.tsx';
import { useWords } from '../../web/language.tsx';
import { ErrorNote } from '../../web/states.tsx';
import { words } from '../words.ts';
import { Outcomes } from './outcomes.tsx';
import styles from './many.module.css';

type Occurrence = z.output<typeof occurrenceView>;

/** Reports the same of all that is chosen, and tells what became of each. */
export function ReportMany({
  work,
  onClose,
}: {
  readonly work: readonly Occurrence[];
  readonly onClose: (isDone: boolean) => void;
}) {
  const t = useWords(words);
  const tt = useWords(taskWords);
  const [reported, setReported] = useState<Reported>('doing');
  const [text, setText] = useState('');
  const [product, setProduct] = useState('');
  const [isMissing, setMissing] = useState(false);
  const send = useAction(manyApi.reportMany, { invalidates: [tasks.listOccurrences, tasks.getOccurrence] });
  if (send.data)
    return <Outcomes title={t('many.reportTitle', { count: work.length })} of={send.data} onClose={onClose} />;
  // Each keeps a product that it names already, so that what lacks one is known by the server alone.
  const lacks = lacksProduct({ reported, text, product }) && work.every((one) => one.product === '');
  return (
    <Dialog wide title={t('many.reportTitle', { count: work.length })} onClose={() => onClose(false)}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setMissing(lacks);
          if (lacks || send.isPending) return;
          const items = work.map(({ id, revision }) => ({ occurrenceId: id, revision }));
          send.mutate({ body: { items, reported, text, ...(product.trim() === '' ? {} : { product }) } });
        }}
      >
        <p className={styles.note}>{t('many.reportNote')}</p>
        <Fields>
          <Segmented
            label={t('report.state')}
            labelled
            wide
            value={reported}
            onChange={setReported}
            options={reportedStates.map((value) => ({ value, label: tt(`reported.${value}`) }))}
          />
          <Textarea
            label={t('report.text')}
            placeholder={t('report.textHint')}
            autosize
            minRows={3}
            maxRows={10}
            maxLength={5000}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
          <TextInput
            label={t('report.product')}
            placeholder={t('report.productHint')}
            maxLength={1000}
            value={product}
            error={isMissing && lacks ? tt('tasks.product_missing') : undefined}
            onChange={({ currentTarget }) => setProduct(currentTarget.value)}
          />
        </Fields>
        {send.error ? <ErrorNote problem={send.error} safe="nothing" /> : null}
        <FormFoot>
          <Button kind="main" type="submit" busy={send.isPending}>
            {t('many.send', { count: work.length })}
          </Button>
        </FormFoot>
      </form>
    </Dialog>
  );
}
