import { rungKinds } from './ladder.ts';

/** What a line of a message is about: a rung that a piece of work climbed, or a published address that stopped answering. */
export const messageKinds = [...rungKinds, 'silent'] as const;
export type MessageKind = (typeof messageKinds)[number];

/** One line of a message, as far as its place follows from it; `on` is its due day, or of `silent` the first day without an answer. */
export type Line = { readonly kind: MessageKind; readonly on: string };

/** The parts of a message in the order in which they are read: what is gravest first, within one by day. */
export function partsOf<T extends Line>(
  lines: readonly T[],
): readonly { readonly kind: MessageKind; readonly lines: readonly T[] }[] {
  return order.flatMap((kind) => {
    const ofKind = lines.filter((line) => line.kind === kind);
    return ofKind.length === 0
      ? []
      : [{ kind, lines: ofKind.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)) }];
  });
}

const order: readonly MessageKind[] = ['list', 'letter', 'head', 'silent', 'digest'];
