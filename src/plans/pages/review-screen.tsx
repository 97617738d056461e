import { useMemo, useRef, useState } from 'react';
import type { Block } from '../../office/block.ts';
import { api as units } from '../../units/api.ts';
import { useApi } from '../../web/api-client.ts';
import { Kbd, KeyLine, useShortcuts, type Shortcut } from '../../web/keys.tsx';
import { useWords } from '../../web/language.tsx';
import { ErrorNote } from '../../web/states.tsx';
import { words } from '../words.ts';
import { bodyChoices, newlyTaken, takeEverywhere, type BodyTaken } from './body-choices.ts';
import type { DocumentMarks } from './document-marks.ts';
import { ChosenLine } from './chosen-line.tsx';
import { CorrectionNote } from './correction-note.tsx';
import { CriterionProposals } from './criterion-proposals.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { periodOf, planYear } from './plan-words.ts';
import { ReadingCard } from './reading-card.tsx';
import type { Answer, FieldName } from './answer.ts';
import { ReadingFields, useShownFields } from './reading-fields.tsx';
import { ReadingList } from './reading-list.tsx';
import { JustConfirmed, ReviewActions, SegmentChoice, SegmentDone } from './review-parts.tsx';
import { afterLeaving, countSegments, neighbour, segmentOf } from './review-queue.ts';
import styles from './review-screen.module.css';
import { RuleOffer, useRuleOffers } from './rule-offer.tsx';
import { SameName } from './same-name.tsx';
import { MarksLegend, SideBySide, SideHead, useSides } from './side-by-side.tsx';
import { SplitDialog } from './split-dialog.tsx';
import { TaskEditor } from './task-editor.tsx';
import { useFormCorrections } from './use-form-corrections.ts';
import { useLineChoice } from './use-line-choice.ts';
import type { Change, Fault, Review } from './use-review.ts';
import { useStanding, type Standing } from './use-standing.ts';
import type { PlanView, TaskView } from './views.ts';
import { WhoAnswers } from './who-answers.tsx';

/** What a draft's readings are reviewed on: the document beside them, doubts first, everything by keys. */
export function ReviewScreen(props: {
  readonly plan: PlanView;
  readonly blocks: readonly Block[];
  readonly marks: DocumentMarks;
  readonly tasks: readonly TaskView[];
  readonly review: Review;
  /** The task that the address names. */
  readonly wanted: string | null;
}) {
  const { plan, tasks, review } = props;
  const t = useWords(words);
  const standing = useStanding(tasks, props.wanted);
  useReturnToFault(review.fault, tasks, standing);
  const { current, list } = standing;
  const sides = useSides(props.marks, current?.id ?? null);
  const [editing, setEditing] = useState<{ readonly task: string; readonly focus: FieldName | null } | null>(null);
  const [taken, setTaken] = useState<Taken | null>(null);
  const [areKeysShown, setKeysShown] = useState(false);
  const known = useApi(units.listUnits, {}, { staleTime: 300_000 });
  const choices = useMemo(() => bodyChoices(known.data ?? { units: [], groups: [] }), [known.data]);
  const fields = useShownFields(current, choices, { hasPeriod: periodOf(plan) !== null, isReview: true });
  const counts = useMemo(() => countSegments(tasks), [tasks]);
  const whoAnswers = useRef<HTMLFieldSetElement>(null);
  const isEditing = current !== null && editing?.task === current.id;

  const decide = (decision: TaskView['review']) => {
    if (!current || current.review === decision) return;
    const next = afterLeaving(list, current);
    review.decide(current, decision, standing.segment);
    standing.goTo(next);
  };
  const edit = (focus: FieldName | null = null) => {
    if (current) setEditing({ task: current.id, focus });
  };
  const change = async (task: TaskView, given: Change) => {
    // It stays in hand though its doubts are settled, for what is offered beside it.
    standing.goTo(task);
    const saved = await review.change(task, given, standing.segment);
    const bodies = [...newlyTaken(task.lead, given.lead ?? []), ...newlyTaken(task.coordinate, given.coordinate ?? [])];
    if (saved && bodies.length > 0) setTaken({ task: task.id, bodies, isEverywhere: false });
    return saved !== null;
  };
  const offered = taken && taken.task === current?.id ? taken.bodies : nothingTaken;
  const sameNames = useMemo(() => (taken?.isEverywhere ? [] : takeEverywhere(tasks, offered)), [tasks, offered, taken]);
  const offers = useRuleOffers(plan.id, offered);
  const takeAll = () => {
    if (sameNames.length > 0) review.changeAll(sameNames, standing.segment);
    if (taken) setTaken({ ...taken, isEverywhere: true });
  };
  const choice = useLineChoice(plan.id, props.blocks, props.marks, sides.elements);
  const showReadings = () => sides.show('readings');
  const form = useFormCorrections({ planId: plan.id, tasks, standing, choice, review, showReadings });
  const { offer: headingOffer } = form;
  const rememberFirst = () => {
    const [first] = offers.open;
    if (form.done?.kind === 'heading' && headingOffer && !headingOffer.isKept) headingOffer.remember();
    else if (first && !offers.teaching.isPending) offers.remember(first);
  };
  const answer = (given: Answer) => {
    if (!current) return;
    if (given.kind === 'take') void change(current, given.change);
    if (given.kind === 'choose') edit(given.field);
    if (given.kind === 'who') whoAnswers.current?.querySelector('input')?.focus();
    if (given.kind === 'look') sides.showPlace();
  };
  const undo = () => {
    const place = review.undo();
    if (place) standing.goTo(place.task, place.segment);
  };

  const isLineChosen = choice.line !== null;
  const chooseLine = () => {
    sides.show('document');
    choice.begin(current?.id ?? null);
  };
  const undoing: Shortcut = { key: 'z', ctrl: true, does: t('key.undo'), run: undo };
  const shortcuts: readonly Shortcut[] = [
    { key: 'j', does: t('key.down'), run: () => standing.goTo(neighbour(list, current, 1)) },
    { key: 'k', does: t('key.up'), run: () => standing.goTo(neighbour(list, current, -1)) },
    { key: 'Enter', does: t('key.confirm'), run: () => decide('confirmed') },
    { key: 'e', does: t('key.edit'), run: () => edit() },
    { key: 'x', does: t('key.skip'), run: () => decide('skipped') },
    { key: 's', does: t('key.split'), run: form.askSplit },
    { key: 'm', does: t('key.merge'), run: form.merge },
    { key: ' ', does: t('key.place'), run: sides.showPlace },
    undoing,
  ];
  // While a line of the document is chosen the keys are the line's.
  const lineKeys: readonly Shortcut[] = [
    { key: 'ArrowUp', does: t('key.lineStep'), run: () => choice.step(-1) },
    { key: 'ArrowDown', does: t('key.lineStep'), run: () => choice.step(1) },
    { key: 't', does: t('key.makeTask'), run: form.makeTask },
    { key: 'g', does: t('key.joinHeadings'), run: form.joinHeadings },
    { key: 'Escape', does: t('leaveLine'), run: choice.leave },
  ];
  const numbers = fields
    .flatMap((field) => field.answer ?? [])
    .map((one, index) => ({ key: String(index + 1), does: t('key.answer'), run: () => answer(one) }));
  const more = [
    { key: 'a', does: t('key.takeAll'), run: takeAll },
    { key: 'h', does: t('key.heading'), run: form.takeAsHeading },
    { key: 'd', does: t('key.line'), run: chooseLine },
    { key: 'n', does: t('key.remember'), run: rememberFirst },
  ];
  const help: Shortcut = { key: '?', does: t('allKeys'), run: () => setKeysShown(true) };
  useShortcuts(isLineChosen ? [...lineKeys, undoing, help] : [...shortcuts, ...numbers, ...more, help], !isEditing);

  return (
    <>
      <SideBySide
        sides={sides}
        blocks={props.blocks}
        marks={props.marks}
        onPick={(taskId) => {
          choice.leave();
          standing.pick(taskId);
        }}
        onPickLine={choice.choose}
        documentHead={<MarksLegend withDoubt />}
        documentFoot={
          <ChosenLine
            line={choice.line}
            onMakeTask={form.makeTask}
            onJoin={form.joinHeadings}
            onOpen={(taskId) => {
              choice.leave();
              sides.show('readings');
              standing.pick(taskId);
            }}
            onLeave={choice.leave}
          />
        }
      >
        <SideHead title={t('tasksRead')}>
          <SegmentChoice counts={counts} shown={standing.segment} onChange={standing.show} />
        </SideHead>
        {form.done ? <CorrectionNote key={form.done.step} done={form.done} offer={headingOffer} onUndo={undo} /> : null}
        {current ? (
          <ReadingCard
            task={current}
            card={sides.card}
            isReview
            position={positionOf(current, list)}
            fault={review.fault?.taskId === current.id ? review.fault : null}
            isSentenceHidden={isEditing}
          >
            {isEditing ? (
              <TaskEditor
                key={current.id}
                task={current}
                choices={choices}
                year={planYear(plan)}
                focus={editing.focus}
                onCancel={() => setEditing(null)}
                onSave={async (given) => {
                  const isSaved = await change(current, given);
                  if (isSaved) setEditing(null);
                  return isSaved;
                }}
              />
            ) : (
              <>
                <WhoAnswers
                  task={current}
                  place={whoAnswers}
                  onChoose={(accountable) => void change(current, { accountable })}
                  onSplit={form.askSplit}
                />
                <ReadingFields fields={fields} onAnswer={answer} />
                <CriterionProposals
                  key={`criteria ${current.id}`}
                  task={current}
                  onTake={(criterionRefs) => change(current, { criterionRefs: [...criterionRefs] })}
                />
                <SameName taken={offered} count={sameNames.length} onTakeAll={takeAll} />
                <RuleOffer offers={offers} choices={choices} />
                <ReviewActions
                  task={current}
                  onDecide={decide}
                  onEdit={() => edit()}
                  onHeading={form.takeAsHeading}
                  onSplit={form.askSplit}
                  onMerge={form.canMerge ? form.merge : null}
                  onPlace={sides.showPlace}
                />
              </>
            )}
          </ReadingCard>
        ) : review.fault ? (
          <ErrorNote problem={review.fault.problem} safe="nothing" />
        ) : (
          <SegmentDone
            segment={standing.segment}
            counts={counts}
            onShow={standing.show}
            onConfirmSure={() => review.confirmSure(tasks.filter((task) => segmentOf(task) === 'sure'))}
          />
        )}
        <ReadingList
          label={t(`segment.${standing.segment}`)}
          tasks={list}
          current={current?.id ?? null}
          onPick={standing.pick}
          isReview
        >
          {standing.segment === 'confirmed' ? null : (
            <JustConfirmed tasks={tasks} ids={review.justConfirmed} onPick={standing.pick} />
          )}
        </ReadingList>
      </SideBySide>
      <div className={styles.keys}>
        <KeyLine shortcuts={shortcuts} />
        <span role="status" className={styles.saving}>
          {review.isSaving ? t('saving') : ''}
        </span>
        <button type="button" className={styles.allKeys} onClick={() => setKeysShown(true)}>
          <Kbd>?</Kbd> {t('allKeys')}
        </button>
      </div>
      {form.splitting ? (
        <SplitDialog key={form.splitting.id} text={form.splitting.text} onClose={form.close} onSplit={form.split} />
      ) : null}
      {form.merging ? (
        <MergeDialog
          into={form.merging.into.text}
          losses={form.merging.losses}
          onClose={form.close}
          onMerge={form.mergeAnyway}
        />
      ) : null}
      {areKeysShown ? (
        <KeysDialog
          onClose={() => setKeysShown(false)}
          shortcuts={[
            ...shortcuts,
            { key: '1 – 9', does: t('key.answer') },
            ...more,
            { key: '↑ ↓', does: t('key.lineStep') },
            ...lineKeys.filter(({ key }) => !key.startsWith('Arrow')),
          ]}
        />
      ) : null}
    </>
  );
}

/** What a correction just took for a body, on which task, and whether it was done wherever the name is written. */
type Taken = { readonly task: string; readonly bodies: readonly BodyTaken[]; readonly isEverywhere: boolean };

/** What the server refused is taken in hand again, since the review has gone on ahead of its answer. */
function useReturnToFault(fault: Fault | null, tasks: readonly TaskView[], standing: Standing): void {
  const [seen, setSeen] = useState(fault);
  if (fault === seen) return;
  setSeen(fault);
  const task = tasks.find((one) => one.id === fault?.taskId);
  if (task) standing.goTo(task, segmentOf(task));
}

const nothingTaken: readonly BodyTaken[] = [];

function positionOf(task: TaskView, list: readonly TaskView[]): string | null {
  const at = list.findIndex((one) => one.id === task.id);
  return at < 0 ? null : `${at + 1}/${list.length}`;
}
