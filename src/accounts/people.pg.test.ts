import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, testPassword, type Caller, type TestApplication } from '../../test/application.ts';
import { insertOccurrence } from '../../test/builders.ts';
import type { Unit } from '../units/model.ts';
import { insertSuccessions } from '../units/store.ts';

let app: TestApplication;
let administrator: Caller & { readonly personId: string };
let home: Unit;
let justice: Unit;
let old: Unit;

type Person = {
  id: string;
  login: string;
  unitName: string;
  roles: string[];
  lastSignInAt: string | null;
  closedAt: string | null;
  abilities: { close: boolean; open: boolean };
};
type People = {
  people: Person[];
  ended: { unitId: string; heirs: { unitId: string; name: string }[]; people: { id: string }[] }[];
};

beforeAll(async () => {
  app = await startTestApplication('2026-11-25');
  home = await app.addUnit({ name: 'Sở Nội vụ' });
  justice = await app.addUnit({ name: 'Sở Tư pháp' });
  old = await app.addUnit({ name: 'Sở Kế hoạch và Đầu tư', validFrom: '2015-01-01', validTo: '2025-02-28' });
  administrator = await app.signIn(home, ['administrator']);
  await app.inProvince((db) =>
    insertSuccessions(db, [
      {
        id: uuid(),
        fromId: old.id,
        toId: home.id,
        beginsOn: '2025-03-01',
        functions: [],
        takesRest: true,
        kind: 'merge',
        basis: '',
        ground: 'decided',
      },
    ]),
  );
});
afterAll(() => app.close());

const listed = async () => (await administrator.get('/api/people')).body as People;
const personOf = async (id: string) => (await listed()).people.find((one) => one.id === id);
const signIn = (login: string, password = testPassword) =>
  app.anonymous.send('POST', '/api/sessions', { login, password });
const verbsOf = (personId: string) =>
  app.inProvince(async (db) => {
    const rows = await db
      .selectFrom('audit_event')
      .select('verb')
      .where('subject_id', '=', personId)
      .where('verb', '<>', 'signed-in')
      .orderBy('id')
      .execute();
    return rows.map(({ verb }) => verb);
  });

describe('the people of a province', () => {
  it('are kept by the administrator alone', async () => {
    const head = await app.signIn(home, ['head', 'coordinator', 'chair']);
    for (const [method, path] of [
      ['POST', '/api/people'],
      ['POST', '/api/people/moves'],
      ['PUT', `/api/people/${head.personId}/roles`],
      ['POST', `/api/people/${head.personId}/close`],
      ['POST', `/api/people/${head.personId}/password`],
    ] as const)
      expect((await head.send(method, path, {})).status).toBe(403);
    expect((await head.get('/api/people')).status).toBe(403);
  });

  it('are added with a password that is told once; all that is wrong is said at once', async () => {
    const given = { login: ' Minh ', name: 'Trần Minh', title: 'Chuyên viên', unitId: justice.id, roles: ['officer'] };
    const made = await administrator.send('POST', '/api/people', given);
    const { personId, password } = made.body as { personId: string; password: string };
    expect(await personOf(personId)).toMatchObject({ login: 'minh', unitName: 'Sở Tư pháp', lastSignInAt: null });
    expect((await signIn('minh', password)).status).toBe(200);
    expect((await personOf(personId))?.lastSignInAt).toMatch(/^2026-11-25/);
    const again = await administrator.send('POST', '/api/people', { ...given, unitId: old.id });
    expect(again.body).toMatchObject({
      code: 'server.several_faults',
      problems: [{ code: 'accounts.login_taken' }, { code: 'accounts.unit_not_living' }],
    });
    expect(await verbsOf(personId)).toEqual(['added']);
  });

  it('lose their sessions when they are moved or closed, and what they may is theirs at once', async () => {
    const officer = await app.signIn(justice, ['officer']);
    const { personId } = officer;
    const moved = await administrator.send('POST', '/api/people/moves', { personIds: [personId], unitId: home.id });
    expect(moved.body).toEqual({ moved: 1 });
    expect((await officer.get('/api/units')).status).toBe(401);
    expect(await personOf(personId)).toMatchObject({ unitName: 'Sở Nội vụ' });
    const login = (await personOf(personId))?.login ?? '';
    await administrator.send('PUT', `/api/people/${personId}/roles`, { roles: ['head', 'officer'] });
    expect((await signIn(login)).body).toMatchObject({ user: { roles: ['head', 'officer'], unitName: 'Sở Nội vụ' } });
    await administrator.send('POST', `/api/people/${personId}/close`);
    expect((await signIn(login)).status).toBe(401);
    expect(await personOf(personId)).toMatchObject({ abilities: { close: false, open: true } });
    await administrator.send('POST', `/api/people/${personId}/open`);
    expect((await signIn(login)).status).toBe(200);
    const reset = await administrator.send('POST', `/api/people/${personId}/password`);
    expect((await signIn(login)).status).toBe(401);
    expect((await signIn(login, (reset.body as { password: string }).password)).status).toBe(200);
    expect(await verbsOf(personId)).toEqual(['moved', 'set-roles', 'closed', 'opened', 'reset-password']);
  });

  it('keep one administrator, who can neither close nor demote themself', async () => {
    const { personId } = administrator;
    expect((await personOf(personId))?.abilities).toEqual({ close: false, open: false });
    for (const refused of [
      await administrator.send('POST', `/api/people/${personId}/close`),
      await administrator.send('PUT', `/api/people/${personId}/roles`, { roles: ['officer'] }),
    ])
      expect(refused).toMatchObject({ status: 409, body: { code: 'accounts.last_administrator' } });
    const second = await app.signIn(home, ['administrator']);
    expect((await second.send('PUT', `/api/people/${second.personId}/roles`, { roles: ['officer'] })).status).toBe(204);
    expect((await second.get('/api/people')).status).toBe(403);
  });

  it('of a unit that ended are offered to its heir, and move there together', async () => {
    const people = [await app.signIn(old, ['officer']), await app.signIn(old, ['head'])];
    const [ended] = (await listed()).ended;
    expect(ended).toMatchObject({ unitId: old.id, heirs: [{ unitId: home.id, name: 'Sở Nội vụ' }] });
    expect(ended?.people).toHaveLength(2);
    const personIds = people.map(({ personId }) => personId);
    const refused = await administrator.send('POST', '/api/people/moves', { personIds, unitId: old.id });
    expect(refused).toMatchObject({ status: 422, body: { code: 'accounts.unit_not_living' } });
    const answer = await administrator.send('POST', '/api/people/moves', { personIds, unitId: home.id });
    expect(answer.body).toEqual({ moved: 2 });
    expect((await listed()).ended).toEqual([]);
    const stray = await administrator.send('POST', '/api/people/moves', { personIds: [uuid()], unitId: home.id });
    expect(stray).toMatchObject({ status: 404, body: { code: 'accounts.person_not_found' } });
  });

  it('leave what they held behind: the head sees that who has it is gone', async () => {
    const head = await app.signIn(justice, ['head']);
    const officer = await app.signIn(justice, ['officer']);
    const occurrenceId = await app.inProvince((db) => insertOccurrence(db, { unitId: justice.id }));
    const assignmentId = await app.inProvince(async (db) => {
      const row = await db
        .selectFrom('occurrence')
        .select('assignment_id')
        .where('id', '=', occurrenceId)
        .executeTakeFirstOrThrow();
      return row.assignment_id;
    });
    const given = { assignmentIds: [assignmentId], main: officer.personId, helpers: [] };
    expect((await head.send('POST', '/api/unit-work', given)).status).toBeLessThan(300);
    await administrator.send('POST', '/api/people/moves', { personIds: [officer.personId], unitId: home.id });
    const { people: carriers } = (await head.get('/api/desk')).body as {
      people: { personId: string; hasLeft: boolean }[];
    };
    expect(carriers.find((one) => one.personId === officer.personId)).toMatchObject({ hasLeft: true });
  });
});
