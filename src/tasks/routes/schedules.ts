import { recordAudit } from '../../accounts/store.ts';
import { changedDays, noticeFault, provinceWorkCalendar, type NoticeDays } from '../../calendar/model/notice.ts';
import { readNational } from '../../calendar/national.ts';
import { insertNotice, listNotices } from '../../calendar/store.ts';
import { problem } from '../../kernel/problem.ts';
import { enqueue } from '../../server/jobs.ts';
import type { On } from '../../server/slice.ts';
import { movesBy, type Move } from '../acts/move-due.ts';
import { proposeMilestones, recordEvent, setMilestones } from '../acts/schedule.ts';
import { visibleOccurrence } from '../acts/visible-occurrence.ts';
import { schedulesApi as api } from '../api/schedules.ts';
import { mayCoordinate, mayProposeMilestones, mayRecordEvent } from '../policies.ts';

// What one looks through before deciding; the count tells of the rest.
const movesShown = 100;

export function scheduleRoutes(on: On): void {
  on(api.setMilestones, async (request) => {
    const record = await visibleOccurrence(request.db, request.actor, request.params.occurrenceId);
    return { occurrences: await setMilestones(request, record, request.body) };
  });

  on(api.proposeMilestones, async (request) => {
    const record = await visibleOccurrence(request.db, request.actor, request.params.occurrenceId);
    if (!mayProposeMilestones(request.actor, record)) throw problem('server.not_allowed');
    await proposeMilestones(request, record, request.body);
    return undefined;
  });

  on(api.recordEvent, async (request) => {
    const { actor, body } = request;
    const record = await visibleOccurrence(request.db, actor, request.params.occurrenceId);
    if (!mayRecordEvent(actor, record)) throw problem('server.not_allowed');
    if (body.allUnits && !mayCoordinate(actor)) throw problem('server.not_allowed');
    const { happenedOn: start, ...event } = body;
    return recordEvent(request, record, { ...event, start });
  });

  on(api.previewNotice, async ({ db, params, body }) => {
    const notice = checked({ year: params.year, ...body });
    const { years } = readNational();
    const notices = await listNotices(db);
    const [before, after] = [provinceWorkCalendar(years, notices), provinceWorkCalendar(years, [...notices, notice])];
    const moves = await movesBy(db, notice);
    return {
      days: [...changedDays(notice.year, before, after)],
      moves: grouped(moves).slice(0, movesShown),
      moved: moves.length,
    };
  });

  on(api.enterNotice, async ({ db, actor, params, body, now, newId }) => {
    const notice = checked({ year: params.year, ...body });
    const noticeId = newId();
    const { number, issuedOn } = body;
    await insertNotice(db, { ...notice, id: noticeId, number, issuedOn, enteredBy: actor.personId, enteredAt: now });
    await recordAudit(db, actor, now, {
      verb: 'entered-notice',
      subjectKind: 'calendar-notice',
      subjectId: noticeId,
      detail: { ...notice, number, issuedOn },
    });
    await enqueue(db, 'tasks.move-due', {});
    return { noticeId };
  });
}

/** The days when they can be a notice. Refuses as noticeFault finds, and with calendar.year_unknown. */
function checked({ year, off, working }: NoticeDays): NoticeDays {
  const { years } = readNational();
  if (!years.some((known) => known.year === year)) {
    throw problem('calendar.year_unknown', { from: years[0]?.year ?? 0, to: years.at(-1)?.year ?? 0 });
  }
  const fault = noticeFault({ year, off, working });
  if (fault) throw fault;
  return { year, off, working };
}

/** Units whose work on a task moves alike, counted. */
function grouped(moves: readonly Move[]) {
  const alike = Map.groupBy(moves, ({ work, due }) => `${work.taskId} ${work.label} ${work.dueOn} ${due.dueOn}`);
  return [...alike.values()].flatMap((all) => {
    const [first] = all;
    if (!first) return [];
    const { taskId, taskText, label, dueOn: from } = first.work;
    return [{ taskId, taskText, label, from, to: first.due.dueOn, units: all.length }];
  });
}
