import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Endpoint } from '../src/kernel/contract.ts';
import type { Sentence } from '../src/kernel/words.ts';
import { setFaultCodes } from '../src/frameworks/model/own-set/set-fault.ts';
import { importFaults } from '../src/results/model/import-fault.ts';
import type { ProblemBook } from '../src/server/problem-json.ts';
import { serverProblems, serverWords } from '../src/server/words.ts';
import { slices } from '../src/slices.ts';
import { webWords } from '../src/web/words.ts';

const root = join(import.meta.dirname, '..');

/** The refusals that the server knows, put together as it does. */
export const book: ProblemBook = {
  statuses: Object.assign({}, serverProblems, ...slices.map((slice) => slice.problems)),
  words: Object.assign({}, serverWords, ...slices.map((slice) => slice.words)),
};

/** A code where the sources make a refusal of it. */
export type Thrown = { readonly code: string; readonly file: string };

/** Every code that the sources throw or return, by its literal. */
export function thrownCodes(): readonly Thrown[] {
  return sources().flatMap(({ file, text }) =>
    [...text.matchAll(/\b(?:problem|new Problem)\(\s*'([^']+)'/g)].map(([, code = '']) => ({ code, file })),
  );
}

/** The codes of what the reader doubts and warns of: words that a file of the reader or of plans names and nobody throws. */
export function doubtCodes(): readonly string[] {
  const thrown = new Set(thrownCodes().map(({ code }) => code));
  const named = sources()
    .filter(({ file }) => /^(reading|plans)\/model\//.test(file))
    .flatMap(({ text }) => [...text.matchAll(/'((?:reading|plans)\.\w+)'/g)].map(([, code = '']) => code));
  return [...new Set(named)].filter((code) => !thrown.has(code)).sort();
}

/** Told on the command line by a process that serves nobody yet, so that it needs no status. */
export function isToldAtStart({ file }: Thrown): boolean {
  return /^(main\.ts|commands\/|reading\/commands\.ts|server\/(port\.ts|embedded-postgres|external-postgres))/.test(
    file,
  );
}

/** Every endpoint that the slices mount. */
export function allEndpoints(): readonly Endpoint[] {
  const endpoints: Endpoint[] = [];
  for (const slice of slices) slice.routes?.((endpoint) => void endpoints.push(endpoint));
  return endpoints;
}

/** The page docs/problems.md as the sources make it. */
export function makeProblemsPage(): string {
  const startOnly = Object.keys(serverWords).filter((code) => !(code in book.statuses));
  const groups = [{ name: 'server', problems: serverProblems }, ...slices].filter(
    ({ problems }) => Object.keys(problems).length > 0,
  );
  return [
    '# Refusals',
    '',
    'Every refusal that a person or a program can be given: its code, its HTTP status, and its sentence in Vietnamese and English. The body is',
    'problem JSON (RFC 9457): `code`, `status`, `detail` in the caller’s language, `detailVi`, `detailEn`, `place` where one field is at fault,',
    'and `trace` to quote. `{name}` stands for a value. This page is made by a test: `WRITE_PROBLEMS=1 npx vitest run test/problems.test.ts`.',
    ...groups.flatMap(({ name, problems }) => section(`From \`${name}\``, Object.keys(problems))),
    ...section('At the start, on the command line', startOnly),
    ...section('What the reader doubts or warns of', doubtCodes()),
    ...section(
      'What is wrong in a cell of a table of results',
      importFaults.map((code) => `results.fault.${code}`),
    ),
    ...section(
      'What is wrong in a set of criteria',
      setFaultCodes.map((code) => `set.fault.${code}`),
    ),
    ...section(
      'In the browser, when the server is not heard',
      Object.keys(webWords).filter((code) => code.startsWith('web.')),
      webWords,
    ),
    '',
  ].join('\n');
}

function section(title: string, codes: readonly string[], words: ProblemBook['words'] = book.words): string[] {
  const row = (code: string) => {
    const { vi, en }: Sentence = words[code] ?? { vi: '', en: '' };
    return `| \`${code}\` | ${book.statuses[code] ?? ''} | ${cell(vi)} | ${cell(en)} |`;
  };
  return [
    '',
    `## ${title}`,
    '',
    '| code | status | tiếng Việt | English |',
    '| --- | --- | --- | --- |',
    ...codes.map(row),
  ];
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

/** Files of src that are no tests, by their path within it. */
function sources(): readonly { readonly file: string; readonly text: string }[] {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .sort()
    .map((file) => ({ file, text: withoutComments(readFileSync(join(root, 'src', file), 'utf8')) }));
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}
