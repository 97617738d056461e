import { problem, type Problem } from '../../kernel/problem.ts';

export const commitmentStates = ['draft', 'signed', 'accepted', 'returned', 'ended'] as const;
export type CommitmentState = (typeof commitmentStates)[number];

export const lineKinds = ['task', 'target'] as const;
export type LineKind = (typeof lineKinds)[number];

/** A line in the words that are signed. */
export type CommitmentLine = { readonly kind: LineKind; readonly text: string; readonly assignmentId: string | null };

/** What is signed, by whom and to whom, for which year. */
export type Signed = {
  readonly year: number;
  readonly personId: string;
  readonly personName: string;
  readonly toPersonId: string;
  readonly toPersonName: string;
  readonly pledge: string;
  readonly lines: readonly CommitmentLine[];
};

/** From which states a commitment may be changed or thrown away, signed, accepted or returned, taken back, and ended. */
export const moves = {
  change: ['draft', 'returned'],
  sign: ['draft', 'returned'],
  answer: ['signed'],
  withdraw: ['signed'],
  end: ['accepted'],
} as const satisfies Readonly<Record<string, readonly CommitmentState[]>>;

/** True where the step may be taken from this state. */
export function mayMove(move: keyof typeof moves, state: CommitmentState): boolean {
  return (moves[move] as readonly CommitmentState[]).includes(state);
}

/** Most lines that one person can mean. */
export const mostLines = 200;

/** What stands against signing, each with its place; none when it may be signed. */
export function signingFaults({ pledge, lines }: Pick<Signed, 'pledge' | 'lines'>): readonly Problem[] {
  const faults: Problem[] = [];
  if (pledge.trim() === '') faults.push(problem('commitments.pledge_missing', {}, { field: 'pledge' }));
  if (lines.length === 0) faults.push(problem('commitments.no_line', {}, { field: 'lines' }));
  if (lines.length > mostLines) faults.push(problem('commitments.too_many_lines', { most: mostLines }));
  return faults;
}

/**
 * The text that is hashed: every word that was signed in an order that does not depend on how it is stored. Two commitments have one text only if
 * they say the same.
 */
export function canonicalText(signed: Signed): string {
  const { year, personId, personName, toPersonId, toPersonName, pledge, lines } = signed;
  return JSON.stringify([
    'thuocdo.commitment.1',
    year,
    [personId, personName],
    [toPersonId, toPersonName],
    pledge.normalize('NFC'),
    lines.map(({ kind, text, assignmentId }) => [kind, text.normalize('NFC'), assignmentId]),
  ]);
}
