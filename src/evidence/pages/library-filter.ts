import { evidenceKinds, type EvidenceKind } from '../model/kinds.ts';
import { libraryStates } from '../api/library.ts';

/** What the address of the library says: the part of it that is shown. */
export type LibraryFilter = {
  readonly find: string | undefined;
  readonly kind: EvidenceKind | undefined;
  readonly year: number | undefined;
  readonly state: (typeof libraryStates)[number] | undefined;
  readonly unitId: string | undefined;
};

/** Reads an address; what it doesn't know is left out. */
export function readLibraryFilter(search: URLSearchParams): LibraryFilter {
  const year = /^\d{4}$/.exec(search.get('year') ?? '')?.[0];
  return {
    find: search.get('find') ?? undefined,
    kind: evidenceKinds.find((kind) => kind === search.get('kind')),
    year: year ? Number(year) : undefined,
    state: libraryStates.find((state) => state === search.get('state')),
    unitId: search.get('unit') ?? undefined,
  };
}

/** The address of a part of the library, without what goes without saying. */
export function libraryAddress({ find, kind, year, state, unitId }: Partial<LibraryFilter>): string {
  const search = new URLSearchParams();
  if (find) search.set('find', find);
  if (kind) search.set('kind', kind);
  if (year) search.set('year', String(year));
  if (state) search.set('state', state);
  if (unitId) search.set('unit', unitId);
  return search.size > 0 ? `/evidence?${search.toString()}` : '/evidence';
}
