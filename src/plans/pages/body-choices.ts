import type { z } from 'zod';
import { compareVietnamese } from '../../kernel/vietnamese.ts';
import type { groupView, unitView } from '../../units/api.ts';
import { nameKey } from '../../units/model.ts';
import type { Change } from './use-review.ts';
import type { BodyView, DoubtView, TaskView } from './views.ts';

/** The units and collectives that a written name can be taken for. */
export type Bodies = {
  readonly units: readonly z.output<typeof unitView>[];
  readonly groups: readonly z.output<typeof groupView>[];
};

/** One thing that a name can be taken for; `value` is 'unit:<id>' or 'group:<id>'. */
export type BodyChoice = { readonly value: string; readonly name: string; readonly members: number | null };

/** A name as written and what it is taken for, without today's name. */
export type BodyTaken = Omit<BodyView, 'name'>;

/** All choices, collectives first, each in the Vietnamese order. */
export function bodyChoices({ units, groups }: Bodies): readonly BodyChoice[] {
  return [
    ...groups
      .map((group) => ({ value: `group:${group.id}`, name: group.name, members: group.members }))
      .toSorted((a, b) => compareVietnamese(a.name, b.name)),
    ...units
      .map((unit) => ({ value: `unit:${unit.id}`, name: unit.name, members: null }))
      .toSorted((a, b) => compareVietnamese(a.name, b.name)),
  ];
}

/** What a body is taken for, as the value of a choice; null when it is not known yet. */
export function choiceOf(body: Pick<BodyView, 'unitId' | 'groupId'>): string | null {
  return body.unitId ? `unit:${body.unitId}` : body.groupId ? `group:${body.groupId}` : null;
}

/** A written name taken for a choice, or for nothing. */
export function takeFor(written: string, choice: BodyChoice | null): BodyView {
  const [kind, id] = choice?.value.split(':') ?? [];
  return {
    written,
    unitId: kind === 'unit' ? (id ?? null) : null,
    groupId: kind === 'group' ? (id ?? null) : null,
    name: choice?.name ?? null,
  };
}

/**
 * The choice whose name shares nearly all of its words with a written one, for a person to accept or not; null where none does. Alike are
 * pairs of words in order; names of another level of government ('cấp huyện', 'cấp xã') are never alike.
 */
export function nearestChoice(written: string, choices: readonly BodyChoice[]): BodyChoice | null {
  const sought = pairsOf(written);
  const scored = choices
    .filter((choice) => isOfLevel(written, choice.name))
    .map((choice) => ({ choice, likeness: likeness(sought, pairsOf(choice.name)) }));
  const best = scored.reduce<(typeof scored)[number] | null>(
    (best, one) => (best === null || one.likeness > best.likeness ? one : best),
    null,
  );
  return best && best.likeness >= leastLikeness ? best.choice : null;
}

/** Lower, and 'Sở Tài nguyên và Môi trường' would be offered for 'Sở Nông nghiệp và Môi trường'. */
const leastLikeness = 0.7;

/** True unless both names say their level and the levels differ. */
function isOfLevel(written: string, name: string): boolean {
  const [mine, theirs] = [levelsOf(written), levelsOf(name)];
  return mine.length === 0 || theirs.length === 0 || mine.some((level) => theirs.includes(level));
}

function levelsOf(name: string): readonly string[] {
  // 'thị xã' is a district, 'xã hội' is society.
  const words = nameKey(name)
    .replace(/\bthi xa\b/g, 'huyen')
    .replace(/\bxa hoi\b/g, '');
  return Object.entries(levelWords).flatMap(([level, pattern]) => (pattern.test(words) ? [level] : []));
}

const levelWords = {
  province: /\btinh\b/,
  district: /\b(huyen|quan|thanh pho)\b/,
  commune: /\b(xa|phuong|thi tran)\b/,
};

/** The names that a correction took for something that they were not taken for before. */
export function newlyTaken(before: readonly BodyView[], after: readonly BodyTaken[]): readonly BodyTaken[] {
  const open = before.filter((body) => choiceOf(body) === null).map((body) => body.written);
  return after.filter((body) => choiceOf(body) !== null && open.includes(body.written));
}

/** The same correction for every other task of a review that writes one of these names and whose name nobody knows yet. */
export function takeEverywhere<T extends Pick<TaskView, 'lead' | 'coordinate' | 'review'>>(
  tasks: readonly T[],
  taken: readonly BodyTaken[],
): readonly { readonly task: T; readonly change: Pick<Change, 'lead' | 'coordinate'> }[] {
  return tasks
    .filter((task) => task.review !== 'skipped')
    .flatMap((task) => {
      const change = { ...changeOf('lead', task.lead, taken), ...changeOf('coordinate', task.coordinate, taken) };
      return Object.keys(change).length > 0 ? [{ task, change }] : [];
    });
}

function changeOf(role: 'lead' | 'coordinate', bodies: readonly BodyView[], taken: readonly BodyTaken[]) {
  const after = bodies.map(({ written, unitId, groupId }): BodyTaken => {
    const same = choiceOf({ unitId, groupId }) === null ? taken.find((one) => one.written === written) : undefined;
    return same ?? { written, unitId, groupId };
  });
  return after.some((body, index) => choiceOf(body) !== choiceOf(bodies[index] ?? body)) ? { [role]: after } : {};
}

/** Living heirs of a body that had ended when the document was issued, as the reader names them in its doubt; empty for any other body. */
export function heirChoices(
  written: string,
  doubts: readonly DoubtView[],
  choices: readonly BodyChoice[],
): readonly BodyChoice[] {
  const ended = doubts.find(({ code, params }) => code === 'reading.body_ended' && params?.['name'] === written);
  const heirs = String(ended?.params?.['heirs'] ?? '');
  return choices
    .filter(({ name }) => heirs.includes(name))
    .toSorted((a, b) => heirs.indexOf(a.name) - heirs.indexOf(b.name));
}

/** Twice the shared pairs over all pairs (Dice's coefficient), from 0 to 1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

function pairsOf(name: string): ReadonlySet<string> {
  const words = ['', ...nameKey(name).split(' ')];
  return new Set(words.slice(1).map((word, index) => `${words[index]} ${word}`));
}
