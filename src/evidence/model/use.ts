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

/**
 * What an occurrence's proofs come to. One that waits asks for a look first; otherwise the latest decision stands,
 * so that a returned proof is mended by a new one that is accepted.
 */
export function proofOf(uses: readonly { readonly state: UseState; readonly decidedAt: Date | null }[]): Proof {
  if (uses.some((use) => use.state === 'waiting')) return 'waiting';
  const latest = uses.reduce<(typeof uses)[number] | null>(
    (last, use) => (last === null || (use.decidedAt?.getTime() ?? 0) > (last.decidedAt?.getTime() ?? 0) ? use : last),
    null,
  );
  return latest?.state ?? 'none';
}
