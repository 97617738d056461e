import type { Deadline } from '../../reading/model/deadline.ts';
import type { Dating } from './states.ts';

/** A deadline as the reader dated it within the plan's period. */
export type DatedDeadline = {
  readonly type: 'date' | 'quarter' | 'yearly' | 'monthly' | 'periodic' | 'continuous' | 'roadmap' | 'event' | 'none';
  /** Nominal dates as the words say, and those after the Civil Code moved them off days off; same length. */
  readonly due: readonly string[];
  readonly effective: readonly string[];
  /** True when some of the words give no date, beside those that do. */
  readonly needsDate: boolean;
  readonly moments: Deadline['moments'];
};

/** One time that every assignment of a task falls due. `label` tells one from another within an assignment. */
export type PlannedOccurrence = {
  readonly label: string;
  readonly dating: Dating;
  readonly nominalOn: string | null;
  readonly dueOn: string | null;
};

/**
 * The times a task falls due. Words that give no date are one occurrence: owed all the time, waiting for milestones under a roadmap or for
 * an event that starts a clock, else for a person's date. 'Thường xuyên, hàng năm' is owed all the time and once a year; what returns
 * weekly is owed all the time too, since no law gives it a day.
 */
export function occurrencesOf(deadline: DatedDeadline): readonly PlannedOccurrence[] {
  const isAllTheTime = deadline.moments.some(
    (moment) => moment.kind === 'every' && (moment.recurrence === 'continuous' || moment.recurrence === 'weekly'),
  );
  const times = isAllTheTime ? [undated('continuous')] : [];
  const dated = deadline.due.map((nominalOn, place) => ({
    label: labelOf(deadline.type, nominalOn),
    dating: 'dated' as const,
    nominalOn,
    dueOn: deadline.effective[place] ?? nominalOn,
  }));
  if (!deadline.needsDate && dated.length + times.length > 0) return [...dated, ...times];
  return [...dated, ...times, undated(waitingFor[deadline.type] ?? 'needs-date')];
}

const waitingFor: Partial<Record<DatedDeadline['type'], 'needs-milestones' | 'awaits-event'>> = {
  roadmap: 'needs-milestones',
  event: 'awaits-event',
};

/** The label of a milestone's occurrence: it bears the milestone's name. */
export function milestoneLabel(name: string): string {
  return `milestone:${name}`;
}

/** The label of the occurrence that an event starts; one that happens again on the same day bears a number. */
export function eventLabel(happenedOn: string, taken: ReadonlySet<string>): string {
  let label = `event:${happenedOn}`;
  for (let time = 2; taken.has(label); time += 1) label = `event:${happenedOn}:${time}`;
  return label;
}

/** Whether an occurrence is of a duty by roadmap: it waits for milestones, or is one. */
export function isRoadmapDuty({ dating, label }: { readonly dating: Dating; readonly label: string }): boolean {
  return dating === 'needs-milestones' || label.startsWith('milestone:');
}

/** Whether an occurrence is of a duty that begins with an event: it waits for the next, or follows one. */
export function isEventDuty({ dating, label }: { readonly dating: Dating; readonly label: string }): boolean {
  return dating === 'awaits-event' || label.startsWith('event:');
}

function undated(dating: Exclude<Dating, 'dated'>): PlannedOccurrence {
  return { label: dating, dating, nominalOn: null, dueOn: null };
}

/** The label of a time that words date: '2026' for a yearly duty, '2026-11' for a monthly one, '2026-Q4' for a quarter, else the day itself. */
export function labelOf(type: DatedDeadline['type'], day: string): string {
  if (type === 'yearly') return day.slice(0, 4);
  if (type === 'monthly') return day.slice(0, 7);
  if (type === 'quarter') return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
  return day;
}
