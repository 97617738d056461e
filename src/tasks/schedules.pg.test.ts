import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, type Caller, type TestApplication } from '../../test/application.ts';
import { insertOccurrence } from '../../test/builders.ts';
import { importDraft, listTasks, planFile, putInForce } from '../../test/journeys/plan.ts';
import { addDays } from '../kernel/calendar.ts';
import type { Unit } from '../units/model.ts';

const today = '2026-11-25';
let app: TestApplication;
let [justice, finance, desk]: Unit[] = [];
let coordinator: Caller;
let officer: Caller & { personId: string };
let head: Caller;
let stranger: Caller;

beforeAll(async () => {
  app = await startTestApplication(today);
  justice = await app.addUnit({ name: 'Sở Tư pháp' });
  finance = await app.addUnit({ name: 'Sở Tài chính' });
  desk = await app.addUnit({ name: 'Sở Nội vụ' });
  coordinator = await app.signIn(desk, ['coordinator']);
  officer = await app.signIn(justice, ['officer']);
  head = await app.signIn(justice, ['head']);
  stranger = await app.signIn(finance, ['head']);
});
afterAll(() => app.close());

type Shown = {
  readonly id: string;
  readonly unitName: string;
  readonly label: string;
  readonly dating: string;
  readonly nominalOn: string | null;
  readonly dueOn: string | null;
  readonly updateBy: string | null;
  readonly standing: { readonly state: string; readonly days: number | null };
  readonly abilities: Readonly<Record<string, boolean>>;
};

const post = (caller: Caller, path: string, body: object) => caller.send('POST', path, body);
const page = async (caller: Caller, id: string) =>
  (await caller.get(`/api/occurrences/${id}`)).body as {
    occurrence: Shown;
    related: Shown[];
    schedule: { roadmap: object | null; clock: object | null; event: object | null };
  };
const listed = async (query: string) =>
  (await coordinator.get(`/api/occurrences?limit=200&${query}`)).body as {
    occurrences: Shown[];
    counts: Readonly<Record<string, number>>;
  };
const owed = (given: Parameters<typeof insertOccurrence>[1]) => app.inProvince((db) => insertOccurrence(db, given));
const trail = (id: string, verb: string) =>
  app.inProvince((db) =>
    db
      .selectFrom('audit_event')
      .select(['person_id', 'detail'])
      .where('subject_id', '=', id)
      .where('verb', '=', verb)
      .execute(),
  );

describe('what is owed all the time', () => {
  it('is stale in the list, the counts and the board exactly where the model says so', async () => {
    const unit = await app.addUnit({ name: 'Sở Thường Xuyên' });
    const border = fc.record({
      cutOff: fc.constantFrom('2025-12-14', '2026-03-14', '2026-06-14', '2026-09-14', '2026-12-14'),
      by: fc.integer({ min: -1, max: 1 }),
    });
    const day = fc.oneof(
      fc.integer({ min: -40, max: 420 }).map((offset) => addDays('2025-12-01', offset)),
      border.map(({ cutOff, by }) => addDays(cutOff, by)),
    );
    const drawn = fc.sample(
      fc.record({
        heardOn: fc.option(day),
        periodTo: day,
        givenOutOn: day,
        done: fc.boolean(),
        proof: fc.constantFrom('none' as const, 'returned' as const),
      }),
      { numRuns: 160, seed: 7 },
    );
    await app.inProvince(async (db) => {
      for (const { heardOn, periodTo, givenOutOn, done, proof } of drawn) {
        const id = await insertOccurrence(db, { unitId: unit.id, dating: 'continuous' });
        const reported_at = heardOn && new Date(`${heardOn}T23:30:00+07:00`);
        const { plan_id } = await db
          .updateTable('occurrence')
          .set(done && heardOn ? { reported_at, reported: 'done', done_on: heardOn, proof } : { reported_at, proof })
          .where('id', '=', id)
          .returning('plan_id')
          .executeTakeFirstOrThrow();
        await db
          .updateTable('plan')
          .set({
            period_from: '2025-11-01',
            period_to: periodTo < '2025-11-01' ? '2025-11-01' : periodTo,
            in_force_at: new Date(`${givenOutOn}T00:30:00+07:00`),
          })
          .where('id', '=', plan_id)
          .execute();
      }
    });
    const all = await listed(`unitId=${unit.id}&show=all`);
    const stale = all.occurrences.filter((one) => one.standing.state === 'stale');
    expect(stale.length).toBeGreaterThan(10);
    expect(all.occurrences.length - stale.length).toBeGreaterThan(10);
    expect(stale.every((one) => (one.updateBy ?? '') < today)).toBe(true);
    const shown = await listed(`unitId=${unit.id}&show=stale`);
    expect(new Set(shown.occurrences.map((one) => one.id))).toEqual(new Set(stale.map((one) => one.id)));
    expect(all.counts).toMatchObject({ stale: stale.length, late: 0 });
    const fresh = all.occurrences.length - stale.length - (all.counts['done'] ?? 0);
    expect(all.counts['continuous']).toBe(fresh);
    const { units } = (await coordinator.get('/api/board')).body as { units: { name: string; stale: number }[] };
    expect(units.find((one) => one.name === 'Sở Thường Xuyên')).toMatchObject({ stale: stale.length });
  });

  it('is fresh again with a report', async () => {
    const id = await owed({ unitId: justice!.id, dating: 'continuous' });
    expect((await page(officer, id)).occurrence).toMatchObject({
      updateBy: '2026-03-14',
      standing: { state: 'stale', days: 256 },
    });
    await post(officer, `/api/occurrences/${id}/progress`, { revision: 1, reported: 'doing', text: 'Vẫn làm' });
    // The update serves the cut-off of 14/12; the next lies beyond the plan.
    expect((await page(officer, id)).occurrence).toMatchObject({ updateBy: null, standing: { state: 'continuous' } });
  });
});

describe('a roadmap', () => {
  const steps = [
    { name: 'Khảo sát hiện trạng', on: '2026-11-28' },
    { name: 'Kết nối xong', on: '2026-12-20' },
  ];
  const plan = (number: string) =>
    putInForce(
      coordinator,
      planFile(number, [
        {
          text: `Kết nối ${number}`,
          lead: 'Sở Tư pháp',
          coordinate: 'Sở Tài chính',
          deadline: 'Theo lộ trình Đề án 06',
        },
      ]),
    );
  const waitingOf = async (planId: string) => {
    const { occurrences } = await listed(`planId=${planId}&show=needs-date`);
    return {
      lead: occurrences.find((one) => one.unitName === 'Sở Tư pháp')!,
      other: occurrences.find((one) => one.unitName === 'Sở Tài chính')!,
    };
  };

  it('asks for milestones, which a leading head proposes and the coordinator sets for all its units', async () => {
    const planId = await plan('61/KH-UBND');
    const { lead, other } = await waitingOf(planId);
    expect(lead).toMatchObject({ dating: 'needs-milestones', standing: { state: 'needs-milestones', days: null } });
    expect((await page(head, lead.id)).schedule.roadmap).toEqual({
      document: 'Đề án 06',
      milestones: [],
      state: null,
      proposedBy: null,
    });
    const proposal = { document: 'Đề án 06', milestones: steps };
    const address = `/api/occurrences/${lead.id}/milestones`;
    expect(await head.send('PUT', `${address}/proposal`, proposal)).toMatchObject({ status: 204 });
    expect((await page(coordinator, lead.id)).schedule.roadmap).toMatchObject({ state: 'proposed', milestones: steps });
    expect(await post(coordinator, address, { ...proposal, allUnits: true })).toMatchObject({
      status: 200,
      body: { occurrences: 4 },
    });
    // 28/11 is a Saturday, 20/12 a Sunday. What waited has become the first milestone.
    expect((await page(officer, lead.id)).occurrence).toMatchObject({
      label: 'milestone:Khảo sát hiện trạng',
      dating: 'dated',
      nominalOn: '2026-11-28',
      dueOn: '2026-11-30',
    });
    expect((await page(coordinator, other.id)).related.map((one) => [one.unitName, one.label, one.dueOn])).toEqual(
      expect.arrayContaining([
        ['Sở Tài chính', 'milestone:Kết nối xong', '2026-12-21'],
        ['Sở Tư pháp', 'milestone:Khảo sát hiện trạng', '2026-11-30'],
      ]),
    );
    expect((await listed(`planId=${planId}&show=needs-date`)).occurrences).toEqual([]);
    expect(await trail(lead.id, 'set-milestones')).toHaveLength(1);
    expect(await head.send('PUT', `${address}/proposal`, proposal)).toMatchObject({
      body: { code: 'tasks.roadmap_set' },
    });
  });

  it('takes later steps beside those that stand, for one unit alone where that is asked', async () => {
    const planId = await plan('62/KH-UBND');
    const { lead, other } = await waitingOf(planId);
    const set = (milestones: object[], allUnits: boolean) =>
      post(coordinator, `/api/occurrences/${lead.id}/milestones`, { document: 'Đề án 06', milestones, allUnits });
    await set([steps[0]!], false);
    expect((await page(coordinator, other.id)).occurrence.dating).toBe('needs-milestones');
    expect(await set([steps[0]!], false)).toMatchObject({ status: 422, body: { code: 'tasks.milestone_twice' } });
    expect(await set([steps[1]!], false)).toMatchObject({ status: 200, body: { occurrences: 1 } });
    const { schedule, related } = await page(coordinator, lead.id);
    expect(schedule.roadmap).toMatchObject({ state: 'set', milestones: steps });
    expect(related.filter((one) => one.unitName === 'Sở Tư pháp')).toHaveLength(2);
  });

  it.each([
    ['by an officer', () => officer, steps, 403, 'server.not_allowed'],
    ['outside the plan', () => coordinator, [{ name: 'Mốc', on: '2027-01-05' }], 422, 'tasks.date_outside_plan'],
    ['of one name twice', () => coordinator, [steps[0], steps[0]], 422, 'tasks.milestone_twice'],
  ])('%s is refused', async (_words, who, milestones, status, code) => {
    const id = await owed({ unitId: justice!.id, dating: 'needs-milestones', deadline: 'Theo lộ trình Đề án' });
    const answer = await post(who(), `/api/occurrences/${id}/milestones`, { document: '', milestones });
    expect(answer).toMatchObject({ status, body: { code } });
  });

  it('is proposed by the head of the unit that leads, and nobody else; other work has none', async () => {
    const ours = await owed({ unitId: justice!.id, dating: 'needs-milestones', role: 'coordinate' });
    const propose = (caller: Caller, id: string) =>
      caller.send('PUT', `/api/occurrences/${id}/milestones/proposal`, { document: '', milestones: steps });
    expect(await propose(head, ours)).toMatchObject({ status: 403 });
    expect(await propose(stranger, ours)).toMatchObject({ status: 404 });
    expect(await propose(head, await owed({ unitId: justice!.id }))).toMatchObject({
      body: { code: 'tasks.no_roadmap' },
    });
  });
});

describe('an event', () => {
  const deadline = 'Trong 05 ngày làm việc kể từ ngày nhận phản ánh';
  const waiting = () => owed({ unitId: justice!.id, dating: 'awaits-event', deadline });
  const event = {
    happenedOn: '2026-11-20',
    proofWords: 'Phiếu chuyển 12/PC-VP',
    count: 5,
    unit: 'working-days',
  };
  const record = (caller: Caller, id: string, change: object = {}) =>
    post(caller, `/api/occurrences/${id}/events`, { ...event, ...change });

  it('starts a clock of working days, and may happen again while what waits goes on waiting', async () => {
    const id = await waiting();
    const before = await page(officer, id);
    expect(before.schedule.clock).toEqual({ count: 5, unit: 'working-days' });
    expect(before.occurrence).toMatchObject({ standing: { state: 'awaits-event' }, abilities: { recordEvent: true } });
    // 24/11 is a day off: five working days after Friday the 20th end on Monday the 30th.
    const first = await record(officer, id);
    expect(first).toMatchObject({ status: 200, body: { dueOn: '2026-11-30', occurrences: 1 } });
    const { occurrenceId } = first.body as { occurrenceId: string };
    const started = await page(officer, occurrenceId);
    expect(started.occurrence).toMatchObject({ label: 'event:2026-11-20', dating: 'dated', dueOn: '2026-11-30' });
    expect(started.schedule.event).toMatchObject({ ...event, recordedBy: expect.any(String) });
    expect(await trail(occurrenceId, 'recorded-event')).toMatchObject([{ person_id: officer.personId }]);
    expect(await record(officer, id)).toMatchObject({ status: 409, body: { code: 'tasks.event_known' } });
    expect(await record(officer, id, { proofWords: 'Phiếu chuyển 13/PC-VP' })).toMatchObject({ status: 200 });
    expect(await record(officer, occurrenceId, { happenedOn: '2026-11-23', unit: 'days', count: 6 })).toMatchObject({
      status: 200,
      body: { dueOn: '2026-11-30' },
    });
    const labels = (await page(officer, id)).related.map((one) => one.label);
    expect(labels.sort()).toEqual(['awaits-event', 'event:2026-11-20', 'event:2026-11-20:2', 'event:2026-11-23']);
  });

  it('of a coordinator holds for every unit of the task that waits', async () => {
    const planId = await putInForce(
      coordinator,
      planFile('63/KH-UBND', [{ text: 'Trả lời', lead: 'Sở Tư pháp', coordinate: 'Sở Tài chính', deadline }]),
    );
    const [one] = (await listed(`planId=${planId}&show=open`)).occurrences;
    expect(await record(officer, one!.id, { allUnits: true })).toMatchObject({ status: 403 });
    expect(await record(coordinator, one!.id, { allUnits: true })).toMatchObject({ body: { occurrences: 2 } });
    const { counts } = await listed(`planId=${planId}`);
    expect(counts).toMatchObject({ awaitsEvent: 2, needsDate: 0, soon: 2 });
  });

  it.each([
    ['ahead of today', () => officer, { happenedOn: '2026-11-26' }, 422, 'tasks.event_ahead'],
    ['from before the plan', () => officer, { happenedOn: '2025-12-31' }, 422, 'tasks.event_outside_plan'],
    ['of another unit', () => stranger, {}, 404, 'tasks.not_found'],
  ])('%s is refused', async (_words, who, change, status, code) => {
    expect(await record(who(), await waiting(), change)).toMatchObject({ status, body: { code } });
  });

  it('is none for work that has a day of its own', async () => {
    const answer = await record(officer, await owed({ unitId: justice!.id }));
    expect(answer).toMatchObject({ status: 409, body: { code: 'tasks.no_event' } });
  });
});

describe('a plan that orders its own report', () => {
  const rows = [
    { text: 'Rà soát thủ tục', lead: 'Sở Tư pháp', deadline: 'Hằng năm' },
    {
      text: 'Báo cáo kết quả thực hiện Kế hoạch về Sở Nội vụ',
      lead: 'Sở Tài chính',
      deadline: 'Trước ngày 30/11 hằng năm',
    },
  ];
  async function draft(number: string): Promise<string> {
    const planId = await importDraft(coordinator, planFile(number, rows));
    await coordinator.send('PATCH', `/api/plans/${planId}`, { periodFrom: '2026-01-05', periodTo: '2027-12-31' });
    for (const { id, revision } of await listTasks(coordinator, planId))
      await post(coordinator, `/api/tasks/${id}/review`, { review: 'confirmed', revision });
    return planId;
  }
  const yearly = async (planId: string) =>
    (await listed(`planId=${planId}&show=all`)).occurrences
      .filter((one) => one.unitName === 'Sở Tư pháp')
      .map((one) => [one.label, one.nominalOn]);

  it('proposes its day for yearly duties, and keeps it with the plan', async () => {
    const planId = await draft('71/KH-UBND');
    expect((await coordinator.get(`/api/plans/${planId}/work`)).body).toMatchObject({
      report: {
        yearlyTasks: 1,
        days: [{ day: '11-29', words: 'Trước ngày 30/11 hằng năm', duty: rows[1]?.text }],
        cutOffs: [{ year: 2026, day: '12-14', source: 'Nghị định 09/2019/NĐ-CP, Điều 12' }],
      },
    });
    await coordinator.send('POST', `/api/plans/${planId}/put-in-force`);
    expect(await yearly(planId)).toEqual([
      ['2026', '2026-11-29'],
      ['2027', '2027-11-29'],
    ]);
    expect((await coordinator.get(`/api/plans/${planId}`)).body).toMatchObject({ reportDay: '11-29' });
  });

  it.each([
    ['the yearly cut-off', '72/KH-UBND', null, '12-14'],
    ['a day of their own', '73/KH-UBND', '12-05', '12-05'],
  ])('follows the coordinator who chose %s', async (_words, number, reportDay, day) => {
    const planId = await draft(number);
    await post(coordinator, `/api/plans/${planId}/put-in-force`, { reportDay });
    expect((await yearly(planId)).map(([, nominalOn]) => nominalOn)).toEqual([`2026-${day}`, `2027-${day}`]);
  });

  it('refuses a day that not every year has', async () => {
    const answer = await post(coordinator, `/api/plans/${await draft('74/KH-UBND')}/put-in-force`, {
      reportDay: '02-29',
    });
    expect(answer).toMatchObject({ status: 422, body: { code: 'tasks.no_such_day', place: { field: 'reportDay' } } });
  });
});
