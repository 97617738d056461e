import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, type Caller, type TestAnswer, type TestApplication } from '../../test/application.ts';
import { insertOccurrence } from '../../test/builders.ts';
import type { Unit } from '../units/model.ts';
import { jobs } from './jobs.ts';

let application: TestApplication;
let desk: Unit;
let department: Unit;
let other: Unit;
let coordinator: Caller;
let officer: Caller;
let stranger: Caller;
let chair: Caller;

beforeAll(async () => {
  application = await startTestApplication('2026-11-20');
  desk = await application.addUnit({ name: 'Sở Nội vụ' });
  department = await application.addUnit({ name: 'Sở Tài chính' });
  other = await application.addUnit({ name: 'Sở Xây dựng' });
  coordinator = await application.signIn(desk, ['coordinator']);
  officer = await application.signIn(department, ['officer']);
  stranger = await application.signIn(other, ['officer']);
  chair = await application.signIn(desk, ['chair']);
});
afterAll(() => application.close());

function workDue(dueOn: string): Promise<string> {
  return application.inProvince((db) => insertOccurrence(db, { unitId: department.id, dueOn }));
}

function codeOf({ status, body }: TestAnswer): readonly unknown[] {
  return [status, (body as { code?: string }).code];
}

describe('a later day', () => {
  const reason = 'Chờ bộ ban hành mẫu biểu';

  it('is asked for with a reason, granted by the desk, and the first day stays beside it', async () => {
    const id = await workDue('2026-11-25');
    const asked = await officer.send('POST', `/api/occurrences/${id}/extensions`, { wantedOn: '2026-12-19', reason });
    expect(asked).toMatchObject({ status: 200, body: { state: 'waiting', dueOn: '2026-11-25', forChair: false } });
    const extensionId = (asked.body as { id: string }).id;
    expect(((await coordinator.get('/api/requests')).body as { extensions: object[] }).extensions).toMatchObject([
      { extension: { id: extensionId, abilities: { decide: true } }, work: { unitName: 'Sở Tài chính', isSeen: true } },
    ]);
    const granted = await coordinator.send('POST', `/api/extensions/${extensionId}/decision`, {
      grant: true,
      grantedOn: '2026-12-19',
    });
    expect(granted.body).toMatchObject({ state: 'granted', grantedOn: '2026-12-19', abilities: { decide: false } });
    // 19 December 2026 is a Saturday: the day moves to Monday, as every last day does.
    expect((await officer.get(`/api/occurrences/${id}`)).body).toMatchObject({
      occurrence: { dueOn: '2026-12-21', nominalOn: '2026-12-19', firstDueOn: '2026-11-25' },
    });
  });

  it('is the chair’s to grant the second time', async () => {
    const id = await workDue('2026-11-25');
    const first = await officer.send('POST', `/api/occurrences/${id}/extensions`, { wantedOn: '2026-12-01', reason });
    const firstId = (first.body as { id: string }).id;
    await coordinator.send('POST', `/api/extensions/${firstId}/decision`, { grant: true, grantedOn: '2026-12-01' });
    const second = await officer.send('POST', `/api/occurrences/${id}/extensions`, { wantedOn: '2026-12-10', reason });
    expect(second.body).toMatchObject({ forChair: true });
    const path = `/api/extensions/${(second.body as { id: string }).id}/decision`;
    const decision = { grant: true, grantedOn: '2026-12-10' };
    expect(codeOf(await coordinator.send('POST', path, decision))).toEqual([403, 'requests.extension_for_chair']);
    expect((await chair.send('POST', path, decision)).body).toMatchObject({ state: 'granted' });
    expect((await officer.get(`/api/occurrences/${id}`)).body).toMatchObject({
      occurrence: { dueOn: '2026-12-10', firstDueOn: '2026-11-25' },
    });
  });

  it('is not asked for after the day has passed, for an earlier day, twice at once, or for what is done', async () => {
    const late = await workDue('2026-11-19');
    const open = await workDue('2026-11-30');
    const ask = (id: string, wantedOn: string) =>
      officer.send('POST', `/api/occurrences/${id}/extensions`, { wantedOn, reason });
    expect(codeOf(await ask(late, '2026-12-30'))).toEqual([422, 'requests.extension_too_late']);
    expect(codeOf(await ask(open, '2026-11-30'))).toEqual([422, 'requests.extension_not_later']);
    expect((await ask(open, '2026-12-30')).status).toBe(200);
    expect(codeOf(await ask(open, '2026-12-31'))).toEqual([409, 'requests.extension_waiting']);
    const done = await workDue('2026-11-30');
    await officer.send('POST', `/api/occurrences/${done}/progress`, { revision: 1, reported: 'done', text: 'Xong' });
    expect(codeOf(await ask(done, '2026-12-30'))).toEqual([422, 'requests.extension_done']);
  });

  it('is refused with a reason, decided once, and may be taken back before', async () => {
    const id = await workDue('2026-11-27');
    const ask = () => officer.send('POST', `/api/occurrences/${id}/extensions`, { wantedOn: '2026-12-30', reason });
    const first = ((await ask()).body as { id: string }).id;
    expect((await officer.send('DELETE', `/api/extensions/${first}`)).status).toBe(204);
    const second = ((await ask()).body as { id: string }).id;
    const path = `/api/extensions/${second}/decision`;
    expect(codeOf(await coordinator.send('POST', path, { grant: false, answer: ' ' }))).toEqual([
      422,
      'requests.extension_answer_missing',
    ]);
    expect((await coordinator.send('POST', path, { grant: false, answer: 'Không có căn cứ' })).body).toMatchObject({
      state: 'refused',
    });
    expect(codeOf(await coordinator.send('POST', path, { grant: false, answer: 'x' }))).toEqual([
      409,
      'requests.extension_decided',
    ]);
    expect((await officer.get(`/api/occurrences/${id}/requests`)).body).toMatchObject({
      extensions: [{ state: 'withdrawn' }, { state: 'refused', answer: 'Không có căn cứ' }],
      firstDueOn: null,
      abilities: { ask: true },
    });
  });

  it('is never granted by a unit to itself: the chair decides', async () => {
    const id = await application.inProvince((db) => insertOccurrence(db, { unitId: desk.id, dueOn: '2026-11-25' }));
    const own = await application.signIn(desk, ['officer', 'coordinator']);
    const asked = await own.send('POST', `/api/occurrences/${id}/extensions`, { wantedOn: '2026-12-10', reason });
    expect(asked.body).toMatchObject({ forChair: true, abilities: { decide: false, withdraw: true } });
    const path = `/api/extensions/${(asked.body as { id: string }).id}/decision`;
    const decision = { grant: true, grantedOn: '2026-12-10' };
    expect(codeOf(await own.send('POST', path, decision))).toEqual([403, 'requests.extension_own']);
    expect((await chair.send('POST', path, decision)).body).toMatchObject({ state: 'granted' });
  });

  it('of a duty from above names the document by which the giver allows it', async () => {
    const entered = await coordinator.send('POST', '/api/duty-documents', {
      giver: 'Thủ tướng Chính phủ',
      number: '12/CĐ-TTg',
      issuedOn: '2026-11-16',
      title: 'Về cắt giảm thủ tục hành chính',
      until: '2026-12-31',
      duties: [
        { text: 'Rà soát thủ tục nội bộ', lead: { unitId: department.id }, deadlineText: 'Trước ngày 28/11/2026' },
      ],
    });
    expect(entered.status).toBe(200);
    const { occurrences } = (await officer.get('/api/occurrences?show=open')).body as {
      occurrences: { id: string; taskText: string }[];
    };
    const id = occurrences.find((one) => one.taskText.startsWith('Rà soát thủ tục nội bộ'))?.id;
    const asked = await officer.send('POST', `/api/occurrences/${id}/extensions`, { wantedOn: '2026-12-10', reason });
    expect(asked.body).toMatchObject({ giver: 'Thủ tướng Chính phủ' });
    const path = `/api/extensions/${(asked.body as { id: string }).id}/decision`;
    // Both faults are told at once.
    expect((await coordinator.send('POST', path, { grant: true, grantedOn: '2026-11-27' })).body).toMatchObject({
      code: 'server.several_faults',
      problems: [
        { code: 'requests.extension_not_later', place: { field: 'grantedOn' } },
        { code: 'requests.consent_missing', place: { field: 'consent' } },
      ],
    });
    const consent = '1234/VPCP-KSTT ngày 19/11/2026';
    expect(
      (await coordinator.send('POST', path, { grant: true, grantedOn: '2026-12-10', consent })).body,
    ).toMatchObject({ state: 'granted', consent });
  });

  it('is never a day that is over', async () => {
    const id = await workDue('2026-11-20');
    const asked = await officer.send('POST', `/api/occurrences/${id}/extensions`, { wantedOn: '2026-11-23', reason });
    const path = `/api/extensions/${(asked.body as { id: string }).id}/decision`;
    application.setToday('2026-11-25');
    const late = await coordinator.send('POST', path, { grant: true, grantedOn: '2026-11-23' });
    application.setToday('2026-11-20');
    expect(codeOf(late)).toEqual([422, 'requests.extension_over']);
  });

  it('does not exist for another unit', async () => {
    const id = await workDue('2026-11-27');
    const asked = await officer.send('POST', `/api/occurrences/${id}/extensions`, { wantedOn: '2026-12-30', reason });
    const path = `/api/extensions/${(asked.body as { id: string }).id}`;
    expect(codeOf(await stranger.send('DELETE', path))).toEqual([404, 'requests.extension_not_found']);
    expect(codeOf(await stranger.get(`/api/occurrences/${id}/requests`))).toEqual([404, 'tasks.not_found']);
  });
});

describe('a difficulty', () => {
  const text = 'Chưa có mẫu báo cáo của ngành xây dựng';

  it('is sent to the unit that can clear it, answered, not yet cleared, answered again, cleared', async () => {
    const id = await workDue('2026-12-14');
    const raised = await officer.send('POST', `/api/occurrences/${id}/difficulties`, { text, unitId: other.id });
    // Five working days from Friday 20 November, the first not counted; 24 November is a holiday.
    expect(raised.body).toMatchObject({ state: 'open', answerBy: '2026-11-30', routedToName: 'Sở Xây dựng' });
    const path = `/api/difficulties/${(raised.body as { id: string }).id}`;
    expect(((await stranger.get('/api/requests')).body as { difficulties: object[] }).difficulties).toMatchObject([
      {
        difficulty: { text, abilities: { answer: true, close: false } },
        work: { unitName: 'Sở Tài chính', isSeen: false },
      },
    ]);
    expect((await officer.send('POST', `${path}/answer`, { answer: 'x' })).status).toBe(403);
    const answered = await stranger.send('POST', `${path}/answer`, { answer: 'Đã gửi mẫu' });
    expect(answered.body).toMatchObject({ state: 'answered', answer: 'Đã gửi mẫu' });
    expect((await officer.send('POST', `${path}/close`, { cleared: false })).body).toMatchObject({ state: 'open' });
    await stranger.send('POST', `${path}/answer`, { answer: 'Đã gửi lại đủ mẫu' });
    expect((await officer.send('POST', `${path}/close`, { cleared: true })).body).toMatchObject({ state: 'closed' });
    expect(codeOf(await stranger.send('POST', `${path}/answer`, { answer: 'x' }))).toEqual([
      409,
      'requests.difficulty_moved',
    ]);
  });

  it('is sent on to another unit, whose time begins anew, and never to the one in whose way it stands', async () => {
    const id = await workDue('2026-12-14');
    const to = (unitId: string) => officer.send('POST', `/api/occurrences/${id}/difficulties`, { text, unitId });
    expect(codeOf(await to(department.id))).toEqual([422, 'requests.own_unit']);
    expect(codeOf(await to('00000000-0000-4000-8000-000000000000'))).toEqual([422, 'requests.unit_unknown']);
    const raised = ((await to(other.id)).body as { id: string }).id;
    application.setToday('2026-12-02');
    const late = await coordinator.get(`/api/occurrences/${id}/requests`);
    expect(late.body).toMatchObject({ difficulties: [{ isLate: true }] });
    const routed = await stranger.send('POST', `/api/difficulties/${raised}/route`, { unitId: desk.id });
    expect(routed.body).toMatchObject({ routedToName: 'Sở Nội vụ', answerBy: '2026-12-09', isLate: false });
    expect((await coordinator.send('POST', `/api/difficulties/${raised}/answer`, { answer: 'Đã rõ' })).status).toBe(
      200,
    );
  });

  it('sent to the chair’s own unit is answered by the chair', async () => {
    application.setToday('2026-11-20');
    const committee = await application.addUnit({ name: 'UBND tỉnh' });
    const leader = await application.signIn(committee, ['chair']);
    const id = await workDue('2026-12-14');
    const raised = await officer.send('POST', `/api/occurrences/${id}/difficulties`, { text, unitId: committee.id });
    const path = `/api/difficulties/${(raised.body as { id: string }).id}`;
    expect((await leader.get('/api/requests')).body).toMatchObject({
      difficulties: expect.arrayContaining([
        expect.objectContaining({
          difficulty: expect.objectContaining({
            routedTo: committee.id,
            abilities: { answer: true, route: true, reopen: false, close: false },
          }),
        }),
      ]),
    });
    expect((await chair.send('POST', `${path}/answer`, { answer: 'x' })).status).toBe(403);
    expect((await leader.send('POST', `${path}/answer`, { answer: 'Giao Sở Xây dựng ban hành' })).status).toBe(200);
  });

  it('told in a report and sent to nobody waits on the list of the unit and of the desk, until either sends it on', async () => {
    const id = await workDue('2026-12-14');
    const report = { revision: 1, reported: 'doing', text: '', difficulty: 'Máy chủ của Cổng hay treo' };
    expect((await officer.send('POST', `/api/occurrences/${id}/progress`, report)).status).toBe(200);
    const toldTo = async (caller: Caller) =>
      ((await caller.get('/api/requests')).body as { told: { occurrenceId: string; text: string }[] }).told.filter(
        ({ occurrenceId }) => occurrenceId === id,
      );
    expect(await toldTo(officer)).toMatchObject([{ text: 'Máy chủ của Cổng hay treo' }]);
    expect(await toldTo(coordinator)).toMatchObject([{ work: { unitName: 'Sở Tài chính', isSeen: true } }]);
    for (const nobody of [stranger, chair]) expect(await toldTo(nobody)).toEqual([]);
    const ofWork = async () => (await officer.get(`/api/occurrences/${id}/requests`)).body as { told: string | null };
    expect(await ofWork()).toMatchObject({ told: 'Máy chủ của Cổng hay treo' });
    const raise = (caller: Caller) =>
      caller.send('POST', `/api/occurrences/${id}/difficulties`, { text: report.difficulty, unitId: other.id });
    expect((await raise(chair)).status).toBe(403);
    expect((await raise(coordinator)).body).toMatchObject({ state: 'open', unitId: department.id });
    expect(await toldTo(officer)).toEqual([]);
    expect(await ofWork()).toMatchObject({ told: null });
    // Cleared, and told again in other words: it waits anew.
    const [{ id: difficultyId } = { id: '' }] = ((await ofWork()) as unknown as { difficulties: { id: string }[] })
      .difficulties;
    await officer.send('POST', `/api/difficulties/${difficultyId}/close`, { cleared: true });
    const again = { ...report, revision: 2, difficulty: 'Cổng không gửi được thư' };
    expect((await officer.send('POST', `/api/occurrences/${id}/progress`, again)).status).toBe(200);
    expect(await toldTo(coordinator)).toMatchObject([{ text: 'Cổng không gửi được thư' }]);
  });

  it('keeps its clock with the calendar: a notice of days off moves the day for the answer, once, in the trail', async () => {
    const id = await workDue('2026-12-14');
    const raised = await officer.send('POST', `/api/occurrences/${id}/difficulties`, { text, unitId: other.id });
    expect(raised.body).toMatchObject({ answerBy: '2026-11-30' });
    const { off, working } = (await coordinator.get('/api/calendar/2026')).body as { off: object[]; working: object[] };
    await coordinator.send('POST', '/api/calendar/2026/notices', {
      off: [...off, { from: '2026-11-27', to: '2026-11-27', name: 'Nghỉ bù' }],
      working,
      number: '99/TB-UBND',
      issuedOn: '2026-11-20',
    });
    await keepClocks();
    await keepClocks();
    const shown = await officer.get(`/api/occurrences/${id}/requests`);
    expect(shown.body).toMatchObject({ difficulties: [{ answerBy: '2026-12-01' }] });
    const { entries } = (await officer.get(`/api/occurrences/${id}/history`)).body as { entries: { verb: string }[] };
    expect(entries.filter(({ verb }) => verb === 'moved-answer-day')).toHaveLength(1);
  });
});

/** The hourly job, as the queue runs it. */
function keepClocks(): Promise<void> {
  return jobs['requests.move-answers'](
    {},
    {
      ...application.installation,
      schema: 'province_alpha',
      isLastTry: false,
      inTenant: (work) => application.inProvince(work),
    },
  );
}
