import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, type Caller, type TestApplication } from '../../test/application.ts';
import { makeTestDatabase } from '../../test/database.ts';
import { importDraft, listTasks, planFile, type Duty } from '../../test/journeys/plan.ts';
import { importReorganisation, foundBodies } from '../units/acts/import-reorganisation.ts';
import { foundCommune, type Unit } from '../units/model.ts';
import { readStandardBodies } from '../units/standard-bodies.ts';
import { insertUnits, listUnits } from '../units/store.ts';

// A plan of 2021 for five years, given to the bodies of 2021, and the province as it was left by the reorganisation of 2025.
const duties: readonly Duty[] = [
  {
    text: 'Rút ngắn thời gian đăng ký doanh nghiệp',
    lead: 'Sở Kế hoạch và Đầu tư',
    coordinate: 'Sở Tài chính',
    deadline: 'Hàng năm',
  },
  { text: 'Công khai ngân sách', lead: 'Sở Tài chính', deadline: 'Hàng năm' },
  { text: 'Chi trả trợ cấp xã hội qua tài khoản', lead: 'Sở Lao động - Thương binh và Xã hội', deadline: 'Hàng năm' },
  { text: 'Rà soát chương trình đào tạo nghề', lead: 'Sở Lao động - Thương binh và Xã hội', deadline: 'Thường xuyên' },
  {
    text: 'Sắp xếp đơn vị sự nghiệp trực thuộc',
    lead: 'Sở Lao động - Thương binh và Xã hội',
    deadline: 'Theo lộ trình tại Đề án',
  },
  {
    text: 'Nâng cấp dịch vụ công trực tuyến',
    lead: 'Sở Thông tin và Truyền thông',
    coordinate: 'Sở Khoa học và Công nghệ',
    deadline: 'Hàng năm',
  },
  {
    text: 'Phát sóng chuyên mục cải cách hành chính',
    lead: 'Đài Phát thanh và Truyền hình tỉnh',
    deadline: 'Hàng năm',
  },
  { text: 'Giải quyết hồ sơ đất đai đúng hạn', lead: 'UBND các huyện, thị xã, thành phố', deadline: 'Hàng năm' },
  {
    text: 'Công khai thủ tục hành chính',
    lead: 'Các sở, ban, ngành cấp tỉnh',
    coordinate: 'UBND cấp xã',
    deadline: 'Hàng năm',
  },
  { text: 'Kiểm tra văn bản quy phạm pháp luật', lead: 'Sở Tư pháp', deadline: 'Hàng năm' },
];

let past: TestApplication;
let now: TestApplication;
let units: readonly Unit[];
let planId: string;
let coordinator: Caller;
let before: readonly Row[];

type Row = { readonly id: string; readonly unit_id: string; readonly label: string; readonly owed: boolean };
type Queue = {
  units: { unitId: string; unitName: string; duties: number; clear: number }[];
  total: number;
  clear: number;
  duties: QueuedDuty[];
};
type QueuedDuty = {
  assignmentId: string;
  unitName: string;
  taskText: string;
  times: number;
  late: number;
  clear: string | null;
  proposals: { unitId: string; unitName: string; reason: string; word: string | null; fromRule: boolean }[];
};

const bodyOf = (code: string, day: string) => {
  const found = units.find((unit) => unit.code === code && unit.validFrom <= day && (unit.validTo ?? day) >= day);
  if (!found) throw new Error(`no ${code} on ${day}`);
  return found;
};
const openRows = (app: TestApplication) =>
  app.inProvince((db) =>
    db
      .selectFrom('occurrence')
      .select(['id', 'unit_id', 'label', 'owed'])
      .where((where) => where.or([where('reported', '<>', 'done'), where('proof', '=', 'returned')]))
      .orderBy('id')
      .execute(),
  );
const queueOf = async (caller: Caller, query = '') => (await caller.get(`/api/handovers${query}`)).body as Queue;

beforeAll(async () => {
  const database = await makeTestDatabase();
  past = await startTestApplication('2021-09-27', database);
  await past.inProvince(async (db) => {
    await foundBodies(db, readStandardBodies(uuid), uuid);
    const districts = ['Khe Sim', 'Ngàn Sâu', 'Cửa Rò'].map(
      (name) => `{ name: UBND huyện ${name}, kind: district, level: district }`,
    );
    const rule = 'ends: [{ kind: district, last: 2025-06-30 }]';
    await importReorganisation(db, `${rule}\nbodies: [${districts.join(', ')}]`, uuid);
    const given = { code: null, validFrom: '2025-07-01' };
    await insertUnits(
      db,
      ['Xã Khe Sim', 'Phường Cửa Rò'].map((name) => foundCommune(name, { ...given, id: uuid() })),
    );
    // A commune of 2021, which ended with the merger of communes and whose heir is a commune of today.
    const old = foundCommune('Xã Khe Vạn', { id: uuid(), code: null, validFrom: '2000-01-01' });
    await insertUnits(db, [{ ...old, validTo: '2025-06-30' }]);
    await importReorganisation(
      db,
      'successions: [{ from: UBND xã Khe Vạn, to: UBND xã Khe Sim, on: 2025-07-01, rest: true }]',
      uuid,
    );
  });
  units = await past.inProvince(listUnits);
  coordinator = await past.signIn(bodyOf('SNV', '2026-01-01'), ['coordinator']);
  const file = planFile('100/KH-UBND', duties, 'ke-hoach-2021.html');
  const text = file.buffer.toString().replace('ngày 05 tháng 01 năm 2026', 'ngày 20 tháng 9 năm 2021');
  planId = await importDraft(coordinator, { ...file, buffer: Buffer.from(text) });
  const period = { periodFrom: '2021-10-01', periodTo: '2026-12-31' };
  await coordinator.send('PATCH', `/api/plans/${planId}`, period);
  for (const { id, revision } of await listTasks(coordinator, planId))
    await coordinator.send('POST', `/api/tasks/${id}/review`, { review: 'confirmed', revision });
  await coordinator.send('POST', `/api/plans/${planId}/put-in-force`);
  // Five years later. It starts once the plan is read: its queue would look for the file in a folder of its own.
  now = await startTestApplication('2026-11-25', { ...database, drop: async () => {} });
});
afterAll(async () => {
  await now.close();
  await past.close();
});

describe('the reorganisation of 2025, over a plan of 2021', () => {
  it('finds the work with the bodies of 2021, by their names of then', async () => {
    const owners = new Map<string, number>();
    for (const { unit_id } of await openRows(past)) owners.set(unit_id, (owners.get(unit_id) ?? 0) + 1);
    expect(owners.get(bodyOf('SKHDT', '2021-10-01').id)).toBeGreaterThan(0);
    expect(owners.get(bodyOf('STC', '2021-10-01').id)).toBeGreaterThan(0);
    expect(owners.get(bodyOf('STC', '2026-11-25').id)).toBeUndefined();
    const districts = units.filter((unit) => unit.kind === 'district');
    expect(districts.map((unit) => owners.get(unit.id) ?? 0).every((count) => count > 0)).toBe(true);
    expect((await queueOf(coordinator)).total).toBe(0);
  });

  it('was reported on by the bodies of 2021', async () => {
    const officer = await past.signIn(bodyOf('SKHDT', '2021-10-01'), ['officer']);
    const { occurrences } = (await officer.get('/api/occurrences?show=all')).body as {
      occurrences: { id: string; revision: number; label: string; taskText: string }[];
    };
    const [first, second] = occurrences.filter((one) => one.taskText.startsWith('Rút ngắn'));
    await officer.send('POST', `/api/occurrences/${first?.id}/progress`, {
      revision: 1,
      reported: 'done',
      text: 'Còn 3 ngày',
    });
    await officer.send('POST', `/api/occurrences/${second?.id}/progress`, {
      revision: 1,
      reported: 'doing',
      text: 'Đang rà soát',
    });
    const { counts } = (await officer.get('/api/occurrences')).body as { counts: { done: number } };
    expect(counts.done).toBe(1);
  });

  it('puts every open duty of a body that ended into the queue, and nothing else', async () => {
    before = await openRows(now);
    const today = await now.signIn(bodyOf('SNV', '2026-11-25'), ['coordinator']);
    const ended = new Map(units.filter((unit) => unit.validTo !== null).map((unit) => [unit.id, unit.name]));
    const orphaned = before.filter((row) => ended.has(row.unit_id));
    const queue = await queueOf(today, '?limit=500');
    expect(queue.duties.reduce((sum, duty) => sum + duty.times, 0)).toBe(orphaned.length);
    expect(new Set(queue.units.map((unit) => unit.unitId))).toEqual(new Set(orphaned.map((row) => row.unit_id)));
    expect(queue.units.map((unit) => unit.unitName)).not.toContain('Sở Tư pháp');
    const proposed = (text: string) => queue.duties.find((duty) => duty.taskText.startsWith(text))?.proposals;
    expect(proposed('Rút ngắn')).toMatchObject([{ unitName: 'Sở Tài chính', reason: 'only' }]);
    expect(proposed('Chi trả')).toMatchObject([{ unitName: 'Sở Y tế', reason: 'function', word: 'trợ cấp xã hội' }]);
    expect(proposed('Rà soát chương')).toMatchObject([{ unitName: 'Sở Giáo dục và Đào tạo', reason: 'function' }]);
    expect(proposed('Sắp xếp')).toMatchObject([{ unitName: 'Sở Nội vụ', reason: 'rest' }]);
    // Nobody is said to follow a district: its field proposes, and no decision in bulk takes it.
    expect(proposed('Giải quyết hồ sơ đất đai')).toMatchObject([
      { unitName: 'Sở Nông nghiệp và Môi trường', fromRule: true },
    ]);
    coordinator = today;
  });

  it('is asked of coordinators alone', async () => {
    const officer = await now.signIn(bodyOf('STC', '2026-11-25'), ['officer', 'head']);
    expect((await officer.get('/api/handovers')).status).toBe(403);
    expect((await officer.send('POST', '/api/handovers/by-proposal', {})).status).toBe(403);
  });

  it('shows heirs beside the names that the plan keeps', async () => {
    const tasks = (await coordinator.get(`/api/plans/${planId}/tasks`)).body as {
      tasks: { text: string; lead: { written: string; name: string; ended?: { on: string; heirs: string[] } }[] }[];
    };
    expect(tasks.tasks.find((task) => task.text.startsWith('Rút ngắn'))?.lead).toMatchObject([
      {
        written: 'Sở Kế hoạch và Đầu tư',
        name: 'Sở Kế hoạch và Đầu tư',
        ended: { on: '2025-02-28', heirs: ['Sở Tài chính'] },
      },
    ]);
    expect(tasks.tasks.find((task) => task.text.startsWith('Kiểm tra'))?.lead[0]?.ended).toBeUndefined();
  });

  it('hands over in bulk what is clear, once, and leaves the rest to be looked at', async () => {
    const { total, clear } = await queueOf(coordinator);
    const done = await coordinator.send('POST', '/api/handovers/by-proposal', {});
    expect(done.body).toEqual({ decided: clear, left: total - clear });
    expect(clear).toBeGreaterThan(5);
    const left = await queueOf(coordinator, '?limit=500');
    expect(left.total).toBe(total - clear);
    expect(left.duties.every((duty) => duty.clear === null)).toBe(true);
    expect((await coordinator.send('POST', '/api/handovers/by-proposal', {})).body).toMatchObject({ decided: 0 });
  });

  it('refuses an heir that has ended, a decision for nobody without a reason, and a duty that waits no more', async () => {
    const [duty] = (await queueOf(coordinator)).duties;
    const decide = (body: object) =>
      coordinator.send('POST', '/api/handovers', { assignmentIds: [duty?.assignmentId], heirIds: [], ...body });
    expect(await decide({ heirIds: [bodyOf('SKHDT', '2021-10-01').id] })).toMatchObject({
      status: 422,
      body: { code: 'tasks.heir_not_living' },
    });
    expect((await decide({})).body).toMatchObject({ code: 'tasks.reason_missing' });
    expect((await decide({ assignmentIds: [uuid()], reason: 'x' })).body).toMatchObject({
      code: 'tasks.nothing_to_hand_over',
    });
  });

  it('loses nothing: each open time is carried on by a body that lives, or ended for a reason by somebody’s decision', async () => {
    const communes = units.filter((unit) => unit.kind === 'commune' && unit.validTo === null);
    const { duties: left } = await queueOf(coordinator, '?limit=500');
    for (const duty of left) {
      const body = duty.taskText.startsWith('Giải quyết')
        ? { heirIds: communes.map((unit) => unit.id), reason: '' }
        : duty.taskText.startsWith('Sắp xếp')
          ? { heirIds: [], reason: 'Đề án đã hết hiệu lực' }
          : { heirIds: [duty.proposals[0]?.unitId ?? ''], reason: '' };
      const answer = await coordinator.send('POST', '/api/handovers', { ...body, assignmentIds: [duty.assignmentId] });
      expect(answer).toMatchObject({ status: 200, body: { decided: 1 } });
    }
    expect((await queueOf(coordinator)).total).toBe(0);
    const after = new Map((await openRows(now)).map((row) => [row.id, row]));
    const records = await now.inProvince((db) => db.selectFrom('handover').selectAll().execute());
    const living = new Set(units.filter((unit) => unit.validTo === null).map((unit) => unit.id));
    const fates = before.map((row) => {
      const is = after.get(row.id);
      if (!is) return 'lost';
      if (is.owed) return living.has(is.unit_id) ? 'owed' : 'orphaned';
      const own = records.filter((record) => record.occurrence_id === row.id);
      if (own.some((record) => record.heir_id === null && record.reason !== '')) return 'ended';
      const into = own.map((record) => after.get(record.heir_occurrence_id ?? ''));
      return into.length > 0 && into.every((one) => one?.owed && living.has(one.unit_id)) ? 'joined' : 'lost';
    });
    const count = (fate: string) => fates.filter((one) => one === fate).length;
    expect([count('lost'), count('orphaned')]).toEqual([0, 0]);
    expect(count('owed') + count('joined') + count('ended')).toBe(before.length);
    // Both departments were named in the first task and are one now: its times are owed once.
    expect(count('joined')).toBeGreaterThan(0);
    expect(count('ended')).toBe(1);
    // An assignment of a body that ended says when it did.
    const open = await now.inProvince((db) =>
      db
        .selectFrom('assignment')
        .innerJoin('handover', 'handover.assignment_id', 'assignment.id')
        .select('assignment.id')
        .where('assignment.ended_on', 'is', null)
        .execute(),
    );
    expect(open).toEqual([]);
  });

  it('keeps what the old body reported: done stays its own, what goes on comes to the heir with its reports', async () => {
    const [old, heir] = [bodyOf('SKHDT', '2021-10-01'), bodyOf('STC', '2026-11-25')];
    const officer = await now.signIn(heir, ['officer']);
    const stranger = await now.signIn(bodyOf('STP', '2026-11-25'), ['officer']);
    const done = await now.inProvince((db) =>
      db.selectFrom('occurrence').select('id').where('unit_id', '=', old.id).where('reported', '=', 'done').execute(),
    );
    expect(done).toHaveLength(1);
    const { occurrences } = (await officer.get('/api/occurrences?show=all&limit=200')).body as {
      occurrences: {
        id: string;
        taskText: string;
        reported: string;
        revision: number;
        givenTo: string | null;
        role: string;
        abilities: { report: boolean };
      }[];
    };
    const passed = occurrences.find((one) => one.taskText.startsWith('Rút ngắn') && one.reported === 'doing');
    expect(passed).toMatchObject({ givenTo: 'Sở Kế hoạch và Đầu tư', role: 'lead', abilities: { report: true } });
    const detail = (await officer.get(`/api/occurrences/${passed?.id}`)).body as {
      progress: { text: string }[];
      handovers: { unitName: string; heirName: string; decidedBy: string }[];
    };
    expect(detail.progress.map((one) => one.text)).toEqual(['Đang rà soát']);
    // The department of the same name that coordinated is joined with it.
    expect(new Set(detail.handovers.map(({ unitName, heirName }) => `${unitName} > ${heirName}`))).toEqual(
      new Set(['Sở Kế hoạch và Đầu tư > Sở Tài chính', 'Sở Tài chính > Sở Tài chính']),
    );
    expect((await stranger.get(`/api/occurrences/${passed?.id}`)).status).toBe(404);
    const told = await officer.send('POST', `/api/occurrences/${passed?.id}/progress`, {
      revision: passed?.revision,
      reported: 'doing',
      text: 'Tiếp tục',
    });
    expect(told.status).toBe(200);
  });

  it('is told in the audit trail, one line for each time', async () => {
    const told = await now.inProvince((db) =>
      db
        .selectFrom('audit_event')
        .select(['verb', 'detail'])
        .where('verb', 'in', ['handed-over', 'ended-with-unit'])
        .execute(),
    );
    const records = await now.inProvince((db) => db.selectFrom('handover').select('id').execute());
    expect(told).toHaveLength(records.length);
    expect(told[0]?.detail).toMatchObject({ isHeir: true, proposed: true });
  });

  it('gives the work of a collective to members that began since, from today on and once', async () => {
    const gaps = (await coordinator.get('/api/groups/gaps')).body as {
      groups: { groupId: string; name: string; units: string[]; assignments: number }[];
    };
    const communes = gaps.groups.find((group) => group.name === 'UBND cấp xã');
    // Xã Khe Sim has it from the commune that it follows.
    expect(communes?.units).toEqual(['UBND phường Cửa Rò']);
    const given = await coordinator.send('POST', `/api/groups/${communes?.groupId}/expand`);
    expect(given.body).toEqual({ assignments: 1, occurrences: 1 });
    const again = (await coordinator.get('/api/groups/gaps')).body as { groups: { name: string }[] };
    expect(again.groups.map((group) => group.name)).not.toContain('UBND cấp xã');
    expect((await coordinator.send('POST', `/api/groups/${uuid()}/expand`)).status).toBe(404);
  });
});
