import type { Edition, Framework } from '../../frameworks/model/framework.ts';
import type { Province } from './province.ts';
import type { Confidence, Score, Source } from './score.ts';

/** The code of an index as a whole, beside the codes of its nodes. */
export const whole = '*';

/** What is known of one province in one table. */
export type Row = {
  readonly province: Province;
  /** By code of the node, `whole` for the total; what is not there is missing. */
  readonly scores: ReadonlyMap<string, Score>;
  /** Ranks as the source gives them, by code. */
  readonly statedRanks: ReadonlyMap<string, number>;
  readonly source: Source;
  readonly confidence: Confidence;
  /** Which of these figures another table gave, where the row's own source has none; absent where none did. */
  readonly filled?: {
    readonly codes: ReadonlySet<string>;
    /** Those among them whose stated rank is the other table's; that of a filled score may have been published. */
    readonly ranks: ReadonlySet<string>;
    readonly source: Source;
    readonly confidence: Confidence;
  };
};

/** The results of an index in a year, as far as they are known. */
export type Table = {
  readonly framework: Framework;
  readonly edition: Edition;
  readonly year: number;
  /** How many provinces the index rated: 63 or 34, 64 up to 2008. */
  readonly units: number;
  readonly rows: readonly Row[];
  /** What the intervals were taken from; null where there are none. */
  readonly intervalSource: Source | null;
};

/** Everything that the installation knows of published results. */
export type Results = {
  readonly provinces: readonly Province[];
  /** By index in the order of the catalogue, then by year. */
  readonly tables: readonly Table[];
};

/** A province's score at a node, or of the whole. */
export function scoreOf(row: Row | null, code: string): Score {
  return row?.scores.get(code) ?? { kind: 'missing' };
}

/** What a figure of a row was taken from, and how well it is known. */
export function groundOf(row: Row, code: string): Pick<Row, 'source' | 'confidence'> {
  const { source, confidence } = row.filled?.codes.has(code) ? row.filled : row;
  return { source, confidence };
}

/** The table of an index ('pci') in a year, or null. */
export function tableOf(results: Results, index: string, year: number): Table | null {
  return results.tables.find((table) => table.framework.index === index && table.year === year) ?? null;
}

/** The tables of an index, oldest first. */
export function tablesOfIndex(results: Results, index: string): Table[] {
  return results.tables.filter((table) => table.framework.index === index);
}

/** A province's row, or null. */
export function rowOf(table: Table, province: string): Row | null {
  return table.rows.find((row) => row.province.key === province) ?? null;
}
