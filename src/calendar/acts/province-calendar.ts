import type { WorkCalendar } from '../../kernel/calendar.ts';
import type { Db } from '../../server/database.ts';
import { provinceWorkCalendar } from '../model/notice.ts';
import { settingsAfter } from '../model/own-settings.ts';
import type { ReportingSettings } from '../model/reporting.ts';
import { readNational } from '../national.ts';
import { listNotices } from '../store.ts';
import { listChanges } from '../store/reporting.ts';

/** What dates deadlines in one province: the nation's calendar with the province's notices before it, and the reporting settings that hold there. */
export async function provinceCalendar(
  db: Db,
): Promise<{ readonly calendar: WorkCalendar; readonly settings: readonly ReportingSettings[] }> {
  const calendar = provinceWorkCalendar(readNational().years, await listNotices(db));
  return { calendar, settings: await provinceSettings(db) };
}

/** When reporting periods close in one province: by its own settings from their first day on, by the nation's before. */
export async function provinceSettings(db: Db): Promise<readonly ReportingSettings[]> {
  return settingsAfter(readNational().settings, await listChanges(db));
}
