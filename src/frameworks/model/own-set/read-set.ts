import type { FrameworkFile } from '../schema.ts';
import { frameworkFile } from '../schema.ts';
import { checkSet, type Unsure } from './check-set.ts';
import { editionIdOf, withEdition, type KnownBesides, type OwnSet } from './own-set.ts';
import type { AboutPart, NodePart, SetFault, SetPlace, Spot } from './set-fault.ts';

/** What somebody says of a set beside its file; it goes before what the file says. Empty and null say nothing. */
export type AskedSet = { readonly index: string; readonly title: string; readonly years: readonly number[] | null };

/** What was understood of a file: the set as far as it could be read, what could not, and where each part of it stands. */
export type ReadSet = {
  readonly set: FrameworkFile | null;
  readonly faults: readonly SetFault[];
  readonly unsure: Unsure;
  readonly placeOf: (spot: Spot) => SetPlace;
  /** Headings of columns that were left out. */
  readonly besides: readonly string[];
};

/** What came of a file: a set without a fault, or the faults, each with its place, in the order of the file. */
export type JudgedSet =
  | { readonly kind: 'sound'; readonly set: OwnSet; readonly besides: readonly string[] }
  | { readonly kind: 'faulty'; readonly faults: readonly SetFault[]; readonly besides: readonly string[] };

/** Checks what was read of a file, whole. */
export function judgeSet(read: ReadSet, known: KnownBesides): JudgedSet {
  const { besides } = read;
  const found = read.set ? checkSet(read.set, known, read.unsure) : [];
  const faults = [
    ...read.faults,
    ...found.map(({ code, params, spot }) => ({ code, params, place: read.placeOf(spot) })),
  ];
  if (faults.length > 0 || read.set === null) return { kind: 'faulty', faults: inOrder(faults), besides };
  const parsed = frameworkFile.safeParse(read.set);
  if (parsed.success) return { kind: 'sound', set: parsed.data, besides };
  const rest = parsed.error.issues.map(({ path, message }): SetFault => ({
    code: 'wrong_value',
    params: { word: path.join('/'), says: message },
    place: read.placeOf(spotOf(path)),
  }));
  return { kind: 'faulty', faults: inOrder(rest), besides };
}

/** What a path of the form of data/frameworks is about. */
export function spotOf(path: readonly PropertyKey[]): Spot {
  const [first, , third, fourth, fifth] = path;
  if (first !== 'editions') return { about: first === 'index' ? 'index' : first === 'sources' ? 'sources' : 'name' };
  if (third === 'nodes' && typeof fourth === 'number') return { node: fourth, part: nodeParts.get(fifth) ?? 'code' };
  if (third === 'bands' && fourth === 'list') return { about: 'bands', at: Number(fifth) };
  if (third === 'levels') return { about: 'levels', at: Number(fourth) };
  return { about: aboutParts.find((part) => part === third) ?? 'name' };
}

/** A set with what somebody said of it put in; the id of its edition follows from its years. */
export function withAsked(set: FrameworkFile, asked: AskedSet): FrameworkFile {
  const named = {
    ...set,
    ...(asked.index === '' ? {} : { index: asked.index }),
    ...(asked.title === '' ? {} : { vi: asked.title, ...(set.vi === asked.title ? {} : { en: asked.title }) }),
  };
  const units = Object.values(set.editions[0]?.years ?? {})[0] ?? null;
  const years = asked.years
    ? Object.fromEntries(asked.years.map((year) => [year, set.editions[0]?.years[year] ?? units]))
    : (set.editions[0]?.years ?? {});
  const known = Object.keys(years).map(Number);
  return withEdition(named, { years, ...(known.length > 0 ? { id: editionIdOf(known) } : {}) });
}

const aboutParts: readonly AboutPart[] = ['decision', 'years', 'scale', 'adjustment', 'sources', 'provenance'];

const nodeParts: ReadonlyMap<PropertyKey | undefined, NodePart> = new Map([
  ['code', 'code'],
  ['vi', 'name'],
  ['en', 'name'],
  ['points', 'points'],
  ['from', 'from'],
  ['weight', 'weight'],
  ['by', 'by'],
  ['rule', 'rule'],
  ['evidence', 'evidence'],
  ['unused', 'unused'],
  ['optional', 'optional'],
  ['provenance', 'provenance'],
  ['sources', 'sources'],
]);

/** As one meets them going through the file: what is said of the whole first, then row by row or line by line. */
function inOrder(faults: readonly SetFault[]): SetFault[] {
  const rank = ({ place }: SetFault): readonly [string, number, string] => {
    if (place.kind === 'line') return ['', place.line * 10_000 + place.column, ''];
    if (place.kind === 'form') return ['', 0, place.part];
    if (place.kind === 'node') return ['', 1, place.code];
    return [place.sheet, Number(/\d+/.exec(place.cell)?.[0]), place.cell];
  };
  return faults.toSorted((left, right) => {
    const [a, b] = [rank(left), rank(right)];
    if (a[0] !== b[0]) return a[0] < b[0] ? -1 : 1;
    return a[1] - b[1] || (a[2] < b[2] ? -1 : a[2] > b[2] ? 1 : 0);
  });
}
