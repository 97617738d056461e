import { Readable } from 'node:stream';
import { readCatalogue } from '../frameworks/catalogue.ts';
import type { On } from '../server/slice.ts';
import { problem } from '../kernel/problem.ts';
import { knownResults, ownTables } from './acts/known-results.ts';
import { api } from './api.ts';
import { writeLedgerCsv } from './ledger-file.ts';
import { tileMapApi } from './api/tile-map.ts';
import { findIndex, findNode, findProvince, findRow, findTable } from './model/find.ts';
import { ledgerOf } from './model/ledger.ts';
import { tableOf, whole, type Results } from './model/table.ts';
import { writeOpenCsv, writeOpenJson } from './open-data.ts';
import { mayImportResults } from './policies.ts';
import { presentIndex, presentLedger, presentSeries, presentTable } from './present.ts';
import { readGapReasons, readResults, readTileMaps } from './published.ts';
import { importRoutes } from './routes/imports.ts';
import { targetRoutes } from './routes/targets.ts';
import { boundaryRoutes } from './routes/boundaries.ts';
import { uncertaintyRoutes } from './routes/uncertainties.ts';
import { whatIfRoutes } from './routes/what-ifs.ts';

export function routes(on: On): void {
  importRoutes(on);
  whatIfRoutes(on);
  targetRoutes(on);
  uncertaintyRoutes(on);
  boundaryRoutes(on);

  on(api.listResults, async ({ db, actor }) => ({
    indices: allIndices(await knownResults(db, actor)).map(presentIndex),
    abilities: { import: actor !== null && mayImportResults(actor) },
  }));

  on(api.getTable, async ({ db, actor, params, query }) =>
    presentTable(
      findTable(await knownResults(db, actor), params.index, params.year),
      query.node ?? whole,
      readGapReasons(),
    ),
  );

  on(api.getOwnTable, async ({ db, params: { index, year }, query }) => {
    const table = tableOf({ provinces: [], tables: await ownTables(db) }, index.toLowerCase(), year);
    if (!table) throw problem('results.no_own_table', { index, year });
    return presentTable(table, query.node ?? whole, []);
  });

  on(api.listProvinces, async () => ({ provinces: [...readResults().provinces] }));

  on(tileMapApi.getTileMap, async ({ params }) => readTileMaps()[params.system]);

  on(api.getProvinceResults, async ({ db, actor, params }) => {
    const results = await knownResults(db, actor);
    const province = findProvince(results, params.province, null);
    const latest = allIndices(results).map((tables) => tables.at(-1) ?? tables[0]);
    return presentSeries(results, readCatalogue(), province, latest, whole);
  });

  on(api.getProvinceIndex, async ({ db, actor, params, query }) => {
    const results = await knownResults(db, actor);
    const province = findProvince(results, params.province, null);
    const tables = findIndex(results, params.index);
    const latest = query.year === undefined ? tables.at(-1)! : findTable(results, params.index, query.year);
    findNode(latest, query.node ?? whole);
    return presentSeries(results, readCatalogue(), province, [latest], query.node ?? whole);
  });

  on(api.getLedger, async ({ db, actor, params }) => {
    const results = await knownResults(db, actor);
    const table = findTable(results, params.index, params.year);
    const row = findRow(results, table, params.province);
    return presentLedger(table, row, ledgerOf(results, readCatalogue(), table, row));
  });

  on(api.getLedgerFile, async ({ db, actor, params }) => {
    const results = await knownResults(db, actor);
    const table = findTable(results, params.index, params.year);
    const row = findRow(results, table, params.province);
    const csv = writeLedgerCsv(table, row, ledgerOf(results, readCatalogue(), table, row));
    const fileName = `${table.framework.index}-${table.year}-${row.province.key.replace('@', '-')}.csv`;
    return { stream: Readable.from(csv), mediaType: 'text/csv; charset=utf-8', fileName };
  });

  // Open data is what was published: a province's own tables stay in its house.
  on(api.getOpenData, async ({ params, query }) => {
    const results = readResults();
    const all = findIndex(results, params.index);
    const tables = query.year === undefined ? all : ([findTable(results, params.index, query.year)] as const);
    const name = `${all[0].framework.index}${query.year === undefined ? '' : `-${query.year}`}.${query.format}`;
    return query.format === 'csv'
      ? { stream: Readable.from(writeOpenCsv(tables)), mediaType: 'text/csv; charset=utf-8', fileName: name }
      : { stream: Readable.from(writeOpenJson(tables)), mediaType: 'application/json', fileName: name };
  });
}

function allIndices(results: Results) {
  const codes = [...new Set(results.tables.map(({ framework }) => framework.index))];
  return codes.map((code) => findIndex(results, code));
}
