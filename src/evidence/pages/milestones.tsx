import { Checkbox, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { Answer } from '../../kernel/contract.ts';
import { api as tasks } from '../../tasks/api.ts';
import { schedulesApi } from '../../tasks/api/schedules.ts';
import { ApiProblem, useAction } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { DateField } from '../../web/field.tsx';
import { formatDate } from '../../web/format.ts';
import { useWords } from '../../web/language.tsx';
import { notice } from '../../web/notice.ts';
import { Section } from '../../web/section.tsx';
import { ErrorNote } from '../../web/states.tsx';
import { words } from '../words.ts';
import styles from './schedule.module.css';

type Detail = Answer<typeof tasks.getOccurrence>;
type Step = { readonly key: number; readonly name: string; readonly on: string | null };

/**
 * Names the dated steps of a duty by roadmap: the coordinator sets them, a leading unit's head proposes them; what was proposed is filled in.
 * Where they stand already, a later step is added.
 */
export function Milestones({ detail, others }: { readonly detail: Detail; readonly others: number }) {
  const t = useWords(words);
  const { occurrence, schedule } = detail;
  const { setMilestones: sets, proposeMilestones: proposes } = occurrence.abilities;
  const { roadmap } = schedule;
  if (!roadmap || (!sets && !proposes)) return null;
  const isAddition = occurrence.dating !== 'needs-milestones';
  return (
    <Section title={t('milestones.title')}>
      <p className={styles.why}>
        {isAddition ? t('milestones.addMore') : t('milestones.why', { words: occurrence.deadlineText ?? '' })}
        {roadmap.state === 'proposed' && roadmap.proposedBy ? (
          <> {t(sets ? 'milestones.proposedBy' : 'milestones.waiting', { person: roadmap.proposedBy })}</>
        ) : null}
      </p>
      <MilestoneForm
        key={roadmap.state}
        detail={detail}
        others={others}
        sets={sets}
        document={roadmap.document}
        steps={roadmap.state === 'proposed' ? roadmap.milestones : []}
      />
    </Section>
  );
}

function MilestoneForm(props: {
  readonly detail: Detail;
  readonly others: number;
  readonly sets: boolean;
  readonly document: string;
  readonly steps: readonly { readonly name: string; readonly on: string }[];
}) {
  const t = useWords(words);
  const { occurrence } = props.detail;
  const [document, setDocument] = useState(props.document);
  const [allUnits, setAllUnits] = useState(props.others > 0);
  const [steps, setSteps] = useState<readonly Step[]>(() =>
    props.steps.length > 0 ? props.steps.map((step, key) => ({ ...step, key })) : [emptyStep(0)],
  );
  const invalidates = [tasks.getOccurrence, tasks.listOccurrences];
  const set = useAction(schedulesApi.setMilestones, {
    invalidates,
    onDone: ({ occurrences }) => void notice(t('milestones.done', { count: occurrences })),
  });
  const propose = useAction(schedulesApi.proposeMilestones, {
    invalidates,
    onDone: () => void notice(t('milestones.sent')),
  });
  const sending = props.sets ? set : propose;
  const whole = steps.flatMap(({ name, on }) => (name.trim() !== '' && on ? [{ name: name.trim(), on }] : []));
  const faultOf = (place: number) =>
    sending.error instanceof ApiProblem && sending.error.place?.line === place + 1 ? sending.error.message : undefined;
  const change = (key: number, part: Partial<Step>) => {
    setSteps(steps.map((step) => (step.key === key ? { ...step, ...part } : step)));
    if (sending.error) sending.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (whole.length !== steps.length || sending.isPending) return;
    const params = { occurrenceId: occurrence.id };
    if (props.sets) set.mutate({ params, body: { document, milestones: whole, allUnits } });
    else propose.mutate({ params, body: { document, milestones: whole } });
  };
  return (
    <form onSubmit={submit} className={styles.form}>
      <TextInput
        label={t('milestones.document')}
        value={document}
        onChange={({ currentTarget }) => setDocument(currentTarget.value)}
      />
      <ol className={styles.steps}>
        {steps.map(({ key, name, on }, place) => (
          <li key={key}>
            <TextInput
              label={t('milestones.name', { number: place + 1 })}
              value={name}
              required
              maxLength={200}
              error={faultOf(place)}
              onChange={({ currentTarget }) => change(key, { name: currentTarget.value })}
            />
            <DateField label={t('milestones.on')} value={on} required onChange={(date) => change(key, { on: date })} />
            {steps.length > 1 ? (
              <Button
                small
                kind="flat"
                aria-label={t('milestones.removeThis', { number: place + 1 })}
                onClick={() => setSteps(steps.filter((step) => step.key !== key))}
              >
                {t('milestones.remove')}
              </Button>
            ) : null}
          </li>
        ))}
      </ol>
      <p>
        <Button
          small
          onClick={() => setSteps([...steps, emptyStep(Math.max(...steps.map(({ key }) => key)) + 1)])}
          disabled={steps.length >= 30}
        >
          {t('milestones.add')}
        </Button>
      </p>
      {props.sets && props.others > 0 ? (
        <Checkbox
          label={t('milestones.allUnits', { others: props.others })}
          checked={allUnits}
          onChange={({ currentTarget }) => setAllUnits(currentTarget.checked)}
        />
      ) : null}
      <p>
        <Button kind="main" type="submit" busy={sending.isPending} disabled={whole.length !== steps.length}>
          {t(props.sets ? 'milestones.set' : 'milestones.propose')}
        </Button>
      </p>
      {sending.error && !steps.some((_, place) => faultOf(place)) ? (
        <ErrorNote problem={sending.error} safe="nothing" />
      ) : null}
    </form>
  );
}

function emptyStep(key: number): Step {
  return { key, name: '', on: null };
}

/** A roadmap's steps in one line each, as they stand or are proposed. */
export function RoadmapSteps({ roadmap }: { readonly roadmap: NonNullable<Detail['schedule']['roadmap']> }) {
  return (
    <>
      {roadmap.document}
      {roadmap.milestones.length > 0 ? (
        <ul className={styles.listed}>
          {roadmap.milestones.map(({ name, on }) => (
            <li key={name}>
              {name}, {formatDate(on)}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
