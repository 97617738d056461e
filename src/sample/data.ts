import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Role } from '../accounts/model.ts';
import { toNfc } from '../kernel/vietnamese.ts';
import type { Pace } from './model.ts';

/** The invented province, and the province whose published results it follows. */
export const sampleProvince = {
  slug: 'song-lam',
  name: 'tỉnh Sông Lam (minh họa)',
  shortName: 'Sông Lam',
  referenceProvince: 'Hà Tĩnh',
  isSample: true,
} as const;

/** The plan that is put in force, with its period, and the one that is left as an unreviewed draft. */
export const samplePlans = {
  inForce: {
    fileName: 'ke-hoach-2026.html',
    mediaType: 'text/html',
    periodFrom: '2026-01-05',
    periodTo: '2026-12-31',
  },
  draft: { fileName: 'du-thao-2027.txt', mediaType: 'text/plain' },
} as const;

/** A commune or ward of the invented province, with the officer who reports for it. */
export type SampleCommune = {
  readonly login: string;
  readonly name: string;
  readonly type: 'xã' | 'phường';
  readonly officer: string;
  readonly pace: Pace;
};

/** An invented person of a provincial body; `unit` is the body's code, `signIn` whether a password is told. */
export type SamplePerson = {
  readonly login: string;
  readonly unit: string;
  readonly name: string;
  readonly title: string;
  readonly roles: readonly Role[];
  readonly signIn: boolean;
};

export type SamplePeople = {
  readonly people: readonly SamplePerson[];
  /** Communes whose officers are told a password. */
  readonly communes: readonly string[];
  /** By code of the body. */
  readonly pace: Readonly<Record<string, Pace>>;
};

/** An invented document from above, with the code of the body that leads each of its duties. */
export type SampleDutyDocument = {
  readonly giver: string;
  readonly number: string;
  readonly issuedOn: string;
  readonly title: string;
  readonly duties: readonly { readonly text: string; readonly lead: string; readonly deadline: string }[];
};

/** Sentences that invented people write; `{n}` stands for a small number. */
export type SampleSentences = {
  readonly done: Readonly<Record<'task' | 'coordinate' | 'disclosure' | 'survey' | 'report', readonly string[]>>;
  readonly doing: readonly string[];
  readonly ongoing: readonly string[];
  readonly undated: readonly string[];
  readonly difficulty: readonly string[];
  readonly returned: readonly string[];
  readonly fileNames: Readonly<Record<'pdf' | 'png', readonly string[]>>;
};

/** The communes of data/sample/communes.yaml. */
export function readCommunes(): readonly SampleCommune[] {
  return (readYaml('communes.yaml') as { communes: SampleCommune[] }).communes;
}

/** The people of data/sample/people.yaml. */
export function readPeople(): SamplePeople {
  return readYaml('people.yaml') as SamplePeople;
}

/** The documents from above of data/sample/duties.yaml, in order of issue. */
export function readDutyDocuments(): readonly SampleDutyDocument[] {
  return (readYaml('duties.yaml') as { documents: SampleDutyDocument[] }).documents;
}

/** The sentences of data/sample/activity.yaml. */
export function readSentences(): SampleSentences {
  return readYaml('activity.yaml') as SampleSentences;
}

/** The bytes of a file of data/sample. */
export function readSampleFile(name: string): Buffer {
  return readFileSync(join(folder, name));
}

const folder = join(import.meta.dirname, '../../data/sample');

function readYaml(name: string): unknown {
  return parse(toNfc(readFileSync(join(folder, name), 'utf8')));
}
