import { createServer } from 'node:net';
import { Client } from 'pg';
import { describe, expect, inject, it } from 'vitest';
import { openAsOwner } from './database.ts';
import { checkExternalPostgres, checkVersion } from './external-postgres.ts';

describe('an external PostgreSQL', () => {
  it('is taken when it answers and is new enough', async () => {
    await expect(check(inject('postgresUrl'))).resolves.toBeUndefined();
  });

  it('is refused with the reason when nothing listens there', async () => {
    const refusal = {
      code: 'server.database_unreachable',
      params: { reason: expect.stringContaining('ECONNREFUSED') },
    };
    await expect(check(`postgres://a:b@127.0.0.1:${await closedPort()}/c`)).rejects.toMatchObject(refusal);
    await expect(check(`postgres://a:b@localhost:${await closedPort()}/c`)).rejects.toMatchObject(refusal);
  });

  it('is refused with the reason, and without the password, when it lets nobody in', async () => {
    const url = new URL(inject('postgresUrl'));
    url.password = 'not-the-password';
    const reason = expect.stringMatching(/^password authentication failed for user "\w+"$/);
    await expect(check(url.href)).rejects.toMatchObject({ code: 'server.database_unreachable', params: { reason } });
  });

  it('is refused when its user may make neither roles nor schemas', async () => {
    const url = new URL(inject('postgresUrl'));
    const client = new Client({ connectionString: url.href });
    await client.connect();
    await client.query("create role poor login password 'poor'");
    Object.assign(url, { username: 'poor', password: 'poor' });
    await expect(check(url.href)).rejects.toMatchObject({ code: 'server.database_rights_missing' });
    await client.query('drop role poor');
    await client.end();
  });

  it('is refused when it is older than 15', () => {
    expect(() => checkVersion(140_012)).toThrow('server.database_too_old');
    expect(() => checkVersion(150_000)).not.toThrow();
  });
});

async function check(url: string): Promise<void> {
  const owner = openAsOwner(url);
  try {
    await checkExternalPostgres(owner);
  } finally {
    await owner.close();
  }
}

function closedPort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
