import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, type Caller, type TestApplication } from '../../test/application.ts';
import { insertOccurrence } from '../../test/builders.ts';
import type { Unit } from '../units/model.ts';
import { applyNotices } from './acts/move-due.ts';

let app: TestApplication;
let [home, desk]: Unit[] = [];
let coordinator: Caller & { personId: string };
let officer: Caller;

beforeAll(async () => {
  app = await startTestApplication('2026-11-25');
  home = await app.addUnit({ name: 'Sở Tư pháp' });
  desk = await app.addUnit({ name: 'Sở Nội vụ' });
  coordinator = await app.signIn(desk, ['coordinator']);
  officer = await app.signIn(home, ['officer']);
});
afterAll(() => app.close());

type Year = {
  readonly status: string;
  readonly off: readonly { readonly from: string; readonly to: string; readonly name: string }[];
  readonly notices: readonly {
    readonly id: string;
    readonly appliedAt: string | null;
    readonly moved: number | null;
  }[];
};
type Days = { readonly off: readonly object[]; readonly working: readonly object[] };

const year = async (of = 2026) => (await coordinator.get(`/api/calendar/${of}`)).body as Year;
const rest = (date: string, name = 'Nghỉ hoán đổi') => ({ from: date, to: date, name });
const enter = async (days: Days, number: string, of = 2026) => {
  const sent = await coordinator.send('POST', `/api/calendar/${of}/notices`, {
    ...days,
    number,
    issuedOn: '2026-11-20',
  });
  expect(sent.status).toBe(200);
  const { noticeId } = sent.body as { noticeId: string };
  await expect.poll(async () => (await year(of)).notices[0]?.appliedAt, { timeout: 15_000 }).not.toBeNull();
  return noticeId;
};
const due = async (id: string) =>
  ((await officer.get(`/api/occurrences/${id}`)).body as { occurrence: { dueOn: string; nominalOn: string } })
    .occurrence;
const owed = (dueOn: string) => app.inProvince((db) => insertOccurrence(db, { unitId: home!.id, dueOn }));
const moves = (id: string) =>
  app.inProvince((db) =>
    db
      .selectFrom('audit_event')
      .select(['person_id', 'detail'])
      .where('subject_id', '=', id)
      .where('verb', '=', 'due-moved')
      .orderBy('id')
      .execute(),
  );

describe('the calendar', () => {
  it('shows printed years, and computed ones as such', async () => {
    expect(await year()).toMatchObject({ status: 'published', notices: [] });
    const next = await year(2027);
    expect(next.status).toBe('computed');
    expect(next.off).toContainEqual({ from: '2027-02-04', to: '2027-02-10', name: 'Tết Đinh Mùi' });
    expect((await officer.get('/api/calendar/2027')).body).toMatchObject({ abilities: { enterNotice: false } });
    expect(await officer.get('/api/calendar/2100')).toMatchObject({
      status: 404,
      body: { code: 'calendar.year_unknown' },
    });
  });
});

describe('a notice', () => {
  it('shows what it would move and keeps nothing; accepted, it moves open work, and never what was done', async () => {
    const { off } = await year();
    const [open, done] = [await owed('2026-12-14'), await owed('2026-12-14')];
    await officer.send('POST', `/api/occurrences/${done}/progress`, { revision: 1, reported: 'done', text: 'Xong' });
    const waits = await app.inProvince((db) =>
      insertOccurrence(db, {
        unitId: home!.id,
        dating: 'awaits-event',
        deadline: 'trong 15 ngày làm việc kể từ ngày nhận văn bản',
      }),
    );
    const event = await officer.send('POST', `/api/occurrences/${waits}/events`, {
      happenedOn: '2026-11-25',
      proofWords: 'Công văn 12/SNV',
      count: 15,
      unit: 'working-days',
    });
    const clock = (event.body as { occurrenceId: string; dueOn: string }).occurrenceId;
    expect(await due(clock)).toMatchObject({ dueOn: '2026-12-16' });

    // Monday the 14th is swapped with Saturday the 12th.
    const days = {
      off: [...off, rest('2026-12-14')],
      working: [
        { date: '2026-01-10', name: 'làm bù' },
        { date: '2026-08-22', name: 'làm bù' },
        { date: '2026-12-12', name: 'làm bù cho 14/12' },
      ],
    };
    const preview = await coordinator.send('POST', '/api/calendar/2026/preview', days);
    expect(preview).toMatchObject({
      status: 200,
      body: {
        days: [
          { date: '2026-12-12', works: true },
          { date: '2026-12-14', works: false },
        ],
        moves: [{ from: '2026-12-14', to: '2026-12-15', units: 1 }],
        moved: 1,
      },
    });
    expect(await year()).toMatchObject({ status: 'published', notices: [] });
    expect(await due(open)).toMatchObject({ dueOn: '2026-12-14' });

    const noticeId = await enter(days, '9/TB-UBND');
    expect(await due(open)).toMatchObject({ nominalOn: '2026-12-14', dueOn: '2026-12-15' });
    expect(await due(done)).toMatchObject({ dueOn: '2026-12-14' });
    // The clock works on Saturday instead of Monday and ends as before.
    expect(await due(clock)).toMatchObject({ dueOn: '2026-12-16' });
    expect(await year()).toMatchObject({ status: 'notice', notices: [{ id: noticeId, moved: 1 }] });
    expect(await moves(open)).toEqual([
      {
        person_id: coordinator.personId,
        detail: { from: '2026-12-14', to: '2026-12-15', notice: { id: noticeId, number: '9/TB-UBND' } },
      },
    ]);
    expect(await moves(done)).toEqual([]);

    // A later notice takes the swap back: the day returns, and a clock that ran over a day off is counted anew.
    await enter({ off: [...off, rest('2026-12-01'), rest('2026-12-02')], working: [] }, '10/TB-UBND');
    expect(await due(open)).toMatchObject({ dueOn: '2026-12-14' });
    expect(await due(clock)).toMatchObject({ nominalOn: '2026-12-18', dueOn: '2026-12-18' });
    expect(await moves(open)).toHaveLength(2);
    expect(await moves(clock)).toMatchObject([{ detail: { from: '2026-12-16', to: '2026-12-18' } }]);
  });

  it('is applied once, however often its job runs', async () => {
    const { notices } = await year();
    const id = await owed('2026-12-14');
    const now = new Date();
    await Promise.all([app.inProvince((db) => applyNotices(db, now)), app.inProvince((db) => applyNotices(db, now))]);
    expect((await year()).notices).toEqual(notices);
    expect(await moves(id)).toEqual([]);
  });

  it('dates what is put in force and set afterwards', async () => {
    const { off } = await year();
    await enter({ off: [...off, rest('2026-12-21')], working: [] }, '11/TB-UBND');
    const id = await app.inProvince((db) => insertOccurrence(db, { unitId: home!.id, dating: 'needs-date' }));
    const set = await coordinator.send('POST', `/api/occurrences/${id}/date`, { revision: 1, dueOn: '2026-12-19' });
    expect(set).toMatchObject({ body: { nominalOn: '2026-12-19', dueOn: '2026-12-22' } });
  });

  it.each([
    ['by an officer', () => officer, { off: [rest('2026-12-01')], working: [] }, 403, 'server.not_allowed'],
    ['of another year', () => coordinator, { off: [rest('2027-01-04')], working: [] }, 422, 'calendar.outside_year'],
    [
      'that works on a Monday',
      () => coordinator,
      { off: [rest('2026-12-01')], working: [{ date: '2026-12-07', name: 'làm bù' }] },
      422,
      'calendar.not_a_weekend',
    ],
  ])('%s is refused, tried or entered', async (_words, who, days, status, code) => {
    expect(await who().send('POST', '/api/calendar/2026/preview', days)).toMatchObject({ status, body: { code } });
    const whole = { ...days, number: '1/TB', issuedOn: '2026-11-01' };
    expect(await who().send('POST', '/api/calendar/2026/notices', whole)).toMatchObject({ status, body: { code } });
  });
});
