import { chmod, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeOf } from '../src/server/embedded-postgres/faults.ts';
import { stopPostmaster } from '../src/server/embedded-postgres/postmaster.ts';

/**
 * A new folder for one test run, `.../thuocdo-<name>-<pid>-<random>`, which every user of the machine may pass through, so that a
 * PostgreSQL that runs as a plain user can serve data in it.
 */
export async function makeTemporaryFolder(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `thuocdo-${name}-${process.pid}-`));
  await chmod(folder, 0o711);
  return folder;
}

/** Stops the embedded PostgreSQL of a data folder and removes both, wherever its files lie. */
export async function removeDataFolder(dataFolder: string): Promise<void> {
  const record = await readFile(join(dataFolder, 'postgres.json'), 'utf8').catch(() => null);
  const { home }: { home: string } = record ? JSON.parse(record) : { home: 'postgres' };
  const homeFolder = home === 'postgres' ? join(dataFolder, home) : home;
  await stopPostmaster(join(homeFolder, 'cluster'));
  await rm(homeFolder, { recursive: true, force: true });
  await rm(dataFolder, { recursive: true, force: true });
}

/** Removes the data folders that killed test runs left under this name, and stops their servers. */
export async function removeLeftovers(name: string): Promise<void> {
  const pattern = new RegExp(`^thuocdo-${name}-(\\d+)-`);
  for (const entry of await readdir(tmpdir())) {
    const pid = pattern.exec(entry)?.[1];
    const folder = join(tmpdir(), entry);
    if (!pid || isRunning(Number(pid)) || (await stat(folder)).uid !== process.getuid?.()) continue;
    await removeDataFolder(folder);
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}
