import { officeDate } from '../../kernel/time-zone.ts';
import type { Proof } from '../../tasks/model/states.ts';

/** What was decided about a proof where it is used. */
export const useStates = ['waiting', 'accepted', 'returned'] as const;
export type UseState = (typeof useStates)[number];

/** Decisions move one way: what was decided about stays so; a better one is handed in beside it. */
export const decisionsFrom: Readonly<Record<UseState, readonly UseState[]>> = {
  waiting: ['accepted', 'returned'],
  accepted: [],
  returned: [],
};

/** The part of a use from which an occurrence's proof follows. */
export type Judged = { readonly state: UseState; readonly attachedAt: Date; readonly decidedAt: Date | null };

/**
 * What an occurrence's proofs come to, and the day on which the first of those that stand was handed in. One that waits asks for a look first;
 * otherwise the latest decision stands, so that a returned proof is mended by a new one that is accepted, on the new one's day. What was accepted
 * before a return stands no more.
 */
export function proofOf(uses: readonly Judged[]): { readonly proof: Proof; readonly proofOn: string | null } {
  const proof = stateOf(uses);
  if (proof !== 'waiting' && proof !== 'accepted') return { proof, proofOn: null };
  const lastReturn = Math.max(...uses.flatMap((use) => (use.state === 'returned' ? decided(use) : [])), 0);
  const standing = uses.filter((use) => use.state !== 'returned' && decided(use) >= lastReturn);
  return { proof, proofOn: officeDate(new Date(Math.min(...standing.map((use) => use.attachedAt.getTime())))) };
}

function stateOf(uses: readonly Judged[]): Proof {
  if (uses.some((use) => use.state === 'waiting')) return 'waiting';
  const latest = uses.reduce<Judged | null>(
    (last, use) => (last === null || decided(use) > decided(last) ? use : last),
    null,
  );
  return latest?.state ?? 'none';
}

function decided({ decidedAt }: Judged): number {
  return decidedAt?.getTime() ?? Infinity;
}
