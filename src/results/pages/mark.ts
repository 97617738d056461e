import type { LineView } from './views.ts';

/** True where a change is more than a survey's chance, or rests on no survey: it alone may take colour. */
export function isSure({ conclusion }: Pick<NonNullable<LineView['before']>, 'conclusion'>): boolean {
  return conclusion === 'moved' || conclusion === 'counted';
}
