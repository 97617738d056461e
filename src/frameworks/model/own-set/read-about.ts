import { cellName, type Cell, type NamedSheet } from '../../../office/sheet.ts';
import { collapse } from '../../../kernel/vietnamese.ts';
import type { WrittenEdition } from '../schema.ts';
import { readYears } from './own-set.ts';
import { readRule } from './rule-text.ts';
import type { AboutPart, SetFault, SetFaultCode } from './set-fault.ts';
import { readCellNumber } from './cell-number.ts';
import { plainText, readAddition, readMethod, readNodeProvenance, readProvenance } from './words-of-cells.ts';

type Text = { readonly vi: string; readonly en: string };

/** What the sheet of facts says of a set; what it does not say is absent. */
export type About = {
  index?: string;
  name?: Text;
  short?: Text;
  owner?: Text;
  rates?: Text;
  measures?: Text;
  note?: Text;
  decision?: NonNullable<WrittenEdition['decision']>;
  years: Record<string, number | null>;
  scale?: { from: number; to: number };
  adjustment?: { from: number; to: number };
  by?: NonNullable<WrittenEdition['by']>;
  rule?: NonNullable<WrittenEdition['rule']>;
  provenance?: WrittenEdition['provenance'];
  sourceKeys?: string[];
  bandsBy?: 'score' | 'quarter' | 'year';
  levels: WrittenEdition['levels'];
  bands: NonNullable<WrittenEdition['bands']>['list'];
  sources: Record<string, { title: string; url?: string }>;
};

/** What is said of a set as a whole, the cells where each part stands, and what is wrong there. */
export type ReadAbout = {
  readonly about: About;
  readonly cellOf: (part: AboutPart, at?: number) => string | null;
  readonly faults: readonly SetFault[];
};

type Key = keyof typeof labels;

/** The names of the facts, in the first column of their sheet; the first of each is the one that we write. */
export const labels = {
  index: 'Mã bộ, code',
  name: 'Tên bộ, title, name',
  short: 'Tên ngắn, short name',
  owner: 'Cơ quan ban hành, owner',
  rates: 'Đơn vị được đánh giá, rates',
  measures: 'Đo điều gì, measures',
  decision: 'Quyết định, decision',
  years: 'Năm, năm áp dụng, year, years',
  scale: 'Thang điểm, scale',
  adjustment: 'Điểm thưởng và điểm trừ, điểm thưởng điểm trừ, bonus and penalty',
  by: 'Cách đo chung, measured by',
  rule: 'Cách chấm chung, scoring',
  provenance: 'Căn cứ chung, provenance',
  sourceKeys: 'Nguồn chung, sources of all',
  note: 'Ghi chú, note',
  levels: 'Cấp, level',
  bandsBy: 'Xếp loại theo, bands by',
  bands: 'Xếp loại, band',
  sources: 'Nguồn, source',
} as const;

const keyOfLabel: ReadonlyMap<string, Key> = new Map(
  (Object.keys(labels) as Key[]).flatMap((key) =>
    labels[key].split(', ').map((label) => [plainText(label), key] as const),
  ),
);

/** The sheet of facts: the one, of those that do not hold the table, with two facts or more; null where none has. */
export function findAboutSheet(sheets: readonly NamedSheet[]): NamedSheet | null {
  const known = (sheet: NamedSheet) =>
    sheet.rows.filter(([label = null]) => keyOfLabel.has(plainText(String(label ?? '')))).length;
  return sheets.find((sheet) => known(sheet) >= 2) ?? null;
}

/** Reads the sheet of facts: a name in the first column, what is said in the next ones. Rows without a name are left out. */
export function readAbout(sheet: NamedSheet): ReadAbout {
  const about: About = { years: {}, levels: [], bands: [], sources: {} };
  const places = new Map<string, string>();
  const faults: SetFault[] = [];
  for (const [row, cells] of sheet.rows.entries()) {
    const label = textOf(cells[0]);
    const key = keyOfLabel.get(plainText(label));
    const fault = (column: number, code: SetFaultCode, params: SetFault['params'] = {}) =>
      faults.push({ code, params, place: { kind: 'cell', sheet: sheet.name, cell: cellName(row, column) } });
    if (key === undefined) {
      const says = cells.slice(1).some((cell) => textOf(cell) !== '');
      if (label !== '' && says && !headLabels.has(plainText(label))) fault(0, 'unknown_fact', { fact: label });
      continue;
    }
    if (cells.slice(1).every((cell) => textOf(cell) === '')) continue;
    const list = key === 'levels' ? about.levels : key === 'bands' ? about.bands : null;
    places.set(list ? `${key} ${list.length}` : key, cellName(row, 1));
    readFact(key, cells, about, fault);
  }
  const bandsTo = new Map<number, number>();
  for (const [at, band] of about.bands.entries()) {
    const { to, ...kept } = band as typeof band & { to?: number };
    if (to !== undefined) bandsTo.set(at, to);
    about.bands[at] = kept;
  }
  checkUpperBounds(about, bandsTo, (at, code, params) =>
    faults.push({
      code,
      params,
      place: { kind: 'cell', sheet: sheet.name, cell: places.get(`bands ${at}`) ?? 'B1' },
    }),
  );
  const partOf: Partial<Record<AboutPart, string>> = { sources: 'sourceKeys' };
  return {
    about,
    faults,
    cellOf: (part, at) => places.get(at === undefined ? (partOf[part] ?? part) : `${part} ${at}`) ?? null,
  };
}

type Tell = (column: number, code: SetFaultCode, params?: SetFault['params']) => void;

function readFact(key: Key, cells: readonly Cell[], about: About, fault: Tell): void {
  const [first, second, third] = [1, 2, 3].map((at) => textOf(cells[at])) as [string, string, string];
  const number = (at: number): number | null => {
    const read = readCellNumber(cells[at] ?? null);
    if (typeof read === 'number') return read;
    if (read === 'bad') fault(at, 'not_a_number', { written: textOf(cells[at]) });
    return null;
  };
  const span = () => {
    const [from, to] = [number(1), number(2)];
    return from === null || to === null ? undefined : { from, to };
  };
  const provenance = (at: number): ReturnType<typeof readProvenance> => {
    const text = textOf(cells[at]);
    const read = text === '' ? 'reconstructed' : readProvenance(text);
    if (read === null) fault(at, 'unknown_provenance', { written: text });
    return read;
  };
  switch (key) {
    case 'index':
      if (/^[a-z][a-z0-9-]*$/.test(first)) about.index = first;
      else fault(1, 'bad_set_code', { written: first });
      return;
    case 'name':
    case 'short':
    case 'owner':
    case 'rates':
    case 'measures':
    case 'note':
      about[key] = { vi: first || second, en: second || first };
      return;
    case 'decision': {
      const date = readDate(second);
      if (date === null) return fault(2, 'bad_date', { written: second });
      const known = third === '' ? 'sourced' : readProvenance(third);
      if (known === null) return fault(3, 'unknown_provenance', { written: third });
      about.decision = { number: first, date, provenance: known, sources: keysOf(textOf(cells[4])) };
      return;
    }
    case 'years': {
      const years = readYears(first);
      if (years === null) return fault(1, 'bad_years', { written: first });
      const units = second === '' ? null : number(2);
      if (units !== null && !(Number.isInteger(units) && units > 0))
        return fault(2, 'not_positive', { written: second });
      for (const year of years) about.years[year] = units;
      return;
    }
    case 'scale':
    case 'adjustment': {
      const read = span();
      if (read) about[key] = read;
      return;
    }
    case 'by': {
      const method = readMethod(first);
      if (method) about.by = method;
      else fault(1, 'unknown_method', { written: first });
      return;
    }
    case 'rule': {
      const rule = readRule(first);
      if (rule) about.rule = rule;
      else fault(1, 'bad_rule', { written: first });
      return;
    }
    case 'provenance': {
      const said = readNodeProvenance(first);
      if (said) about.provenance = said;
      else fault(1, 'unknown_provenance', { written: first });
      return;
    }
    case 'sourceKeys':
      about.sourceKeys = keysOf(first);
      return;
    case 'levels': {
      const adds = third === '' ? 'sum' : readAddition(third);
      if (adds === null) fault(3, 'unknown_addition', { written: third });
      about.levels.push({ vi: first, en: second || first, adds: adds ?? 'sum' });
      return;
    }
    case 'bandsBy': {
      const by = bandKinds.get(plainText(first));
      if (by) about.bandsBy = by;
      else fault(1, 'unknown_fact', { fact: first });
      return;
    }
    case 'bands': {
      const [from, to, known] = [number(3), number(4), provenance(5)];
      const band = {
        vi: first,
        en: second || first,
        ...(from === null ? {} : { from }),
        lowest: readLowest(textOf(cells[7])),
        provenance: known ?? 'reconstructed',
        sources: keysOf(textOf(cells[6])),
        ...(to === null ? {} : { to }),
      };
      about.bands.push(band);
      return;
    }
    case 'sources':
      about.sources[first] = { title: second || first, ...(third === '' ? {} : { url: third }) };
  }
}

/** Where the sheet writes the upper bounds of bands too, they must meet the band above. */
function checkUpperBounds(
  { bands, scale }: About,
  upper: ReadonlyMap<number, number>,
  fault: (at: number, code: 'bands_overlap' | 'bands_gap', params: SetFault['params']) => void,
): void {
  for (const [at, to] of upper) {
    const above = bands[at - 1];
    const bound = above ? above.from : scale?.to;
    if (bound === undefined) continue;
    if (to > bound) fault(at, 'bands_overlap', { band: bands[at]!.vi, other: above?.vi ?? '', from: bound });
    // 79.99 below 80 is how tables write 'under 80'.
    else if (bound - to > 0.011 && !(Number.isInteger(to) && bound - to === 1))
      fault(at, 'bands_gap', { band: bands[at]!.vi, low: to, high: bound });
  }
}

/** '2022: 89,5; 2023: 90'. */
function readLowest(text: string): Record<string, number> {
  const pairs = [...text.matchAll(/(\d{4})\s*:\s*(-?\d+(?:[.,]\d+)?)/g)];
  return Object.fromEntries(pairs.map(([, year = '', lowest = '']) => [year, Number(lowest.replace(',', '.'))]));
}

/** '876/QĐ-BNV' is of a day: 10/11/2022 or 2022-11-10, null for what is none. */
function readDate(text: string): string | null {
  const iso = /^(\d{4})-(\d\d)-(\d\d)/.exec(text);
  const [, day, month, year] = /^(?:ngày\s+)?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/iu.exec(text) ?? [];
  const date = iso ? iso[0] : year ? `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}` : '';
  const known = new Date(`${date}T00:00:00Z`);
  return date !== '' && !Number.isNaN(known.getTime()) && known.toISOString().startsWith(date) ? date : null;
}

/** 'I01; I04'; a dash is none at all. */
export function keysOf(text: string): string[] {
  return text
    .split(';')
    .map((key) => key.trim())
    .filter((key) => key !== '' && key !== none);
}

/** In place of sources: none, where the set as a whole has some. */
export const none = '–';

/** How results fall into bands, as the sheet says it. */
export const bandKinds: ReadonlyMap<string, 'score' | 'quarter' | 'year'> = new Map([
  ['diem', 'score'],
  ['score', 'score'],
  ['phan tu', 'quarter'],
  ['quarter', 'quarter'],
  ['tung nam', 'year'],
  ['year', 'year'],
]);

/** The head of the sheet of facts says what its columns are. */
const headLabels = new Set(['muc', 'thong tin', 'fact']);

function textOf(cell: Cell | undefined): string {
  return collapse(String(cell ?? ''));
}
