import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../src/commands.ts';
import { openapi } from '../src/commands/openapi.ts';

const root = join(import.meta.dirname, '..');
const text = (path: string) => readFileSync(join(root, path), 'utf8');
const below = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
const pages = [...readdirSync(root), ...below('docs'), ...below('src')].filter((path) => path.endsWith('.md'));

describe('the documents', () => {
  it('link only to what is there', () => {
    expect(pages.length).toBeGreaterThan(20);
    const links = pages.flatMap((page) =>
      [...text(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)(?:#[^)]*)?\)/g)].map(([, to = '']) => ({ page, to })),
    );
    expect(links.length).toBeGreaterThan(30);
    expect(links.filter(({ page, to }) => !existsSync(join(root, dirname(page), to)))).toEqual([]);
  });

  it('name every command', () => {
    for (const readme of ['README.md', 'README.vi.md']) {
      const missing = Object.keys(commands).filter(
        (name) => !new RegExp(`^\\|.*\`${name}[ \`]`, 'm').test(text(readme)),
      );
      expect({ readme, missing }).toEqual({ readme, missing: [] });
    }
  });

  it('name every variable that the environment is read for', () => {
    const source = text('src/main.ts');
    const read = [...source.matchAll(/environment\.([A-Z_]+)|readNumber\('([A-Z_]+)'/g)].map(
      ([, a, b]) => a ?? b ?? '',
    );
    expect(read.length).toBeGreaterThan(5);
    for (const page of ['docs/operating.md', 'docs/van-hanh.md']) {
      const missing = read.filter((name) => !text(page).includes(`\`${name}\``));
      expect({ page, missing }).toEqual({ page, missing: [] });
    }
  });

  it('give only npm commands that exist', () => {
    const { scripts }: { scripts: Readonly<Record<string, string>> } = JSON.parse(text('package.json'));
    const named = pages.flatMap((page) => [...text(page).matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name));
    expect(named.length).toBeGreaterThan(10);
    expect([...new Set(named)].filter((name) => !(name in scripts))).toEqual([]);
  });

  it('describe the API as the contracts do (npm run openapi writes it)', async () => {
    expect(JSON.parse(text('docs/openapi.json'))).toEqual(JSON.parse(JSON.stringify(await openapi())));
  });
});
