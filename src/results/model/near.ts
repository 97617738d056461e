import { fold } from '../../kernel/vietnamese.ts';

/** The names most like a written one, likest first, at most `most`; case and accents are as nothing. Empty where none is alike by half. */
export function nearNames(written: string, names: readonly string[], most = 3): string[] {
  const wanted = fold(written).trim();
  const bound = Math.max(2, Math.ceil(wanted.length / 2));
  return [...new Set(names)]
    .map((name) => ({ name, away: distance(wanted, fold(name)) }))
    .filter(({ away }) => away <= bound)
    .sort((a, b) => a.away - b.away)
    .slice(0, most)
    .map(({ name }) => name);
}

/** Letters to put in, leave out or change (Levenshtein 1965). */
function distance(left: string, right: string): number {
  let before = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let row = 0; row < left.length; row += 1) {
    const now = [row + 1];
    for (let at = 1; at <= right.length; at += 1) {
      const change = before[at - 1]! + (right[at - 1] === left[row] ? 0 : 1);
      now.push(Math.min(change, before[at]! + 1, now[at - 1]! + 1));
    }
    before = now;
  }
  return before[right.length]!;
}
