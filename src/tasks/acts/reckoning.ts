import { provinceSettings } from '../../calendar/acts/province-calendar.ts';
import type { Db } from '../../server/database.ts';
import { reckonBy, type Reckoning } from '../model/updates.ts';

/** The day and the province's cut-offs by which its occurrences stand: one query of a few rows, asked with each request. */
export async function reckonOn(db: Db, today: string): Promise<Reckoning> {
  return reckonBy(await provinceSettings(db), today);
}
