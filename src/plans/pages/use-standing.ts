import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { countSegments, firstSegment, segmentOf, type Segment } from './review-queue.ts';
import type { TaskView } from './views.ts';

/** Where somebody stands in a review: which segment is listed, which task is in hand. */
export type Standing = {
  readonly segment: Segment;
  readonly list: readonly TaskView[];
  /** The task in hand; it may have left the list by being decided. Null where the segment is empty. */
  readonly current: TaskView | null;
  readonly show: (segment: Segment) => void;
  /** Takes a task in hand, in its own segment; keeps its identity. */
  readonly pick: (taskId: string) => void;
  /** Goes on in the segment, or in another. */
  readonly goTo: (task: TaskView | null, segment?: Segment) => void;
};

/** Begins with the task that the address names, else with the first that the reader doubts. */
export function useStanding(tasks: readonly TaskView[], wanted: string | null): Standing {
  const [segment, setSegment] = useState<Segment>(() => {
    const named = tasks.find((task) => task.id === wanted);
    return named ? segmentOf(named) : firstSegment(countSegments(tasks));
  });
  const [currentId, setCurrentId] = useState(wanted);
  const list = useMemo(() => tasks.filter((task) => segmentOf(task) === segment), [tasks, segment]);
  const current = tasks.find((task) => task.id === currentId) ?? list[0] ?? null;

  const latest = useRef(tasks);
  useEffect(() => {
    latest.current = tasks;
  });
  const pick = useCallback((taskId: string) => {
    const task = latest.current.find((one) => one.id === taskId);
    if (!task) return;
    setSegment(segmentOf(task));
    setCurrentId(taskId);
  }, []);

  return {
    segment,
    list,
    current,
    show(next) {
      setSegment(next);
      setCurrentId(null);
    },
    pick,
    goTo(task, next) {
      if (next) setSegment(next);
      setCurrentId(task?.id ?? null);
    },
  };
}
