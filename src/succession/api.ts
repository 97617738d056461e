import { z } from 'zod';
import { contract } from '../kernel/contract.ts';
import { unitKinds, unitLevels } from '../units/model.ts';
import { successionFaults } from '../units/model/faults.ts';
import { successionGrounds, successionKinds } from '../units/model/succession.ts';

const day = z.iso.date();

/** One unit of all times, with the names that documents write and who follows it. */
export const registeredUnitView = z.object({
  id: z.uuid(),
  code: z.string().nullable(),
  identifier: z.string().nullable(),
  name: z.string(),
  shortName: z.string(),
  kind: z.enum(unitKinds),
  level: z.enum(unitLevels),
  /** `-infinity` where the registry does not know. */
  validFrom: z.string(),
  validTo: day.nullable(),
  aliases: z.array(z.string()),
  /** Names of who has its duties today; empty while it lives. */
  heirs: z.array(z.string()),
});

/** A step from one unit to another, seen from one of the two. */
export const stepView = z.object({
  id: z.uuid(),
  /** The other unit; null where nobody follows. */
  unitId: z.uuid().nullable(),
  name: z.string().nullable(),
  beginsOn: day,
  kind: z.enum(successionKinds),
  functions: z.array(z.string()),
  takesRest: z.boolean(),
  basis: z.string(),
  ground: z.enum(successionGrounds),
});

const identifier = z
  .string()
  .regex(/^[A-Z]\d{2}(\.\d{1,3}){0,3}$/)
  .nullable();

/** Another name of a unit, with the days on which documents write it where they are known. */
const datedNameView = z.object({
  name: z.string().trim().min(1).max(200),
  from: day.nullable().default(null),
  to: day.nullable().default(null),
});

/** What is wrong with a graph, or left for a person to see. */
export const faultView = z.object({
  code: z.enum(successionFaults),
  unitId: z.uuid(),
  name: z.string(),
  functionId: z.string().nullable(),
});

const changeBody = z.object({
  beginsOn: day,
  unitIds: z.array(z.uuid()).min(1).max(300),
  /** The units go on and pass on the functions that heirs are named for. */
  goesOn: z.boolean().default(false),
  heirs: z
    .array(
      z.object({
        unitId: z.uuid().nullable().default(null),
        name: z.string().trim().max(200).default(''),
        shortName: z.string().trim().max(60).default(''),
        functions: z.array(z.string().max(60)).max(60).default([]),
        takesRest: z.boolean().default(false),
      }),
    )
    .max(60)
    .refine((heirs) => heirs.every(({ unitId, name }) => unitId !== null || name !== '')),
  basis: z.string().trim().max(300),
});

const refusals = [
  'units.not_found',
  'units.already_ended',
  'units.not_begun',
  'units.heir_not_living',
  'units.heir_of_itself',
  'units.name_taken',
  'units.functions_missing',
  'units.function_passed_on',
  'units.function_comes_back',
] as const;

export const api = contract({
  readRegister: {
    method: 'GET',
    path: '/api/units/register',
    summary:
      'All units of all times, living and ended, with their names, days and heirs; and what a person must see to',
    permission: 'signed-in',
    output: z.object({
      today: day,
      units: z.array(registeredUnitView),
      functions: z.array(z.object({ id: z.string(), name: z.string(), nameEn: z.string() })),
      faults: z.array(faultView),
      abilities: z.object({ change: z.boolean(), handOver: z.boolean() }),
    }),
    problems: [],
  },
  getUnit: {
    method: 'GET',
    path: '/api/units/:unitId',
    summary: 'One unit: its life, whom it follows and who follows it, and what it owes',
    permission: 'signed-in',
    params: z.object({ unitId: z.uuid() }),
    output: z.object({
      unit: registeredUnitView,
      before: z.array(stepView),
      after: z.array(stepView),
      /** Duties still owed and their times; null for those who may not see the unit's work. */
      open: z.object({ duties: z.number().int(), times: z.number().int() }).nullable(),
      /** What may be mended of it; null for those who may not. */
      details: z
        .object({ revision: z.number().int(), parentId: z.uuid().nullable(), names: z.array(datedNameView) })
        .nullable(),
      parent: z.string().nullable(),
      /** `changeKind`: it was given no work yet by its kind and level. */
      abilities: z.object({ change: z.boolean(), edit: z.boolean(), changeKind: z.boolean() }),
    }),
    problems: ['units.not_found'],
  },
  editUnit: {
    method: 'PATCH',
    path: '/api/units/:unitId',
    summary:
      'Mend what is written of a unit: identifier, symbol, other names, parent, kind; a new name is a change of units',
    permission: 'succession.change',
    params: z.object({ unitId: z.uuid() }),
    body: z.object({
      revision: z.number().int(),
      shortName: z.string().trim().max(60),
      code: z.string().trim().min(1).max(30).nullable(),
      identifier,
      parentId: z.uuid().nullable(),
      kind: z.enum(unitKinds),
      level: z.enum(unitLevels),
      names: z.array(datedNameView).max(50),
    }),
    problems: [
      'units.not_found',
      'units.code_taken',
      'units.identifier_taken',
      'units.alias_taken',
      'units.name_ends_first',
      'units.parent_not_living',
      'units.parent_below',
      'units.kind_has_work',
      'server.changed_meanwhile',
    ],
  },
  addUnit: {
    method: 'POST',
    path: '/api/units',
    summary: 'Add a unit that begins on a day',
    permission: 'succession.change',
    body: z.object({
      name: z.string().trim().min(1).max(200),
      shortName: z.string().trim().max(60).default(''),
      kind: z.enum(unitKinds),
      level: z.enum(unitLevels),
      code: z.string().trim().max(30).nullable().default(null),
      identifier: identifier.default(null),
      parentId: z.uuid().nullable().default(null),
      validFrom: day,
      aliases: z.array(z.string().trim().min(1).max(200)).max(50).default([]),
    }),
    output: z.object({ unitId: z.uuid() }),
    problems: [
      'units.name_taken',
      'units.code_taken',
      'units.identifier_taken',
      'units.alias_taken',
      'units.parent_not_living',
    ],
  },
  previewChange: {
    method: 'POST',
    path: '/api/units/changes/preview',
    summary:
      'What a change of units would do: who ends and begins, which duties wait for an heir, what is left to see to',
    permission: 'succession.change',
    body: changeBody,
    output: z.object({
      lastDay: day,
      begins: z.array(z.string()),
      ends: z.array(z.object({ name: z.string(), duties: z.number().int(), times: z.number().int() })),
      /** Duties by the heir that would be proposed for them; null where a person must look. */
      proposals: z.array(z.object({ name: z.string().nullable(), duties: z.number().int() })),
      people: z.number().int(),
      warnings: z.array(faultView),
    }),
    problems: refusals,
  },
  changeUnits: {
    method: 'POST',
    path: '/api/units/changes',
    summary:
      'End, rename, merge or split units from a day on, or pass functions of units that go on to others; open duties wait for an heir from then',
    permission: 'succession.change',
    body: changeBody,
    output: z.object({ ended: z.number().int(), begun: z.array(z.uuid()) }),
    problems: refusals,
  },
});
