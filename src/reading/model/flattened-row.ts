import { readAgencies } from './agency-list.ts';
import type { ColumnKind } from './columns.ts';
import type { DutyRow, Passage } from './duty-row.ts';
import { joinPassages } from './duty-row.ts';
import type { Gazetteer } from './gazetteer.ts';

/** A row whose cells are still coming, in the order of the lines. */
export type OpenRow = {
  number: Passage | undefined;
  /** What the cells hold, by column; those that are there and empty; and the cells of columns that stand for a period each. */
  readonly cells: Map<ColumnKind, Passage[]>;
  readonly empty: Set<ColumnKind>;
  readonly ticks: { readonly isTicked: boolean; readonly passage: Passage }[];
};

/** A finished row; criteria below it that have no cells of their own may still join it. */
export type MadeRow = Omit<DutyRow, 'criteria'> & { criteria: Passage[] };

/** What a row is settled by: the rows and headings above it. */
export type Settling = {
  /** Headings of the columns that stand for a period each, in which a tick says when. */
  readonly periods: readonly string[];
  readonly last: MadeRow | undefined;
  readonly sections: readonly Passage[];
  readonly criterion: Passage | undefined;
  readonly gazetteer: Gazetteer;
};

/** A row of the cells that are there; one that is not, and not empty, was merged with the one above. */
export function finishRow(row: OpenRow, settling: Settling): MadeRow {
  const { periods, last, sections, criterion } = settling;
  const listed = (kind: ColumnKind) => joinPassages(row.cells.get(kind) ?? [], '; ');
  const told: { lead?: Passage | undefined; coordinate?: Passage | undefined; deadline?: Passage | undefined } = {
    lead: listed('lead'),
    coordinate: listed('coordinate'),
    deadline: joinPassages(row.cells.get('deadline') ?? [], ', ') ?? tickedTime(row, periods),
  };
  if (joinsAbove(told, settling)) [told.lead, told.coordinate] = [undefined, told.lead];
  const inherited: ('lead' | 'coordinate' | 'deadline')[] = [];
  const hasBodies = told.lead !== undefined || told.coordinate !== undefined;
  for (const kind of ['lead', 'coordinate', 'deadline'] as const) {
    const above = last?.[kind];
    // Where the leading body has a cell, none beside it is sooner an empty one; a tick belongs to its row.
    const mayBeMerged = kind === 'coordinate' ? !hasBodies : kind === 'lead' || periods.length === 0;
    if (told[kind] !== undefined || above === undefined || row.empty.has(kind) || !mayBeMerged) continue;
    told[kind] = above;
    inherited.push(kind);
  }
  const { lead, coordinate, deadline } = told;
  const product = joinPassages(row.cells.get('product') ?? [], '; ');
  return {
    sections,
    criteria: criterion === undefined ? [] : [criterion],
    duties: row.cells.get('task') ?? [],
    ...(lead === undefined ? {} : { lead }),
    ...(coordinate === undefined ? {} : { coordinate }),
    ...(deadline === undefined ? {} : { deadline }),
    ...(product === undefined ? {} : { product }),
    inherited,
  };
}

/** Whether the only bodies of a row, a group among them, sooner join the leading body above than lead. */
function joinsAbove(
  { lead, coordinate }: { readonly lead?: Passage | undefined; readonly coordinate?: Passage | undefined },
  { last, gazetteer }: Settling,
): boolean {
  if (lead === undefined || coordinate !== undefined || last?.coordinate === undefined) return false;
  return last.lead !== undefined && readAgencies(lead.text, gazetteer).some((body) => body.kind === 'collective');
}

/** The periods that a row ticks, as one time: 'Quý I, Quý III'. Without all of their cells nothing tells which of them a tick means: then there is none. */
function tickedTime({ ticks }: OpenRow, periods: readonly string[]): Passage | undefined {
  if (ticks.length !== periods.length) return undefined;
  const ticked = ticks.flatMap(({ isTicked, passage }, index) =>
    isTicked ? [{ ...passage, text: periods[index] ?? '' }] : [],
  );
  return joinPassages(ticked, ', ');
}
