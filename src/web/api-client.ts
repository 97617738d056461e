import {
  MutationCache,
  QueryCache,
  QueryClient,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { Answer, Call, Endpoint } from '../kernel/contract.ts';
import type { Place } from '../kernel/problem.ts';
import { documentLanguage, useLanguage } from './language.tsx';
import { webWords } from './words.ts';

/** One fault among many: what is wrong, said for people, and where. */
export type Fault = { readonly code: string; readonly detail: string; readonly place?: Place };

/** A refusal of the server (RFC 9457), or of the way to it (`web.offline`), with its sentence in the language of the screen. */
export class ApiProblem extends Error {
  readonly code: string;
  /** HTTP status; 0 when the server was not reached. */
  readonly status: number;
  readonly place: Place | undefined;
  readonly faults: readonly Fault[];
  /** What a person quotes when asking for help. */
  readonly trace: string | undefined;

  constructor(given: {
    code: string;
    status: number;
    detail: string;
    place?: Place;
    faults?: readonly Fault[];
    trace?: string;
  }) {
    super(given.detail);
    this.name = 'ApiProblem';
    this.code = given.code;
    this.status = given.status;
    this.place = given.place;
    this.faults = given.faults ?? [];
    this.trace = given.trace;
  }
}

/** Calls one endpoint of a contract; rejects with an ApiProblem and nothing else, save when it is aborted. */
export async function call<E extends Endpoint>(endpoint: E, given: Call<E>, signal?: AbortSignal): Promise<Answer<E>> {
  const response = await send(endpoint, given, signal);
  if (!response.ok) throw await readProblem(response);
  if (response.status === 204 || endpoint.output === undefined) return undefined as Answer<E>;
  return (await response.json().catch(() => {
    throw ownProblem('web.unreadable', response.status);
  })) as Answer<E>;
}

/** The address of an endpoint with its values in place: for links to files, EventSource and the calls themselves. */
export function addressOf<E extends Endpoint>(endpoint: E, given: Pick<Call<E>, 'params' | 'query'>): string {
  return fillAddress(endpoint, given);
}

/** A file that the server makes, with its name; rejects as `call` does. */
export async function fetchFile(address: string): Promise<{ readonly file: Blob; readonly name: string }> {
  const response = await fetch(address, { headers: { 'accept-language': documentLanguage() } }).catch(() => {
    throw ownProblem('web.offline', 0);
  });
  if (!response.ok) throw await readProblem(response);
  const [, name = ''] = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '') ?? [];
  const file = await response.blob().catch(() => {
    throw ownProblem('web.unreadable', response.status);
  });
  return { file, name: decodeURIComponent(name) };
}

/**
 * Asks an endpoint and keeps its answer fresh. While another `query` is asked the old answer stays (`isPlaceholderData`); another
 * `params` is another thing, and nothing of the first is shown for it.
 */
export function useApi<E extends Endpoint>(
  endpoint: E,
  given: Call<E>,
  options: { readonly enabled?: boolean; readonly refetchInterval?: number | false; readonly staleTime?: number } = {},
): UseQueryResult<Answer<E>, ApiProblem> {
  const { language } = useLanguage();
  return useQuery<Answer<E>, ApiProblem>({
    queryKey: [keyOf(endpoint), given.params ?? null, given.query ?? null, language],
    queryFn: ({ signal }) => call(endpoint, given, signal),
    placeholderData: (answer, asked) => (isSame(asked?.queryKey[1], given.params ?? null) ? answer : undefined),
    ...options,
  });
}

/** A change at the server: `save.mutate({ params, body })`, `save.isPending`, `save.error`. Answers of `invalidates` are asked again. */
export function useAction<E extends Endpoint>(
  endpoint: E,
  options: {
    readonly onDone?: (answer: Answer<E>, given: Call<E>) => void;
    readonly invalidates?: readonly Endpoint[];
  } = {},
): UseMutationResult<Answer<E>, ApiProblem, Call<E>> {
  const client = useQueryClient();
  return useMutation<Answer<E>, ApiProblem, Call<E>>({
    mutationFn: (given) => call(endpoint, given),
    async onSuccess(answer, given) {
      const asked = (options.invalidates ?? []).map((stale) => client.invalidateQueries({ queryKey: [keyOf(stale)] }));
      options.onDone?.(answer, given);
      await Promise.all(asked);
    },
  });
}

/** The sentences of a refusal by field, all that is wrong with one field together: `form.setErrors(fieldErrors(problem))`. */
export function fieldErrors(problem: ApiProblem): Readonly<Record<string, string>> {
  const whole = { place: problem.place, detail: problem.message };
  const faults: readonly Pick<Fault, 'place' | 'detail'>[] = problem.faults.length > 0 ? problem.faults : [whole];
  const byField = Map.groupBy(faults, ({ place }) => place?.field);
  return Object.fromEntries(
    [...byField].flatMap(([field, own]) => (field ? [[field, own.map(({ detail }) => detail).join(' ')]] : [])),
  );
}

/** The cache of answers. A 401 anywhere calls `onSignedOut`; only lost connections are tried again, and changes never. */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const watch = (error: unknown) => {
    if (error instanceof ApiProblem && error.code === 'server.signed_out') onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError: watch }),
    mutationCache: new MutationCache({ onError: watch }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, error) => error instanceof ApiProblem && error.status === 0 && failures < 2,
      },
      // A weak network must say so at once: the person keeps the draft and decides.
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

/** The key under which every answer of an endpoint is cached. */
export function keyOf(endpoint: Endpoint): string {
  return `${endpoint.method} ${endpoint.path}`;
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

type Parts = { readonly params?: unknown; readonly query?: unknown; readonly body?: unknown; readonly file?: unknown };

async function send(endpoint: Endpoint, given: Parts, signal: AbortSignal | undefined): Promise<Response> {
  const headers: Record<string, string> = {
    'x-thuoc-do': '1',
    'accept-language': documentLanguage(),
    accept: 'application/json',
  };
  const body = bodyOf(endpoint, given);
  if (typeof body === 'string') headers['content-type'] = 'application/json';
  try {
    return await fetch(fillAddress(endpoint, given), {
      method: endpoint.method,
      headers,
      ...(body === null ? {} : { body }),
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw ownProblem('web.offline', 0);
  }
}

function bodyOf(endpoint: Endpoint, given: Parts): string | FormData | null {
  if (!endpoint.upload) return given.body === undefined ? null : JSON.stringify(given.body);
  const form = new FormData();
  // Fields first: the server reads the stream once, and what it reads before the file it knows.
  for (const [name, value] of Object.entries((given.body ?? {}) as Readonly<Record<string, unknown>>)) {
    if (value !== undefined && value !== null)
      form.append(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
  const file = given.file as Blob & { readonly name?: string };
  form.append('file', file, file.name ?? 'file');
  return form;
}

function fillAddress(endpoint: Endpoint, given: Parts): string {
  const params = (given.params ?? {}) as Readonly<Record<string, unknown>>;
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries((given.query ?? {}) as Readonly<Record<string, unknown>>)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') query.append(name, String(one));
    }
  }
  const search = query.toString();
  return search ? `${path}?${search}` : path;
}

async function readProblem(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => null);
  if (typeof body !== 'object' || body === null || !('code' in body) || !('detail' in body)) {
    return ownProblem('web.unreadable', response.status);
  }
  const { code, detail, place, problems, trace } = body as {
    code: string;
    detail: string;
    place?: Place;
    problems?: readonly Fault[];
    trace?: string;
  };
  return new ApiProblem({
    code,
    status: response.status,
    detail,
    ...(place ? { place } : {}),
    ...(problems ? { faults: problems } : {}),
    ...(trace ? { trace } : {}),
  });
}

function ownProblem(code: 'web.offline' | 'web.unreadable', status: number): ApiProblem {
  return new ApiProblem({ code, status, detail: webWords[code][documentLanguage()] });
}
