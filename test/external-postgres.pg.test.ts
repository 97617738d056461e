import { existsSync } from 'node:fs';
import { Client } from 'pg';
import { expect, test } from 'vitest';
import { findExternalPostgres, startExternalPostgres } from './external-postgres.ts';

const installed = await findExternalPostgres();

test.skipIf(!installed)(
  'starts a PostgreSQL of the machine, apart from the embedded one, and leaves nothing behind',
  async () => {
    if (!installed) throw new Error('left out above');
    const server = await startExternalPostgres(installed);
    const client = new Client(server.url);
    await client.connect();
    const { rows } = await client.query<Readonly<Record<string, string>>>(
      `select current_setting('server_version_num')::int / 10000 as major, lower('ĐẮK') as lowered, current_database() as database,
       current_setting('data_directory') as folder`,
    );
    await client.end();
    await server.stop();
    expect(rows[0]).toMatchObject({ major: installed.major, lowered: 'đắk', database: 'thuocdo' });
    expect(existsSync(rows[0]?.['folder'] ?? '/')).toBe(false);
  },
);
