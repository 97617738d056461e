import { collapse } from '../../kernel/vietnamese.ts';
import type { Body, Cursor } from './agency-cursor.ts';
import { mayBegin, openCell, openStretch, skipSeparators } from './agency-cursor.ts';
import { readBody, readContinued, readUnknown } from './agency-forms.ts';
import { notPredicates } from './predicate-words.ts';
import type { Gazetteer } from './gazetteer.ts';
import { isCapital, keyAt } from './tokens.ts';

/**
 * The bodies that a cell or a list names, in order: a list under one head is one collective, distributive lists are written out
 * ('UBND cấp huyện, cấp xã' is two), names keep their own commas, missing separators still separate.
 */
export function readAgencies(text: string, gazetteer: Gazetteer): readonly Body[] {
  const known = lists.get(gazetteer) ?? new Map<string, readonly Body[]>();
  lists.set(gazetteer, known);
  const before = known.get(text);
  if (before !== undefined) return before;
  const bodies = readList(openCell(collapse(text), gazetteer));
  if (known.size >= mostLists) known.clear();
  if (text.length < longestCell) known.set(text, bodies);
  return bodies;
}

/** Whether a text may be a list of bodies and nothing else: its first word tells most that are not. */
export function mayList(text: string, gazetteer: Gazetteer): boolean {
  const key = keyAt(text, 0);
  return key === undefined || key === 'và' || mayBegin(key, gazetteer);
}

/** Whether a whole text is a list of bodies and nothing else: what an agency cell of a table holds. */
export function isAgencyList(text: string, gazetteer: Gazetteer): boolean {
  if (text.length > longestCell || !mayList(text, gazetteer)) return false;
  const bodies = readAgencies(text, gazetteer);
  return bodies.length > 0 && bodies.every((body) => body.kind !== 'unknown' && body.loose <= 3);
}

/** Bodies that stand at a place of running text, and the place where they end. */
export type Run = { readonly bodies: readonly Body[]; readonly end: number };

/**
 * The bodies that stand at a place of running text, as its subject or object, and the place where they end;
 * undefined where no body begins there.
 */
export function agenciesAt(text: string, from: number, gazetteer: Gazetteer): Run | undefined {
  if (asked.text !== text || asked.gazetteer !== gazetteer) asked = { text, gazetteer, runs: new Map() };
  if (!asked.runs.has(from)) asked.runs.set(from, runAt(text, from, gazetteer));
  return asked.runs.get(from);
}

function runAt(text: string, from: number, gazetteer: Gazetteer): Run | undefined {
  const key = keyAt(text, from);
  return key === undefined || !mayBegin(key, gazetteer)
    ? undefined
    : readRun(openStretch(text, from, from + longestList, gazetteer));
}

/** What stands at the places of the text asked last: who leads, who joins and what the duty is all ask for its subject. */
let asked: {
  readonly text: string;
  readonly gazetteer: Gazetteer | undefined;
  readonly runs: Map<number, Run | undefined>;
} = { text: '', gazetteer: undefined, runs: new Map() };

/** Whether what follows a list of bodies may be their predicate, so that they are its subject. */
export function isSubjectBefore(rest: string): boolean {
  if (/^[\s,]*(?:theo dõi|là (?:cơ quan|đơn vị|đầu mối))(?!\p{L})/iu.test(rest)) return true;
  if (withinDuties.test(rest)) return true;
  const word = /^[\s,]*([\p{L}]+)/u.exec(rest)?.[1];
  return word !== undefined && /^\p{Ll}/u.test(word) && !notPredicates.has(word.toLowerCase());
}

/** 'theo chức năng của mình', 'trong phạm vi nhiệm vụ được giao' between a subject and its predicate. */
const withinDuties =
  /^[\s,]*(?:theo|căn cứ|trong phạm vi)(?:\s+phạm vi)?\s+(?:chức năng|nhiệm vụ|thẩm quyền|quyền hạn|trách nhiệm|lĩnh vực)(?!\p{L})/iu;

/** Lists already read: a plan's tables name the same few bodies again and again. */
const lists = new WeakMap<Gazetteer, Map<string, readonly Body[]>>();
const mostLists = 1000;
const longestCell = 400;

function readList(c: Cursor): Body[] {
  const bodies: Body[] = [];
  let index = skipSeparators(c, 0);
  while (index < c.tokens.length) {
    const part = readContinued(c, index, bodies.at(-1)) ?? readBody(c, index) ?? readUnknown(c, index);
    bodies.push(...part.bodies.map(withoutShare));
    index = skipSeparators(c, Math.max(part.next, index + 1));
  }
  return bodies;
}

/** 'Thanh tra tỉnh (nội dung kiểm tra)': for which share of the duty a body is named is no part of its name. */
function withoutShare(body: Body): Body {
  return body.text.includes('(') ? { ...body, text: body.text.replace(share, '') } : body;
}

const share =
  /\s*\((?:(?:đối với|về|phần|theo)\s)?(?:các\s)?(?:nội dung|nhiệm vụ|lĩnh vực|tiêu chí|chỉ số|phần)\s[^()]*\)$/iu;

/** No list of bodies in a sentence is longer; a bound keeps the reading of long texts linear. */
const longestList = 800;

function readRun(c: Cursor): Run | undefined {
  const first = readBody(c, 0);
  if (first === undefined) return undefined;
  const bodies = [...first.bodies];
  let next = first.next;
  for (;;) {
    const after = skipSeparators(c, next);
    const part =
      readContinued(c, after, bodies.at(-1)) ??
      (after > next || isCapital(c.tokens[after]) ? readBody(c, after) : undefined);
    if (part === undefined) break;
    bodies.push(...part.bodies);
    next = part.next;
  }
  return { bodies, end: c.ends[next - 1] ?? 0 };
}
