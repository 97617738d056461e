/** How far a unit has given its open work on: to people, or to a division of which nobody answers yet. */
export type Given = { readonly assignments: number; readonly held: number; readonly inDivision: number };

/** The open work that neither a person nor a division has. */
export function notGiven({ assignments, held, inDivision }: Given): number {
  return assignments - held - inDivision;
}

/** More tasks than this would be no list that a person reads. */
export const mostUncovered = 1000;
