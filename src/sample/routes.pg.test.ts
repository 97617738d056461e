import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, type TestApplication } from '../../test/application.ts';
import { listTenants } from '../server/tenants.ts';
import type { SignIn } from './cast.ts';
import { loadSample } from './load.ts';

let app: TestApplication;
let signIns: readonly SignIn[];

beforeAll(async () => {
  app = await startTestApplication();
  ({ signIns } = await loadSample({ ...app.installation, newId: uuid }));
});
afterAll(() => app.close());

/** Signs in to the sample as whoever has the login; the cookie. */
async function cookieOf(login: string): Promise<string> {
  const password = signIns.find((one) => one.login === login)?.password;
  const answer = await app.anonymous.send(
    'POST',
    '/api/sessions',
    { login, password },
    { cookie: 'thuocdo=song-lam.none' },
  );
  expect(answer.status).toBe(200);
  return String(answer.headers['set-cookie']).split(';')[0] ?? '';
}

const remove = (cookie: string) => app.anonymous.send('DELETE', '/api/sample', undefined, { cookie });

describe('DELETE /api/sample', () => {
  it('is refused to strangers and to everybody but the administrator', async () => {
    expect((await app.anonymous.send('DELETE', '/api/sample')).status).toBe(401);
    for (const login of ['dieuphoi', 'chutich', 'khesim'])
      expect((await remove(await cookieOf(login))).status).toBe(403);
  });

  it('is refused in a province that is no sample, even to its administrator', async () => {
    const unit = await app.addUnit({ name: 'Sở Nội vụ' });
    const administrator = await app.signIn(unit, ['administrator']);
    const answer = await administrator.send('DELETE', '/api/sample');
    expect(answer).toMatchObject({ status: 409, body: { code: 'sample.not_a_sample' } });
    expect(await app.inProvince((db) => db.selectFrom('unit').select('name').execute())).toHaveLength(1);
  });

  it('removes the province, its schema and its files for its administrator, within moments', async () => {
    const { owner, database, files } = app.installation;
    const kept = await app.inProvince(
      (db) =>
        db.selectFrom('evidence_revision').select('file_hash').where('kind', '=', 'file').executeTakeFirstOrThrow(),
      'song_lam',
    );
    const hash = kept.file_hash ?? '';
    expect((await files.read('province_song_lam', hash)).length).toBeGreaterThan(0);
    expect((await remove(await cookieOf('quantri'))).status).toBe(204);
    const slugs = async () => (await listTenants(database)).map((tenant) => tenant.slug);
    await expect.poll(slugs, { timeout: 10_000 }).toEqual(['alpha', 'beta']);
    const schemas = await sql`select 1 from pg_namespace where nspname = 'province_song_lam'`.execute(owner.kysely);
    expect(schemas.rows).toEqual([]);
    await expect.poll(() => files.read('province_song_lam', hash).catch(() => null)).toBeNull();
  });
});
