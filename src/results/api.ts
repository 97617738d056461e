/** Status of each refusal. */
export const problems = {
  'results.unknown_index': 404,
  'results.unknown_year': 404,
  'results.no_totals': 404,
} as const;
