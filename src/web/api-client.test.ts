import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { contract } from '../kernel/contract.ts';
import { addressOf, ApiProblem, call, fieldErrors } from './api-client.ts';

const api = contract({
  list: {
    method: 'GET',
    path: '/api/plans/:planId/tasks',
    summary: 'Tasks',
    permission: 'signed-in',
    params: z.object({ planId: z.string() }),
    query: z.object({ unit: z.array(z.string()).optional(), text: z.string().optional(), page: z.number().optional() }),
    output: z.object({ count: z.number() }),
    problems: [],
  },
  create: {
    method: 'POST',
    path: '/api/plans',
    summary: 'Create',
    permission: 'signed-in',
    body: z.object({ title: z.string() }),
    output: z.object({ count: z.number() }),
    problems: [],
  },
  upload: {
    method: 'POST',
    path: '/api/files',
    summary: 'Upload',
    permission: 'signed-in',
    body: z.object({ note: z.string() }),
    upload: true,
    output: z.object({ count: z.number() }),
    problems: [],
  },
});

let server: Server;
let received: { request: IncomingMessage; body: string } | null = null;
let answer: { status: number; type: string; body: string };

beforeEach(async () => {
  answer = { status: 200, type: 'application/json', body: '{"count":3}' };
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      received = { request, body };
      response.writeHead(answer.status, { 'content-type': answer.type }).end(answer.body);
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { fetch } = globalThis;
  // A page's addresses are relative to its origin and its language stands on its document; Node has neither.
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => fetch(origin + path, init));
  vi.stubGlobal('document', { documentElement: { lang: 'vi' } });
});

afterEach(async () => {
  vi.unstubAllGlobals();
  await new Promise((closed) => server.close(closed));
});

test('values stand in the address, escaped; lists repeat; empty ones are left out', () => {
  expect(addressOf(api.list, { params: { planId: 'a/b' }, query: { unit: ['Sở Nội vụ', 'x'], text: '' } })).toBe(
    '/api/plans/a%2Fb/tasks?unit=S%E1%BB%9F+N%E1%BB%99i+v%E1%BB%A5&unit=x',
  );
});

test('a body goes as JSON with the language of the screen', async () => {
  expect(await call(api.create, { body: { title: 'Kế hoạch 268' } })).toEqual({ count: 3 });
  expect(received?.body).toBe('{"title":"Kế hoạch 268"}');
  expect(received?.request.headers).toMatchObject({
    'content-type': 'application/json',
    'accept-language': 'vi',
    'x-thuoc-do': '1',
  });
});

test('an upload sends its fields before its file', async () => {
  await call(api.upload, { body: { note: 'ghi chú' }, file: new File(['abc'], 'Thống kê.txt') });
  expect(received?.request.headers['content-type']).toMatch(/^multipart\/form-data/);
  const body = received?.body ?? '';
  expect(body.indexOf('name="note"')).toBeGreaterThan(0);
  expect(body.indexOf('name="note"')).toBeLessThan(body.indexOf('name="file"'));
  expect(body).toContain('filename="Thống kê.txt"');
});

test('a refusal carries its sentence, its places and its trace', async () => {
  answer = {
    status: 422,
    type: 'application/problem+json',
    body: JSON.stringify({
      code: 'server.invalid_input',
      detail: 'Có 1 chỗ chưa đúng.',
      trace: '9f21c0a4',
      problems: [{ code: 'server.required', detail: 'Hãy ghi tiêu đề.', place: { field: 'title' } }],
    }),
  };
  const problem = await refusalOf(call(api.create, { body: { title: '' } }));
  expect(problem).toMatchObject({
    code: 'server.invalid_input',
    status: 422,
    message: 'Có 1 chỗ chưa đúng.',
    trace: '9f21c0a4',
  });
  expect(fieldErrors(problem)).toEqual({ title: 'Hãy ghi tiêu đề.' });
});

test('all that is wrong with one field is said at it', () => {
  const fault = (detail: string, field?: string) => ({ code: 'a.b', detail, ...(field ? { place: { field } } : {}) });
  const faults = [fault('Trùng ngày.', 'rungs.1.days'), fault('Ngoài khoảng.', 'rungs.1.days'), fault('Nơi khác.')];
  const problem = new ApiProblem({ status: 422, code: 'server.several_faults', detail: 'Có 3 lỗi.', faults });
  expect(fieldErrors(problem)).toEqual({ 'rungs.1.days': 'Trùng ngày. Ngoài khoảng.' });
});

test('an answer that is no JSON is a refusal too, not a crash', async () => {
  answer = { status: 502, type: 'text/html', body: '<h1>Bad gateway</h1>' };
  expect(await refusalOf(call(api.create, { body: { title: 'a' } }))).toMatchObject({
    code: 'web.unreadable',
    status: 502,
  });
  answer = { status: 200, type: 'text/html', body: '<h1>Welcome to the hotel</h1>' };
  expect(await refusalOf(call(api.create, { body: { title: 'a' } }))).toMatchObject({ code: 'web.unreadable' });
});

test('a server that can’t be reached says so and that the draft is safe', async () => {
  await new Promise((closed) => server.close(closed));
  const problem = await refusalOf(call(api.create, { body: { title: 'a' } }));
  expect(problem).toMatchObject({ code: 'web.offline', status: 0 });
  expect(problem.message).toContain('Bản nháp vẫn còn trên máy này');
  server.listen(0);
});

test('an aborted call is no refusal', async () => {
  const abort = new AbortController();
  abort.abort();
  await expect(call(api.create, { body: { title: 'a' } }, abort.signal)).rejects.toMatchObject({ name: 'AbortError' });
});

async function refusalOf(answered: Promise<unknown>): Promise<ApiProblem> {
  const problem = await answered.then(
    () => null,
    (error: unknown) => error,
  );
  expect(problem).toBeInstanceOf(ApiProblem);
  return problem as ApiProblem;
}
