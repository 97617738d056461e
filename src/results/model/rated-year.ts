import type { Edition, Framework } from '../../frameworks/model/framework.ts';
import { editionOfYear, unitsInYear } from '../../frameworks/model/look-up.ts';
import { provincesOfYear, type Province } from './province.ts';

/** By what a year's results are read: an edition, and how many provinces it rated. */
export type RatedYear = {
  readonly edition: Edition;
  readonly units: number;
  /** True where nobody gave the year an edition yet, and the newest one is taken: whoever brings the table in says that its tree did not change. */
  readonly isAssumed: boolean;
};

/**
 * The edition of a year, or, for a year after the last one that is known, the newest edition, with the provinces that there were; null for any other
 * year without an edition, for for what is no year, and for years after `thisYear`.
 */
export function ratedYear(
  framework: Framework,
  provinces: readonly Province[],
  year: number,
  thisYear: number,
): RatedYear | null {
  const known = editionOfYear(framework, year);
  const units = known && unitsInYear(known, year);
  if (known) return units === null ? null : { edition: known, units, isAssumed: false };
  const newest = framework.editions.findLast(({ years }) => years.some((one) => one.units !== null));
  if (!newest || !(year <= thisYear) || framework.editions.some(({ years }) => years.some((one) => one.year >= year)))
    return null;
  return { edition: newest, units: provincesOfYear(provinces, year).length, isAssumed: true };
}
