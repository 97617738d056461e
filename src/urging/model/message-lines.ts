import type { Proof } from '../../tasks/model/states.ts';

/**
 * What a line of a message is about, in the order in which they are read, what is gravest first: the rungs that a piece of work climbed, what happened or
 * waits for an answer, a published address that stopped answering, an update of what is owed all the time.
 */
export const messageKinds = [
  'list',
  'letter',
  'head',
  'difficulty-stuck',
  'difficulty-late',
  'difficulty',
  'consultation-due',
  'commitment-waiting',
  'consultation-asked',
  'proof-returned',
  'reassigned',
  'extension',
  'silent',
  'digest',
  'update',
] as const;
export type MessageKind = (typeof messageKinds)[number];

/** What happened and is told once, in the message of the next working day. */
export type EventKind = Exclude<MessageKind, 'list' | 'letter' | 'head' | 'silent' | 'digest' | 'update'>;

/** What waits for the answer of a unit or a person and is no piece of work. */
export type AskKind = Extract<EventKind, 'consultation-due' | 'consultation-asked' | 'commitment-waiting'>;

/** What a line speaks of: a piece of work, a draft that the reader's unit is asked about, or what somebody pledged to the reader. */
export type LineSubject = {
  readonly id: string;
  readonly text: string;
  readonly unitName: string;
  /** Its address within the product. */
  readonly place: string;
  /** Null of what is no piece of work. */
  readonly proof: Proof | null;
};

/** One line of a message, as far as its place follows from it; `on` is its due day, the cut-off of an update, or the first day without an answer. */
export type Line = { readonly kind: MessageKind; readonly on: string };

/** Whether a line tells of something that happened, rather than of work that falls due. */
export function isEvent(kind: MessageKind): kind is EventKind {
  return !dueKinds.includes(kind);
}

/** Whose id the subject of a line bears. */
export function subjectKindOf(kind: MessageKind): 'occurrence' | 'consultation' | 'commitment' {
  if (kind === 'commitment-waiting') return 'commitment';
  return kind === 'consultation-due' || kind === 'consultation-asked' ? 'consultation' : 'occurrence';
}

/** Where a line leads: what a difficulty is about may be another unit's work, which only the list of requests shows. */
export function placeOf(kind: MessageKind, subjectId: string): string {
  if (kind.startsWith('difficulty')) return '/requests';
  const about = subjectKindOf(kind);
  return about === 'occurrence' ? `/work/${subjectId}` : `/${about}s/${subjectId}`;
}

/** The parts of a message, within one by day. */
export function partsOf<T extends Line>(
  lines: readonly T[],
): readonly { readonly kind: MessageKind; readonly lines: readonly T[] }[] {
  return messageKinds.flatMap((kind) => {
    const ofKind = lines.filter((line) => line.kind === kind);
    return ofKind.length === 0
      ? []
      : [{ kind, lines: ofKind.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)) }];
  });
}

const dueKinds: readonly MessageKind[] = ['list', 'letter', 'head', 'silent', 'digest', 'update'];
