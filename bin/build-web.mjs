import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { findNode, root } from './pinned-node.mjs';
import { refuse, say } from './say.mjs';

/** Builds the pages into dist/web where their sources have changed since the last build, in one move: a running copy never sees half. */
export function buildWeb() {
  const target = `${root}dist/web`;
  const stamp = `${root}dist/web.sources`;
  const sources = hashOfSources();
  if (existsSync(target) && existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return;
  say('Dựng các trang web…', 'Builds the pages…');
  const fresh = `${target}.${process.pid}`;
  const built = spawnSync(
    findNode(),
    [`${root}node_modules/vite/bin/vite.js`, 'build', '--outDir', fresh, '--emptyOutDir', '--logLevel', 'warn'],
    // Whoever builds from a test run or a developer's shell must not get the libraries' slow development halves.
    { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } },
  );
  if (built.status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    process.stderr.write(built.stdout + built.stderr);
    refuse('Dựng các trang web không thành; xem lỗi ở trên.', 'The pages could not be built; see above.');
  }
  const former = `${fresh}.former`;
  if (existsSync(target)) renameSync(target, former);
  renameSync(fresh, target);
  rmSync(former, { recursive: true, force: true });
  writeFileSync(stamp, sources);
}

function hashOfSources() {
  const hash = createHash('sha256');
  const settings = ['package-lock.json', 'vite.config.ts', 'index.html', 'bin/build-web.mjs'].map(
    (name) => root + name,
  );
  for (const file of [...settings, ...filesIn('public'), ...filesIn('src')].filter((name) => existsSync(name))) {
    hash.update(`${file.slice(root.length)}\0`);
    hash.update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesIn(folder) {
  if (!existsSync(root + folder)) return [];
  return readdirSync(root + folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort();
}
