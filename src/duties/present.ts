import type { z } from 'zod';
import type { Actor } from '../server/actor.ts';
import type { Db } from '../server/database.ts';
import type { Reckoning } from '../tasks/model/updates.ts';
import { presentOccurrence } from '../tasks/present.ts';
import { findOccurrences } from '../tasks/store/occurrences.ts';
import type { dutyView } from './api.ts';
import { periodState, unansweredTimes, type Period } from './model/period.ts';
import { dutyState, type DutyStanding } from './model/standing.ts';
import { mayRecordAnswer } from './policies.ts';
import { listAnswers, type AnswerRecord } from './store/answers.ts';
import { listDuties } from './store/ledger.ts';

/** One page of the ledger as the API shows it to an actor, in the order of its standings. */
export async function presentDuties(
  db: Db,
  standings: readonly DutyStanding[],
  actor: Actor,
  reckoning: Reckoning,
): Promise<z.output<typeof dutyView>[]> {
  const ids = standings.map(({ taskId }) => taskId);
  const duties = new Map((await listDuties(db, ids)).map((duty) => [duty.taskId, duty]));
  const currents = standings.flatMap(({ currentId }) => currentId ?? []);
  const works = new Map((await findOccurrences(db, currents)).map((work) => [work.id, work]));
  const answers = Map.groupBy(await listAnswers(db, ids), ({ taskId }) => taskId);
  return standings.flatMap((standing) => {
    const duty = duties.get(standing.taskId);
    if (!duty) return [];
    const work = standing.currentId === null ? undefined : works.get(standing.currentId);
    return [
      {
        ...duty,
        leads: [...duty.leads],
        coordinators: [...duty.coordinators],
        state: dutyState(standing),
        times: standing.times,
        open: standing.open,
        work: work ? presentOccurrence(work, actor, reckoning) : null,
        answers: (answers.get(duty.taskId) ?? []).map(presentAnswer),
        unanswered: unansweredTimes(standing.periods, standing.looseAnswers),
        periods: presentPeriods(standing.periods, reckoning.today),
        abilities: { answer: mayRecordAnswer(actor) },
      },
    ];
  });
}

/** An answer as the API shows it. */
export function presentAnswer({ taskId: _task, ...answer }: AnswerRecord) {
  return answer;
}

/** The periods of a duty with how each stands on a day. */
export function presentPeriods(periods: readonly Period[], today: string) {
  return periods.map((period) => ({ ...period, state: periodState(period, today) }));
}
