import type { IndexName } from './plan-document.ts';

const names: readonly (readonly [IndexName, RegExp])[] = [
  ['PAR INDEX', /par[\s-]*index|chỉ số (?:về )?(?:cải cách hành chính|cchc)(?!\p{L})|chỉ số cchc/iu],
  ['SIPAS', /sipas|(?:chỉ số|mức độ|tỷ lệ) (?:về )?(?:mức độ )?hài lòng/iu],
  ['PAPI', /papi(?!\p{L})|chỉ số hiệu quả quản trị/iu],
  ['PCI', /(?<!\p{L})pci(?!\p{L})|năng lực cạnh tranh cấp tỉnh/iu],
];

/** The national indices by their short names. */
export const indexNames: readonly IndexName[] = names.map(([name]) => name);

/** Without one of these a text names no index: one look for all of them, since few texts name any. */
const anyName = /index|sipas|papi|pci|chỉ số|hài lòng|cạnh tranh/iu;

/** The indexes that a text names, by name or abbreviation. */
export function indexesIn(text: string): IndexName[] {
  return anyName.test(text) ? names.filter(([, pattern]) => pattern.test(text)).map(([name]) => name) : [];
}

/** Whether a text names SIPAS as an index, not only what it measures ('mức độ hài lòng của người dân'). */
export function namesSatisfaction(text: string): boolean {
  return /sipas|chỉ số (?:về )?(?:mức độ )?hài lòng/iu.test(text);
}

/**
 * The one index that the nearest of some texts names alone: nearest first; a text that names several settles it as general. Undefined where
 * none names any.
 */
export function indexNamed(nearestFirst: readonly string[]): IndexName | 'general' | undefined {
  for (const text of nearestFirst) {
    const found = indexesIn(text);
    if (found.length === 1 && found[0] !== undefined) return found[0];
    if (found.length > 1) return 'general';
  }
  return undefined;
}
