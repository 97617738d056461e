import { cellName, type NamedSheet } from '../../../office/sheet.ts';
import { collapse } from '../../../kernel/vietnamese.ts';
import { parentCode } from '../parse-framework.ts';
import type { FrameworkFile, WrittenEdition, WrittenNode } from '../schema.ts';
import { findNodeTable, type ColumnKind, type NodeTable } from './columns.ts';
import { decisionKey } from './own-set.ts';
import { codesOf, type Coded } from './outline.ts';
import { findAboutSheet, readAbout, type About, type ReadAbout } from './read-about.ts';
import { readNode, type NodeCells } from './read-node.ts';
import { withAsked, type AskedSet, type ReadSet } from './read-set.ts';
import type { AboutPart, NodePart, SetFault, SetPlace } from './set-fault.ts';
import { plainText } from './words-of-cells.ts';

/** Reads a workbook: one row a node, columns by what they mean in any order; beside it, where there is one, a sheet that says what the set is. */
export function readWorkbook(sheets: readonly NamedSheet[], asked: AskedSet): ReadSet {
  const table = findNodeTable(sheets);
  if (table === null) {
    const place = { kind: 'cell', sheet: sheets[0]?.name ?? '', cell: 'A1' } as const;
    return { ...nothing, faults: [{ code: 'no_heading', params: {}, place }], placeOf: () => place };
  }
  const aboutSheet = findAboutSheet(sheets.filter((sheet) => sheet !== table.sheet));
  const said = aboutSheet ? readAbout(aboutSheet) : null;
  const body = readRows(table, { ...said?.about.sources });
  const set = withAsked(assemble(said?.about ?? null, body, asked), asked);
  const faults: SetFault[] = [
    ...(said?.faults ?? []),
    ...table.twice.map(({ cell, heading }) => ({
      code: 'two_columns' as const,
      params: { heading },
      place: { kind: 'cell' as const, sheet: table.sheet.name, cell },
    })),
    ...body.faults,
    ...missingAbout(set).map((part) => ({
      code: part === 'index' ? ('no_set_code' as const) : ('no_title' as const),
      params: {},
      place: placeOfAbout(part, said, aboutSheet),
    })),
  ];
  const placeOf: ReadSet['placeOf'] = (spot) =>
    'node' in spot
      ? placeOfNode(table, body.rowOf[spot.node] ?? table.head, spot.part)
      : spot.about === 'weights'
        ? placeOfNode(table, table.head, 'weight')
        : spot.about === 'scale' && !said?.cellOf('scale')
          ? placeOfNode(table, body.totalRow ?? table.head, 'points')
          : placeOfAbout(spot.about, said, aboutSheet, spot.at);
  return { set, faults, unsure: body.unsure, placeOf, besides: table.besides };
}

const nothing = { set: null, unsure: { nodes: new Set<number>(), groups: new Set<string | null>() }, besides: [] };

type Body = {
  readonly nodes: readonly WrittenNode[];
  /** The row of each node. */
  readonly rowOf: readonly number[];
  readonly faults: readonly SetFault[];
  readonly unsure: ReadSet['unsure'];
  readonly sources: Readonly<Record<string, { title: string; url?: string }>>;
  /** The points of a row 'Tổng cộng', which is no node, and where it stands. */
  readonly total: number | null;
  readonly totalRow: number | null;
};

function readRows(table: NodeTable, sources: Record<string, { title: string; url?: string }>): Body {
  const { sheet, head } = table;
  const faults: SetFault[] = [];
  const rows: NodeCells[] = [];
  let [total, totalRow]: [number | null, number | null] = [null, null];
  for (let row = head + 1; row < sheet.rows.length; row += 1) {
    const cells = sheet.rows[row] ?? [];
    const cell = (kind: ColumnKind) => cells[table.columns.get(kind) ?? -1] ?? null;
    const [name, code] = [collapse(String(cell('name') ?? '')), collapse(String(cell('code') ?? ''))];
    if (totals.has(plainText(name)) || totals.has(plainText(code))) {
      const points = cell('points');
      total = typeof points === 'number' ? points : Number((points ?? '').replace(',', '.')) || null;
      totalRow = row;
    } else if (name !== '' || code !== '' || cell('points') !== null) rows.push({ row, cell, name });
  }
  const coded = codesOf(
    rows.map(({ row, cell }) => ({
      code: cell('code'),
      indent: (sheet.outline.get(row) ?? 0) * 100 + indentOf(cell('name')),
    })),
  );
  const isFraction = weightsAreFractions(rows);
  const nodes: WrittenNode[] = [];
  const rowOf: number[] = [];
  const unsureNodes = new Set<number>();
  const groups = new Set<string | null>();
  for (const [at, one] of rows.entries()) {
    const tell = (part: NodePart | 'english', code: SetFault['code'], params: SetFault['params'] = {}) =>
      faults.push({ code, params, place: placeOfNode(table, one.row, part === 'english' ? 'name' : part) });
    const place = coded[at] as Coded;
    if ('fault' in place) {
      tell('code', place.fault, { ...place.params, name: one.name });
      // Whose it is can't be known: no sum around the row before it can be trusted.
      for (const code of wayUp(nodes.at(-1)?.code ?? null)) groups.add(code);
      continue;
    }
    const { node, isUnsure } = readNode(one, place.code, { isFraction, sources, tell });
    if (isUnsure) unsureNodes.add(nodes.length);
    nodes.push(node);
    rowOf.push(one.row);
  }
  return { nodes, rowOf, faults, unsure: { nodes: unsureNodes, groups }, sources, total, totalRow };
}

function assemble(about: About | null, body: Body, asked: AskedSet): FrameworkFile {
  const name = about?.name ?? { vi: asked.title, en: asked.title };
  const { decision } = about ?? {};
  const sources = { ...body.sources };
  const names = decision && about?.provenance === undefined && about?.sourceKeys === undefined;
  if (names && !(decisionKey in sources)) sources[decisionKey] = { title: `Quyết định ${decision.number}` };
  const keys = about?.sourceKeys ?? (names ? [decisionKey] : []);
  const depth = Math.max(1, ...body.nodes.map(({ code }) => code.split('.').length));
  const edition: WrittenEdition = {
    id: 'new',
    ...(decision
      ? {
          decision: { ...decision, sources: decision.sources.length === 0 && names ? [decisionKey] : decision.sources },
        }
      : {}),
    years: about?.years ?? {},
    scale: about?.scale ?? { from: 0, to: body.total ?? 100 },
    ...(about?.by ? { by: about.by } : {}),
    ...(about?.rule ? { rule: about.rule } : {}),
    ...(about?.adjustment ? { adjustment: about.adjustment } : {}),
    provenance: about?.provenance ?? (decision ? 'sourced' : 'reconstructed'),
    sources: keys,
    note: about?.note ?? usual.note,
    ...(about && (about.bands.length > 0 || about.bandsBy)
      ? { bands: { by: about.bandsBy ?? 'score', list: about.bands } }
      : {}),
    levels: about && about.levels.length > 0 ? about.levels : usualLevels(depth, body.nodes),
    nodes: [...body.nodes],
  };
  return {
    index: about?.index ?? '',
    ...name,
    short: about?.short ?? name,
    owner: about?.owner ?? usual.owner,
    rates: about?.rates ?? usual.rates,
    ...(about?.measures ? { measures: about.measures } : {}),
    sources,
    editions: [edition],
    mappings: [],
  };
}

const usual = {
  owner: { vi: 'Ủy ban nhân dân tỉnh', en: "Provincial People's Committee" },
  rates: { vi: 'Các cơ quan, đơn vị trong tỉnh', en: 'Bodies of the province' },
  note: { vi: 'Bộ tiêu chí của tỉnh.', en: 'A set of criteria of the province.' },
} as const;

const levelNames = [
  { vi: 'Lĩnh vực', en: 'Area' },
  { vi: 'Tiêu chí', en: 'Criterion' },
  { vi: 'Tiêu chí thành phần', en: 'Component criterion' },
  { vi: 'Nội dung', en: 'Item' },
] as const;

/** As many levels as the table has, four at most; a level with weights is weighted. */
function usualLevels(depth: number, nodes: readonly WrittenNode[]): WrittenEdition['levels'] {
  return levelNames.slice(0, depth).map((name, at) => ({
    ...name,
    adds: nodes.some(({ code, weight }) => weight !== undefined && code.split('.').length === at + 1)
      ? 'weighted'
      : 'sum',
  }));
}

function missingAbout(set: FrameworkFile): AboutPart[] {
  return [...(set.index === '' ? (['index'] as const) : []), ...(set.vi === '' ? (['name'] as const) : [])];
}

function placeOfNode(table: NodeTable, row: number, part: NodePart): SetPlace {
  const column = table.columns.get(part) ?? table.columns.get('code') ?? table.columns.get('name') ?? 0;
  return { kind: 'cell', sheet: table.sheet.name, cell: cellName(row, column) };
}

function placeOfAbout(part: AboutPart, said: ReadAbout | null, sheet: NamedSheet | null, at?: number): SetPlace {
  const cell = said?.cellOf(part, at) ?? said?.cellOf(part);
  return cell && sheet ? { kind: 'cell', sheet: sheet.name, cell } : { kind: 'form', part };
}

/** In Excel an automatic indent is no text; spaces and dashes before a name are. */
function indentOf(cell: string | number | null): number {
  const [, spaces = '', dash = ''] = /^([\s\u00A0]*)([-–+•]?)/u.exec(String(cell ?? '')) ?? [];
  return spaces.length + (dash === '' ? 0 : 1);
}

/** A column that Excel shows in percent holds 0.2 for 20 %. */
function weightsAreFractions(rows: readonly NodeCells[]): boolean {
  const weights = rows.map(({ cell }) => cell('weight')).filter((cell) => cell !== null && cell !== '');
  return weights.length > 0 && weights.every((weight) => typeof weight === 'number' && weight <= 1);
}

function wayUp(code: string | null): (string | null)[] {
  return code === null ? [null] : [code, ...wayUp(parentCode(code))];
}

const totals = new Set(['tong', 'tong cong', 'tong diem', 'tong so', 'tong so diem', 'cong', 'total']);
