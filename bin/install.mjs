import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './pinned-node.mjs';
import { refuse, say } from './say.mjs';

/** Makes node_modules what package-lock.json says, by `npm ci`, where it is not; `withTests` counts the development parts too. */
export async function install(withTests) {
  if (isInstalled(withTests)) return;
  const free = await lock();
  // Another process may have installed while we waited.
  if (!isInstalled(withTests)) await runNpm();
  await free();
}

/** Whether node_modules holds all that the lock asks for on this machine, by npm's own list of what it has put there. */
function isInstalled(withTests) {
  const wanted = readJson('package-lock.json')?.packages;
  const found = readJson('node_modules/.package-lock.json')?.packages;
  if (!wanted) refuse(`Thiếu package-lock.json trong ${root}.`, `package-lock.json is missing in ${root}.`);
  if (!found) return false;
  const own = wanted[''].optionalDependencies ?? {};
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    // npm lists even what it was told not to put there (--package-lock-only).
    if (found[path]) return found[path].version === entry.version && existsSync(root + path);
    if (entry.dev && !withTests) return true;
    return entry.optional && !(path.replace('node_modules/', '') in own && isForThisMachine(entry));
  });
}

function isForThisMachine(entry) {
  return includes(entry.os, process.platform) && includes(entry.cpu, process.arch);
}

function includes(allowed, value) {
  return allowed === undefined || [allowed].flat().includes(value);
}

async function runNpm() {
  say('Cài các gói cần dùng (khoảng nửa phút)…', 'Installs the packages (about half a minute)…');
  const started = Date.now();
  // Under `npm run`, the same npm; its warnings about Node versions are noise, since the pinned Node runs everything.
  const npmScript = process.env.npm_execpath;
  const isNpm = npmScript && basename(npmScript).startsWith('npm');
  const [program, ...before] = isNpm ? [process.execPath, npmScript] : ['npm'];
  const options = ['--loglevel=error', '--no-audit', '--no-fund', '--include=dev', '--include=optional'];
  const result = await run(program, [...before, 'ci', ...options, ...cacheOption()]);
  if (result.code === 'ENOENT') {
    refuse(
      'Thiếu lệnh npm. Hãy cài npm (thường đi cùng Node) rồi chạy lại.',
      'npm is missing. Install it (it comes with Node) and start again.',
    );
  }
  if (result.code !== 0) {
    process.stderr.write(result.output);
    refuse(
      'Cài đặt bằng “npm ci” không thành: xem lời của npm ở trên (thường do mạng, ổ đĩa đầy hoặc thư mục không ghi được), sửa rồi chạy lại.',
      'Installing with “npm ci” failed: see what npm says above (mostly the network, a full disk or a folder that can not be written), mend it and start again.',
    );
  }
  const seconds = Math.round((Date.now() - started) / 1000);
  say(`Đã cài xong sau ${seconds} giây.`, `Installed in ${seconds} s.`);
}

/** Users without a home of their own (such as nobody) have no place for npm's cache. */
function cacheOption() {
  try {
    accessSync(homedir(), constants.W_OK);
    return [];
  } catch {
    return [`--cache=${tmpdir()}/thuocdo-npm-${process.getuid?.() ?? ''}`];
  }
}

function run(program, args) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.once('error', (error) => resolve({ code: error.code, output }));
    child.once('close', (code) => resolve({ code, output }));
  });
}

/** Keeps two first starts in one folder apart, by a name in Linux's abstract socket space, which dies with its holder. */
async function lock() {
  const name = `\0thuocdo-install-${createHash('sha256').update(root).digest('hex').slice(0, 32)}`;
  for (;;) {
    const server = createServer();
    const outcome = await new Promise((resolve) => {
      server.once('error', (error) => resolve(error.code));
      server.listen(name, () => resolve('held'));
    });
    if (outcome === 'held') return () => new Promise((done) => server.close(done));
    // Other systems have no such names; there, two first starts at once are the person's own care.
    if (outcome !== 'EADDRINUSE') return () => undefined;
    await sleep(200);
  }
}

function readJson(name) {
  try {
    return JSON.parse(readFileSync(root + name, 'utf8'));
  } catch {
    return null;
  }
}
