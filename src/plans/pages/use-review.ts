import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Call } from '../../kernel/contract.ts';
import { ApiProblem, call, keyOf } from '../../web/api-client.ts';
import { api } from '../api.ts';
import type { TaskView } from './views.ts';

/** A correction as the API takes it, without the revision. */
export type Change = Omit<Call<typeof api.changeTask>['body'], 'revision'>;

/** A correction of one task among several that are made at once. */
export type TaskChange = { readonly task: TaskView; readonly change: Change };

/** What one action did to each of its tasks, so that it can be taken back: a correction, or (null) a decision. */
type Done = readonly { readonly before: TaskView; readonly change: Change | null }[];

/** Why the last action on a task did not go through. */
export type Fault = { readonly taskId: string; readonly problem: ApiProblem; readonly changedMeanwhile: boolean };

export type Review = {
  /** What was confirmed in this review, latest first. */
  readonly justConfirmed: readonly string[];
  readonly fault: Fault | null;
  readonly isSaving: boolean;
  readonly canUndo: boolean;
  /** Confirms, skips or opens again; shown at once, taken back when the server refuses. */
  readonly decide: (task: TaskView, review: TaskView['review']) => void;
  /** Corrects fields; answers once the server has them, or null when it refused (see `fault`). */
  readonly change: (task: TaskView, change: Change) => Promise<TaskView | null>;
  /** Corrects several tasks as one action. */
  readonly changeAll: (changes: readonly TaskChange[]) => void;
  readonly confirmSure: (sure: readonly TaskView[]) => void;
  /** Takes the last action back and answers the task that it was about, as it was before. */
  readonly undo: () => TaskView | null;
};

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
    const send = (taskId: string, change: Change) =>
      withTask(taskId, (revision) => call(api.changeTask, { params: { taskId }, body: { ...change, revision } }));

    return {
      justConfirmed,
      fault,
      isSaving: waiting > 0,
      canUndo: done.length > 0,
      decide(task, review) {
        remember([{ before: task, change: null }]);
        setReview(task, review);
        setJustConfirmed((ids) => [
          ...(review === 'confirmed' ? [task.id] : []),
          ...ids.filter((id) => id !== task.id),
        ]);
      },
      async change(task, change) {
        const saved = await send(task.id, change);
        if (saved) remember([{ before: task, change }]);
        return saved;
      },
      changeAll(changes) {
        remember(changes.map(({ task, change }) => ({ before: task, change })));
        for (const { task, change } of changes) void send(task.id, change);
      },
      confirmSure(sure) {
        void inTurn(sure[0]?.id ?? '', async () => {
          const answer = await call(api.confirmSure, { params: { planId } });
          remember(sure.map((before) => ({ before, change: null })));
          setJustConfirmed((ids) => [...sure.map((task) => task.id), ...ids]);
          await client.invalidateQueries({ queryKey: key });
          return answer;
        });
      },
      undo() {
        const [last, ...earlier] = done;
        const [first] = last ?? [];
        if (!last || !first) return null;
        setDone(earlier);
        setJustConfirmed((ids) => ids.filter((id) => !last.some(({ before }) => before.id === id)));
        for (const { before, change } of last) {
          const now = kept(before.id);
          if (change) void send(before.id, valuesBefore(before, change));
          else if (now) setReview(now, before.review);
        }
        return first.before;
      },
    };
  }, [client, planId, done, justConfirmed, fault, waiting]);
}

/** The values that the fields of a change had before it. */
function valuesBefore(task: TaskView, change: Change): Change {
  const before: Required<Change> = {
    text: task.text,
    kind: task.kind,
    indexName: task.indexName,
    product: task.product,
    criterionRefs: task.taken.map(({ ref }) => ref),
    deadlineText: task.deadline.text,
    lead: task.lead.map(({ written, unitId, groupId }) => ({ written, unitId, groupId })),
    coordinate: task.coordinate.map(({ written, unitId, groupId }) => ({ written, unitId, groupId })),
  };
  return Object.fromEntries(Object.entries(before).filter(([name]) => name in change));
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
