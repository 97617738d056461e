import { periodOf, yearPeriod, type Period } from './period.ts';

/** What a proof serves: one time of a piece of work, or a criterion (`papi/2021-2024/2.2.1`) in a year. */
export type Place =
  | {
      readonly kind: 'occurrence';
      readonly occurrenceId: string;
      readonly label: string;
      readonly dueOn: string | null;
      readonly planFrom: string;
      readonly planTo: string;
      readonly planNumber: string | null;
      readonly taskText: string;
    }
  | { readonly kind: 'criterion'; readonly ref: string; readonly year: number };

/** Names a place: what is needed to put a proof there. */
export type PlaceKey = { readonly occurrenceId: string } | { readonly criterionRef: string; readonly year: number };

/** The period that a proof at a place should come from. */
export function periodOfPlace(place: Place): Period {
  return place.kind === 'occurrence' ? periodOf(place) : yearPeriod(place.year);
}

/** Whether a place is the one that a key names. */
export function isAt(place: Place, key: PlaceKey): boolean {
  return 'occurrenceId' in key
    ? place.kind === 'occurrence' && place.occurrenceId === key.occurrenceId
    : place.kind === 'criterion' && place.ref === key.criterionRef && place.year === key.year;
}
