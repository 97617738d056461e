import type { ComponentType } from 'react';
import type { Sentence } from '../../../kernel/words.ts';
import type { FormView } from './views.ts';

/** Shows which tasks and units serve parts of an edition that must rise, with what that gives, and the parts that none serves. */
export type TasksOnTheWay = ComponentType<{
  readonly index: string;
  readonly edition: string;
  /** `gain` is in points of the index. */
  readonly nodes: readonly { readonly code: string; readonly name: Sentence; readonly gain: number }[];
}>;

type Set = ReadonlyMap<string, number>;

/** The nodes that rise from some points set, or else as they are, to others, each with its gain in points of the index. */
export function risingIn({ nodes }: Pick<FormView, 'nodes'>, from: Set, to: Set) {
  return nodes.flatMap(({ code, name, points, worth }) => {
    const [before, after] = [from.get(code) ?? points, to.get(code)];
    if (before === null || after === undefined || after <= before) return [];
    return [{ code, name, before, after, gain: (after - before) * (worth ?? 0) }];
  });
}
