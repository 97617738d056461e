import type { Cell } from '../../../office/sheet.ts';
import { collapse } from '../../../kernel/vietnamese.ts';
import type { WrittenNode } from '../schema.ts';
import { readCellNumber } from './cell-number.ts';
import type { ColumnKind } from './columns.ts';
import { keysOf, none } from './read-about.ts';
import { readRule } from './rule-text.ts';
import type { NodePart, SetFault } from './set-fault.ts';
import { plainText, readMethod, readNodeProvenance } from './words-of-cells.ts';

/** One row of the table: its place in the sheet, its cells by what they hold, its name on one line. */
export type NodeCells = { readonly row: number; readonly cell: (kind: ColumnKind) => Cell; readonly name: string };

type With = {
  /** The column of weights holds parts of 1. */
  readonly isFraction: boolean;
  /** Grows by what a row names that is not there yet. */
  readonly sources: Record<string, { title: string; url?: string }>;
  readonly tell: (part: NodePart, code: SetFault['code'], params?: SetFault['params']) => void;
};

/** Reads the cells of one node; what can't be read is told and left out, and where it was a figure the node is unsure. */
export function readNode(
  { cell, name }: NodeCells,
  code: string,
  { isFraction, sources, tell }: With,
): { readonly node: WrittenNode; readonly isUnsure: boolean } {
  let isUnsure = false;
  const text = (kind: ColumnKind) => collapse(String(cell(kind) ?? ''));
  const figure = (part: 'points' | 'from' | 'weight'): number | undefined => {
    const read = readCellNumber(cell(part));
    if (read === null) return undefined;
    const value =
      read === 'percent' && part === 'weight' ? Number(text(part).replaceAll(/[\s%]/g, '').replace(',', '.')) : read;
    if (value === 'bad' || value === 'percent') {
      isUnsure = true;
      tell(part, value === 'bad' ? 'not_a_number' : 'percent_for_points', { written: text(part) });
      return undefined;
    }
    if (part !== 'from' && value <= 0) {
      isUnsure = true;
      tell(part, 'not_positive', { written: text(part) });
      return undefined;
    }
    return part === 'weight' && isFraction ? Number((value * 100).toPrecision(12)) : value;
  };
  const said = <T>(part: NodePart, read: (text: string) => T | null, fault: SetFault['code']): T | undefined => {
    const written = part === 'rule' ? String(cell('rule') ?? '').trim() : text(part);
    if (written === '') return undefined;
    const value = read(written);
    if (value === null) tell(part, fault, { written: written.slice(0, 120) });
    return value ?? undefined;
  };
  if (name === '') tell('name', 'empty_name', { code });
  const [points, from, weight] = [figure('points'), figure('from') ?? 0, figure('weight')];
  const by = said('by', readMethod, 'unknown_method');
  const rule = said('rule', readRule, 'bad_rule');
  const evidence = text('evidence');
  const isCounted = said('unused', readYes, 'bad_mark');
  const isForAll = said(
    'optional',
    (written) => (whereItIs.has(plainText(written)) ? false : readYes(written)),
    'bad_mark',
  );
  const provenance = said('provenance', readNodeProvenance, 'unknown_provenance');
  const named = text('sources');
  const node: WrittenNode = {
    code,
    from,
    ...(points === undefined ? {} : { points }),
    ...(weight === undefined ? {} : { weight }),
    ...(by === undefined ? {} : { by }),
    vi: name,
    en: text('english') || name,
    ...(rule === undefined ? {} : { rule }),
    ...(isCounted === false ? { unused: true as const } : {}),
    ...(isForAll === false ? { optional: true as const } : {}),
    ...(evidence === '' ? {} : { evidence }),
    ...(provenance === undefined ? {} : { provenance }),
    ...(named === '' ? {} : { sources: named === none || named === '-' ? [] : sourceKeys(named, sources) }),
  };
  return { node, isUnsure };
}

/** Keys as they stand in the sheet of facts; other words become a source with these words for a title. */
function sourceKeys(named: string, sources: With['sources']): string[] {
  return keysOf(named).map((written) => {
    if (Object.hasOwn(sources, written)) return written;
    const known = Object.entries(sources).find(([, { title }]) => title === written)?.[0];
    if (known !== undefined) return known;
    let number = 1;
    while (Object.hasOwn(sources, `N${number}`)) number += 1;
    sources[`N${number}`] = { title: written };
    return `N${number}`;
  });
}

/** 'có' or 'không'; null for other words. */
function readYes(text: string): boolean | null {
  const plain = plainText(text);
  if (['khong', 'no', '0', 'false'].includes(plain)) return false;
  return ['co', 'yes', 'x', '1', 'true', 'bat buoc', 'tat ca', 'all'].includes(plain) ? true : null;
}

/** What stands for a node that is rated only where a unit has it. */
const whereItIs = new Set(['neu co', 'khi co', 'where it is', 'if any', 'optional']);
