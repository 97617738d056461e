import { z } from 'zod';
import { contract } from '../kernel/contract.ts';
import { unitKinds, unitLevels } from './model.ts';

export const unitView = z.object({
  id: z.uuid(),
  code: z.string().nullable(),
  name: z.string(),
  shortName: z.string(),
  kind: z.enum(unitKinds),
  level: z.enum(unitLevels),
  parentId: z.uuid().nullable(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
});

export const groupView = z.object({ id: z.uuid(), name: z.string(), members: z.number().int() });

/** Status of each refusal. */
export const problems = {
  'units.unknown': 422,
  'units.not_found': 404,
  'units.already_ended': 409,
  'units.not_begun': 422,
  'units.heir_not_living': 422,
  'units.heir_of_itself': 422,
  'units.name_taken': 409,
  'units.code_taken': 409,
  'units.identifier_taken': 409,
  'units.alias_taken': 409,
  'units.name_ends_first': 422,
  'units.parent_not_living': 422,
  'units.parent_below': 422,
  'units.kind_has_work': 409,
  'units.functions_missing': 422,
  'units.function_passed_on': 409,
  'units.function_comes_back': 409,
  'units.file_unreadable': 422,
  'units.file_unknown': 422,
  'units.file_fault': 422,
} as const;

export const api = contract({
  listUnits: {
    method: 'GET',
    path: '/api/units',
    summary: 'The units that live today and the collectives that plans name, with how many members each has today',
    permission: 'signed-in',
    output: z.object({ units: z.array(unitView), groups: z.array(groupView) }),
    problems: [],
  },
});
