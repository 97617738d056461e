import type { Dating } from './states.ts';

/** A deadline as the reader dated it within the plan's period. */
export type DatedDeadline = {
  readonly type: 'date' | 'quarter' | 'yearly' | 'monthly' | 'periodic' | 'continuous' | 'roadmap' | 'event' | 'none';
  /** Nominal dates as the words say, and those after the Civil Code moved them off days off; same length. */
  readonly due: readonly string[];
  readonly effective: readonly string[];
  /** True when some of the words give no date, beside those that do. */
  readonly needsDate: boolean;
};

/** One time that every assignment of a task falls due. `label` tells one from another within an assignment. */
export type PlannedOccurrence = {
  readonly label: string;
  readonly dating: Dating;
  readonly nominalOn: string | null;
  readonly dueOn: string | null;
};

/** The times a task falls due. Words that give no date are one occurrence that a person must date, or one that is owed all the time. */
export function occurrencesOf(deadline: DatedDeadline): readonly PlannedOccurrence[] {
  if (deadline.type === 'continuous')
    return [{ label: 'continuous', dating: 'continuous', nominalOn: null, dueOn: null }];
  const dated = deadline.due.map((nominalOn, place) => ({
    label: labelOf(deadline.type, nominalOn),
    dating: 'dated' as const,
    nominalOn,
    dueOn: deadline.effective[place] ?? nominalOn,
  }));
  const mustBeDated = deadline.needsDate || dated.length === 0;
  return mustBeDated ? [...dated, { label: 'needs-date', dating: 'needs-date', nominalOn: null, dueOn: null }] : dated;
}

/** '2026' for a yearly duty, '2026-11' for a monthly one, '2026-Q4' for a quarter, else the day itself. */
function labelOf(type: DatedDeadline['type'], day: string): string {
  if (type === 'yearly') return day.slice(0, 4);
  if (type === 'monthly') return day.slice(0, 7);
  if (type === 'quarter') return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
  return day;
}
