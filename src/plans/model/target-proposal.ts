import { editionOf, editionOfYear, type Catalogue } from '../../frameworks/model/look-up.ts';
import type { Framework } from '../../frameworks/model/framework.ts';
import { Problem } from '../../kernel/problem.ts';
import { indexesIn } from '../../reading/model/index-name.ts';
import type { Goal } from '../../reading/model/plan-document.ts';
import { checkTarget, type Target } from '../../results/model/target.ts';
import { whole } from '../../results/model/table.ts';

/** Why a goal is left as text: it has no figure, no year, or its figure fits nothing that we know of the index. */
export const goalReasons = ['no-figure', 'no-year', 'unfitting'] as const;
export type GoalReason = (typeof goalReasons)[number];

/** What a plan's goal is taken for; a person takes it or not. */
export type TargetProposal = { readonly target: Target } | { readonly none: GoalReason };

/**
 * Makes a target of a goal as the reader understood it: of an index that it names, a place, points or a share; of anything else, a share or a count of
 * a statistic that the sentence itself names. A goal without a year is meant for `lastYear`, the last of its plan's period.
 */
export function proposeTarget(catalogue: Catalogue, goal: Goal, lastYear: number | null): TargetProposal {
  const { metric, value } = goal;
  if (value === null || metric === 'other') return { none: 'no-figure' };
  const year = goal.by === null ? lastYear : Number(goal.by);
  if (year === null) return { none: 'no-year' };
  const subject = subjectOf(catalogue, goal, year);
  const wanted = wantedOf(goal);
  if (subject === null || wanted === null) return { none: 'unfitting' };
  const target: Target = { subject, ...wanted, year, baselineYear: null };
  return isFitting(catalogue, target) ? { target } : { none: 'unfitting' };
}

/** Tells a goal apart from the others of its plan, whatever its place among them is. */
export function goalKey({ index, metric, value, by, text }: Goal): string {
  return JSON.stringify([index, metric, value, by, text]);
}

function subjectOf({ frameworks }: Catalogue, goal: Goal, year: number): Target['subject'] | null {
  if (goal.index !== 'other' && isNamed(goal)) {
    const framework = frameworks.find(({ short }) => short.vi === goal.index);
    const edition = framework && editionFor(framework, year);
    return framework && edition ? { index: framework.index, edition: edition.id, node: whole } : null;
  }
  if (goal.metric === 'percent') return { statistic: goal.text, unit: '%' };
  return goal.metric === 'count' ? { statistic: goal.text, unit: '' } : null;
}

/** A duty's measure ('giải ngân đạt 95%') is of the index only where the measure itself names it, not because the duty serves it. */
function isNamed({ scope, index, text }: Goal): boolean {
  return scope === 'headline' || indexesIn(text).some((named) => named === index);
}

/** The edition of the wanted year; where that is not known yet, the newest. */
function editionFor(framework: Framework, year: number) {
  return editionOfYear(framework, year) ?? editionOf(framework, framework.editions.at(-1)?.id ?? '');
}

function wantedOf({
  metric,
  operator,
  value,
  text,
}: Goal): Pick<Target, 'kind' | 'operator' | 'value' | 'upper'> | null {
  const [first, second] = typeof value === 'number' ? [value] : (value ?? []);
  if (first === undefined) return null;
  if (second !== undefined) {
    // 'Nhóm 10 đến 15' names a span of places; no other figure is read as two.
    return metric === 'rank' && second > first
      ? { kind: 'rank', operator: 'between', value: first, upper: second }
      : null;
  }
  const kind =
    metric === 'rank'
      ? /nhóm|top|tốp/iu.test(text)
        ? 'group'
        : 'rank'
      : metric === 'count'
        ? 'amount'
        : metric === 'percent'
          ? 'percent'
          : 'score';
  return { kind, operator, value: first, upper: null };
}

function isFitting(catalogue: Catalogue, target: Target): boolean {
  try {
    checkTarget(catalogue, target);
    return true;
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}
