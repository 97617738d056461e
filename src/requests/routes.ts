import { recordAudit } from '../accounts/store.ts';
import { provinceCalendar } from '../calendar/acts/province-calendar.ts';
import { nextWorkingDay } from '../kernel/calendar.ts';
import { must, problem, problemOf } from '../kernel/problem.ts';
import type { Actor } from '../server/actor.ts';
import type { Db } from '../server/database.ts';
import type { On } from '../server/slice.ts';
import { visibleOccurrence } from '../tasks/acts/visible-occurrence.ts';
import { maySee, seesAllUnits } from '../tasks/policies.ts';
import { findOccurrences } from '../tasks/store/occurrences.ts';
import { saveGivenDate } from '../tasks/store/work.ts';
import { livesOn } from '../units/model.ts';
import { listUnits } from '../units/store.ts';
import { answerClock } from './acts/answer-clock.ts';
import { api } from './api.ts';
import { difficultyMoves } from './model/difficulty.ts';
import { askingFault, decisionFaults, laterFault } from './model/extension.ts';
import { isOwn, mayAnswer, mayAsk, mayRaise, maySeeDifficulty } from './policies.ts';
import { presentDifficulty, presentExtension } from './present.ts';
import { readRequestSettings } from './settings.ts';
import {
  findDifficulty,
  insertDifficulty,
  listDifficulties,
  listOpenDifficulties,
  moveDifficulty,
  type DifficultyRecord,
} from './store/difficulties.ts';
import {
  findExtension,
  insertExtension,
  listExtensions,
  listExtensionsOf,
  listWaitingExtensions,
  settleExtension,
} from './store/extensions.ts';
import { listTold } from './store/told-difficulties.ts';

const shown = 200;

export function routes(on: On): void {
  on(api.listRequests, async ({ db, actor, params, today }) => {
    const occurrence = await visibleOccurrence(db, actor, params.occurrenceId);
    const extensions = await listExtensions(db, occurrence.id);
    const difficulties = await listDifficulties(db, occurrence.id);
    const settings = readRequestSettings(today);
    const [told] = await listTold(db, { occurrenceId: occurrence.id }, 1);
    return {
      extensions: extensions.map((one) => presentExtension(one, extensions, occurrence, actor, settings)),
      difficulties: difficulties
        .filter((one) => maySeeDifficulty(actor, one))
        .map((one) => presentDifficulty(one, actor, today)),
      told: told?.text ?? null,
      firstDueOn: occurrence.firstDueOn,
      abilities: {
        ask: mayAsk(actor, occurrence) && askingFault(occurrence, extensions, today) === null,
        raise: mayRaise(actor, occurrence),
      },
    };
  });

  on(api.listWaiting, async ({ db, actor, today }) => {
    const waiting = seesAllUnits(actor) ? await listWaitingExtensions(db, shown) : [];
    const unitId = seesAllUnits(actor) ? null : actor.unitId;
    const difficulties = await listOpenDifficulties(db, unitId, shown);
    const told = (await listTold(db, { unitId }, shown)).filter((one) => mayRaise(actor, one));
    const ids = [...new Set([...waiting, ...difficulties, ...told].map((one) => one.occurrenceId))];
    const works = new Map((await findOccurrences(db, ids)).map((one) => [one.id, one]));
    const all = await listExtensionsOf(
      db,
      waiting.map((one) => one.occurrenceId),
    );
    const settings = readRequestSettings(today);
    const workOf = (id: string) => {
      const work = must(works.get(id), 'the work of a request');
      return { ...work, isSeen: maySee(actor, work) };
    };
    return {
      extensions: waiting.map((one) => {
        const ofSame = all.filter((other) => other.occurrenceId === one.occurrenceId);
        const work = workOf(one.occurrenceId);
        return { extension: presentExtension(one, ofSame, work, actor, settings), work };
      }),
      difficulties: difficulties.map((one) => ({
        difficulty: presentDifficulty(one, actor, today),
        work: workOf(one.occurrenceId),
      })),
      told: told.map(({ occurrenceId, text, reportedAt }) => ({
        occurrenceId,
        text,
        reportedAt: reportedAt.toISOString(),
        work: workOf(occurrenceId),
      })),
    };
  });

  on(api.askExtension, async ({ db, actor, params, body, now, today, newId }) => {
    const occurrence = await visibleOccurrence(db, actor, params.occurrenceId);
    if (!mayAsk(actor, occurrence)) throw problem('server.not_allowed');
    const earlier = await listExtensions(db, occurrence.id);
    const fault = askingFault(occurrence, earlier, today);
    if (fault) throw fault;
    const dueOn = must(occurrence.dueOn, 'a day to move');
    const early = laterFault(dueOn, body.wantedOn, today, 'wantedOn');
    if (early) throw early;
    const id = newId();
    const asked = { id, occurrenceId: occurrence.id, dueOn, ...body, personId: actor.personId, now };
    if (!(await insertExtension(db, asked))) throw problem('requests.extension_waiting');
    await recordAudit(db, actor, now, {
      verb: 'asked-extension',
      subjectKind: 'occurrence',
      subjectId: occurrence.id,
      detail: { dueOn, wantedOn: body.wantedOn, reason: body.reason },
    });
    return shownExtension(db, actor, id, today);
  });

  on(api.decideExtension, async ({ db, actor, params, body, now, today }) => {
    const { extension, occurrence } = await visibleExtension(db, actor, params.extensionId);
    const { forChair, abilities } = await shownExtension(db, actor, extension.id, today);
    if (extension.state !== 'waiting') throw problem('requests.extension_decided');
    if (!abilities.decide && forChair && isOwn(actor, occurrence)) throw problem('requests.extension_own');
    if (!abilities.decide && forChair) throw problem('requests.extension_for_chair');
    if (!abilities.decide) throw problem('server.not_allowed');
    const [fault, ...more] = decisionFaults(extension, body, today);
    if (fault) throw problemOf([fault, ...more]);
    const grantedOn = body.grant ? body.grantedOn : null;
    const consent = body.grant && extension.giver !== null ? body.consent : '';
    const outcome = { state: body.grant ? 'granted' : 'refused', grantedOn, consent, answer: body.answer } as const;
    if (!(await settleExtension(db, extension.id, { ...outcome, personId: actor.personId, now })))
      throw problem('requests.extension_decided');
    if (grantedOn) {
      const { calendar } = await provinceCalendar(db);
      await saveGivenDate(db, occurrence.id, grantedOn, nextWorkingDay(grantedOn, calendar));
    }
    await recordAudit(db, actor, now, {
      verb: body.grant ? 'granted-extension' : 'refused-extension',
      subjectKind: 'occurrence',
      subjectId: occurrence.id,
      detail: { from: extension.dueOn, wantedOn: extension.wantedOn, grantedOn, answer: body.answer, consent },
    });
    return shownExtension(db, actor, extension.id, today);
  });

  on(api.withdrawExtension, async ({ db, actor, params, now }) => {
    const { extension, occurrence } = await visibleExtension(db, actor, params.extensionId);
    if (!mayAsk(actor, occurrence)) throw problem('server.not_allowed');
    const outcome = { state: 'withdrawn', grantedOn: null, consent: '', answer: '' } as const;
    const by = { personId: actor.personId, now };
    if (!(await settleExtension(db, extension.id, { ...outcome, ...by }))) throw problem('requests.extension_decided');
    await recordAudit(db, actor, now, {
      verb: 'withdrew-extension',
      subjectKind: 'occurrence',
      subjectId: occurrence.id,
      detail: { wantedOn: extension.wantedOn },
    });
    return undefined;
  });

  on(api.raiseDifficulty, async ({ db, actor, params, body, now, today, newId }) => {
    const occurrence = await visibleOccurrence(db, actor, params.occurrenceId);
    if (!mayRaise(actor, occurrence)) throw problem('server.not_allowed');
    await livingUnit(db, body.unitId, occurrence.unitId, today);
    const id = newId();
    await insertDifficulty(db, {
      id,
      occurrenceId: occurrence.id,
      text: body.text,
      routedTo: body.unitId,
      ...(await answerClock(db, today)),
      personId: actor.personId,
      now,
    });
    await audit(db, actor, now, 'raised-difficulty', occurrence.id, { text: body.text, unitId: body.unitId });
    return shownDifficulty(db, actor, id, today);
  });

  on(api.answerDifficulty, async ({ db, actor, params, body, now, today }) => {
    const difficulty = await visibleDifficulty(db, actor, params.difficultyId);
    if (!mayAnswer(actor, difficulty)) throw problem('server.not_allowed');
    const move = { to: 'answer', answer: body.answer, personId: actor.personId, now } as const;
    await take(db, difficulty, move);
    await audit(db, actor, now, 'answered-difficulty', difficulty.occurrenceId, { answer: body.answer });
    return shownDifficulty(db, actor, difficulty.id, today);
  });

  on(api.routeDifficulty, async ({ db, actor, params, body, now, today }) => {
    const difficulty = await visibleDifficulty(db, actor, params.difficultyId);
    if (!presentDifficulty(difficulty, actor, today).abilities.route) throw problem('server.not_allowed');
    await livingUnit(db, body.unitId, difficulty.unitId, today);
    await take(db, difficulty, { to: 'route', unitId: body.unitId, ...(await answerClock(db, today)) });
    await audit(db, actor, now, 'routed-difficulty', difficulty.occurrenceId, {
      from: difficulty.routedTo,
      to: body.unitId,
    });
    return shownDifficulty(db, actor, difficulty.id, today);
  });

  on(api.closeDifficulty, async ({ db, actor, params, body, now, today }) => {
    const difficulty = await visibleDifficulty(db, actor, params.difficultyId);
    if (!mayAsk(actor, difficulty)) throw problem('server.not_allowed');
    await take(
      db,
      difficulty,
      body.cleared ? { to: 'close', now } : { to: 'reopen', ...(await answerClock(db, today)) },
    );
    const verb = body.cleared ? 'closed-difficulty' : 'reopened-difficulty';
    await audit(db, actor, now, verb, difficulty.occurrenceId, { text: difficulty.text });
    return shownDifficulty(db, actor, difficulty.id, today);
  });
}

async function take(db: Db, difficulty: DifficultyRecord, move: Parameters<typeof moveDifficulty>[3]): Promise<void> {
  if (!(await moveDifficulty(db, difficulty.id, difficultyMoves[move.to], move)))
    throw problem('requests.difficulty_moved');
}

/** Refuses a unit that does not live, and the one in whose way it stands. */
async function livingUnit(db: Db, unitId: string, ofUnitId: string, today: string): Promise<void> {
  const unit = (await listUnits(db)).find((one) => one.id === unitId);
  if (!unit || !livesOn(unit, today)) throw problem('requests.unit_unknown', {}, { field: 'unitId' });
  if (unitId === ofUnitId) throw problem('requests.own_unit', {}, { field: 'unitId' });
}

/** A request with its work, for whoever may see the work. */
async function visibleExtension(db: Db, actor: Actor, id: string) {
  const extension = await findExtension(db, id);
  if (!extension) throw problem('requests.extension_not_found');
  const [occurrence] = await findOccurrences(db, [extension.occurrenceId]);
  if (!occurrence || !maySee(actor, occurrence)) throw problem('requests.extension_not_found');
  return { extension, occurrence };
}

async function shownExtension(db: Db, actor: Actor, id: string, today: string) {
  const { extension, occurrence } = await visibleExtension(db, actor, id);
  const all = await listExtensions(db, occurrence.id);
  return presentExtension(extension, all, occurrence, actor, readRequestSettings(today));
}

async function visibleDifficulty(db: Db, actor: Actor, id: string): Promise<DifficultyRecord> {
  const difficulty = await findDifficulty(db, id);
  if (!difficulty || !maySeeDifficulty(actor, difficulty)) throw problem('requests.difficulty_not_found');
  return difficulty;
}

async function shownDifficulty(db: Db, actor: Actor, id: string, today: string) {
  return presentDifficulty(must(await findDifficulty(db, id), 'the difficulty at hand'), actor, today);
}

function audit(db: Db, actor: Actor, now: Date, verb: string, occurrenceId: string, detail: object): Promise<void> {
  return recordAudit(db, actor, now, { verb, subjectKind: 'occurrence', subjectId: occurrenceId, detail });
}
