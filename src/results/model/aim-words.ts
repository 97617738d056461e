import { isPlace, type TargetAim } from './target.ts';

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

/** How a wanted value is said; its figures are written by whoever says it. */
export function aimKey(aim: Pick<TargetAim, 'kind' | 'operator'>): AimKey {
  if (aim.kind === 'group') return 'aim.group';
  if (isPlace(aim))
    return aim.operator === 'between' ? 'aim.rank.between' : aim.operator === '=' ? 'aim.rank.exact' : 'aim.rank.most';
  return ({ '>=': 'aim.least', '<=': 'aim.most', '=': 'aim.exact', between: 'aim.between' } as const)[aim.operator];
}
