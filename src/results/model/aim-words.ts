import { isOfIndex, isPlace, type Target, type TargetAim, type TargetSubject } from './target.ts';
import { whole } from './table.ts';

/** What is wanted as a key of the slice's words: 'trong nhóm {value}', 'từ {value} trở lên'. */
export type AimKey =
  | 'aim.group'
  | 'aim.rank.most'
  | 'aim.rank.exact'
  | 'aim.rank.between'
  | 'aim.least'
  | 'aim.most'
  | 'aim.exact'
  | 'aim.between';

/** How somebody says a key of the slice's words and writes a figure. */
export type Writing = {
  readonly say: (key: AimKey | 'target.points', values: Readonly<Record<string, string>>) => string;
  readonly number: (value: number, options?: { readonly unit: string }) => string;
};

type OfTarget = Pick<Target, 'kind' | 'subject'>;

/** A figure of the target's own kind, as exact as it is: '46,5 điểm', '88 %'. */
export function figureInWords({ kind, subject }: OfTarget, value: number, { say, number }: Writing): string {
  if (kind === 'score') return say('target.points', { points: number(value) });
  if (kind === 'percent') return number(value, { unit: '%' });
  return [number(value), isOfIndex(subject) ? '' : subject.unit].filter(Boolean).join(' ');
}

/** What is wanted: 'trong nhóm 8', 'từ 46 điểm trở lên'. */
export function aimInWords(target: Omit<Target, 'year' | 'baselineYear'>, writing: Writing): string {
  const bare = (value: number) => (isPlace(target) ? writing.number(value) : figureInWords(target, value, writing));
  const upper = target.upper === null ? '' : bare(target.upper);
  return writing.say(aimKey(target), { value: bare(target.value), upper });
}

/** Of what: 'PAPI', 'PAPI, 4. Kiểm soát tham nhũng', or the statistic's own name; `names` in the language of whoever reads. */
export function subjectInWords(
  subject: TargetSubject,
  names: { readonly index: string; readonly node: string | null } | null,
): string {
  if (!isOfIndex(subject)) return subject.statistic;
  const index = names?.index ?? subject.index;
  return subject.node === whole ? index : `${index}, ${subject.node}. ${names?.node ?? ''}`;
}

/** How a wanted value is said; its figures are written by whoever says it. */
function aimKey(aim: Pick<TargetAim, 'kind' | 'operator'>): AimKey {
  if (aim.kind === 'group') return 'aim.group';
  if (isPlace(aim))
    return aim.operator === 'between' ? 'aim.rank.between' : aim.operator === '=' ? 'aim.rank.exact' : 'aim.rank.most';
  return ({ '>=': 'aim.least', '<=': 'aim.most', '=': 'aim.exact', between: 'aim.between' } as const)[aim.operator];
}
