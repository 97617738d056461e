import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeTemporaryFolder, removeDataFolder } from '../../test/temporary-folder.ts';
import { findRunningPostgres, startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.ts';
import { runningPostmaster } from './embedded-postgres/postmaster.ts';

const isRoot = process.getuid?.() === 0;
const launcher = new URL('embedded-postgres.ts', import.meta.url).href;

let folder: string;
let others: ChildProcess[];

beforeEach(async () => {
  folder = await makeTemporaryFolder('test-embedded');
  // Where an ordinary user's database goes that can't lie in its data folder.
  vi.stubEnv('HOME', folder);
  others = [];
});

afterEach(async () => {
  for (const other of others) other.kill('SIGKILL');
  await removeDataFolder(folder);
});

test('makes a database that knows Vietnamese letters, keeps every commit and listens on this machine alone', async () => {
  const server = await start(folder);
  const settings = await query(
    server.url,
    `select lower('ĐẮK LẮK') as lowered, current_setting('TimeZone') as zone, current_setting('server_encoding') as encoding,
       current_setting('fsync') as fsync, current_setting('listen_addresses') as listens,
       current_setting('unix_socket_directories') as sockets, current_user::text as owner, current_database()::text as database`,
  );
  expect(settings).toEqual({
    lowered: 'đắk lắk',
    zone: 'Asia/Ho_Chi_Minh',
    encoding: 'UTF8',
    fsync: 'on',
    listens: '127.0.0.1',
    sockets: '',
    owner: 'thuocdo_owner',
    database: 'thuocdo',
  });
  expect(server.reused).toBe(false);
  await server.stop();
});

test('lets nobody in without the password, which only the owner of the data folder can read', async () => {
  const server = await start(folder);
  const wrong = new URL(server.url);
  wrong.password = 'guessed';
  await expect(query(wrong.href, 'select 1')).rejects.toThrow(/password authentication failed/);
  expect((await stat(join(folder, 'postgres.json'))).mode & 0o777).toBe(0o600);
  await server.stop();
});

test('stops the server, and finds the data again at the next start', async () => {
  const first = await start(folder);
  expect(await findRunningPostgres(folder)).toBe(first.url);
  await query(first.url, 'create table kept as select 7 as value');
  await first.stop();
  expect(await findRunningPostgres(folder)).toBeNull();

  const second = await start(folder);
  expect(await query(second.url, 'select value from kept')).toEqual({ value: 7 });
  await second.stop();
});

test('finds no server where there is no data folder', async () => {
  expect(await findRunningPostgres(join(folder, 'nowhere'))).toBeNull();
});

test('joins the server that a killed process left behind, and stops it as its last user', async () => {
  const parent = await startElsewhere(folder);
  await end(parent.process);
  const server = await start(folder);
  expect(server).toMatchObject({ reused: true, url: parent.url });
  await server.stop();
  expect(await findRunningPostgres(folder)).toBeNull();
});

test('leaves the server running for a process that still uses it', async () => {
  const other = await startElsewhere(folder);
  const server = await start(folder);
  expect(server.reused).toBe(true);
  await server.stop();
  expect(await findRunningPostgres(folder)).toBe(other.url);
});

test('two processes that start at once share one server', async () => {
  const all = await Promise.all([startElsewhere(folder), startElsewhere(folder), start(folder)]);
  expect(new Set(all.map((one) => one.url)).size).toBe(1);
  expect(all.filter((one) => !one.reused)).toHaveLength(1);
  await all[2].stop();
});

test.each([
  ['spaces and Vietnamese letters, composed or not', `-Thước đo ${'của tỉnh Đắk Lắk'.normalize('NFD')}`],
  ['letters that a shell reads', 'a $HOME `id` "b" \'c\' \\d; exit 1 #'],
])('serves a folder whose name has %s', async (_what, name) => {
  const dataFolder = join(folder, name);
  try {
    expect(await restarted(dataFolder)).toEqual({ value: 7 });
  } finally {
    await removeDataFolder(dataFolder);
  }
});

test('serves a folder whose path is longer than PostgreSQL can hold', async () => {
  const dataFolder = join(folder, ...Array.from({ length: 6 }, () => 'dài'.repeat(50)));
  try {
    expect(await restarted(dataFolder)).toEqual({ value: 7 });
  } finally {
    await removeDataFolder(dataFolder);
  }
});

test.runIf(isRoot)('as root serves a folder that no plain user can enter', async () => {
  await chmod(folder, 0o700);
  expect(await restarted(folder)).toEqual({ value: 7 });
  const { home }: { home: string } = JSON.parse(await readFile(join(folder, 'postgres.json'), 'utf8'));
  expect(home).toMatch(/^\/var\/lib\/thuocdo\//);
});

test.runIf(isRoot)(
  'as root begins anew in an unreachable folder that was removed, with the former files put aside',
  async () => {
    await chmod(folder, 0o700);
    const former = await start(folder);
    await query(former.url, 'create table kept as select 7 as value');
    await former.stop();
    const { home }: { home: string } = JSON.parse(await readFile(join(folder, 'postgres.json'), 'utf8'));
    await rm(join(folder, 'postgres.json'));

    const server = await start(folder);
    await expect(query(server.url, 'select value from kept')).rejects.toThrow(/does not exist/);
    expect(await readdir(home)).toContain('cluster.before');
    await server.stop();
  },
);

test.runIf(isRoot)("as root serves an ordinary user's folder as that user, who can use it afterwards", async () => {
  spawnSync('chown', ['nobody', folder]);
  expect(await restarted(folder)).toEqual({ value: 7 });
  const owners = await Promise.all(
    ['.', 'postgres.json', 'postgres/cluster', 'postgres/server.log'].map((name) => stat(join(folder, name))),
  );
  expect(new Set(owners.map((entry) => entry.uid)).size).toBe(1);
});

test.each([
  ['a process that is gone', () => spawnSync('true').pid],
  ['a process of somebody else', () => process.ppid],
])('starts when the pid file names %s', async (_what, strangerPid) => {
  const server = await start(folder);
  await query(server.url, 'create table kept as select 7 as value');
  const cluster = join(folder, 'postgres/cluster');
  const pidFile = await readFile(join(cluster, 'postmaster.pid'), 'utf8');
  await server.stop();
  await writeFile(join(cluster, 'postmaster.pid'), pidFile.replace(/^\d+/, String(strangerPid())), { mode: 0o600 });
  const owner = await stat(cluster);
  spawnSync('chown', [`${owner.uid}:${owner.gid}`, join(cluster, 'postmaster.pid')]);

  const again = await start(folder);
  expect(again.reused).toBe(false);
  expect(await query(again.url, 'select value from kept')).toEqual({ value: 7 });
  await again.stop();
});

test('starts the server again, at the same address, when it dies under its users', async () => {
  const server = await start(folder);
  await query(server.url, 'create table kept as select 7 as value');
  await killServer(folder);
  expect(await answerOnceBack(server.url, 'select value from kept')).toEqual({ value: 7 });
  await server.stop();
  expect(await findRunningPostgres(folder)).toBeNull();
});

test('is there again when a single process of the server has crashed', async () => {
  const server = await start(folder);
  await query(server.url, 'create table kept as select 7 as value');
  const { pid } = await query(server.url, "select pid from pg_stat_activity where backend_type = 'walwriter'");
  spawnSync('kill', ['-9', String(pid)]);
  const joined = await start(folder);
  expect(joined).toMatchObject({ reused: true, url: server.url });
  expect(await answerOnceBack(server.url, 'select value from kept')).toEqual({ value: 7 });
  await joined.stop();
  await server.stop();
  expect(await findRunningPostgres(folder)).toBeNull();
});

test(
  'loses no acknowledged write when the server is killed fifteen times in mid-write',
  { timeout: 120_000 },
  async () => {
    const server = await start(folder);
    await query(server.url, 'create table written (number int primary key, filler text)');
    const acknowledged: number[] = [];
    const state = { killing: true };
    const writing = (async () => {
      for (let number = 1; state.killing; number += 1) {
        const insert = `insert into written values (${number}, repeat('x', 500))`;
        if (await query(server.url, insert).then(Boolean, () => false)) acknowledged.push(number);
      }
    })();
    for (let round = 1; round <= 15; round += 1) {
      const before = acknowledged.length;
      while (acknowledged.length < before + 5) await sleep(5);
      await killServer(folder);
    }
    await answerOnceBack(server.url, 'select 1 as back');
    state.killing = false;
    await writing;

    const found = await queryAll(server.url, 'select number from written');
    const numbers = new Set(found.map((row) => row['number']));
    expect(acknowledged.filter((number) => !numbers.has(number))).toEqual([]);
    expect(acknowledged.length).toBeGreaterThanOrEqual(75);
    await server.stop();
  },
);

test('refuses data of another major version', async () => {
  await (await start(folder)).stop();
  await writeFile(join(folder, 'postgres/cluster/PG_VERSION'), '15\n');
  await expect(start(folder)).rejects.toMatchObject({
    code: 'server.database_other_version',
    params: { found: '15', needed: 18 },
  });
});

test('refuses to begin anew where the recorded database is gone', async () => {
  await (await start(folder)).stop();
  await rm(join(folder, 'postgres'), { recursive: true });
  await expect(start(folder)).rejects.toMatchObject({ code: 'server.database_lost' });
});

test('refuses a data folder that is a file', async () => {
  await writeFile(join(folder, 'file'), '');
  await expect(start(join(folder, 'file'))).rejects.toMatchObject({ code: 'server.folder_is_a_file' });
});

test("tells the log's last lines when the server does not start", async () => {
  await (await start(folder)).stop();
  await writeFile(join(folder, 'postgres/cluster/postgresql.conf'), 'shared_buffers = many\n');
  await expect(start(folder)).rejects.toMatchObject({
    code: 'server.database_failed',
    params: { log: expect.stringContaining('invalid value for parameter "shared_buffers"') },
  });
});

test.runIf(canMount())(
  'refuses a full disk at the first start and at a later one, and goes on when there is room',
  async () => {
    for (const size of ['64k', '8m', '20m', '24m', '36m']) {
      await withMounted(folder, `size=${size}`, async (disk) => {
        await expect(start(disk)).rejects.toMatchObject({ code: 'server.disk_full' });
      });
    }
    await withMounted(folder, 'size=96m', async (disk) => {
      await (await start(disk)).stop();
      spawnSync('sh', ['-c', 'cat /dev/zero >"$0"', join(disk, 'ballast')]);
      await expect(start(disk)).rejects.toMatchObject({ code: 'server.disk_full' });
      await rm(join(disk, 'ballast'));
      const server = await start(disk);
      await query(server.url, 'create table kept as select 7 as value');
      // Unlogged, so that the table's own file finds the disk full: where the log finds it first, nothing comes back without room.
      const filling = query(
        server.url,
        "create unlogged table large as select repeat('x', 500) from generate_series(1, 1000000)",
      );
      await expect(filling).rejects.toThrow(/No space left|terminat/);
      expect(await answerOnceBack(server.url, 'select value from kept')).toEqual({ value: 7 });
      await server.stop();
    });
  },
);

test.runIf(canMount())('refuses a read-only disk at the first start and at a later one', async () => {
  await withMounted(folder, 'size=96m', async (disk) => {
    spawnSync('/usr/bin/mount', ['-o', 'remount,ro', disk]);
    await expect(start(disk)).rejects.toMatchObject({ code: 'server.folder_read_only' });
    spawnSync('/usr/bin/mount', ['-o', 'remount,rw', disk]);
    await (await start(disk)).stop();
    spawnSync('/usr/bin/mount', ['-o', 'remount,ro', disk]);
    await expect(start(disk)).rejects.toMatchObject({ code: 'server.folder_read_only' });
  });
});

test.skipIf(isRoot)('refuses a folder that the user may not write to', async () => {
  await chmod(folder, 0o555);
  await expect(start(folder)).rejects.toMatchObject({ code: 'server.folder_read_only' });
});

function start(dataFolder: string): Promise<EmbeddedPostgres> {
  return startEmbeddedPostgres({ dataFolder, log: () => {} });
}

/** What a database holds at its second start of what was written at its first. */
async function restarted(dataFolder: string): Promise<Row> {
  const first = await start(dataFolder);
  await query(first.url, 'create table kept as select 7 as value');
  await first.stop();
  const second = await start(dataFolder);
  const found = await query(second.url, 'select value from kept');
  await second.stop();
  return found;
}

type Row = Readonly<Record<string, unknown>>;

async function query(url: string, text: string): Promise<Row> {
  return (await queryAll(url, text))[0] ?? {};
}

async function queryAll(url: string, text: string): Promise<readonly Row[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => {});
  try {
    await client.connect();
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

async function answerOnceBack(url: string, text: string): Promise<Row> {
  for (const deadline = Date.now() + 20_000; ;) {
    try {
      return await query(url, text);
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(20);
    }
  }
}

/** Another process that starts or joins the data folder's server and holds it until it is killed. */
async function startElsewhere(dataFolder: string): Promise<{ process: ChildProcess; url: string; reused: boolean }> {
  const program = `
    const { startEmbeddedPostgres } = await import(${JSON.stringify(launcher)});
    const server = await startEmbeddedPostgres({ dataFolder: ${JSON.stringify(dataFolder)}, log: () => {} });
    console.log(JSON.stringify({ url: server.url, reused: server.reused }));
    setInterval(() => {}, 1000);`;
  const other = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  others.push(other);
  const line = await new Promise<string>((resolve, reject) => {
    other.stdout.once('data', (data: Buffer) => resolve(data.toString('utf8')));
    other.once('exit', (code) => reject(new Error(`the other process ended with ${code}`)));
  });
  const told: { url: string; reused: boolean } = JSON.parse(line);
  return { process: other, ...told };
}

async function end(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

/** Kills the server and every process that it started, as a power cut would. */
async function killServer(dataFolder: string): Promise<void> {
  let postmaster = await runningPostmaster(join(dataFolder, 'postgres/cluster'));
  while (!postmaster) {
    await sleep(20);
    postmaster = await runningPostmaster(join(dataFolder, 'postgres/cluster'));
  }
  const listed = spawnSync('ps', ['-o', 'pid=', '--ppid', String(postmaster.pid)], { encoding: 'utf8' });
  const pids = [postmaster.pid, ...listed.stdout.split('\n').map(Number).filter(Boolean)];
  spawnSync('kill', ['-9', ...pids.map(String)]);
}

function canMount(): boolean {
  return isRoot && spawnSync('/usr/bin/unshare', ['--mount', 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0;
}

async function withMounted(parent: string, options: string, work: (disk: string) => Promise<void>): Promise<void> {
  const disk = join(parent, 'disk');
  await mkdir(disk, { recursive: true });
  expect(spawnSync('/usr/bin/mount', ['-t', 'tmpfs', '-o', `${options},mode=0755`, 'thuocdo-test', disk]).status).toBe(
    0,
  );
  try {
    await work(disk);
  } finally {
    const running = await runningPostmaster(join(disk, 'postgres/cluster'));
    if (running) process.kill(running.pid, 'SIGQUIT');
    spawnSync('/usr/bin/umount', ['-l', disk]);
  }
}
