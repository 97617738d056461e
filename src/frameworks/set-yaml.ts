import { LineCounter, parseDocument, stringify, type Document } from 'yaml';
import { toNfc } from '../kernel/vietnamese.ts';
import { editionIn, mostNodes, type OwnSet } from './model/own-set/own-set.ts';
import { spotOf, withAsked, type AskedSet, type ReadSet } from './model/own-set/read-set.ts';
import type { SetFault, SetFaultCode, SetPlace, Spot } from './model/own-set/set-fault.ts';
import { frameworkFile } from './model/schema.ts';

/** Reads a set in the form of a file of data/frameworks; each fault has its line and column. A node that can't be read whole is left out of sums. */
export function readSetYaml(text: string, asked: AskedSet): ReadSet {
  const lines = new LineCounter();
  const document = parseDocument(toNfc(text), { lineCounter: lines, logLevel: 'silent' });
  const placeOf = (path: readonly PropertyKey[]): SetPlace => {
    const { line, col } = lines.linePos(offsetOf(document, path));
    return { kind: 'line', line: Math.max(1, line), column: Math.max(1, col) };
  };
  if (document.errors.length > 0)
    return unreadable(
      document.errors.map(({ linePos }): SetFault => {
        const { line = 1, col = 1 } = linePos?.[0] ?? {};
        return { code: 'yaml_syntax', params: {}, place: { kind: 'line', line, column: col } };
      }),
    );
  const written = plain(document);
  const editions = isRecord(written) && Array.isArray(written['editions']) ? written['editions'].length : 0;
  if (!isRecord(written) || editions !== 1)
    return unreadable([{ code: 'one_edition', params: { count: editions }, place: placeOf(['editions']) }]);
  withBothLanguages(written);
  return understand(written, asked, placeOf);
}

/** Writes a set as `readSetYaml` reads it, a node a line. */
export function writeSetYaml(set: OwnSet): string {
  const { mappings: _mappings, editions: _editions, ...about } = set;
  const { nodes, ...edition } = editionIn(set);
  const head = stringify({ ...about, editions: [edition] }, { lineWidth: 0 });
  const lines = nodes.map((node) => {
    const { from, ...rest } = node;
    return `      - ${JSON.stringify(from === 0 ? rest : node)}\n`;
  });
  return `${comment}${head}    nodes:${lines.length === 0 ? ' []\n' : `\n${lines.join('')}`}`;
}

const comment = `# ${[
  'Bộ tiêu chí riêng của tỉnh. Mỗi mục một dòng; mục cha là mã bỏ phần cuối.',
  'by: self (tự đánh giá) | survey (khảo sát) | statistics (số liệu)',
  'provenance: sourced (có nguồn) | inferred (suy luận) | reconstructed (tái dựng)',
].join('\n# ')}\n`;

function understand(
  written: Record<string, unknown>,
  asked: AskedSet,
  placeOf: (path: readonly PropertyKey[]) => SetPlace,
): ReadSet {
  const faults: SetFault[] = [];
  const unsure = new Set<number>();
  const groups = new Set<string | null>();
  const places = nodePaths(written);
  let parsed = frameworkFile.safeParse(written);
  if (!parsed.success) {
    const issues = parsed.error.issues.filter(({ path }) => !(path[0] === 'index' && asked.index !== ''));
    faults.push(...issues.flatMap((issue) => faultsOf(issue, written, placeOf)));
    mend(
      written,
      issues.map(({ path }) => path),
      { unsure, groups, places },
    );
    if (asked.index !== '') written['index'] = asked.index;
    parsed = frameworkFile.safeParse(written);
  }
  const read = parsed.success ? parsed.data : null;
  const set = read && withAsked({ ...read, mappings: [] }, asked);
  return {
    set,
    faults,
    unsure: { nodes: unsure, groups },
    placeOf: (spot) => placeOf(pathOf(spot, places)),
    besides: [],
  };
}

type Issue = {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
};

/** A fault of form in our words. */
function faultsOf(issue: Issue, written: unknown, placeOf: (path: readonly PropertyKey[]) => SetPlace): SetFault[] {
  const value = issue.path.reduce<unknown>(
    (at, key) => (isRecord(at) || Array.isArray(at) ? (at as never)[key] : undefined),
    written,
  );
  const shown = typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 120) : '';
  if (issue.code === 'unrecognized_keys')
    return (issue.keys ?? []).map((word) => ({
      code: 'unknown_word',
      params: { word },
      place: placeOf([...issue.path, word]),
    }));
  const spot = spotOf(issue.path);
  const part = 'node' in spot ? partCodes[spot.part] : spot.about === 'index' ? 'bad_set_code' : undefined;
  const code: SetFaultCode =
    issue.path.length === 4 && 'node' in spot
      ? 'wrong_value'
      : part === 'not_a_number' && typeof value === 'number'
        ? 'not_positive'
        : (part ?? 'wrong_value');
  const word = issue.path.filter((key) => typeof key === 'string').at(-1);
  return [{ code, params: { written: shown, word: word ?? '', says: issue.message }, place: placeOf(issue.path) }];
}

const partCodes: Readonly<Partial<Record<string, SetFaultCode>>> = {
  code: 'bad_code',
  name: 'empty_name',
  points: 'not_a_number',
  from: 'not_a_number',
  weight: 'not_a_number',
  by: 'unknown_method',
  rule: 'bad_rule',
  provenance: 'unknown_provenance',
};

/** Takes out what has no sense, so that the rest can be checked in the same run: a bad part of a node, or a node without a code. */
function mend(
  written: Record<string, unknown>,
  paths: readonly (readonly PropertyKey[])[],
  into: { readonly unsure: Set<number>; readonly groups: Set<string | null>; readonly places: number[] },
): void {
  const nodes = (written['editions'] as { nodes?: unknown }[])[0]?.nodes;
  if (!Array.isArray(nodes)) return;
  const dropped = new Set<number>();
  for (const path of paths) {
    const [, , list, at, part] = path;
    if (list !== 'nodes' || typeof at !== 'number') continue;
    const node: unknown = nodes[at];
    if (!isRecord(node) || part === 'code') dropped.add(at);
    else if (part === undefined) for (const word of Object.keys(node)) if (!nodeWords.has(word)) delete node[word];
    if (isRecord(node) && (part === 'vi' || part === 'en')) node[part] = '…';
    else if (isRecord(node) && typeof part === 'string' && part !== 'code') delete node[part];
  }
  for (const path of paths) {
    const at = path[3];
    if (path[2] === 'nodes' && typeof at === 'number' && figures.has(path[4]))
      into.unsure.add(at - [...dropped].filter((one) => one < at).length);
  }
  // Whose a node without a code is can't be known: no sum can be trusted.
  if (dropped.size > 0) {
    into.groups.add(null);
    for (const node of nodes) if (isRecord(node) && typeof node['code'] === 'string') into.groups.add(node['code']);
  }
  (written['editions'] as { nodes?: unknown }[])[0]!.nodes = nodes.filter((_, at) => !dropped.has(at));
  into.places.splice(0, into.places.length, ...nodes.map((_, at) => at).filter((at) => !dropped.has(at)));
}

const figures = new Set<PropertyKey | undefined>(['points', 'from', 'weight', undefined]);
const nodeWords = new Set([
  'code',
  'from',
  'points',
  'weight',
  'by',
  'vi',
  'en',
  'rule',
  'unused',
  'optional',
  'evidence',
  'provenance',
  'sources',
]);

/** Where each node that is kept stood in the file. */
function nodePaths(written: Record<string, unknown>): number[] {
  const nodes = (written['editions'] as { nodes?: unknown }[])[0]?.nodes;
  return Array.isArray(nodes) ? nodes.slice(0, mostNodes * 2).map((_, at) => at) : [];
}

function pathOf(spot: Spot, places: readonly number[]): PropertyKey[] {
  if ('node' in spot) {
    const words = { name: 'vi' } as Readonly<Record<string, string>>;
    return ['editions', 0, 'nodes', places[spot.node] ?? spot.node, words[spot.part] ?? spot.part];
  }
  const { about, at } = spot;
  if (about === 'index' || about === 'sources') return [about];
  if (about === 'name') return ['vi'];
  if (about === 'bands') return ['editions', 0, 'bands', 'list', ...(at === undefined ? [] : [at])];
  return ['editions', 0, about, ...(at === undefined ? [] : [at])];
}

/** Where a path stands in the text, or the nearest part above it that is there. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const found = document.getIn(path.slice(0, length), true) as
      | { range?: [number, number, number] | null }
      | undefined;
    if (found?.range) return found.range[0];
  }
  return 0;
}

/** A file without a word of English has the Vietnamese in its place. */
function withBothLanguages(value: unknown): void {
  if (Array.isArray(value)) for (const one of value) withBothLanguages(one);
  if (!isRecord(value)) return;
  if (typeof value['vi'] === 'string' && value['en'] === undefined) value['en'] = value['vi'];
  for (const one of Object.values(value)) withBothLanguages(one);
}

function plain(document: Document): unknown {
  try {
    // Through JSON, so that what two places share may be changed in one, and what holds itself is refused.
    return JSON.parse(JSON.stringify(document.toJS({ maxAliasCount: 100 })));
  } catch {
    return null;
  }
}

function unreadable(faults: readonly SetFault[]): ReadSet {
  return {
    set: null,
    faults,
    unsure: { nodes: new Set(), groups: new Set() },
    placeOf: () => ({ kind: 'line', line: 1, column: 1 }),
    besides: [],
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
