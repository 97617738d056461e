import type { RungKind } from './ladder.ts';

/** The parts of a message in the order in which they are read, what is gravest first: those of the rungs, and updates of what is owed all the time. */
export const partKinds = ['list', 'letter', 'head', 'digest', 'update'] as const;
export type PartKind = (typeof partKinds)[number];

/** One line of a message, as far as its place follows from it. */
export type Line = { readonly kind: RungKind; readonly dueOn: string; readonly isUpdate: boolean };

/** The parts of a message in the order in which they are read: what is gravest first, within one by due day. */
export function partsOf<T extends Line>(
  lines: readonly T[],
): readonly { readonly kind: PartKind; readonly lines: readonly T[] }[] {
  return partKinds.flatMap((kind) => {
    const ofKind = lines.filter((line) => (line.isUpdate ? 'update' : line.kind) === kind);
    return ofKind.length === 0
      ? []
      : [{ kind, lines: ofKind.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0)) }];
  });
}
