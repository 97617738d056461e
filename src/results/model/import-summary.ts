import type { ImportFault } from './import-fault.ts';
import type { ReadTable } from './import-table.ts';
import type { ImportedTable } from './imported.ts';
import { scoreOf, type Results, type Table } from './table.ts';

/** What a dry run came to, as it is kept: the figures by year and what was left out, or the first faults and how many there are. */
export type ImportOutcome =
  | {
      readonly kind: 'read';
      readonly rows: number;
      readonly tables: readonly ImportedTable[];
      readonly besides: readonly string[];
    }
  | {
      readonly kind: 'faulty';
      readonly rows: number;
      readonly faults: readonly ImportFault[];
      readonly faultCount: number;
    };

/** A figure of a table that stands otherwise in the one that is known; null is missing. */
export type Difference = {
  readonly province: string;
  readonly code: string;
  readonly now: number | 'withheld' | null;
  readonly known: number | 'withheld' | null;
};

/** One year of a table to be accepted, and how it stands to what is known of that year. */
export type YearSummary = {
  readonly year: number;
  readonly provinces: number;
  readonly units: number;
  readonly nodes: number;
  readonly figures: number;
  readonly withheld: number;
  /** How many of the figures have an interval. */
  readonly intervals: number;
  /** A table of that year is there: one that was published and stays in its place, or the province's own, which this one follows. */
  readonly known: 'published' | 'own' | null;
  readonly same: number;
  readonly added: number;
  readonly changed: number;
  /** The first of the changed figures. */
  readonly differences: readonly Difference[];
};

/** Faults beyond these are counted and not kept: who has mended some hundred hands the table in again. */
const keptFaults = 300;
const shownDifferences = 20;

/** What is kept of a reading. */
export function outcomeOf(read: ReadTable, rows: number): ImportOutcome {
  if (read.kind === 'read') return { ...read, rows };
  return { kind: 'faulty', rows, faults: read.faults.slice(0, keptFaults), faultCount: read.faults.length };
}

/** Compares a table of one year with the published one, else with the province's own. */
export function summaryOf(
  imported: ImportedTable,
  index: string,
  units: number,
  { published, own }: { readonly published: Results; readonly own: readonly Table[] },
): YearSummary {
  const isSame = (table: Table) => table.framework.index === index && table.year === imported.year;
  const [before, mine] = [published.tables.find(isSame), own.find(isSame)];
  const known = before ?? mine ?? null;
  const figures = imported.rows.flatMap(({ province, scores }) =>
    Object.entries(scores).map(([code, now]) => ({ province, code, now, known: figureOf(known, province, code) })),
  );
  const changed = figures.filter((one) => one.known !== null && one.known !== one.now);
  return {
    year: imported.year,
    provinces: imported.rows.length,
    units,
    nodes: new Set(figures.map(({ code }) => code)).size,
    figures: figures.length,
    withheld: figures.filter(({ now }) => now === 'withheld').length,
    intervals: imported.rows.reduce((sum, { intervals = {} }) => sum + Object.keys(intervals).length, 0),
    known: before ? 'published' : mine ? 'own' : null,
    same: figures.filter((one) => one.known === one.now).length,
    added: figures.filter((one) => one.known === null).length,
    changed: changed.length,
    differences: changed.slice(0, shownDifferences),
  };
}

function figureOf(table: Table | null, province: string, code: string): number | 'withheld' | null {
  const score = scoreOf(table?.rows.find((row) => row.province.key === province) ?? null, code);
  return score.kind === 'value' ? score.points : score.kind === 'withheld' ? 'withheld' : null;
}
