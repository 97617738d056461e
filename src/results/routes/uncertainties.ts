import type { z } from 'zod';
import { recordAudit } from '../../accounts/store.ts';
import { must, problem } from '../../kernel/problem.ts';
import type { Actor } from '../../server/actor.ts';
import type { Db } from '../../server/database.ts';
import { enqueue } from '../../server/jobs.ts';
import { followToEnd } from '../../server/progress.ts';
import type { On } from '../../server/slice.ts';
import { answerUncertaintyAgain, countUncertainty, readyUncertainty } from '../acts/answer-uncertainty.ts';
import { knownResults } from '../acts/known-results.ts';
import { uncertaintiesApi as api, uncertaintyRunsAtOnce, type uncertaintyView } from '../api/uncertainties.ts';
import { findTable } from '../model/find.ts';
import { groundsOf } from '../model/pose-uncertainty.ts';
import { readCatalogue } from '../../frameworks/catalogue.ts';
import { frameworkOf, nodeAt } from '../../frameworks/model/look-up.ts';
import { mayRemoveWhatIf } from '../policies.ts';
import { readResults } from '../published.ts';
import {
  deleteUncertainty,
  findUncertainty,
  finishUncertainty,
  insertUncertainty,
  listUncertainties,
  startUncertainty,
  type UncertaintyRecord,
} from '../store/uncertainties.ts';

/** Mounts what can be asked of ranks: how far they hang on choices and errors. */
export function uncertaintyRoutes(on: On): void {
  on(api.getGrounds, async ({ db, actor, params }) => {
    const table = findTable(await knownResults(db, actor), params.index, params.year);
    const { parts, rows, leftOut, withErrors } = groundsOf(table);
    const { source } = must(rows[0], 'a province with all its parts');
    return {
      parts: parts.map(({ code, worth }) => ({
        code,
        worth,
        name: must(nodeAt(table.edition, code), `the node ${code}`).name,
      })),
      provinces: rows.length,
      leftOut: leftOut.map(({ province }) => province),
      withErrors,
      source,
    };
  });

  on(api.askUncertainty, async ({ db, actor, body, now, newId }) => {
    const results = await knownResults(db, actor);
    const ready = readyUncertainty(results, body);
    const id = newId();
    const inputs = { ...body, index: findTable(results, body.index, body.year).framework.index };
    const isLong = body.runs > uncertaintyRunsAtOnce;
    const answer = isLong ? null : await countUncertainty(ready, body);
    const { dataVersion } = ready;
    await insertUncertainty(db, { ...inputs, id, dataVersion, answer, personId: actor.personId, now });
    if (isLong) await enqueue(db, 'results.count-uncertainty', { uncertaintyId: id, again: false });
    await recordAudit(db, actor, now, { verb: 'asked', subjectKind: 'uncertainty', subjectId: id, detail: inputs });
    return present(await existing(db, id), actor);
  });

  on(api.listUncertainties, async ({ db, actor }) => ({
    uncertainties: (await listUncertainties(db, mostListed)).map((one) => present({ ...one, answer: null }, actor)),
  }));

  on(api.getUncertainty, async ({ db, actor, params }) => present(await existing(db, params.uncertaintyId), actor));

  on(api.followUncertainty, async ({ db, params, progress, tenant }) => {
    const { state } = await existing(db, params.uncertaintyId);
    return followToEnd(progress, tenant.schema, params.uncertaintyId, state === 'ready' ? 'well' : null);
  });

  on(api.recomputeUncertainty, async ({ db, actor, params, now }) => {
    const kept = await existing(db, params.uncertaintyId);
    if (!(await startUncertainty(db, kept.id))) throw problem('results.still_running');
    // Refuses before anything is queued where the question can no longer be posed.
    const results = await knownResults(db, actor);
    readyUncertainty(results, kept);
    if (kept.runs > uncertaintyRunsAtOnce)
      await enqueue(db, 'results.count-uncertainty', { uncertaintyId: kept.id, again: true });
    else await finishUncertainty(db, kept.id, { recomputed: await answerUncertaintyAgain(results, kept, now) });
    const record = await existing(db, kept.id);
    const detail = { verdict: record.recomputed?.verdict ?? null };
    await recordAudit(db, actor, now, { verb: 'recomputed', subjectKind: 'uncertainty', subjectId: kept.id, detail });
    return present(record, actor);
  });

  on(api.removeUncertainty, async ({ db, actor, params, now }) => {
    const kept = await existing(db, params.uncertaintyId);
    if (!mayRemoveWhatIf(actor, kept)) throw problem('server.not_allowed');
    await deleteUncertainty(db, kept.id);
    const { index, year, runs, seed } = kept;
    const detail = { index, year, runs, seed };
    await recordAudit(db, actor, now, { verb: 'removed', subjectKind: 'uncertainty', subjectId: kept.id, detail });
    return undefined;
  });
}

const mostListed = 50;

async function existing(db: Db, id: string): Promise<UncertaintyRecord> {
  const found = await findUncertainty(db, id);
  if (!found) throw problem('results.uncertainty_not_found');
  return found;
}

function present({ askedById, askedAt, ...record }: UncertaintyRecord, actor: Actor): z.output<typeof uncertaintyView> {
  const { answer } = record;
  const named = new Set([...(answer?.provinces ?? []).map(({ key }) => key), ...(answer?.leftOut ?? [])]);
  return {
    ...record,
    // The table may be gone again: a province's own can be taken away.
    indexName: must(frameworkOf(readCatalogue(), record.index), `the framework ${record.index}`).short,
    provinces: readResults().provinces.filter(({ key }) => named.has(key)),
    askedAt: askedAt.toISOString(),
    abilities: { remove: mayRemoveWhatIf(actor, { askedById }) },
  };
}
