import type { ZodType, output as ZodOutput, input as ZodInput } from 'zod';

/** Who may call: anybody, anybody signed in, or whoever the slice's policy of that name lets through. */
export type Permission = 'public' | 'signed-in' | `${string}.${string}`;

/** One endpoint as data: the server mounts it, the browser calls it, OpenAPI prints it. */
export type Endpoint = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Fastify's form: `/api/plans/:planId`. */
  readonly path: `/api/${string}`;
  readonly summary: string;
  readonly permission: Permission;
  readonly params?: ZodType;
  readonly query?: ZodType;
  readonly body?: ZodType;
  /** The body is multipart: one file and fields of `body`. */
  readonly upload?: true;
  /** What a file or stream endpoint answers; it has no `output`. */
  readonly produces?: string;
  readonly output?: ZodType;
  /** At most so many calls from one address in so many minutes, for each value of a field of the body where it is named. */
  readonly limit?: { readonly calls: number; readonly minutes: number; readonly per?: string };
  /** The parameter of the path that holds the province's short name, for callers who bring no cookie, such as calendars. */
  readonly tenantIn?: string;
  /** Codes of refusals that a caller should expect beside the general ones (signed out, not allowed, invalid input). */
  readonly problems: readonly string[];
};

/** Names and checks a slice's endpoints without widening their types. */
export function contract<const T extends Readonly<Record<string, Endpoint>>>(endpoints: T): T {
  return endpoints;
}

type Parsed<S> = S extends ZodType ? ZodOutput<S> : undefined;
type Given<S> = S extends ZodType ? ZodInput<S> : undefined;

/** What a handler gets: each part parsed. */
export type Received<E extends Endpoint> = {
  readonly params: Parsed<E['params']>;
  readonly query: Parsed<E['query']>;
  readonly body: Parsed<E['body']>;
};

/** What a caller gives: only the parts that the endpoint has. */
export type Call<E extends Endpoint> = (E['params'] extends ZodType
  ? { params: Given<E['params']> }
  : { params?: never }) &
  (E['query'] extends ZodType ? { query?: Given<E['query']> } : { query?: never }) &
  (E['body'] extends ZodType ? { body: Given<E['body']> } : { body?: never }) &
  (E['upload'] extends true ? { file: Blob & { readonly name?: string } } : { file?: never });

/** What the caller receives, and the handler must return. */
export type Answer<E extends Endpoint> = E['output'] extends ZodType ? ZodOutput<E['output']> : undefined;
