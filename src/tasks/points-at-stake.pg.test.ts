import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, type Caller, type TestApplication } from '../../test/application.ts';
import { listTasks, planFile, putInForce } from '../../test/journeys/plan.ts';
import type { Unit } from '../units/model.ts';

let app: TestApplication;
let [coordinator, officer]: Caller[] = [];
let commune: Unit;
let beforeInForce: IndexStakes[] = [];
const ids = new Map<string, string>();

const ties: Readonly<Record<string, readonly string[]>> = {
  'Công khai hộ nghèo': ['papi/2011-2017/2.1', 'pci/2021/3'],
  'Đối thoại với dân': ['papi/2021-2024/1'],
  'Hướng dẫn cấp xã': ['papi/2021-2024/1.2'],
  'Tập huấn': [],
};

beforeAll(async () => {
  app = await startTestApplication('2026-02-02');
  await sql`update shared.tenant set reference_province = 'Hà Tĩnh' where slug = 'alpha'`.execute(
    app.installation.owner.kysely,
  );
  const desk = await app.addUnit({ name: 'Sở Nội vụ' });
  await app.addUnit({ name: 'Sở Tư pháp' });
  commune = await app.addUnit({ name: 'UBND xã Một', kind: 'commune', level: 'commune' });
  await app.addUnit({ name: 'UBND xã Hai', kind: 'commune', level: 'commune' });
  await app.addGroup({ name: 'UBND cấp xã', kinds: ['commune'], level: 'commune' });
  coordinator = await app.signIn(desk, ['coordinator']);
  officer = await app.signIn(desk, ['officer']);
  const rows = [
    { text: 'Công khai hộ nghèo', lead: 'Sở Nội vụ', coordinate: 'Sở Tư pháp', deadline: 'Quý II/2026' },
    { text: 'Đối thoại với dân', lead: 'Sở Tư pháp', deadline: 'Quý II/2026' },
    { text: 'Hướng dẫn cấp xã', lead: 'UBND cấp xã', deadline: 'Quý III/2026' },
    { text: 'Tập huấn', lead: 'Sở Nội vụ', deadline: 'Quý III/2026' },
  ];
  await putInForce(coordinator, planFile('12/KH-UBND', rows), async (planId) => {
    beforeInForce = await stakes();
    for (const task of await listTasks(coordinator!, planId)) {
      const [text, criterionRefs] = Object.entries(ties).find(([one]) => task.text.includes(one)) ?? [];
      ids.set(text ?? '', task.id);
      await coordinator!.send('PATCH', `/api/tasks/${task.id}`, { revision: task.revision, criterionRefs });
    }
  });
});
afterAll(() => app.close());

type Stake = { codes: string[]; whole: number; share: number };
type IndexStakes = {
  index: string;
  year: number;
  lost: number;
  nodes: { code: string; canWin: number; tasks: string[]; leads: string[] }[];
  owners: { kind: string; name: string; units: number; lead: Stake; coordinate: { codes: string[] } }[];
  units: (Stake & { name: string })[];
  tasks: (Stake & { id: string })[];
};

async function stakes(query = '', who = officer!): Promise<IndexStakes[]> {
  const { body } = await who.get(`/api/points-at-stake${query}`);
  return (body as { indices: IndexStakes[] }).indices;
}
const sum = (of: readonly { readonly share: number }[]) => of.reduce((one, { share }) => one + share, 0);

describe('points at stake', () => {
  it('stand for each index apart, in the newest year whose parts are known', async () => {
    expect((await stakes()).map(({ index, year }) => [index, year])).toEqual([
      ['papi', 2024],
      ['pci', 2021],
    ]);
    expect((await stakes('?index=papi&year=2022')).map(({ index, year }) => [index, year])).toEqual([['papi', 2022]]);
    expect(await stakes('?index=par-index')).toEqual([]);
  });

  it('are owed by nobody while the plan is a draft', () => {
    expect(beforeInForce.map(({ owners, tasks }) => owners.length + tasks.length)).toEqual([0, 0]);
  });

  it('are those of the ledger: what is lost in the parts that a task serves', async () => {
    const [papi] = await stakes('?index=papi');
    const ledger = (await officer!.get('/api/provinces/42@63/ledger/papi/2024')).body as {
      whole: { lost: number };
      lines: { code: string; canWin: number; isLast: boolean }[];
    };
    expect(papi?.lost).toBe(ledger.whole.lost);
    const lost = new Map(ledger.lines.filter(({ isLast }) => isLast).map(({ code, canWin }) => [code, canWin]));
    expect(new Map(papi?.nodes.map(({ code, canWin }) => [code, canWin]))).toEqual(lost);
    // 1.2 is served by the task of its own, and by the one tied to all of 1.
    const talk = papi!.tasks.find(({ id }) => id === ids.get('Đối thoại với dân'))!;
    expect(talk.codes).toEqual(expect.arrayContaining(['1.1', '1.2', '1.3', '1.4']));
    const inOne = ['1.1', '1.2', '1.3', '1.4'].map((code) => lost.get(code)!);
    expect(talk.whole).toBeCloseTo(
      inOne.reduce((one, points) => one + points, 0),
      4,
    );
    expect(talk.share).toBeCloseTo(talk.whole - lost.get('1.2')! / 2, 3);
  });

  it('of owners are shared by those who lead, never beyond what was lost', async () => {
    for (const { owners, units, tasks, lost } of await stakes()) {
      for (const of of [owners.map(({ lead }) => lead), units, tasks]) expect(sum(of)).toBeLessThanOrEqual(lost);
      expect(sum(units)).toBeCloseTo(sum(owners.map(({ lead }) => lead)), 2);
    }
    const [papi, pci] = await stakes();
    const group = papi!.owners.find(({ kind }) => kind === 'group')!;
    expect(group).toMatchObject({ name: 'UBND cấp xã', units: 2, lead: { codes: ['1.2'] } });
    const communes = papi!.units.filter(({ name }) => name.startsWith('UBND xã'));
    expect(communes.map(({ share }) => share * 2)).toEqual([
      expect.closeTo(group.lead.share, 3),
      expect.closeTo(group.lead.share, 3),
    ]);
    expect(pci!.owners).toMatchObject([
      { name: 'Sở Nội vụ', lead: { codes: ['3'] } },
      { name: 'Sở Tư pháp', lead: { codes: [] }, coordinate: { codes: ['3'] } },
    ]);
  });

  it('of one task are told on its own, and nothing for a task that is tied to none', async () => {
    const of = async (text: string) =>
      (await officer!.get(`/api/tasks/${ids.get(text)}/points-at-stake`)).body as { stakes: object[] };
    expect(await of('Hướng dẫn cấp xã')).toMatchObject({
      stakes: [{ index: 'papi', year: 2024, nodes: [{ code: '1.2', tasks: 2, inPart: false, isRebuilt: false }] }],
    });
    expect((await of('Công khai hộ nghèo')).stakes).toMatchObject([
      { index: 'papi', nodes: [{ code: '2.2' }] },
      { index: 'pci', nodes: [{ code: '3' }] },
    ]);
    expect(await of('Tập huấn')).toEqual({ stakes: [] });
    expect((await app.anonymous.get('/api/points-at-stake')).status).toBe(401);
  });

  it('of the tasks of a list are those that each is told by itself: of the own unit for an officer, of all for who sees all', async () => {
    const rowsOf = async (who: Caller) =>
      ((await who.get('/api/points-at-stake/tasks')).body as { tasks: { taskId: string; stakes: Stake[] }[] }).tasks;
    const own = await rowsOf(officer!);
    expect(own.map(({ taskId }) => taskId)).toEqual([ids.get('Công khai hộ nghèo')]);
    const all = await rowsOf(coordinator!);
    expect(all.map(({ taskId }) => taskId).sort()).toEqual(
      [...ids].flatMap(([text, id]) => (text === 'Tập huấn' ? [] : [id])).sort(),
    );
    for (const { taskId, stakes: told } of all) {
      const alone = (await officer!.get(`/api/tasks/${taskId}/points-at-stake`)).body as { stakes: Stake[] };
      expect(told).toEqual(alone.stakes.map((one) => expect.objectContaining({ whole: one.whole, share: one.share })));
      expect(told).toHaveLength(alone.stakes.length);
    }
    const member = await app.signIn(commune, ['officer']);
    expect((await rowsOf(member)).map(({ taskId }) => taskId)).toEqual([ids.get('Hướng dẫn cấp xã')]);
    expect((await app.anonymous.get('/api/points-at-stake/tasks')).status).toBe(401);
  });

  it('are nothing where no province is followed', async () => {
    const stranger = await app.signIn(await app.addUnit({ name: 'Sở Nội vụ' }, 'beta'), ['coordinator'], 'beta');
    expect((await stranger.get('/api/points-at-stake')).body).toEqual({ province: null, indices: [] });
    expect((await stranger.get('/api/points-at-stake/tasks')).body).toEqual({ tasks: [] });
    expect((await stranger.get(`/api/tasks/${ids.get('Tập huấn')}/points-at-stake`)).body).toEqual({ stakes: [] });
  });
});
