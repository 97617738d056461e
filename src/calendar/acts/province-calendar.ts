import type { WorkCalendar } from '../../kernel/calendar.ts';
import type { Db } from '../../server/database.ts';
import { provinceWorkCalendar } from '../model/notice.ts';
import type { ReportingSettings } from '../model/reporting.ts';
import { readNational } from '../national.ts';
import { listNotices } from '../store.ts';

/** What dates deadlines in one province: the nation's calendar with the province's notices before it, and the reporting settings. */
export async function provinceCalendar(
  db: Db,
): Promise<{ readonly calendar: WorkCalendar; readonly settings: readonly ReportingSettings[] }> {
  const { years, settings } = readNational();
  return { calendar: provinceWorkCalendar(years, await listNotices(db)), settings };
}
