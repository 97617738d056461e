import type { Cell, Sheet } from '../../office/sheet.ts';
import { boundOf, type Bound } from './import-interval.ts';
import { namesWhole, plainText, type NodeFinder } from './import-node.ts';
import { whole } from './table.ts';

/**
 * What a column holds. `score` and `rank` are of the node written in the heading, `value` and `nodeRank` of the node that the row names; bounds of an
 * interval of either (`node` null is the row's), with the level where the heading tells it.
 */
export type Column = { readonly at: number; readonly heading: string } & (
  | {
      readonly kind:
        | 'province'
        | 'code'
        | 'key'
        | 'year'
        | 'index'
        | 'node'
        | 'value'
        | 'nodeRank'
        | 'state'
        | 'beside'
        | 'unknown';
    }
  | { readonly kind: 'score' | 'rank'; readonly node: string }
  | BoundMeaning
);

type BoundMeaning = { readonly kind: Bound; readonly node: string | null; readonly level: number | null };

/** A column of bounds of an interval. */
export type BoundColumn = Extract<Column, BoundMeaning>;

/** The heading row of a table, counted from 0, and its columns from left to right. */
export type Heading = { readonly row: number; readonly columns: readonly Column[] };

/**
 * Understands a table's headings by what they mean, in any order and either language. The heading row is the first one, of the first thirty, that has
 * provinces and figures; null where there is none. `short` is the name of the index ('PAPI'), `finders` those of the editions that the
 * table may be about.
 */
export function findHeading(sheet: Sheet, short: string, finders: readonly NodeFinder[]): Heading | null {
  for (const [row, cells] of sheet.slice(0, rowsToLookAt).entries()) {
    const columns = columnsOf(cells, plainText(short), finders);
    const has = (...kinds: readonly Column['kind'][]) => columns.some(({ kind }) => kinds.includes(kind));
    if (has('province', 'code', 'key') && has('score', 'rank', 'value', 'nodeRank')) return { row, columns };
  }
  return null;
}

const rowsToLookAt = 30;

function columnsOf(cells: readonly Cell[], short: string, finders: readonly NodeFinder[]): Column[] {
  const isLong = cells.some((cell) => words.node.has(plainText(textOf(cell))));
  return cells.map((cell, at): Column => {
    const heading = textOf(cell);
    const text = withoutIndex(plainText(heading), short);
    for (const kind of ['province', 'code', 'key', 'year', 'index', 'node', 'state', 'beside'] as const)
      if (words[kind].has(text)) return { at, heading, kind };
    if (words.rank.has(text))
      return isLong ? { at, heading, kind: 'nodeRank' } : { at, heading, kind: 'rank', node: whole };
    const spread = spreadOf(heading, text, isLong, finders);
    if (spread) return { at, heading, ...spread };
    if (isLong) return { at, heading, kind: words.score.has(text) || words.value.has(text) ? 'value' : 'unknown' };
    return { at, heading, ...figuresOf(heading, text, finders) };
  });
}

/** Scores or ranks of a node: its code or name, behind 'Hạng' for ranks and perhaps behind 'Điểm' for scores. */
function figuresOf(heading: string, text: string, finders: readonly NodeFinder[]) {
  const isNode = (written: string) => finders.some(({ find }) => find(written).length > 0);
  if (words.score.has(text) || namesWhole(text)) return { kind: 'score', node: whole } as const;
  if (isNode(heading)) return { kind: 'score', node: heading } as const;
  const [, what = '', node = ''] = /^(hang|xep hang|thu hang|rank|diem|score) (.+)$/.exec(text) ?? [];
  if (!isNode(node)) return { kind: 'unknown' } as const;
  return { kind: what === 'diem' || what === 'score' ? 'score' : 'rank', node } as const;
}

/** Bounds of the node that is written beside the word, else of the row's node or the whole. */
function spreadOf(heading: string, text: string, isLong: boolean, finders: readonly NodeFinder[]): BoundMeaning | null {
  // 'Mức độ tin cậy' may be a node's name: nodes come first.
  if (finders.some(({ find }) => find(heading).length > 0)) return null;
  const found = boundOf(text);
  if (!found) return null;
  const { bound: kind, node, level } = found;
  if (node === '') return { kind, node: isLong ? null : whole, level };
  if (namesWhole(node) || node === whole) return { kind, node: whole, level };
  return finders.some(({ find }) => find(node).length > 0) ? { kind, node, level } : null;
}

/** 'Điểm PAPI 2021' is 'diem', 'PAPI 2021' and 'Chỉ số PAPI' are the index itself. */
function withoutIndex(text: string, short: string): string {
  if (!` ${text} `.includes(` ${short} `)) return text;
  const rest = ` ${text} `
    .replace(` ${short} `, ' ')
    .replace(/ (?:19|20)\d\d /, ' ')
    .trim();
  return rest === '' || rest === 'chi so' ? whole : rest;
}

function textOf(cell: Cell | undefined): string {
  return String(cell ?? '').trim();
}

const setOf = (text: string): ReadonlySet<string> => new Set(text.split(', '));

/** Headings as `plainText` writes them. What stands beside the figures is told as left out. */
const words = {
  province: setOf(
    'tinh, tinh thanh, tinh thanh pho, tinh tp, ten tinh, ten tinh thanh pho, dia phuong, ten dia phuong, don vi, ten don vi, don vi hanh chinh, thanh pho, province, provinces, province name, province city, city province, locality',
  ),
  code: setOf('ma tinh, ma tinh thanh pho, ma dia phuong, ma don vi, ma so tinh, province code, province id'),
  key: setOf('khoa tinh, province key'),
  year: setOf('nam, nam danh gia, nam chi so, year'),
  index: setOf('ma chi so, index, index code'),
  node: setOf(
    'muc, ma muc, ma tieu chi, tieu chi, noi dung, ma noi dung, chi so thanh phan, ma chi so thanh phan, linh vuc, truc noi dung, node, node code, component, dimension, indicator, criterion',
  ),
  value: setOf('gia tri, diem so, value, points'),
  score: setOf('diem, score, scores, ket qua'),
  rank: setOf('hang, xep hang, thu hang, vi thu, rank, ranking, rank overall'),
  state: setOf('trang thai, tinh trang, state, status'),
  beside: setOf(
    'stt, tt, so tt, so thu tu, no, ghi chu, note, notes, vung, vung mien, khu vuc, region, nguon, edition, node name, ten muc, of, rank by, confidence, source, source url, owner',
  ),
} as const;
