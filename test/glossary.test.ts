import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const glossary = readFileSync(join(root, 'docs/glossary.md'), 'utf8');
const schema = readFileSync(join(root, 'db/schema.sql'), 'utf8');

/** The terms in the first column of every row, and of the rows under each heading. */
const terms = new Set(glossary.split('\n').flatMap(termsOfRow));
const sections = new Map(
  glossary
    .split(/^#+ /m)
    .map((section) => [/`([\w.]+)`/.exec(section.split('\n')[0] ?? '')?.[1], section.split('\n').flatMap(termsOfRow)]),
);

/** The columns whose meaning follows from their name: the page's head says how. */
const plain = /^(id|\w+_(id|at|on|by|from|to))$/;

describe('the glossary', () => {
  it('has every table', () => {
    const tables = [...schema.matchAll(/^table (\w+) \(/gm)].map(([, name]) => name);
    expect(tables.length).toBeGreaterThan(15);
    expect(tables.filter((name) => !terms.has(name ?? ''))).toEqual([]);
  });

  it('has every column whose name does not say all', () => {
    const columns = [...schema.matchAll(/^ {2}(?!constraint )(\w+) [a-z ]+(?:\[\])?(?: not null)?(?: default .*)?$/gm)]
      .map(([, name]) => name ?? '')
      .filter((name) => !plain.test(name));
    expect(columns.length).toBeGreaterThan(80);
    expect([...new Set(columns)].filter((name) => !terms.has(name))).toEqual([]);
  });

  it('has the values of every list of a model, and no others under its name', () => {
    const lists = modelFiles().flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/^export const (\w+) = \[([^\]]*)\] as const;/gm)].map(
        ([, name = '', values = '']) => [name, [...values.matchAll(/'([^']*)'/g)].map(([, value]) => value)] as const,
      ),
    );
    expect(lists.length).toBeGreaterThan(10);
    for (const [name, values] of lists) expect({ name, values: sections.get(name) }).toEqual({ name, values });
  });

  it('has every value that a table allows', () => {
    const checks = [...schema.matchAll(/CHECK .*?ARRAY\[(.*?)\]/g)].map(([, values = '']) => values);
    const values = checks.flatMap((list) => [...list.matchAll(/'([^']*)'::text/g)].map(([, value]) => value ?? ''));
    expect(values.length).toBeGreaterThan(40);
    expect(values.filter((value) => !terms.has(value))).toEqual([]);
  });
});

function termsOfRow(line: string): string[] {
  const [, first = ''] = /^\| ([^|]*) \|/.exec(line) ?? [];
  return [...first.matchAll(/`([^`]+)`/g)].map(([, term]) => term ?? '');
}

function modelFiles(): string[] {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /^\w+\/model(\.ts|\/[\w-]+\.ts)$/.test(name) && !name.endsWith('.test.ts'))
    .map((name) => join(root, 'src', name));
}
