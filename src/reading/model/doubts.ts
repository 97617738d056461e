import { writtenDate } from '../../kernel/calendar.ts';
import type { Body } from './agency-cursor.ts';
import type { Deadline } from './deadline.ts';
import { overBefore } from './due-dates.ts';
import { heirsOn } from './gazetteer.ts';
import type { TaskContext } from './make-task.ts';
import type { Doubt } from './plan-document.ts';

type Held = Pick<TaskContext, 'issued'>;

/** Names that nobody knows, those that only their form tells for a body, and bodies that had ended by the day of the document. */
export function bodyDoubts(field: 'lead' | 'coordinate', bodies: readonly Body[], { issued }: Held): readonly Doubt[] {
  const doubts: Doubt[] = [];
  for (const { kind, loose, agency, text: name } of bodies) {
    if (kind === 'unknown' || loose > 0) doubts.push({ field, code: 'reading.unknown_body', params: { name } });
    else if (kind === 'named') doubts.push({ field, code: 'reading.body_by_form', params: { name } });
    const heirs = agency === undefined || issued === null ? [] : heirsOn(agency, issued);
    if (heirs.length > 0) doubts.push({ field, code: 'reading.body_ended', params: { name, heirs: heirs.join(', ') } });
  }
  return doubts;
}

/** One body leads a task: none and several are both for a person to settle. */
export function leadDoubts(bodies: readonly Body[]): readonly Doubt[] {
  const field = 'lead';
  if (bodies.length === 0) return [{ field, code: 'reading.lead_missing', params: {} }];
  return bodies.length === 1 ? [] : [{ field, code: 'reading.several_leads', params: { count: bodies.length } }];
}

/** A time that was not understood, that needs a day, that is wanting where a table has a place for it, or that was over when the document was issued. */
export function deadlineDoubts(deadline: Deadline, isExpected: boolean, { issued }: Held): readonly Doubt[] {
  const field = 'deadline';
  const { type, text, moments } = deadline;
  if (type === 'none' && text !== null) return [{ field, code: 'reading.deadline_unread', params: { text } }];
  if (type === 'none') return isExpected ? [{ field, code: 'reading.deadline_missing', params: {} }] : [];
  if (moments.some(({ kind }) => kind === 'undated' || kind === 'yearless'))
    return [{ field, code: 'reading.needs_date', params: { text: text ?? '' } }];
  const over = issued === null ? undefined : overBefore(issued, deadline);
  return over === undefined ? [] : [{ field, code: 'reading.deadline_over', params: { date: writtenDate(over) } }];
}
