type Series<Year> = { readonly province: { readonly name: string }; readonly years: readonly Year[] };

/**
 * The years of an index in their order: of the province itself, else of each province that was merged into it, named by `of`. What was measured
 * of one that was merged is never told as the new province's.
 */
export function linesOf<Year extends { readonly index: string; readonly year: number }>(
  { own, merged }: { readonly own: Series<Year>; readonly merged: readonly Series<Year>[] },
  index: string,
): readonly { readonly of: string | null; readonly years: readonly Year[] }[] {
  const yearsOf = ({ years }: Series<Year>) =>
    years.filter((year) => year.index === index).toSorted((a, b) => a.year - b.year);
  const ofOwn = yearsOf(own);
  if (ofOwn.length > 0) return [{ of: null, years: ofOwn }];
  return merged.map((one) => ({ of: one.province.name, years: yearsOf(one) })).filter(({ years }) => years.length > 0);
}
