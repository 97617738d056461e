/**
 * The lines of a text that stand on every page of the document it was taken from: page numbers ('Trang 3/12', '- 3 -'), heads and feet that
 * repeat beside them or at a form feed. Gives their indexes; `pageStarts` are the lines that follow a form feed.
 */
export function runningLines(lines: readonly string[], pageStarts: ReadonlySet<number>): ReadonlySet<number> {
  const found = new Set<number>();
  const edges = edgesOf(lines, pageStarts);
  const numbers = lines.map(isBare);
  const totals = new Map<string, Set<string>>();
  for (const line of lines) {
    const [, number = '', total = ''] = fractionOf(line);
    // '9/2022' is a month: no plan has so many pages.
    if (total !== '' && Number(total) < mostPages)
      totals.set(total, (totals.get(total) ?? new Set<string>()).add(number));
  }
  lines.forEach((line, index) => {
    if (line.length > longestPageNumber) return;
    const [, , total = ''] = fractionOf(line);
    // Bare numbers are page numbers only where pages are known to end: a table copied cell by cell has many of its own.
    if (named.test(line) || (totals.get(total)?.size ?? 0) > 2 || (numbers[index] === true && edges.has(index)))
      found.add(index);
  });
  for (const index of countedHeads(lines, numbers)) found.add(index);
  for (const index of countedPages(lines, numbers)) found.add(index);
  for (const index of repeated(lines, edges, found)) found.add(index);
  return found;
}

const mostPages = 1900;

/**
 * The same words on three lines at least, a bare number beside each, the numbers one up each time: the head of a page with its number, though
 * no form feed parts the pages. A table copied cell by cell counts its rows, but no row says the same as the one before.
 */
function countedHeads(lines: readonly string[], numbers: readonly boolean[]): number[] {
  const places = new Map<string, number[]>();
  lines.forEach((line, index) => {
    if ((numbers[index - 1] === true || numbers[index + 1] === true) && /\p{L}/u.test(line)) add(places, line, index);
  });
  return [...places.values()].flatMap((indexes) =>
    [1, -1].flatMap((step) => {
      const numbers = indexes.map((index) => Number(bare.exec(lines[index + step] ?? '')?.[0] ?? Number.NaN));
      const counts = numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1);
      return indexes.length >= fewestPages && counts ? indexes.flatMap((index) => [index, index + step]) : [];
    }),
  );
}

const fewestPages = 3;

/**
 * Bare numbers that count up by one, a page of lines between them, of which one at least stands in the middle of a sentence: no cell of a table
 * breaks one.
 */
function countedPages(lines: readonly string[], numbers: readonly boolean[]): number[] {
  let chain: number[] = [];
  const chains: number[][] = [];
  lines.forEach((line, index) => {
    if (numbers[index] !== true) return;
    const last = chain.at(-1);
    if (last !== undefined && index - last < shortestPage) return;
    if (last === undefined || Number(line) !== Number(lines[last]) + 1) chains.push((chain = []));
    chain.push(index);
  });
  return chains.filter((indexes) => indexes.some((index) => cutsSentence(lines, index))).flat();
}

/** No page that a document was printed on has fewer lines. */
const shortestPage = 20;

function cutsSentence(lines: readonly string[], index: number): boolean {
  const before = lines[index - 1] || lines[index - 2] || '';
  const after = lines[index + 1] || lines[index + 2] || '';
  return (
    before.length >= shortestBroken &&
    !/[.;:!?]$/u.test(before) &&
    /^\p{Ll}/u.test(after) &&
    !/^\p{Ll}[.)]/u.test(after)
  );
}

/** A line that was broken at a width is no shorter. */
const shortestBroken = 40;

/** A number that says of itself that it is a page's. */
const named = /^(?:(?:trang|page)(?: số)?\s?:?\s?\d{1,4}(?:\s?(?:\/|trên|of)\s?\d{1,4})?|[-–—]\s?\d{1,4}\s?[-–—])$/iu;
const bare = /^\d{1,4}$/u;
const fraction = /^(\d{1,4})\s?\/\s?(\d{1,4})$/u;
/** 'Trang số: 1234 trên 1234' is no longer: most lines are told from a page's number by their length. */
const longestPageNumber = 30;

function isBare(line: string): boolean {
  return line.length <= 4 && bare.test(line);
}

function fractionOf(line: string): readonly string[] {
  return line.length > longestPageNumber ? [] : (fraction.exec(line) ?? []);
}

/** Whether a line carries the number of its page. */
function isNumbered(line: string): boolean {
  return /[\d\-–—]$/u.test(line) && numbered.test(line);
}

const numbered = /(?:\b(?:trang|page)\s\d{1,4}(?:\s?\/\s?\d{1,4})?|\s[-–—]\s?\d{1,4}\s?[-–—])$/iu;

/** The first and last line with text on each page, where form feeds part them; a document without any has none. */
function edgesOf(lines: readonly string[], pageStarts: ReadonlySet<number>): ReadonlySet<number> {
  const edges = new Set<number>();
  if (pageStarts.size === 0) return edges;
  let [last, opens] = [-1, true];
  lines.forEach((line, index) => {
    if (pageStarts.has(index)) {
      if (last >= 0) edges.add(last);
      opens = true;
    }
    if (line === '') return;
    if (opens) edges.add(index);
    [last, opens] = [index, false];
  });
  if (last >= 0) edges.add(last);
  return edges;
}

/**
 * Lines beside page numbers or at form feeds that say the same on most pages, their numbers aside; on three at least, since a cell of a table
 * may stand there twice by chance, or on two where the line carries the page's number.
 */
function repeated(lines: readonly string[], edges: ReadonlySet<number>, found: ReadonlySet<number>): number[] {
  const places = new Map<string, number[]>();
  lines.forEach((line, index) => {
    if (found.has(index)) return;
    const isBeside = found.size > 0 && steps.some((step) => found.has(index + step) && isFree(lines, index, step));
    if ((!isBeside && !edges.has(index) && !isNumbered(line)) || !/\p{L}/u.test(line)) return;
    const text = line.replace(/\d+/gu, '#');
    add(places, text, index);
  });
  const pages = Math.max(found.size, edges.size / 2);
  return [...places.values()].flatMap((indexes) => {
    const fewest = isNumbered(lines[indexes[0] ?? 0] ?? '') ? 2 : Math.max(3, pages * 0.5);
    return indexes.length >= fewest ? indexes : [];
  });
}

function add(places: Map<string, number[]>, text: string, index: number): void {
  const before = places.get(text);
  if (before === undefined) places.set(text, [index]);
  else before.push(index);
}

const steps = [-2, -1, 1, 2];

/** Whether nothing but an empty line stands between a line and the one so many steps away. */
function isFree(lines: readonly string[], index: number, step: number): boolean {
  return Math.abs(step) === 1 || lines[index + step / 2] === '';
}
