import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, type Caller, type TestAnswer, type TestApplication } from '../../test/application.ts';
import { insertOccurrence } from '../../test/builders.ts';
import { startWebsite, type Website } from '../../test/receivers.ts';
import type { Unit } from '../units/model.ts';

type Proof = {
  readonly useId: string;
  readonly revision: { readonly id: string; readonly evidenceId: string; readonly number: number };
};

let app: TestApplication;
let site: Website;
let home: Unit;
let officer: Caller & { readonly personId: string };
let stranger: Caller;
let coordinator: Caller;

beforeAll(async () => {
  const settings = { smtpUrl: undefined, mailFrom: undefined, allowPrivateWebhooks: true, address: 'http://localhost' };
  app = await startTestApplication('2026-11-25', undefined, settings);
  site = await startWebsite();
  home = await app.addUnit({ name: 'Sở Tư pháp' });
  const reformDesk = await app.addUnit({ name: 'Sở Nội vụ' });
  officer = await app.signIn(home, ['officer']);
  stranger = await app.signIn(reformDesk, ['officer']);
  coordinator = await app.signIn(reformDesk, ['coordinator']);
});
afterAll(async () => {
  await app.close();
  await site.close();
});

let files = 0;
const text = (content = `Quyết định số ${(files += 1)}`) => new TextEncoder().encode(content);
const owed = (label = '2026') => app.inProvince((db) => insertOccurrence(db, { unitId: home.id, label }));
const hand = (id: string, fields: Record<string, string> = {}, content = text(), name = 'qd.txt') =>
  officer.upload(`/api/occurrences/${id}/proofs`, { name, content }, fields);
const proofIn = (answer: TestAnswer) => (answer.body as { proof: Proof }).proof;
const handed = async (id: string, fields?: Record<string, string>, content?: Uint8Array<ArrayBuffer>) =>
  proofIn(await hand(id, fields, content));
const decide = (useId: string, body: object) => coordinator.send('POST', `/api/proofs/${useId}/decision`, body);
const use = (revisionId: string, body: object, caller: Caller = officer) =>
  caller.send('POST', `/api/evidence-revisions/${revisionId}/uses`, body);
const addRevision = (evidenceId: string, content = text()) =>
  officer.upload(`/api/evidence/${evidenceId}/revisions`, { name: 'qd-moi.txt', content });
const detail = async (evidenceId: string) => (await officer.get(`/api/evidence/${evidenceId}`)).body;
const mark = async (id: string) =>
  ((await officer.get(`/api/occurrences/${id}`)).body as { occurrence: { proof: string } }).occurrence.proof;
const kept = () => app.inProvince((db) => db.selectFrom('evidence_revision').select('id').execute());

describe('what is accepted', () => {
  it('stays: it can not be described anew, taken back, or replaced; a newer revision begins a new use that waits', async () => {
    const id = await owed();
    const content = text();
    const first = await handed(id, { documentNumber: '12/QĐ-STP' }, content);
    expect(await decide(first.useId, { accept: true, reason: 'Đủ chữ ký, con dấu' })).toMatchObject({
      status: 200,
      body: { state: 'accepted', reason: 'Đủ chữ ký, con dấu', outsidePeriod: false },
    });
    const body = { title: 'Khác', documentNumber: '13/QĐ-STP', effectiveOn: null };
    const revision = `/api/evidence-revisions/${first.revision.id}`;
    expect(await officer.send('PATCH', revision, body)).toMatchObject({
      status: 409,
      body: { code: 'evidence.frozen' },
    });
    expect(await officer.send('DELETE', `/api/proofs/${first.useId}`)).toMatchObject({ status: 409 });

    const newer = (await addRevision(first.revision.evidenceId)).body as Proof['revision'];
    expect(newer.number).toBe(2);
    expect(await mark(id)).toBe('accepted');
    expect(await use(newer.id, { occurrenceId: id })).toMatchObject({ status: 200, body: { state: 'waiting' } });
    expect(await mark(id)).toBe('waiting');
    expect(await detail(first.revision.evidenceId)).toMatchObject({
      revisions: [
        { number: 2, frozen: false, abilities: { describe: true } },
        { number: 1, frozen: true, documentNumber: '12/QĐ-STP', abilities: { describe: false } },
      ],
      uses: [
        { state: 'waiting', revision: { number: 2 }, hasNewer: false },
        { state: 'accepted', revision: { number: 1 }, hasNewer: true, reason: 'Đủ chữ ký, con dấu' },
      ],
    });
    const file = await coordinator.get(`/api/proofs/${first.useId}/file`);
    expect(Uint8Array.from(file.body as Buffer)).toEqual(content);
  });

  it.each([
    ['a file put in the place of another', sql`update evidence_revision set file_hash = repeat('0', 64)`],
    ['a link put in the place of another', sql`update evidence_revision set url = 'https://example.vn/'`],
    ['a revision deleted', sql`delete from evidence_revision`],
    ['an evidence deleted', sql`delete from evidence`],
  ])('is held by the database too: %s', async (_words, statement) => {
    await expect(app.inProvince((db) => statement.execute(db))).rejects.toThrow(/permission denied/);
  });

  it('is told to the audit trail with who, why, and that the day lies outside the period', async () => {
    const id = await owed();
    const { useId } = await handed(id, { effectiveOn: '2025-02-03' });
    await decide(useId, { accept: true, reason: 'Vẫn còn hiệu lực' });
    const trail = await app.inProvince((db) =>
      db.selectFrom('audit_event').select(['verb', 'detail']).where('subject_id', '=', id).orderBy('id').execute(),
    );
    expect(trail).toMatchObject([
      { verb: 'attached', detail: { file: 'qd.txt', revision: 1 } },
      {
        verb: 'accepted-proof',
        detail: {
          reason: 'Vẫn còn hiệu lực',
          outsidePeriod: { effectiveOn: '2025-02-03', from: '2026-01-01', to: '2026-12-31' },
        },
      },
    ]);
  });
});

describe('a day outside the period', () => {
  it('is a clear word to both sides, and no refusal', async () => {
    const id = await owed('2026-Q1');
    const outside = await handed(id, { effectiveOn: '2025-02-03' });
    expect(outside).toMatchObject({ fit: 'outside', period: { from: '2026-01-01' }, outsidePeriod: null });
    expect(await decide(outside.useId, { accept: false, reason: 'Bản của năm trước' })).toMatchObject({
      body: { fit: 'outside', outsidePeriod: true },
    });
    expect(await handed(id, { effectiveOn: '2026-02-03' })).toMatchObject({ fit: 'inside' });
  });

  it('is corrected by whoever kept it, until it is accepted', async () => {
    const { revision } = await handed(await owed(), { effectiveOn: '2025-02-03' });
    const body = { title: 'Quyết định 12', documentNumber: '12/QĐ-STP', effectiveOn: '2026-02-03' };
    expect(await officer.send('PATCH', `/api/evidence-revisions/${revision.id}`, body)).toMatchObject({ body });
    expect(await detail(revision.evidenceId)).toMatchObject({ uses: [{ fit: 'inside' }] });
  });

  it('is no day at all: the field says so and nothing is kept', async () => {
    const before = await kept();
    expect(await hand(await owed(), { effectiveOn: '31/02/2026' })).toMatchObject({
      status: 422,
      body: { code: 'server.invalid_input' },
    });
    expect(await kept()).toEqual(before);
  });
});

describe('one proof for many', () => {
  it('serves a second occurrence, a criterion and a year, each decided by itself', async () => {
    const [one, two] = [await owed(), await owed()];
    const first = await handed(one);
    await decide(first.useId, { accept: true });
    expect(await use(first.revision.id, { occurrenceId: two })).toMatchObject({ status: 200 });
    const criterion = { criterionRef: 'papi/2021-2024/2.2.1', year: 2024 };
    expect(await use(first.revision.id, criterion)).toMatchObject({
      status: 200,
      body: {
        state: 'waiting',
        period: { from: '2024-01-01', to: '2024-12-31' },
        place: { kind: 'criterion', code: '2.2.1' },
      },
    });
    expect([await mark(one), await mark(two)]).toEqual(['accepted', 'waiting']);
    const waiting = (await coordinator.get('/api/proofs/waiting')).body as {
      waiting: { proof: Proof; occurrence: object | null }[];
    };
    const ofCriterion = waiting.waiting.find((one) => one.occurrence === null);
    expect(await decide(ofCriterion?.proof.useId ?? '', { accept: true })).toMatchObject({ status: 200 });
    expect(await use(first.revision.id, { ...criterion, year: 2025 })).toMatchObject({ status: 200 });
    expect(await detail(first.revision.evidenceId)).toMatchObject({
      evidence: { uses: { accepted: 2, waiting: 2, returned: 0 } },
    });
  });

  it('is no proof of a criterion that does not exist', async () => {
    const { revision } = await handed(await owed());
    expect(await use(revision.id, { criterionRef: 'papi/2021-2024/99', year: 2024 })).toMatchObject({
      status: 422,
      body: { code: 'evidence.unknown_criterion' },
    });
  });

  it('a newer revision takes the place of an older one that still waits', async () => {
    const id = await owed();
    const first = await handed(id);
    const newer = (await addRevision(first.revision.evidenceId)).body as Proof['revision'];
    await use(newer.id, { occurrenceId: id });
    expect((await officer.get(`/api/occurrences/${id}/proofs`)).body).toMatchObject({
      proofs: [{ revision: { number: 2 } }],
    });
  });

  it('keeps no content twice: not as a revision either', async () => {
    const content = text();
    const { revision } = await handed(await owed(), {}, content);
    const other = await handed(await owed());
    expect(await addRevision(other.revision.evidenceId, content)).toMatchObject({
      status: 409,
      body: { code: 'evidence.content_known' },
    });
    const hash = createHash('sha256').update(content).digest('hex');
    expect((await officer.get(`/api/evidence/files/${hash}`)).body).toMatchObject({ revision: { id: revision.id } });
    expect((await stranger.get(`/api/evidence/files/${hash}`)).body).toEqual({ revision: null });
  });
});

describe('a weak network', () => {
  it('sent again after a lost answer, a photo is kept and used once, and nobody is told of an error', async () => {
    const [id, content] = [await owed(), text()];
    const first = await hand(id, {}, content);
    const again = await hand(id, {}, content);
    expect(again.status).toBe(200);
    expect(proofIn(again).useId).toBe(proofIn(first).useId);
  });

  it('sent five times at once, too', async () => {
    const [id, content] = [await owed(), text()];
    const before = (await kept()).length;
    const answers = await Promise.all(Array.from({ length: 5 }, () => hand(id, {}, content)));
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200, 200]);
    expect(new Set(answers.map((answer) => proofIn(answer).useId)).size).toBe(1);
    expect((await kept()).length).toBe(before + 1);
    const orphans = await app.inProvince((db) =>
      sql`select from evidence where id not in (select evidence_id from evidence_revision)`.execute(db),
    );
    expect(orphans.rows).toEqual([]);
  });
});

describe('a link', () => {
  const link = (id: string, url: string) => officer.send('POST', `/api/occurrences/${id}/links`, { url });
  const found = async (evidenceId: string) =>
    ((await detail(evidenceId)) as { revisions: { link: object }[] }).revisions[0]?.link;

  it.each([
    ['/co', { state: 'answers', status: 200, fault: null }],
    ['/khong-nhan-head', { state: 'answers', status: 200 }],
    ['/chuyen-den-co', { state: 'answers', status: 200 }],
    ['/mat', { state: 'silent', status: 404, fault: 'error-status' }],
    ['/vong-quanh', { state: 'silent', fault: 'too-many-redirects' }],
    ['/cat-ngang', { state: 'silent', fault: 'no-answer' }],
  ])('%s is looked at by the server', async (path, expected) => {
    const answer = await link(await owed(), site.url + path);
    expect(answer).toMatchObject({ status: 200, body: { proof: { revision: { kind: 'link' } } } });
    const { evidenceId } = proofIn(answer).revision;
    await expect.poll(() => found(evidenceId), { timeout: 10_000 }).toMatchObject(expected);
  });

  it('is looked at again when somebody asks, and each week once it is accepted', async () => {
    const answer = await link(await owed(), `${site.url}/roi-mat`);
    const { useId, revision } = proofIn(answer);
    await expect.poll(() => found(revision.evidenceId), { timeout: 10_000 }).toMatchObject({ state: 'answers' });
    site.lose('/roi-mat');
    expect(await coordinator.send('POST', `/api/evidence-revisions/${revision.id}/look`)).toMatchObject({
      status: 204,
    });
    await expect.poll(() => found(revision.evidenceId), { timeout: 10_000 }).toMatchObject({ status: 404 });
    site.lose(undefined);
    // A decision is a person's: a link that answers nothing may be accepted all the same.
    expect(await decide(useId, { accept: true, reason: 'Đã xem bản in' })).toMatchObject({ status: 200 });
    const lookAgain = () => app.inProvince((db) => sql`select shared.enqueue('evidence.look-again', '{}')`.execute(db));
    app.setToday('2026-12-01');
    await lookAgain();
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(await found(revision.evidenceId)).toMatchObject({ status: 404 });
    app.setToday('2026-12-03');
    await lookAgain();
    await expect.poll(() => found(revision.evidenceId), { timeout: 10_000 }).toMatchObject({ state: 'answers' });
    app.setToday('2026-11-25');
  });

  it('is kept once, and only where it is an address of the web', async () => {
    const [one, two] = [await owed(), await owed()];
    const first = proofIn(await link(one, `${site.url}/co?a=1`));
    expect(await link(two, ` ${site.url}/co?a=1 `)).toMatchObject({
      body: { known: true, proof: { revision: { id: first.revision.id } } },
    });
    expect(await link(one, 'javascript:alert(1)')).toMatchObject({
      status: 422,
      body: { code: 'evidence.link_malformed', place: { field: 'url' } },
    });
    expect(await officer.get(`/api/proofs/${first.useId}/file`)).toMatchObject({ status: 404 });
  });
});

describe('the library', () => {
  const titles = async (caller: Caller, query: string) =>
    ((await caller.get(`/api/evidence?${query}`)).body as { evidence: { revision: { title: string } }[] }).evidence.map(
      (one) => one.revision.title,
    );

  it('is found by words without accents, by kind, year and decision, page by page', async () => {
    const keep = (title: string, fields: Record<string, string> = {}) =>
      officer.upload('/api/evidence', { name: 'a.txt', content: text() }, { title, ...fields });
    await keep('Biên bản niêm yết Đông Hòa', { documentNumber: '7/BB-STP', effectiveOn: '2019-05-01' });
    await keep('Ảnh niêm yết');
    expect(await titles(officer, 'find=niem%20yet%20dong')).toEqual(['Biên bản niêm yết Đông Hòa']);
    expect(await titles(officer, 'find=7/bb')).toEqual(['Biên bản niêm yết Đông Hòa']);
    expect(await titles(officer, 'find=niem&year=2019&state=unused&kind=file')).toEqual(['Biên bản niêm yết Đông Hòa']);
    expect(await titles(officer, 'find=niem&kind=link')).toEqual([]);
    expect(await titles(officer, 'find=niem&state=accepted')).toEqual([]);
    expect(await titles(officer, 'find=%25')).toEqual([]);
    const first = (await officer.get('/api/evidence?find=niem&limit=1')).body as { next: string };
    expect(await titles(officer, 'find=niem&limit=1')).toEqual(['Ảnh niêm yết']);
    expect(await titles(officer, `find=niem&limit=1&after=${first.next}`)).toEqual(['Biên bản niêm yết Đông Hòa']);
  });

  it('shows a unit its own, whatever it asks for; those who look over all see every unit’s', async () => {
    expect(await titles(stranger, `unitId=${home.id}`)).toEqual([]);
    expect((await titles(coordinator, `unitId=${home.id}&find=niem`)).length).toBe(2);
  });

  it('hides another unit’s evidence as if it were not there, and another province’s', async () => {
    const id = await owed();
    const { revision } = await handed(id);
    const elsewhere = await app.signIn(
      await app.addUnit({ name: 'Sở Nội vụ' }, 'beta'),
      ['coordinator', 'officer'],
      'beta',
    );
    const missing = { status: 404, body: { code: 'evidence.not_found' } };
    for (const caller of [stranger, elsewhere]) {
      expect(await caller.get(`/api/evidence/${revision.evidenceId}`)).toMatchObject(missing);
      expect(await caller.get(`/api/evidence-revisions/${revision.id}/file`)).toMatchObject(missing);
      expect(await use(revision.id, { occurrenceId: id }, caller)).toMatchObject(missing);
      expect(await caller.send('POST', `/api/evidence-revisions/${revision.id}/look`)).toMatchObject(missing);
    }
  });

  it('is not the coordinator’s to add to: who sees a unit’s proofs does not put them to use', async () => {
    const id = await owed();
    const { revision } = await handed(id);
    expect(await use(revision.id, { occurrenceId: id }, coordinator)).toMatchObject({ status: 403 });
    const file = { name: 'a.txt', content: text() };
    expect(await coordinator.upload(`/api/evidence/${revision.evidenceId}/revisions`, file)).toMatchObject({
      status: 403,
    });
    expect(await coordinator.upload('/api/evidence', file)).toMatchObject({ status: 403 });
  });
});
