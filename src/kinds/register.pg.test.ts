import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, type Caller, type TestApplication } from '../../test/application.ts';
import { insertWorkOfKind, writeSheet } from '../../test/kinds.ts';
import type { Unit } from '../units/model.ts';
import { saveLook } from './store/links.ts';

type Register = {
  readonly rows: readonly { readonly occurrence: { readonly id: string } }[];
  readonly counts: Readonly<Record<'open' | 'late' | 'silent' | 'all', number>>;
  readonly next: string | null;
};

const today = '2026-11-25';
let app: TestApplication;
let [department, other]: Unit[] = [];
let coordinator: Caller;
let officer: Caller;

beforeAll(async () => {
  app = await startTestApplication(today);
  department = await app.addUnit({ name: 'Sở Tài chính' });
  other = await app.addUnit({ name: 'Sở Y tế' });
  coordinator = await app.signIn(await app.addUnit({ name: 'Sở Nội vụ' }), ['coordinator']);
  officer = await app.signIn(department, ['officer']);
});
afterAll(() => app.close());

async function register(caller: Caller, kind: string, query = ''): Promise<Register> {
  const { status, body } = await caller.get(`/api/kinds/${kind}?${query}`);
  expect(status).toBe(200);
  return body as Register;
}

/** All pages of a register, walked two rows at a time. */
async function walk(caller: Caller, kind: string, query = ''): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let after: string | null = ''; after !== null;) {
    const page: Register = await register(caller, kind, `limit=2&${query}${after ? `&after=${after}` : ''}`);
    expect(page.rows.length).toBeLessThanOrEqual(2);
    ids.push(...page.rows.map(({ occurrence }) => occurrence.id));
    after = page.next;
  }
  return ids;
}

describe('the register of disclosures', () => {
  let silent: string;
  let late: string;
  let open: readonly string[];
  let undated: string;
  let done: string;
  let foreign: string;

  beforeAll(async () => {
    const work = (dueOn?: string, unit = department) => insertWorkOfKind(app, unit, 'disclosure', dueOn);
    late = await work('2026-11-20');
    [open, silent] = [[await work('2026-12-01'), await work('2026-12-01'), await work('2026-12-05')], await work()];
    undated = await work('2026-12-06');
    await app.inProvince((db) =>
      db
        .updateTable('occurrence')
        .set({ due_on: null, nominal_on: null, dating: 'needs-date' })
        .where('id', '=', undated)
        .execute(),
    );
    done = await work('2026-11-02');
    await officer.send('POST', `/api/occurrences/${done}/progress`, { revision: 1, reported: 'done', text: 'Đã đăng' });
    foreign = await work('2026-11-21', other);
    const url = 'http://127.0.0.1:9/x';
    await writeSheet(officer, silent, 'work', 'disclosure', { link: url });
    const found = { url, state: 'silent', status: null, fault: 'no-answer' } as const;
    await app.inProvince((db) => saveLook(db, silent, found, { today, now: new Date() }));
  });

  it('comes page by page, each row once: silent, late, open by day, done at the end', async () => {
    const whole = await walk(coordinator, 'disclosure', 'show=all');
    expect(whole).toEqual([silent, late, foreign, ...open.slice(0, 2).toSorted(), open[2], undated, done]);
    expect(await walk(coordinator, 'disclosure')).toEqual(whole.slice(0, -1));
    expect(await walk(coordinator, 'disclosure', 'show=late')).toEqual([late, foreign]);
    expect(await walk(coordinator, 'disclosure', 'show=silent')).toEqual([silent]);
  });

  it('counts the whole register whatever page or part is asked for, of one unit where it is named', async () => {
    const counts = { open: 7, late: 2, silent: 1, all: 8 };
    expect((await register(coordinator, 'disclosure', 'limit=1')).counts).toEqual(counts);
    expect((await register(coordinator, 'disclosure', 'show=late')).counts).toEqual(counts);
    const ofOther = await register(coordinator, 'disclosure', `unitId=${other!.id}`);
    expect(ofOther.counts).toEqual({ open: 1, late: 1, silent: 0, all: 1 });
    // Who sees one unit is shown that one, whatever is asked for.
    expect((await register(officer, 'disclosure', `unitId=${other!.id}`)).counts).toEqual({
      ...counts,
      open: 6,
      late: 1,
      all: 7,
    });
  });

  it('refuses a place that it did not give', async () => {
    expect((await coordinator.get('/api/kinds/disclosure?after=x')).status).toBe(422);
  });
});

describe('the plan of inspections', () => {
  it('holds a year whole, however the register is paged, and tells the other years and what has no days', async () => {
    const planned = async (from: string, to: string) => {
      const id = await insertWorkOfKind(app, department, 'inspection');
      await writeSheet(officer, id, 'task', 'inspection', { target: other!.id, content: 'Một cửa', from, to });
      return id;
    };
    const [first, second] = [await planned('2026-03-02', '2026-03-06'), await planned('2026-12-28', '2027-01-05')];
    const next = await planned('2027-05-03', '2027-05-04');
    await insertWorkOfKind(app, department, 'inspection');
    const plan = async (query = '') => (await coordinator.get(`/api/kinds/inspection/plan?${query}`)).body;
    const shown = (id: string) => ({ occurrenceId: id, target: 'Sở Y tế' });
    expect(await plan()).toMatchObject({
      year: 2026,
      years: [2026, 2027],
      inspections: [shown(first), shown(second)],
      undated: 1,
    });
    expect(await plan('year=2027')).toMatchObject({ year: 2027, inspections: [shown(second), shown(next)] });
    expect(await plan('year=2020')).toMatchObject({ year: 2027 });
    expect(await plan(`unitId=${other!.id}`)).toMatchObject({ years: [], inspections: [], undated: 0 });
  });

  it('counts an inspection once, whatever units have a part in it', async () => {
    const before = await register(coordinator, 'inspection');
    const id = await insertWorkOfKind(app, department, 'inspection');
    await app.inProvince(async (db) => {
      const row = await db.selectFrom('occurrence').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
      const again = { ...row, id: crypto.randomUUID(), label: '2027', due_on: '2026-12-31', nominal_on: '2026-12-31' };
      await db.insertInto('occurrence').values(again).execute();
    });
    const after = await register(coordinator, 'inspection');
    expect(after.counts.all).toBe(before.counts.all + 1);
    expect(after.rows).toHaveLength(before.rows.length + 1);
  });
});
