import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

// npm and the build are other programs, each with its own start.
vi.setConfig({ testTimeout: 60_000 });

const project = fileURLToPath(new URL('..', import.meta.url));

let folder: string;
let children: ChildProcess[];

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'thuocdo-setup-')), 'Thước đo của tỉnh');
  cpSync(join(project, 'bin'), join(folder, 'bin'), { recursive: true, filter: (path) => !path.endsWith('.ts') });
  children = [];
});

afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(dirname(folder), { recursive: true });
});

test('installs once, and again only when the lock has changed', () => {
  makePackage();
  write('bin/check.ts', 'console.log(process.argv.slice(2).join(), process.execPath.length > 0);');
  expect(setUp('verify')).toEqual({ status: 0, stdout: 'all true\n', stderr: expect.stringMatching(/Installed in/) });
  expect(setUp('verify')).toEqual({ status: 0, stdout: 'all true\n', stderr: '' });
  write('more/package.json', JSON.stringify({ name: 'more', version: '1.0.0' }));
  makePackage({ more: 'file:more' });
  expect(setUp('verify').stderr).toMatch(/Installed in/);
  rmSync(join(folder, 'node_modules'), { recursive: true });
  expect(setUp('verify').stderr).toMatch(/Installed in/);
});

test('two first starts at once install one after the other', async () => {
  makePackage();
  write('bin/check.ts', 'process.exitCode = 7;');
  const ends = await Promise.all([1, 2].map(() => ended(start('bin/setup.mjs', 'verify'))));
  expect(ends.map((end) => end.code)).toEqual([7, 7]);
  expect(
    ends
      .map((end) => end.stderr)
      .join('')
      .match(/Installed in/g),
  ).toHaveLength(1);
});

test('says what to do when npm can not install', () => {
  makePackage();
  write(
    'package.json',
    JSON.stringify({ name: 'thuoc-do', version: '1.0.0', dependencies: { absent: 'file:absent' } }),
  );
  const { status, stderr } = setUp('verify', { LANG: 'vi_VN.UTF-8' });
  expect(status).toBe(1);
  expect(stderr.trim().split('\n').at(-1)).toMatch(/^Cài đặt bằng “npm ci” không thành: .* sửa rồi chạy lại\.$/);
});

test(
  'builds the pages when their sources have changed, and keeps the former ones when they do not build',
  { timeout: 60_000 },
  () => {
    makeCheckout();
    expect(setUp('build')).toMatchObject({ status: 0, stderr: 'Builds the pages…\n' });
    expect(built()).toContain('first');
    expect(setUp('build')).toMatchObject({ status: 0, stderr: '' });

    write('src/web/page.ts', "document.title = 'second';");
    expect(setUp('build')).toMatchObject({ status: 0, stderr: 'Builds the pages…\n' });
    expect(built()).toContain('second');

    write('src/web/page.ts', "import './missing.ts';");
    expect(setUp('build')).toMatchObject({ status: 1, stderr: expect.stringMatching(/could not be built/) });
    expect(built()).toContain('second');
  },
);

test('starts the server with its arguments, passes a signal on and ends as it ends', async () => {
  makeCheckout();
  const child = start('bin/setup.mjs', 'up', '--lang', 'vi');
  expect(await firstLine(child)).toBe('["up","--lang","vi"]');
  child.kill('SIGTERM');
  expect(await ended(child)).toMatchObject({ code: 5, stdout: expect.stringContaining('ends by SIGTERM') });
});

test('ends the server when npm, which started it, is killed', async () => {
  makeCheckout();
  const npm = startProgram('npm', ['run', '--silent', 'up']);
  const serverPid = Number(/pid (\d+)/.exec(await firstLine(npm))?.[1]);
  npm.kill('SIGKILL');
  await vi.waitFor(() => expect(() => process.kill(serverPid, 0)).toThrow('ESRCH'), { timeout: 10_000, interval: 100 });
});

test('the command passes arguments, standard input and the exit code through', () => {
  makeCheckout();
  write(
    'src/main.ts',
    `for await (const text of process.stdin) console.log(process.argv.slice(2), String(text)); process.exit(3);`,
  );
  const run = spawnSync('npx', ['thuocdo', 'read', '-', 'Quý IV'], {
    cwd: folder,
    input: 'văn bản',
    env: plain({ npm_config_cache: join(folder, 'cache') }),
    encoding: 'utf8',
  });
  expect(run).toMatchObject({ status: 3, stdout: "[ 'read', '-', 'Quý IV' ] văn bản\n" });
});

/** A package with a pinned Node and little more, as npm itself locks it. */
function makePackage(more: Readonly<Record<string, string>> = {}): void {
  write('node/package.json', JSON.stringify({ name: 'pinned-node', version: '1.0.0', bin: { node: 'node' } }));
  write('node/node', `#!/bin/sh\nexec '${process.execPath}' "$@"\n`, 0o755);
  const dependencies = { 'pinned-node': 'file:node', ...more };
  write('package.json', JSON.stringify({ name: 'thuoc-do', version: '1.0.0', dependencies }));
  const lock = spawnSync('npm', ['install', '--package-lock-only', '--offline'], { cwd: folder, encoding: 'utf8' });
  expect(lock).toMatchObject({ status: 0 });
}

/** A checkout with the project's own lock and modules, one page, and a server that says what it got. */
function makeCheckout(): void {
  for (const name of ['package.json', 'package-lock.json']) cpSync(join(project, name), join(folder, name));
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
  write('vite.config.ts', "export default { root: 'src/web' };");
  write('src/web/index.html', '<!doctype html><title></title><script type="module" src="./page.ts"></script>');
  write('src/web/page.ts', "document.title = 'first';");
  write(
    'src/main.ts',
    `process.on('SIGTERM', (signal) => { console.log('ends by', signal); process.exit(5); });
     setInterval(() => {}, 1000);
     console.log(process.env.npm_lifecycle_event ? 'pid ' + process.pid : JSON.stringify(process.argv.slice(2)));`,
  );
}

function write(name: string, text: string, mode = 0o644): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text, { mode });
}

function built(): string {
  const page = readFileSync(join(folder, 'dist/web/index.html'), 'utf8');
  const script = /src="\/(assets\/[^"]+)"/.exec(page)?.[1] ?? 'no script';
  expect(existsSync(join(folder, 'dist/web', script))).toBe(true);
  return readFileSync(join(folder, 'dist/web', script), 'utf8');
}

function setUp(
  command: string,
  environment: NodeJS.ProcessEnv = {},
): { status: number | null; stdout: string; stderr: string } {
  const run = spawnSync(process.execPath, ['bin/setup.mjs', command], {
    cwd: folder,
    env: plain(environment),
    encoding: 'utf8',
  });
  return { status: run.status, stdout: run.stdout, stderr: run.stderr };
}

function start(...args: readonly string[]): ChildProcess {
  return startProgram(process.execPath, args);
}

function startProgram(program: string, args: readonly string[]): ChildProcess {
  const child = spawn(program, args, { cwd: folder, env: plain({}), stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  return child;
}

/** As a person's shell would start it, and not as the test run's npm did. */
function plain(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|LC_|NO_COLOR|FORCE_COLOR|NODE_ENV|VITEST)/.test(name),
  );
  return { ...Object.fromEntries(own), LANG: 'en_US.UTF-8', ...environment };
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.once('data', (data: Buffer) => resolve(data.toString('utf8').split('\n')[0] ?? ''));
    child.once('exit', (code) => reject(new Error(`ended with ${code} before it said anything`)));
  });
}

function ended(child: ChildProcess): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const heard = { stdout: '', stderr: '' };
  child.stdout?.on('data', (data: Buffer) => (heard.stdout += data.toString('utf8')));
  child.stderr?.on('data', (data: Buffer) => (heard.stderr += data.toString('utf8')));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, ...heard })));
}
