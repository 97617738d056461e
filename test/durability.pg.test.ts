import { spawn, type ChildProcess } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hashPassword } from '../src/accounts/password.ts';
import { insertPerson } from '../src/accounts/store.ts';
import { openInstallation, type Settings } from '../src/application.ts';
import { inTenant } from '../src/server/database.ts';
import { addTenant } from '../src/server/tenants.ts';
import { insertUnits } from '../src/units/store.ts';
import { insertOccurrence } from './builders.ts';
import { makeTemporaryFolder, removeDataFolder } from './temporary-folder.ts';

const kills = 20;
const password = 'mật khẩu để thử';
let settings: Settings;
let occurrenceId: string;

beforeAll(async () => {
  const dataFolder = await makeTemporaryFolder('durability');
  settings = {
    dataFolder,
    databaseUrl: undefined,
    host: '127.0.0.1',
    port: await freePort(),
    fixedToday: undefined,
    behindTls: false,
    uploadLimit: 1_000_000,
    production: false,
  };
  const installation = await openInstallation(settings, () => {});
  const { schema } = await addTenant(installation.owner, {
    slug: 'ben',
    name: 'tỉnh Bền',
    referenceProvince: null,
    isSample: false,
  });
  const passwordHash = await hashPassword(password);
  occurrenceId = await inTenant(installation.database, schema, async (db) => {
    const unitId = uuid();
    const unit = {
      code: null,
      name: 'Sở Nội vụ',
      shortName: 'SNV',
      kind: 'department',
      level: 'province',
      parentId: null,
      validFrom: '2025-03-01',
      validTo: null,
    } as const;
    await insertUnits(db, [{ ...unit, id: unitId, aliases: [] }]);
    await insertPerson(db, {
      id: uuid(),
      login: 'canbo',
      name: 'Cán bộ',
      title: '',
      unitId,
      roles: ['officer'],
      passwordHash,
    });
    return insertOccurrence(db, { unitId });
  });
  await installation.close();
}, 60_000);
afterAll(() => removeDataFolder(settings.dataFolder));

it(
  `loses no acknowledged report when the server and its database are killed ${kills} times in mid-write`,
  { timeout: 240_000 },
  async () => {
    const acknowledged: string[] = [];
    let killedInMidWrite = 0;
    for (let round = 0; round < kills; round += 1) {
      const server = await startServer();
      const cookie = await signIn();
      const writing = writeUntilItBreaks(cookie, acknowledged);
      await sleep(40 + Math.random() * 250);
      await killBoth(server);
      if (await writing) killedInMidWrite += 1;
    }
    const server = await startServer();
    const { progress } = (await (await request(`/api/occurrences/${occurrenceId}`, await signIn())).json()) as {
      progress: { text: string }[];
    };
    const kept = new Set(progress.map((one) => one.text));
    await killBoth(server);
    expect(acknowledged.length).toBeGreaterThan(kills);
    expect(acknowledged.filter((text) => !kept.has(text))).toEqual([]);
    expect(killedInMidWrite).toBeGreaterThan(0);
  },
);

/** Reports again and again; every answer of 200 is an acknowledgement. True when a request was under way as the server died. */
async function writeUntilItBreaks(cookie: string, acknowledged: string[]): Promise<boolean> {
  for (;;) {
    try {
      const { occurrence } = (await (await request(`/api/occurrences/${occurrenceId}`, cookie)).json()) as {
        occurrence: { revision: number };
      };
      const text = `lần ${acknowledged.length + 1} ${uuid()}`;
      const answer = await request(`/api/occurrences/${occurrenceId}/progress`, cookie, {
        revision: occurrence.revision,
        reported: 'doing',
        text,
      });
      if (answer.status === 200) acknowledged.push(text);
    } catch {
      return true;
    }
  }
}

async function startServer(): Promise<ChildProcess> {
  const environment = {
    ...process.env,
    THUOCDO_DATA: settings.dataFolder,
    PORT: String(settings.port),
    DATABASE_URL: '',
  };
  const main = join(import.meta.dirname, '../src/main.ts');
  const server = spawn(process.execPath, [main, 'up', '--no-sample'], {
    env: environment,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  server.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  for (let waited = 0; waited < 30_000; waited += 50) {
    if (server.exitCode !== null) throw new Error(`the server ended: ${said}`);
    const healthy = await request('/api/health', '').then(
      (answer) => answer.ok,
      () => false,
    );
    if (healthy) return server;
    await sleep(50);
  }
  throw new Error(`the server does not answer: ${said}`);
}

async function killBoth(server: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => server.once('exit', resolve));
  process.kill(await postmasterId(settings.dataFolder), 'SIGKILL');
  server.kill('SIGKILL');
  await gone;
}

async function postmasterId(folder: string): Promise<number> {
  const files = await readdir(folder, { recursive: true });
  const file = files.find((name) => name.endsWith('postmaster.pid'));
  if (!file) throw new Error(`no postmaster.pid below ${folder}`);
  return Number((await readFile(join(folder, file), 'utf8')).split('\n')[0]);
}

async function signIn(): Promise<string> {
  const answer = await request('/api/sessions', '', { login: 'canbo', password });
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

function request(path: string, cookie: string, body?: object): Promise<Response> {
  return fetch(`http://127.0.0.1:${settings.port}${path}`, {
    headers: { cookie, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
