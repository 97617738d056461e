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

  /** A transaction's first words wait for the next query and go with it: every request opens two, and each message takes its time. */
  #opening = '';

  override query(...given: unknown[]): never {
    const [text, values, ...rest] = given;
    if (typeof text === 'string' && text.startsWith('start transaction')) {
      this.#opening = text;
      return Promise.resolve({ command: 'START', rowCount: null, rows: [] }) as never;
    }
    if (this.#opening) return this.#open(given);
    if (typeof text === 'string' && Array.isArray(values) && values.length > 0 && values.length <= keptParameters) {
      const name = this.#nameOf(text);
      if (name) return this.#send({ name, text, values }, ...rest);
    }
    return this.#send(...given);
  }

  #open(given: readonly unknown[]): never {
    const [opening, [text, values]] = [this.#opening, given];
    this.#opening = '';
    if (typeof text === 'string' && Array.isArray(values) && values.length === 0 && given.length === 2) {
      const sent: Promise<readonly unknown[]> = this.#send(`${opening}; ${text}`);
      return sent.then((results) => results.at(-1)) as never;
    }
    // What has values goes in a message of its own behind it; should the first fail, so does this one, and is told.
    const opened: Promise<unknown> = this.#send(opening);
    opened.catch(() => {});
    return this.query(...given);
  }

  #nameOf(text: string): string | undefined {
    const known = this.#names.get(text);
    if (known !== undefined || this.#names.size >= keptStatements) return known;
    const name = createHash('sha256').update(text).digest('base64url').slice(0, 24);
    this.#names.set(text, name);
    return name;
  }
}
