import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { MakeId } from '../kernel/id.ts';
import { problem } from '../kernel/problem.ts';
import { toNfc } from '../kernel/vietnamese.ts';
import { always, nameKey, unitKinds, unitLevels, type NamedUnit, type Unit, type UnitGroup } from './model.ts';
import { successionGrounds, type Succession } from './model/succession.ts';
import type { UnitFunction } from './model/proposal.ts';

/** What a file of bodies that ended, or begin, and of who follows whom says; the ids of heirs that it does not make itself are looked up. */
export type Reorganisation = {
  readonly units: readonly NamedUnit[];
  readonly groups: readonly (UnitGroup & { readonly aliases: readonly string[] })[];
  readonly successions: readonly Succession[];
};

/** Units of a kind that all ended on one day, such as districts (Resolution 202/2025/QH15). */
export type EndOfKind = { readonly kind: Unit['kind']; readonly last: string };

/** The reorganisation of 2025 in the form of a file that a province may also write itself. */
export function readReorganisation2025(): string {
  return load('reorganisation-2025.yaml');
}

/** Kinds of units that ended on one day, whatever their names. */
export function readEndsOfKinds(): readonly EndOfKind[] {
  return fileSchema.parse(parse(readReorganisation2025())).ends.map(({ kind, last }) => ({ kind, last }));
}

let functions: readonly UnitFunction[] | undefined;

/** The fields of work by which duties of split units find their heirs, with the body of today that has each. */
export function readFunctions(): readonly (UnitFunction & { readonly body: string })[] {
  functions ??= functionsSchema
    .parse(parse(load('functions.yaml')))
    .functions.map(({ en, ...one }) => ({ ...one, nameEn: en }));
  return functions as readonly (UnitFunction & { readonly body: string })[];
}

/**
 * Reads a file of the form of data/units/reorganisation-2025.yaml beside the units that are known. A body that is known under the same name
 * with the same last day is not made again. Refuses with `units.file_unreadable`, and `units.file_unknown` where a name stands for nobody.
 */
export function readReorganisation(text: string, known: readonly Unit[], newId: MakeId): Reorganisation {
  const file = parsed(text);
  const units = file.bodies.map((body): NamedUnit => {
    const validTo = body.to ?? file.ends.find((end) => end.kind === body.kind)?.last ?? null;
    const same = known.find((unit) => nameKey(unit.name) === nameKey(body.name) && unit.validTo === validTo);
    return {
      id: same?.id ?? newId(),
      code: body.code ?? null,
      name: body.name,
      shortName: body.short ?? body.name,
      kind: body.kind,
      level: body.level,
      parentId: null,
      validFrom: body.from ?? always,
      validTo,
      identifier: body.identifier ?? null,
      aliases: body.aliases,
    };
  });
  const isKnown = (unit: Unit) => known.some((one) => one.id === unit.id);
  const all = [...known, ...units.filter((unit) => !isKnown(unit))];
  const steps = file.successions.map((line) => {
    const fromId = find(all, line.from, (unit) => unit.validTo !== null && unit.validTo < line.on);
    const lives = (unit: Unit) => unit.validFrom <= line.on && (unit.validTo === null || unit.validTo >= line.on);
    return { line, fromId, toId: line.to === undefined ? null : find(all, line.to, lives) };
  });
  return {
    units: units.filter((unit) => !isKnown(unit)),
    groups: file.groups.map(({ to, ground: _ground, ...group }) => ({ ...group, id: newId(), validTo: to ?? null })),
    successions: steps.map(({ line, fromId, toId }): Succession => {
      const heirs = steps.filter((one) => one.fromId === fromId).length;
      const forerunners = steps.filter((one) => one.toId === toId).length;
      return {
        id: newId(),
        fromId,
        toId,
        beginsOn: line.on,
        functions: line.functions,
        takesRest: line.rest,
        kind: toId === null ? 'end' : heirs > 1 ? 'split' : forerunners > 1 ? 'merge' : 'rename',
        basis: file.bases[line.basis] ?? line.basis,
        ground: line.ground,
      };
    }),
  };
}

function find(units: readonly Unit[], written: string, fits: (unit: Unit) => boolean): string {
  const key = nameKey(written);
  const named = units.filter((unit) => unit.code === written || nameKey(unit.name) === key);
  // Of several of that name, the last to end had it when it ended.
  const fitting = named.filter(fits).toSorted((a, b) => ((a.validTo ?? '9') < (b.validTo ?? '9') ? 1 : -1));
  const [found] = fitting;
  if (!found) throw problem('units.file_unknown', { name: written });
  return found.id;
}

function parsed(text: string): z.output<typeof fileSchema> {
  try {
    return fileSchema.parse(parse(toNfc(text)));
  } catch (error) {
    const first = error instanceof z.ZodError ? error.issues[0] : undefined;
    const place = first ? first.path.join('.') : '';
    throw problem('units.file_unreadable', { place, why: first?.message ?? (error as Error).message });
  }
}

function load(name: string): string {
  return readFileSync(join(import.meta.dirname, '../../data/units', name), 'utf8');
}

const day = z.iso.date();
const ground = z.enum(successionGrounds).default('decided');
const fileSchema = z.strictObject({
  bases: z.record(z.string(), z.string()).default({}),
  ends: z
    .array(z.strictObject({ kind: z.enum(unitKinds), last: day, basis: z.string().default(''), ground }))
    .default([]),
  bodies: z
    .array(
      z.strictObject({
        code: z.string().optional(),
        name: z.string().min(1),
        short: z.string().optional(),
        kind: z.enum(unitKinds),
        level: z.enum(unitLevels).default('province'),
        identifier: z.string().optional(),
        from: day.optional(),
        to: day.optional(),
        ground,
        aliases: z.array(z.string()).default([]),
      }),
    )
    .default([]),
  groups: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        kinds: z.array(z.enum(unitKinds)),
        level: z.enum(unitLevels).nullable().default(null),
        to: day.optional(),
        ground,
        aliases: z.array(z.string()).default([]),
      }),
    )
    .default([]),
  successions: z
    .array(
      z.strictObject({
        from: z.string(),
        to: z.string().optional(),
        on: day,
        functions: z.array(z.string()).default([]),
        rest: z.boolean().default(false),
        basis: z.string().default(''),
        ground,
      }),
    )
    .default([]),
});
const functionsSchema = z.object({
  functions: z.array(
    z.object({ id: z.string(), name: z.string(), en: z.string(), body: z.string(), words: z.array(z.string()) }),
  ),
});
