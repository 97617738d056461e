import { TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { api as calendar } from '../../calendar/api.ts';
import type { Answer } from '../../kernel/contract.ts';
import { ApiProblem, useAction } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { DateField, FormFoot } from '../../web/field.tsx';
import { useWords } from '../../web/language.tsx';
import { notice } from '../../web/notice.ts';
import { Panel } from '../../web/section.tsx';
import { ErrorNote } from '../../web/states.tsx';
import { api } from '../api.ts';
import { schedulesApi } from '../api/schedules.ts';
import { calendarWords } from '../words/calendar.ts';
import { NoticeEffect } from './notice-effect.tsx';
import { emptyLine, linesOf, wholeDays, type Line } from './notice-lines.ts';
import styles from './calendar-days.module.css';

type Year = Answer<typeof calendar.getYear>;

/**
 * Enters a year's notice: filled with the calendar as it stands, corrected by the paper in hand, tried, then accepted. What it would change is
 * shown before anything is kept.
 */
export function NoticeForm({ days, onClose }: { readonly days: Year; readonly onClose: () => void }) {
  const t = useWords(calendarWords);
  const { year } = days;
  const [number, setNumber] = useState('');
  const [issuedOn, setIssuedOn] = useState<string | null>(null);
  const [off, setOff] = useState<readonly Line[]>(() => linesOf(days.off));
  const [working, setWorking] = useState<readonly Line[]>(() =>
    linesOf(days.working.map(({ date, name }) => ({ from: date, to: date, name }))),
  );
  const preview = useAction(schedulesApi.previewNotice);
  const accept = useAction(schedulesApi.enterNotice, {
    invalidates: [calendar.getYear, api.listOccurrences, api.getOccurrence],
    onDone: () => {
      void notice(t('notice.accepted'));
      onClose();
    },
  });
  const body = wholeDays(off, working);
  const isWhole = body !== null && number.trim() !== '' && issuedOn !== null;
  const refusal = accept.error ?? preview.error;
  const faultOf = (field: 'off' | 'working', place: number) =>
    refusal instanceof ApiProblem && refusal.place?.field === field && refusal.place.line === place + 1
      ? refusal.message
      : undefined;
  const isBesideLine = refusal instanceof ApiProblem && refusal.place?.line !== undefined;
  // What was tried no longer holds once a line is changed.
  const changed = () => {
    preview.reset();
    accept.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isWhole && !preview.isPending) preview.mutate({ params: { year }, body });
  };
  return (
    <Panel title={t('notice.title', { year })}>
      <p className={styles.why}>{t('notice.why', { year })}</p>
      <form onSubmit={submit} className={styles.form}>
        <div className={styles.head}>
          <TextInput
            label={t('notice.number')}
            value={number}
            required
            maxLength={60}
            onChange={({ currentTarget }) => setNumber(currentTarget.value)}
          />
          <DateField label={t('notice.issuedOn')} value={issuedOn} required onChange={setIssuedOn} />
        </div>
        <Lines
          kind="off"
          lines={off}
          faultOf={(place) => faultOf('off', place)}
          onChange={(lines) => {
            setOff(lines);
            changed();
          }}
        />
        <Lines
          kind="working"
          lines={working}
          faultOf={(place) => faultOf('working', place)}
          onChange={(lines) => {
            setWorking(lines);
            changed();
          }}
        />
        {refusal && !isBesideLine ? <ErrorNote problem={refusal} safe="nothing" /> : null}
        {preview.data && isWhole ? (
          <>
            <NoticeEffect year={year} effect={preview.data} />
            <FormFoot note={t('notice.acceptNote')}>
              <Button
                kind="main"
                busy={accept.isPending}
                onClick={() => accept.mutate({ params: { year }, body: { ...body, number, issuedOn } })}
              >
                {t('notice.accept')}
              </Button>
              <Button onClick={changed}>{t('notice.change')}</Button>
            </FormFoot>
          </>
        ) : (
          <FormFoot>
            <Button kind="main" type="submit" busy={preview.isPending} disabled={!isWhole}>
              {t('notice.preview')}
            </Button>
            <Button onClick={onClose}>{t('notice.cancel')}</Button>
          </FormFoot>
        )}
      </form>
    </Panel>
  );
}

function Lines({
  kind,
  lines,
  faultOf,
  onChange,
}: {
  readonly kind: 'off' | 'working';
  readonly lines: readonly Line[];
  readonly faultOf: (place: number) => string | undefined;
  readonly onChange: (lines: readonly Line[]) => void;
}) {
  const t = useWords(calendarWords);
  const isOff = kind === 'off';
  const change = (key: number, part: Partial<Line>) =>
    onChange(lines.map((line) => (line.key === key ? { ...line, ...part } : line)));
  return (
    <fieldset className={styles.lines}>
      <legend>{t(`days.${kind}`)}</legend>
      {lines.map(({ key, name, from, to }, place) => (
        <div
          key={key}
          role="group"
          aria-label={t(isOff ? 'notice.offLine' : 'notice.workingLine', { number: place + 1 })}
          className={isOff ? styles.line : styles.shortLine}
        >
          <TextInput
            label={t('notice.name')}
            value={name}
            required
            maxLength={120}
            error={faultOf(place)}
            onChange={({ currentTarget }) => change(key, { name: currentTarget.value })}
          />
          <DateField
            label={t(isOff ? 'notice.from' : 'notice.date')}
            value={from}
            required
            onChange={(date) => change(key, isOff ? { from: date } : { from: date, to: date })}
          />
          {isOff ? (
            <DateField label={t('notice.to')} value={to} required onChange={(date) => change(key, { to: date })} />
          ) : null}
          <Button
            small
            kind="flat"
            aria-label={t(isOff ? 'notice.removeOff' : 'notice.removeWorking', { number: place + 1 })}
            onClick={() => onChange(lines.filter((line) => line.key !== key))}
          >
            {t('notice.remove')}
          </Button>
        </div>
      ))}
      <Button small onClick={() => onChange([...lines, emptyLine(lines)])}>
        {t(isOff ? 'notice.addOff' : 'notice.addWorking')}
      </Button>
    </fieldset>
  );
}
