import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { api as tasks } from '../../tasks/api.ts';
import { useAction } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { DateField, Fields, FormFoot } from '../../web/field.tsx';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { Section } from '../../web/section.tsx';
import { ErrorNote } from '../../web/states.tsx';
import { api } from '../api.ts';
import { words } from '../words.ts';
import { DecideDialog } from './decide-dialog.tsx';
import { useExtensionState } from './extension-words.ts';
import type { Extension } from './request-views.ts';
import styles from './requests.module.css';

/** The requests for a later day about one piece of work, and the form for the next. */
export function Extensions(props: {
  readonly occurrenceId: string;
  readonly all: readonly Extension[];
  readonly firstDueOn: string | null;
  readonly mayAsk: boolean;
}) {
  const t = useWords(words);
  const f = useFormat();
  const [isAsking, setAsking] = useState(false);
  return (
    <Section
      title={t('extension.title')}
      note={props.firstDueOn ? t('extension.first', { date: f.date(props.firstDueOn) }) : null}
      actions={
        props.mayAsk && !isAsking ? (
          <Button small onClick={() => setAsking(true)}>
            {t('extension.ask')}
          </Button>
        ) : null
      }
    >
      {props.all.length === 0 && !isAsking ? <p className={styles.quiet}>{t('extension.none')}</p> : null}
      <ul className={styles.lines}>
        {props.all.map((extension) => (
          <Asked key={extension.id} extension={extension} />
        ))}
      </ul>
      {isAsking ? <AskForm occurrenceId={props.occurrenceId} onClose={() => setAsking(false)} /> : null}
    </Section>
  );
}

function Asked({ extension }: { readonly extension: Extension }) {
  const t = useWords(words);
  const f = useFormat();
  const stateOf = useExtensionState();
  const [isDeciding, setDeciding] = useState(false);
  const withdraw = useAction(api.withdrawExtension, { invalidates: [api.listRequests, api.listWaiting] });
  const days = t('extension.asked', { from: f.date(extension.dueOn), to: f.date(extension.wantedOn) });
  return (
    <li>
      <p>
        <b>{days}</b>: {stateOf(extension)}
      </p>
      <p>{extension.reason}</p>
      {extension.answer ? <p>{extension.answer}</p> : null}
      {extension.giver && extension.consent ? (
        <p>{t('extension.allowedBy', { giver: extension.giver, consent: extension.consent })}</p>
      ) : null}
      <p className={styles.told}>
        {t('extension.askedBy', { person: extension.askedBy, date: f.dateOf(extension.askedAt) })}
        {extension.decidedBy && extension.decidedAt
          ? `; ${t('extension.askedBy', { person: extension.decidedBy, date: f.dateOf(extension.decidedAt) })}`
          : null}
      </p>
      {withdraw.error ? <ErrorNote problem={withdraw.error} safe="nothing" /> : null}
      {extension.abilities.decide || extension.abilities.withdraw ? (
        <p className={styles.actions}>
          {extension.abilities.decide ? (
            <Button small kind="step" onClick={() => setDeciding(true)}>
              {t('extension.decide')}
            </Button>
          ) : null}
          {extension.abilities.withdraw ? (
            <Button
              small
              kind="flat"
              busy={withdraw.isPending}
              onClick={() => withdraw.mutate({ params: { extensionId: extension.id } })}
            >
              {t('extension.withdraw')}
            </Button>
          ) : null}
        </p>
      ) : null}
      {isDeciding ? <DecideDialog extension={extension} task={days} onClose={() => setDeciding(false)} /> : null}
    </li>
  );
}

function AskForm({ occurrenceId, onClose }: { readonly occurrenceId: string; readonly onClose: () => void }) {
  const t = useWords(words);
  const [wantedOn, setWantedOn] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const ask = useAction(api.askExtension, {
    invalidates: [api.listRequests, api.listWaiting, tasks.getOccurrence],
    onDone: onClose,
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (wantedOn) ask.mutate({ params: { occurrenceId }, body: { wantedOn, reason } });
      }}
    >
      <Fields>
        <DateField label={t('extension.wantedOn')} value={wantedOn} onChange={setWantedOn} required />
        <Textarea
          label={t('extension.reason')}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
          autosize
          minRows={2}
          required
        />
      </Fields>
      {ask.error ? <ErrorNote problem={ask.error} safe="draft" /> : null}
      <FormFoot>
        <Button type="submit" kind="main" busy={ask.isPending}>
          {t('extension.send')}
        </Button>
        <Button onClick={onClose}>{t('extension.cancel')}</Button>
      </FormFoot>
    </form>
  );
}
