/** What a person wants to do with units, in the words of the form. */
export const changeKinds = ['rename', 'merge', 'split', 'transfer', 'end'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** An heir as it is being typed. `key` tells one from another on the form. */
export type HeirDraft = {
  readonly key: number;
  readonly isNew: boolean;
  readonly unitId: string | null;
  readonly name: string;
  readonly shortName: string;
  readonly functions: readonly string[];
  readonly takesRest: boolean;
};

export type ChangeDraft = {
  readonly kind: ChangeKind;
  readonly unitIds: readonly string[];
  readonly beginsOn: string | null;
  readonly basis: string;
  readonly heirs: readonly HeirDraft[];
};

/** An heir of whom nothing is said yet. */
export function emptyHeir(key: number, isNew: boolean): HeirDraft {
  return { key, isNew, unitId: null, name: '', shortName: '', functions: [], takesRest: false };
}

/** The form for another kind of change: as many heirs as it has at least, what was chosen before stays. */
export function withKind(draft: ChangeDraft, kind: ChangeKind): ChangeDraft {
  const wanted = { rename: 1, merge: 1, split: Math.max(2, draft.heirs.length), transfer: 1, end: 0 }[kind];
  const heirs = Array.from(
    { length: wanted },
    (_, place) => draft.heirs[place] ?? emptyHeir(place, kind === 'rename' || kind === 'split'),
  );
  const unitIds = kind === 'merge' ? draft.unitIds : draft.unitIds.slice(0, 1);
  return { ...draft, kind, unitIds, heirs };
}

/** The change as the server takes it, or null while something is missing. */
export function changeOf({ kind, unitIds, beginsOn, basis, heirs }: ChangeDraft) {
  const goesOn = kind === 'transfer';
  const isNamed = heirs.every((heir) => (heir.isNew ? heir.name.trim() !== '' : heir.unitId !== null));
  const isShared = !goesOn || heirs.every(({ functions }) => functions.length > 0);
  if (unitIds.length === 0 || beginsOn === null || !isNamed || !isShared) return null;
  return {
    beginsOn,
    basis: basis.trim(),
    unitIds: [...unitIds],
    goesOn,
    heirs: heirs.map(({ key: _key, isNew, functions, ...heir }) => ({
      ...heir,
      unitId: isNew ? null : heir.unitId,
      functions: [...functions],
    })),
  };
}
