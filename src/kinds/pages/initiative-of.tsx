import { NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Answer } from '../../kernel/contract.ts';
import { useAction } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { DateField, Fields, FormFoot } from '../../web/field.tsx';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { Facts, Section } from '../../web/section.tsx';
import { ErrorNote } from '../../web/states.tsx';
import { TextForm } from '../../web/text-form.tsx';
import { api } from '../api.ts';
import { initiativeLevels, type InitiativeLevel } from '../model/initiative.ts';
import { words } from '../words.ts';
import { CriteriaOf } from './criteria-of.tsx';
import { staleAfterSheet } from './sheet-dialog.tsx';
import styles from './kinds.module.css';

export type Initiative = NonNullable<Answer<typeof api.getSheet>['initiative']>;
type Open = 'judge' | 'recognise' | 'decline' | null;

/** Where an initiative has come to, what was said of it, and the next step for whoever may take it. */
export function InitiativeOf(props: { readonly occurrenceId: string; readonly initiative: Initiative }) {
  const t = useWords(words);
  const f = useFormat();
  const [open, setOpen] = useState<Open>(null);
  const move = useAction(api.moveInitiative, { invalidates: staleAfterSheet, onDone: () => setOpen(null) });
  const { initiative } = props;
  const { abilities, revision } = initiative;
  const params = { occurrenceId: props.occurrenceId };
  const cancel = { verb: t('sheet.cancel'), run: () => setOpen(null) };
  return (
    <Section title={t('initiative.state')}>
      <Facts
        items={[
          { name: t('initiative.state'), value: t(`initiative.${initiative.state}`) },
          ...(initiative.opinion
            ? [
                {
                  name: t('initiative.opinion'),
                  value: (
                    <>
                      {initiative.opinion}{' '}
                      <span className={styles.told}>
                        (
                        {t('initiative.judgedBy', {
                          person: initiative.judgedBy ?? '',
                          date: f.date(initiative.judgedOn),
                        })}
                        )
                      </span>
                    </>
                  ),
                },
              ]
            : []),
          ...(initiative.score === null ? [] : [{ name: t('initiative.score'), value: f.number(initiative.score) }]),
          ...(initiative.level === null
            ? []
            : [
                {
                  name: t('initiative.decision'),
                  value: t('initiative.decisionOf', {
                    number: initiative.decisionNumber ?? '',
                    date: f.date(initiative.decidedOn),
                    level: t(`initiative.${initiative.level}`),
                  }),
                },
              ]),
          ...(initiative.reason ? [{ name: t('initiative.reason'), value: initiative.reason }] : []),
        ]}
      />
      {open === null ? (
        <p className={styles.actions}>
          {(['judge', 'recognise', 'decline'] as const)
            .filter((one) => abilities[one])
            .map((one) => (
              <Button key={one} small kind={one === 'decline' ? 'bad' : 'plain'} onClick={() => setOpen(one)}>
                {t(`initiative.${one}`)}
              </Button>
            ))}
          {abilities.propose_again ? (
            <Button
              small
              busy={move.isPending}
              onClick={() => move.mutate({ params, body: { move: 'propose_again', revision } })}
            >
              {t('initiative.propose_again')}
            </Button>
          ) : null}
        </p>
      ) : null}
      {open === 'judge' ? (
        <JudgeForm
          initiative={initiative}
          busy={move.isPending}
          onSend={(said) => move.mutate({ params, body: { move: 'judge', revision, ...said } })}
          cancel={cancel}
        />
      ) : null}
      {open === 'recognise' ? (
        <RecogniseForm
          busy={move.isPending}
          onSend={(said) => move.mutate({ params, body: { move: 'recognise', revision, ...said } })}
          cancel={cancel}
        />
      ) : null}
      {open === 'decline' ? (
        <TextForm
          label={t('initiative.reason')}
          verb={t('initiative.decline')}
          kind="bad"
          busy={move.isPending}
          problem={null}
          onSend={(reason) => move.mutate({ params, body: { move: 'decline', revision, reason } })}
          cancel={cancel}
        />
      ) : null}
      {move.error ? <ErrorNote problem={move.error} safe="draft" /> : null}
      <CriteriaOf occurrenceId={props.occurrenceId} initiative={initiative} />
    </Section>
  );
}

type Cancel = { readonly verb: string; readonly run: () => void };

function JudgeForm(props: {
  readonly initiative: Initiative;
  readonly busy: boolean;
  readonly onSend: (said: { readonly opinion: string; readonly score: number | null }) => void;
  readonly cancel: Cancel;
}) {
  const t = useWords(words);
  const [opinion, setOpinion] = useState(props.initiative.opinion);
  const [score, setScore] = useState(props.initiative.score);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        props.onSend({ opinion, score });
      }}
    >
      <Fields>
        <Textarea
          label={t('initiative.opinion')}
          value={opinion}
          onChange={({ currentTarget }) => setOpinion(currentTarget.value)}
          maxLength={4000}
          autosize
          minRows={2}
          required
        />
        <NumberInput
          label={t('initiative.score')}
          value={score ?? ''}
          onChange={(value) => setScore(typeof value === 'number' ? value : null)}
          min={0}
          max={100}
          decimalScale={2}
          decimalSeparator=","
          hideControls
        />
      </Fields>
      <FormFoot>
        <Button type="submit" kind="main" busy={props.busy}>
          {t('initiative.judge')}
        </Button>
        <Button onClick={props.cancel.run}>{props.cancel.verb}</Button>
      </FormFoot>
    </form>
  );
}

function RecogniseForm(props: {
  readonly busy: boolean;
  readonly onSend: (said: {
    readonly level: InitiativeLevel;
    readonly decisionNumber: string;
    readonly decidedOn: string;
  }) => void;
  readonly cancel: Cancel;
}) {
  const t = useWords(words);
  const [level, setLevel] = useState<InitiativeLevel>('grassroots');
  const [decisionNumber, setNumber] = useState('');
  const [decidedOn, setDecidedOn] = useState<string | null>(null);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (decidedOn !== null) props.onSend({ level, decisionNumber, decidedOn });
      }}
    >
      <Fields>
        <Select
          label={t('initiative.level')}
          data={initiativeLevels.map((value) => ({ value, label: t(`initiative.${value}`) }))}
          value={level}
          allowDeselect={false}
          onChange={(next) => setLevel(initiativeLevels.find((one) => one === next) ?? level)}
        />
        <TextInput
          label={t('initiative.decisionNumber')}
          value={decisionNumber}
          onChange={({ currentTarget }) => setNumber(currentTarget.value)}
          maxLength={100}
          required
        />
        <DateField label={t('initiative.decidedOn')} value={decidedOn} onChange={setDecidedOn} required />
      </Fields>
      <FormFoot>
        <Button type="submit" kind="main" busy={props.busy} disabled={decidedOn === null}>
          {t('initiative.recognise')}
        </Button>
        <Button onClick={props.cancel.run}>{props.cancel.verb}</Button>
      </FormFoot>
    </form>
  );
}
