import type { z } from 'zod';
import { writtenDate } from '../kernel/calendar.ts';
import { fill } from '../kernel/words.ts';
import { oneBatch, type FileColumn } from '../office/table-file.ts';
import { takeTable, type TableFormat, type TakenFrom, type TakenTable } from '../office/taken-table.ts';
import type { dutyView } from './api.ts';
import type { DutyShow } from './model/standing.ts';
import { words } from './words.ts';

/** The ledger of duties from above as a file, in the order in which it is shown; `about` says which part of it this is. */
export function writeLedger(
  format: TableFormat,
  duties: readonly z.output<typeof dutyView>[],
  { show, giver }: { readonly show: DutyShow; readonly giver?: string | undefined },
  from: TakenFrom,
): TakenTable {
  const say = (key: keyof typeof words, values: Readonly<Record<string, string | number>> = {}) =>
    fill(words[key][from.language], values);
  const columns: readonly FileColumn[] = [
    { head: say('asked'), width: 60, kind: 'text' },
    { head: say('giver'), width: 24, kind: 'text' },
    { head: say('document'), width: 18, kind: 'text' },
    { head: say('file.issuedOn'), width: 14, kind: 'day' },
    { head: say('who'), width: 30, kind: 'text' },
    { head: say('file.with'), width: 30, kind: 'text' },
    { head: say('file.words'), width: 26, kind: 'text' },
    { head: say('due'), width: 14, kind: 'day' },
    { head: say('file.state'), width: 20, kind: 'text' },
    { head: say('file.done'), width: 12, kind: 'number' },
    { head: say('file.times'), width: 12, kind: 'number' },
    { head: say('answered'), width: 40, kind: 'text' },
  ];
  const rows = duties.map((duty) => [
    duty.text,
    duty.document.giver,
    duty.document.number,
    duty.document.issuedOn,
    duty.leads.join('; '),
    duty.coordinators.join('; '),
    duty.deadlineText,
    duty.work?.dueOn ?? null,
    say(`group.${duty.state}`),
    duty.times - duty.open,
    duty.times,
    duty.answers.map(({ number, answeredOn }) => say('answerOf', { number, date: writtenDate(answeredOn) })).join('; '),
  ]);
  const about = [
    ...(show === 'all'
      ? []
      : [say('file.shown', { part: say(show === 'open' || show === 'done' ? `show.${show}` : `figure.${show}`) })]),
    ...(giver ? [say('file.giver', { giver })] : []),
  ];
  return takeTable(format, 'viec-cap-tren-giao', { title: say('list'), about, columns, rows: oneBatch(rows) }, from);
}
