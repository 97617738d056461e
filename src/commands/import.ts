import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { v7 as uuid } from 'uuid';
import { findFirstWithRole } from '../accounts/store.ts';
import { openInstallation } from '../application.ts';
import type { Context, Given } from './command.ts';
import { Problem, problem } from '../kernel/problem.ts';
import { readApart } from '../plans/acts/read-apart.ts';
import { storeReading } from '../plans/acts/import-document.ts';
import { asReadingRules } from '../plans/model/rule.ts';
import { findByFile, findPlan } from '../plans/store/plans.ts';
import { listRules } from '../plans/store/rules.ts';
import { inTenant } from '../server/database.ts';
import { mediaTypeOf } from '../server/upload.ts';
import { namedTenant } from './named-tenant.ts';

/** Reads a file and stores it as a draft plan, beside a running server or by itself: `{ planId, tasks, warnings }`. */
export async function importFile({ positionals, options }: Given, { io, settings }: Context): Promise<unknown> {
  const [path = ''] = positionals;
  const bytes = await readFile(path).catch(() => {
    throw problem('server.no_such_file', { path });
  });
  const installation = await openInstallation(settings, io.say);
  try {
    const { database, files, clock } = installation;
    const { schema } = await namedTenant(database, options.tenant);
    const stored = await files.put(schema, bytes, settings.uploadLimit);
    const known = options.again ? null : await inTenant(database, schema, (db) => findByFile(db, stored.hash));
    if (known) {
      const plan = await inTenant(database, schema, (db) => findPlan(db, known.id));
      io.tell({
        vi: 'Tệp này đã nhập trước đây. Thêm --again để đọc lại thành phiên bản mới.',
        en: 'This file was imported before. Add --again to read it as a new version.',
      });
      return { planId: known.id, tasks: plan?.tasks ?? 0, warnings: [], known: true };
    }
    const file = { ...stored, fileName: basename(path).normalize('NFC'), mediaType: await mediaTypeOf(bytes) };
    const rules = asReadingRules(await inTenant(database, schema, listRules));
    const outcome = await readApart(bytes, { name: file.fileName, limit: settings.uploadLimit }, rules);
    if ('problem' in outcome) throw new Problem(outcome.problem.code, outcome.problem.params);
    const imported = await inTenant(database, schema, async (db) => {
      const person = await findFirstWithRole(db, 'coordinator');
      if (!person) throw problem('accounts.nobody_with_role', { role: 'coordinator' });
      return storeReading(db, file, outcome.result, {
        personId: person.id,
        name: person.name,
        now: clock.now(),
        newId: uuid,
      });
    });
    return { planId: imported.planId, tasks: imported.tasks, warnings: outcome.result.document.warnings };
  } finally {
    await installation.close();
  }
}
