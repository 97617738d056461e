import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApplication, type Caller, type TestAnswer, type TestApplication } from '../../test/application.ts';
import { insertOccurrence } from '../../test/builders.ts';
import type { Unit } from '../units/model.ts';

let app: TestApplication;
let finance: Unit;
let desk: Caller;
let officer: Caller;

beforeAll(async () => {
  app = await startTestApplication('2026-11-20');
  const home = await app.addUnit({ name: 'Sở Nội vụ' });
  finance = await app.addUnit({ name: 'Sở Tài chính' });
  desk = await app.signIn(home, ['coordinator']);
  officer = await app.signIn(finance, ['officer']);
});
afterAll(() => app.close());

const owed = (role: 'lead' | 'coordinate' = 'coordinate') =>
  app.inProvince((db) => insertOccurrence(db, { unitId: finance.id, role, dueOn: '2026-12-14' }));
const say = (who: Caller, id: string, body: object) =>
  who.send('PUT', `/api/occurrences/${id}/part`, { revision: 1, text: 'Gửi số liệu chi', ...body });
const codeOf = ({ status, body }: TestAnswer) => [status, (body as { code?: string }).code];

it('is said by the desk, with a day before the whole; the unit sees it, the day of the whole stays beside', async () => {
  const id = await owed();
  const said = await say(desk, id, { dueOn: '2026-11-30' });
  expect(said.body).toMatchObject({ ownPart: 'Gửi số liệu chi', dueOn: '2026-11-30', firstDueOn: '2026-12-14' });
  const { occurrence } = (await officer.get(`/api/occurrences/${id}`)).body as { occurrence: { revision: number } };
  expect(occurrence).toMatchObject({ ownPart: 'Gửi số liệu chi', dueOn: '2026-11-30', abilities: { setPart: false } });
  const { entries } = (await desk.get(`/api/occurrences/${id}/history`)).body as { entries: { verb: string }[] };
  expect(entries.map(({ verb }) => verb)).toEqual(expect.arrayContaining(['dated', 'set-own-part']));
  // Its own day may go back to the one of the whole, and its words may change alone.
  const again = await say(desk, id, {
    revision: occurrence.revision,
    text: 'Gửi số liệu thu, chi',
    dueOn: '2026-12-14',
  });
  expect(again.body).toMatchObject({ ownPart: 'Gửi số liệu thu, chi', dueOn: '2026-12-14' });
});

it('is refused for a lead, for a day that is past or after the whole, when changed meanwhile, and to all but the desk', async () => {
  const id = await owed();
  expect(codeOf(await say(desk, await owed('lead'), {}))).toEqual([422, 'tasks.part_of_lead']);
  expect(codeOf(await say(desk, id, { dueOn: '2026-11-19' }))).toEqual([422, 'tasks.part_day_past']);
  // 12 December is a Saturday: the day moves to Monday, the day of the whole, and no further.
  expect(codeOf(await say(desk, id, { dueOn: '2026-12-15' }))).toEqual([422, 'tasks.part_day_late']);
  expect((await say(desk, id, { dueOn: '2026-12-12' })).body).toMatchObject({ dueOn: '2026-12-14' });
  expect(codeOf(await say(desk, id, { revision: 1 }))).toEqual([409, 'server.changed_meanwhile']);
  expect(codeOf(await say(officer, id, {}))).toEqual([403, 'server.not_allowed']);
  const undated = await app.inProvince((db) =>
    insertOccurrence(db, { unitId: finance.id, role: 'coordinate', dating: 'continuous' }),
  );
  expect(codeOf(await say(desk, undated, { dueOn: '2026-12-01' }))).toEqual([422, 'tasks.part_undated']);
  expect((await say(desk, undated, {})).body).toMatchObject({ ownPart: 'Gửi số liệu chi', dueOn: null });
  const done = await owed();
  const report = { revision: 1, reported: 'done', text: 'Đã gửi', product: 'Công văn' };
  expect((await officer.send('POST', `/api/occurrences/${done}/progress`, report)).status).toBe(200);
  expect(codeOf(await say(desk, done, { revision: 2 }))).toEqual([409, 'tasks.part_done']);
});
