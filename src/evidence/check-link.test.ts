import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkLink } from './check-link.ts';

let server: Server;
let address: string;
/** What the server does besides when it is asked. */
let whenAsked = () => {};

beforeAll(async () => {
  server = createServer((request, answer) => {
    whenAsked();
    const leadsOn = request.url === '/leads-on';
    answer.writeHead(leadsOn ? 302 : 200, leadsOn ? { location: '/secret' } : {}).end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

describe('the office’s own network', () => {
  it.each([
    'http://127.0.0.1/',
    'http://localhost/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://10.1.2.3/',
    'http://192.168.1.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://[fd00::1]/',
  ])('is not entered: %s', async (url) => {
    expect(await checkLink(url, { allowPrivate: false })).toEqual({
      state: 'silent',
      status: null,
      fault: 'private-address',
    });
  });

  it('is entered where the installation allows it', async () => {
    expect(await checkLink(address, { allowPrivate: true })).toMatchObject({ state: 'answers', status: 200 });
  });

  it('is not entered by a redirect either: each step is held against it', async () => {
    const policy = { allowPrivate: true };
    whenAsked = () => void (policy.allowPrivate = false);
    expect(await checkLink(`${address}/leads-on`, policy)).toMatchObject({ fault: 'private-address' });
    whenAsked = () => {};
  });
});

it('a host that nobody knows, and a port on which nobody listens, are told apart', async () => {
  expect(await checkLink('http://khong-co.invalid/', { allowPrivate: true })).toMatchObject({ fault: 'unknown-host' });
  expect(await checkLink('http://127.0.0.1:1/', { allowPrivate: true })).toMatchObject({ fault: 'no-answer' });
});
