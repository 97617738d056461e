import type { Client } from 'pg';

/**
 * Describes two schemas as text that reads like SQL: tables with columns, constraints and indexes, functions, and who may do what.
 * Made from the live catalog, so that what the migrations really made is what a change is compared with.
 */
export async function dumpSchemas(
  client: Client,
  schemas: readonly { readonly name: string; readonly shownAs: string }[],
): Promise<string> {
  const parts: string[] = [];
  for (const { name, shownAs } of schemas) {
    const show = (text: string) => text.replaceAll(`${name}.`, '').replaceAll(name, shownAs);
    parts.push(`-- schema ${shownAs}`);
    for (const table of await rows(client, tablesQuery, name)) {
      const columns = await rows(client, columnsQuery, name, table.name);
      const constraints = await rows(client, constraintsQuery, name, table.name);
      const indexes = await rows(client, indexesQuery, name, table.name);
      const grants = await rows(client, grantsQuery, name, table.name);
      parts.push(
        [
          `table ${table.name} (`,
          ...[...columns, ...constraints].map((line) => `  ${show(line.line ?? '')}`),
          ')',
          ...indexes.map((line) => show(line.line ?? '')),
          ...grants.map((line) => show(line.line ?? '')),
        ].join('\n'),
      );
    }
    for (const { line } of await rows(client, functionsQuery, name)) parts.push(show(line ?? ''));
  }
  return `${parts.join('\n\n')}\n`;
}

async function rows(
  client: Client,
  query: string,
  ...values: (string | undefined)[]
): Promise<Record<string, string | undefined>[]> {
  return (await client.query<Record<string, string>>(query, values)).rows;
}

const tablesQuery = `
  select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = $1 and c.relkind in ('r', 'p', 'v') and c.relname not like 'migration%' order by 1`;

const columnsQuery = `
  select concat_ws(' ', a.attname, format_type(a.atttypid, a.atttypmod), case when a.attnotnull then 'not null' end,
    case when a.attidentity <> '' then 'generated always as identity' end,
    'default ' || pg_get_expr(d.adbin, d.adrelid)) as line
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
  left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where n.nspname = $1 and c.relname = $2 and a.attnum > 0 and not a.attisdropped order by a.attnum`;

const constraintsQuery = `
  select 'constraint ' || k.conname || ' ' || pg_get_constraintdef(k.oid) as line
  from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = $1 and c.relname = $2 and k.contype <> 'n' order by k.contype, k.conname`;

const indexesQuery = `
  select i.indexdef as line from pg_indexes i where i.schemaname = $1 and i.tablename = $2 order by i.indexname`;

const grantsQuery = `
  select 'grant ' || string_agg(lower(privilege_type), ', ' order by privilege_type) || ' to ' || grantee as line
  from information_schema.role_table_grants
  where table_schema = $1 and table_name = $2 and grantee <> (select pg_get_userbyid(c.relowner) from pg_class c
    join pg_namespace n on n.oid = c.relnamespace where n.nspname = $1 and c.relname = $2)
  group by grantee order by grantee`;

const functionsQuery = `
  select pg_get_functiondef(p.oid) as line from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where n.nspname = $1 order by p.proname`;
