import { recordAudit } from '../../accounts/store.ts';
import { problem } from '../../kernel/problem.ts';
import type { Db } from '../../server/database.ts';
import { enqueue } from '../../server/jobs.ts';
import { followToEnd } from '../../server/progress.ts';
import type { On } from '../../server/slice.ts';
import { answer, answerAgain, pose } from '../acts/answer-what-if.ts';
import { knownResults } from '../acts/known-results.ts';
import { runsAtOnce, whatIfsApi as api } from '../api/what-ifs.ts';
import { findRow, findTable } from '../model/find.ts';
import { poseWhatIf } from '../model/pose-what-if.ts';
import { cheapestToRank, formOf } from '../model/what-if-form.ts';
import { mayRemoveWhatIf } from '../policies.ts';
import { presentForm, presentWay, presentWhatIf } from '../present/what-if.ts';
import {
  deleteWhatIf,
  findWhatIf,
  finishWhatIf,
  insertWhatIf,
  listWhatIfs,
  startWhatIf,
  type WhatIfRecord,
} from '../store/what-ifs.ts';

/** Mounts what can be asked 'what if'. */
export function whatIfRoutes(on: On): void {
  on(api.getForm, async ({ db, actor, params }) => {
    const results = await knownResults(db, actor);
    const table = findTable(results, params.index, params.year);
    const row = findRow(results, table, params.province);
    return presentForm(table, row, formOf(results, table, row));
  });

  on(api.ask, async ({ db, actor, body, now, newId }) => {
    const results = await knownResults(db, actor);
    const ready = pose(results, body);
    const { row } = ready.posed;
    const id = newId();
    // Kept under the key and the code that names stand for: a name may be given to another province.
    const inputs = {
      ...body,
      index: findTable(results, body.index, body.year).framework.index,
      province: row.province.key,
    };
    const isLong = body.runs > runsAtOnce;
    const came = isLong ? null : await answer(ready, body);
    const { dataVersion } = ready;
    await insertWhatIf(db, { ...inputs, id, dataVersion, answer: came, personId: actor.personId, now });
    if (isLong) await enqueue(db, 'results.count-what-if', { whatIfId: id, again: false });
    await recordAudit(db, actor, now, { verb: 'asked', subjectKind: 'what_if', subjectId: id, detail: inputs });
    return presentWhatIf(await existing(db, id), results, actor);
  });

  on(api.listWhatIfs, async ({ db, actor }) => {
    const results = await knownResults(db, actor);
    return { whatIfs: (await listWhatIfs(db, mostListed)).map((one) => presentWhatIf(one, results, actor)) };
  });

  on(api.getWhatIf, async ({ db, actor, params }) =>
    presentWhatIf(await existing(db, params.whatIfId), await knownResults(db, actor), actor),
  );

  on(api.followWhatIf, async ({ db, params, progress, tenant }) => {
    const { state } = await existing(db, params.whatIfId);
    return followToEnd(progress, tenant.schema, params.whatIfId, state === 'ready' ? 'well' : null);
  });

  on(api.recompute, async ({ db, actor, params, now }) => {
    const kept = await existing(db, params.whatIfId);
    if (!(await startWhatIf(db, kept.id))) throw problem('results.still_running');
    // Refuses before anything is queued where the question can no longer be posed.
    const results = await knownResults(db, actor);
    pose(results, kept);
    if (kept.runs > runsAtOnce) await enqueue(db, 'results.count-what-if', { whatIfId: kept.id, again: true });
    else await finishWhatIf(db, kept.id, { recomputed: await answerAgain(results, kept, now) });
    const record = await existing(db, kept.id);
    const detail = { verdict: record.recomputed?.verdict ?? null };
    await recordAudit(db, actor, now, { verb: 'recomputed', subjectKind: 'what_if', subjectId: kept.id, detail });
    return presentWhatIf(record, results, actor);
  });

  on(api.removeWhatIf, async ({ db, actor, params, now }) => {
    const kept = await existing(db, params.whatIfId);
    if (!mayRemoveWhatIf(actor, kept)) throw problem('server.not_allowed');
    await deleteWhatIf(db, kept.id);
    const { index, year, province, set, runs, seed } = kept;
    const detail = { index, year, province, set, runs, seed };
    await recordAudit(db, actor, now, { verb: 'removed', subjectKind: 'what_if', subjectId: kept.id, detail });
    return undefined;
  });

  on(api.findCheapest, async ({ db, actor, body }) => {
    const results = await knownResults(db, actor);
    const table = findTable(results, body.index, body.year);
    const row = findRow(results, table, body.province);
    const form = formOf(results, table, row);
    const [set, efforts] = [new Map(Object.entries(body.set)), new Map(Object.entries(body.efforts))];
    // Points out of bounds are refused here too, though nothing is counted.
    poseWhatIf(results, table, { province: row.province.key, set, others: 'held', runs: 1, seed: 0 });
    return presentWay(form, cheapestToRank(form, body.targetRank, efforts, set), set, efforts);
  });
}

const mostListed = 100;

async function existing(db: Db, id: string): Promise<WhatIfRecord> {
  const found = await findWhatIf(db, id);
  if (!found) throw problem('results.what_if_not_found');
  return found;
}
