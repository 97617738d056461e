import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { api as accounts } from '../../accounts/api.ts';
import type { Answer } from '../../kernel/contract.ts';
import { must } from '../../kernel/problem.ts';
import { useAction, useApi } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { Segmented } from '../../web/field.tsx';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { notice } from '../../web/notice.ts';
import { Page } from '../../web/page.tsx';
import { Section } from '../../web/section.tsx';
import { Answered, Empty, ErrorNote } from '../../web/states.tsx';
import { Tag } from '../../web/tags.tsx';
import { api } from '../api.ts';
import { ownPlansApi } from '../api/own-plans.ts';
import { linesOfNobody, standing } from '../model/own-plan.ts';
import { words } from '../words.ts';
import { NewSentences } from './new-sentences.tsx';
import { OwnLine, type Line } from './own-line.tsx';
import styles from './own-plan.module.css';

type OwnPlan = Answer<typeof ownPlansApi.getOwnPlan>;

/** A unit's own plan, its lines beside the province's sentences from which they come. */
export function OwnPlanPage() {
  const t = useWords(words);
  const unitPlanId = must(useParams()['unitPlanId'], 'the plan of the address');
  const known = useApi(ownPlansApi.getOwnPlan, { params: { unitPlanId } }, { staleTime: 0 });
  const put = useAction(ownPlansApi.putOwnPlanInForce, {
    invalidates: [
      ownPlansApi.getOwnPlan,
      ownPlansApi.listOwnPlans,
      api.getUnitWork,
      api.getCoverage,
      api.listUncovered,
    ],
    onDone: (done) => void notice(t('ownPlan.done', done)),
  });
  const plan = known.data;
  const open = plan ? linesOfNobody(plan.lines).length : 0;
  return (
    <Page
      title={plan ? t('ownPlan.of', { unit: plan.unitName }) : t('ownPlans')}
      badge={plan ? <Tag tone={plan.state === 'draft' ? 'ask' : 'plain'}>{t(`ownPlan.${plan.state}`)}</Tag> : undefined}
      crumbs={[{ label: t('ownPlans'), to: '/unit-plan' }, { label: plan?.planNumber ?? plan?.planTitle ?? '' }]}
      lead={plan ? <HowFar plan={plan} /> : null}
      actions={
        plan?.abilities.putInForce ? (
          <Button
            kind="main"
            busy={put.isPending}
            disabled={open > 0}
            onClick={() => put.mutate({ params: { unitPlanId } })}
          >
            {t('ownPlan.putInForce')}
          </Button>
        ) : null
      }
    >
      {put.error ? <ErrorNote problem={put.error} safe="nothing" /> : null}
      <Answered of={known}>
        {(answer) => (
          <>
            <NewSentences plan={answer} />
            <Lines plan={answer} />
          </>
        )}
      </Answered>
    </Page>
  );
}

/** How far the plan is: in a draft what still wants somebody, in force what is done and late. */
function HowFar({ plan }: { readonly plan: OwnPlan }) {
  const t = useWords(words);
  const lines = standing(plan.lines);
  const open = linesOfNobody(plan.lines).length;
  if (plan.state === 'draft')
    return open > 0 ? t('ownPlan.open', { open, all: lines.length }) : t('ownPlan.ready', { all: lines.length });
  const late = lines.filter(({ isLate }) => isLate).length;
  const done = lines.filter(({ state }) => state === 'done').length;
  return (
    <>
      {t('ownPlan.far', { done, all: lines.length })} {late > 0 ? <strong>{t('ownPlan.late', { late })}</strong> : null}
    </>
  );
}

type Show = 'all' | 'mine' | 'nobody' | 'late';

function Lines({ plan }: { readonly plan: OwnPlan }) {
  const t = useWords(words);
  const session = useApi(accounts.whoAmI, {});
  const [show, setShow] = useState<Show>('all');
  const me = session.data?.user?.id;
  const division = plan.divisions.find(({ members }) => members.some(({ personId }) => personId === me))?.id;
  const is: Readonly<Record<Show, (line: Line) => boolean>> = {
    all: () => true,
    mine: (line) => line.personId === me || (line.divisionId !== null && line.divisionId === division),
    nobody: (line) => linesOfNobody([line]).length > 0,
    late: ({ isLate }) => isLate,
  };
  const shown = plan.lines.filter(is[show]);
  const options = (['all', 'mine', 'nobody', 'late'] as const)
    .map((value) => ({ value, label: t(`ownLines.${value}`), count: plan.lines.filter(is[value]).length }))
    .filter(({ value, count }) => value === 'all' || value === show || count > 0);
  return (
    <Section title={t('ownPlan.lines')} note={t('ownPlan.linesNote')}>
      {options.length > 1 ? (
        <div className={styles.show}>
          <Segmented label={t('showLines')} value={show} onChange={setShow} options={options} />
        </div>
      ) : null}
      {shown.length === 0 ? <Empty why={t('ownLines.noneShown')} /> : null}
      {[...Map.groupBy(shown, ({ assignmentId }) => assignmentId)].map(([assignmentId, lines]) => (
        <SentenceLines key={assignmentId} lines={lines} plan={plan} />
      ))}
      {plan.abilities.add ? <AddOwnLine unitPlanId={plan.id} /> : null}
    </Section>
  );
}

/** A sentence of the province with what the unit makes of it beside it; without one, what the unit added. */
function SentenceLines({ lines, plan }: { readonly lines: readonly Line[]; readonly plan: OwnPlan }) {
  const t = useWords(words);
  const [first] = lines;
  const split = useAction(ownPlansApi.addOwnLine, { invalidates: [ownPlansApi.getOwnPlan] });
  if (!first) return null;
  const { assignmentId, provinceText, text } = first;
  return (
    <div className={styles.pair}>
      <div className={styles.theirs}>
        {provinceText === null ? (
          <p className={styles.facts}>{t('ownLine.own')}</p>
        ) : (
          <Sentence line={first} text={provinceText} />
        )}
        {plan.abilities.add && assignmentId !== null ? (
          <Button
            small
            kind="flat"
            busy={split.isPending}
            aria-label={t('ownLine.splitThis', { text })}
            onClick={() => split.mutate({ params: { unitPlanId: plan.id }, body: { assignmentId, text } })}
          >
            {t('ownLine.split')}
          </Button>
        ) : null}
        {split.error ? <ErrorNote problem={split.error} safe="nothing" /> : null}
      </div>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <OwnLine key={line.id} line={line} plan={plan} />
        ))}
      </ul>
    </div>
  );
}

function Sentence({ line, text }: { readonly line: Line; readonly text: string }) {
  const t = useWords(words);
  const f = useFormat();
  return (
    <>
      <p lang="vi" className={styles.sentence}>
        {line.occurrenceId ? <Link to={`/work/${line.occurrenceId}`}>{text}</Link> : text}
      </p>
      <p className={styles.facts}>
        {line.role ? <span>{t(`ownLine.${line.role}`)}</span> : null}
        <span>{line.latestOn ? t('ownLine.dueOn', { date: f.date(line.latestOn) }) : t('ownLine.noDay')}</span>
      </p>
    </>
  );
}

function AddOwnLine({ unitPlanId }: { readonly unitPlanId: string }) {
  const t = useWords(words);
  const [text, setText] = useState('');
  const add = useAction(ownPlansApi.addOwnLine, {
    invalidates: [ownPlansApi.getOwnPlan],
    onDone: () => setText(''),
  });
  return (
    <>
      <form
        className={styles.add}
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate({ params: { unitPlanId }, body: { assignmentId: null, text } });
        }}
      >
        <TextInput
          label={t('ownPlan.newLine')}
          value={text}
          maxLength={5000}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <Button type="submit" busy={add.isPending} disabled={text.trim() === ''}>
          {t('ownPlan.add')}
        </Button>
      </form>
      {add.error ? <ErrorNote problem={add.error} safe="nothing" /> : null}
    </>
  );
}
