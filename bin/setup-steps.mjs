import { buildWeb } from './build-web.mjs';
import { install } from './install.mjs';
import { findNode, root, runThrough } from './pinned-node.mjs';
import { refuse } from './say.mjs';

/**
 * Sets up what a fresh clone lacks, then runs the server (`up`) or every check and test (`verify`), or only
 * builds the pages (`build`); ends as that ends.
 */
export async function setUp(command, args) {
  if (command === 'up') {
    await install(false);
    buildWeb();
    process.exitCode = await runThrough(findNode(), [`${root}src/main.ts`, 'up', ...args]);
  } else if (command === 'verify') {
    await install(true);
    process.exitCode = await runThrough(findNode(), [`${root}bin/check.ts`, 'all']);
  } else if (command === 'build') {
    await install(false);
    buildWeb();
  } else {
    refuse('Cách dùng: node bin/setup.mjs up | verify | build', 'Usage: node bin/setup.mjs up | verify | build');
  }
}
