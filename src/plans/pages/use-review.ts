import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Call } from '../../kernel/contract.ts';
import { ApiProblem, call, keyOf } from '../../web/api-client.ts';
import { api } from '../api.ts';
import type { TaskView } from './views.ts';

/** A correction as the API takes it, without the revision. */
export type Change = Omit<Call<typeof api.changeTask>['body'], 'revision'>;

/** Something that was done in this review and can be taken back. */
type Done = { readonly kind: 'review' | 'change'; readonly before: readonly TaskView[]; readonly change?: Change };

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
          setFault({ taskId, problem: error, changedMeanwhile: error.code === 'server.changed_meanwhile' });
          await client.invalidateQueries({ queryKey: key });
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
      void withTask(task.id, (revision) =>
        call(api.reviewTask, { params: { taskId: task.id }, body: { review, revision } }),
      ).then((saved) => {
        // The server was not reached or refused: what was shown ahead of it is taken back.
        const now = kept(task.id);
        if (!saved && now?.revision === task.revision) put({ ...now, review: task.review });
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
        remember({ kind: 'review', before: [task] });
        setReview(task, review);
        setJustConfirmed((ids) => [
          ...(review === 'confirmed' ? [task.id] : []),
          ...ids.filter((id) => id !== task.id),
        ]);
      },
      async change(task, change) {
        const saved = await send(task.id, change);
        if (saved) remember({ kind: 'change', before: [task], change });
        return saved;
      },
      confirmSure(sure) {
        void inTurn(sure[0]?.id ?? '', async () => {
          const answer = await call(api.confirmSure, { params: { planId } });
          remember({ kind: 'review', before: sure });
          setJustConfirmed((ids) => [...sure.map((task) => task.id), ...ids]);
          await client.invalidateQueries({ queryKey: key });
          return answer;
        });
      },
      undo() {
        const [last, ...earlier] = done;
        const [first] = last?.before ?? [];
        if (!last || !first) return null;
        setDone(earlier);
        setJustConfirmed((ids) => ids.filter((id) => !last.before.some((task) => task.id === id)));
        for (const task of last.before) {
          if (last.kind === 'change') void send(task.id, valuesBefore(task, last.change ?? {}));
          else {
            const now = kept(task.id);
            if (now) setReview(now, task.review);
          }
        }
        return first;
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
