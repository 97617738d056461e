import type { Change } from './use-review.ts';

/** How a doubt can be answered with one key: take what is offered, choose in the editor, or look at the place. */
export type Answer =
  | { readonly kind: 'take'; readonly change: Change }
  | { readonly kind: 'choose'; readonly field: FieldName }
  | { readonly kind: 'look' };

/** A field of a reading, by the reader's names. */
export type FieldName = 'text' | 'index' | 'criteria' | 'kind' | 'lead' | 'coordinate' | 'deadline' | 'product';
