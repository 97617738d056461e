import { writeCsv } from '../../kernel/csv.ts';

/** A chart's figures as a table: what the twin shows and what a spreadsheet opens. Null is what is not known. */
export type ChartTable = {
  readonly columns: readonly {
    readonly head: string;
    /** Decimals of a column of figures; without it the column is of words. */
    readonly decimals?: number;
  }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
};

/** The table as CSV (RFC 4180, UTF-8 with its mark); each row ends with `besides`, such as source and stage, so that none is parted from them. */
export function writeChartCsv(
  { columns, rows }: ChartTable,
  besides: readonly { readonly head: string; readonly value: string }[],
): string {
  const heads = [...columns.map(({ head }) => head), ...besides.map(({ head }) => head)];
  return writeCsv(
    heads,
    rows.map((row) => [...row, ...besides.map(({ value }) => value)]),
  );
}
