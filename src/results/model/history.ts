import type { Catalogue } from '../../frameworks/model/look-up.ts';
import { counterpartIn, type Counterpart } from './comparable.ts';
import { namesOfLand, type Province } from './province.ts';
import { tablesOfIndex, type Results, type Row, type Table } from './table.ts';

/** What is known of a land in one year of an index, under the name that it had. */
export type YearOfLand = { readonly table: Table; readonly row: Row };

/** A year of a land, and the node of that year's edition that is asked for. */
export type YearOfNode = YearOfLand & Counterpart;

/** A land in the years of an index up to one, oldest first; years in which nothing of it is known are left out. */
export function yearsOfLand(results: Results, index: string, province: Province, upTo = Infinity): YearOfLand[] {
  const names = new Set(namesOfLand(results.provinces, province).map(({ key }) => key));
  return tablesOfIndex(results, index)
    .filter((table) => table.year <= upTo)
    .flatMap((table) => {
      const row = table.rows.find((one) => names.has(one.province.key));
      return row ? [{ table, row }] : [];
    });
}

/** Follows a node of a table's edition back through the years; those whose edition has none that it came from are left out. */
export function historyOf(
  catalogue: Catalogue,
  years: readonly YearOfLand[],
  { framework, edition }: Table,
  code: string,
): YearOfNode[] {
  const counterparts = new Map<string, Counterpart | null>();
  return years.flatMap((year) => {
    const { id } = year.table.edition;
    if (!counterparts.has(id))
      counterparts.set(id, counterpartIn(catalogue, framework, { edition: edition.id, code }, id));
    const counterpart = counterparts.get(id);
    return counterpart ? [{ ...year, ...counterpart }] : [];
  });
}
