import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestDatabase, type TestDatabase } from './database.ts';
import { makeTemporaryFolder, removeDataFolder } from './temporary-folder.ts';

const main = join(import.meta.dirname, '../src/main.ts');
let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await makeTestDatabase();
  folder = await makeTemporaryFolder('commands');
});
afterAll(async () => {
  await removeDataFolder(folder);
  await database.drop();
});

type Outcome = { code: number; stdout: string; stderr: string };

function thuocdo(words: readonly string[], environment: Record<string, string> = {}): Promise<Outcome> {
  const env = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    DATABASE_URL: database.url,
    THUOCDO_DATA: folder,
    LANG: 'vi_VN.UTF-8',
    ...environment,
  };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [main, ...words], { env }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr });
    });
    child.stdin?.end();
  });
}

async function answer<T>(...words: string[]): Promise<T> {
  const { code, stdout, stderr } = await thuocdo(words);
  if (code !== 0) throw new Error(`${code}: ${stderr}`);
  return JSON.parse(stdout) as T;
}

describe('a real province, set up at the command line', () => {
  it('is founded with its bodies, given its communes and its people', async () => {
    const founded = await answer<{ login: string; password: string }>(
      'tenant',
      'add',
      '--slug',
      'que-lam',
      '--name',
      'tỉnh Quế Lâm',
    );
    expect(founded).toMatchObject({ login: 'quantri', password: expect.stringMatching(/^\w{5}-\w{5}-\w{5}$/) });
    const list = join(folder, 'xa.txt');
    await writeFile(list, 'Xã Rú Vàng\n\nUBND phường Lam Kiều\nxã Rú Vàng\n');
    expect(await answer('unit', 'add', '--file', list, '--tenant', 'que-lam')).toEqual({
      tenant: 'que-lam',
      added: 2,
      known: 1,
    });
    expect(await answer('unit', 'add', '--name', 'Xã Rú Vàng', '--tenant', 'que-lam')).toMatchObject({
      added: 0,
      known: 1,
    });
    const person = [
      '--login',
      'RuVang',
      '--name',
      'Hồ Thị Tư',
      '--unit',
      'UBND xã Rú Vàng',
      '--roles',
      'officer',
      '--tenant',
      'que-lam',
    ];
    expect(await answer('user', 'add', ...person)).toMatchObject({ login: 'ruvang' });
    expect(await thuocdo(['user', 'add', ...person])).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('đã có người dùng'),
    });
    const [first, second] = [
      await answer<{ password: string }>('user', 'reset', '--login', 'ruvang', '--tenant', 'que-lam'),
      founded,
    ];
    expect(first.password).not.toBe(second.password);
  });

  it('moves a person, changes what they may be, closes and opens their account, and keeps one administrator', async () => {
    const of = (login: string) => ['--login', login, '--tenant', 'que-lam'];
    expect(await answer('user', 'move', ...of('ruvang'), '--unit', 'Sở Nội vụ')).toMatchObject({ unit: 'Sở Nội vụ' });
    expect(await answer('user', 'roles', ...of('ruvang'), '--roles', 'officer,head')).toMatchObject({
      roles: ['officer', 'head'],
    });
    expect(await answer('user', 'close', ...of('ruvang'))).toMatchObject({ closed: true });
    expect(await answer('user', 'open', ...of('ruvang'))).toMatchObject({ closed: false });
    expect(await thuocdo(['user', 'close', ...of('quantri')])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('người quản trị cuối cùng'),
    });
    expect(await thuocdo(['user', 'move', ...of('ruvang')])).toMatchObject({ code: 2 });
  });

  it('takes in its own reorganisation, after telling what would change, and once', async () => {
    const file = join(folder, 'sap-xep.yaml');
    // The commune began today, by the machine's clock.
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    await writeFile(
      file,
      `ends: [{ kind: district, last: 2025-06-30 }]
bodies:
  - { name: UBND huyện Lam Kiều, kind: district, level: district }
  - { name: UBND xã Rú Trắng, kind: commune, level: commune, to: 2025-06-30 }
successions:
  - { from: UBND xã Rú Trắng, to: UBND xã Rú Vàng, on: ${tomorrow}, rest: true }
`,
    );
    const take = (...more: string[]) =>
      answer<{ units: object[]; successions: number; toSee: object[] }>(
        'unit',
        'import',
        file,
        '--tenant',
        'que-lam',
        ...more,
      );
    const told = await take('--dry-run');
    expect(told).toMatchObject({
      dryRun: true,
      units: [{ name: 'UBND huyện Lam Kiều', to: '2025-06-30' }, { name: 'UBND xã Rú Trắng' }],
      successions: 1,
      toSee: [{ code: 'no-heir', unit: 'UBND huyện Lam Kiều' }],
    });
    expect(await take()).toMatchObject({ ...told, dryRun: false });
    expect(await take()).toMatchObject({ units: [], successions: 0, toSee: [] });
    await writeFile(file, 'successions: [{ from: Sở Thương mại, on: 2025-03-01 }]');
    const refused = await thuocdo(['unit', 'import', file, '--tenant', 'que-lam']);
    expect(refused).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('Sở Thương mại') });
  });

  it('takes a plan, and knows it when it comes again', async () => {
    const file = join(import.meta.dirname, '../data/sample/ke-hoach-2026.html');
    const first = await answer<{ planId: string; tasks: number; warnings: object[] }>(
      'import',
      file,
      '--tenant',
      'que-lam',
      '--json',
    );
    expect(first.tasks).toBeGreaterThan(50);
    expect(first.warnings).toBeInstanceOf(Array);
    expect(await answer('import', file, '--tenant', 'que-lam', '--json')).toMatchObject({
      planId: first.planId,
      tasks: first.tasks,
      known: true,
    });
  });
});

describe('a command', () => {
  it.each([
    ['is told that it is unknown', ['nothing'], {}, 2, 'Các lệnh:'],
    ['is told how it is called', ['read'], {}, 2, 'thuocdo read FILE'],
    [
      'says what to do about a file that is not there',
      ['read', 'khong-co.docx'],
      {},
      1,
      'Không mở được tệp khong-co.docx',
    ],
    ['says it in English too', ['read', 'none.docx', '--lang', 'en'], {}, 1, 'can not be opened'],
    ['refuses a province that nobody has', ['import', main, '--tenant', 'khong-co'], {}, 1, 'khong-co'],
    [
      'refuses the test clock in production',
      ['migrate'],
      { NODE_ENV: 'production', THUOCDO_TODAY: '2026-01-01' },
      1,
      'THUOCDO_TODAY',
    ],
    ['refuses a port that is none', ['migrate'], { PORT: 'tám nghìn' }, 1, 'PORT'],
    [
      'refuses a database that does not answer',
      ['migrate'],
      { DATABASE_URL: 'postgres://a:b@127.0.0.1:1/c' },
      1,
      'DATABASE_URL',
    ],
  ])('%s', async (_words, words, environment, code, said) => {
    const outcome = await thuocdo(words, environment);
    expect(outcome).toMatchObject({ code, stdout: '', stderr: expect.stringContaining(said) });
    expect(outcome.stderr).not.toContain('    at ');
  });

  it('reads from standard input without asking anything, and prints one JSON value', async () => {
    const { code, stdout, stderr } = await thuocdo([
      'deadline',
      'Quý IV/2021',
      '--issued',
      '2021-09-27',
      '--from',
      '2021-09-27',
      '--to',
      '2023-12-31',
      '--json',
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      type: 'quarter',
      value: '2021-Q4',
      due: ['2021-12-31'],
      effective: ['2021-12-31'],
      needsDate: false,
    });
  });
});
