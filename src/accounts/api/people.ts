import { z } from 'zod';
import { contract } from '../../kernel/contract.ts';
import { roles } from '../model.ts';

const roleList = z
  .array(z.enum(roles))
  .min(1)
  .refine((given) => new Set(given).size === given.length);
const ofPerson = z.object({ personId: z.uuid() });

/** An account with its roles, when it was last signed in to, and since when it is closed. */
const accountView = z.object({
  id: z.uuid(),
  login: z.string(),
  name: z.string(),
  title: z.string(),
  email: z.string().nullable(),
  unitId: z.uuid(),
  unitName: z.string(),
  roles: z.array(z.enum(roles)),
  lastSignInAt: z.iso.datetime().nullable(),
  closedAt: z.iso.datetime().nullable(),
  /** `close` is false of the only administrator that is left. */
  abilities: z.object({ close: z.boolean(), open: z.boolean() }),
});

const password = z.object({
  /** Shown this once; only its hash is kept. */
  password: z.string(),
});

export const peopleApi = contract({
  listPeople: {
    method: 'GET',
    path: '/api/people',
    summary:
      'All accounts of the province by unit, and the people of units that have ended with the heirs to move them to',
    permission: 'accounts.keep-people',
    output: z.object({
      people: z.array(accountView),
      ended: z.array(
        z.object({
          unitId: z.uuid(),
          unitName: z.string(),
          endedOn: z.iso.date(),
          heirs: z.array(z.object({ unitId: z.uuid(), name: z.string() })),
          people: z.array(z.object({ id: z.uuid(), name: z.string() })),
        }),
      ),
    }),
    problems: [],
  },
  addPerson: {
    method: 'POST',
    path: '/api/people',
    summary: 'Add a person to a unit; the password is in the answer and nowhere else',
    permission: 'accounts.keep-people',
    body: z.object({
      login: z.string().trim().min(1).max(100),
      name: z.string().trim().min(1).max(200),
      title: z.string().trim().max(200).default(''),
      email: z.email().max(200).nullable().default(null),
      unitId: z.uuid(),
      roles: roleList,
    }),
    output: password.extend({ personId: z.uuid() }),
    problems: ['accounts.login_taken', 'accounts.unit_not_living'],
  },
  movePeople: {
    method: 'POST',
    path: '/api/people/moves',
    summary: 'Move people to another unit; their sessions end, and what they held waits to be handed over',
    permission: 'accounts.keep-people',
    body: z.object({ personIds: z.array(z.uuid()).min(1).max(500), unitId: z.uuid() }),
    output: z.object({ moved: z.number().int() }),
    problems: ['accounts.person_not_found', 'accounts.unit_not_living'],
  },
  setRoles: {
    method: 'PUT',
    path: '/api/people/:personId/roles',
    summary: 'Set what a person may be',
    permission: 'accounts.keep-people',
    params: ofPerson,
    body: z.object({ roles: roleList }),
    problems: ['accounts.person_not_found', 'accounts.last_administrator'],
  },
  closeAccount: {
    method: 'POST',
    path: '/api/people/:personId/close',
    summary: 'Close an account: its sessions end, and nobody signs in with it until it is opened again',
    permission: 'accounts.keep-people',
    params: ofPerson,
    problems: ['accounts.person_not_found', 'accounts.last_administrator'],
  },
  openAccount: {
    method: 'POST',
    path: '/api/people/:personId/open',
    summary: 'Open a closed account again',
    permission: 'accounts.keep-people',
    params: ofPerson,
    problems: ['accounts.person_not_found'],
  },
  resetPassword: {
    method: 'POST',
    path: '/api/people/:personId/password',
    summary: 'Give a person a new password, told in the answer and nowhere else; their sessions end',
    permission: 'accounts.keep-people',
    params: ofPerson,
    output: password,
    problems: ['accounts.person_not_found'],
  },
});
