import { changeSettings, checkedChange } from '../../calendar/acts/change-settings.ts';
import { settingsAfter } from '../../calendar/model/own-settings.ts';
import { readNational } from '../../calendar/national.ts';
import { listChanges } from '../../calendar/store/reporting.ts';
import { enqueue } from '../../server/jobs.ts';
import type { On } from '../../server/slice.ts';
import { movesBySettings, type MoveBySettings } from '../acts/move-by-settings.ts';
import { cutOffsApi as api } from '../api/cut-offs.ts';
import { movedUpdates } from '../model/moved-by-settings.ts';
import { reckonBy } from '../model/updates.ts';
import { countUpdatedAlike } from '../store/moved-by-settings.ts';

export function cutOffRoutes(on: On): void {
  on(api.previewCutOffs, async ({ db, body, today, newId }) => {
    const { settings: national } = readNational();
    const changes = await listChanges(db);
    const before = settingsAfter(national, changes);
    const after = settingsAfter(national, [...changes, checkedChange(changes, body, { today, newId })]);
    const [{ cutOffs }, { cutOffs: cutOffsAfter }] = [reckonBy(before, today), reckonBy(after, today)];
    return {
      due: byDays(await movesBySettings(db, before, after)),
      updates: [...movedUpdates(await countUpdatedAlike(db), cutOffs, cutOffsAfter)],
    };
  });

  on(api.changeCutOffs, async (request) => {
    await changeSettings(request, request.body);
    await enqueue(request.db, 'tasks.move-due', {});
    return undefined;
  });
}

/** Work whose due day moves alike, counted, in the order of the days; a day that days off bring back to the same moves nothing. */
function byDays(moves: readonly MoveBySettings[]) {
  const moving = moves.filter(({ time, due }) => time.dueOn !== due.dueOn);
  const alike = Map.groupBy(moving, ({ time, due }) => `${time.dueOn} ${due.dueOn}`);
  return [...alike]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, all]) => {
      const [first] = all;
      if (!first) return [];
      const tasks = new Set(all.map(({ taskId }) => taskId)).size;
      return [{ from: first.time.dueOn, to: first.due.dueOn, works: all.length, tasks }];
    });
}
