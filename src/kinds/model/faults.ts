import { problem, type Problem } from '../../kernel/problem.ts';
import { writtenDate, type IsoDate } from '../../kernel/calendar.ts';
import type { Part, Written } from './sheet.ts';

/** What is wrong between the fields of a part, or null: days that run backwards. `part` tells a task's fields from a work's. */
export function faultOf(written: Written<Part>): Problem | null {
  const { kind, fields } = written;
  if (kind === 'inspection' && 'to' in fields) return backwards(fields.from, fields.to, 'to');
  if (kind === 'disclosure' && 'postedTo' in fields) return backwards(fields.postedFrom, fields.postedTo, 'postedTo');
  return null;
}

function backwards(from: IsoDate | null, to: IsoDate | null, field: string): Problem | null {
  if (from === null || to === null || from <= to) return null;
  return problem('kinds.days_backwards', { from: writtenDate(from), to: writtenDate(to) }, { field });
}
