import { recordAudit } from '../../accounts/store.ts';
import type { MakeId } from '../../kernel/id.ts';
import { must, problem } from '../../kernel/problem.ts';
import { loadGazetteer } from '../../reading/gazetteer.ts';
import { readAgencies } from '../../reading/model/agency-list.ts';
import type { Actor } from '../../server/actor.ts';
import type { Db } from '../../server/database.ts';
import type { Resolution } from '../../units/model.ts';
import { listGroups, listUnits, readNameBook } from '../../units/store.ts';
import { checkBodyRule, type BodyTaught } from '../model/rule.ts';
import { deleteRule, findRule, findRuleFor, insertRule, type RuleRecord } from '../store/rules.ts';

/** Who teaches the reader, when, and on which plan. */
export type Teaching = {
  readonly actor: Actor;
  readonly planId: string;
  readonly now: Date;
  readonly today: string;
  readonly newId: MakeId;
};

/** Keeps what a writing of a body means as a rule of the province. Refuses as checkBodyRule does, and a body that nobody knows. */
export async function teachBody(db: Db, taught: BodyTaught, by: Teaching): Promise<RuleRecord> {
  const [units, groups] = await Promise.all([listUnits(db), listGroups(db)]);
  const isKnown =
    units.some((unit) => unit.id === taught.unitId) || groups.some((group) => group.id === taught.groupId);
  if (!isKnown) throw problem('plans.unknown_body', { written: taught.written });
  checkBodyRule(taught, {
    names: await readNameBook(db),
    nameOf: (found) => nameOf(found, [...units, ...groups]),
    readings: readAgencies(taught.written, await loadGazetteer()),
    before: await findRuleFor(db, 'body', taught.written),
    today: by.today,
  });
  const id = by.newId();
  const kept = await insertRule(db, {
    ...taught,
    id,
    kind: 'body',
    planId: by.planId,
    personId: by.actor.personId,
    now: by.now,
  });
  // Somebody else explained the same words between the look and the keeping.
  if (!kept) throw problem('server.changed_meanwhile');
  const rule = must(await findRule(db, id), 'the rule just kept');
  await recordAudit(db, by.actor, by.now, {
    verb: 'taught',
    subjectKind: 'reading_rule',
    subjectId: id,
    detail: { kind: rule.kind, written: rule.written, means: rule.means, planId: by.planId },
  });
  return rule;
}

/** Takes a rule away; plans that were read with it stay as they are. Refuses with plans.rule_not_found. */
export async function forgetRule(db: Db, ruleId: string, actor: Actor, now: Date): Promise<void> {
  const rule = await findRule(db, ruleId);
  if (!rule) throw problem('plans.rule_not_found');
  await deleteRule(db, rule.id);
  await recordAudit(db, actor, now, {
    verb: 'forgot',
    subjectKind: 'reading_rule',
    subjectId: rule.id,
    detail: { kind: rule.kind, written: rule.written, means: rule.means },
  });
}

function nameOf(found: Resolution, bodies: readonly { readonly id: string; readonly name: string }[]): string {
  const id = found.kind === 'unit' ? found.unitId : found.kind === 'group' ? found.groupId : null;
  return bodies.find((body) => body.id === id)?.name ?? '';
}
