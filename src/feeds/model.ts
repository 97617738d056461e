import type { IsoDate } from '../kernel/calendar.ts';

/** What a person's calendar holds: what they answer for, their unit's work, or of the province what is late and near, or chosen units. */
export const feedHolds = ['own', 'unit', 'province'] as const;
export type FeedHolds = (typeof feedHolds)[number];

/** What somebody chose for their calendar. */
export type FeedChoice = {
  readonly holds: FeedHolds;
  /** Of the province: these units; none for what is late or near of all. */
  readonly unitIds: readonly string[];
};

/** One day of a calendar: a time at which work falls due. */
export type FeedEvent = {
  readonly occurrenceId: string;
  readonly taskText: string;
  readonly unitName: string;
  readonly planNumber: string | null;
  readonly label: string;
  readonly dueOn: IsoDate;
  /** False once it is reported done, or nobody owes it any more: calendars strike it out. */
  readonly isOwed: boolean;
  /** How often what is shown of it has changed, and when last. */
  readonly changes: number;
  readonly changedAt: Date;
};

/** For how many days what is settled stays in a calendar, struck out, so that each copy of it hears of it. */
export const settledStays = 90;

/** What somebody may still see of what they chose: who no longer looks over all units is left with their own. */
export function heldNow({ holds, unitIds }: FeedChoice, seesAllUnits: boolean): FeedChoice {
  return holds === 'province' && !seesAllUnits ? { holds: 'unit', unitIds: [] } : { holds, unitIds };
}
