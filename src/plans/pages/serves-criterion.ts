/** True when a task tied to one criterion serves another: the same, one that it lies in, or one that lies in it. */
export function servesCriterion(tied: string, code: string): boolean {
  return tied === code || tied.startsWith(`${code}.`) || code.startsWith(`${tied}.`);
}
