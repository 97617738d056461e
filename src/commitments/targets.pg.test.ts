import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 as uuid } from 'uuid';
import { startTestApplication, testPassword, type Caller, type TestApplication } from '../../test/application.ts';

let app: TestApplication;
let coordinator: Caller;
let head: Caller;
let chair: Caller & { personId: string };
let target: { id: string; revision: number };

const wanted = {
  subject: { index: 'papi', edition: '2021-2024', node: '*' },
  kind: 'rank',
  operator: '<=',
  value: 10,
  upper: null,
  year: 2027,
  baselineYear: 2022,
};
const words = 'PAPI: hạng 10 trở lên, năm 2027';
const line = (targetId: string, kind = 'target') => ({ kind, text: words, targetId });
const draft = (lines: readonly object[], year = 2026) => ({
  year,
  toPersonId: chair.personId,
  pledge: 'Tôi cam kết.',
  lines,
});
type Shown = { intact: boolean | null; lines: { text: string; target: Record<string, unknown> | null }[] };
const page = async (caller: Caller, id: string) => (await caller.get(`/api/commitments/${id}`)).body as Shown;
const hashOf = async (id: string) =>
  ((await head.get(`/api/commitments/${id}`)).body as { commitment: { hash: string } }).commitment.hash;

beforeAll(async () => {
  app = await startTestApplication('2026-11-20');
  await app.installation.owner.kysely.updateTable('shared.tenant').set({ reference_province: 'Hà Tĩnh' }).execute();
  const desk = await app.addUnit({ name: 'UBND tỉnh' });
  const department = await app.addUnit({ name: 'Sở Tài chính' });
  coordinator = await app.signIn(desk, ['coordinator']);
  chair = await app.signIn(desk, ['chair']);
  head = await app.signIn(department, ['head']);
  target = (await coordinator.send('POST', '/api/targets', { ...wanted, words: '' })).body as typeof target;
});
afterAll(() => app.close());

describe('a line that names a target of the province', () => {
  let id: string;

  it('is refused where there is no such target, or where it is a line of work', async () => {
    expect(await head.send('POST', '/api/commitments', draft([line(uuid())]))).toMatchObject({
      status: 422,
      body: { code: 'commitments.no_such_target' },
    });
    const assignmentId = uuid();
    expect(
      (await head.send('POST', '/api/commitments', draft([{ ...line(target.id, 'task'), assignmentId }]))).status,
    ).toBe(422);
  });

  it('keeps its words, and shows the last result and how far it is', async () => {
    const made = await head.send(
      'POST',
      '/api/commitments',
      draft([line(target.id), { kind: 'target', text: 'SIPAS trên 90%' }]),
    );
    expect(made.status).toBe(200);
    id = (made.body as { id: string }).id;
    const { targets } = (await head.get('/api/targets')).body as {
      targets: { standing: { state: string; lacking: number; last: object } }[];
    };
    const standing = targets[0]?.standing;
    expect(standing?.last).toMatchObject({ year: 2024 });
    const { lines } = await page(head, id);
    expect(lines).toMatchObject([
      {
        text: words,
        target: {
          id: target.id,
          value: 10,
          year: 2027,
          record: 'same',
          standing: { state: standing?.state, lacking: standing?.lacking },
        },
      },
      { text: 'SIPAS trên 90%', target: null },
    ]);
  });

  it('stays as it was signed when the province changes its target, and when it removes it', async () => {
    await head.send('POST', `/api/commitments/${id}/signature`, { revision: 1, password: testPassword });
    const changed = { ...wanted, value: 20, words: '', revision: target.revision };
    expect((await coordinator.send('PATCH', `/api/targets/${target.id}`, changed)).status).toBe(200);
    const after = await page(chair, id);
    expect(after).toMatchObject({
      intact: true,
      lines: [{ text: words, target: { value: 10, record: 'changed' } }, {}],
    });
    expect((await coordinator.send('DELETE', `/api/targets/${target.id}`)).status).toBeLessThan(300);
    expect(await page(chair, id)).toMatchObject({
      intact: true,
      lines: [{ target: { value: 10, record: 'removed', standing: after.lines[0]?.target?.['standing'] } }, {}],
    });
  });

  it('is in the hash with what was wanted, beside its words', async () => {
    await app.inProvince((db) =>
      db
        .updateTable('commitment_line')
        .set({ target_wanted: JSON.stringify({ ...wanted, value: 30 }) })
        .where('commitment_id', '=', id)
        .where('target_id', 'is not', null)
        .execute(),
    );
    expect(await page(chair, id)).toMatchObject({ intact: false });
  });

  it('leaves the hash of what names none as it was before', async () => {
    await head.send('POST', '/api/commitments', draft([{ kind: 'target', text: 'SIPAS trên 90%' }], 2027));
    const { commitments } = (await head.get('/api/commitments?year=2027')).body as {
      commitments: { id: string; personId: string; personName: string; toPersonName: string }[];
    };
    const own = commitments[0]!;
    await head.send('POST', `/api/commitments/${own.id}/signature`, { revision: 1, password: testPassword });
    const text = JSON.stringify([
      'thuocdo.commitment.1',
      2027,
      [own.personId, own.personName],
      [chair.personId, own.toPersonName],
      'Tôi cam kết.',
      [['target', 'SIPAS trên 90%', null]],
    ]);
    expect(await hashOf(own.id)).toBe(createHash('sha256').update(text).digest('hex'));
  });
});
