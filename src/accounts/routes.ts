import { randomBytes } from 'node:crypto';
import { must, problem } from '../kernel/problem.ts';
import type { On } from '../server/slice.ts';
import { api } from './api.ts';
import { normalLogin } from './model.ts';
import { passwordMatches } from './password.ts';
import { peopleRoutes } from './routes/people.ts';
import { deleteSession, findCredentials, findPerson, insertSession, recordAudit, saveEmail } from './store.ts';

export function routes(on: On): void {
  peopleRoutes(on);

  on(api.signIn, async ({ db, body, now, setSessionToken }) => {
    const credentials = await findCredentials(db, normalLogin(body.login));
    const matches = await passwordMatches(credentials?.passwordHash ?? null, body.password);
    if (!credentials || !matches) throw problem('accounts.wrong_credentials');
    const token = randomBytes(32).toString('base64url');
    await insertSession(db, token, credentials.personId, now);
    const user = must(await findPerson(db, credentials.personId), 'the person just signed in');
    await recordAudit(db, { personId: user.id, name: user.name }, now, {
      verb: 'signed-in',
      subjectKind: 'person',
      subjectId: user.id,
    });
    setSessionToken(token);
    return { user: { ...user, roles: [...user.roles] } };
  });

  on(api.whoAmI, async ({ db, actor, tenant, today }) => {
    const user = actor ? await findPerson(db, actor.personId) : null;
    return {
      user: user && { ...user, roles: [...user.roles] },
      tenant: {
        name: tenant.name,
        slug: tenant.slug,
        referenceProvince: tenant.referenceProvince,
        isSample: tenant.isSample,
      },
      today,
    };
  });

  on(api.setContact, async ({ db, actor, body, now }) => {
    await saveEmail(db, actor.personId, body.email);
    await recordAudit(db, actor, now, { verb: 'set-contact', subjectKind: 'person', subjectId: actor.personId });
    return body;
  });

  on(api.signOut, async ({ db, sessionToken, setSessionToken }) => {
    if (sessionToken) await deleteSession(db, sessionToken);
    setSessionToken(null);
    return undefined;
  });
}
