import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { shortText } from '../../tasks/model/short-text.ts';
import { fieldErrors, useAction } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { Dialog } from '../../web/dialog.tsx';
import { DateField, Fields, FormFoot } from '../../web/field.tsx';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { notice } from '../../web/notice.ts';
import { AsWritten } from '../../web/section.tsx';
import { ErrorNote } from '../../web/states.tsx';
import { api } from '../api.ts';
import { likelyPeriod } from '../model/period.ts';
import { words } from '../words.ts';
import styles from './duties.module.css';
import type { Duty } from './duty-table.tsx';
import { PeriodList } from './period-list.tsx';
import { usePeriodName } from './period-words.ts';

/** Records the document that reported upward on a duty, beside those that did before; one recorded by mistake is taken back here. */
export function AnswerDialog({ duty, onClose }: { readonly duty: Duty; readonly onClose: () => void }) {
  const t = useWords(words);
  const f = useFormat();
  const [number, setNumber] = useState('');
  const [answeredOn, setAnsweredOn] = useState<string | null>(null);
  const [label, setLabel] = useState(() => likelyPeriod(duty.periods));
  const nameOf = usePeriodName();
  const isPeriodic = duty.periods.length > 1;
  const invalidates = [api.listDuties, api.getDutyOfWork];
  const record = useAction(api.recordAnswer, {
    invalidates,
    onDone: (_, { body }) => {
      void notice(t('answer.saved', { number: body.number }));
      onClose();
    },
  });
  const takeBack = useAction(api.takeBackAnswer, { invalidates });
  const refused = record.error ? fieldErrors(record.error) : {};
  const { taskId } = duty;
  const sayPeriod = (period: string | null, answer: string) =>
    isPeriodic && period ? t('answer.ofPeriod', { period: nameOf(period), answer }) : answer;
  return (
    <Dialog title={t('answer.title')} onClose={onClose}>
      <AsWritten>{shortText(duty.text)}</AsWritten>
      <PeriodList periods={duty.periods} answers={duty.answers} />
      {duty.answers.length > 0 ? (
        <>
          <h3 className={styles.earlier}>{t('answer.earlier')}</h3>
          <ul className={styles.answers}>
            {duty.answers.map(({ id, label: period, number: of, answeredOn: on, recordedBy }) => (
              <li key={id}>
                {sayPeriod(period, t('answer.by', { number: of, date: f.date(on), person: recordedBy }))}{' '}
                <Button
                  small
                  kind="bad"
                  busy={takeBack.isPending}
                  aria-label={t('answer.takeBackThis', { number: of })}
                  onClick={() => takeBack.mutate({ params: { taskId, answerId: id } })}
                >
                  {t('answer.takeBack')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {takeBack.error ? <ErrorNote problem={takeBack.error} /> : null}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (answeredOn) record.mutate({ params: { taskId }, body: { number, answeredOn, label } });
        }}
      >
        <Fields>
          {isPeriodic ? (
            <Select
              label={t('answer.period')}
              placeholder={t('answer.choosePeriod')}
              data={duty.periods.map((one) => ({ value: one.label, label: nameOf(one.label) }))}
              value={label}
              allowDeselect={false}
              onChange={setLabel}
              error={refused['label']}
              required
            />
          ) : null}
          <TextInput
            label={t('answer.number')}
            value={number}
            onChange={({ currentTarget }) => setNumber(currentTarget.value)}
            error={refused['number']}
            maxLength={60}
            autoComplete="off"
            required
          />
          <DateField
            label={t('answer.on')}
            value={answeredOn}
            onChange={setAnsweredOn}
            error={refused['answeredOn']}
            required
          />
          {record.error && Object.keys(refused).length === 0 ? <ErrorNote problem={record.error} safe="draft" /> : null}
        </Fields>
        <FormFoot>
          <Button type="submit" kind="main" busy={record.isPending}>
            {t('answer.save')}
          </Button>
          <Button onClick={onClose}>{t('enter.cancel')}</Button>
        </FormFoot>
      </form>
    </Dialog>
  );
}
