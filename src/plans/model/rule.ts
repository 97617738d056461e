import { problem } from '../../kernel/problem.ts';
import type { Body } from '../../reading/model/agency-cursor.ts';
import { columnKind } from '../../reading/model/columns.ts';
import type { ReadingRules } from '../../reading/model/rules.ts';
import { nameKey, resolveName, type NameBook, type Resolution } from '../../units/model.ts';

/** What a rule explains: how a body is written, what the column under a heading holds, a line that heads others and is no duty. */
export const ruleKinds = ['body', 'column', 'heading'] as const;
export type RuleKind = (typeof ruleKinds)[number];

/** What a column can be said to hold; `note` is nothing that a task needs. */
export const columnMeanings = ['lead', 'coordinate', 'deadline', 'product', 'task', 'criterion', 'note'] as const;
export type ColumnMeaning = (typeof columnMeanings)[number];

/** A heading, and what a person said that its column holds. */
export type ColumnTaught = { readonly written: string; readonly meaning: ColumnMeaning };

/** A writing, and the unit or the collective that a person took it for. */
export type BodyTaught = { readonly written: string; readonly unitId: string | null; readonly groupId: string | null };

/** A rule as it was made: the words explained, what they mean by today's name, who said so, when, and on which plan. */
export type Rule = BodyTaught & {
  readonly id: string;
  readonly kind: RuleKind;
  /** Today's name of a body; empty for the other kinds. */
  readonly means: string;
  /** What a column holds; null for the other kinds. */
  readonly meaning: ColumnMeaning | null;
  /** Null once the draft that it came from was thrown away. */
  readonly planId: string | null;
  readonly madeBy: string;
  readonly madeAt: Date;
};

/** What a new rule is held against: the province's names, how the reader takes the words, and the rule that explains them already. */
export type Ground = {
  readonly names: NameBook;
  readonly nameOf: (found: Resolution) => string;
  readonly readings: readonly Body[];
  readonly before: Pick<Rule, 'means'> | null;
  readonly today: string;
};

/** Refuses a rule that says nothing, or says otherwise than what is known: plans.rule_empty, .rule_exists, .rule_known, .rule_collective, .rule_several. */
export function checkBodyRule({ written, unitId, groupId }: BodyTaught, ground: Ground): void {
  const { names, nameOf, readings, before, today } = ground;
  if (!/\p{L}/u.test(written) || nameKey(written) === '') throw problem('plans.rule_empty', { written });
  if (before) throw problem('plans.rule_exists', { written, means: before.means });
  const registered = resolveName(written, names);
  if (registered.kind !== 'unknown') throw problem('plans.rule_known', { written, means: nameOf(registered) });
  if (readings.filter((body) => body.kind !== 'unknown').length > 1) throw problem('plans.rule_several', { written });
  const [body] = readings.length === 1 ? readings : [];
  if (body?.kind === 'collective' && unitId) throw problem('plans.rule_collective', { written });
  const { agency } = body ?? {};
  if (body?.kind !== 'known' || body.loose > 0 || !agency || (agency.to !== undefined && agency.to < today)) return;
  // A living body whose other writing the registry lacks: the rule may say which unit it is, and no other.
  const meant = resolveName(agency.name, names);
  const isOther =
    (meant.kind === 'unit' && meant.unitId !== unitId) || (meant.kind === 'group' && meant.groupId !== groupId);
  if (isOther) throw problem('plans.rule_known', { written, means: nameOf(meant) });
}

/** Refuses a rule for a heading that has no letters, is explained already, or is known: plans.rule_empty, .rule_column_exists, .rule_column_known. */
export function checkColumnRule({ written }: ColumnTaught, before: object | null): void {
  if (!/\p{L}/u.test(written)) throw problem('plans.rule_empty', { written });
  if (before) throw problem('plans.rule_column_exists', { written });
  if (columnKind(written) !== undefined) throw problem('plans.rule_column_known', { written });
}

/** Refuses a rule for a line that has no letters, or that is a heading already: plans.rule_empty, .rule_heading_exists. */
export function checkHeadingRule(written: string, before: object | null): void {
  if (!/\p{L}/u.test(written)) throw problem('plans.rule_empty', { written });
  if (before) throw problem('plans.rule_heading_exists', { written });
}

/** The rules as the reader takes them. */
export function asReadingRules(rules: readonly Rule[]): ReadingRules {
  return {
    bodies: rules.flatMap(({ kind, written, means }) => (kind === 'body' ? [{ written, means }] : [])),
    headings: rules.filter(({ kind }) => kind === 'heading').map(({ written }) => ({ written })),
    columns: rules.flatMap(({ written, meaning }) => (meaning ? [{ written, means: meaning }] : [])),
  };
}

/** The province's names with the writings that its rules explain; a name that the registry has stands for what it says there. */
export function withTaughtNames(book: NameBook, rules: readonly BodyTaught[]): NameBook {
  const taught = rules
    .filter(({ unitId, groupId }) => unitId !== null || groupId !== null)
    .map((rule) => ({ ...rule, key: nameKey(rule.written) }))
    .filter(({ key }) => !book.units.has(key) && !book.groups.has(key));
  return {
    units: new Map([...book.units, ...taught.flatMap(({ key, unitId }) => (unitId ? [[key, unitId] as const] : []))]),
    groups: new Map([
      ...book.groups,
      ...taught.flatMap(({ key, groupId }) => (groupId ? [[key, groupId] as const] : [])),
    ]),
  };
}
