import { findCredentials, findPerson, listReachable, recordAudit } from '../accounts/store.ts';
import { isAnyOf } from '../accounts/model.ts';
import { passwordMatches } from '../accounts/password.ts';
import { listMembers } from '../cascade/store/divisions.ts';
import { must, problem } from '../kernel/problem.ts';
import { knownOfProvince } from '../results/acts/known-province.ts';
import type { Target } from '../results/model/target.ts';
import type { Actor } from '../server/actor.ts';
import type { Db } from '../server/database.ts';
import type { On } from '../server/slice.ts';
import type { Tenant } from '../server/tenants.ts';
import { listTargets } from '../results/store/targets.ts';
import { listUnits } from '../units/store.ts';
import { api } from './api.ts';
import { mayMove, signingFaults, type CommitmentLine, type Signed } from './model/commitment.ts';
import { isOwn, mayAnswer, mayCommitTo, maySee } from './policies.ts';
import { presentCommitment, presentLineTarget } from './present.ts';
import { sealOf } from './seal.ts';
import {
  deleteDraft,
  findCommitment,
  insertCommitment,
  listCommitments,
  listLines,
  stepCommitment,
  updateDraft,
  type CommitmentRecord,
} from './store/commitments.ts';
import { listYearWork } from './store/work.ts';

export function routes(on: On): void {
  on(api.listCommitments, async ({ db, actor, query }) => ({
    commitments: (await listCommitments(db, query.year))
      .filter((one) => maySee(actor, one))
      .map((one) => presentCommitment(one, actor)),
    abilities: { make: isAnyOf(actor, 'officer', 'head') },
  }));

  on(api.proposeCommitment, async ({ db, actor, query, today }) => ({
    to: await superiorsOf(db, actor),
    work: [...(await listYearWork(db, { year: query.year, unitId: actor.unitId, today }))],
  }));

  on(api.getCommitment, async ({ db, actor, tenant, params, today }) => {
    const commitment = await visible(db, actor, params.commitmentId);
    const lines = await listLines(db, commitment.id);
    const assignmentIds = lines.flatMap(({ assignmentId }) => assignmentId ?? []);
    const work = await listYearWork(db, { year: commitment.year, assignmentIds, today });
    const byId = new Map(work.map(({ assignmentId, text: _text, ...now }) => [assignmentId, now]));
    const targets = await presentTargets(db, tenant, lines);
    return {
      commitment: presentCommitment(commitment, actor),
      lines: lines.map((line, place) => ({
        ...line,
        now: byId.get(line.assignmentId ?? '') ?? null,
        target: targets[place] ?? null,
      })),
      intact: commitment.hash === null ? null : sealOf({ ...commitment, lines }) === commitment.hash,
    };
  });

  on(api.makeCommitment, async ({ db, actor, body, now, today, newId }) => {
    const lines = await checkContent(db, actor, body, { year: body.year, today });
    const id = newId();
    const draft = { ...body, lines, id, personId: actor.personId, unitId: actor.unitId, now };
    if (!(await insertCommitment(db, draft))) throw problem('commitments.exists', { year: body.year });
    await audit(db, actor, now, 'drafted-commitment', id, { year: body.year });
    return shown(db, actor, id);
  });

  on(api.changeCommitment, async ({ db, actor, params, body, now, today }) => {
    const commitment = await own(db, actor, params.commitmentId, 'change');
    const lines = await checkContent(db, actor, body, { year: commitment.year, today });
    if (!(await updateDraft(db, { id: commitment.id, revision: body.revision }, { ...body, lines })))
      throw problem('server.changed_meanwhile');
    await audit(db, actor, now, 'changed-commitment', commitment.id, {});
    return shown(db, actor, commitment.id);
  });

  on(api.deleteCommitment, async ({ db, actor, params, now }) => {
    const commitment = await own(db, actor, params.commitmentId, 'change');
    if (!(await deleteDraft(db, commitment.id))) throw problem('commitments.moved');
    await audit(db, actor, now, 'discarded-commitment', commitment.id, { year: commitment.year });
    return undefined;
  });

  on(api.signCommitment, async ({ db, actor, params, body, now }) => {
    const commitment = await own(db, actor, params.commitmentId, 'sign');
    const signed: Signed = { ...commitment, lines: await listLines(db, commitment.id) };
    const [fault] = signingFaults(signed);
    if (fault) throw fault;
    await checkPassword(db, actor, body.password);
    const hash = sealOf(signed);
    const step = { state: 'signed', hash, now } as const;
    if (!(await stepCommitment(db, { id: commitment.id, revision: body.revision }, step)))
      throw problem('server.changed_meanwhile');
    await audit(db, actor, now, 'signed-commitment', commitment.id, { hash, to: commitment.toPersonName });
    return shown(db, actor, commitment.id);
  });

  on(api.withdrawCommitment, async ({ db, actor, params, now }) => {
    const commitment = await own(db, actor, params.commitmentId, 'withdraw');
    if (!(await stepCommitment(db, commitment, { state: 'draft' }))) throw problem('commitments.moved');
    await audit(db, actor, now, 'withdrew-commitment', commitment.id, { hash: commitment.hash });
    return undefined;
  });

  on(api.answerCommitment, async ({ db, actor, params, body, now }) => {
    const commitment = await visible(db, actor, params.commitmentId);
    if (!mayAnswer(actor, commitment)) throw problem('server.not_allowed');
    if (!mayMove('answer', commitment.state)) throw problem('commitments.moved');
    if (body.accept) await checkPassword(db, actor, body.password);
    else if (body.answer === '') throw problem('commitments.reason_missing', {}, { field: 'answer' });
    const step = body.accept
      ? ({ state: 'accepted', now } as const)
      : ({ state: 'returned', answer: body.answer } as const);
    if (!(await stepCommitment(db, { id: commitment.id, revision: body.revision }, step)))
      throw problem('server.changed_meanwhile');
    await audit(db, actor, now, body.accept ? 'accepted-commitment' : 'returned-commitment', commitment.id, {
      hash: commitment.hash,
      ...(body.accept ? {} : { reason: body.answer }),
    });
    return shown(db, actor, commitment.id);
  });

  on(api.endCommitment, async ({ db, actor, params, now }) => {
    const commitment = await visible(db, actor, params.commitmentId);
    if (!isOwn(actor, commitment) && !mayAnswer(actor, commitment)) throw problem('server.not_allowed');
    if (!mayMove('end', commitment.state)) throw problem('commitments.moved');
    if (!(await stepCommitment(db, commitment, { state: 'ended' }))) throw problem('server.changed_meanwhile');
    await audit(db, actor, now, 'ended-commitment', commitment.id, { hash: commitment.hash });
    return shown(db, actor, commitment.id);
  });
}

/** Those to whom the actor may commit, with where they sit. */
async function superiorsOf(db: Db, actor: Actor) {
  const units = new Map((await listUnits(db)).map((unit) => [unit.id, unit]));
  const members = await listMembers(db, actor.unitId);
  const own = members.find(({ personId }) => personId === actor.personId);
  const heads = members.filter(({ isHead, divisionId }) => isHead && divisionId === own?.divisionId);
  const seat = {
    parentUnitId: units.get(actor.unitId)?.parentId ?? null,
    divisionHeads: heads.map(({ personId }) => personId),
  };
  const superiors = (await listReachable(db)).filter((person) => mayCommitTo(actor, person, seat));
  return superiors.map(({ id, name, title, unitId }) => ({ id, name, title, unitName: units.get(unitId)?.name ?? '' }));
}

/** A line as it is sent: a target of the province by its id. */
type SentLine = Omit<CommitmentLine, 'target'> & { readonly targetId: string | null };

/**
 * The lines with what the targets that they name want today. Refuses an addressee who is not above the actor, work that is not the unit's, and a
 * target that there is not.
 */
async function checkContent(
  db: Db,
  actor: Actor,
  content: { readonly toPersonId: string; readonly lines: readonly SentLine[] },
  of: { readonly year: number; readonly today: string },
): Promise<readonly CommitmentLine[]> {
  const superiors = await superiorsOf(db, actor);
  if (!superiors.some(({ id }) => id === content.toPersonId))
    throw problem('commitments.no_superior', {}, { field: 'toPersonId' });
  const work = await listYearWork(db, { ...of, unitId: actor.unitId });
  const known = new Set(work.map(({ assignmentId }) => assignmentId));
  const isOff = ({ kind, assignmentId }: SentLine) =>
    kind === 'task' ? assignmentId === null || !known.has(assignmentId) : assignmentId !== null;
  const place = content.lines.findIndex(isOff);
  if (place >= 0) throw problem('commitments.work_of_others', { line: place + 1 }, { field: `lines.${place}` });
  const targets = await targetsNamed(db, content.lines);
  return content.lines.map(({ targetId, ...line }, at) => {
    const target = targetId === null ? null : targets.get(targetId);
    if (target === undefined || (target !== null && line.kind !== 'target'))
      throw problem('commitments.no_such_target', { line: at + 1 }, { field: `lines.${at}` });
    return { ...line, target: target && { id: target.id, wanted: wantedOf(target) } };
  });
}

function wantedOf({ subject, kind, operator, value, upper, year, baselineYear }: Target): Target {
  return { subject, kind, operator, value, upper, year, baselineYear };
}

/** The signer shows once more that it is they: a device left open signs nothing. */
async function checkPassword(db: Db, actor: Actor, password: string): Promise<void> {
  const person = must(await findPerson(db, actor.personId), 'the person who signs');
  const credentials = await findCredentials(db, person.login);
  if (!(await passwordMatches(credentials?.passwordHash ?? null, password)))
    throw problem('commitments.wrong_password', {}, { field: 'password' });
}

async function visible(db: Db, actor: Actor, id: string): Promise<CommitmentRecord> {
  const commitment = await findCommitment(db, id);
  if (!commitment || !maySee(actor, commitment)) throw problem('commitments.not_found');
  return commitment;
}

async function own(db: Db, actor: Actor, id: string, move: Parameters<typeof mayMove>[0]): Promise<CommitmentRecord> {
  const commitment = await visible(db, actor, id);
  if (!isOwn(actor, commitment)) throw problem('server.not_allowed');
  if (!mayMove(move, commitment.state)) throw problem('commitments.moved');
  return commitment;
}

async function shown(db: Db, actor: Actor, id: string) {
  return presentCommitment(must(await findCommitment(db, id), 'the commitment at hand'), actor);
}

function audit(db: Db, actor: Actor, now: Date, verb: string, id: string, detail: object): Promise<void> {
  return recordAudit(db, actor, now, { verb, subjectKind: 'commitment', subjectId: id, detail });
}

/** The targets that lines name, by id. */
async function targetsNamed(db: Db, lines: readonly { readonly targetId: string | null }[]) {
  const named = lines.some(({ targetId }) => targetId !== null);
  return new Map((named ? await listTargets(db) : []).map((target) => [target.id, target]));
}

/** How the targets of lines stand today, each in its line's place; null in the place of a line that names none. */
async function presentTargets(db: Db, tenant: Tenant, lines: readonly CommitmentLine[]) {
  if (lines.every(({ target }) => target === null)) return [];
  const known = await knownOfProvince(db, tenant);
  const today = await targetsNamed(
    db,
    lines.map(({ target }) => ({ targetId: target?.id ?? null })),
  );
  return lines.map(({ target }) => target && presentLineTarget(target, today.get(target.id) ?? null, known));
}
