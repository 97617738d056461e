import { problem } from '../kernel/problem.ts';
import type { On } from '../server/slice.ts';
import { api } from './api.ts';
import { withNotices } from './model/notice.ts';
import { readNational } from './national.ts';
import { mayEnterNotices } from './policies.ts';
import { presentSettings } from './present.ts';
import { listNotices } from './store.ts';
import { listNationalChanges } from './store/national-calendar.ts';
import { listChanges } from './store/reporting.ts';

export function routes(on: On): void {
  on(api.getReportingSettings, async ({ db, actor, today }) =>
    presentSettings(readNational().settings, await listChanges(db), actor, today),
  );

  on(api.getYear, async ({ db, actor, params }) => {
    const { years } = readNational();
    const notices = await listNotices(db);
    const known = { from: years[0]?.year ?? 0, to: years.at(-1)?.year ?? 0 };
    const shown = withNotices(years, notices).find(({ year }) => year === params.year);
    if (!shown) throw problem('calendar.year_unknown', { from: known.from, to: known.to });
    return {
      year: shown.year,
      known,
      status: shown.status,
      off: [...shown.off],
      working: [...shown.working],
      notices: notices
        .filter(({ year }) => year === params.year)
        .toReversed()
        .map(({ id, number, issuedOn, enteredByName, enteredAt, appliedAt, moved }) => ({
          id,
          number,
          issuedOn,
          enteredBy: enteredByName,
          enteredAt: enteredAt.toISOString(),
          appliedAt: appliedAt?.toISOString() ?? null,
          moved,
        })),
      nationalChanges: (await listNationalChanges(db, shown.year)).map(({ changed, appliedAt, moved }) => ({
        changed: [...changed],
        appliedAt: appliedAt.toISOString(),
        moved,
      })),
      abilities: { enterNotice: mayEnterNotices(actor) },
    };
  });
}
