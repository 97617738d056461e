/** Which part of a register is shown; `silent` is what was published and does not answer. */
export const registerShows = ['open', 'late', 'silent', 'all'] as const;
export type RegisterShow = (typeof registerShows)[number];

/** How many rows of each sort a register holds. */
export type RegisterCounts = Readonly<Record<RegisterShow, number>>;

/** Where a page of a register ended: its rank (silent, late, open, done), its due day and its work. */
export type RegisterPlace = { readonly rank: number; readonly dueOn: string | null; readonly id: string };

/** A place as the API hands it out and takes it back. */
export const placePattern = /^[0-3]\|(\d{4}-\d\d-\d\d)?\|[0-9a-f-]{36}$/;

/** Writes a place so that the next page can be asked for. */
export function writePlace({ rank, dueOn, id }: RegisterPlace): string {
  return `${rank}|${dueOn ?? ''}|${id}`;
}

/** Reads what `writePlace` wrote. */
export function readPlace(written: string): RegisterPlace {
  const [rank, dueOn, id = ''] = written.split('|');
  return { rank: Number(rank), dueOn: dueOn ? dueOn : null, id };
}
