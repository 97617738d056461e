import { formatDate } from '../../web/format.ts';
import type { Speak } from '../../web/language.tsx';
import type { words } from '../words.ts';
import type { PlanView, RuleView } from './views.ts';

/** The plan's period as '1/1/2026 – 31/12/2026', or null while it has none. */
export function periodOf(plan: Pick<PlanView, 'periodFrom' | 'periodTo'>): string | null {
  return plan.periodFrom && plan.periodTo ? `${formatDate(plan.periodFrom)} – ${formatDate(plan.periodTo)}` : null;
}

/** The year that the plan's period lies in, for words that leave theirs out; null where it spans several or is not set. */
export function planYear(plan: Pick<PlanView, 'periodFrom' | 'periodTo'>): number | null {
  const year = plan.periodFrom?.slice(0, 4);
  return year && year === plan.periodTo?.slice(0, 4) ? Number(year) : null;
}

/** A period to propose for a draft that has none: from the day of issue to the end of its year, which a person then confirms. */
export function proposedPeriod(issuedOn: string | null): { readonly from: string; readonly to: string } | null {
  return issuedOn ? { from: issuedOn, to: `${issuedOn.slice(0, 4)}-12-31` } : null;
}

/** What a rule takes its words for: today's name of a body, what a column holds, or a heading. */
export function meaningOf(rule: Pick<RuleView, 'kind' | 'means' | 'meaning'>, t: Speak<typeof words>): string {
  if (rule.kind === 'heading') return t('meaning.heading');
  return rule.meaning ? t(`meaning.${rule.meaning}`) : rule.means;
}
