/** Where an initiative has come to. */
export const initiativeStates = ['proposed', 'judged', 'recognised', 'not_recognised'] as const;
export type InitiativeState = (typeof initiativeStates)[number];

/** At which level an initiative is recognised: within the unit, or for the province. */
export const initiativeLevels = ['grassroots', 'province'] as const;
export type InitiativeLevel = (typeof initiativeLevels)[number];

/** Every step of an initiative: from which states it may be taken, and to which it leads. */
export const initiativeMoves = {
  judge: { from: ['proposed', 'judged'], to: 'judged' },
  recognise: { from: ['judged'], to: 'recognised' },
  decline: { from: ['proposed', 'judged'], to: 'not_recognised' },
  propose_again: { from: ['not_recognised'], to: 'proposed' },
} as const satisfies Readonly<
  Record<string, { readonly from: readonly InitiativeState[]; readonly to: InitiativeState }>
>;
export type InitiativeMove = keyof typeof initiativeMoves;

/** True where a step may be taken from a state. */
export function mayMove(state: InitiativeState, move: InitiativeMove): boolean {
  return initiativeMoves[move].from.some((from) => from === state);
}
