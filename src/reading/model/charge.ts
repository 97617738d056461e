import { isCapitals } from '../../kernel/vietnamese.ts';
import { mayList, readAgencies } from './agency-list.ts';
import type { Body } from './agency-cursor.ts';
import { readAttributes } from './attributes.ts';
import type { AttributeKind, Attributes } from './attributes.ts';
import type { Deadline } from './deadline.ts';
import { parseDeadline } from './deadline.ts';
import { bodyDoubts, deadlineDoubts, leadDoubts } from './doubts.ts';
import { namesOf, rulesOf } from './make-task.ts';
import type { Given, TaskContext } from './make-task.ts';
import type { OutlineNode } from './outline.ts';
import type { PlanTask } from './plan-document.ts';
import { coordinateOf, leadOf } from './running-text.ts';
import { deadlineOf } from './spoken-time.ts';
import { withoutCharge } from './who-and-when.ts';

/** What a heading gives to all duties below it that say nothing else. */
export type Charge = {
  readonly lead?: Given<readonly Body[]>;
  readonly coordinate?: Given<readonly Body[]>;
  readonly deadline?: Given<Deadline>;
};

/**
 * The bodies and the time that a heading, or a line that opens a list, gives to all below it: '1. Sở Nội vụ', '2. Chi phí thời gian
 * (Sở Nội vụ chủ trì)', 'Giao Sở Nội vụ chủ trì, phối hợp với ... trước ngày 30/6/2026:'.
 */
export function chargedBy(node: OutlineNode, context: TaskContext): Charge {
  if (node.text.length > longestCharge) return {};
  const ids = node.paragraphs.map((paragraph) => paragraph.id);
  const named = node.text.replace(/^(?:trách nhiệm của|đối với|giao|đề nghị)\s+/iu, '');
  const plain = mayList(named, context.gazetteer)
    ? named.replace(/\s*(?:có trách nhiệm|chịu trách nhiệm|thực hiện|chủ trì)?\s*:?$/iu, '')
    : '';
  const listed = plain.length < 200 ? readAgencies(plain, context.gazetteer) : [];
  const whole =
    listed.length > 0 &&
    !isCapitals(node.text) &&
    !/(?<!được giao (?:nhiệm vụ )?)(?:chủ trì|phối hợp)/iu.test(plain) &&
    listed.every((body) => body.kind !== 'unknown' && body.loose === 0);
  const opens = node.text.endsWith(':');
  const bodies = whole ? listed : opens ? leadOf(node.text, context.gazetteer) : bracketed(node.text, context);
  const joined = opens && !whole && bodies.length > 0 ? coordinateOf(node.text, context.gazetteer) : [];
  const time = opens ? deadlineOf(node.text, context.deadlines) : undefined;
  return {
    ...(bodies.length === 0 ? {} : { lead: { value: bodies, ids, confidence: 0.92 } }),
    ...(joined.length === 0 ? {} : { coordinate: { value: joined, ids, confidence: 0.85 } }),
    ...(time === undefined || time.type === 'none' ? {} : { deadline: { value: time, ids, confidence: 0.8 } }),
  };
}

/** No line that opens a list is longer. */
const longestCharge = 1000;

/** 'Gia nhập thị trường (Sở Tài chính chủ trì)', '... (Cơ quan chủ trì: Sở Tài chính)': the body that a heading names in brackets at its end. */
function bracketed(text: string, context: TaskContext): readonly Body[] {
  if (!text.includes('(')) return [];
  const inside = /\(([^()]{4,200})\)\s*:?$/u.exec(text)?.[1];
  if (inside === undefined) return [];
  const bare = withoutCharge(inside);
  const said = readAttributes(inside).found.lead ?? (bare === inside ? undefined : bare);
  const bodies = said === undefined ? [] : readAgencies(said, context.gazetteer);
  return bodies.every((body) => body.kind !== 'unknown' && body.loose === 0) ? bodies : [];
}

/** What a line after some duties says of those of them that do not say it by themselves. */
export function tellMissing(
  tasks: PlanTask[],
  places: readonly number[],
  found: Attributes['found'],
  node: OutlineNode,
  context: TaskContext,
): void {
  const { deadline, lead, coordinate, product } = found;
  for (const place of places) {
    const task = tasks[place];
    if (task === undefined) continue;
    // Who joins goes with the lead of the same line, or with one that the duty's own words do not name.
    const isLed = lead === undefined ? saysLead(task) : task.lead.length > 0;
    const missing = {
      ...(task.lead.length > 0 || lead === undefined ? {} : { lead }),
      ...(isLed || task.coordinate.length > 0 || coordinate === undefined ? {} : { coordinate }),
      ...(task.deadline.type !== 'none' || deadline === undefined ? {} : { deadline }),
      ...(task.product !== null || product === undefined ? {} : { product }),
    };
    tasks[place] = told(task, missing, node, context);
  }
}

/** The places of duties from one to before another. */
export function range(from: number, end: number): number[] {
  return Array.from({ length: end - from }, (_, index) => from + index);
}

function saysLead({ lead, source }: PlanTask): boolean {
  return lead.length > 0 && source.lead.every((id) => source.text.includes(id));
}

/** Labelled lines after some duties speak for all of them that have not been told otherwise. */
export function applyAttributes(
  tasks: PlanTask[],
  from: number,
  found: Attributes['found'],
  node: OutlineNode,
  context: TaskContext,
): void {
  for (let index = from; index < tasks.length; index += 1) {
    const task = tasks[index];
    if (task !== undefined) tasks[index] = told(task, found, node, context);
  }
}

/** A task with what a line says of it. */
function told(task: PlanTask, found: Attributes['found'], node: OutlineNode, context: TaskContext): PlanTask {
  const ids = node.paragraphs.map((paragraph) => paragraph.id);
  const bodies = (text: string | undefined) => (text === undefined ? undefined : readAgencies(text, context.gazetteer));
  const [lead, coordinate] = [bodies(found.lead), bodies(found.coordinate)];
  const time = found.deadline === undefined ? undefined : parseDeadline(found.deadline, context.deadlines);
  const named = (['lead', 'coordinate'] as const).filter((field) => found[field] !== undefined);
  const rules = [...rulesOf('lead', lead ?? []), ...rulesOf('coordinate', coordinate ?? [])];
  const doubts = [
    ...bodyDoubts('lead', lead ?? [], context),
    ...(lead === undefined ? [] : leadDoubts(lead)),
    ...bodyDoubts('coordinate', coordinate ?? [], context),
    ...(time === undefined ? [] : deadlineDoubts(time, false, context)),
  ];
  const { rules: before = [], ...source } = task.source;
  const used = [...before.filter((rule) => !named.some((field) => field === rule.field)), ...rules];
  const confidenceBy = {
    ...task.confidenceBy,
    ...(found.lead === undefined ? {} : { lead: 0.93 }),
    ...(found.coordinate === undefined ? {} : { coordinate: 0.93 }),
    ...(time === undefined ? {} : { deadline: time.type === 'none' ? 0.4 : 0.93 }),
  };
  return {
    ...task,
    ...(lead === undefined ? {} : { lead: namesOf(lead) }),
    ...(coordinate === undefined ? {} : { coordinate: namesOf(coordinate) }),
    ...(time === undefined ? {} : { deadline: time }),
    ...(found.product === undefined ? {} : { product: found.product }),
    source: {
      ...source,
      ...(used.length === 0 ? {} : { rules: used }),
      ...(found.lead === undefined ? {} : { lead: ids }),
      ...(found.coordinate === undefined ? {} : { coordinate: ids }),
      ...(time === undefined ? {} : { deadline: ids }),
    },
    confidenceBy,
    confidence: Math.min(...Object.values(confidenceBy)),
    doubts: [...task.doubts.filter((doubt) => found[doubt.field as AttributeKind] === undefined), ...doubts],
  };
}
