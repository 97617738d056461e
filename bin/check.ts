import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installBrowser } from '../test/browser.ts';
import { installExternalPostgres } from '../test/external-postgres.ts';
import { sumOf, tallyOf, tallyTests, type Tally } from './tally.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');
const minute = 60_000;

/** The checks that only read the sources: what they are called, and the program with its arguments. */
const staticChecks: readonly (readonly [name: string, program: string, ...args: string[]])[] = [
  ['types', 'typescript/bin/tsc', '--noEmit'],
  ['lint', 'oxlint/bin/oxlint', '--type-aware', '--format=unix'],
  ['format', 'oxfmt/bin/oxfmt', '--check', 'src', 'test', 'bench', 'bin'],
  ['unused', 'knip/bin/knip.js', '--no-progress'],
];

const endings = ['SIGINT', 'SIGTERM'] as const;
const interrupted = { by: null as NodeJS.Signals | null };
for (const signal of endings) process.on(signal, () => (interrupted.by = signal));

process.exitCode = await main(process.argv[2] === 'all');

/** Runs the static checks, and with `all` every test too; prints one line for each and the sum last. */
async function main(all: boolean): Promise<number> {
  const tallies: Tally[] = [];
  for (const [name, program, ...args] of staticChecks) tallies.push(await check(name, program, args));
  if (all) {
    tallies.push(await check('pages', join(root, 'bin/setup.mjs'), ['build']));
    await tell('browser', installBrowser);
    await tell('external PostgreSQL', installExternalPostgres);
    tallies.push(await runTests());
  }
  const total = sumOf(tallies);
  if (total.skipped > 0) console.log(`${total.skipped} skipped`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 || interrupted.by ? 1 : 0;
}

async function check(name: string, program: string, args: readonly string[]): Promise<Tally> {
  const started = Date.now();
  const { code, output } = await run(program, args, 'collect', 5 * minute);
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds(started)})`);
  if (code !== 0) console.log(beginning(output));
  return tallyOf(code === 0);
}

async function runTests(): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'thuocdo-verify-'));
  const report = join(folder, 'report.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await run('vitest/vitest.mjs', args, 'show', 40 * minute);
  const text = await readFile(report, 'utf8').catch(() => null);
  await rm(folder, { recursive: true });
  return tallyTests(text, code);
}

/** Gets something that some tests need; where it can't be had, says why: the tests that need it then fail or are left out. */
async function tell(name: string, work: () => Promise<string>): Promise<void> {
  const outcome = await work().catch((error: unknown) => `missing: ${String(error)}`);
  console.log(`       ${name}: ${outcome}`);
}

/** Runs a program of node_modules to its end; nothing starts any more once the person has interrupted. */
async function run(
  program: string,
  args: readonly string[],
  output: 'show' | 'collect',
  limitMs: number,
): Promise<{ readonly code: number | null; readonly output: string }> {
  if (interrupted.by) return { code: null, output: 'interrupted' };
  const child = spawn(process.execPath, [resolve(modules, program), ...args], {
    cwd: root,
    env: testEnvironment(),
    stdio: ['ignore', ...(output === 'show' ? (['inherit', 'inherit'] as const) : (['pipe', 'pipe'] as const))],
    timeout: limitMs,
  });
  const pieces: Buffer[] = [];
  child.stdout?.on('data', (piece: Buffer) => pieces.push(piece));
  child.stderr?.on('data', (piece: Buffer) => pieces.push(piece));
  // A terminal sends Ctrl-C to the child as well; a signal sent to us alone must be passed on.
  const passOn = (signal: NodeJS.Signals) => {
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  for (const signal of endings) process.on(signal, passOn);
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', (error) => {
      pieces.push(Buffer.from(error.message));
      resolve(null);
    });
    child.once('close', resolve);
  });
  for (const signal of endings) process.off(signal, passOn);
  return { code, output: Buffer.concat(pieces).toString('utf8') };
}

/** The caller's environment without what belongs to a server that may be running beside, or to the caller's own work. */
function testEnvironment(): NodeJS.ProcessEnv {
  const foreign = /^(THUOCDO_.*|DATABASE_URL|PG[A-Z]+|PORT|HOST|NODE_ENV|NODE_OPTIONS)$/;
  const kept = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  return {
    ...Object.fromEntries(kept),
    // The pinned Node first, for programs that start others by name.
    PATH: `${join(modules, '.bin')}:${process.env['PATH'] ?? ''}`,
    ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }),
  };
}

/** As much of a long complaint as a person reads; its program tells the rest. */
function beginning(output: string): string {
  const lines = output.trimEnd().split('\n');
  return lines.length <= 100
    ? lines.join('\n')
    : `${lines.slice(0, 100).join('\n')}\n… and ${lines.length - 100} more lines`;
}

function seconds(started: number): string {
  return `${((Date.now() - started) / 1000).toFixed(1)} s`;
}
