import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const resolve = createRequire(import.meta.url).resolve;
const folder = import.meta.dirname;
const ours = readFileSync(join(folder, 'mantine.css'), 'utf8');
const imported = [...ours.matchAll(/@import '([^']+)'/g)].map(([, path]) => path ?? '');
const tokens = readFileSync(join(folder, 'tokens.css'), 'utf8');

test('every variable that the imported styles ask for is ours', () => {
  const theirs = imported.map((path) => readFileSync(resolve(path), 'utf8')).join('\n');
  const set = new Set([...`${ours}\n${theirs}`.matchAll(/(--mantine-[\w-]+)\s*:/g)].map(([, name]) => name));
  const asked = new Set([...theirs.matchAll(/var\((--mantine-[\w-]+)\)/g)].map(([, name]) => name));
  expect(asked.size).toBeGreaterThan(30);
  expect([...asked].filter((name) => !set.has(name))).toEqual([]);
});

test('the parts ask only for tokens that exist', () => {
  const set = new Set([...tokens.matchAll(/(--[\w-]+):/g)].map(([, name]) => name));
  const parts = readdirSync(join(folder, '..')).filter((name) => name.endsWith('.css'));
  expect(parts.length).toBeGreaterThan(10);
  for (const part of [...parts.map((name) => join('..', name)), 'base.css', 'mantine.css']) {
    const asked = [
      ...readFileSync(join(folder, part), 'utf8').matchAll(/var\((--(?!mantine|input|button|label)[\w-]+)/g),
    ].map(([, name]) => name);
    expect({ part, missing: asked.filter((name) => !set.has(name)) }).toEqual({ part, missing: [] });
  }
});

test('letters reach the contrast of WCAG AA on every ground they stand on, light and dark', () => {
  for (const block of tokens.split(/:root\[data-mantine-color-scheme='dark'\]/).slice(0, 2)) {
    const value = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(block)?.[1] ?? '';
    for (const ground of ['paper', 'sheet', 'sunk']) {
      for (const letters of ['ink', 'ink-2', 'ink-3', 'lacquer', 'jade', 'amber', 'blue', 'none']) {
        const ratio = contrast(value(letters), value(ground));
        expect(ratio, `${letters} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
    for (const hue of ['lacquer', 'jade', 'amber', 'blue']) {
      expect(contrast(value(hue), value(`${hue}-tint`)), `${hue} on its tint`).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(value('on-fill'), value('blue'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(value('rule-3'), value('sheet')), 'edges of controls').toBeGreaterThanOrEqual(3);
  }
});

/** WCAG 2.2's contrast of two colours, 1 to 21. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
