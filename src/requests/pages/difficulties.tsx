import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { api as units } from '../../units/api.ts';
import { useAction, useApi } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { Choice } from '../../web/choice.tsx';
import { Fields, FormFoot } from '../../web/field.tsx';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { Section } from '../../web/section.tsx';
import { ErrorNote } from '../../web/states.tsx';
import { TextForm } from '../../web/text-form.tsx';
import { api } from '../api.ts';
import { words } from '../words.ts';
import type { Difficulty } from './request-views.ts';
import styles from './requests.module.css';

const changed = [api.listRequests, api.listWaiting];

/** What stands in the way of one piece of work, and the form to raise more. */
export function Difficulties(props: {
  readonly occurrenceId: string;
  readonly all: readonly Difficulty[];
  /** What the last report says and was sent to nobody. */
  readonly told: string | null;
  readonly mayRaise: boolean;
}) {
  const t = useWords(words);
  const [isRaising, setRaising] = useState(false);
  return (
    <Section
      title={t('difficulty.title')}
      actions={
        props.mayRaise && !isRaising ? (
          <Button small onClick={() => setRaising(true)}>
            {t('difficulty.raise')}
          </Button>
        ) : null
      }
    >
      {props.all.length === 0 && !props.told && !isRaising ? (
        <p className={styles.quiet}>{t('difficulty.none')}</p>
      ) : null}
      {props.told && !isRaising ? <p className={styles.doubt}>{t('difficulty.told', { text: props.told })}</p> : null}
      <ul className={styles.lines}>
        {props.all.map((difficulty) => (
          <Raised key={difficulty.id} difficulty={difficulty} />
        ))}
      </ul>
      {isRaising ? (
        <RaiseForm occurrenceId={props.occurrenceId} told={props.told} onClose={() => setRaising(false)} />
      ) : null}
    </Section>
  );
}

/** One difficulty with what was said to it, and what the reader may do about it; `answers` begins with the answer's form. */
export function Raised({ difficulty, answers }: { readonly difficulty: Difficulty; readonly answers?: boolean }) {
  const t = useWords(words);
  const f = useFormat();
  const [open, setOpen] = useState<'answer' | 'route' | null>(answers ? 'answer' : null);
  const close = useAction(api.closeDifficulty, { invalidates: changed });
  const { abilities } = difficulty;
  const params = { difficultyId: difficulty.id };
  return (
    <li>
      <p>
        <b>{t(`difficulty.${difficulty.state}`)}</b>
        {difficulty.isLate ? <span className={styles.late}> · {t('difficulty.late')}</span> : null}
      </p>
      <p>{difficulty.text}</p>
      <p className={styles.told}>
        {t('difficulty.to', { unit: difficulty.routedToName, date: f.date(difficulty.answerBy) })};{' '}
        {t('extension.askedBy', { person: difficulty.raisedBy, date: f.dateOf(difficulty.raisedAt) })}
      </p>
      {difficulty.answer ? (
        <>
          <p>{difficulty.answer}</p>
          <p className={styles.told}>
            {t('extension.askedBy', {
              person: difficulty.answeredBy ?? '',
              date: difficulty.answeredAt ? f.dateOf(difficulty.answeredAt) : '',
            })}
          </p>
        </>
      ) : null}
      {close.error ? <ErrorNote problem={close.error} safe="nothing" /> : null}
      {open === 'answer' ? <AnswerForm difficulty={difficulty} onClose={() => setOpen(null)} /> : null}
      {open === 'route' ? <RouteForm difficulty={difficulty} onClose={() => setOpen(null)} /> : null}
      {open === null ? (
        <p className={styles.actions}>
          {abilities.answer && difficulty.state === 'open' ? (
            <Button
              small
              kind="step"
              aria-label={t('difficulty.answerOf', { text: difficulty.text })}
              onClick={() => setOpen('answer')}
            >
              {t('difficulty.answer')}
            </Button>
          ) : null}
          {abilities.route ? (
            <Button small kind="flat" onClick={() => setOpen('route')}>
              {t('difficulty.route')}
            </Button>
          ) : null}
          {abilities.close ? (
            <Button small busy={close.isPending} onClick={() => close.mutate({ params, body: { cleared: true } })}>
              {t('difficulty.close')}
            </Button>
          ) : null}
          {abilities.reopen ? (
            <Button
              small
              kind="flat"
              busy={close.isPending}
              onClick={() => close.mutate({ params, body: { cleared: false } })}
            >
              {t('difficulty.reopen')}
            </Button>
          ) : null}
        </p>
      ) : null}
    </li>
  );
}

/** Sends what stands in the way of a piece of work to the unit that can clear it; begins with what a report `told`. */
export function RaiseForm({
  occurrenceId,
  told,
  onClose,
}: {
  readonly occurrenceId: string;
  readonly told: string | null;
  readonly onClose: () => void;
}) {
  const t = useWords(words);
  const [text, setText] = useState(told ?? '');
  const [unitId, setUnitId] = useState<string | null>(null);
  const raise = useAction(api.raiseDifficulty, { invalidates: changed, onDone: onClose });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (unitId) raise.mutate({ params: { occurrenceId }, body: { text, unitId } });
      }}
    >
      <Fields>
        <Textarea
          label={t('difficulty.text')}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          autosize
          minRows={2}
          required
        />
        <UnitChoice value={unitId} onChange={setUnitId} />
      </Fields>
      {raise.error ? <ErrorNote problem={raise.error} safe="draft" /> : null}
      <FormFoot>
        <Button type="submit" kind="main" busy={raise.isPending} disabled={!unitId}>
          {t('difficulty.send')}
        </Button>
        <Button onClick={onClose}>{t('extension.cancel')}</Button>
      </FormFoot>
    </form>
  );
}

function AnswerForm({ difficulty, onClose }: { readonly difficulty: Difficulty; readonly onClose: () => void }) {
  const t = useWords(words);
  const send = useAction(api.answerDifficulty, { invalidates: changed, onDone: onClose });
  return (
    <TextForm
      label={t('difficulty.answerText')}
      verb={t('difficulty.answer')}
      busy={send.isPending}
      problem={send.error}
      onSend={(answer) => send.mutate({ params: { difficultyId: difficulty.id }, body: { answer } })}
      cancel={{ verb: t('extension.cancel'), run: onClose }}
    />
  );
}

function RouteForm({ difficulty, onClose }: { readonly difficulty: Difficulty; readonly onClose: () => void }) {
  const t = useWords(words);
  const [unitId, setUnitId] = useState<string | null>(null);
  const send = useAction(api.routeDifficulty, { invalidates: changed, onDone: onClose });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (unitId) send.mutate({ params: { difficultyId: difficulty.id }, body: { unitId } });
      }}
    >
      <Fields>
        <UnitChoice value={unitId} onChange={setUnitId} />
      </Fields>
      {send.error ? <ErrorNote problem={send.error} safe="nothing" /> : null}
      <FormFoot>
        <Button type="submit" kind="main" busy={send.isPending} disabled={!unitId}>
          {t('difficulty.route')}
        </Button>
        <Button onClick={onClose}>{t('extension.cancel')}</Button>
      </FormFoot>
    </form>
  );
}

function UnitChoice(props: { readonly value: string | null; readonly onChange: (unitId: string | null) => void }) {
  const t = useWords(words);
  const known = useApi(units.listUnits, {});
  return (
    <Choice
      label={t('difficulty.unit')}
      placeholder={t('difficulty.chooseUnit')}
      options={(known.data?.units ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      value={props.value}
      onChange={props.onChange}
    />
  );
}
