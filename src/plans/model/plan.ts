/** The four indices, and `general` for a task that serves them all. */
export const indexNames = ['PAR INDEX', 'SIPAS', 'PAPI', 'PCI', 'general'] as const;
export type IndexName = (typeof indexNames)[number];

export const taskKinds = [
  'task',
  'communication-topic',
  'disclosure',
  'survey',
  'report',
  'inspection',
  'initiative',
] as const;
/** What sort of duty a task is; the reader proposes the first five, a person may choose any. */
export type TaskKind = (typeof taskKinds)[number];

export const planStates = ['draft', 'in-force', 'closed', 'superseded'] as const;
export type PlanState = (typeof planStates)[number];

export const reviewStates = ['unreviewed', 'confirmed', 'skipped'] as const;
/** What a person decided about a reading. Nothing is assigned that is not confirmed. */
export type ReviewState = (typeof reviewStates)[number];

/** A body that a task names, as printed, and what it is taken for. */
export type TaskBody = {
  readonly role: 'lead' | 'coordinate';
  readonly written: string;
  readonly unitId: string | null;
  readonly groupId: string | null;
};

/** Who is accountable for a task with several leads: one unit, the others coordinating, or each for its own part. */
export type Accountable = { readonly unitId: string } | 'each';

/** The units that a task names as its lead, each once. A collective is each of its members for itself, so that it asks for no choice. */
export function leadUnits(bodies: readonly TaskBody[]): readonly string[] {
  return [...new Set(bodies.flatMap(({ role, unitId }) => (role === 'lead' && unitId !== null ? [unitId] : [])))];
}

/** Whether what was decided still fits the leads that the task names: several, and the one that answers among them. */
export function isAmongLeads(accountable: Accountable, bodies: readonly TaskBody[]): boolean {
  const leads = leadUnits(bodies);
  return leads.length > 1 && (accountable === 'each' || leads.includes(accountable.unitId));
}

/** The plan's own year, for words that leave theirs out; none where its period spans several. */
export function yearOf(plan: { readonly periodFrom: string | null; readonly periodTo: string | null }): {
  year?: number;
} {
  const year = plan.periodFrom?.slice(0, 4);
  return year && year === plan.periodTo?.slice(0, 4) ? { year: Number(year) } : {};
}
