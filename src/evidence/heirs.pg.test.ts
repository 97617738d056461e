import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 as uuid } from 'uuid';
import { startTestApplication, type Caller, type TestAnswer, type TestApplication } from '../../test/application.ts';
import { insertOccurrence } from '../../test/builders.ts';
import type { Unit } from '../units/model.ts';
import type { Succession } from '../units/model/succession.ts';
import { endUnits, insertSuccessions } from '../units/store.ts';

type Proof = {
  readonly useId: string;
  readonly unitName: string;
  readonly revision: { readonly id: string; readonly evidenceId: string; readonly number: number };
  readonly abilities: Readonly<Record<string, boolean>>;
};

let app: TestApplication;
let old: Unit;
let finance: Unit;
let proof: Proof;
let occurrenceId: string;
let seenBefore: readonly object[];
let heir: Caller;
let second: Caller;
let stranger: Caller;
let appraiser: Caller;
let desk: Caller;

const content = new TextEncoder().encode('Quyết định số 12');
const list = async (caller: Caller, query = '') =>
  ((await caller.get(`/api/evidence${query}`)).body as { evidence: { unitName: string; unitEndedOn: string | null }[] })
    .evidence;
const use = (caller: Caller, body: object, revisionId = proof.revision.id) =>
  caller.send('POST', `/api/evidence-revisions/${revisionId}/uses`, body);
const owedBy = (unit: Unit) => app.inProvince((db) => insertOccurrence(db, { unitId: unit.id, label: '2026' }));
const proofIn = (answer: TestAnswer) => answer.body as Proof;

beforeAll(async () => {
  app = await startTestApplication('2025-02-20');
  old = await app.addUnit({ name: 'Sở Kế hoạch và Đầu tư', validFrom: '2000-01-01' });
  finance = await app.addUnit({ name: 'Sở Tài chính', validFrom: '2000-01-01' });
  const home = await app.addUnit({ name: 'Sở Nội vụ', validFrom: '2000-01-01' });
  const justice = await app.addUnit({ name: 'Sở Tư pháp', validFrom: '2000-01-01' });
  const officer = await app.signIn(old, ['officer']);
  occurrenceId = await owedBy(old);
  const sent = await officer.upload(`/api/occurrences/${occurrenceId}/proofs`, { name: 'qd.txt', content });
  proof = (sent.body as { proof: Proof }).proof;
  const before = await app.signIn(finance, ['officer']);
  seenBefore = await list(before);
  await app.inProvince(async (db) => {
    await endUnits(db, [old.id], '2025-02-28');
    const given = { fromId: old.id, beginsOn: '2025-03-01', kind: 'split', basis: '', ground: 'sourced' } as const;
    const steps: Succession[] = [
      { ...given, id: uuid(), toId: finance.id, functions: [], takesRest: true },
      { ...given, id: uuid(), toId: home.id, functions: ['digital-transformation'], takesRest: false },
    ];
    await insertSuccessions(db, steps);
  });
  app.setToday('2026-11-25');
  heir = await app.signIn(finance, ['officer']);
  second = await app.signIn(home, ['head']);
  stranger = await app.signIn(justice, ['officer', 'head']);
  appraiser = await app.signIn(finance, ['appraiser']);
  desk = await app.signIn(home, ['coordinator']);
});
afterAll(() => app.close());

describe('the evidence of a unit that ended', () => {
  it('was its own alone while it lived', () => expect(seenBefore).toEqual([]));

  it('is found by its heirs, with whose it was and until when, and by nobody else', async () => {
    const seen = [{ unitName: 'Sở Kế hoạch và Đầu tư', unitEndedOn: '2025-02-28' }];
    expect(await list(heir)).toMatchObject(seen);
    expect(await list(second)).toMatchObject(seen);
    expect(await list(desk, `?unitId=${finance.id}`)).toMatchObject(seen);
    expect(await list(stranger)).toEqual([]);
  });

  it('does not exist for a unit that is no heir, by whichever address it asks', async () => {
    const { evidenceId, id } = proof.revision;
    for (const path of [`evidence/${evidenceId}`, `evidence-revisions/${id}/file`, `proofs/${proof.useId}/file`])
      expect((await stranger.get(`/api/${path}`)).status).toBe(404);
    const body = { title: 'x', documentNumber: '', effectiveOn: null };
    expect((await stranger.send('PATCH', `/api/evidence-revisions/${id}`, body)).status).toBe(404);
    expect((await use(stranger, { criterionRef: 'papi/2021-2024/2.2.1', year: 2024 })).status).toBe(404);
    const file = { name: 'moi.txt', content: new TextEncoder().encode('lạ') };
    expect((await stranger.upload(`/api/evidence/${evidenceId}/revisions`, file)).status).toBe(404);
    expect((await stranger.send('DELETE', `/api/proofs/${proof.useId}`)).status).toBe(404);
  });

  it('serves the work of an heir, which gives it, and stays of the unit that kept it', async () => {
    const own = await owedBy(finance);
    const given = await use(heir, { occurrenceId: own });
    expect(given).toMatchObject({
      status: 200,
      body: {
        unitName: 'Sở Tài chính',
        origin: { unitName: 'Sở Kế hoạch và Đầu tư', endedOn: '2025-02-28' },
        abilities: { withdraw: true, openWork: true, openEvidence: true },
      },
    });
    // The first use is the old unit's: it had no heir's work under it.
    expect((await heir.get(`/api/evidence/${proof.revision.evidenceId}`)).body).toMatchObject({
      evidence: { unitId: old.id },
      abilities: { add: true },
      uses: [{ origin: { unitName: 'Sở Kế hoạch và Đầu tư' } }, { origin: null, abilities: { openWork: false } }],
    });
    // Not for the work of the other heir, nor of the unit that ended.
    for (const id of [occurrenceId, await owedBy(old)])
      expect((await use(heir, { occurrenceId: id })).status).toBe(404);
    // The heir's own appraiser does not judge what the heir gives; somebody of another heir does.
    const decision = `/api/proofs/${proofIn(given).useId}/decision`;
    expect((await appraiser.send('POST', decision, { accept: true })).body).toMatchObject({
      code: 'evidence.own_unit',
    });
    const waiting = async (caller: Caller) =>
      ((await caller.get('/api/proofs/waiting')).body as { total: number }).total;
    expect([await waiting(appraiser), await waiting(desk)]).toEqual([1, 2]);
    expect((await desk.send('POST', decision, { accept: true })).status).toBe(200);
  });

  it('is known again when an heir picks the same file', async () => {
    const hash = createHash('sha256').update(content).digest('hex');
    expect((await heir.get(`/api/evidence/files/${hash}`)).body).toMatchObject({ revision: { id: proof.revision.id } });
    expect((await stranger.get(`/api/evidence/files/${hash}`)).body).toEqual({ revision: null });
  });

  it('takes a newer revision of an heir, under its name', async () => {
    const file = { name: 'qd-moi.txt', content: new TextEncoder().encode('Quyết định số 13') };
    const path = `/api/evidence/${proof.revision.evidenceId}`;
    expect(await second.upload(`${path}/revisions`, file)).toMatchObject({ status: 200, body: { number: 2 } });
    expect((await heir.get(path)).body).toMatchObject({ evidence: { unitId: old.id, revision: { number: 2 } } });
  });
});
