import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, type Caller, type TestApplication } from '../../test/application.ts';
import { insertOccurrence } from '../../test/builders.ts';
import { foundBodies } from '../units/acts/import-reorganisation.ts';
import type { Unit } from '../units/model.ts';
import { readStandardBodies } from '../units/standard-bodies.ts';
import { listUnits } from '../units/store.ts';

let app: TestApplication;
let units: readonly Unit[];
let coordinator: Caller;
let administrator: Caller;
let officer: Caller;

type Detail = {
  unit: { name: string; validFrom: string; validTo: string | null; heirs: string[]; aliases: string[] };
  before: { name: string; kind: string }[];
  after: {
    name: string | null;
    kind: string;
    beginsOn: string;
    functions: string[];
    takesRest: boolean;
    basis: string;
  }[];
  open: { duties: number } | null;
};
type Refused = { code: string };

const unitOf = (code: string) => units.find((unit) => unit.code === code && unit.validTo === null)!;
const detail = async (caller: Caller, unitId: string) => (await caller.get(`/api/units/${unitId}`)).body as Detail;
const change = (caller: Caller, body: object, step = '') => caller.send('POST', `/api/units/changes${step}`, body);
const heir = (given: object) => ({ unitId: null, name: '', functions: [], takesRest: false, ...given });

beforeAll(async () => {
  app = await startTestApplication('2026-11-25');
  await app.inProvince((db) => foundBodies(db, readStandardBodies(uuid), uuid));
  units = await app.inProvince(listUnits);
  coordinator = await app.signIn(unitOf('SNV'), ['coordinator']);
  administrator = await app.signIn(unitOf('VP'), ['administrator']);
  officer = await app.signIn(unitOf('STP'), ['officer']);
});
afterAll(() => app.close());

describe('the registry', () => {
  it('has units of all times with their heirs, for everybody; what is to be seen to, for those who change it', async () => {
    const read = async (caller: Caller) =>
      (await caller.get('/api/units/register')).body as {
        units: { name: string; validTo: string | null; heirs: string[] }[];
        faults: object[];
        abilities: object;
      };
    const seen = await read(officer);
    expect(seen.units).toHaveLength(units.length);
    expect(seen.units.find((unit) => unit.name === 'Sở Thông tin và Truyền thông')).toMatchObject({
      validTo: '2025-02-28',
      heirs: ['Sở Khoa học và Công nghệ', 'Sở Văn hóa, Thể thao và Du lịch', 'Công an tỉnh'],
    });
    expect(seen).toMatchObject({ faults: [], abilities: { change: false, handOver: false } });
    expect(await read(administrator)).toMatchObject({ faults: [], abilities: { change: true, handOver: false } });
    // Only those that live can be given work.
    const { units: living } = (await officer.get('/api/units')).body as { units: { name: string }[] };
    expect(living.map((unit) => unit.name)).not.toContain('Sở Thông tin và Truyền thông');
  });

  it('shows of a unit whom it follows; what it owes only to those who may see that', async () => {
    await app.inProvince((db) => insertOccurrence(db, { unitId: unitOf('STC').id }));
    const own = await detail(coordinator, unitOf('STC').id);
    expect(own.before.map((step) => step.name)).toEqual(['Sở Kế hoạch và Đầu tư', 'Sở Tài chính']);
    expect(own.open).toEqual({ duties: 1, times: 1 });
    expect((await detail(officer, unitOf('STC').id)).open).toBeNull();
    expect((await officer.get(`/api/units/${uuid()}`)).body).toMatchObject({ code: 'units.not_found' });
  });
});

describe('a new name', () => {
  it('ends the unit and begins another, with its code; the plan’s name and duties stay until somebody decides', async () => {
    const old = unitOf('BQLKKT');
    await app.inProvince((db) => insertOccurrence(db, { unitId: old.id, dueOn: '2026-12-14' }));
    const body = {
      beginsOn: '2026-11-20',
      unitIds: [old.id],
      heirs: [heir({ name: 'Ban Quản lý Khu kinh tế và Khu công nghệ' })],
      basis: '12/QĐ-UBND ngày 15/11/2026',
    };
    const preview = await change(coordinator, body, '/preview');
    expect(preview.body).toMatchObject({
      lastDay: '2026-11-19',
      begins: ['Ban Quản lý Khu kinh tế và Khu công nghệ'],
      ends: [{ name: old.name, duties: 1, times: 1 }],
      proposals: [{ name: 'Ban Quản lý Khu kinh tế và Khu công nghệ', duties: 1 }],
      warnings: [],
    });
    expect((await detail(coordinator, old.id)).unit.validTo).toBeNull();
    const done = (await change(coordinator, body)).body as { ended: number; begun: string[] };
    expect(done.ended).toBe(1);
    expect(await detail(coordinator, done.begun[0]!)).toMatchObject({
      unit: { name: 'Ban Quản lý Khu kinh tế và Khu công nghệ', validFrom: '2026-11-20' },
      before: [{ name: old.name, kind: 'rename' }],
    });
    const after = await detail(coordinator, old.id);
    expect(after.unit).toMatchObject({ name: old.name, validTo: '2026-11-19' });
    expect(after.after).toMatchObject([{ basis: body.basis, takesRest: true }]);
    const queue = (await coordinator.get(`/api/handovers?unitId=${old.id}`)).body as { total: number; clear: number };
    expect(queue).toMatchObject({ total: 1, clear: 1 });
    // Of two who press at once the second is told.
    expect((await change(coordinator, body)).body).toMatchObject({ code: 'units.already_ended' });
    const trail = await app.inProvince((db) =>
      db.selectFrom('audit_event').select('verb').where('subject_id', 'in', [old.id, done.begun[0]!]).execute(),
    );
    expect(trail.map((one) => one.verb).toSorted()).toEqual(['unit-begun', 'unit-ended']);
  });
});

describe('a split', () => {
  it('shares by function, and says what nobody takes and what two take', async () => {
    const old = unitOf('SVHTTDL');
    const body = (first: object, second: object) => ({
      beginsOn: '2027-01-01',
      unitIds: [old.id],
      basis: '',
      heirs: [heir({ name: 'Sở Du lịch', ...first }), heir({ name: 'Sở Văn hóa và Thể thao', ...second })],
    });
    const warnings = async (given: object) =>
      ((await change(administrator, given, '/preview')).body as { warnings: { code: string }[] }).warnings.map(
        (one) => one.code,
      );
    expect(await warnings(body({ functions: ['press'] }, { functions: ['digital'] }))).toEqual(['uncovered']);
    expect(await warnings(body({ functions: ['press'] }, { functions: ['press'], takesRest: true }))).toEqual([
      'covered-twice',
    ]);
    const sound = body({ functions: ['press'] }, { takesRest: true });
    expect(await warnings(sound)).toEqual([]);
    expect((await change(administrator, sound)).status).toBe(200);
    expect((await detail(officer, old.id)).after).toMatchObject([
      { name: 'Sở Du lịch', kind: 'split', functions: ['press'], takesRest: false, beginsOn: '2027-01-01' },
      { name: 'Sở Văn hóa và Thể thao', takesRest: true },
    ]);
    // It lives until its last day.
    const { units: living } = (await officer.get('/api/units')).body as { units: { id: string }[] };
    expect(living.map((unit) => unit.id)).toContain(old.id);
  });
});

describe('a function passed on by a unit that goes on', () => {
  type Queue = {
    total: number;
    duties: { assignmentId: string; taskText: string; goesOn: boolean; proposals: { unitName: string }[] }[];
  };
  const queueOf = async (unitId: string) => (await coordinator.get(`/api/handovers?unitId=${unitId}`)).body as Queue;

  it('puts its open duties in the queue, with the heir proposed; a person hands over or keeps, and the unit remains', async () => {
    const [from, to] = [unitOf('STP'), unitOf('SYT')];
    const { importDraft, listTasks, planFile } = await import('../../test/journeys/plan.ts');
    const sentences = ['Số hóa sổ hộ tịch', 'Liên thông đăng ký hộ tịch', 'Chống tham nhũng'];
    const rows = sentences.map((text) => ({ text, lead: from.name, deadline: 'Trước ngày 20/12/2026' }));
    const planId = await importDraft(coordinator, planFile('9/KH-UBND', rows));
    for (const { id, revision } of await listTasks(coordinator, planId))
      await coordinator.send('POST', `/api/tasks/${id}/review`, { review: 'confirmed', revision });
    expect((await coordinator.send('POST', `/api/plans/${planId}/put-in-force`, {})).status).toBe(200);

    const body = {
      beginsOn: '2026-11-20',
      unitIds: [from.id],
      goesOn: true,
      heirs: [heir({ unitId: to.id, functions: ['justice'] })],
      basis: '14/QĐ-UBND',
    };
    expect((await change(coordinator, body, '/preview')).body).toMatchObject({
      ends: [{ name: from.name, duties: 2, times: 2 }],
      proposals: [{ name: to.name, duties: 2 }],
      people: 0,
      warnings: [],
    });
    expect((await change(officer, body)).status).toBe(403);
    expect((await change(coordinator, body)).body).toEqual({ ended: 0, begun: [] });
    expect((await change(coordinator, body)).body).toMatchObject({ code: 'units.function_passed_on' });
    expect(await detail(officer, from.id)).toMatchObject({
      unit: { validTo: null, heirs: [] },
      after: [{ name: to.name, kind: 'transfer', functions: ['justice'], takesRest: false }],
    });

    const queue = await queueOf(from.id);
    expect(queue.duties.map(({ taskText }) => taskText).toSorted()).toEqual([sentences[1], sentences[0]]);
    expect(queue.duties.every(({ goesOn, proposals }) => goesOn && proposals[0]?.unitName === to.name)).toBe(true);
    const [first, second] = queue.duties;
    const decide = (assignmentId: string | undefined, part: object) =>
      coordinator.send('POST', '/api/handovers', { assignmentIds: [assignmentId], heirIds: [], ...part });
    expect((await decide(first?.assignmentId, {})).body).toMatchObject({ code: 'tasks.reason_missing' });
    expect((await decide(first?.assignmentId, { heirIds: [from.id] })).body).toMatchObject({
      code: 'tasks.heir_has_it',
    });
    expect((await decide(first?.assignmentId, { heirIds: [to.id] })).body).toEqual({ decided: 1 });
    expect((await decide(second?.assignmentId, { reason: 'Đang làm dở' })).body).toEqual({ decided: 1 });
    expect(await queueOf(from.id)).toMatchObject({ total: 0 });

    type Listed = { occurrences: { id: string; taskText: string; unitName: string }[] };
    const listed = (await coordinator.get(`/api/occurrences?planId=${planId}&show=all`)).body as Listed;
    const unitOfTask = (text: string | undefined) => listed.occurrences.find((one) => one.taskText === text)?.unitName;
    expect(unitOfTask(first?.taskText)).toBe(to.name);
    expect(unitOfTask(second?.taskText)).toBe(from.name);
    expect(unitOfTask('Chống tham nhũng')).toBe(from.name);
    const kept = listed.occurrences.find((one) => one.taskText === second?.taskText);
    const { entries } = (await officer.get(`/api/occurrences/${kept?.id}/history`)).body as {
      entries: { verb: string }[];
    };
    expect(entries.map(({ verb }) => verb)).toContain('stayed-with-unit');
  });
});

describe('what may not be is refused in a clear word, and nothing is saved', () => {
  const given = (part: object) => ({ beginsOn: '2027-01-01', basis: '', heirs: [], ...part });
  const refusal = async (body: object) => ((await change(coordinator, body)).body as Refused).code;

  it('a unit that follows itself', async () => {
    const both = [unitOf('SCT').id, unitOf('STP').id];
    expect(await refusal(given({ unitIds: both, heirs: [heir({ unitId: both[0] })] }))).toBe('units.heir_of_itself');
  });

  it('an heir that does not live on the day', async () => {
    const ended = units.find((unit) => unit.name === 'Sở Thông tin và Truyền thông')!;
    expect(await refusal(given({ unitIds: [unitOf('SCT').id], heirs: [heir({ unitId: ended.id })] }))).toBe(
      'units.heir_not_living',
    );
  });

  it('an end before the beginning', async () => {
    expect(await refusal(given({ unitIds: [unitOf('THUE').id], beginsOn: '2025-07-01' }))).toBe('units.not_begun');
  });

  it('a name that another bears', async () => {
    expect(await refusal(given({ unitIds: [unitOf('SCT').id], heirs: [heir({ name: 'Sở tư pháp' })] }))).toBe(
      'units.name_taken',
    );
    const made = { name: 'SỞ TƯ PHÁP', kind: 'department', level: 'province', validFrom: '2027-01-01' };
    expect((await coordinator.send('POST', '/api/units', made)).body).toMatchObject({ code: 'units.name_taken' });
    expect((await coordinator.send('POST', '/api/units', { ...made, name: 'Sở Mới', code: 'STP' })).body).toMatchObject(
      {
        code: 'units.code_taken',
      },
    );
  });

  it('a change by somebody who may not', async () => {
    expect((await change(officer, given({ unitIds: [unitOf('SCT').id] }))).status).toBe(403);
    expect((await change(officer, given({ unitIds: [unitOf('SCT').id] }), '/preview')).status).toBe(403);
  });

  it('leaves every unit as it was', async () => {
    const now = await app.inProvince(listUnits);
    expect(now.find((unit) => unit.code === 'SCT')?.validTo).toBeNull();
  });
});

describe('giving out a plan of old bodies', () => {
  it('is proposed their heirs, and gives what is chosen to the heir at once', async () => {
    const { importDraft, listTasks, planFile } = await import('../../test/journeys/plan.ts');
    const file = planFile('7/KH-UBND', [
      { text: 'Rút ngắn thời gian đăng ký doanh nghiệp', lead: 'Sở Kế hoạch và Đầu tư', deadline: 'Hàng năm' },
      { text: 'Nâng cấp dịch vụ công trực tuyến', lead: 'Sở Thông tin và Truyền thông', deadline: 'Hàng năm' },
      { text: 'Giải quyết hồ sơ đất đai', lead: 'UBND các huyện, thị xã, thành phố', deadline: 'Hàng năm' },
    ]);
    const text = file.buffer.toString().replace('ngày 05 tháng 01 năm 2026', 'ngày 20 tháng 9 năm 2021');
    const planId = await importDraft(coordinator, { ...file, buffer: Buffer.from(text) });
    await coordinator.send('PATCH', `/api/plans/${planId}`, { periodFrom: '2021-10-01', periodTo: '2027-12-31' });
    for (const { id, revision } of await listTasks(coordinator, planId))
      await coordinator.send('POST', `/api/tasks/${id}/review`, { review: 'confirmed', revision });
    const preview = (await coordinator.get(`/api/plans/${planId}/work`)).body as {
      endedUnits: { unitId: string; name: string; endedOn: string; heirs: { unitId: string; name: string }[] }[];
      emptyGroups: { name: string; tasks: number }[];
    };
    expect(preview.endedUnits).toMatchObject([
      { name: 'Sở Kế hoạch và Đầu tư', endedOn: '2025-02-28', heirs: [{ name: 'Sở Tài chính' }] },
      { name: 'Sở Thông tin và Truyền thông', heirs: [{}, {}, {}] },
    ]);
    expect(preview.emptyGroups).toEqual([{ name: 'UBND cấp huyện', tasks: 1 }]);
    const [planning] = preview.endedUnits;
    const heirs = [{ unitId: planning?.unitId, heirId: planning?.heirs[0]?.unitId }];
    const wrong = [{ unitId: planning?.unitId, heirId: planning?.unitId }];
    const put = (body: object) => coordinator.send('POST', `/api/plans/${planId}/put-in-force`, body);
    expect((await put({ heirs: wrong })).body).toMatchObject({ code: 'tasks.heir_not_living' });
    expect((await put({ heirs })).status).toBe(200);
    const finance = await app.signIn(unitOf('STC'), ['officer']);
    const { occurrences } = (await finance.get('/api/occurrences?show=all&limit=200')).body as {
      occurrences: { taskText: string }[];
    };
    expect(occurrences.some((one) => one.taskText.startsWith('Rút ngắn'))).toBe(true);
    // What nobody chose waits, and says for whom.
    const queue = (await coordinator.get(`/api/handovers?planId=${planId}`)).body as {
      duties: { unitName: string; proposals: { unitName: string; word: string }[] }[];
    };
    expect(queue.duties).toMatchObject([
      {
        unitName: 'Sở Thông tin và Truyền thông',
        proposals: [{ unitName: 'Sở Khoa học và Công nghệ', word: 'dịch vụ công trực tuyến' }],
      },
    ]);
  });
});
