import { createHash } from 'node:crypto';
import { Client } from 'pg';

/** How many statements one connection keeps planned, and how many parameters a statement that is kept may have. */
const keptStatements = 500;
const keptParameters = 40;

/**
 * A connection that lets PostgreSQL plan each query once. Planning a list that joins six tables takes longer than running it. Queries
 * whose text changes with the number of their values (batches) are sent as they are, since each would be kept for nothing.
 */
export class PreparingClient extends Client {
  readonly #names = new Map<string, string>();

  /** pg's many forms of `query` come down to passing its arguments on. */
  readonly #send = super.query.bind(this) as (...given: unknown[]) => never;

  override query(...given: unknown[]): never {
    const [text, values, ...rest] = given;
    if (typeof text === 'string' && Array.isArray(values) && values.length > 0 && values.length <= keptParameters) {
      const name = this.#nameOf(text);
      if (name) return this.#send({ name, text, values }, ...rest);
    }
    return this.#send(...given);
  }

  #nameOf(text: string): string | undefined {
    const known = this.#names.get(text);
    if (known !== undefined || this.#names.size >= keptStatements) return known;
    const name = createHash('sha256').update(text).digest('base64url').slice(0, 24);
    this.#names.set(text, name);
    return name;
  }
}
