import { Readable } from 'node:stream';
import { readCatalogue } from '../frameworks/catalogue.ts';
import type { On } from '../server/slice.ts';
import { api } from './api.ts';
import { writeLedgerCsv } from './ledger-file.ts';
import { tileMapApi } from './api/tile-map.ts';
import { findIndex, findNode, findProvince, findRow, findTable } from './model/find.ts';
import { ledgerOf } from './model/ledger.ts';
import { whole } from './model/table.ts';
import { writeOpenCsv, writeOpenJson } from './open-data.ts';
import { presentIndex, presentLedger, presentSeries, presentTable } from './present.ts';
import { readGapReasons, readResults, readTileMaps } from './published.ts';
import { whatIfRoutes } from './routes/what-ifs.ts';

export function routes(on: On): void {
  whatIfRoutes(on);

  on(api.listResults, async () => ({ indices: allIndices().map(presentIndex) }));

  on(api.getTable, async ({ params, query }) =>
    presentTable(findTable(readResults(), params.index, params.year), query.node ?? whole, readGapReasons()),
  );

  on(api.listProvinces, async () => ({ provinces: [...readResults().provinces] }));

  on(tileMapApi.getTileMap, async ({ params }) => readTileMaps()[params.system]);

  on(api.getProvinceResults, async ({ params }) => {
    const results = readResults();
    const province = findProvince(results, params.province, null);
    const latest = allIndices().map((tables) => tables.at(-1) ?? tables[0]);
    return presentSeries(results, readCatalogue(), province, latest, whole);
  });

  on(api.getProvinceIndex, async ({ params, query }) => {
    const results = readResults();
    const province = findProvince(results, params.province, null);
    const tables = findIndex(results, params.index);
    const latest = query.year === undefined ? tables.at(-1)! : findTable(results, params.index, query.year);
    findNode(latest, query.node ?? whole);
    return presentSeries(results, readCatalogue(), province, [latest], query.node ?? whole);
  });

  on(api.getLedger, async ({ params }) => {
    const results = readResults();
    const table = findTable(results, params.index, params.year);
    const row = findRow(results, table, params.province);
    return presentLedger(table, row, ledgerOf(results, readCatalogue(), table, row));
  });

  on(api.getLedgerFile, async ({ params }) => {
    const results = readResults();
    const table = findTable(results, params.index, params.year);
    const row = findRow(results, table, params.province);
    const csv = writeLedgerCsv(table, row, ledgerOf(results, readCatalogue(), table, row));
    const fileName = `${table.framework.index}-${table.year}-${row.province.key.replace('@', '-')}.csv`;
    return { stream: Readable.from(csv), mediaType: 'text/csv; charset=utf-8', fileName };
  });

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

function allIndices() {
  const results = readResults();
  const codes = [...new Set(results.tables.map(({ framework }) => framework.index))];
  return codes.map((code) => findIndex(results, code));
}
