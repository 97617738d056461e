import { rm } from 'node:fs/promises';
import type { InjectOptions } from 'fastify';
import { v7 as uuid } from 'uuid';
import { hashPassword } from '../src/accounts/password.ts';
import type { Role } from '../src/accounts/model.ts';
import { insertPerson } from '../src/accounts/store.ts';
import { createApplication, openInstallation, type Installation, type Settings } from '../src/application.ts';
import { makeClock } from '../src/server/clock.ts';
import { inTenant, type Db } from '../src/server/database.ts';
import { startJobs } from '../src/server/jobs.ts';
import type { OutboundSettings } from '../src/server/outbound.ts';
import { slices } from '../src/slices.ts';
import type { Unit, UnitGroup } from '../src/units/model.ts';
import { insertGroups, insertUnits } from '../src/units/store.ts';
import { makeTestDatabase, type TestDatabase } from './database.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

/** Everybody's password in tests. */
export const testPassword = 'mật khẩu để thử';
const passwordHash = await hashPassword(testPassword);

/** An answer of the application under test. */
export type TestAnswer = { readonly status: number; readonly headers: Record<string, unknown>; readonly body: unknown };

/** Somebody who calls the application over HTTP, signed in or not. */
export type Caller = {
  get(path: string): Promise<TestAnswer>;
  send(
    method: 'POST' | 'PATCH' | 'PUT' | 'DELETE',
    path: string,
    body?: object,
    headers?: Record<string, string>,
  ): Promise<TestAnswer>;
  upload(
    path: string,
    file: { readonly name: string; readonly content: Uint8Array },
    fields?: Record<string, string>,
  ): Promise<TestAnswer>;
};

/** The real application on a database of its own, with its queue at work; only the clock stands still. */
export type TestApplication = {
  readonly installation: Installation;
  readonly anonymous: Caller;
  /** Runs as a province, 'alpha' unless named. */
  inProvince<T>(work: (db: Db) => Promise<T>, slug?: string): Promise<T>;
  addUnit(
    unit: Partial<Unit> & { readonly name: string; readonly aliases?: readonly string[] },
    slug?: string,
  ): Promise<Unit>;
  addGroup(
    group: Partial<UnitGroup> & { readonly name: string; readonly aliases?: readonly string[] },
  ): Promise<UnitGroup>;
  /** Adds a person to a unit; with this login and `testPassword` they sign in. */
  addPerson(
    unit: Unit,
    roles: readonly Role[],
    login: string,
    slug?: string,
  ): Promise<{ readonly personId: string; readonly name: string }>;
  /** Adds a person to a unit and signs in. */
  signIn(unit: Unit, roles: readonly Role[], slug?: string): Promise<Caller & { readonly personId: string }>;
  /** Moves the clock to nine in the morning of a day. */
  setToday(day: string): void;
  /** Serves it on a free port for a browser; its address. */
  listen(): Promise<string>;
  close(): Promise<void>;
};

/** Starts it; `today` is its date. */
export async function startTestApplication(
  today = '2026-11-25',
  database?: TestDatabase,
  outbound?: OutboundSettings,
): Promise<TestApplication> {
  const own = database ?? (await makeTestDatabase());
  const folder = await makeTemporaryFolder('application');
  const settings: Settings = {
    dataFolder: folder,
    databaseUrl: own.url,
    host: '127.0.0.1',
    port: 1,
    fixedToday: today,
    behindTls: false,
    uploadLimit: 5 * 1_048_576,
    ...(outbound ? { outbound } : {}),
    production: false,
  };
  const lines: string[] = [];
  let day = today;
  const clock = { now: () => makeClock(day).now(), today: () => day };
  const installation = { ...(await openInstallation(settings, (line) => lines.push(line))), clock };
  const app = await createApplication(installation, settings, (line) => lines.push(line));
  const jobs = Object.assign({}, ...slices.map((slice) => slice.jobs ?? {}));
  const runner = await startJobs(installation.owner, jobs, installation, {
    concurrency: 2,
    log: (line) => lines.push(line),
  });

  function caller(cookie: string | null): Caller {
    const request = async (options: InjectOptions): Promise<TestAnswer> => {
      const answer = await app.inject({ ...options, headers: { ...options.headers, ...(cookie ? { cookie } : {}) } });
      if (answer.statusCode >= 500 && lines.length > 0) throw new Error(lines.join('\n'));
      const isJson = /json/.test(answer.headers['content-type']?.toString() ?? '');
      return { status: answer.statusCode, headers: answer.headers, body: isJson ? answer.json() : answer.rawPayload };
    };
    return {
      get: (path) => request({ method: 'GET', url: path }),
      send: (method, path, body, headers = {}) =>
        request({ method, url: path, headers, ...(body ? { payload: body } : {}) }),
      upload: async (path, file, fields = {}) => {
        const form = new FormData();
        for (const [name, value] of Object.entries(fields)) form.append(name, value);
        form.append('file', new Blob([new Uint8Array(file.content)]), file.name);
        const sent = new Response(form);
        const headers = { 'content-type': sent.headers.get('content-type') ?? '' };
        return request({ method: 'POST', url: path, headers, payload: Buffer.from(await sent.arrayBuffer()) });
      },
    };
  }

  const inProvince = <T>(work: (db: Db) => Promise<T>, slug = 'alpha') =>
    inTenant(installation.database, `province_${slug}`, work);

  async function addPerson(unit: Unit, roles: readonly Role[], login: string, slug?: string) {
    const person = { id: uuid(), login, name: `Người ${login}`, title: '', unitId: unit.id, roles, passwordHash };
    await inProvince((db) => insertPerson(db, person), slug);
    return { personId: person.id, name: person.name };
  }

  return {
    installation,
    anonymous: caller(null),
    inProvince,
    async addUnit({ aliases = [], ...given }, slug) {
      const unit: Unit = { ...livingDepartment, shortName: given.name, ...given, id: given.id ?? uuid() };
      await inProvince((db) => insertUnits(db, [{ ...unit, aliases }]), slug);
      return unit;
    },
    async addGroup({ aliases = [], ...given }) {
      const group: UnitGroup = { kinds: ['department'], level: null, ...given, id: given.id ?? uuid() };
      await inProvince((db) => insertGroups(db, [{ ...group, aliases }]));
      return group;
    },
    addPerson,
    setToday: (next) => void (day = next),
    async signIn(unit, roles, slug = 'alpha') {
      const login = `p${uuid().slice(-12)}`;
      const { personId } = await addPerson(unit, roles, login, slug);
      const answer = await app.inject({
        method: 'POST',
        url: '/api/sessions',
        headers: { cookie: `thuocdo=${slug}.none` },
        payload: { login, password: testPassword },
      });
      const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
      if (answer.statusCode !== 200) throw new Error(`sign-in answered ${answer.statusCode}: ${answer.body}`);
      return { ...caller(cookie), personId };
    },
    async listen() {
      const address = await app.listen({ host: '127.0.0.1', port: 0 });
      // What it sends leads back to it, unless a test names another address.
      if (!outbound?.address) Object.assign(installation.outbound, { address });
      return address;
    },
    async close() {
      await runner.stop();
      await app.close();
      await installation.close();
      await rm(folder, { recursive: true, force: true });
      await own.drop();
    },
  };
}

const livingDepartment = {
  code: null,
  kind: 'department',
  level: 'province',
  parentId: null,
  validFrom: '2025-03-01',
  validTo: null,
} as const;
