import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Role } from '../accounts/model.ts';
import type { OpinionState } from '../consultation/model/opinion.ts';
import type { IsoDate } from '../kernel/calendar.ts';
import { toNfc } from '../kernel/vietnamese.ts';
import type { Step } from '../kinds/acts/move-initiative.ts';
import type { TypedKind } from '../kinds/model/sheet.ts';
import type { IndexName } from '../plans/model/plan.ts';
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

/** A department from within: its divisions, and its own plan by the province's. Days of what was done lie in the past of the clock or are left out. */
export type SampleOwnPlan = {
  readonly unit: string;
  /** The login of the head. */
  readonly head: string;
  readonly startedOn: IsoDate;
  readonly inForceOn: IsoDate;
  readonly divisions: readonly {
    readonly key: string;
    readonly name: string;
    readonly head: string;
    readonly members: readonly string[];
  }[];
  readonly sentences: readonly SampleSentence[];
  readonly own: readonly SampleLine[];
};

/** What a unit makes of one of the province's sentences, known by how it begins: lines, or nothing with a reason. */
export type SampleSentence = { readonly of: string } & (
  | { readonly lines: readonly SampleLine[] }
  | { readonly leftOut: string }
);

/** A line of the unit's plan: for a division by its key, or for a person by the login. */
export type SampleLine = {
  readonly text: string;
  readonly due: IsoDate;
  readonly division?: string;
  readonly person?: string;
  readonly begunOn?: IsoDate;
  readonly doneOn?: IsoDate;
};

/** What single units did of a task with a sheet; fields as `src/kinds/model/sheet.ts` has them. */
export type SampleWork = { readonly on: IsoDate; readonly fields: SampleFields };
type SampleFields = Readonly<Record<string, unknown>>;

/** A duty of a kind that a person added to the plan. */
export type SampleOfKind = {
  readonly kind: TypedKind;
  readonly on: IsoDate;
  readonly lead: string;
  readonly text: string;
  readonly deadline: string;
  readonly index: IndexName;
  readonly fields: SampleFields;
  readonly work?: SampleWork;
  readonly findings?: readonly { readonly on: IsoDate; readonly text: string; readonly deadline: string }[];
  readonly steps?: readonly (Step & { readonly on: IsoDate; readonly by: string })[];
};

export type SampleKinds = {
  /** Sheets of disclosures that the plan itself orders, known by how their sentences begin. */
  readonly sheets: readonly {
    readonly of: string;
    readonly filledOn: IsoDate;
    readonly fields: SampleFields;
    readonly work: readonly (SampleWork & { readonly unit: string })[];
  }[];
  readonly added: readonly SampleOfKind[];
};

/** What somebody pledges for the year of `madeOn`: so many duties that the unit leads, and targets in words. */
export type SampleCommitment = {
  readonly by: string;
  readonly to: string;
  readonly madeOn: IsoDate;
  readonly signedOn: IsoDate;
  readonly acceptedOn?: IsoDate;
  readonly returned?: { readonly on: IsoDate; readonly why: string };
  readonly pledge: string;
  readonly work: number;
  readonly targets: readonly string[];
};

/** Units are asked about the draft, so many days before the clock's day; codes of bodies and logins of communes. */
export type SampleConsultation = {
  readonly askedDaysAgo: number;
  readonly dueInDays: number;
  readonly message: string;
  readonly asked: readonly string[];
  readonly answers: readonly SampleAnswer[];
};

/** A unit's opinion of the sentence that begins so, with what became of it, or its agreement to all. */
export type SampleAnswer = { readonly by: string; readonly daysAgo: number } & (
  | { readonly of?: undefined }
  | {
      readonly of: string;
      readonly text: string;
      readonly wording?: string;
      readonly decided?: {
        readonly daysAgo: number;
        readonly state: Exclude<OpinionState, 'waiting'>;
        readonly reason: string;
      };
    }
);

/** A later day that a unit asks for its next duty, so many days after the one that holds, with what the coordinator decided. */
export type SampleExtension = {
  readonly by: string;
  readonly daysAgo: number;
  readonly laterBy: number;
  readonly reason: string;
  readonly decided?: { readonly daysAgo: number; readonly grant: boolean; readonly answer: string };
};

/** What stands in the way of a unit's next duty, the code of the body that is asked to clear it, and what it answered. */
export type SampleDifficulty = {
  readonly by: string;
  readonly daysAgo: number;
  readonly to: string;
  readonly text: string;
  readonly answer?: { readonly by: string; readonly daysAgo: number; readonly text: string };
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

/** The department of data/sample/own-plan.yaml. */
export function readOwnPlan(): SampleOwnPlan {
  return readYaml('own-plan.yaml') as SampleOwnPlan;
}

/** What data/sample/kinds.yaml has of duties of the kinds. */
export function readKinds(): SampleKinds {
  return readYaml('kinds.yaml') as SampleKinds;
}

/** The commitments of data/sample/commitments.yaml. */
export function readCommitments(): readonly SampleCommitment[] {
  return (readYaml('commitments.yaml') as { commitments: SampleCommitment[] }).commitments;
}

/** The consultation of data/sample/consultation.yaml. */
export function readConsultation(): SampleConsultation {
  return readYaml('consultation.yaml') as SampleConsultation;
}

/** What data/sample/requests.yaml has of later days and difficulties. */
export function readRequests(): {
  readonly extensions: readonly SampleExtension[];
  readonly difficulties: readonly SampleDifficulty[];
} {
  return readYaml('requests.yaml') as ReturnType<typeof readRequests>;
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
