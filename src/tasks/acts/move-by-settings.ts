import { recordAudits } from '../../accounts/store.ts';
import { provinceCalendar } from '../../calendar/acts/province-calendar.ts';
import { settingsAfter } from '../../calendar/model/own-settings.ts';
import { settingsOn, type ReportingSettings } from '../../calendar/model/reporting.ts';
import { readNational } from '../../calendar/national.ts';
import { listChanges, markChangeApplied, takeUnappliedChange } from '../../calendar/store/reporting.ts';
import { must } from '../../kernel/problem.ts';
import { movedDates } from '../../reading/model/due-dates.ts';
import type { Db } from '../../server/database.ts';
import { movedTimes, type MovedTime } from '../model/moved-by-settings.ts';
import { listDatedTasks, listTimesOf } from '../store/moved-by-settings.ts';
import { moveDue } from '../store/schedules.ts';

/** Open work whose words date it on another day by other settings, and its task. */
export type MoveBySettings = MovedTime & { readonly taskId: string };

/** Which open work other settings move. Work that a person dated, or a plan's own day, follows from no settings and stays. */
export async function movesBySettings(
  db: Db,
  before: readonly ReportingSettings[],
  after: readonly ReportingSettings[],
): Promise<readonly MoveBySettings[]> {
  const moving = (await listDatedTasks(db)).flatMap(({ id, deadline, periodFrom, periodTo, reportDay }) => {
    const span = { from: periodFrom, to: periodTo, settings: before, reportDay };
    const days = movedDates(deadline, span, after);
    return days.size > 0 ? [{ taskId: id, type: deadline.type, days }] : [];
  });
  const times = await listTimesOf(
    db,
    moving.map(({ taskId }) => taskId),
  );
  const { calendar } = await provinceCalendar(db);
  return moving.flatMap(({ taskId, type, days }) =>
    movedTimes(type, days, times.get(taskId) ?? [], calendar).map((moved) => ({ ...moved, taskId })),
  );
}

/**
 * Moves the due days of open work by every change of the province's settings that has not been applied yet, in the order of entering, and tells the
 * audit trail of each day that moved: from, to, and what gives the new one. What is applied already is left alone, so that it may run again.
 */
export async function applySettings(db: Db, now: Date): Promise<void> {
  for (let next = await takeUnappliedChange(db); next; next = await takeUnappliedChange(db)) {
    const changes = await listChanges(db);
    const place = changes.findIndex(({ id }) => id === next?.id);
    const change = must(changes[place], 'the change just taken');
    const settings = (count: number) => settingsAfter(readNational().settings, changes.slice(0, count));
    const after = settings(place + 1);
    const moves = await movesBySettings(db, settings(place), after);
    const saved = await moveDue(
      db,
      moves.map(({ time, due }) => ({ id: time.id, from: time.dueOn, ...due })),
    );
    const moved = moves.filter(({ time, due }) => saved.has(time.id) && time.dueOn !== due.dueOn);
    await recordAudits(
      db,
      moved.map(({ time, due }) => ({
        actor: { personId: change.enteredBy, name: change.enteredByName },
        now,
        event: {
          verb: 'due-moved-by-settings',
          subjectKind: 'occurrence',
          subjectId: time.id,
          detail: {
            from: time.dueOn,
            to: due.dueOn,
            source: settingsOn(after, due.nominalOn).source,
            change: change.id,
          },
        },
      })),
    );
    await markChangeApplied(db, change.id, moved.length, now);
  }
}
