import type { Change } from './use-review.ts';

/** How a doubt can be answered with one key: take what is offered, choose in the editor, say who of several leads answers, or look at the place. */
export type Answer =
  | { readonly kind: 'take'; readonly change: Change }
  | { readonly kind: 'choose'; readonly field: FieldName }
  | { readonly kind: 'who' }
  | { readonly kind: 'look' };

/** A field of a reading, by the reader's names. */
export type FieldName = 'text' | 'index' | 'criteria' | 'kind' | 'lead' | 'coordinate' | 'deadline' | 'product';
