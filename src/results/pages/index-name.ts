/** The indices that have results, as the list of results names them. */
export type IndexNames = readonly {
  readonly index: string;
  readonly short: { readonly vi: string; readonly en: string };
}[];

/** An index by the name that people know, 'PAPI', the same in both languages; its code where it is not among them. */
export function indexName(indices: IndexNames, index: string): string {
  return indices.find((one) => one.index === index)?.short.vi ?? index;
}
