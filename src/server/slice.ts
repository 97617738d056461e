import type { Readable } from 'node:stream';
import type { Answer, Endpoint, Received } from '../kernel/contract.ts';
import type { MakeId } from '../kernel/id.ts';
import type { Words } from '../kernel/words.ts';
import type { Actor, EndpointPolicies } from './actor.ts';
import type { Db } from './database.ts';
import type { FileStore, StoredFile } from './files.ts';
import type { Jobs } from './jobs.ts';
import type { Outbound } from './outbound.ts';
import type { ProgressFeed } from './progress.ts';
import type { Tenant } from './tenants.ts';

/** What a slice gives to the server; `slices.ts` lists them in order. */
export type Slice = {
  readonly name: string;
  readonly words: Words;
  /** HTTP status of each of the slice's refusals, by code. */
  readonly problems: Readonly<Record<string, number>>;
  readonly policies?: EndpointPolicies;
  readonly routes?: (on: On) => void;
  readonly jobs?: Jobs;
  /** Names of its jobs that are queued in every province when the server starts and each hour after; each asks itself whether anything is to be done. */
  readonly hourly?: readonly string[];
};

/** Mounts a handler on an endpoint of the slice's contract. */
export type On = <E extends Endpoint>(endpoint: E, handler: Handler<E>) => void;

/** Answers one request inside one transaction of the tenant; what it throws undoes the transaction. */
export type Handler<E extends Endpoint> = (request: HandlerRequest<E>) => Promise<Answer<E> | FileAnswer | EventAnswer>;

/** What a handler may use. The clock and new ids come in, so that models stay pure. */
export type HandlerRequest<E extends Endpoint> = Received<E> & {
  readonly db: Db;
  readonly actor: E['permission'] extends 'public' ? Actor | null : Actor;
  readonly tenant: Tenant;
  readonly now: Date;
  readonly today: string;
  readonly newId: MakeId;
  readonly files: FileStore;
  readonly progress: ProgressFeed;
  readonly outbound: Outbound;
  readonly upload: E['upload'] extends true ? UploadedFile : undefined;
  /** The token of the caller's cookie, for the slice that keeps sessions. */
  readonly sessionToken: string | null;
  /** Sets the session's cookie, or clears it. */
  readonly setSessionToken: (token: string | null) => void;
};

/** A file that came with a request, already kept; its kind was read from its content. */
export type UploadedFile = StoredFile & { readonly name: string; readonly mediaType: string };

/** An answer that is a file to open or to save. */
export type FileAnswer = {
  readonly stream: Readable;
  readonly mediaType: string;
  readonly fileName: string;
  /** Who may keep a copy (RFC 9111); without it, the browser's own rule. */
  readonly cacheControl?: string;
};

/** An answer that stays open and tells events until the caller leaves or `follow` has ended it. */
export type EventAnswer = { readonly follow: (tell: (event: unknown) => void, end: () => void) => () => void };
