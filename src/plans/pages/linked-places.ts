import { useEffect, useRef, type RefObject } from 'react';
import { rowOf, type DocumentMarks } from './document-marks.ts';

/** The elements that are linked: the document's pane, the pane of readings, the card in hand, and the line between them. */
export type LinkedElements = {
  readonly document: RefObject<HTMLDivElement | null>;
  readonly side: RefObject<HTMLDivElement | null>;
  readonly card: RefObject<HTMLElement | null>;
  readonly line: RefObject<SVGSVGElement | null>;
};

/**
 * Shows on the document's own elements which task is in hand, and draws the line to its card; both follow scrolling and resizing. Done on
 * the elements because a document of thirty pages is not drawn again for a key press. Answers a function that scrolls to the task.
 */
export function useLinkedPlaces(
  elements: LinkedElements,
  marks: DocumentMarks,
  current: string | null,
): { readonly scrollToPlace: () => void } {
  const lit = useRef<readonly Element[]>([]);

  useEffect(() => {
    for (const element of elements.document.current?.querySelectorAll('[data-block]') ?? []) {
      const task = marks.tasks.get(element.getAttribute('data-block') ?? '');
      if (task) element.setAttribute('data-task', task);
      else element.removeAttribute('data-task');
    }
  }, [elements, marks]);

  useEffect(() => {
    const places = current === null ? [] : (marks.places.get(current) ?? []);
    const rows = [...new Set(places.flatMap((id) => rowOf(id) ?? []))];
    const root = elements.document.current;
    const lines = rows.flatMap((row) => root?.querySelector(`[data-row="${CSS.escape(row)}"]`) ?? []);
    const own = places.flatMap((id) => find(root, id) ?? []);
    // A row that is one task's alone is lit whole; among several its own sentence stands out too.
    lit.current = lines.every((line) => tasksIn(line).size < 2) && lines.length > 0 ? lines : [...lines, ...own];
    for (const element of lit.current) element.setAttribute('data-on', '');
    bringIntoView(root, lit.current.at(-1), 'if-hidden');
    const draw = () => drawLine(elements, lit.current);
    draw();
    const stop = followMovement(elements, draw);
    return () => {
      stop();
      for (const element of lit.current) element.removeAttribute('data-on');
      lit.current = [];
    };
  }, [elements, marks, current]);

  return { scrollToPlace: () => bringIntoView(elements.document.current, lit.current.at(-1), 'always') };
}

/** Lights a task in the document and in the list while the pointer rests on either. */
export function useNearPlaces(elements: LinkedElements, marks: DocumentMarks): void {
  useEffect(() => {
    const panes = [elements.document.current, elements.side.current].filter((pane) => pane !== null);
    let near: Element[] = [];
    const light = (task: string | null) => {
      for (const element of near) element.removeAttribute('data-near');
      near = [];
      if (task === null) return;
      const row = elements.side.current?.querySelector(`[data-task="${CSS.escape(task)}"]`);
      const places = (marks.places.get(task) ?? []).flatMap((id) => find(elements.document.current, id) ?? []);
      near = [...(row ? [row] : []), ...places];
      for (const element of near) element.setAttribute('data-near', '');
    };
    const onOver = (event: Event) => light(taskUnder(event));
    const onLeave = () => light(null);
    for (const pane of panes) {
      pane.addEventListener('pointerover', onOver);
      pane.addEventListener('pointerleave', onLeave);
    }
    return () => {
      light(null);
      for (const pane of panes) {
        pane.removeEventListener('pointerover', onOver);
        pane.removeEventListener('pointerleave', onLeave);
      }
    };
  }, [elements, marks]);
}

/** The task under the pointer: of a paragraph or a list row, else the first task of the table row. */
export function taskUnder(event: Event): string | null {
  const target = event.target instanceof Element ? event.target : null;
  const own = target?.closest('[data-task]');
  const inRow =
    own ?? target?.closest('td')?.querySelector('[data-task]') ?? target?.closest('tr')?.querySelector('[data-task]');
  return inRow?.getAttribute('data-task') ?? null;
}

function find(root: Element | null, block: string): Element | null {
  return root?.querySelector(`[data-block="${CSS.escape(block)}"]`) ?? null;
}

function tasksIn(row: Element): ReadonlySet<string | null> {
  return new Set([...row.querySelectorAll('[data-task]')].map((element) => element.getAttribute('data-task')));
}

function bringIntoView(pane: HTMLElement | null, element: Element | undefined, when: 'always' | 'if-hidden'): void {
  if (!pane || !element) return;
  const frame = pane.getBoundingClientRect();
  const box = element.getBoundingClientRect();
  const isSeen = box.top >= frame.top && box.bottom <= frame.bottom;
  if (isSeen && when === 'if-hidden') return;
  // A third from the top: what stands above a duty, its heading and criterion, is read with it.
  pane.scrollTo({ top: pane.scrollTop + box.top - frame.top - Math.max(0, (frame.height - box.height) / 3) });
}

/** Draws again, at most once a frame, whenever anything that the line touches may have moved. */
function followMovement({ document: pane, side, card }: LinkedElements, draw: () => void): () => void {
  let frame = 0;
  const later = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(draw);
  };
  const sizes = new ResizeObserver(later);
  // The document itself too: its faces may come after its words and move them.
  const moving = [pane.current, pane.current?.firstElementChild, side.current, card.current];
  for (const element of moving) if (element) sizes.observe(element);
  const scrolled = { capture: true, passive: true };
  window.addEventListener('scroll', later, scrolled);
  return () => {
    cancelAnimationFrame(frame);
    sizes.disconnect();
    window.removeEventListener('scroll', later, scrolled);
  };
}

/** From the sentence's right edge to the card's left; where the sentence is scrolled away the line ends at that edge, dashed. */
function drawLine({ document: pane, card, line }: LinkedElements, lit: readonly Element[]): void {
  const svg = line.current;
  if (!svg) return;
  const from = lit.at(-1)?.closest('tr') ?? lit.at(-1);
  const gap = svg.getBoundingClientRect();
  const frame = pane.current?.getBoundingClientRect();
  const top = card.current?.getBoundingClientRect();
  const isDrawn = frame && top && from && gap.width > 0;
  svg.toggleAttribute('data-off', !isDrawn);
  if (!isDrawn) return;
  const sentence = from.getBoundingClientRect();
  const wanted = sentence.top + Math.min(sentence.height, frame.height) / 2;
  const seen = Math.min(Math.max(wanted, frame.top + edge), frame.bottom - edge);
  const start = { x: Math.min(sentence.right, frame.right) - gap.left, y: seen - gap.top };
  const end = { x: top.left - gap.left, y: top.top - gap.top + Math.min(top.height / 2, cardHandle) };
  const middle = (Math.max(start.x, 0) + end.x) / 2;
  svg.toggleAttribute('data-away', seen !== wanted);
  const [path, first, last] = svg.children;
  path?.setAttribute(
    'd',
    `M${start.x} ${start.y}H${Math.max(start.x, 0)}C${middle} ${start.y} ${middle} ${end.y} ${end.x} ${end.y}`,
  );
  place(first, start);
  place(last, end);
}

const edge = 6;
const cardHandle = 56;

function place(dot: Element | undefined, { x, y }: { readonly x: number; readonly y: number }): void {
  dot?.setAttribute('cx', String(x));
  dot?.setAttribute('cy', String(y));
}
