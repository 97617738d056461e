import { Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { api as accounts } from '../../accounts/api.ts';
import type { Answer } from '../../kernel/contract.ts';
import { targetsApi } from '../../results/api/targets.ts';
import { useAction, useApi } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { Choice } from '../../web/choice.tsx';
import { FormFoot } from '../../web/field.tsx';
import { useWords } from '../../web/language.tsx';
import { Page } from '../../web/page.tsx';
import { Section } from '../../web/section.tsx';
import { Answered, ErrorNote } from '../../web/states.tsx';
import { api } from '../api.ts';
import { words } from '../words.ts';
import styles from './commitments.module.css';
import { useSayTarget } from './say-target.ts';

type Proposal = Answer<typeof api.proposeCommitment>;
type Target = Answer<typeof targetsApi.listTargets>['targets'][number];
type Known = Answer<typeof api.getCommitment>;

/** A new commitment for the year of the address. */
export function NewCommitmentPage() {
  const t = useWords(words);
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const session = useApi(accounts.whoAmI, {});
  const year = Number(search.get('year')) || Number(session.data?.today.slice(0, 4) ?? 0);
  if (!year) return null;
  return (
    <Page
      title={t('newTitle', { year })}
      crumbs={[{ label: t('title'), to: `/commitments?year=${year}` }, { label: String(year) }]}
    >
      <DraftForm year={year} onDone={(id) => void navigate(id ? `/commitments/${id}` : `/commitments?year=${year}`)} />
    </Page>
  );
}

/** The form of a draft: to whom, the pledge, the unit's work of the year and the province's targets to tick, further targets in words. */
export function DraftForm(props: {
  readonly year: number;
  readonly known?: Known;
  /** Told the commitment's id when it was kept, null when left. */
  readonly onDone: (id: string | null) => void;
}) {
  const proposal = useApi(api.proposeCommitment, { query: { year: props.year } });
  const set = useApi(targetsApi.listTargets, {});
  return (
    <Answered of={proposal}>
      {(offered) => (
        <Answered of={set}>
          {({ targets }) => (
            <Form {...props} offered={offered} provincial={targets.filter(({ year }) => year >= props.year)} />
          )}
        </Answered>
      )}
    </Answered>
  );
}

function Form({
  year,
  known,
  offered,
  provincial,
  onDone,
}: Parameters<typeof DraftForm>[0] & {
  readonly offered: Proposal;
  /** The province's targets of the year and later. */
  readonly provincial: readonly Target[];
}) {
  const t = useWords(words);
  const say = useSayTarget();
  const lines = known?.lines ?? [];
  const isOffered = (id: string | undefined) => provincial.some((target) => target.id === id);
  const [to, setTo] = useState<string | null>(known?.commitment.toPersonId ?? offered.to[0]?.id ?? null);
  const [pledge, setPledge] = useState(known?.commitment.pledge ?? t('pledgeHint', { year }));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    new Set(lines.flatMap(({ assignmentId }) => assignmentId ?? [])),
  );
  const [targets, setTargets] = useState(
    lines
      // What the province has removed since goes on in its words.
      .filter(({ kind, target }) => kind === 'target' && !isOffered(target?.id))
      .map(({ text }) => text)
      .join('\n'),
  );
  const [pledged, setPledged] = useState<ReadonlySet<string>>(
    new Set(lines.flatMap(({ target }) => (target && isOffered(target.id) ? target.id : []))),
  );
  const changed = [api.listCommitments, api.getCommitment];
  const make = useAction(api.makeCommitment, { invalidates: changed, onDone: ({ id }) => onDone(id) });
  const change = useAction(api.changeCommitment, { invalidates: changed, onDone: ({ id }) => onDone(id) });
  const fault = make.error ?? change.error;
  const targetLines = () =>
    provincial
      .filter(({ id }) => pledged.has(id))
      .map((target) => ({ kind: 'target' as const, text: say.words(target), targetId: target.id }));
  const submit = () => {
    if (!to) return;
    const content = {
      toPersonId: to,
      pledge,
      lines: [...workLines(offered, chosen), ...targetLines(), ...freeLines(targets)],
    };
    if (known) {
      const { id: commitmentId, revision } = known.commitment;
      change.mutate({ params: { commitmentId }, body: { ...content, revision } });
    } else make.mutate({ body: { ...content, year } });
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {offered.to.length === 0 ? (
        <p role="alert">{t('noSuperior')}</p>
      ) : (
        <Choice
          label={t('to')}
          placeholder={t('chooseTo')}
          options={offered.to.map(({ id, name, title, unitName }) => ({
            value: id,
            label: [name, title, unitName].filter(Boolean).join(', '),
          }))}
          value={to}
          onChange={setTo}
        />
      )}
      <Textarea
        label={t('pledge')}
        value={pledge}
        onChange={({ currentTarget }) => setPledge(currentTarget.value)}
        autosize
        minRows={3}
        required
      />
      <Section title={t('choose')} note={t('chosen', { count: chosen.size })}>
        {offered.work.length === 0 ? <p className={styles.quiet}>{t('noWork')}</p> : null}
        <div className={styles.work}>
          {offered.work.map((work) => (
            <Checkbox
              key={work.assignmentId}
              label={work.text}
              description={work.role === 'lead' ? t('lead2') : undefined}
              checked={chosen.has(work.assignmentId)}
              onChange={({ currentTarget }) => setChosen(withChoice(chosen, work.assignmentId, currentTarget.checked))}
            />
          ))}
        </div>
      </Section>
      <Section title={t('chooseTargets')} note={t('chosen', { count: pledged.size })}>
        {provincial.length === 0 ? <p className={styles.quiet}>{t('noTargets')}</p> : null}
        <div className={styles.work}>
          {provincial.map((target) => (
            <Checkbox
              key={target.id}
              label={say.words(target)}
              description={say.stands(target)}
              checked={pledged.has(target.id)}
              onChange={({ currentTarget }) => setPledged(withChoice(pledged, target.id, currentTarget.checked))}
            />
          ))}
        </div>
      </Section>
      <Textarea
        label={t('targets')}
        value={targets}
        onChange={({ currentTarget }) => setTargets(currentTarget.value)}
        autosize
        minRows={2}
      />
      {fault ? <ErrorNote problem={fault} safe="draft" /> : null}
      <FormFoot>
        <Button type="submit" kind="main" busy={make.isPending || change.isPending} disabled={!to}>
          {t('save')}
        </Button>
        <Button onClick={() => onDone(null)}>{t('cancel')}</Button>
      </FormFoot>
    </form>
  );
}

function workLines(offered: Proposal, chosen: ReadonlySet<string>) {
  return offered.work
    .filter(({ assignmentId }) => chosen.has(assignmentId))
    .map(({ assignmentId, text }) => ({ kind: 'task' as const, text, assignmentId }));
}

function freeLines(targets: string) {
  return targets
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((text) => ({ kind: 'target' as const, text }));
}

function withChoice(chosen: ReadonlySet<string>, id: string, isChosen: boolean): ReadonlySet<string> {
  return isChosen ? new Set([...chosen, id]) : new Set([...chosen].filter((one) => one !== id));
}
