/** What can be wrong in a table that is brought in; the sentence of each, with what to do, is `results.fault.…` of the slice's words. */
export const importFaults = [
  'no_heading',
  'two_columns',
  'unknown_column',
  'no_province',
  'unknown_province',
  'code_disagrees',
  'no_year',
  'not_a_year',
  'year_without_edition',
  'other_index',
  'no_node',
  'unknown_node',
  'ambiguous_node',
  'unknown_state',
  'two_rows',
  'not_a_number',
  'ambiguous_number',
  'mixed_marks',
  'over_most',
  'under_least',
  'half_interval',
  'interval_alone',
  'outside_interval',
  'no_level',
  'interval_disagrees',
  'not_a_rank',
  'rank_disagrees',
] as const;
export type ImportFaultCode = (typeof importFaults)[number];

/** One thing that is wrong and the cell where it stands, as a spreadsheet names it: 'C17'. */
export type ImportFault = {
  readonly cell: string;
  readonly code: ImportFaultCode;
  readonly params: Readonly<Record<string, string | number>>;
};

/** Notes what is wrong in a cell, by row and column from 0. */
export type Fault = (row: number, at: number, code: ImportFaultCode, params?: ImportFault['params']) => void;
