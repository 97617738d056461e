import type { z } from 'zod';
import type { revisionView } from '../api/views.ts';

type Revision = z.output<typeof revisionView>;

/** What a person writes of a document; empty and null where nothing was written. */
export type Written = { readonly title: string; readonly documentNumber: string; readonly effectiveOn: string | null };

/** A proof that is about to be handed in: a file (with the kept one that it equals, if any), a link, or one that the unit keeps. */
export type Handing =
  | { readonly via: 'file'; readonly file: File; readonly known: Revision | null; readonly written: Written }
  | { readonly via: 'link'; readonly url: string; readonly written: Written }
  | { readonly via: 'library'; readonly revision: Revision };

/** Nothing written yet. */
export const nothingWritten: Written = { title: '', documentNumber: '', effectiveOn: null };

/** What is sent of it: what stands empty is left out. */
export function describedBy({ title, documentNumber, effectiveOn }: Written) {
  return {
    ...(title.trim() === '' ? {} : { title }),
    ...(documentNumber.trim() === '' ? {} : { documentNumber }),
    ...(effectiveOn === null ? {} : { effectiveOn }),
  };
}
