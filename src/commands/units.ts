import { readFile } from 'node:fs/promises';
import { v7 as uuid } from 'uuid';
import type { Context, Given } from './command.ts';
import { problem } from '../kernel/problem.ts';
import { collapse } from '../kernel/vietnamese.ts';
import { inTenant } from '../server/database.ts';
import { importReorganisation } from '../units/acts/import-reorganisation.ts';
import { always, foundCommune, nameKey, unitKinds, type NamedUnit, type UnitKind } from '../units/model.ts';
import { readEndsOfKinds } from '../units/reorganisation.ts';
import { insertUnits, readNameBook } from '../units/store.ts';
import { within } from './installation.ts';
import { namedTenant } from './named-tenant.ts';

/** `unit add` and `unit import`: units by name, or a file that says which bodies end, which begin, and who follows whom. */
export function unit(given: Given, context: Context): Promise<unknown> {
  const [verb, file] = given.positionals;
  if (verb === 'import' && file !== undefined) return importFile(file, given, context);
  if (verb === 'add') return add(given, context);
  throw problem('server.usage', { usage: `${addUsage}; thuocdo unit import FILE [--dry-run]` });
}

const addUsage = `thuocdo unit add --name N | --file F --kind ${unitKinds.join('|')}`;

/** One unit by its name, or many from a file with a name on each line; those that are known are left as they are. */
async function add({ options }: Given, context: Context): Promise<unknown> {
  const { name, file, kind = 'commune', from } = options;
  if ((typeof name !== 'string' && typeof file !== 'string') || !isKind(kind))
    throw problem('server.usage', { usage: addUsage });
  const names = typeof name === 'string' ? [name] : await namesIn(String(file));
  return within(context, async ({ database, clock }) => {
    const { schema, slug } = await namedTenant(database, options.tenant);
    const last = readEndsOfKinds().find((end) => end.kind === kind)?.last ?? null;
    // A district is sought among those of its last day, since today it is nobody.
    const day = last ?? clock.today();
    const added = await inTenant(database, schema, async (db) => {
      const known = await readNameBook(db, day);
      const fresh = [...new Map(names.map((one) => [nameKey(one), one])).entries()].filter(
        ([key]) => !known.units.has(key),
      );
      const validFrom = typeof from === 'string' ? from : last === null ? clock.today() : always;
      await insertUnits(
        db,
        fresh.map(([, one]) => found(one, kind, { validFrom, validTo: last })),
      );
      return fresh.length;
    });
    return { tenant: slug, added, known: names.length - added };
  });
}

/** Adds what a file says and the province does not have yet; with `--dry-run` only tells it. */
async function importFile(path: string, { options }: Given, context: Context): Promise<unknown> {
  const text = await readText(path);
  const dryRun = options['dry-run'] === true;
  return within(context, async ({ database }) => {
    const { schema, slug } = await namedTenant(database, options.tenant);
    const added = await inTenant(database, schema, (db) => importReorganisation(db, text, uuid, { dryRun }));
    const nameOf = new Map(added.units.map((one) => [one.id, one.name]));
    return {
      tenant: slug,
      dryRun,
      units: added.units.map((one) => ({ name: one.name, from: one.validFrom, to: one.validTo })),
      groups: added.groups,
      successions: added.successions,
      toSee: added.faults.map(({ code, unitId, functionId }) => ({ code, unit: nameOf.get(unitId), functionId })),
    };
  });
}

function found(name: string, kind: UnitKind, life: Pick<NamedUnit, 'validFrom' | 'validTo'>): NamedUnit {
  const given = { id: uuid(), code: null, validFrom: life.validFrom };
  if (kind === 'commune') return foundCommune(name, given);
  const level = kind === 'district' ? 'district' : 'province';
  return { ...given, ...life, name, shortName: name, kind, level, parentId: null, aliases: [] };
}

async function namesIn(path: string): Promise<string[]> {
  return (await readText(path))
    .split(/\r?\n/)
    .map(collapse)
    .filter((line) => line !== '');
}

function readText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => {
    throw problem('server.no_such_file', { path });
  });
}

function isKind(word: string | boolean): word is UnitKind {
  return (unitKinds as readonly unknown[]).includes(word);
}
