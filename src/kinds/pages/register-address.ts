import { registerShows, type RegisterShow } from '../model/register.ts';
import { typedKinds, type TypedKind } from '../model/sheet.ts';

/** What the address of the registers says: the kind, the part that is shown, the unit, and the year of the inspection plan. */
export type RegisterFilter = {
  readonly kind: TypedKind;
  readonly show: RegisterShow;
  readonly unitId: string | undefined;
  readonly year: number | undefined;
};

/** Reads an address; what it doesn't know is left out. */
export function readFilter(search: URLSearchParams): RegisterFilter {
  const year = Number(search.get('year'));
  return {
    kind: typedKinds.find((kind) => kind === search.get('kind')) ?? 'disclosure',
    show: registerShows.find((show) => show === search.get('show')) ?? 'open',
    unitId: search.get('unit') ?? undefined,
    year: year >= 2000 && year <= 2100 ? year : undefined,
  };
}

/** The address of a register, without what goes without saying. */
export function registerAddress({ kind = 'disclosure', show = 'open', unitId, year }: Partial<RegisterFilter>): string {
  const search = new URLSearchParams();
  if (kind !== 'disclosure') search.set('kind', kind);
  if (show !== 'open') search.set('show', show);
  if (unitId) search.set('unit', unitId);
  if (year !== undefined) search.set('year', String(year));
  return search.size > 0 ? `/registers?${search.toString()}` : '/registers';
}
