import { readAgencies } from './agency-list.ts';
import type { ColumnKind } from './columns.ts';
import type { DutyRow, Passage } from './duty-row.ts';
import { joinPassages } from './duty-row.ts';
import type { Gazetteer } from './gazetteer.ts';

/** A cell after the duty, by what it holds. */
type Slot = { readonly kind: 'agencies' | 'deadline' | 'tick' | 'empty'; readonly passage: Passage };

/** A row whose cells are still coming, in the order of the lines. */
export type OpenRow = {
  number: Passage | undefined;
  criterion: Passage | undefined;
  duties: Passage[];
  lead: Passage | undefined;
  slots: Slot[];
  trailing: Passage[];
};

/** A finished row; criteria below it that have no cells of their own may still join it. */
export type MadeRow = Omit<DutyRow, 'criteria'> & { criteria: Passage[] };

/** The columns of text that stand after the duty, before the next body or deadline. */
export function textsAfterTask(columns: readonly ColumnKind[]): ColumnKind[] {
  const after = columns.slice(columns.indexOf('task') + 1);
  const end = after.findIndex((kind) => kind === 'lead' || kind === 'coordinate' || kind === 'deadline');
  return after.slice(0, end < 0 ? after.length : end).filter((kind) => kind !== 'points');
}

/** What a row is settled by: the columns that it should fill, and the rows and headings above it. */
export type Settling = {
  readonly expected: readonly ('lead' | 'coordinate' | 'deadline')[];
  /** Columns of text between the duty and the next body or deadline. */
  readonly between: readonly ColumnKind[];
  /** Headings of the columns that stand for a period each, in which a tick says when. */
  readonly periods: readonly string[];
  readonly last: MadeRow | undefined;
  readonly sections: readonly Passage[];
  readonly criterion: Passage | undefined;
  readonly gazetteer: Gazetteer;
};

/**
 * The cells of a row, those of the periods as one time: 'Quý I, Quý III'. Without all cells of the periods nothing tells which of them a tick means:
 * then there is no time.
 */
function withTickedTime(slots: readonly Slot[], { expected, periods }: Settling): readonly Slot[] {
  if (periods.length === 0) return slots;
  const size = periods.length;
  const isPlace = (from: number) => {
    const cells = slots.slice(from, from + size);
    return cells.length === size && cells.every(({ kind }) => kind === 'tick' || kind === 'empty');
  };
  const places = [...slots.keys()].filter(isPlace);
  const usual = expected.indexOf('deadline');
  const from = slots.length === expected.length - 1 + size && isPlace(usual) ? usual : places[0];
  if (from === undefined || (from !== usual && places.length > 1)) return slots.filter(({ kind }) => kind !== 'tick');
  const ticked = slots
    .slice(from, from + size)
    .flatMap(({ kind, passage }, index) => (kind === 'tick' ? [{ ...passage, text: periods[index] ?? '' }] : []));
  const passage = joinPassages(ticked, ', ');
  const time: Slot =
    passage === undefined ? { kind: 'empty', passage: { text: '', ids: [] } } : { kind: 'deadline', passage };
  return [...slots.slice(0, from), time, ...slots.slice(from + size)];
}

/** Gives the cells of a row their columns. Where all cells are there, by order; a cell that is missing was merged with the one above. */
export function finishRow(row: OpenRow, settling: Settling): MadeRow {
  const { expected, last } = settling;
  const cells: { lead?: Passage; coordinate?: Passage; deadline?: Passage } =
    row.lead === undefined ? {} : { lead: row.lead };
  const inherited: ('lead' | 'coordinate' | 'deadline')[] = [];
  const slots = withTickedTime(row.slots, settling);
  const lists = slots.filter((slot) => slot.kind === 'agencies');
  const time = slots.find((slot) => slot.kind === 'deadline');
  const wanted = expected.filter((kind) => kind !== 'deadline');
  const empty = new Set<string>();
  if (slots.length >= expected.length) {
    expected.forEach((kind, index) => {
      const slot = slots[index];
      if (slot === undefined || slot.kind === 'empty') empty.add(kind);
      else if ((slot.kind === 'deadline') === (kind === 'deadline')) cells[kind] = slot.passage;
    });
  } else if (lists.length >= wanted.length) {
    wanted.forEach((kind, index) => {
      const slot = lists[index];
      if (slot !== undefined) cells[kind] = slot.passage;
    });
  } else if (lists[0] !== undefined) {
    const [slot] = lists;
    const collective = readAgencies(slot.passage.text, settling.gazetteer).some((body) => body.kind === 'collective');
    const kind =
      collective && last?.lead !== undefined && wanted.includes('coordinate') ? 'coordinate' : (wanted[0] ?? 'lead');
    cells[kind] = slot.passage;
    if (slots.some((other) => other.kind === 'empty')) for (const other of wanted) if (other !== kind) empty.add(other);
  }
  if (time !== undefined && expected.includes('deadline')) cells.deadline ??= time.passage;
  for (const kind of ['lead', 'coordinate', 'deadline'] as const) {
    const above = last?.[kind];
    const mayInherit =
      kind === 'coordinate'
        ? lists.length === 0 && cells.lead === undefined
        : kind === 'lead' || settling.periods.length === 0;
    if (cells[kind] === undefined && above !== undefined && !empty.has(kind) && mayInherit) {
      cells[kind] = above;
      inherited.push(kind);
    }
  }
  const duties = [...row.duties];
  const beside = duties.length > settling.between.length ? duties.splice(duties.length - settling.between.length) : [];
  const textOf = (kind: ColumnKind) => beside[settling.between.indexOf(kind)];
  const product = textOf('product') ?? row.trailing[0];
  const named = textOf('criterion');
  const numbered = named === undefined || row.number === undefined ? named : joinPassages([row.number, named]);
  const criterion = settling.criterion ?? numbered;
  return {
    sections: settling.sections,
    criteria: criterion === undefined ? [] : [criterion],
    duties,
    ...cells,
    ...(product === undefined ? {} : { product }),
    inherited,
  };
}
