import { problem, type Problem } from '../../kernel/problem.ts';
import type { Ladder } from './ladder.ts';

/** Days from the due day that a rung may lie away, either way: a ladder is no yearly calendar. */
const furthest = 180;

/** Most rungs that a ladder has: more than these is noise to whom it urges. */
export const mostRungs = 12;

/** What stands against a ladder, each with the rung's place; none when it may be used. */
export function ladderFaults(ladder: Ladder): readonly Problem[] {
  if (ladder.length === 0) return [problem('urging.no_rung')];
  const faults: Problem[] = [];
  for (const [place, rung] of ladder.entries()) {
    const at = { field: `rungs.${place}.days` };
    const before = ladder[place - 1];
    if (Math.abs(rung.days) > furthest) faults.push(problem('urging.days_out_of_range', { most: furthest }, at));
    if (before && rung.days <= before.days) faults.push(problem('urging.rungs_of_one_day', { days: rung.days }, at));
    if (rung.kind === 'digest' && rung.days >= 0) faults.push(problem('urging.digest_after_due', {}, at));
    if ((rung.kind === 'letter' || rung.kind === 'list') && rung.days <= 0)
      faults.push(problem('urging.letter_before_due', {}, at));
    if (rung.kind === 'list' && !ladder.slice(0, place).some((one) => one.kind === 'letter' || one.kind === 'head'))
      faults.push(problem('urging.list_before_letter', {}, at));
  }
  return faults;
}
