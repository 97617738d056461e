import { z } from 'zod';
import { recordAudit } from '../../accounts/store.ts';
import { must, problem } from '../../kernel/problem.ts';
import type { Actor } from '../../server/actor.ts';
import type { Db } from '../../server/database.ts';
import { enqueue } from '../../server/jobs.ts';
import { followToEnd } from '../../server/progress.ts';
import type { On } from '../../server/slice.ts';
import { acceptImport } from '../acts/accept-import.ts';
import { ownTable, ownTables } from '../acts/known-results.ts';
import { importApi, type importView } from '../api/imports.ts';
import { findIndex } from '../model/find.ts';
import { countFilled } from '../model/imported.ts';
import { summaryOf } from '../model/import-summary.ts';
import { ratedYear } from '../model/rated-year.ts';
import { tableOf } from '../model/table.ts';
import { mayImportResults } from '../policies.ts';
import { readResults } from '../published.ts';
import { findImport, insertImport, type ImportRecord } from '../store/imports.ts';
import { listOwnTables, removeOwnTable, type OwnTableRecord } from '../store/tables.ts';

/** Mounts what can be done with tables that a province brings in. */
export function importRoutes(on: On): void {
  on(importApi.importTable, async ({ db, actor, upload, body, now, newId }) => {
    const { framework } = findIndex(readResults(), body.index)[0];
    const year = body.year.trim() === '' ? null : Number(body.year);
    if (year !== null && !ratedYear(framework, readResults().provinces, year, now.getUTCFullYear()))
      throw problem('results.year_unknown', { index: framework.short.vi, year: body.year }, { field: 'year' });
    const [sourceTitle, sourceUrl] = [body.sourceTitle.trim(), body.sourceUrl.trim()];
    if (sourceTitle === '') throw problem('results.source_needed', {}, { field: 'sourceTitle' });
    if (!webAddress.safeParse(sourceUrl).success) throw problem('results.source_needed', {}, { field: 'sourceUrl' });
    const mark = decimalMark.safeParse(body.mark).data ?? null;
    const importId = newId();
    const { hash, size, name: fileName } = upload;
    const about = { index: framework.index, year, mark, sourceTitle, sourceUrl, requestedBy: actor.personId };
    await insertImport(db, { id: importId, hash, size, fileName, ...about }, now);
    await enqueue(db, 'results.import', { importId });
    return { importId };
  });

  on(importApi.getTableImport, async ({ db, actor, params }) =>
    presentImport(db, actor, await existingImport(db, params.importId)),
  );

  on(importApi.followTableImport, async ({ db, params, progress, tenant }) => {
    const { state } = await existingImport(db, params.importId);
    return followToEnd(
      progress,
      tenant.schema,
      params.importId,
      state === 'reading' ? null : state === 'refused' ? 'badly' : 'well',
    );
  });

  on(importApi.acceptTableImport, async ({ db, actor, params, now, newId }) => {
    const { index, years } = await acceptImport(db, params.importId, { actor, now, newId });
    return { index, years: [...years] };
  });

  on(importApi.listOwnTables, async ({ db, actor }) => ({
    tables: (await listOwnTables(db)).map((table) => ({
      index: table.index,
      year: table.year,
      provinces: table.rows.length,
      source: { title: table.sourceTitle, url: table.sourceUrl },
      acceptedBy: table.acceptedBy,
      acceptedAt: table.acceptedAt.toISOString(),
      ...useOf(table),
    })),
    abilities: { import: mayImportResults(actor) },
  }));

  on(importApi.removeOwnTable, async ({ db, actor, params: { index, year }, now }) => {
    const subjectId = await removeOwnTable(db, index, year);
    if (subjectId === null) throw problem('results.no_own_table', { index, year });
    const event = { verb: 'removed', subjectKind: 'result-table', subjectId, detail: { index, year } };
    await recordAudit(db, actor, now, event);
    return undefined;
  });
}

/** An own table is in use where none is published; else its figures that were not published are. */
function useOf(record: OwnTableRecord): { inUse: boolean; fills: number } {
  const published = tableOf(readResults(), record.index, record.year);
  return { inUse: published === null, fills: published ? countFilled(published, ownTable(record)) : 0 };
}

const decimalMark = z.enum([',', '.']);
const webAddress = z.url({ protocol: /^https?$/ });

async function presentImport(db: Db, actor: Actor, one: ImportRecord): Promise<z.output<typeof importView>> {
  const published = readResults();
  const { framework } = findIndex(published, one.index)[0];
  const names = new Map(published.provinces.map(({ key, name }) => [key, name]));
  const read = one.outcome?.kind === 'read' ? one.outcome : null;
  const faulty = one.outcome?.kind === 'faulty' ? one.outcome : null;
  const own = read ? await ownTables(db) : [];
  return {
    id: one.id,
    fileName: one.fileName,
    index: one.index,
    year: one.year,
    source: { title: one.sourceTitle, url: one.sourceUrl },
    state: one.state,
    rows: one.outcome?.rows ?? null,
    years: (read?.tables ?? []).map((table) => {
      const rating = ratedYear(framework, published.provinces, table.year, table.year);
      const { units, edition, isAssumed } = must(rating, `an edition of ${one.index} for ${table.year}`);
      const summary = {
        ...summaryOf(table, one.index, units, { published, own }),
        assumedEdition: isAssumed ? edition.id : null,
      };
      const differences = summary.differences.map((line) => ({ ...line, name: names.get(line.province) ?? '' }));
      return { ...summary, differences };
    }),
    besides: [...(read?.besides ?? [])],
    faults: (faulty?.faults ?? []).map(({ cell, code, params }) => ({ cell, code, params: { ...params } })),
    faultCount: faulty?.faultCount ?? 0,
    problem: one.problem && { code: one.problem.code, params: { ...one.problem.params } },
    abilities: { accept: one.state === 'ready' && mayImportResults(actor) },
  };
}

async function existingImport(db: Db, importId: string): Promise<ImportRecord> {
  const found = await findImport(db, importId);
  if (!found) throw problem('results.import_not_found');
  return found;
}
