import type { IsoDate } from '../../kernel/calendar.ts';
import type { Db } from '../../server/database.ts';
import { standingOfLink } from '../model/posted.ts';
import { listLooks, listSilentWork, type SilentFilter } from '../store/links.ts';

/** Work whose published address does not answer while it should stand, and the first day of it. */
export type Silence = { readonly occurrenceId: string; readonly silentSince: IsoDate };

/** What is silent today among the work that is asked about. */
export async function silentWork(db: Db, of: SilentFilter): Promise<readonly Silence[]> {
  const silent = await listSilentWork(db, of);
  const looks = await listLooks(
    db,
    silent.map(({ occurrenceId }) => occurrenceId),
  );
  return silent.flatMap(({ occurrenceId, url }) => {
    const { silentSince } = standingOfLink(url, looks.get(occurrenceId) ?? []);
    return silentSince === null ? [] : [{ occurrenceId, silentSince }];
  });
}
