import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, type TestApplication } from '../../test/application.ts';
import type { Unit } from '../units/model.ts';
import { hashPassword } from './password.ts';
import { insertPerson } from './store.ts';

let app: TestApplication;
let unit: Unit;

beforeAll(async () => {
  app = await startTestApplication();
  unit = await app.addUnit({ name: 'Sở Nội vụ' });
  const passwordHash = await hashPassword('Đúng mật khẩu');
  const person = {
    login: 'lan',
    name: 'Nguyễn Thị Lan',
    title: 'Chuyên viên',
    unitId: unit.id,
    roles: ['officer'] as const,
    passwordHash,
  };
  await app.inProvince((db) => insertPerson(db, { ...person, id: '01930000-0000-7000-8000-000000000001' }));
});
afterAll(() => app.close());

const signIn = (login: string, password: string) => app.anonymous.send('POST', '/api/sessions', { login, password });

describe('signing in', () => {
  it('answers the person and sets a cookie that scripts of a page can’t read', async () => {
    const answer = await signIn(' LAN ', 'Đúng mật khẩu'.normalize('NFD'));
    expect(answer.body).toMatchObject({
      user: { login: 'lan', name: 'Nguyễn Thị Lan', unitName: 'Sở Nội vụ', roles: ['officer'] },
    });
    expect(answer.headers['set-cookie']).toMatch(/^thuocdo=alpha\.[\w-]{43}; .*HttpOnly; SameSite=Lax/);
  });

  it('refuses a wrong password and an unknown login with the same words, in both languages', async () => {
    const [wrong, unknown] = [await signIn('lan', 'sai'), await signIn('khong-ai', 'sai')];
    expect(wrong).toMatchObject({
      status: 401,
      headers: { 'content-type': expect.stringContaining('application/problem+json') },
    });
    expect(wrong.body).toMatchObject({
      code: 'accounts.wrong_credentials',
      detailVi: expect.stringContaining('mật khẩu'),
      detailEn: expect.stringContaining('password'),
    });
    expect({ ...(unknown.body as object), trace: '' }).toEqual({ ...(wrong.body as object), trace: '' });
  });

  it('keeps of the cookie’s token only a digest', async () => {
    const answer = await signIn('lan', 'Đúng mật khẩu');
    const token = /^thuocdo=alpha\.([\w-]+)/.exec(String(answer.headers['set-cookie']))?.[1] ?? '';
    const sessions = await app.inProvince((db) => db.selectFrom('session').selectAll().execute());
    expect(token).toHaveLength(43);
    expect(JSON.stringify(sessions)).not.toContain(token);
    expect(sessions.some((session) => session.token_digest.toString('utf8').includes(token))).toBe(false);
  });

  it('is slowed down after ten tries of one login from one address, and only for that login', async () => {
    const own = await startTestApplication();
    const attempt = (login: string) => own.anonymous.send('POST', '/api/sessions', { login, password: 'sai' });
    const tries = [];
    for (let count = 0; count < 11; count += 1) tries.push(await attempt(count % 2 ? 'lan' : ' LAN'));
    const neighbour = await attempt('minh');
    await own.close();
    expect(tries.slice(0, 10).every((one) => one.status === 401)).toBe(true);
    expect(tries[10]).toMatchObject({ status: 429, body: { code: 'server.too_many' } });
    expect(neighbour.status).toBe(401);
  });
});

describe('a session', () => {
  it('ends with signing out: its cookie opens nothing any more', async () => {
    const caller = await app.signIn(unit, ['officer']);
    expect(await caller.get('/api/units')).toMatchObject({ status: 200 });
    expect(await caller.send('DELETE', '/api/session')).toMatchObject({ status: 204 });
    expect(await caller.get('/api/units')).toMatchObject({ status: 401, body: { code: 'server.signed_out' } });
  });

  it('of one province is nobody in another', async () => {
    const answer = await signIn('lan', 'Đúng mật khẩu');
    const token = /^thuocdo=alpha\.([\w-]+)/.exec(String(answer.headers['set-cookie']))?.[1] ?? '';
    const elsewhere = await app.anonymous.send('DELETE', '/api/session', undefined, {
      cookie: `thuocdo=beta.${token}`,
    });
    expect(elsewhere).toMatchObject({ status: 401, body: { code: 'server.signed_out' } });
  });

  it('ends when its account is closed', async () => {
    const caller = await app.signIn(unit, ['officer']);
    await app.inProvince((db) =>
      db.updateTable('person').set({ disabled_at: new Date() }).where('id', '=', caller.personId).execute(),
    );
    expect(await caller.get('/api/units')).toMatchObject({ status: 401 });
  });
});

describe('a change that another site’s page sends', () => {
  it.each([
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ origin: 'https://khac.example' }, 403],
    [{ 'sec-fetch-site': 'same-origin' }, 401],
    [{}, 401],
  ])('with %j is answered %i', async (headers, status) => {
    const answer = await app.anonymous.send('POST', '/api/sessions', { login: 'lan', password: 'sai' }, headers);
    expect(answer.status).toBe(status);
  });
});

describe('what a signed-out caller gets', () => {
  it('is the same refusal whether a thing exists or not, before its input is looked at', async () => {
    for (const path of ['/api/plans', '/api/plans/not-an-id', '/api/occurrences?limit=x', '/api/board']) {
      expect(await app.anonymous.get(path)).toMatchObject({ status: 401, body: { code: 'server.signed_out' } });
    }
  });

  it('is who they are not, and whose installation this is', async () => {
    expect(await app.anonymous.get('/api/session')).toMatchObject({
      status: 200,
      body: { user: null, tenant: { slug: 'alpha', isSample: false }, today: '2026-11-25' },
    });
  });
});

describe('the description of the API', () => {
  it('names every endpoint with its summary', async () => {
    const { body } = await app.anonymous.get('/api/openapi.json');
    const paths = (body as { paths: Record<string, Record<string, { summary: string }>> }).paths;
    expect(Object.keys(paths)).toContain('/api/occurrences/{occurrenceId}/progress');
    expect(paths['/api/sessions']?.post?.summary).toMatch(/Sign in/);
  });
});
