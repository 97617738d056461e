import { readFile } from 'node:fs/promises';
import { v7 as uuid } from 'uuid';
import type { Context, Given } from './command.ts';
import { problem } from '../kernel/problem.ts';
import { collapse } from '../kernel/vietnamese.ts';
import { inTenant } from '../server/database.ts';
import { foundCommune, nameKey, unitKinds, type NamedUnit, type UnitKind } from '../units/model.ts';
import { insertUnits, readNameBook } from '../units/store.ts';
import { within } from './installation.ts';
import { namedTenant } from './named-tenant.ts';

/** `unit add`: one unit by its name, or many from a file with a name on each line; those that are known are left as they are. */
export async function unit({ positionals, options }: Given, context: Context): Promise<unknown> {
  const { name, file, kind = 'commune', from } = options;
  if (positionals[0] !== 'add' || (typeof name !== 'string' && typeof file !== 'string') || !isKind(kind)) {
    throw problem('server.usage', { usage: `thuocdo unit add --name N | --file F --kind ${unitKinds.join('|')}` });
  }
  const names = typeof name === 'string' ? [name] : await namesIn(String(file));
  return within(context, async ({ database, clock }) => {
    const { schema, slug } = await namedTenant(database, options.tenant);
    const added = await inTenant(database, schema, async (db) => {
      const known = await readNameBook(db);
      const fresh = [...new Map(names.map((one) => [nameKey(one), one])).entries()].filter(
        ([key]) => !known.units.has(key),
      );
      const validFrom = typeof from === 'string' ? from : clock.today();
      await insertUnits(
        db,
        fresh.map(([, one]) => found(one, kind, validFrom)),
      );
      return fresh.length;
    });
    return { tenant: slug, added, known: names.length - added };
  });
}

function found(name: string, kind: UnitKind, validFrom: string): NamedUnit {
  const given = { id: uuid(), code: null, validFrom };
  if (kind === 'commune') return foundCommune(name, given);
  return { ...given, name, shortName: name, kind, level: 'province', parentId: null, validTo: null, aliases: [] };
}

async function namesIn(path: string): Promise<string[]> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw problem('server.no_such_file', { path });
  });
  return text
    .split(/\r?\n/)
    .map(collapse)
    .filter((line) => line !== '');
}

function isKind(word: string | boolean): word is UnitKind {
  return (unitKinds as readonly unknown[]).includes(word);
}
