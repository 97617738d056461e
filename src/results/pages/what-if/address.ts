/** What the screen of what-if shows, as its address says it; what is absent is for the screen to choose. */
export type Shown = {
  readonly index: string | null;
  readonly year: number | null;
  /** Key of a province. */
  readonly province: string | null;
  /** The kept question whose answer is shown. */
  readonly kept: string | null;
};

/** Reads the address; a year that is no number is absent. */
export function readShown(search: URLSearchParams): Shown {
  const year = Number(search.get('year') ?? Number.NaN);
  return {
    index: search.get('index'),
    year: Number.isInteger(year) ? year : null,
    province: search.get('province'),
    kept: search.get('kept'),
  };
}

/** Writes the address; `readShown` reads it back. */
export function addressOf({ index, year, province, kept }: Shown): string {
  const said = Object.entries({ index, year, province, kept }).flatMap(([key, value]) =>
    value === null ? [] : [[key, String(value)]],
  );
  return said.length > 0 ? `/results/what-if?${new URLSearchParams(said)}` : '/results/what-if';
}
