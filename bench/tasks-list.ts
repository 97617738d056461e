import { sql } from 'kysely';
import { Client } from 'pg';
import { v7 as uuid } from 'uuid';
import { hashPassword } from '../src/accounts/password.ts';
import { insertPerson } from '../src/accounts/store.ts';
import { createApplication, openInstallation, type Installation, type Settings } from '../src/application.ts';
import { inTenant, type Db } from '../src/server/database.ts';
import { addTenant } from '../src/server/tenants.ts';
import { insertUnits } from '../src/units/store.ts';
import { makeTemporaryFolder, removeDataFolder } from '../test/temporary-folder.ts';
import { quantile, rounded, timings, type BenchResult } from './bench.ts';

const units = 500;
const tasksAUnit = 200;
const runs = 300;
const schema = 'province_bench';
const password = 'một mật khẩu để đo';

/** An officer's first page of work over HTTP, signed in and with every check, among 100,000 assignments, against the bare query in psql's way. */
export async function run(): Promise<BenchResult> {
  const folder = await makeTemporaryFolder('bench');
  const settings: Settings = {
    dataFolder: folder,
    databaseUrl: undefined,
    host: '127.0.0.1',
    port: 0,
    fixedToday: '2026-11-25',
    behindTls: false,
    uploadLimit: 1_000_000,
    production: false,
  };
  const installation = await openInstallation(settings, () => {});
  try {
    return await measure(installation, settings);
  } finally {
    await installation.close();
    await removeDataFolder(folder);
  }
}

async function measure(installation: Installation, settings: Settings): Promise<BenchResult> {
  const unitId = await fill(installation);
  const app = await createApplication(installation, settings, () => {});
  const signedIn = await app.inject({ method: 'POST', url: '/api/sessions', payload: { login: 'bench', password } });
  const cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? '';
  const list = async () => {
    const answer = await app.inject({ method: 'GET', url: '/api/occurrences?limit=50', headers: { cookie } });
    if (answer.statusCode !== 200) throw new Error(answer.body);
  };
  const client = new Client({ connectionString: installation.owner.pool.options.connectionString });
  await client.connect();
  const ours = await timings(runs, list);
  const bare = await timings(runs, () => client.query({ name: 'bare', text: bareQuery, values: [unitId] }));
  await client.end();
  await app.close();
  return {
    name: 'tasks-list',
    about: `ms for the first 50 of a unit's open work among ${units * tasksAUnit} assignments, over HTTP with sign-in, role and counts, against the same rows by one prepared query`,
    figures: { 'median, ms': quantile(ours, 0.5), 'p99, ms': quantile(ours, 0.99) },
    against: { 'bare query, median, ms': quantile(bare, 0.5), 'bare query, p99, ms': quantile(bare, 0.99) },
    ratio: {
      median: rounded(quantile(ours, 0.5) / quantile(bare, 0.5)),
      p99: rounded(quantile(ours, 0.99) / quantile(bare, 0.99)),
    },
  };
}

const bareQuery = `
  select o.*, t.text, t.index_name, t.criteria, p.number, p.title, u.name
  from ${schema}.occurrence o join ${schema}.task t on t.id = o.task_id join ${schema}.plan p on p.id = o.plan_id
  join ${schema}.unit u on u.id = o.unit_id
  where o.unit_id = $1 and p.state = 'in-force' and (o.reported <> 'done' or o.proof = 'returned')
  order by coalesce(o.due_on, 'infinity'), o.id limit 50`;

async function fill({ owner, database }: Installation): Promise<string> {
  await addTenant(owner, { slug: 'bench', name: 'bench', referenceProvince: null, isSample: false });
  const unitIds = Array.from({ length: units }, () => uuid());
  const passwordHash = await hashPassword(password);
  await inTenant(database, schema, async (db) => {
    const unit = {
      code: null,
      kind: 'commune',
      level: 'commune',
      parentId: null,
      validFrom: '2025-07-01',
      validTo: null,
      aliases: [],
    } as const;
    await insertUnits(
      db,
      unitIds.map((id, place) => ({ ...unit, id, name: `Xã ${place}`, shortName: `X${place}` })),
    );
    await insertPerson(db, {
      id: uuid(),
      login: 'bench',
      name: 'Bench',
      title: '',
      unitId: unitIds[7] ?? '',
      roles: ['officer'],
      passwordHash,
    });
    await insertWork(db);
  });
  await sql`analyze`.execute(owner.kysely);
  return unitIds[7] ?? '';
}

/** One plan, so many tasks, each given to every unit with one dated occurrence; a third of them done. */
async function insertWork(db: Db): Promise<void> {
  const insert = (query: ReturnType<typeof sql>) => query.execute(db);
  const t = (name: string) => sql.table(name);
  await insert(sql`insert into ${t('document')} (id, file_hash, file_name, file_size, media_type, blocks, reading)
    values (gen_random_uuid(), repeat('0', 64), 'bench.txt', 1, 'text/plain', '[]', '{}')`);
  await insert(sql`insert into ${t('plan')} (id, document_id, title, period_from, period_to, state, in_force_at, imported_by, imported_at)
    select gen_random_uuid(), d.id, 'Kế hoạch', '2026-01-01', '2026-12-31', 'in-force', now(), p.id, now() from ${t('document')} d, ${t('person')} p`);
  await insert(sql`insert into ${t('task')} (id, plan_id, ordinal, text, index_name, kind, deadline, source, confidence, read)
    select gen_random_uuid(), p.id, n, 'Nhiệm vụ số ' || n || ': rà soát, công khai thủ tục hành chính', 'PAR INDEX', 'task', '{}', '{}', 1, '{}'
    from ${t('plan')} p, generate_series(1, ${tasksAUnit}::int) n`);
  await insert(
    sql`insert into ${t('assignment')} (id, task_id, unit_id, role) select gen_random_uuid(), t.id, u.id, 'lead' from ${t('task')} t, ${t('unit')} u`,
  );
  await insert(sql`insert into ${t('occurrence')} (id, assignment_id, task_id, plan_id, unit_id, role, dating, label, nominal_on, due_on, reported, done_on)
    select gen_random_uuid(), a.id, a.task_id, t.plan_id, a.unit_id, 'lead', 'dated', '2026', d.day, d.day,
      case when t.ordinal % 3 = 0 then 'done' else 'none' end, case when t.ordinal % 3 = 0 then d.day end
    from ${t('assignment')} a join ${t('task')} t on t.id = a.task_id
    cross join lateral (select '2026-01-01'::date + (t.ordinal * 7) % 360 as day) d`);
}
