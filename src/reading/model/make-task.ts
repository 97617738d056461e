import type { IsoDate } from '../../kernel/calendar.ts';
import { readAgencies } from './agency-list.ts';
import type { Body } from './agency-cursor.ts';
import { readAttributes } from './attributes.ts';
import type { Charge } from './charge.ts';
import type { Headings } from './columns.ts';
import type { Deadline } from './deadline.ts';
import type { DeadlineContext } from './moments.ts';
import { bodyDoubts, deadlineDoubts, leadDoubts } from './doubts.ts';
import { noDeadline, parseDeadline } from './deadline.ts';
import type { Doubt, IndexName, TaskField, PlanTask, RuleUse } from './plan-document.ts';
import type { DutyRow, Passage } from './duty-row.ts';
import type { Gazetteer } from './gazetteer.ts';
import { isSpanOfYears, readMarker } from './marker.ts';
import { afterSubject, assignedClause, coordinateOf, leadOf } from './running-text.ts';
import { deadlineOf } from './spoken-time.ts';
import { taskKind } from './task-kind.ts';
import { cellApart, saidInBrackets } from './who-and-when.ts';

/** What every task of a document leans on. */
export type TaskContext = {
  readonly gazetteer: Gazetteer;
  readonly deadlines: DeadlineContext;
  readonly issued: IsoDate | null;
  readonly headings: Headings;
};

/** Where a task stands: headings above it, index, appendix, and whether a communications plan holds it. */
export type TaskPlace = {
  readonly path: readonly string[];
  readonly index: IndexName | 'general';
  readonly appendix: string | null;
  readonly communication: boolean;
};

/** One field that a task was given, with the blocks it came from and how sure it is. */
export type Given<Value> = {
  readonly value: Value;
  readonly ids: readonly string[];
  readonly confidence: number;
  readonly inherited?: boolean;
};

/** A duty in running text: its own words say who and when, unless the heading above does. */
export function taskFromText(duty: Passage, place: TaskPlace, context: TaskContext, above: Charge = {}): PlanTask {
  const labelled = readAttributes(duty.text).found;
  const bracketed = saidInBrackets(duty.text, context.gazetteer);
  const own = (bodies: readonly Body[]): Given<readonly Body[]> => ({
    value: bodies,
    ids: bodies.length > 0 ? duty.ids : [],
    confidence: bodies.length > 0 ? sureOf(bodies) * 0.95 : 0.7,
  });
  const bodies = (said: string | undefined) => (said === undefined ? [] : readAgencies(said, context.gazetteer));
  /** A label says it best, then the sentence itself, then the brackets at its end. */
  const named = (label: string | undefined, spoken: () => readonly Body[], bracket: string | undefined) => {
    if (label !== undefined) return own(bodies(label));
    const said = spoken();
    return own(said.length > 0 ? said : bodies(bracket));
  };
  const lead = named(labelled.lead, () => leadOf(duty.text, context.gazetteer), bracketed?.lead);
  const coordinate = named(
    labelled.coordinate,
    () => coordinateOf(duty.text, context.gazetteer),
    bracketed?.coordinate,
  );
  const clause = afterSubject(duty.text, context.gazetteer);
  const told = labelled.deadline ?? bracketed?.deadline;
  const time = told === undefined ? spokenDeadline(duty.text, clause, context) : parseDeadline(told, context.deadlines);
  const deadline: Given<Deadline> = {
    value: time,
    ids: time.type === 'none' ? [] : duty.ids,
    confidence: time.type === 'none' ? 0.8 : 0.85,
  };
  return makeTask(duty, place, context, {
    lead:
      lead.value.length > 0 || above.lead === undefined
        ? lead
        : { ...above.lead, confidence: above.lead.confidence * 0.95 },
    coordinate:
      coordinate.value.length === 0 && lead.value.length === 0 && above.coordinate !== undefined
        ? above.coordinate
        : { ...coordinate, confidence: coordinate.value.length > 0 ? coordinate.confidence : 0.85 },
    deadline: time.type !== 'none' || above.deadline === undefined ? deadline : above.deadline,
    product: labelled.product ?? null,
    criteria: [],
    inTable: false,
    clause,
  });
}

/** The time of a duty; 'Báo Hà Tĩnh thường xuyên đưa tin' says it after those that do it, in the clause that is left without them. */
function spokenDeadline(text: string, clause: string, { deadlines }: TaskContext): Deadline {
  const charge = assignedClause(text);
  const said = [text, clause, ...(charge < 0 ? [] : [text.slice(charge)])];
  return said.map((part) => deadlineOf(part, deadlines)).find(({ type }) => type !== 'none') ?? noDeadline;
}

/** 'Không', '-': a cell that says that there is nobody. */
function isNone(text: string): boolean {
  return /^(?:không(?: có)?|[-–—/x])\.?$/iu.test(text.trim());
}

/** The duties of a table's row: one for each bullet or paragraph of the cell; they share lead, coordination and deadline. */
export function tasksFromRow(made: DutyRow, place: TaskPlace, context: TaskContext): PlanTask[] {
  const row = { ...made, ...cellApart(made) };
  const given = (passage: Passage | undefined, field: 'lead' | 'coordinate'): Given<readonly Body[]> => {
    const bodies = passage === undefined || isNone(passage.text) ? [] : readAgencies(passage.text, context.gazetteer);
    const inherited = row.inherited.includes(field);
    return {
      value: bodies,
      ids: passage?.ids ?? [],
      confidence: (bodies.length === 0 ? 0.6 : sureOf(bodies)) * (inherited ? 0.85 : 1),
      inherited,
    };
  };
  const time = row.deadline === undefined ? noDeadline : parseDeadline(row.deadline.text, context.deadlines);
  const inherited = row.inherited.includes('deadline');
  const deadline: Given<Deadline> = {
    value: time,
    ids: row.deadline?.ids ?? [],
    confidence: (time.type === 'none' ? 0.4 : 0.97) * (inherited ? 0.85 : 1),
    inherited,
  };
  const path = [
    ...row.sections.map((section) => section.text),
    ...row.criteria.slice(0, 1).map((criterion) => criterion.text),
  ];
  const fields: Fields = {
    lead: given(row.lead, 'lead'),
    coordinate: given(row.coordinate, 'coordinate'),
    deadline,
    product: row.product?.text ?? null,
    criteria: row.criteria,
    inTable: true,
    taughtSections: row.taughtSections ?? [],
  };
  return splitDuties(row.duties).map((duty) =>
    makeTask(duty, { ...place, path: path.length > 0 ? path : place.path }, context, {
      ...fields,
      ...ownTime(duty, time, context),
    }),
  );
}

/** 'Rà soát văn bản (trước 30/9/2026)': the time in a duty's own brackets, where its row has none. */
function ownTime(duty: Passage, time: Deadline, context: TaskContext): Partial<Pick<Fields, 'deadline'>> {
  const said = time.type === 'none' ? saidInBrackets(duty.text, context.gazetteer)?.deadline : undefined;
  if (said === undefined) return {};
  return { deadline: { value: parseDeadline(said, context.deadlines), ids: duty.ids, confidence: 0.9 } };
}

type Fields = {
  readonly lead: Given<readonly Body[]>;
  readonly coordinate: Given<readonly Body[]>;
  readonly deadline: Given<Deadline>;
  readonly product: string | null;
  readonly criteria: readonly Passage[];
  readonly inTable: boolean;
  /** The duty without those that do it, where that was asked before. */
  readonly clause?: string;
  /** Lines above it that head it by a rule. */
  readonly taughtSections?: readonly string[];
};

/** The rules of the province that some bodies are known by. */
export function rulesOf(field: RuleUse['field'], bodies: readonly Body[]): readonly RuleUse[] {
  if (bodies.every(({ rule }) => rule === undefined)) return [];
  const used = bodies.flatMap(({ text, rule }) => (rule === undefined ? [] : [[text, rule.means] as const]));
  return [...new Map(used)].map(([written, means]) => ({ kind: 'body', field, written, means }));
}

/** Bullets apart, broken lines together; a line that ends in a colon before bullets introduces them. */
function splitDuties(duties: readonly Passage[]): Passage[] {
  const split: Passage[] = [];
  for (const duty of duties) {
    const before = split.at(-1);
    const { marker } = readMarker(duty.text);
    const goesOn =
      marker === undefined
        ? /^\p{Ll}/u.test(duty.text) && !/[.:]$/u.test(before?.text ?? '')
        : isSpanOfYears(before?.text ?? '', duty.text);
    if (before !== undefined && goesOn) {
      split[split.length - 1] = { ...before, text: `${before.text} ${duty.text}`, ids: [...before.ids, ...duty.ids] };
    } else split.push(duty);
  }
  return split
    .filter(
      (duty, index) =>
        !(
          duty.text.endsWith(':') &&
          split[index + 1] !== undefined &&
          readMarker(split[index + 1]?.text ?? '').marker !== undefined
        ),
    )
    .map((duty) => ({ ...duty, text: readMarker(duty.text).rest }))
    .filter((duty) => /\p{L}/u.test(duty.text));
}

function makeTask(duty: Passage, place: TaskPlace, context: TaskContext, fields: Fields): PlanTask {
  const clause = fields.clause ?? afterSubject(duty.text, context.gazetteer);
  const kind = taskKind(clause, place.communication);
  const confidenceBy: Record<TaskField, number> = {
    text: fields.inTable ? 0.97 : 0.92,
    lead: round(fields.lead.confidence),
    coordinate: round(fields.coordinate.confidence),
    deadline: round(fields.deadline.confidence),
    criteria: fields.criteria.length > 1 ? 0.85 : 0.95,
    index: place.index === 'general' ? 0.75 : 0.95,
    kind: kind === 'task' ? 0.9 : 0.85,
  };
  const headed = (fields.taughtSections ?? []).map((written): RuleUse => ({
    kind: 'heading',
    field: 'criteria',
    written,
    means: '',
  }));
  const rules = [...rulesOf('lead', fields.lead.value), ...rulesOf('coordinate', fields.coordinate.value), ...headed];
  return {
    text: duty.text,
    index: place.index,
    path: place.path,
    criteria: fields.criteria.map((criterion) => criterion.text),
    proposals: [],
    kind,
    lead: namesOf(fields.lead.value),
    coordinate: namesOf(fields.coordinate.value),
    deadline: fields.deadline.value,
    product: fields.product,
    appendix: place.appendix,
    source: {
      text: duty.ids,
      lead: fields.lead.ids,
      coordinate: fields.coordinate.ids,
      deadline: fields.deadline.ids,
      criteria: fields.criteria.flatMap((criterion) => criterion.ids),
      ...(duty.lines === undefined ? {} : { lines: duty.lines }),
      ...(rules.length === 0 ? {} : { rules }),
    },
    confidence: Math.min(...Object.values(confidenceBy)),
    confidenceBy,
    doubts: doubtsOf(fields, context),
  };
}

function doubtsOf(fields: Fields, context: TaskContext): Doubt[] {
  const { lead, coordinate, deadline, criteria, inTable } = fields;
  return [
    ...bodyDoubts('lead', lead.value, context),
    ...takenFromAbove('lead', lead),
    ...bodyDoubts('coordinate', coordinate.value, context),
    ...takenFromAbove('coordinate', coordinate),
    ...leadDoubts(lead.value),
    ...takenFromAbove('deadline', deadline),
    ...deadlineDoubts(deadline.value, inTable, context),
    ...(criteria.length > 1
      ? [{ field: 'criteria' as const, code: 'reading.shared_criteria', params: { count: criteria.length } }]
      : []),
  ];
}

function takenFromAbove(field: TaskField, { inherited }: Given<unknown>): Doubt[] {
  return inherited === true ? [{ field, code: 'reading.taken_from_above', params: {} }] : [];
}

/** The least sure of some bodies: known ones are sure, named ones by their form less, unknown ones hardly. */
function sureOf(bodies: readonly Body[]): number {
  return Math.min(
    ...bodies.map((body) =>
      body.kind === 'unknown' ? 0.4 : body.loose > 0 ? 0.7 : body.kind === 'named' ? 0.85 : 0.97,
    ),
  );
}

/** The names of bodies, each once. */
export function namesOf(bodies: readonly Body[]): string[] {
  return bodies.length < 2 ? bodies.map((body) => body.text) : [...new Set(bodies.map((body) => body.text))];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
