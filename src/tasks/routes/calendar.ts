import { daysBetween } from '../../kernel/calendar.ts';
import { problem } from '../../kernel/problem.ts';
import type { On } from '../../server/slice.ts';
import { reckonOn } from '../acts/reckoning.ts';
import { workCalendarApi as api } from '../api/calendar.ts';
import { seesAllUnits } from '../policies.ts';
import { presentOccurrence } from '../present.ts';
import { listDueDays } from '../store/occurrences.ts';

/** A quarter with the weeks around it. */
const mostDays = 110;

export function workCalendarRoutes(on: On): void {
  on(api.listDays, async ({ db, actor, query, today }) => {
    if (daysBetween(query.from, query.to) >= mostDays)
      throw problem('tasks.days_too_many', { limit: mostDays }, { field: 'to' });
    const reckoning = await reckonOn(db, today);
    const unitId = seesAllUnits(actor) ? query.unitId : actor.unitId;
    const { days, work } = await listDueDays(db, { ...query, ...reckoning, unitId });
    const byDay = Map.groupBy(
      work.map((record) => presentOccurrence(record, actor, reckoning)),
      ({ dueOn }) => dueOn,
    );
    return { days: days.map((day) => ({ ...day, work: byDay.get(day.on) ?? [] })) };
  });
}
