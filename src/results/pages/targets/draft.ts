import { isOfIndex, type TargetKind, type TargetOperator } from '../../model/target.ts';
import { whole } from '../../model/table.ts';
import type { IndexView } from '../views.ts';
import type { TargetInputs, TargetView } from './views.ts';

/** A target while it is being written: every field there, what is not typed yet null or empty. */
export type Draft = {
  readonly of: 'index' | 'statistic';
  readonly index: string;
  readonly edition: string;
  readonly node: string;
  readonly statistic: string;
  readonly unit: string;
  readonly kind: TargetKind;
  readonly operator: TargetOperator;
  readonly value: number | null;
  readonly upper: number | null;
  readonly year: number | null;
  readonly baselineYear: number | null;
  readonly words: string;
};

/** What the form begins with: points of the first index in this year. */
export function firstDraft(indices: readonly IndexView[], thisYear: number): Draft {
  const first = indices[0];
  return {
    of: 'index',
    index: first?.index ?? '',
    edition: first?.years.at(-1)?.edition ?? '',
    node: whole,
    statistic: '',
    unit: '',
    kind: 'score',
    operator: '>=',
    value: null,
    upper: null,
    year: thisYear,
    baselineYear: null,
    words: '',
  };
}

/** A kept target as the form has it; `inputsOf` gives it back. */
export function draftOf(target: TargetView): Draft {
  const { subject, kind, operator, value, upper, year, baselineYear, words } = target;
  const rest = { kind, operator, value, upper, year, baselineYear, words };
  return isOfIndex(subject)
    ? { of: 'index', ...subject, statistic: '', unit: '', ...rest }
    : { of: 'statistic', index: '', edition: '', node: whole, ...subject, ...rest };
}

/** What is asked for; null while something is lacking. */
export function inputsOf(draft: Draft): (TargetInputs & { readonly words: string }) | null {
  const { of, index, edition, node, kind, operator, value, year, baselineYear, words } = draft;
  const statistic = draft.statistic.trim();
  const upper = operator === 'between' ? draft.upper : null;
  const isWhole = of === 'index' ? index !== '' : statistic !== '';
  if (!isWhole || value === null || year === null || (operator === 'between' && upper === null)) return null;
  const unit = kind === 'percent' ? '%' : draft.unit;
  const subject = of === 'index' ? { index, edition, node } : { statistic, unit };
  return { subject, kind, operator, value, upper, year, baselineYear, words };
}

/** What may be wanted of an index, or of a statistic. */
export function kindsOf(of: Draft['of']): readonly TargetKind[] {
  return of === 'index' ? ['score', 'group', 'rank', 'percent'] : ['percent', 'amount'];
}

/** How a value of a kind may be meant, the usual one first. */
export function operatorsOf(kind: TargetKind): readonly TargetOperator[] {
  if (kind === 'group') return ['<='];
  return kind === 'rank' ? ['<=', '=', 'between'] : ['>=', '<=', '=', 'between'];
}
