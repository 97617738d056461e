import { mkdtempSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

/** Slices in their order; a test below holds this list against the folders. */
const slices = [
  'units',
  'accounts',
  'calendar',
  'frameworks',
  'results',
  'reading',
  'plans',
  'consultation',
  'tasks',
  'duties',
  'succession',
  'evidence',
  'cascade',
  'kinds',
  'commitments',
  'requests',
  'feeds',
  'urging',
  'board',
  'sample',
] as const;
const compositionRoots = /^src\/(main|application|slices|commands)\.ts$|^src\/browser\.tsx$|^src\/commands\//;
const emptyNames = /(^|\/)(utils?|helpers?|common|misc)(\.|\/|$)/;

/** One import: which file names what. `typeOnly` is gone when the code runs. */
type Arrow = { readonly from: string; readonly to: string; readonly typeOnly: boolean };

/** Reads every import of the source tree below a folder. */
function arrowsOf(folder: string): { files: string[]; arrows: Arrow[] } {
  const files = readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
    .filter((name) => /\.tsx?$/.test(name));
  const arrows = files.flatMap((from) => {
    const text = readFileSync(join(folder, from), 'utf8');
    const imports = text.matchAll(
      /^\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|import\(\s*'([^']+)'\s*\)|new URL\(\s*'(\.[^']+\.ts)'/gm,
    );
    return [...imports].map(([, type, direct, dynamic, url]) => {
      const target = direct ?? dynamic ?? url ?? '';
      const to = target.startsWith('.')
        ? relative(folder, resolve(folder, dirname(from), target)).replaceAll('\\', '/')
        : target;
      return { from, to, typeOnly: type !== undefined };
    });
  });
  return { files, arrows };
}

/** Why an import breaks the rules of docs/architecture.md, or null. */
function fault({ from, to, typeOnly }: Arrow): string | null {
  const isTest = /\.test\.tsx?$/.test(from);
  if (isTest || compositionRoots.test(from)) return null;
  const here = placeOf(from);
  if (!to.startsWith('src/') && !to.startsWith('data/'))
    return to.startsWith('.') || to.startsWith('test/')
      ? `${from} reaches out of src to ${to}`
      : outside(here, from, to);
  const there = placeOf(to);
  if (compositionRoots.test(to)) return `${from} imports the composition root ${to}`;
  if (there.area === 'kernel') return null;
  if (here.area === 'kernel') return `kernel imports nothing, yet ${from} imports ${to}`;
  if (here.area === 'office')
    return there.area === 'office' ? null : `office knows only kernel, yet ${from} imports ${to}`;
  if (here.area === 'server' || here.area === 'web') return there.area === here.area ? null : `${from} imports ${to}`;
  return betweenSlices(here, there, from, to, typeOnly);
}

function betweenSlices(here: Placed, there: Placed, from: string, to: string, typeOnly: boolean): string | null {
  if (there.area === 'office')
    return here.noun === 'model' || here.noun === 'other' || typeOnly ? null : `${from} imports ${to}`;
  if (there.area === 'web') return here.noun === 'pages' ? null : `only pages use web, yet ${from} imports ${to}`;
  if (there.area === 'server') return !mayUseServer[here.noun] ? `${from} imports ${to}` : null;
  const [mine, theirs] = [slices.indexOf(here.slice as never), slices.indexOf(there.slice as never)];
  if (theirs > mine) return `arrows point left, yet ${from} imports ${to}`;
  const allowed = (theirs === mine ? ownSlice : leftSlice)[here.noun];
  return allowed.includes(there.noun) ? null : `a ${here.noun} does not import a ${there.noun}: ${from} -> ${to}`;
}

/** What a file may import besides its neighbours: a model is pure, pages run in the browser. */
function outside(here: Placed, from: string, to: string): string | null {
  const pure =
    here.area === 'kernel' ||
    here.noun === 'model' ||
    here.noun === 'words' ||
    here.noun === 'api' ||
    here.noun === 'pages' ||
    here.area === 'web';
  if (pure && to.startsWith('node:')) return `${from} must run in the browser, yet imports ${to}`;
  const allowed =
    here.noun === 'model' || here.area === 'kernel'
      ? /^(zod|decimal\.js|pure-rand\/.+)$/
      : here.noun === 'api'
        ? /^zod$/
        : null;
  return allowed && !allowed.test(to) ? `${from} is pure, yet imports ${to}` : null;
}

type Noun =
  | 'model'
  | 'api'
  | 'words'
  | 'policies'
  | 'store'
  | 'acts'
  | 'present'
  | 'routes'
  | 'jobs'
  | 'pages'
  | 'other';
type Placed = {
  readonly area: 'kernel' | 'office' | 'server' | 'web' | 'slice';
  readonly slice: string;
  readonly noun: Noun;
};

const mayUseServer: Readonly<Record<Noun, boolean>> = {
  model: false,
  api: false,
  words: false,
  pages: false,
  policies: true,
  store: true,
  acts: true,
  present: true,
  routes: true,
  jobs: true,
  other: true,
};

const everything: readonly Noun[] = [
  'model',
  'api',
  'words',
  'policies',
  'store',
  'acts',
  'present',
  'routes',
  'jobs',
  'other',
];
const ownSlice: Readonly<Record<Noun, readonly Noun[]>> = {
  model: ['model'],
  api: ['model', 'api'],
  words: ['model', 'words'],
  policies: ['model', 'policies'],
  store: ['model', 'store'],
  acts: ['model', 'policies', 'store', 'acts', 'other'],
  present: ['model', 'api', 'policies', 'store'],
  routes: ['model', 'api', 'policies', 'store', 'acts', 'present', 'routes', 'other'],
  jobs: ['model', 'store', 'acts', 'other'],
  pages: ['model', 'api', 'words', 'pages'],
  other: everything,
};
const leftSlice: Readonly<Record<Noun, readonly Noun[]>> = {
  model: ['model'],
  api: ['model', 'api'],
  words: [],
  policies: ['model', 'policies'],
  store: ['model', 'store'],
  acts: ['model', 'policies', 'store', 'acts', 'other'],
  present: ['model', 'api', 'policies', 'store', 'present'],
  routes: ['model', 'policies', 'store', 'acts', 'present', 'other'],
  jobs: ['model', 'store', 'acts', 'other'],
  pages: ['model', 'api', 'words'],
  other: ['model', 'policies', 'store', 'acts', 'other'],
};

function placeOf(path: string): Placed {
  const [, first = '', second = ''] = path.split('/');
  if (first === 'kernel' || first === 'office' || first === 'server' || first === 'web')
    return { area: first, slice: '', noun: 'other' };
  const noun = second.replace(/\.tsx?$/, '');
  const known = ['model', 'api', 'words', 'policies', 'store', 'acts', 'present', 'routes', 'jobs', 'pages'].includes(
    noun,
  );
  return { area: 'slice', slice: first, noun: known ? (noun as Noun) : 'other' };
}

describe('the architecture', () => {
  const { files, arrows } = arrowsOf(root);

  it('has arrows that point left and down', () => {
    expect(arrows.length).toBeGreaterThan(100);
    expect(arrows.map(fault).filter(Boolean)).toEqual([]);
  });

  it('has the slices of this list and no others', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const places = ['kernel', 'office', 'server', 'web', 'commands', ...slices];
    expect(folders.map((entry) => entry.name).sort()).toEqual([...places].sort());
    const contents = readFileSync(join(root, 'src/slices.ts'), 'utf8').matchAll(/name: '(\w+)'/g);
    expect([...contents].map(([, name]) => name)).toEqual([...slices]);
  });

  it('describes every slice in a README', () => {
    for (const slice of slices)
      expect(readFileSync(join(root, 'src', slice, 'README.md'), 'utf8').length).toBeGreaterThan(200);
  });

  it('reads the environment in main.ts alone', () => {
    const readers = files.filter(
      (file) => !/\.test\.tsx?$/.test(file) && /process\.(env|argv)/.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(readers).toEqual(['src/main.ts']);
  });

  it('builds no SQL from strings', () => {
    const raw = files.filter((file) => /sql\.raw\(|\.query\(`[^`]*\$\{/.test(readFileSync(join(root, file), 'utf8')));
    // Those that run fixed text: migrations from files, and the names of a database and of a notification channel.
    expect(raw.sort()).toEqual(['src/server/embedded-postgres.ts', 'src/server/migrate.ts', 'src/server/progress.ts']);
  });

  it('names no file by an empty word and keeps files short', () => {
    expect(files.filter((file) => emptyNames.test(file))).toEqual([]);
    const long = files.filter(
      (file) => !/\.gen\.ts$|words\.ts$/.test(file) && readFileSync(join(root, file), 'utf8').split('\n').length > 400,
    );
    expect(long).toEqual([]);
  });

  it('finds a planted violation of each kind', () => {
    const planted = mkdtempSync(join(tmpdir(), 'planted-'));
    const plant = (path: string, text: string) => {
      mkdirSync(dirname(join(planted, path)), { recursive: true });
      writeFileSync(join(planted, path), text);
    };
    plant('src/kernel/a.ts', "import { x } from '../units/model.ts';\n");
    plant('src/units/store.ts', "import { x } from '../tasks/store/work.ts';\n");
    plant('src/units/model.ts', "import { readFile } from 'node:fs';\n");
    plant('src/tasks/pages/list.tsx', "import { listUnits } from '../../units/store.ts';\n");
    plant('src/server/b.ts', "const lazy = () => import('../plans/routes.ts');\n");
    plant('src/tasks/model/c.ts', "import type { Db } from '../../server/database.ts';\n");
    plant('src/tasks/model/d.ts', "import type { Task } from '../../plans/model/plan.ts';\n");
    const faults = arrowsOf(planted).arrows.map(fault).filter(Boolean);
    expect(faults).toHaveLength(6);
  });
});
