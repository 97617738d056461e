import { useState } from 'react';
import { mergeLosses, type Loss } from '../model/sheet/merge.ts';
import type { Corrected } from './correction-note.tsx';
import { afterLeaving, segmentOf } from './review-queue.ts';
import { useHeadingOffer, type HeadingOffered } from './rule-offer.tsx';
import type { LineChoice } from './use-line-choice.ts';
import type { FormChange, KeptTask, Review } from './use-review.ts';
import type { Standing } from './use-standing.ts';
import type { TaskView } from './views.ts';

/** What a person can do to the form of a draft, and what is asked and said on the way. */
export type FormCorrections = {
  /** The task whose splitting is asked about. */
  readonly splitting: TaskView | null;
  /** The merging that would lose something, with what. */
  readonly merging: { readonly into: TaskView; readonly losses: readonly Loss[] } | null;
  readonly done: Corrected | null;
  readonly offer: HeadingOffered | null;
  readonly takeAsHeading: () => void;
  readonly askSplit: () => void;
  readonly split: (at: number) => void;
  /** Merges with the task before, after asking where something would be lost. */
  readonly merge: () => void;
  readonly mergeAnyway: () => void;
  readonly canMerge: boolean;
  readonly makeTask: () => void;
  readonly joinHeadings: () => void;
  readonly close: () => void;
};

/** Corrects the form of the draft at the task in hand, or at the line that is chosen in the document. */
export function useFormCorrections(given: {
  readonly planId: string;
  readonly tasks: readonly TaskView[];
  readonly standing: Standing;
  readonly choice: LineChoice;
  readonly review: Review;
  /** Turns to the readings on a narrow screen, where the document hides them. */
  readonly showReadings: () => void;
}): FormCorrections {
  const { tasks, standing, choice, review } = given;
  const { current } = standing;
  const [asked, setAsked] = useState<{ readonly kind: 'split' | 'merge'; readonly taskId: string } | null>(null);
  const [last, setLast] = useState<Corrected | null>(null);
  // What is said of a correction stands until something else is done, or it is taken back.
  const done = last && last.step === review.latestStep ? last : null;
  const offer = useHeadingOffer(given.planId, done?.kind === 'heading' || done?.kind === 'task' ? done.text : null);
  const before = current ? tasks[tasks.findIndex(({ id }) => id === current.id) - 1] : undefined;
  const losses = before && current ? mergeLosses(before, current) : [];
  const isAsked = (kind: 'split' | 'merge') => asked?.kind === kind && asked.taskId === current?.id;

  const correct = async (text: string, change: (kept: KeptTask) => FormChange | null) => {
    setAsked(null);
    let kind: FormChange['kind'] | undefined;
    const answer = await review.correctForm(
      (kept) => {
        const body = change(kept);
        kind = body?.kind;
        return body;
      },
      { segment: standing.segment, task: current },
    );
    if (!answer || !kind) return null;
    const task = answer.tasks.find(({ id }) => id === answer.taskId) ?? null;
    // A line that became a task goes by the words that the task has of it.
    const said = kind === 'task' && task ? task.text : text;
    setLast({ kind, text: said, moved: answer.moved, step: answer.step });
    return task;
  };
  const takeInHand = (task: TaskView | null) => {
    if (task) standing.goTo(task, segmentOf(task));
  };
  const seen = (kept: KeptTask, taskId: string) => {
    const task = kept(taskId);
    return task ? { taskId, revision: task.revision } : null;
  };
  const mergeNow = async (isLossAccepted: boolean) => {
    if (!current || !before) return;
    takeInHand(
      await correct(current.text, (kept) => {
        const [second, first] = [seen(kept, current.id), seen(kept, before.id)];
        return second && first ? { kind: 'merge', ...second, before: first, isLossAccepted } : null;
      }),
    );
  };
  const splitNow = async (at: number) => {
    if (!current) return;
    takeInHand(
      await correct(current.text, (kept) => {
        const task = seen(kept, current.id);
        return task ? { kind: 'split', ...task, at } : null;
      }),
    );
  };
  const makeTaskNow = async () => {
    const { line } = choice;
    if (!line || line.taskId !== null) return;
    const made = await correct(line.text, () => ({ kind: 'task', line: line.id }));
    if (!made) return;
    choice.leave();
    given.showReadings();
    takeInHand(made);
  };
  const joinNow = async () => {
    const { line } = choice;
    if (line?.followsHeading) await correct(line.text, () => ({ kind: 'join-headings', line: line.id }));
  };
  return {
    splitting: isAsked('split') ? current : null,
    merging: isAsked('merge') && before ? { into: before, losses } : null,
    done,
    offer,
    takeAsHeading() {
      if (!current) return;
      const next = afterLeaving(standing.list, current);
      void correct(current.text, (kept) => {
        const task = seen(kept, current.id);
        return task ? { kind: 'heading', ...task } : null;
      });
      standing.goTo(next);
    },
    askSplit: () => setAsked(current ? { kind: 'split', taskId: current.id } : null),
    split: (at) => void splitNow(at),
    merge() {
      if (current && losses.length > 0) setAsked({ kind: 'merge', taskId: current.id });
      else void mergeNow(false);
    },
    mergeAnyway: () => void mergeNow(true),
    canMerge: before !== undefined,
    makeTask: () => void makeTaskNow(),
    joinHeadings: () => void joinNow(),
    close: () => setAsked(null),
  };
}
