import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { installBrowser } from './browser.ts';

/** Gets a browser and builds the pages once, before the journeys start. */
export async function setup(): Promise<void> {
  await installBrowser();
  const script = fileURLToPath(new URL('../bin/setup.mjs', import.meta.url));
  await promisify(execFile)(process.execPath, [script, 'build']);
}
