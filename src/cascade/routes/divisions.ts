import { recordAudit } from '../../accounts/store.ts';
import { problem } from '../../kernel/problem.ts';
import type { On } from '../../server/slice.ts';
import { checkWithin, readWithin } from '../acts/unit-people.ts';
import { divisionsApi } from '../api/divisions.ts';
import { mayKeepDivisions } from '../policies.ts';
import { closeDivision, insertDivision, saveMember } from '../store/divisions.ts';

/** Mounts what keeps the divisions of a unit and who belongs to them. */
export function divisionRoutes(on: On): void {
  on(divisionsApi.addDivision, async ({ db, actor, body, now, newId }) => {
    if (!mayKeepDivisions(actor, actor.unitId)) throw problem('server.not_allowed');
    const id = newId();
    const added = await insertDivision(db, { id, unitId: actor.unitId, name: body.name });
    if (!added) throw problem('cascade.division_exists', { name: body.name }, { field: 'name' });
    await recordAudit(db, actor, now, { verb: 'added', subjectKind: 'division', subjectId: id, detail: body });
    return { id };
  });

  on(divisionsApi.closeDivision, async ({ db, actor, params, now, today }) => {
    if (!mayKeepDivisions(actor, actor.unitId)) throw problem('server.not_allowed');
    const within = await readWithin(db, actor.unitId);
    const division = within.divisions.find(({ id }) => id === params.divisionId);
    if (!division) throw problem('cascade.not_found');
    await closeDivision(db, division.id, today);
    const detail = { name: division.name };
    await recordAudit(db, actor, now, { verb: 'closed', subjectKind: 'division', subjectId: division.id, detail });
    return undefined;
  });

  on(divisionsApi.setMember, async ({ db, actor, params, body, now }) => {
    if (!mayKeepDivisions(actor, actor.unitId)) throw problem('server.not_allowed');
    const { divisionId, isHead } = body;
    checkWithin(await readWithin(db, actor.unitId), { people: [params.personId], divisionId });
    await saveMember(db, params.personId, divisionId ? { divisionId, isHead } : null);
    const event = { verb: 'placed', subjectKind: 'person', subjectId: params.personId, detail: body };
    await recordAudit(db, actor, now, event);
    return { personId: params.personId };
  });
}
