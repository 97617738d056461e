/** Values that a problem's sentence names, such as a limit or a file's name. */
export type ProblemParams = Readonly<Record<string, string | number>>;

/** A place that a person can find again: a field of a form, a line of a text, a cell of a table. */
export type Place = { readonly field?: string; readonly line?: number; readonly cell?: string };

/** A refusal with a reason for people. `code` is `slice.reason`; its sentences stand in that slice's words, its status in its api. */
export class Problem extends Error {
  readonly code: string;
  readonly params: ProblemParams;
  readonly place: Place | undefined;
  /** Where several things are wrong at once: each of them. */
  readonly faults: readonly Problem[];

  constructor(code: string, params: ProblemParams = {}, place?: Place, faults: readonly Problem[] = []) {
    super(code);
    this.name = 'Problem';
    this.code = code;
    this.params = params;
    this.place = place;
    this.faults = faults;
  }
}

/** Makes a refusal to throw, or to return among many: `throw problem('plans.not_found')`. */
export function problem(code: `${string}.${string}`, params: ProblemParams = {}, place?: Place): Problem {
  return new Problem(code, params, place);
}

/** All that stands against something as one refusal to throw: one fault as itself, several in a list, each with its place. */
export function problemOf(faults: readonly [Problem, ...Problem[]]): Problem {
  return faults.length === 1
    ? faults[0]
    : new Problem('server.several_faults', { count: faults.length }, undefined, faults);
}

/** The value, or a programmer's error where it is missing: what can't happen unless our own code is wrong. */
export function must<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`must have ${what}`);
  return value;
}
