import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Answer, Call } from '../../kernel/contract.ts';
import { ApiProblem, call, keyOf } from '../../web/api-client.ts';
import { api } from '../api.ts';
import { correctionsApi } from '../api/corrections.ts';
import type { Segment } from './review-queue.ts';
import type { TaskView } from './views.ts';

/** A correction as the API takes it, without the revision. */
export type Change = Omit<Call<typeof api.changeTask>['body'], 'revision'>;

/** A correction of one task among several that are made at once. */
export type TaskChange = { readonly task: TaskView; readonly change: Change };

/** A correction of the draft's form as the API takes it. */
export type FormChange = Call<typeof correctionsApi.correctForm>['body'];

/** What a correction of the form came to. */
export type FormChanged = Answer<typeof correctionsApi.correctForm>;

/** Where somebody stood when they did something: the segment that was listed, and the task in hand. */
export type Place = { readonly segment: Segment; readonly task: TaskView | null };

/** What one action did, so that it can be taken back: decisions about tasks as they were, or corrections by their steps. */
type Done = Place & {
  readonly decided: readonly TaskView[];
  /** Null where the server refused the correction. */
  readonly steps: readonly Promise<string | null>[];
  /** The step of a correction of the form. */
  readonly form?: string;
};

/** Why the last action on a task did not go through. */
export type Fault = { readonly taskId: string; readonly problem: ApiProblem; readonly changedMeanwhile: boolean };

export type Review = {
  /** What was confirmed in this review, latest first. */
  readonly justConfirmed: readonly string[];
  readonly fault: Fault | null;
  readonly isSaving: boolean;
  /** The step of the last action where that corrected the form of the draft. */
  readonly latestStep: string | null;
  /** Confirms, skips or opens again; shown at once, taken back when the server refuses. */
  readonly decide: (task: TaskView, review: TaskView['review'], from: Segment) => void;
  /** Corrects fields; answers once the server has them, or null when it refused (see `fault`). */
  readonly change: (task: TaskView, change: Change, from: Segment) => Promise<TaskView | null>;
  /** Corrects several tasks as one action. */
  readonly changeAll: (changes: readonly TaskChange[], from: Segment) => void;
  /** Corrects the form of the draft; answers once the server has it, or null when it refused. */
  readonly correctForm: (change: (kept: KeptTask) => FormChange | null, from: Place) => Promise<FormChanged | null>;
  readonly confirmSure: (sure: readonly TaskView[]) => void;
  /** Takes the last action back and answers where it was taken from. */
  readonly undo: () => Place | null;
};

/** A task as it is now, by its id. */
export type KeptTask = (taskId: string) => TaskView | undefined;

/**
 * What a coordinator does in a review. Actions go to the server one after the other in the order in which they were taken, each with the
 * revision that the one before it left; when somebody else changed a task meanwhile, the tasks are asked for again and it is said.
 */
export function useReview(planId: string): Review {
  const client = useQueryClient();
  const [done, setDone] = useState<readonly Done[]>([]);
  const [justConfirmed, setJustConfirmed] = useState<readonly string[]>([]);
  const [fault, setFault] = useState<Fault | null>(null);
  const [waiting, setWaiting] = useState(0);
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const stopped = useRef(new Map<string, number>());
  useLeaveWarning(waiting > 0);

  return useMemo(() => {
    const key = [keyOf(api.listTasks), { planId }];
    const kept = (taskId: string) =>
      client
        .getQueriesData<{ tasks: TaskView[] }>({ queryKey: key })
        .flatMap(([, answer]) => answer?.tasks ?? [])
        .find((task) => task.id === taskId);
    const put = (task: TaskView) =>
      client.setQueriesData<{ tasks: TaskView[] }>({ queryKey: key }, (answer) =>
        answer ? { tasks: answer.tasks.map((one) => (one.id === task.id ? task : one)) } : answer,
      );
    const putDraft = ({ tasks, parts }: Pick<FormChanged, 'tasks' | 'parts'>) => {
      client.setQueriesData({ queryKey: key }, { tasks });
      client.setQueriesData({ queryKey: [keyOf(correctionsApi.getLines), { planId }] }, { parts });
    };
    const refresh = () => {
      void client.invalidateQueries({ queryKey: [keyOf(api.listPlans)], refetchType: 'none' });
      void client.invalidateQueries({ queryKey: [keyOf(api.getPlan), { planId }] });
    };

    /** Does one thing after all that was asked before; null when the server refuses it, which then is said beside the task. */
    const inTurn = <T>(taskId: string, work: () => Promise<T | null>): Promise<T | null> => {
      setWaiting((count) => count + 1);
      setFault((shown) => (shown?.taskId === taskId ? null : shown));
      const turn = line.current.then(async () => {
        try {
          return await work();
        } catch (error) {
          if (!(error instanceof ApiProblem)) throw error;
          stopped.current.set(taskId, (stopped.current.get(taskId) ?? 0) + 1);
          await client.invalidateQueries({ queryKey: key });
          setFault({ taskId, problem: error, changedMeanwhile: error.code === 'server.changed_meanwhile' });
          return null;
        } finally {
          setWaiting((count) => count - 1);
          refresh();
        }
      });
      line.current = turn;
      return turn;
    };

    /** Does one thing to one task, with its revision of then; nothing when an action on the task failed since it was asked. */
    const withTask = (taskId: string, work: (revision: number) => Promise<TaskView>): Promise<TaskView | null> => {
      const since = stopped.current.get(taskId);
      return inTurn(taskId, async () => {
        const task = kept(taskId);
        if (!task || stopped.current.get(taskId) !== since) return null;
        const saved = await work(task.revision);
        put(saved);
        return saved;
      });
    };

    const setReview = (task: TaskView, review: TaskView['review']) => {
      put({ ...task, review });
      void withTask(task.id, async (revision) => {
        try {
          return await call(api.reviewTask, { params: { taskId: task.id }, body: { review, revision } });
        } catch (error) {
          // What was shown ahead of the server is taken back; where it can be reached, its own state follows.
          const now = kept(task.id);
          if (now) put({ ...now, review: task.review });
          throw error;
        }
      });
    };
    const remember = (one: Done) => setDone((all) => [one, ...all].slice(0, 100));
    /** Corrects one task; its step, once the server has it, and the task as it is then. */
    const send = async (taskId: string, change: Change) => {
      let step: string | null = null;
      const task = await withTask(taskId, async (revision) => {
        const { step: made, ...saved } = await call(api.changeTask, {
          params: { taskId },
          body: { ...change, revision },
        });
        step = made;
        return saved;
      });
      return { task, step };
    };

    return {
      justConfirmed,
      fault,
      isSaving: waiting > 0,
      latestStep: done[0]?.form ?? null,
      decide(task, review, segment) {
        remember({ segment, task, decided: [task], steps: [] });
        setReview(task, review);
        setJustConfirmed((ids) => [
          ...(review === 'confirmed' ? [task.id] : []),
          ...ids.filter((id) => id !== task.id),
        ]);
      },
      async change(task, change, segment) {
        const saved = await send(task.id, change);
        if (saved.task) remember({ segment, task, decided: [], steps: [Promise.resolve(saved.step)] });
        return saved.task;
      },
      changeAll(changes, segment) {
        const steps = changes.map(({ task, change }) => send(task.id, change).then(({ step }) => step));
        remember({ segment, task: changes[0]?.task ?? null, decided: [], steps });
      },
      correctForm(change, from) {
        return inTurn(from.task?.id ?? '', async () => {
          const body = change(kept);
          if (!body) return null;
          const answer = await call(correctionsApi.correctForm, { params: { planId }, body });
          putDraft(answer);
          remember({ ...from, decided: [], steps: [Promise.resolve(answer.step)], form: answer.step });
          return answer;
        });
      },
      confirmSure(sure) {
        void inTurn(sure[0]?.id ?? '', async () => {
          const answer = await call(api.confirmSure, { params: { planId } });
          remember({ segment: 'sure', task: sure[0] ?? null, decided: sure, steps: [] });
          setJustConfirmed((ids) => [...sure.map((task) => task.id), ...ids]);
          await client.invalidateQueries({ queryKey: key });
          return answer;
        });
      },
      undo() {
        const [last, ...earlier] = done;
        if (!last) return null;
        setDone(earlier);
        setJustConfirmed((ids) => ids.filter((id) => !last.decided.some((task) => task.id === id)));
        for (const before of last.decided) {
          const now = kept(before.id);
          if (now) setReview(now, before.review);
        }
        for (const made of last.steps.toReversed()) {
          void inTurn(last.task?.id ?? '', async () => {
            const stepId = await made;
            if (stepId === null) return null;
            const answer = await call(correctionsApi.undoStep, { params: { planId, stepId } });
            putDraft(answer);
            return answer;
          });
        }
        return last;
      },
    };
  }, [client, planId, done, justConfirmed, fault, waiting]);
}

/** A page that is closed while something is on its way to the server asks first. */
function useLeaveWarning(isSaving: boolean): void {
  useEffect(() => {
    if (!isSaving) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isSaving]);
}
