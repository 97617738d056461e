import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fastify, type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { servePages } from './pages.ts';

let folder: string;
let app: FastifyInstance;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pages-'));
  await build('first');
  await writeFile(join(folder, 'secret.txt'), 'outside of what is served');
  app = fastify();
  await servePages(app, join(folder, 'web'));
});
afterEach(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

async function build(name: string): Promise<void> {
  const made = join(folder, `made-${name}`);
  await mkdir(join(made, 'assets'), { recursive: true });
  await writeFile(join(made, 'index.html'), `<title>${name}</title>`);
  await writeFile(join(made, `assets/${name}.js`), '1');
  await rm(join(folder, 'web'), { recursive: true, force: true });
  await rename(made, join(folder, 'web'));
}

const get = (url: string) => app.inject({ method: 'GET', url });

it('answers every address that is not the API’s with the one page, which is asked for anew each time', async () => {
  for (const url of ['/', '/plans/1?x=2', '/index.html']) {
    const answer = await get(url);
    expect(answer.body).toBe('<title>first</title>');
    expect(answer.headers['cache-control']).toBe('no-cache');
  }
});

it('lets files that carry their content’s hash be kept for a year', async () => {
  expect((await get('/assets/first.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable');
});

it('says that there is nothing where an API or a file is asked for that is not there', async () => {
  for (const url of ['/api/nothing', '/assets/gone.js'])
    expect((await get(url)).json()).toMatchObject({ code: 'server.not_found' });
});

it('never leaves its folder', async () => {
  for (const url of ['/../secret.txt', '/%2e%2e/secret.txt', '/assets/..%2f..%2fsecret.txt']) {
    expect((await get(url)).body).not.toContain('outside');
  }
});

it('serves what a new build put in place of the old one while it runs', async () => {
  await build('second');
  expect((await get('/')).body).toBe('<title>second</title>');
  expect((await get('/assets/second.js')).statusCode).toBe(200);
});
