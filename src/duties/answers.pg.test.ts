import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { startTestApplication, type Caller, type TestApplication } from '../../test/application.ts';
import { insertOccurrence } from '../../test/builders.ts';
import { addDays } from '../kernel/calendar.ts';
import type { Unit } from '../units/model.ts';
import type { dutyView } from './api.ts';

type Duty = z.output<typeof dutyView>;
type Ledger = { readonly duties: readonly Duty[] };

const today = '2026-11-18';
let app: TestApplication;
let [desk, finance, justice, health]: Unit[] = [];
let coordinator: Caller;
let officer: Caller;
let stranger: Caller;

beforeAll(async () => {
  app = await startTestApplication(today);
  desk = await app.addUnit({ name: 'Sở Nội vụ' });
  finance = await app.addUnit({ name: 'Sở Tài chính' });
  justice = await app.addUnit({ name: 'Sở Tư pháp' });
  health = await app.addUnit({ name: 'Sở Y tế' });
  coordinator = await app.signIn(desk, ['coordinator']);
  officer = await app.signIn(finance, ['officer']);
  stranger = await app.signIn(health, ['officer']);
});
afterAll(() => app.close());

const duty = (given: object = {}) => ({
  text: 'Rà soát, cắt giảm thủ tục hành chính nội bộ',
  lead: { unitId: finance!.id },
  deadlineText: 'Trước ngày 26/11/2026',
  ...given,
});
let numbers = 0;
const documentOf = (given: object = {}) => ({
  giver: 'Thủ tướng Chính phủ',
  number: `${(numbers += 1)}/CĐ-TTg`,
  issuedOn: '2026-11-16',
  title: 'Công điện về cắt giảm thủ tục',
  until: '2026-12-31',
  duties: [duty()],
  ...given,
});
const enter = (given: object = {}, caller: Caller = coordinator) =>
  caller.send('POST', '/api/duty-documents', documentOf(given));
const entered = async (given: object = {}) => (await enter(given)).body as { planId: string; occurrences: number };
const ledger = async (caller: Caller, query = '') => (await caller.get(`/api/duties?${query}`)).body as Ledger;
const dutiesOf = async (planId: string, caller: Caller = coordinator) =>
  (await ledger(caller, `show=all&planId=${planId}`)).duties;
const answer = (taskId: string, body: object = {}, caller: Caller = coordinator) =>
  caller.send('POST', `/api/duties/${taskId}/answers`, { number: '45/BC-UBND', answeredOn: '2026-11-18', ...body });
const reportDone = async (caller: Caller, { work }: Duty) => {
  const report = { revision: work?.revision, reported: 'done', text: 'Đã làm xong', product: 'Báo cáo' };
  expect((await caller.send('POST', `/api/occurrences/${work?.id}/progress`, report)).status).toBe(200);
};
const verbsOf = (id: string) =>
  app.inProvince((db) =>
    db.selectFrom('audit_event').select(['verb', 'detail']).where('subject_id', '=', id).orderBy('id').execute(),
  );

describe('what was reported upward', () => {
  it('is wanted for each period that all leading units have done, and recorded with number and day', async () => {
    const { planId } = await entered({
      duties: [
        duty({ coordinators: [{ unitId: justice!.id }], deadlineText: 'Trước ngày 26/11/2026; trước ngày 26/12/2026' }),
      ],
    });
    const [open] = await dutiesOf(planId);
    expect(open).toMatchObject({ times: 2, open: 2, unanswered: 0 });
    await reportDone(officer, open!);
    const [half] = await dutiesOf(planId);
    expect(half).toMatchObject({ times: 2, open: 1, state: 'open', unanswered: 1 });
    expect((await ledger(coordinator, `show=unanswered&planId=${planId}`)).duties).toHaveLength(1);
    expect(await answer(half!.taskId, {}, officer)).toMatchObject({ status: 403 });
    const [november, december] = half!.periods.map(({ label }) => label);
    expect((await answer(half!.taskId, { label: november })).status).toBe(200);
    expect(await dutiesOf(planId)).toMatchObject([
      { unanswered: 0, answers: [{ label: november, number: '45/BC-UBND', answeredOn: '2026-11-18' }] },
    ]);
    await reportDone(officer, half!);
    const [done] = await dutiesOf(planId);
    expect(done).toMatchObject({ state: 'done', open: 0, unanswered: 1 });
    await answer(done!.taskId, { number: '46/BC-UBND', label: december });
    expect((await dutiesOf(planId))[0]?.unanswered).toBe(0);
    expect((await verbsOf(done!.taskId)).map(({ verb }) => verb)).toEqual([
      'added-task',
      'answered-upward',
      'answered-upward',
    ]);
  });

  it('is about one of the periods of a duty that returns: each shows whether it was answered, is late, or is due', async () => {
    const { planId } = await entered({
      duties: [duty({ deadlineText: 'Trước ngày 20/11/2026; trước ngày 26/11/2026; trước ngày 26/12/2026' })],
    });
    const [given] = await dutiesOf(planId);
    const { taskId } = given!;
    const labels = given!.periods.map(({ label }) => label);
    const states = async () => (await dutiesOf(planId))[0]?.periods.map(({ state }) => state);
    expect(await states()).toEqual(['soon', 'soon', 'open']);
    expect((await answer(taskId)).body).toMatchObject({ code: 'duties.period_missing', place: { field: 'label' } });
    expect((await answer(taskId, { label: '2026-Q1' })).body).toMatchObject({ code: 'duties.no_such_period' });
    // An answer ahead of the work is of its own period and hides no other.
    await answer(taskId, { label: labels[2], number: '47/BC-UBND' });
    await reportDone(officer, given!);
    expect(await states()).toEqual(['unanswered', 'soon', 'answered']);
    expect((await dutiesOf(planId))[0]?.unanswered).toBe(1);
    app.setToday('2026-11-27');
    expect(await states()).toEqual(['late', 'late', 'answered']);
    const path = `/api/occurrences/${given!.work?.id}/duty`;
    expect((await officer.get(path)).body).toMatchObject({
      duty: { periods: [{ state: 'late', isDone: true }, { state: 'late', isDone: false }, { state: 'answered' }] },
    });
    app.setToday(today);
  });

  it('is not of a day ahead, nor from before the duty, nor of a task that nobody gave from above', async () => {
    const { planId } = await entered();
    const [{ taskId } = { taskId: '' }] = await dutiesOf(planId);
    expect((await answer(taskId, { answeredOn: '2026-11-19' })).body).toMatchObject({ code: 'duties.answer_ahead' });
    expect((await answer(taskId, { answeredOn: '2026-11-15' })).body).toMatchObject({
      code: 'duties.answer_too_early',
    });
    expect(await answer(uuid())).toMatchObject({ status: 404, body: { code: 'duties.not_found' } });
  });

  it('is taken back where it was a mistake, and the trail keeps what it was', async () => {
    const { planId } = await entered();
    const [{ taskId } = { taskId: '' }] = await dutiesOf(planId);
    const { answerId } = (await answer(taskId)).body as { answerId: string };
    const path = `/api/duties/${taskId}/answers/${answerId}`;
    expect((await officer.send('DELETE', path)).status).toBe(403);
    expect((await coordinator.send('DELETE', path)).status).toBe(204);
    expect(await coordinator.send('DELETE', path)).toMatchObject({
      status: 404,
      body: { code: 'duties.answer_not_found' },
    });
    expect((await dutiesOf(planId))[0]?.answers).toEqual([]);
    expect((await verbsOf(taskId)).at(-1)).toMatchObject({
      verb: 'took-back-answer',
      detail: { number: '45/BC-UBND', answeredOn: '2026-11-18', label: expect.any(String) },
    });
  });

  it('is told beside the work itself to the unit that does it, and to no other', async () => {
    const { planId } = await entered();
    const [one] = await dutiesOf(planId);
    await answer(one!.taskId);
    const path = `/api/occurrences/${one?.work?.id}/duty`;
    expect((await officer.get(path)).body).toMatchObject({
      duty: { document: { giver: 'Thủ tướng Chính phủ' }, answers: [{ number: '45/BC-UBND' }] },
    });
    expect((await stranger.get(path)).status).toBe(404);
    const other = await app.inProvince((db) => insertOccurrence(db, { unitId: health!.id }));
    expect((await stranger.get(`/api/occurrences/${other}/duty`)).body).toEqual({ duty: null });
  });
});

describe('the ladder', () => {
  it('runs over a duty from above as over every other piece of work, and stops when it is done', async () => {
    const unit = await app.addUnit({ name: 'Sở Công Thương' });
    const own = await app.signIn(unit, ['officer']);
    await app.signIn(unit, ['head']);
    const given = { lead: { unitId: unit.id }, deadlineText: '25/11/2026' };
    const { planId } = await entered({ duties: [duty(given), duty({ ...given, text: 'Việc làm xong sớm' })] });
    const duties = await dutiesOf(planId);
    const [slow, quick] = [
      duties.find(({ text }) => text === duty().text),
      duties.find(({ text }) => text !== duty().text),
    ];
    await reportDone(own, quick!);
    for (let day = 0; day < 20; day += 1) {
      app.setToday(addDays(today, day));
      expect((await coordinator.send('POST', '/api/urging/runs')).status).toBe(200);
    }
    const stepsOf = async (one: Duty | undefined) =>
      (
        (await own.get(`/api/occurrences/${one?.work?.id}/urging`)).body as { steps: { onDay: string; kind: string }[] }
      ).steps.map(({ onDay, kind }) => [onDay, kind]);
    expect(await stepsOf(slow)).toEqual([
      ['2026-11-18', 'digest'],
      ['2026-11-20', 'digest'],
      ['2026-11-23', 'digest'],
      ['2026-11-25', 'head'],
      ['2026-11-30', 'letter'],
      ['2026-12-07', 'list'],
    ]);
    expect(await stepsOf(quick)).toEqual([]);
    const late = (await dutiesOf(planId))[0];
    expect(late).toMatchObject({ state: 'late', work: { standing: { state: 'late', days: 12 } } });
    app.setToday(today);
  });
});
