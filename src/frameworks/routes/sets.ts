import { Readable } from 'node:stream';
import { problem } from '../../kernel/problem.ts';
import type { Db } from '../../server/database.ts';
import { enqueue } from '../../server/jobs.ts';
import { followToEnd } from '../../server/progress.ts';
import type { FileAnswer, On } from '../../server/slice.ts';
import {
  changeSet,
  decideMapping,
  discard,
  existing,
  putInUse,
  retire,
  startEdition,
  writtenSet,
} from '../acts/change-set.ts';
import { besides } from '../acts/known-catalogue.ts';
import { acceptFile } from '../acts/load-set.ts';
import { setsApi as api } from '../api/sets.ts';
import { blankSet } from '../model/own-set/blank-set.ts';
import { mostBytes, readYears, type OwnSet } from '../model/own-set/own-set.ts';
import { presentImport, presentMapping, presentSet, presentSets } from '../present/sets.ts';
import { writeSetWorkbook } from '../set-workbook.ts';
import { writeSetYaml } from '../set-yaml.ts';
import { findImport, insertImport, type SetImportRecord } from '../store/imports.ts';
import { listMappings } from '../store/mappings.ts';
import { listSets } from '../store/sets.ts';
import type { Actor } from '../../server/actor.ts';

/** Mounts what can be done with the province's own sets. */
export function setRoutes(on: On): void {
  on(api.listSets, async ({ db, actor }) => {
    const sets = await listSets(db);
    return presentSets(sets, (set, edition) => besides(sets, set, edition), actor);
  });

  on(api.getTemplate, async ({ query, today }) =>
    asFile(blankSet(Number(today.slice(0, 4))), query.format, 'mau-bo-tieu-chi'),
  );

  on(api.exportEdition, async ({ db, params, query }) =>
    asFile(await writtenSet(db, params), query.format, `${params.index}-${params.edition}`),
  );

  on(api.tryFile, async ({ db, actor, upload, body, now, newId }) => {
    if (upload.size > mostBytes) throw problem('frameworks.set_too_large', { limit: mostBytes / 1_048_576 });
    const years = body.years.trim() === '' ? null : readYears(body.years);
    if (years === null && body.years.trim() !== '')
      throw problem('frameworks.bad_years', { years: body.years }, { field: 'years' });
    const importId = newId();
    const asked = { index: body.set.trim(), title: body.title.trim(), years };
    const { hash, name: fileName } = upload;
    await insertImport(db, { id: importId, hash, fileName, asked, requestedBy: actor.personId }, now);
    await enqueue(db, 'frameworks.read-set', { importId });
    return { importId };
  });

  on(api.getImport, async ({ db, params }) =>
    presentImport(await existingImport(db, params.importId), await listSets(db)),
  );

  on(api.followImport, async ({ db, params, progress, tenant }) => {
    const { state } = await existingImport(db, params.importId);
    const ended = state === 'reading' ? null : state === 'refused' ? 'badly' : 'well';
    return followToEnd(progress, tenant.schema, params.importId, ended);
  });

  on(api.acceptImport, async ({ db, actor, params, now, newId }) =>
    acceptFile(db, params.importId, { actor, now, newId }),
  );

  on(api.startEdition, async ({ db, actor, body, now, newId }) =>
    startEdition(db, body.from, body, { actor, now, newId }),
  );

  on(api.getSet, async ({ db, actor, params }) => shown(db, params, actor));

  on(api.changeSet, async ({ db, actor, params, body, now, newId }) => {
    await changeSet(db, { ...params, revision: body.revision }, body.change, { actor, now, newId });
    return shown(db, params, actor);
  });

  on(api.putInUse, async ({ db, actor, params, body, now, newId }) => {
    await putInUse(db, { ...params, ...body }, { actor, now, newId });
    return shown(db, params, actor);
  });

  on(api.retireSet, async ({ db, actor, params, body, now, newId }) => {
    await retire(db, { ...params, ...body }, { actor, now, newId });
    return shown(db, params, actor);
  });

  on(api.removeSet, async ({ db, actor, params, query, now, newId }) => {
    await discard(db, { ...params, ...query }, { actor, now, newId });
    return undefined;
  });

  on(api.getMapping, async ({ db, actor, params }) => {
    const one = await existing(db, params.set, params.edition);
    return presentMapping(one, await listSets(db), await listMappings(db), actor);
  });

  on(api.decideMapping, async ({ db, actor, params, body, now, newId }) => {
    const between = { set: params.set, from: body.from, to: params.edition };
    await decideMapping(db, between, body.pairs, { actor, now, newId });
    return undefined;
  });
}

async function existingImport(db: Db, importId: string): Promise<SetImportRecord> {
  const one = await findImport(db, importId);
  if (!one) throw problem('frameworks.import_not_found');
  return one;
}

async function shown(db: Db, { set, edition }: { readonly set: string; readonly edition: string }, actor: Actor) {
  const one = await existing(db, set, edition);
  const sets = await listSets(db);
  return presentSet(one, sets, (of, at) => besides(sets, of, at), actor);
}

async function asFile(set: OwnSet, format: 'xlsx' | 'yaml', name: string): Promise<FileAnswer> {
  return format === 'xlsx'
    ? {
        stream: Readable.from([await writeSetWorkbook(set)]),
        mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        fileName: `${name}.xlsx`,
      }
    : {
        stream: Readable.from([writeSetYaml(set)]),
        mediaType: 'application/yaml; charset=utf-8',
        fileName: `${name}.yaml`,
      };
}
