type Role = 'lead' | 'coordinate';

/** The parts that units have in one duty: who leads it, and who coordinates. */
export type Parts = { readonly leadId: string; readonly coordinatorIds: readonly string[] };

/** What a unit was in a duty and what it becomes; null is no part. */
export type ChangedPart = { readonly unitId: string; readonly was: Role | null; readonly becomes: Role | null };

/** Every unit whose part another giving of the duty changes: who led before first, then who leads now. */
export function changedParts(before: Parts, after: Parts): readonly ChangedPart[] {
  const units = new Set([before.leadId, after.leadId, ...before.coordinatorIds, ...after.coordinatorIds]);
  return [...units].flatMap((unitId) => {
    const [was, becomes] = [partOf(unitId, before), partOf(unitId, after)];
    return was === becomes ? [] : [{ unitId, was, becomes }];
  });
}

function partOf(unitId: string, { leadId, coordinatorIds }: Parts): Role | null {
  if (unitId === leadId) return 'lead';
  return coordinatorIds.includes(unitId) ? 'coordinate' : null;
}
