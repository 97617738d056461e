import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serverWords } from '../src/server/words.ts';
import { slices } from '../src/slices.ts';
import { allEndpoints, book, doubtCodes, isToldAtStart, makeProblemsPage, thrownCodes } from './problems.ts';

const page = join(import.meta.dirname, '../docs/problems.md');
const thrown = thrownCodes();

describe('a refusal', () => {
  it('has a sentence in both languages, which name the same values', () => {
    expect(thrown.length).toBeGreaterThan(80);
    for (const code of new Set([...thrown.map((one) => one.code), ...doubtCodes(), ...Object.keys(book.statuses)])) {
      const { vi, en } = book.words[code] ?? {};
      expect({ code, vi: Boolean(vi), en: Boolean(en) }).toEqual({ code, vi: true, en: true });
      expect({ code, values: valuesIn(vi) }).toEqual({ code, values: valuesIn(en) });
      expect(vi).toBe(vi?.normalize('NFC'));
    }
  });

  it('has a status wherever a request can meet it', () => {
    expect(thrown.filter((one) => !isToldAtStart(one) && !(one.code in book.statuses))).toEqual([]);
  });

  it('is made somewhere: none is described that nobody can be given', () => {
    const made = new Set([...thrown.map((one) => one.code), ...doubtCodes()]);
    const described = new Set([...Object.keys(book.statuses), ...Object.keys(serverWords)]);
    expect([...described].filter((code) => !made.has(code))).toEqual([]);
  });

  it('belongs to one slice, by the name that its code begins with', () => {
    for (const { name, problems } of slices)
      expect(Object.keys(problems).filter((code) => !code.startsWith(`${name}.`))).toEqual([]);
  });
});

describe('an endpoint', () => {
  it('tells only of refusals that exist', () => {
    const endpoints = allEndpoints();
    expect(endpoints.length).toBeGreaterThan(20);
    const unknown = endpoints.flatMap(({ method, path, problems }) =>
      problems.filter((code) => !(code in book.statuses)).map((code) => `${method} ${path}: ${code}`),
    );
    expect(unknown).toEqual([]);
  });
});

it('docs/problems.md is what the sources make', () => {
  const made = makeProblemsPage();
  if (process.env.WRITE_PROBLEMS === '1') writeFileSync(page, made);
  expect(readFileSync(page, 'utf8')).toBe(made);
});

function valuesIn(sentence: string | undefined): string[] {
  return [...(sentence ?? '').matchAll(/\{\w+\}/g)].map(([value]) => value).sort();
}
