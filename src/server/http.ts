import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import { fastify, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Endpoint } from '../kernel/contract.ts';
import { Problem, problem } from '../kernel/problem.ts';
import { toNfc } from '../kernel/vietnamese.ts';
import type { Actor } from './actor.ts';
import type { Clock } from './clock.ts';
import { inTenant, type Database, type Db } from './database.ts';
import type { FileStore } from './files.ts';
import type { Log } from './log.ts';
import { languageOf, problemJson, type ProblemBook } from './problem-json.ts';
import type { Outbound } from './outbound.ts';
import type { ProgressFeed } from './progress.ts';
import { protectPages, refuseForeignSites } from './security.ts';
import type { EventAnswer, FileAnswer, Handler, HandlerRequest, Slice, UploadedFile } from './slice.ts';
import { makeTenantFinder } from './tenant-finder.ts';
import { receiveUpload } from './upload.ts';
import { serverProblems, serverWords } from './words.ts';

/** Everything that the HTTP application stands on; tests give a clock and a database of their own. */
export type HttpParts = {
  readonly database: Database;
  readonly files: FileStore;
  readonly progress: ProgressFeed;
  readonly clock: Clock;
  readonly outbound: Outbound;
  readonly log: Log;
  readonly slices: readonly Slice[];
  /** Who the holder of a session's token is; null when it is unknown or has expired. */
  readonly findActor: (db: Db, token: string, now: Date) => Promise<Actor | null>;
  /** A proxy in front ends TLS and tells who called: cookies are Secure, addresses come from its headers. */
  readonly behindTls: boolean;
  readonly uploadLimit: number;
  /** Registered before the endpoints, so that it sees them being mounted. */
  readonly beforeRoutes?: (app: FastifyInstance) => Promise<void>;
};

const cookieName = 'thuocdo';

/** Builds the application with every slice's endpoints mounted; it does not listen yet. */
export async function createHttp(parts: HttpParts): Promise<FastifyInstance> {
  const app = fastify({ trustProxy: parts.behindTls, bodyLimit: 1_048_576, genReqId: () => uuid().slice(-12) });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  const book: ProblemBook = {
    statuses: Object.assign({}, serverProblems, ...parts.slices.map((slice) => slice.problems)),
    words: Object.assign({}, serverWords, ...parts.slices.map((slice) => slice.words)),
  };
  app.setErrorHandler((error, request, reply) =>
    answerProblem(asProblem(error, request, parts.log), book, request, reply),
  );
  await protectPages(app, parts.behindTls);
  await app.register(compress, { threshold: 1024 });
  await app.register(cookie);
  await app.register(multipart, { limits: { files: 1, fileSize: parts.uploadLimit, fields: 20, fieldSize: 65_536 } });
  await app.register(rateLimit, {
    global: false,
    errorResponseBuilder: (_request, { ttl }) => problem('server.too_many', { seconds: Math.ceil(ttl / 1000) }),
  });
  app.addHook('onRequest', async (request) => refuseForeignSites(request));
  await parts.beforeRoutes?.(app);
  app.get('/api/health', async () => {
    await sql`select 1`.execute(parts.database.kysely);
    return { status: 'ok' };
  });
  const findTenant = makeTenantFinder(parts.database);
  for (const slice of parts.slices) {
    slice.routes?.((endpoint, handler) => mount(app, parts, slice, findTenant, endpoint, handler));
  }
  return app;
}

function mount<E extends Endpoint>(
  app: FastifyInstance,
  parts: HttpParts,
  slice: Slice,
  findTenant: ReturnType<typeof makeTenantFinder>,
  endpoint: E,
  handler: Handler<E>,
): void {
  const allowed = policyOf(slice, endpoint);
  const access = endpoint.method === 'GET' ? 'read only' : 'read write';
  app.route({
    method: endpoint.method,
    url: endpoint.path,
    schema: schemaOf(slice, endpoint),
    ...(endpoint.limit ? { config: { rateLimit: rateLimitOf(endpoint.limit) } } : {}),
    // Before the body is read or checked: a caller who may not ask learns nothing about what would be right.
    async preParsing(request) {
      const { slug, token } = readCookie(request);
      const named = endpoint.tenantIn
        ? (request.params as Readonly<Record<string, string>>)[endpoint.tenantIn]
        : undefined;
      const tenant = await findTenant({ slug: named ?? slug, host: request.host });
      const actor = token
        ? await inTenant(parts.database, tenant.schema, (db) => parts.findActor(db, token, parts.clock.now()))
        : null;
      if (endpoint.permission !== 'public' && !actor) throw problem('server.signed_out');
      if (actor && !allowed(actor)) throw problem('server.not_allowed');
      Object.assign(request, { caller: { tenant, actor, token } satisfies Caller });
    },
    // Some keyboards and systems send letters and accents apart; from here on every text is NFC (TCVN 6909).
    async preValidation(request) {
      request.body = inNfc(request.body);
      request.query = inNfc(request.query);
    },
    async handler(request, reply) {
      const { tenant, actor, token } = (request as FastifyRequest & { caller: Caller }).caller;
      const received = endpoint.upload ? await receiveUpload(request, endpoint, parts, tenant) : null;
      const answer = await inTenant(
        parts.database,
        tenant.schema,
        (db) =>
          handler({
            params: request.params,
            query: request.query,
            body: received ? received.fields : request.body,
            upload: received?.file as UploadedFile,
            db,
            actor: actor as Actor,
            tenant,
            now: parts.clock.now(),
            today: parts.clock.today(),
            newId: uuid,
            files: parts.files,
            progress: parts.progress,
            outbound: parts.outbound,
            sessionToken: token,
            setSessionToken: (next) => writeCookie(reply, tenant.slug, next, parts.behindTls),
          } as HandlerRequest<E>),
        access,
      );
      return send(reply, answer);
    },
  });
}

/** Mounts every endpoint without a handler, to be described and never called. */
export function describeSlices(app: FastifyInstance, slices: readonly Slice[]): void {
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  for (const slice of slices) {
    slice.routes?.((endpoint) => {
      app.route({
        method: endpoint.method,
        url: endpoint.path,
        schema: schemaOf(slice, endpoint),
        handler: () => null,
      });
    });
  }
}

function schemaOf(slice: Slice, endpoint: Endpoint) {
  return {
    summary: endpoint.summary,
    tags: [slice.name],
    ...(endpoint.params ? { params: endpoint.params } : {}),
    ...(endpoint.query ? { querystring: endpoint.query } : {}),
    ...(endpoint.body && !endpoint.upload ? { body: endpoint.body } : {}),
    ...(endpoint.output ? { response: { 200: endpoint.output } } : {}),
  };
}

type Caller = {
  readonly tenant: HandlerRequest<Endpoint>['tenant'];
  readonly actor: Actor | null;
  readonly token: string | null;
};

/** Counts calls of one address, apart for each value of the named field: an office behind one address has many people. */
function rateLimitOf({ calls, minutes, per }: NonNullable<Endpoint['limit']>) {
  const valueOf = (body: unknown) =>
    per
      ? String((body as Record<string, unknown> | null)?.[per])
          .trim()
          .toLowerCase()
      : '';
  return {
    max: calls,
    timeWindow: minutes * 60_000,
    hook: 'preHandler' as const,
    keyGenerator: (request: FastifyRequest) => `${request.ip} ${valueOf(request.body)}`,
  };
}

function inNfc(value: unknown): unknown {
  if (typeof value === 'string') return toNfc(value);
  if (Array.isArray(value)) return value.map(inNfc);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, inNfc(part)]));
}

function policyOf(slice: Slice, endpoint: Endpoint): (actor: Actor) => boolean {
  if (endpoint.permission === 'public' || endpoint.permission === 'signed-in') return () => true;
  const policy = slice.policies?.[endpoint.permission];
  if (!policy)
    throw new Error(`${slice.name}: no policy ${endpoint.permission} for ${endpoint.method} ${endpoint.path}`);
  return policy;
}

function readCookie(request: FastifyRequest): { slug: string | null; token: string | null } {
  const [slug, token] = (request.cookies[cookieName] ?? '').split('.');
  return slug && token ? { slug, token } : { slug: null, token: null };
}

function writeCookie(reply: FastifyReply, slug: string, token: string | null, secure: boolean): void {
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
  if (token === null) reply.clearCookie(cookieName, options);
  else reply.setCookie(cookieName, `${slug}.${token}`, { ...options, maxAge: 30 * 24 * 3600 });
}

function send(reply: FastifyReply, answer: unknown): unknown {
  if (isFile(answer)) {
    // What people uploaded is only ever saved, never shown as a page of ours.
    return reply
      .type(answer.mediaType)
      .headers(answer.cacheControl ? { 'cache-control': answer.cacheControl } : {})
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(answer.fileName)}`)
      .send(answer.stream);
  }
  if (isEvents(answer)) return sendEvents(reply, answer);
  return answer ?? reply.status(204).send();
}

function sendEvents(reply: FastifyReply, answer: EventAnswer): FastifyReply {
  reply.hijack();
  reply.raw.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    connection: 'keep-alive',
  });
  const stop = answer.follow(
    (event) => reply.raw.write(`data: ${JSON.stringify(event)}\n\n`),
    () => reply.raw.end(),
  );
  reply.raw.on('close', stop);
  return reply;
}

function isFile(answer: unknown): answer is FileAnswer {
  return typeof answer === 'object' && answer !== null && 'stream' in answer && 'fileName' in answer;
}

function isEvents(answer: unknown): answer is EventAnswer {
  return typeof answer === 'object' && answer !== null && 'follow' in answer;
}

/** Turns whatever was thrown into a refusal; a fault of ours is logged with its trace and told without detail. */
function asProblem(error: unknown, request: FastifyRequest, log: Log): Problem {
  if (error instanceof Problem) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    const first = error.validation[0];
    return problem('server.invalid_input', {
      field: first?.instancePath.slice(1).replaceAll('/', '.') || '?',
      reason: first?.message ?? '',
    });
  }
  const status = (error as { statusCode?: number }).statusCode ?? 500;
  if (status === 413) return problem('server.file_too_large', { limit: 1 });
  if (status === 415) return problem('server.unsupported_body');
  if (status < 500) return problem('server.bad_request');
  log(
    `trace ${request.id} ${request.method} ${request.routeOptions.url ?? '?'}: ${error instanceof Error ? error.stack : String(error)}`,
  );
  return problem('server.fault');
}

function answerProblem(
  refusal: Problem,
  book: ProblemBook,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const body = problemJson(refusal, book, languageOf(request.headers['accept-language']), request.id);
  return reply.status(body.status).type('application/problem+json').serializer(JSON.stringify).send(body);
}
