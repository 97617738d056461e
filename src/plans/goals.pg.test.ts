import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, type Caller, type TestApplication } from '../../test/application.ts';
import { putInForce, samplePlan } from '../../test/journeys/plan.ts';

let app: TestApplication;
let [coordinator, officer]: Caller[] = [];
let planId: string;

beforeAll(async () => {
  app = await startTestApplication('2026-02-02');
  await sql`update shared.tenant set reference_province = 'Hà Tĩnh' where slug = 'alpha'`.execute(
    app.installation.owner.kysely,
  );
  const desk = await app.addUnit({ name: 'Sở Nội vụ' });
  coordinator = await app.signIn(desk, ['coordinator']);
  officer = await app.signIn(desk, ['officer']);
});
afterAll(() => app.close());

type Proposal = {
  plan: { id: string; name: string };
  ordinal: number;
  text: string;
  target: { subject: { index?: string }; kind: string; value: number; year: number } | null;
  why: string | null;
  targetId: string | null;
  abilities: { take: boolean };
};
const proposals = async (who = coordinator!) =>
  ((await who.get('/api/target-proposals')).body as { proposals: Proposal[] }).proposals;
const take = ({ ordinal, text }: Pick<Proposal, 'ordinal' | 'text'>, who = coordinator!) =>
  who.send('POST', `/api/plans/${planId}/goals/${ordinal}/target`, { text });

describe('the goals of a plan', () => {
  it('are proposed once the plan is in force, and count for nothing by themselves', async () => {
    planId = await putInForce(coordinator!, await samplePlan(), async () => {
      expect(await proposals()).toEqual([]);
    });
    const all = await proposals();
    expect(all.map(({ target }) => target && [target.subject.index, target.kind, target.value, target.year])).toEqual(
      expect.arrayContaining([
        ['par-index', 'score', 90, 2026],
        ['par-index', 'group', 10, 2026],
        ['sipas', 'percent', 88, 2026],
        ['papi', 'group', 8, 2026],
        ['pci', 'group', 10, 2026],
      ]),
    );
    expect(((await officer!.get('/api/targets')).body as { targets: object[] }).targets).toEqual([]);
    expect((await proposals(officer)).some(({ abilities }) => abilities.take)).toBe(false);
  });

  it('are taken by one press, with the sentence and its place; once', async () => {
    const papi = (await proposals()).find(({ target }) => target?.subject.index === 'papi')!;
    expect((await take(papi, officer)).status).toBe(403);
    const { status, body } = await take(papi);
    expect(status).toBe(200);
    const { targets } = (await officer!.get('/api/targets')).body as { targets: object[] };
    expect(targets).toMatchObject([
      {
        id: (body as { targetId: string }).targetId,
        kind: 'group',
        value: 8,
        baselineYear: 2024,
        words: papi.text,
        goal: { planId, planName: '08/KH-UBND', blocks: [expect.stringMatching(/^b/)] },
        // 63 provinces were ranked in 2024, 34 will be in 2026.
        standing: { ofRank: { points: 45.4857, of: 63 }, otherBase: 34, state: 'unknown', why: 'other-base' },
      },
    ]);
    expect(await take(papi)).toMatchObject({ status: 409, body: { code: 'plans.goal_taken' } });
    expect((await proposals()).find(({ ordinal }) => ordinal === papi.ordinal)).toMatchObject({
      targetId: (body as { targetId: string }).targetId,
      abilities: { take: false },
    });
  });

  it('may be taken again after the target was removed', async () => {
    const papi = (await proposals()).find(({ target }) => target?.subject.index === 'papi')!;
    await coordinator!.send('DELETE', `/api/targets/${papi.targetId}`);
    expect((await take(papi)).status).toBe(200);
  });

  it('are not taken where they are no longer there, or were not understood', async () => {
    const [first] = await proposals();
    expect(await take({ ordinal: 99, text: '' })).toMatchObject({ status: 404, body: { code: 'plans.no_goal' } });
    expect(await take({ ...first!, text: 'khác' })).toMatchObject({ status: 404, body: { code: 'plans.no_goal' } });
    await app.inProvince((db) =>
      sql`update document set reading = jsonb_set(reading, '{goals,0,value}', 'null')`.execute(db),
    );
    expect((await proposals())[0]).toMatchObject({ target: null, why: 'no-figure', abilities: { take: false } });
    expect(await take(first!)).toMatchObject({ status: 422, body: { code: 'plans.goal_not_understood' } });
  });
});
