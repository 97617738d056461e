import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, type Caller, type TestApplication } from '../../test/application.ts';
import { insertOccurrence } from '../../test/builders.ts';
import type { Unit } from '../units/model.ts';

type Proof = { readonly useId: string; readonly revision: { readonly id: string; readonly evidenceId: string } };

let app: TestApplication;
let [home, reformDesk]: Unit[] = [];
let officer: Caller;
let stranger: Caller;
let coordinator: Caller;

const png = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);
const another = Uint8Array.from([...png, 0]);

beforeAll(async () => {
  app = await startTestApplication();
  home = await app.addUnit({ name: 'Sở Tư pháp' });
  reformDesk = await app.addUnit({ name: 'Sở Nội vụ' });
  officer = await app.signIn(home, ['officer']);
  stranger = await app.signIn(reformDesk, ['officer']);
  coordinator = await app.signIn(reformDesk, ['coordinator', 'officer']);
});
afterAll(() => app.close());

const owed = (unit = home) => app.inProvince((db) => insertOccurrence(db, { unitId: unit!.id }));
const attach = (caller: Caller, id: string, content: Uint8Array = png, name = 'ảnh niêm yết.png') =>
  caller.upload(`/api/occurrences/${id}/proofs`, { name, content });
const proofIn = (answer: { body: unknown }) => (answer.body as { proof: Proof }).proof;
const useOf = (answer: { body: unknown }) => proofIn(answer).useId;
const decide = (caller: Caller, useId: string, body: object) =>
  caller.send('POST', `/api/proofs/${useId}/decision`, body);
const bytes = (text: string) => new TextEncoder().encode(text);
const proofMark = async (id: string) =>
  ((await officer.get(`/api/occurrences/${id}`)).body as { occurrence: { proof: string } }).occurrence.proof;

describe('a proof', () => {
  it('goes from the officer to somebody outside the unit, who accepts it; only then are there three marks', async () => {
    const id = await owed();
    await officer.send('POST', `/api/occurrences/${id}/progress`, {
      revision: 1,
      reported: 'done',
      text: '',
      product: 'Ảnh niêm yết',
    });
    const attached = await attach(officer, id);
    expect(attached).toMatchObject({
      status: 200,
      body: {
        known: false,
        proof: {
          revision: { number: 1, title: 'ảnh niêm yết.png', file: { mediaType: 'image/png' }, effectiveOn: null },
          fit: 'undated',
          state: 'waiting',
          abilities: { decide: false, withdraw: true },
        },
      },
    });
    expect(await proofMark(id)).toBe('waiting');
    const waiting = (await coordinator.get('/api/proofs/waiting')).body as {
      waiting: { occurrence: { id: string } }[];
    };
    expect(waiting.waiting.map((one) => one.occurrence.id)).toContain(id);
    expect(await decide(coordinator, useOf(attached), { accept: true })).toMatchObject({
      status: 200,
      body: { state: 'accepted' },
    });
    expect((await officer.get(`/api/occurrences/${id}`)).body).toMatchObject({
      occurrence: { proof: 'accepted', allThree: true },
    });
  });

  it('comes back as it was handed in, to save and never to open as a page', async () => {
    const id = await owed();
    const file = await coordinator.get(`/api/proofs/${useOf(await attach(officer, id))}/file`);
    expect(Uint8Array.from(file.body as Buffer)).toEqual(png);
    expect(file.headers['content-disposition']).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('ảnh niêm yết.png')}`,
    );
    expect(file.headers['x-content-type-options']).toBe('nosniff');
  });

  it('is returned with a reason, and mended by a better one', async () => {
    const id = await owed();
    const first = useOf(await attach(officer, id));
    expect(await decide(coordinator, first, { accept: false })).toMatchObject({
      status: 422,
      body: { code: 'evidence.reason_missing' },
    });
    expect(await decide(coordinator, first, { accept: false, reason: 'Ảnh không rõ ngày' })).toMatchObject({
      status: 200,
    });
    expect(await proofMark(id)).toBe('returned');
    expect(await decide(coordinator, first, { accept: true })).toMatchObject({
      status: 409,
      body: { code: 'evidence.already_decided' },
    });
    await decide(coordinator, useOf(await attach(officer, id, another)), { accept: true });
    expect(await proofMark(id)).toBe('accepted');
  });

  describe('that comes back', () => {
    const standingOf = async (id: string) => {
      const { body } = await officer.get(`/api/occurrences/${id}`);
      return (body as { occurrence: { standing: object; allThree: boolean } }).occurrence;
    };
    const listedLate = async (id: string) => {
      const { body } = await coordinator.get('/api/occurrences?show=late&limit=200');
      return (body as { occurrences: { id: string }[] }).occurrences.some((one) => one.id === id);
    };
    const report = async (id: string) => {
      const { revision } = ((await officer.get(`/api/occurrences/${id}`)).body as { occurrence: { revision: number } })
        .occurrence;
      const said = { revision, reported: 'done', text: 'Xong', product: 'Ảnh niêm yết' };
      expect((await officer.send('POST', `/api/occurrences/${id}/progress`, said)).status).toBe(200);
    };
    afterAll(() => app.setToday('2026-11-25'));

    it('is late from its day on, and the proof that mends it counts from the day on which it was handed in', async () => {
      app.setToday('2026-11-25');
      const id = await owed();
      await report(id);
      await decide(coordinator, useOf(await attach(officer, id, bytes('khoe'), 'khoe.txt')), {
        accept: false,
        reason: 'Không rõ',
      });
      expect(await standingOf(id)).toMatchObject({ standing: { state: 'in-time', days: 19 }, allThree: false });
      app.setToday('2026-12-15');
      expect(await standingOf(id)).toMatchObject({ standing: { state: 'late', days: 1 }, allThree: false });
      expect(await listedLate(id)).toBe(true);
      app.setToday('2026-12-28');
      await report(id);
      expect(await standingOf(id)).toMatchObject({ standing: { state: 'late', days: 14 } });
      const real = useOf(await attach(officer, id, bytes('that'), 'that.txt'));
      expect(await standingOf(id)).toMatchObject({ standing: { state: 'done-late', days: 14 }, allThree: false });
      expect(await listedLate(id)).toBe(false);
      await decide(coordinator, real, { accept: true });
      expect(await standingOf(id)).toMatchObject({ standing: { state: 'done-late', days: 14 }, allThree: false });
    });

    it('has all three marks where the proof that mends it was handed in by its day, whenever it is accepted', async () => {
      app.setToday('2026-11-25');
      const id = await owed();
      await report(id);
      await decide(coordinator, useOf(await attach(officer, id, bytes('mo'), 'mo.txt')), {
        accept: false,
        reason: 'Mờ',
      });
      app.setToday('2026-12-14');
      const better = useOf(await attach(officer, id, bytes('ro'), 'ro.txt'));
      app.setToday('2026-12-20');
      await decide(coordinator, better, { accept: true });
      expect(await standingOf(id)).toMatchObject({ standing: { state: 'done-in-time', days: 0 }, allThree: true });
    });
  });

  it('is kept once however often it is used, and used once for one thing', async () => {
    const [one, two] = [await owed(), await owed()];
    const [first, second] = [await attach(officer, one), await attach(officer, two)];
    expect(proofIn(first).revision).toEqual(proofIn(second).revision);
    expect(second).toMatchObject({ body: { known: true } });
    await decide(coordinator, useOf(first), { accept: true });
    expect(await attach(officer, one)).toMatchObject({ status: 409, body: { code: 'evidence.already_attached' } });
    expect(await proofMark(two)).toBe('waiting');
  });

  it('can be taken back until it is decided about', async () => {
    const id = await owed();
    const useId = useOf(await attach(officer, id));
    expect(await officer.send('DELETE', `/api/proofs/${useId}`)).toMatchObject({ status: 204 });
    expect(await proofMark(id)).toBe('none');
    const decided = useOf(await attach(officer, id));
    await decide(coordinator, decided, { accept: true });
    expect(await officer.send('DELETE', `/api/proofs/${decided}`)).toMatchObject({ status: 409 });
  });
});

describe('who may what', () => {
  it('hides another unit’s work and proofs as if they were not there', async () => {
    const id = await owed();
    const useId = useOf(await attach(officer, id));
    expect(await attach(stranger, id)).toMatchObject({ status: 404, body: { code: 'tasks.not_found' } });
    expect(await stranger.get(`/api/occurrences/${id}/proofs`)).toMatchObject({ status: 404 });
    expect(await stranger.get(`/api/proofs/${useId}/file`)).toMatchObject({
      status: 404,
      body: { code: 'evidence.not_found' },
    });
  });

  it('lets nobody judge the proof of their own unit', async () => {
    const useId = useOf(await attach(coordinator, await owed(reformDesk)));
    expect(await decide(coordinator, useId, { accept: true })).toMatchObject({
      status: 403,
      body: { code: 'evidence.own_unit' },
    });
  });

  it('lets no officer decide at all', async () => {
    expect(await decide(officer, useOf(await attach(officer, await owed())), { accept: true })).toMatchObject({
      status: 403,
      body: { code: 'server.not_allowed' },
    });
  });
});

describe('a file that can’t be proof', () => {
  it.each([
    [
      'a program that calls itself PDF',
      'bao-cao.pdf',
      Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, ...new Uint8Array(200)]),
      422,
      'evidence.kind_not_accepted',
    ],
    ['an empty one', 'rỗng.pdf', new Uint8Array(), 422, 'server.empty_file'],
    ['one over the limit', 'to.png', new Uint8Array(6 * 1_048_576).fill(1), 413, 'server.file_too_large'],
  ])('is refused with the reason and leaves nothing: %s', async (_words, name, content, status, code) => {
    const id = await owed();
    expect(await attach(officer, id, content, name)).toMatchObject({ status, body: { code } });
    expect(await proofMark(id)).toBe('none');
  });

  it('is no file at all', async () => {
    const answer = await officer.send('POST', `/api/occurrences/${await owed()}/proofs`, { not: 'a form' });
    expect(answer).toMatchObject({ status: 400, body: { code: 'server.no_file' } });
  });
});
