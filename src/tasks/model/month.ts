/** A month of the calendar, '2026-03'. */
export type Month = string;

/** How a month is written in an address and in the API. */
export const monthPattern = /^\d{4}-(0[1-9]|1[0-2])$/;

/** So many months later, or before. */
export function moveMonth(month: Month, by: number): Month {
  const [year, of] = month.split('-').map(Number);
  const at = (year ?? 0) * 12 + (of ?? 1) - 1 + by;
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`;
}

/** The month after one. */
export function nextMonth(month: Month): Month {
  return moveMonth(month, 1);
}

/** So many months in a row, from the first on. */
export function monthsFrom(first: Month, count: number): readonly Month[] {
  return Array.from({ length: count }, (_, at) => moveMonth(first, at));
}

/** How many months lie from one to another, both counted; 0 or less where the second comes before. */
export function monthsBetween(first: Month, last: Month): number {
  const at = (month: Month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
  return at(last) - at(first) + 1;
}

/** The month in which a day lies. */
export function monthOf(day: string): Month {
  return day.slice(0, 7);
}
