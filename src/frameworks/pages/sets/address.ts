/** Addresses of the pages of sets. */
export const setsPath = '/frameworks/sets';

/** The page of one edition. */
export function setAddress(set: string, edition: string): string {
  return `${setsPath}/${set}/${edition}`;
}
