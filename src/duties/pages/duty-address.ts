import { dutyShows, type DutyShow } from '../model/standing.ts';

/** What the address of the ledger says: the part that is shown, of which giver, of which document. */
export type DutyFilter = {
  readonly show: DutyShow;
  readonly giver: string | undefined;
  readonly planId: string | undefined;
};

/** Reads an address; what it doesn't know is left out. */
export function readFilter(search: URLSearchParams): DutyFilter {
  return {
    show: dutyShows.find((show) => show === search.get('show')) ?? 'open',
    giver: search.get('giver') ?? undefined,
    planId: search.get('plan') ?? undefined,
  };
}

/** The address of the ledger, without what goes without saying. */
export function ledgerAddress({ show = 'open', giver, planId }: Partial<DutyFilter>): string {
  const search = new URLSearchParams();
  if (show !== 'open') search.set('show', show);
  if (giver) search.set('giver', giver);
  if (planId) search.set('plan', planId);
  return search.size > 0 ? `/duties?${search.toString()}` : '/duties';
}
