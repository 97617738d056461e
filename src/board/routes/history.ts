import { officeDate } from '../../kernel/time-zone.ts';
import type { Db } from '../../server/database.ts';
import type { On } from '../../server/slice.ts';
import { visibleOccurrence } from '../../tasks/acts/visible-occurrence.ts';
import { listHandovers } from '../../tasks/store/handover-history.ts';
import { listOccurrences, type OccurrenceRecord } from '../../tasks/store/occurrences.ts';
import { listProgress } from '../../tasks/store/work.ts';
import { listUnits } from '../../units/store.ts';
import { listStepsOf, type StepRecord } from '../../urging/store/steps.ts';
import { historyApi } from '../api/history.ts';
import { detailOfTrail, newestFirst, verbOfTrail, type HistoryEntry } from '../model/history.ts';
import { findPutInForce, listGiven, listIssuedLetters, listTrail } from '../store/history.ts';

/** Times that a unit owes one task: more than any rhythm gives in a plan's life. */
const mostPeriods = 1000;

/** Mounts the history of a piece of work. */
export function historyRoutes(on: On): void {
  on(historyApi.getHistory, async ({ db, actor, params, today }) => {
    const record = await visibleOccurrence(db, actor, params.occurrenceId);
    const entries = await readEntries(db, record, today);
    const sorted = newestFirst(entries, (at) => officeDate(new Date(at)));
    return { entries: sorted.map((entry) => ({ ...entry, detail: { ...entry.detail } })) };
  });
}

/** What happened to an occurrence and to those that it was before it came to its unit. */
async function readEntries(db: Db, record: OccurrenceRecord, today: string): Promise<readonly HistoryEntry[]> {
  const { taskId, unitId } = record;
  const earlier = (await listHandovers(db, record.id)).map(({ occurrenceId }) => occurrenceId);
  const ids = [...new Set([record.id, ...earlier])];
  const periods = await listOccurrences(db, { taskId, unitId, show: 'all', today, limit: mostPeriods });
  const names = new Map((await listUnits(db)).map(({ id, name }) => [id, name]));
  const trail = await listTrail(
    db,
    ids,
    periods.map(({ id }) => id),
  );
  const steps: StepRecord[] = [];
  // One after another: a transaction has one connection.
  for (const id of ids) steps.push(...(await listStepsOf(db, id)));
  const putInForce = await findPutInForce(db, record.planId);
  return [
    ...trail.map(({ id, at, personName, verb, detail }) => ({
      ...entryAt(`trail ${id}`, at, personName),
      verb: verbOfTrail(verb),
      detail: detailOfTrail(verb, detail, (unit) => names.get(unit) ?? ''),
    })),
    ...(await listProgress(db, ids)).map((report) => ({
      ...entryAt(`report ${report.id}`, report.at, report.personName),
      verb: 'reported' as const,
      detail: {
        reported: report.reported,
        text: report.text,
        product: report.product,
        quantity: report.quantityDone,
        difficulty: report.difficulty,
      },
    })),
    // What was passed over did not happen; the ladder beside the history tells of it.
    ...steps
      .filter(({ outcome }) => outcome === 'climbed')
      .map((step) => ({
        id: `step ${step.id}`,
        at: null,
        onDay: step.onDay,
        who: null,
        verb: 'urged' as const,
        detail: { rung: step.kind, days: step.days, day: step.dueOn },
      })),
    ...(await listIssuedLetters(db, ids)).flatMap(({ id, number, issuedOn, decidedAt, name }) =>
      decidedAt
        ? [
            {
              ...entryAt(`letter ${id}`, decidedAt, name),
              verb: 'issued-letter' as const,
              detail: { name: number, day: issuedOn },
            },
          ]
        : [],
    ),
    ...(await listGiven(db, record.assignmentId)).map(({ id, givenAt, part, name, giverName }) => ({
      ...entryAt(`holder ${id}`, givenAt, giverName),
      verb: 'given' as const,
      detail: { name, part },
    })),
    ...(putInForce
      ? [
          {
            ...entryAt(`plan ${record.planId}`, putInForce.at, putInForce.who),
            verb: 'put-in-force' as const,
            detail: { name: putInForce.number ?? putInForce.title },
          },
        ]
      : []),
  ];
}

function entryAt(id: string, at: Date, who: string | null): Pick<HistoryEntry, 'id' | 'at' | 'onDay' | 'who'> {
  return { id, at: at.toISOString(), onDay: officeDate(at), who };
}
