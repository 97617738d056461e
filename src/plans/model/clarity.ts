import { leadUnits, type Accountable, type TaskBody } from './plan.ts';

/** What a task must be clear about ('rõ'): who, what, when, who bears which part, with what result, who decides. */
export const clarityPoints = ['person', 'work', 'time', 'responsibility', 'product', 'authority'] as const;
export type ClarityPoint = (typeof clarityPoints)[number];

/** Each way in which a task misses a point. */
export const clarityFaults = [
  'lead-missing',
  'lead-unknown',
  'person-missing',
  'work-short',
  'work-heading',
  'time-missing',
  'leads-several',
  'part-twice',
  'product-missing',
  'authority-missing',
] as const;
export type ClarityFault = (typeof clarityFaults)[number];

const pointOfFault: Readonly<Record<ClarityFault, ClarityPoint>> = {
  'lead-missing': 'person',
  'lead-unknown': 'person',
  'person-missing': 'person',
  'work-short': 'work',
  'work-heading': 'work',
  'time-missing': 'time',
  'leads-several': 'responsibility',
  'part-twice': 'responsibility',
  'product-missing': 'product',
  'authority-missing': 'authority',
};

/** The point of clarity that a fault is about. */
export function pointOf(fault: ClarityFault): ClarityPoint {
  return pointOfFault[fault];
}

/** What of a task the check looks at. */
export type CheckedTask = {
  readonly text: string;
  readonly bodies: readonly TaskBody[];
  readonly accountable: Accountable | null;
  /** It was given out, and a unit that leads it has given its open work to nobody. */
  readonly lacksPerson?: boolean;
  /** Its words give neither a day nor a rhythm. */
  readonly needsDate: boolean;
  readonly product: string | null;
  readonly authority?: string | null | undefined;
};

/**
 * What a task misses of the points demanded, in their order; nothing where it is clear. It sees what is written, not whether it is wise:
 * a verb is not looked for, only whether the words are too few or lead over to others.
 */
export function unclear(task: CheckedTask, demanded: readonly ClarityPoint[]): readonly ClarityFault[] {
  return [
    ...leadFaults(task.bodies),
    ...only(task.lacksPerson === true, 'person-missing'),
    ...workFaults(task.text),
    ...only(task.needsDate, 'time-missing'),
    ...only(leadUnits(task.bodies).length > 1 && task.accountable === null, 'leads-several'),
    ...only(isNamedTwice(task.bodies), 'part-twice'),
    ...only(isBlank(task.product), 'product-missing'),
    ...only(isBlank(task.authority), 'authority-missing'),
  ].filter((fault) => demanded.includes(pointOfFault[fault]));
}

/** How many tasks miss each of the points demanded. */
export function countUnclear(
  tasks: readonly (readonly ClarityFault[])[],
  demanded: readonly ClarityPoint[],
): readonly { readonly point: ClarityPoint; readonly tasks: number }[] {
  return demanded.map((point) => ({
    point,
    tasks: tasks.filter((faults) => faults.some((fault) => pointOfFault[fault] === point)).length,
  }));
}

function leadFaults(bodies: readonly TaskBody[]): readonly ClarityFault[] {
  const leads = bodies.filter(({ role }) => role === 'lead');
  if (leads.length === 0) return ['lead-missing'];
  return only(
    leads.some(({ unitId, groupId }) => unitId === null && groupId === null),
    'lead-unknown',
  );
}

function workFaults(text: string): readonly ClarityFault[] {
  const trimmed = text.trim();
  if (trimmed.endsWith(':')) return ['work-heading'];
  return only((trimmed.match(/\p{L}+/gu) ?? []).length < fewestSyllables, 'work-short');
}

/** 'Báo cáo' names a thing; 'Rà soát mẫu đơn' already says what is done to what. */
const fewestSyllables = 3;

function isNamedTwice(bodies: readonly TaskBody[]): boolean {
  const leads = new Set(leadUnits(bodies));
  return bodies.some(({ role, unitId }) => role === 'coordinate' && unitId !== null && leads.has(unitId));
}

function isBlank(words: string | null | undefined): boolean {
  return !words || words.trim() === '';
}

function only(is: boolean, fault: ClarityFault): readonly ClarityFault[] {
  return is ? [fault] : [];
}
