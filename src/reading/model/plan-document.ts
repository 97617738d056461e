import type { IsoDate } from '../../kernel/calendar.ts';
import type { Deadline } from './deadline.ts';

/** The index that a task, goal or result is about (contracts: PlanDocument). */
export type IndexName = 'PAR INDEX' | 'SIPAS' | 'PAPI' | 'PCI';
export type TaskKind = 'task' | 'communication-topic' | 'disclosure' | 'survey' | 'report';

export type Signer = {
  readonly name: string;
  readonly position: string;
  readonly authority?: string;
  readonly onBehalf?: string;
};

export type Header = {
  readonly number: string | null;
  readonly issuer: string | null;
  readonly place: string | null;
  readonly date: IsoDate | null;
  readonly docType: string | null;
  readonly title: string | null;
  readonly signer: Signer | null;
  readonly recipients: readonly string[];
  /** Whether it has the form of an administrative document (Decree 30/2020), not of an article about one. */
  readonly formal: boolean;
};

/**
 * How a document stands to one that it names, strongest first: it takes its place, changes it, rests on it ('Căn cứ'), or only cites it; the edges
 * of the graph of documents, with the blocks that say so.
 */
export const citationRoles = ['replaced', 'amended', 'basis', 'cited'] as const;

export type LegalBasis = {
  readonly number: string;
  readonly date: IsoDate | null;
  readonly type: string | null;
  readonly role: (typeof citationRoles)[number];
  readonly source: readonly string[];
};

export type Goal = {
  readonly text: string;
  readonly index: IndexName | 'other';
  readonly metric: 'rank' | 'percent' | 'score' | 'count' | 'other';
  readonly operator: '<=' | '>=' | '=';
  readonly value: number | readonly number[] | null;
  readonly by: string | null;
  /** headline: a goal of the plan; task: a measure that one duty names. */
  readonly scope: 'headline' | 'task';
  readonly source: readonly string[];
};

export type QuotedResult = {
  readonly index: IndexName;
  readonly year: number;
  readonly score: number | null;
  /** A share of satisfied people, where the result is quoted as one. */
  readonly percent: number | null;
  readonly scale: number | null;
  readonly rank: number | null;
  readonly of: number | null;
  readonly change: number | null;
  readonly source: readonly string[];
};

/** Blocks, or cells of tables, from which each field was taken; lines where the file has lines. */
export type TaskSource = {
  readonly text: readonly string[];
  readonly lead: readonly string[];
  readonly coordinate: readonly string[];
  readonly deadline: readonly string[];
  readonly criteria: readonly string[];
  readonly lines?: readonly [from: number, to: number];
  /** Rules of the province that the reading of its fields leans on; missing where it leans on none. */
  readonly rules?: readonly RuleUse[];
};

/**
 * A rule of the province at work: in which field, the words that it explains, and the body or the kind of column that it takes them for;
 * empty for a line that heads the task.
 */
export type RuleUse = {
  readonly kind: 'body' | 'column' | 'heading';
  readonly field: 'lead' | 'coordinate' | 'deadline' | 'product' | 'text' | 'criteria';
  readonly written: string;
  readonly means: string;
};

export type TaskField = 'text' | 'lead' | 'coordinate' | 'deadline' | 'criteria' | 'index' | 'kind';

/** Something that a person should look at; `code` is a key of the reading slice's words. */
export type Doubt = {
  readonly field: TaskField;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
};

/** A criterion that a task may move, proposed by the likeness of words; a person takes it or not. */
export type CriterionProposal = {
  /** How the node is named in records: 'papi/2021-2024/2.2.1'. */
  readonly ref: string;
  readonly index: IndexName;
  /** The edition whose tree has the code. */
  readonly edition: string;
  readonly code: string;
  readonly name: string;
  /** The share of annotated proposals of such likeness that were right, 0 to 1. */
  readonly confidence: number;
  /** The words that made it, the weightiest first. */
  readonly words: readonly string[];
};

export type PlanTask = {
  readonly text: string;
  readonly index: IndexName | 'general';
  readonly path: readonly string[];
  /** The criteria that a row of a table names, as written. */
  readonly criteria: readonly string[];
  /** The criteria that it may move, likeliest first; empty where the reading had none to compare with. */
  readonly proposals: readonly CriterionProposal[];
  readonly kind: TaskKind;
  readonly lead: readonly string[];
  readonly coordinate: readonly string[];
  readonly deadline: Deadline;
  readonly product: string | null;
  /** Heading of the appendix whose table or list the task stands in. */
  readonly appendix: string | null;
  readonly source: TaskSource;
  /** 0 to 1: the least sure of its fields. */
  readonly confidence: number;
  readonly confidenceBy: Readonly<Record<TaskField, number>>;
  readonly doubts: readonly Doubt[];
};

export type ReportingDuty = {
  readonly who: readonly string[];
  readonly to: string | null;
  readonly frequency: readonly ('monthly' | 'quarterly' | '6-month' | 'yearly' | 'once' | 'event')[];
  readonly due: string | null;
  readonly content: string | null;
  readonly source: readonly string[];
};

export type Warning = {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly source: readonly string[];
  readonly lines?: readonly [number, number];
};

/** What a paragraph of the document is, so that none is dropped in silence. */
export type PartName =
  | 'navigation'
  | 'header'
  | 'preamble'
  | 'heading'
  | 'goals'
  | 'requirements'
  | 'situation'
  | 'funding'
  | 'task'
  | 'attribute'
  | 'table-heading'
  | 'cell'
  | 'introduction'
  | 'cross-reference'
  | 'closing'
  | 'recipients'
  | 'signature'
  | 'appendix'
  | 'footnote'
  | 'page-number'
  | 'left-over';

export type LeftOver = { readonly text: string; readonly block: string; readonly lines?: readonly [number, number] };

/** What a reading gives for one document: contracts/plan-document.schema.json and what a review needs beside it. */
export type PlanDocument = {
  readonly header: Header;
  readonly legalBases: readonly LegalBasis[];
  readonly goals: readonly Goal[];
  readonly results: readonly QuotedResult[];
  readonly tasks: readonly PlanTask[];
  readonly reporting: readonly ReportingDuty[];
  readonly warnings: readonly Warning[];
  readonly leftOver: readonly LeftOver[];
  /** First and last day that the title names, null where it names none. */
  readonly period: { readonly from: IsoDate | null; readonly to: IsoDate | null };
};
