import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import type { Answer } from '../../kernel/contract.ts';
import { clockUnits, type ClockUnit } from '../../reading/model/clock.ts';
import { api as tasks } from '../../tasks/api.ts';
import { schedulesApi } from '../../tasks/api/schedules.ts';
import { fieldErrors, useAction } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { DateField } from '../../web/field.tsx';
import { formatDate } from '../../web/format.ts';
import { useWords } from '../../web/language.tsx';
import { notice } from '../../web/notice.ts';
import { Section } from '../../web/section.tsx';
import { ErrorNote } from '../../web/states.tsx';
import { words } from '../words.ts';
import styles from './schedule.module.css';

/** Records that what a duty waits for happened: the clock's length is as the words give it, and the occurrence that it starts is opened. */
export function RecordEvent({
  detail,
  others,
}: {
  readonly detail: Answer<typeof tasks.getOccurrence>;
  /** How many other units wait for the same; 0 for who may not speak for them. */
  readonly others: number;
}) {
  const t = useWords(words);
  const navigate = useNavigate();
  const { occurrence, schedule } = detail;
  const read = schedule.clock;
  const [happenedOn, setHappenedOn] = useState<string | null>(null);
  const [proofWords, setProofWords] = useState('');
  const [count, setCount] = useState(read ? String(read.count) : '');
  const [unit, setUnit] = useState<ClockUnit>(read?.unit ?? 'working-days');
  const [allUnits, setAllUnits] = useState(false);
  const record = useAction(schedulesApi.recordEvent, {
    invalidates: [tasks.getOccurrence, tasks.listOccurrences],
    onDone: ({ occurrenceId, dueOn }) => {
      void notice(t('event.done', { date: formatDate(dueOn) }));
      void navigate(`/work/${occurrenceId}`);
    },
  });
  const faults = record.error ? fieldErrors(record.error) : {};
  const length = /^\d{1,3}$/.test(count.trim()) ? Number(count) : 0;
  const isWhole = happenedOn !== null && proofWords.trim() !== '' && length > 0;
  const changed = () => {
    if (record.error) record.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isWhole || record.isPending) return;
    record.mutate({
      params: { occurrenceId: occurrence.id },
      body: { happenedOn, proofWords, count: length, unit, allUnits },
    });
  };
  return (
    <Section title={t('event.title')}>
      <p className={styles.why}>{t('event.why', { words: occurrence.deadlineText ?? '' })}</p>
      <form onSubmit={submit} className={styles.form}>
        <div className={styles.clock}>
          <DateField
            label={t('event.on')}
            value={happenedOn}
            required
            error={faults['happenedOn']}
            onChange={(date) => {
              setHappenedOn(date);
              changed();
            }}
          />
          <TextInput
            label={t('event.proof')}
            placeholder={t('event.proofHint')}
            value={proofWords}
            required
            maxLength={500}
            error={faults['proofWords']}
            onChange={({ currentTarget }) => {
              setProofWords(currentTarget.value);
              changed();
            }}
          />
        </div>
        <div className={styles.clock}>
          <TextInput
            label={t('event.count')}
            inputMode="numeric"
            value={count}
            required
            description={t(read ? 'event.countRead' : 'event.countAsked')}
            error={faults['count']}
            onChange={({ currentTarget }) => setCount(currentTarget.value)}
          />
          <NativeSelect
            label={t('event.unit')}
            value={unit}
            data={clockUnits.map((value) => ({ value, label: t(`event.unit.${value}`) }))}
            onChange={({ currentTarget }) =>
              setUnit(clockUnits.find((value) => value === currentTarget.value) ?? 'working-days')
            }
          />
        </div>
        {others > 0 ? (
          <Checkbox
            label={t('event.allUnits', { others })}
            checked={allUnits}
            onChange={({ currentTarget }) => setAllUnits(currentTarget.checked)}
          />
        ) : null}
        <p>
          <Button kind="main" type="submit" busy={record.isPending} disabled={!isWhole}>
            {t('event.record')}
          </Button>
        </p>
        {record.error && Object.keys(faults).length === 0 ? <ErrorNote problem={record.error} safe="nothing" /> : null}
      </form>
    </Section>
  );
}
