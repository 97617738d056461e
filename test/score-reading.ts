import type { PlanTask } from '../src/reading/model/plan-document.ts';

/** A duty as a person reads it: what a reading is held against. */
export type ExpectedTask = {
  readonly text: string;
  readonly lead: readonly string[];
  readonly coordinate: readonly string[];
  /** Type, and the value of a date, a quarter or a period; several where more than one is right; not judged where it is left out. */
  readonly deadline?: ExpectedDeadline | readonly ExpectedDeadline[];
};

type ExpectedDeadline = { readonly type: string; readonly value?: unknown };

/** Shares of what was read right, 0 to 1: F1 of tasks and bodies, share of deadlines. */
export type Scores = {
  readonly tasks: number;
  readonly lead: number;
  readonly coordinate: number;
  readonly deadline: number;
};

/**
 * Scores the tasks of a reading: a task is found where its words are alike by F1 >= 0.85, each counted once, best pairs first; bodies are
 * compared as sets over the tasks found, deadlines by type and value.
 */
export function scoreTasks(expected: readonly ExpectedTask[], got: readonly PlanTask[]): Scores {
  const pairs = pairTasks(expected, got);
  const lead = newTally();
  const coordinate = newTally();
  let [right, judged] = [0, 0];
  for (const [wanted, found] of pairs) {
    count(lead, wanted.lead, found.lead);
    count(coordinate, wanted.coordinate, found.coordinate);
    if (wanted.deadline === undefined) continue;
    judged += 1;
    if ([wanted.deadline].flat().some((deadline) => deadlineKey(deadline) === deadlineKey(found.deadline))) right += 1;
  }
  return {
    tasks: f1({ both: pairs.length, one: expected.length + got.length - 2 * pairs.length }),
    lead: f1(lead),
    coordinate: f1(coordinate),
    deadline: judged === 0 ? Number(pairs.length > 0) : right / judged,
  };
}

type Tally = { both: number; one: number };

const alike = 0.85;

function newTally(): Tally {
  return { both: 0, one: 0 };
}

function f1({ both, one }: Tally): number {
  return both + one === 0 ? 1 : (2 * both) / (2 * both + one);
}

function count(tally: Tally, wanted: readonly string[], found: readonly string[]): void {
  const [left, right] = [new Set(wanted.map(tidy)), new Set(found.map(tidy))];
  const both = [...left].filter((name) => right.has(name)).length;
  tally.both += both;
  tally.one += left.size + right.size - 2 * both;
}

function pairTasks(expected: readonly ExpectedTask[], got: readonly PlanTask[]): [ExpectedTask, PlanTask][] {
  const likeness = expected.flatMap((wanted) =>
    got.map((found) => ({ wanted, found, score: wordsAlike(wanted.text, found.text) })),
  );
  const used = new Set<unknown>();
  const pairs: [ExpectedTask, PlanTask][] = [];
  for (const { wanted, found, score } of likeness.sort((a, b) => b.score - a.score)) {
    if (score < alike || used.has(wanted) || used.has(found)) continue;
    used.add(wanted).add(found);
    pairs.push([wanted, found]);
  }
  return pairs;
}

function wordsAlike(left: string, right: string): number {
  const [a, b] = [words(left), words(right)];
  const counts = new Map<string, number>();
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
  let both = 0;
  for (const word of b) {
    const left = counts.get(word) ?? 0;
    if (left > 0) both += 1;
    counts.set(word, left - 1);
  }
  return (2 * both) / Math.max(1, a.length + b.length);
}

function words(text: string): string[] {
  return tidy(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function tidy(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

function deadlineKey({ type, value }: ExpectedDeadline): string {
  return `${type} ${['date', 'quarter', 'periodic'].includes(type) ? JSON.stringify(value ?? null) : ''}`;
}
