import type { DaysOff, ExtraDay } from '../../calendar/model/year.ts';

/** A line of the form of a notice: a rest, or a day worked in exchange, while it is being written. */
export type Line = {
  readonly key: number;
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
};

/** Lines to begin with. */
export function linesOf(rests: readonly DaysOff[]): readonly Line[] {
  return rests.map((rest, key) => ({ ...rest, key }));
}

/** One line more. */
export function emptyLine(lines: readonly Line[]): Line {
  return { key: Math.max(-1, ...lines.map(({ key }) => key)) + 1, name: '', from: null, to: null };
}

/** The days of a notice, or null while a line is not whole. */
export function wholeDays(
  off: readonly Line[],
  working: readonly Line[],
): { readonly off: DaysOff[]; readonly working: ExtraDay[] } | null {
  const rests = off.flatMap(({ name, from, to }) => (name.trim() && from && to ? [{ name, from, to }] : []));
  const days = working.flatMap(({ name, from }) => (name.trim() && from ? [{ name, date: from }] : []));
  const isWhole = rests.length === off.length && days.length === working.length && rests.length > 0;
  return isWhole ? { off: rests, working: days } : null;
}
