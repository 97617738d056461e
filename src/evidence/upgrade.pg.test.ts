import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeTestDatabase, type TestDatabase } from '../../test/database.ts';

let database: TestDatabase;
let client: Client;

const migrations = join(import.meta.dirname, '../../db/tenant');
const id = (count: number) => `00000000-0000-7000-8000-${String(count).padStart(12, '0')}`;
const hash = 'ab'.repeat(32);

/** One accepted proof, with all that it rests on. */
const before = `
  insert into unit (id, kind, level, name, short_name, valid_from) values ('${id(1)}', 'department', 'province', 'Sở Tư pháp', 'STP', '2025-03-01');
  insert into person (id, login, name, title, unit_id, password_hash, roles) values ('${id(2)}', 'tuphap', 'Người nộp', '', '${id(1)}', 'x', '{officer}');
  insert into document (id, file_hash, file_name, file_size, media_type, blocks, reading) values ('${id(3)}', '${hash}', 'kh.txt', 1, 'text/plain', '[]', '{}');
  insert into plan (id, document_id, title, state, imported_by, imported_at) values ('${id(4)}', '${id(3)}', 'Kế hoạch', 'draft', '${id(2)}', now());
  insert into task (id, plan_id, ordinal, text, index_name, kind, deadline, source, confidence, read)
    values ('${id(5)}', '${id(4)}', 0, 'Niêm yết', 'PAPI', 'task', '{}', '{}', 1, '{}');
  insert into assignment (id, task_id, unit_id, role) values ('${id(6)}', '${id(5)}', '${id(1)}', 'lead');
  insert into occurrence (id, assignment_id, task_id, plan_id, unit_id, role, dating, label)
    values ('${id(7)}', '${id(6)}', '${id(5)}', '${id(4)}', '${id(1)}', 'lead', 'continuous', 'continuous');
  insert into evidence (id, unit_id, file_hash, file_name, file_size, media_type, uploaded_by, uploaded_at)
    values ('${id(8)}', '${id(1)}', '${hash}', 'Ảnh niêm yết.png', 12, 'image/png', '${id(2)}', '2026-01-05T02:00:00Z');
  insert into evidence_use (id, evidence_id, occurrence_id, state, attached_at, decided_by, decided_at)
    values ('${id(9)}', '${id(8)}', '${id(7)}', 'accepted', '2026-01-05T02:00:00Z', '${id(2)}', '2026-01-06T02:00:00Z');
`;

// A province as it was before proofs had revisions.
beforeAll(async () => {
  database = await makeTestDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query('create role province_before login noinherit').catch(() => null);
  await client.query('create schema province_before');
  await client.query('set search_path to province_before');
  for (const name of files().filter((file) => file < '0019')) await run(name);
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

it('keeps what was handed in before as the first revision, with who handed it in and what was decided', async () => {
  await client.query(before);
  await run('0019_evidence.sql');
  const { rows } = await client.query(`
    select revision.evidence_id, revision.number, revision.kind, revision.file_hash, revision.title, revision.folded, revision.effective_on,
      evidence_use.state, evidence_use.attached_by, evidence_use.outside_period
    from evidence_use join evidence_revision as revision on revision.id = evidence_use.revision_id
    join evidence on evidence.id = revision.evidence_id`);
  expect(rows).toEqual([
    {
      evidence_id: id(8),
      number: 1,
      kind: 'file',
      file_hash: hash,
      title: 'Ảnh niêm yết.png',
      folded: 'anh niem yet.png  anh niem yet.png ',
      effective_on: null,
      state: 'accepted',
      attached_by: id(2),
      outside_period: false,
    },
  ]);
});

it('dates the proof that stands by the day on which it was handed in', async () => {
  for (const name of files().filter((file) => file > '0019_evidence.sql' && file < '0038')) await run(name);
  const use = (count: number, state: string, attachedAt: string, decidedAt: string | null) =>
    client.query(
      `insert into evidence_use (id, revision_id, occurrence_id, attached_by, attached_at, state, reason, outside_period, decided_by, decided_at)
        select $1, revision.id, $2, $3, $4, $5, case when $5 = 'returned' then 'Mờ' else '' end,
          case when $6::timestamptz is not null then false end, case when $6::timestamptz is not null then $3::uuid end, $6
        from evidence_revision as revision where number = $7`,
      [id(count), id(7), id(2), attachedAt, state, decidedAt, count - 9],
    );
  await client.query(`insert into evidence_revision (id, evidence_id, unit_id, number, kind, file_hash, file_name, file_size, media_type, title, added_by, added_at)
    select gen_random_uuid(), evidence_id, unit_id, place, kind, repeat(place::text, 64), file_name, file_size, media_type, title, added_by, added_at
    from evidence_revision, generate_series(2, 3) place`);
  await use(11, 'returned', '2026-01-07T02:00:00Z', '2026-01-08T02:00:00Z');
  // Half past midnight in Việt Nam.
  await use(12, 'waiting', '2026-01-08T17:30:00Z', null);
  await client.query("update occurrence set reported = 'done', done_on = '2026-01-05', proof = 'waiting'");
  await run('0038_truth.sql');
  const { rows } = await client.query('select proof_on::text from occurrence');
  expect(rows).toEqual([{ proof_on: '2026-01-09' }]);
});

function files(): readonly string[] {
  return readdirSync(migrations).sort();
}

async function run(name: string): Promise<void> {
  await client.query(readFileSync(join(migrations, name), 'utf8'));
}
