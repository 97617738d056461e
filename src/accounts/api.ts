import { z } from 'zod';
import { contract } from '../kernel/contract.ts';
import { roles } from './model.ts';

/** The signed-in person, and whose installation this is. */
export const sessionUser = z.object({
  id: z.uuid(),
  login: z.string(),
  name: z.string(),
  title: z.string(),
  unitId: z.uuid(),
  unitName: z.string(),
  roles: z.array(z.enum(roles)),
  /** Where they read mail; null for nowhere. */
  email: z.string().nullable(),
});

const tenantView = z.object({
  name: z.string(),
  slug: z.string(),
  referenceProvince: z.string().nullable(),
  isSample: z.boolean(),
});

/** Status of each refusal. */
export const problems = {
  'accounts.wrong_credentials': 401,
  'accounts.login_taken': 409,
  'accounts.no_such_login': 404,
  'accounts.nobody_with_role': 422,
  'accounts.person_not_found': 404,
  'accounts.unit_not_living': 422,
  'accounts.last_administrator': 409,
} as const;

export const api = contract({
  signIn: {
    method: 'POST',
    path: '/api/sessions',
    summary: 'Sign in with a login and a password; sets the session cookie',
    permission: 'public',
    body: z.object({ login: z.string().min(1).max(100), password: z.string().min(1).max(200) }),
    output: z.object({ user: sessionUser }),
    limit: { calls: 10, minutes: 5, per: 'login' },
    problems: ['accounts.wrong_credentials', 'server.too_many'],
  },
  whoAmI: {
    method: 'GET',
    path: '/api/session',
    summary: 'The signed-in person and the installation; user is null when signed out',
    permission: 'public',
    output: z.object({ user: sessionUser.nullable(), tenant: tenantView, today: z.iso.date() }),
    problems: [],
  },
  setContact: {
    method: 'PUT',
    path: '/api/session/contact',
    summary: 'Set where the signed-in person reads mail; null for nowhere',
    permission: 'signed-in',
    body: z.object({ email: z.email().max(200).nullable() }),
    output: z.object({ email: z.string().nullable() }),
    problems: [],
  },
  signOut: {
    method: 'DELETE',
    path: '/api/session',
    summary: 'Sign out: ends the session and clears the cookie',
    permission: 'signed-in',
    problems: [],
  },
});
