/** Status of each refusal. */
export const problems = {
  'results.unknown_index': 404,
  'results.unknown_year': 404,
  'results.no_totals': 404,
  'results.unknown_province': 404,
  'results.unknown_node': 404,
  'results.out_of_bounds': 422,
  'results.not_reckonable': 422,
  'results.bad_wish': 422,
  'results.bad_runs': 422,
} as const;
