import { updateCutOffs } from '../../calendar/model/reporting.ts';
import { readNational } from '../../calendar/national.ts';
import { addMonths } from '../../kernel/calendar.ts';
import type { Reckoning } from '../model/updates.ts';

/** The day and the cut-offs by which occurrences stand: from before any plan in force to beyond the next update of each. */
export function reckonOn(today: string): Reckoning {
  if (last?.today !== today) last = reckon(today);
  return last;
}

/** That of the day on which the process was asked last. */
let last: Reckoning | undefined;

function reckon(today: string): Reckoning {
  const { settings } = readNational();
  return {
    today,
    cutOffs: updateCutOffs(settings, addMonths(today, -12 * yearsBack), addMonths(today, 12 * yearsAhead)),
  };
}

const yearsBack = 10;
const yearsAhead = 10;
