import { problem } from '../../kernel/problem.ts';
import { readTsv } from '../../kernel/tsv.ts';
import { toNfc } from '../../kernel/vietnamese.ts';
import type { On } from '../../server/slice.ts';
import { forEachOf } from '../acts/many.ts';
import { reportProgress } from '../acts/report-progress.ts';
import { setDate } from '../acts/set-date.ts';
import { acceptSheet, checkSheet, type CheckedSheet } from '../acts/sheet.ts';
import { manyApi as api } from '../api/many.ts';
import { readWorkFile } from '../work-file.ts';

// A sheet of as many rows as may be checked is far below it.
const mostBytes = 5 * 1_048_576;

export function manyRoutes(on: On): void {
  on(api.reportMany, async (request) => {
    const { items, ...report } = request.body;
    return forEachOf(request, items, (record, revision) => reportProgress(request, record, { ...report, revision }));
  });

  on(api.dateMany, async (request) => {
    const { items, dueOn } = request.body;
    return forEachOf(request, items, (record, revision) =>
      setDate(request, record, { dueOn, allUnits: false, revision }),
    );
  });

  on(api.checkSheet, async ({ db, actor, body }) => shownSheet(await checkSheet(db, actor, readTsv(toNfc(body.text)))));

  on(api.checkSheetFile, async ({ db, actor, upload, files, tenant }) => {
    if (upload.size > mostBytes) throw problem('server.file_too_large', { limit: mostBytes / 1_048_576 });
    const rows = await readWorkFile(await files.read(tenant.schema, upload.hash));
    if (!rows) throw problem('tasks.sheet_unreadable', { name: upload.name });
    return shownSheet(await checkSheet(db, actor, rows));
  });

  on(api.acceptSheet, async (request) => {
    await acceptSheet(request, request.body.rows);
    return { saved: request.body.rows.length };
  });
}

function shownSheet({ rows, same }: CheckedSheet) {
  return {
    same,
    rows: rows.map(({ work, changes, faults, ...row }) => ({
      ...row,
      occurrenceId: work?.id ?? null,
      taskText: work?.taskText ?? '',
      unitName: work?.unitName ?? '',
      revision: work?.revision ?? null,
      changes: [...changes],
      faults: [...faults],
    })),
  };
}
