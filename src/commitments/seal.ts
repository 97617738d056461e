import { createHash } from 'node:crypto';
import { canonicalText, type Signed } from './model/commitment.ts';

/** SHA-256 of what is signed, in hexadecimal: whoever has the words can work it out again. */
export function sealOf(signed: Signed): string {
  return createHash('sha256').update(canonicalText(signed)).digest('hex');
}
