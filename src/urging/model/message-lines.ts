import type { RungKind } from './ladder.ts';

/** One line of a message, as far as its place follows from it. */
export type Line = { readonly kind: RungKind; readonly dueOn: string };

/** The parts of a message in the order in which they are read: what is gravest first, within one by due day. */
export function partsOf<T extends Line>(
  lines: readonly T[],
): readonly { readonly kind: RungKind; readonly lines: readonly T[] }[] {
  return order.flatMap((kind) => {
    const ofKind = lines.filter((line) => line.kind === kind);
    return ofKind.length === 0
      ? []
      : [{ kind, lines: ofKind.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0)) }];
  });
}

const order: readonly RungKind[] = ['list', 'letter', 'head', 'digest'];
