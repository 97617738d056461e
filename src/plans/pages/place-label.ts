/**
 * A short name of a place in the outline, from the numbers of the headings above it: 'PL II, VI.1' for 'PHỤ LỤC II', 'VI. Xây dựng …',
 * '1. Tỷ lệ …'. Empty where no heading is numbered.
 */
export function placeLabel(path: readonly string[]): string {
  const appendix = path.map(appendixOf).findLast((label) => label !== null);
  const numbers = path.filter((heading) => appendixOf(heading) === null).flatMap((heading) => numberOf(heading) ?? []);
  // '2.1' says again what the '2' above it said.
  const own = numbers.filter((number, index) => !numbers[index + 1]?.startsWith(`${number}.`)).join('.');
  return [appendix, own].filter(Boolean).join(', ');
}

function appendixOf(heading: string): string | null {
  const match = /^phụ lục(?:\s+(?:số\s+)?([IVXLC]+|\d+)(?![\p{L}\d]))?/iu.exec(heading.trim());
  if (!match) return null;
  return match[1] ? `PL ${match[1].toUpperCase()}` : 'PL';
}

/** A heading's words without its number, as the label of its place already says it. */
export function headingWords(heading: string): string {
  return heading.trim().replace(numbering, '').trim();
}

const numbering = /^(?:mục\s+)?((?:[IVXLC]+|[A-ZĐ]|\d+|[a-zđ])(?:\.\d+)*)(?:[.):]+|\s|$)/u;

function numberOf(heading: string): string | null {
  return numbering.exec(heading.trim())?.[1] ?? null;
}
