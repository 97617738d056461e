import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApplication, type Caller, type TestApplication } from '../../test/application.ts';
import { insertOccurrence } from '../../test/builders.ts';
import type { CalendarYear } from '../calendar/model/year.ts';
import { readNational } from '../calendar/national.ts';
import type { Unit } from '../units/model.ts';
import { applyNational } from './acts/move-due.ts';

let app: TestApplication;
let [home, desk]: Unit[] = [];
let coordinator: Caller;
let officer: Caller;
const now = new Date('2026-11-20T02:00:00Z');
const apply = () => app.inProvince((db) => applyNational(db, now));

beforeAll(async () => {
  app = await startTestApplication('2026-11-20');
  home = await app.addUnit({ name: 'Sở Tư pháp' });
  desk = await app.addUnit({ name: 'Sở Nội vụ' });
  coordinator = await app.signIn(desk, ['coordinator']);
  officer = await app.signIn(home, ['officer']);
});
afterAll(() => app.close());

/** The product as it was before 24 November was a day off. */
const earlier: readonly CalendarYear[] = readNational().years.map((year) =>
  year.year === 2026 ? { ...year, off: year.off.filter(({ from }) => from !== '2026-11-24') } : year,
);
const reckonBy = (years: readonly CalendarYear[]) =>
  app.inProvince((db) =>
    db
      .updateTable('national_calendar')
      .set({ years: JSON.stringify(years) })
      .execute(),
  );
const owed = (dueOn: string) => app.inProvince((db) => insertOccurrence(db, { unitId: home!.id, dueOn }));
const dueOn = async (id: string) =>
  ((await officer.get(`/api/occurrences/${id}`)).body as { occurrence: { dueOn: string } }).occurrence.dueOn;
const year = async (of: number) =>
  (await coordinator.get(`/api/calendar/${of}`)).body as { nationalChanges: readonly object[] };

it('another table of the nation moves open days once, tells which day changed, and leaves what was done', async () => {
  await apply();
  expect(await year(2026)).toMatchObject({ nationalChanges: [] });
  const [open, done, other] = [await owed('2026-11-24'), await owed('2026-11-24'), await owed('2026-11-26')];
  await officer.send('POST', `/api/occurrences/${done}/progress`, { revision: 1, reported: 'done', text: 'Xong' });
  await reckonBy(earlier);

  await Promise.all([apply(), apply()]);
  await apply();
  expect([await dueOn(open), await dueOn(done), await dueOn(other)]).toEqual([
    '2026-11-25',
    '2026-11-24',
    '2026-11-26',
  ]);
  const change = { appliedAt: now.toISOString(), changed: [{ date: '2026-11-24', works: false }], moved: 1 };
  expect(await year(2026)).toMatchObject({ nationalChanges: [change] });
  expect(await year(2027)).toMatchObject({ nationalChanges: [] });
  const { entries } = (await officer.get(`/api/occurrences/${open}/history`)).body as { entries: readonly object[] };
  expect(entries).toContainEqual(
    expect.objectContaining({
      who: 'Thước Đo',
      verb: 'due-moved-by-nation',
      detail: { from: '2026-11-24', day: '2026-11-25', name: '24/11/2026' },
    }),
  );
});

it('days of a year that a notice of the province gives do not follow the nation', async () => {
  const printed = readNational().years.find((one) => one.year === 2026)!;
  const sent = await coordinator.send('POST', '/api/calendar/2026/notices', {
    off: printed.off,
    working: printed.working,
    number: '9/TB-UBND',
    issuedOn: '2026-11-01',
  });
  expect(sent.status).toBe(200);
  const applied = async () =>
    ((await coordinator.get('/api/calendar/2026')).body as { notices: readonly { appliedAt: string | null }[] })
      .notices[0]?.appliedAt;
  await expect.poll(applied, { timeout: 15_000 }).not.toBeNull();
  const open = await owed('2026-11-24');
  await reckonBy(earlier);
  await apply();
  expect(await dueOn(open)).toBe('2026-11-24');
  expect((await year(2026)).nationalChanges).toHaveLength(1);
});
