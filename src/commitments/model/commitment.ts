import { problem, type Problem } from '../../kernel/problem.ts';
import { isOfIndex, type Target } from '../../results/model/target.ts';

export const commitmentStates = ['draft', 'signed', 'accepted', 'returned', 'ended'] as const;
export type CommitmentState = (typeof commitmentStates)[number];

export const lineKinds = ['task', 'target'] as const;
export type LineKind = (typeof lineKinds)[number];

/** A target of the province that a line names, as it was wanted when the line was written: the target itself may change or go. */
export type PledgedTarget = { readonly id: string; readonly wanted: Target };

/** A line in the words that are signed; one of work names its assignment, a target may name one of the province's. */
export type CommitmentLine = {
  readonly kind: LineKind;
  readonly text: string;
  readonly assignmentId: string | null;
  readonly target: PledgedTarget | null;
};

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
 * they say the same. What names no target keeps the first form, so that what was signed before lines could name one is still worked out the same.
 */
export function canonicalText(signed: Signed): string {
  const { year, personId, personName, toPersonId, toPersonName, pledge, lines } = signed;
  return JSON.stringify([
    lines.some(({ target }) => target !== null) ? 'thuocdo.commitment.2' : 'thuocdo.commitment.1',
    year,
    [personId, personName],
    [toPersonId, toPersonName],
    pledge.normalize('NFC'),
    lines.map(({ kind, text, assignmentId, target }) => [
      kind,
      text.normalize('NFC'),
      assignmentId,
      ...(target ? [targetText(target)] : []),
    ]),
  ]);
}

function targetText({ id, wanted }: PledgedTarget): readonly unknown[] {
  const { subject, kind, operator, value, upper, year, baselineYear } = wanted;
  const of = isOfIndex(subject)
    ? ['index', subject.index, subject.edition, subject.node]
    : ['statistic', subject.statistic, subject.unit];
  return [id, of, kind, operator, value, upper, year, baselineYear];
}

/** Whether a target still wants what a line of a commitment says: it was changed since, or is gone. */
export const targetRecords = ['same', 'changed', 'removed'] as const;
export type TargetRecordState = (typeof targetRecords)[number];

/** Holds what was pledged against the target of today; null where it is gone. The year from which its path goes is no part of what is wanted. */
export function recordOf({ id, wanted }: PledgedTarget, today: Target | null): TargetRecordState {
  if (today === null) return 'removed';
  const say = (target: Target) => JSON.stringify(targetText({ id, wanted: { ...target, baselineYear: null } }));
  return say(wanted) === say(today) ? 'same' : 'changed';
}
