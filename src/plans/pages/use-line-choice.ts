import { useEffect, useMemo, useState } from 'react';
import type { Block } from '../../office/block.ts';
import type { PartName } from '../../reading/model/plan-document.ts';
import { useApi } from '../../web/api-client.ts';
import { correctionsApi } from '../api/corrections.ts';
import { linesOf, rowOf, type Line } from '../model/sheet/sheet.ts';
import type { DocumentMarks } from './document-marks.ts';
import type { LinkedElements } from './linked-places.ts';

/** A line of the document that somebody chose, the task that it is in, and whether the line before it is a heading like it. */
export type ChosenLine = Line & { readonly taskId: string | null; readonly followsHeading: boolean };

/** How a line of the document is chosen by the mouse or by keys. */
export type LineChoice = {
  readonly line: ChosenLine | null;
  readonly choose: (lineId: string) => void;
  /** Begins with the line before the task in hand, which most often heads it. */
  readonly begin: (taskId: string | null) => void;
  readonly step: (by: 1 | -1) => void;
  readonly leave: () => void;
};

/** The choice of one line of a draft's document; it is lit and kept in sight on the document's own elements. */
export function useLineChoice(
  planId: string,
  blocks: readonly Block[],
  marks: DocumentMarks,
  elements: LinkedElements,
): LineChoice {
  const { data } = useApi(correctionsApi.getLines, { params: { planId } }, { staleTime: Infinity });
  const lines = useMemo(() => linesOf(blocks, (data?.parts ?? {}) as Record<string, PartName>), [blocks, data]);
  const [chosen, setChosen] = useState<string | null>(null);
  const at = lines.findIndex(({ id }) => id === chosen);
  const line = lines[at];

  useEffect(() => {
    if (chosen === null) return;
    const element = elements.document.current?.querySelector(`[data-block="${CSS.escape(chosen)}"]`);
    element?.setAttribute('data-chosen', '');
    element?.scrollIntoView({ block: 'nearest' });
    return () => element?.removeAttribute('data-chosen');
  }, [chosen, elements]);

  return {
    line: line
      ? {
          ...line,
          taskId: ownerOf(marks, line.id),
          followsHeading: goesOn(lines[at - 1], line),
        }
      : null,
    choose: setChosen,
    begin(taskId) {
      const [first] = taskId === null ? [] : (marks.places.get(taskId) ?? []);
      const place = lines.findIndex(({ id }) => id === first);
      setChosen(lines[Math.max(0, place - 1)]?.id ?? null);
    },
    step(by) {
      const next = lines[at + by];
      if (next) setChosen(next.id);
    },
    leave: () => setChosen(null),
  };
}

/** Whether two lines are headings that may be one; cells of one row are one already. */
function goesOn(before: Line | undefined, line: Line): boolean {
  if (before?.part !== 'heading' || line.part !== 'heading') return false;
  return rowOf(line.id) === null || rowOf(before.id) !== rowOf(line.id);
}

/** The task whose own sentence stands in a line; its other fields may stand in lines that no task is. */
function ownerOf(marks: DocumentMarks, lineId: string): string | null {
  const task = marks.tasks.get(lineId);
  return task !== undefined && marks.places.get(task)?.includes(lineId) ? task : null;
}
