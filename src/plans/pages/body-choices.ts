import type { z } from 'zod';
import { compareVietnamese } from '../../kernel/vietnamese.ts';
import type { groupView, unitView } from '../../units/api.ts';
import { nameKey } from '../../units/model.ts';
import type { BodyView } from './views.ts';

/** The units and collectives that a written name can be taken for. */
export type Bodies = {
  readonly units: readonly z.output<typeof unitView>[];
  readonly groups: readonly z.output<typeof groupView>[];
};

/** One thing that a name can be taken for; `value` is 'unit:<id>' or 'group:<id>'. */
export type BodyChoice = { readonly value: string; readonly name: string; readonly members: number | null };

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
 * The choice whose name shares most of its words with a written one, for a person to accept or not; null where less than half is
 * shared. Alike are pairs of words in order, so that 'Sở Tài chính' is nearer to 'Sở Tài chính tỉnh' than to 'Sở Hành chính'.
 */
export function nearestChoice(written: string, choices: readonly BodyChoice[]): BodyChoice | null {
  const sought = pairsOf(written);
  const scored = choices.map((choice) => ({ choice, likeness: likeness(sought, pairsOf(choice.name)) }));
  const best = scored.reduce<(typeof scored)[number] | null>(
    (best, one) => (best === null || one.likeness > best.likeness ? one : best),
    null,
  );
  return best && best.likeness >= 0.5 ? best.choice : null;
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
