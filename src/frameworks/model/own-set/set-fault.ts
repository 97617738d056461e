import { treeFaultCodes } from '../tree-checks.ts';

/** What may be wrong in a set beside what its tree adds up to; the sentence of each, with what to do, is `set.fault.…` of the slice's words. */
const formFaultCodes = [
  'no_heading',
  'two_columns',
  'no_nodes',
  'too_many_nodes',
  'missing_code',
  'bad_code',
  'code_twice',
  'parent_missing',
  'too_deep',
  'empty_name',
  'not_a_number',
  'percent_for_points',
  'not_positive',
  'unknown_method',
  'bad_rule',
  'unknown_provenance',
  'bad_mark',
  'no_title',
  'no_set_code',
  'bad_set_code',
  'published_code',
  'no_years',
  'bad_years',
  'years_overlap',
  'bad_scale',
  'bad_date',
  'unknown_addition',
  'unknown_fact',
  'band_without_bound',
  'band_outside',
  'bands_overlap',
  'bands_gap',
  'unknown_source',
  'sourced_without_source',
  'one_edition',
  'yaml_syntax',
  'unknown_word',
  'wrong_value',
] as const;

/** Everything that may be wrong in a province's own set. */
export const setFaultCodes = [...formFaultCodes, ...treeFaultCodes] as const;
export type SetFaultCode = (typeof setFaultCodes)[number];

/** A part of a node, as a column of the sheet, a word of YAML or a field of the screen has it. */
export type NodePart =
  | 'code'
  | 'name'
  | 'points'
  | 'from'
  | 'weight'
  | 'by'
  | 'rule'
  | 'evidence'
  | 'unused'
  | 'optional'
  | 'provenance'
  | 'sources';

/** A part of what is said of a set as a whole. */
export type AboutPart =
  | 'index'
  | 'name'
  | 'decision'
  | 'years'
  | 'scale'
  | 'weights'
  | 'adjustment'
  | 'levels'
  | 'bands'
  | 'sources'
  | 'provenance';

/** What in a set a fault is about: a node by its place in the list, or a part of the whole; `at` counts within lists. */
export type Spot =
  | { readonly node: number; readonly part: NodePart }
  | { readonly about: AboutPart; readonly at?: number };

/** Where a person finds that: a cell of a sheet, a line of a YAML file, a node on the screen, a field of the form. */
export type SetPlace =
  | { readonly kind: 'cell'; readonly sheet: string; readonly cell: string }
  | { readonly kind: 'line'; readonly line: number; readonly column: number }
  | { readonly kind: 'node'; readonly code: string; readonly part: NodePart }
  | { readonly kind: 'form'; readonly part: AboutPart };

type Params = Readonly<Record<string, string | number>>;

/** One thing that is wrong and what in the set it is about. */
export type SetFinding = { readonly code: SetFaultCode; readonly params: Params; readonly spot: Spot };

/** One thing that is wrong and where a person finds it. */
export type SetFault = { readonly code: SetFaultCode; readonly params: Params; readonly place: SetPlace };
