import { z } from 'zod';
import { contract } from '../../kernel/contract.ts';

/** A division of the caller's unit, with those who belong to it. */
export const divisionView = z.object({
  id: z.uuid(),
  name: z.string(),
  members: z.array(z.object({ personId: z.uuid(), name: z.string(), isHead: z.boolean() })),
});

export const divisionProblems = {
  'cascade.division_unknown': 422,
  'cascade.division_exists': 409,
} as const;

export const divisionsApi = contract({
  addDivision: {
    method: 'POST',
    path: '/api/divisions',
    summary: 'Add a division to the caller’s unit',
    permission: 'signed-in',
    body: z.object({ name: z.string().trim().min(1).max(200) }),
    output: z.object({ id: z.uuid() }),
    problems: ['cascade.division_exists'],
  },
  closeDivision: {
    method: 'DELETE',
    path: '/api/divisions/:divisionId',
    summary: 'Close a division of the caller’s unit: its people stay in the unit, what it held waits to be given again',
    permission: 'signed-in',
    params: z.object({ divisionId: z.uuid() }),
    problems: ['cascade.not_found'],
  },
  setMember: {
    method: 'PUT',
    path: '/api/division-members/:personId',
    summary: 'Put a person of the unit into one of its divisions, as its head or not, or into none',
    permission: 'signed-in',
    params: z.object({ personId: z.uuid() }),
    body: z.object({ divisionId: z.uuid().nullable(), isHead: z.boolean().default(false) }),
    output: z.object({ personId: z.uuid() }),
    problems: ['cascade.person_unknown', 'cascade.division_unknown'],
  },
});
