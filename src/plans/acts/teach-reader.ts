import { recordAudit } from '../../accounts/store.ts';
import type { MakeId } from '../../kernel/id.ts';
import { must, problem } from '../../kernel/problem.ts';
import { loadGazetteer } from '../../reading/gazetteer.ts';
import { readAgencies } from '../../reading/model/agency-list.ts';
import type { Actor } from '../../server/actor.ts';
import type { Db } from '../../server/database.ts';
import { livesOn, type Resolution } from '../../units/model.ts';
import { listGroups, listUnits, readNameBook } from '../../units/store.ts';
import { checkBodyRule, checkColumnRule, checkHeadingRule, type BodyTaught, type ColumnTaught } from '../model/rule.ts';
import { deleteRule, findRule, findRuleFor, insertRule, type NewRule, type RuleRecord } from '../store/rules.ts';

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
    units.some((unit) => unit.id === taught.unitId && livesOn(unit, by.today)) ||
    groups.some((group) => group.id === taught.groupId);
  if (!isKnown) throw problem('plans.unknown_body', { written: taught.written });
  checkBodyRule(taught, {
    names: await readNameBook(db, by.today),
    nameOf: (found) => nameOf(found, [...units, ...groups]),
    readings: readAgencies(taught.written, await loadGazetteer()),
    before: await findRuleFor(db, 'body', taught.written),
    today: by.today,
  });
  return keep(db, { ...taught, kind: 'body', meaning: null }, by);
}

/** Keeps what the column under a heading holds as a rule of the province. Refuses as checkColumnRule does. */
export async function teachColumn(db: Db, taught: ColumnTaught, by: Teaching): Promise<RuleRecord> {
  checkColumnRule(taught, await findRuleFor(db, 'column', taught.written));
  return keep(db, { ...taught, kind: 'column', unitId: null, groupId: null }, by);
}

/** Keeps as a rule of the province that a line heads others and is no duty. Refuses as checkHeadingRule does. */
export async function teachHeading(
  db: Db,
  { written }: { readonly written: string },
  by: Teaching,
): Promise<RuleRecord> {
  checkHeadingRule(written, await findRuleFor(db, 'heading', written));
  return keep(db, { written, kind: 'heading', unitId: null, groupId: null, meaning: null }, by);
}

/** Takes a rule away; plans that were read with it stay as they are. Refuses with plans.rule_not_found. */
export async function forgetRule(db: Db, ruleId: string, actor: Actor, now: Date): Promise<void> {
  const rule = await findRule(db, ruleId);
  if (!rule) throw problem('plans.rule_not_found');
  await deleteRule(db, rule.id);
  await tell(db, actor, now, 'forgot', rule);
}

function nameOf(found: Resolution, bodies: readonly { readonly id: string; readonly name: string }[]): string {
  const id = found.kind === 'unit' ? found.unitId : found.kind === 'group' ? found.groupId : null;
  return bodies.find((body) => body.id === id)?.name ?? '';
}

async function keep(
  db: Db,
  taught: Pick<NewRule, 'kind' | 'written' | 'unitId' | 'groupId' | 'meaning'>,
  by: Teaching,
): Promise<RuleRecord> {
  const id = by.newId();
  const kept = await insertRule(db, { ...taught, id, planId: by.planId, personId: by.actor.personId, now: by.now });
  // Somebody else explained the same words between the look and the keeping.
  if (!kept) throw problem('server.changed_meanwhile');
  const rule = must(await findRule(db, id), 'the rule just kept');
  await tell(db, by.actor, by.now, 'taught', rule);
  return rule;
}

function tell(db: Db, actor: Actor, now: Date, verb: string, rule: RuleRecord): Promise<void> {
  const { id, kind, written, means, meaning, planId } = rule;
  const detail = { kind, written, means: meaning ?? means, planId };
  return recordAudit(db, actor, now, { verb, subjectKind: 'reading_rule', subjectId: id, detail });
}
