import type { Sentence } from '../../kernel/words.ts';

/** How we know a figure: read in the source named; follows from what was read; general knowledge, never shown as the official text. */
export const provenances = ['sourced', 'inferred', 'reconstructed'] as const;
export type Provenance = (typeof provenances)[number];

/** How a leaf is measured: the unit marks itself with evidence; people are asked; a system of records counts. */
export const methods = ['self', 'statistics', 'survey'] as const;
export type Method = (typeof methods)[number];

/**
 * How the values of one level make the value above them: `sum` adds points; `weighted` adds each value's part of its own most, by percent of the
 * most above (PCI: Σ weight × value ÷ 10 × 100); `equal` adds equal shares of the scale above; `rescaled` is a mean of values brought to one scale; `mean` is a plain mean; `pooled` a mean over all leaves at once.
 */
export const additions = ['sum', 'weighted', 'equal', 'rescaled', 'mean', 'pooled'] as const;
export type Addition = (typeof additions)[number];

/** Bounds of a value in points: the least and the most that can be had. */
export type Span = { readonly from: number; readonly to: number };

/** How a leaf gets its points; `max` below is the leaf's own most. Percents are 0 to 100. */
export type Rule =
  /** Value ÷ `full` × max from `floor` percent on, all from `full` on, nothing below `floor`. */
  | { readonly kind: 'ratio'; readonly floor: number; readonly full: number }
  /** Equal parts of max for each item that is met. */
  | { readonly kind: 'checklist'; readonly items: readonly Sentence[] }
  /** All in time; late, a share of max in percent, or so many points less for each late one. */
  | { readonly kind: 'deadline'; readonly lateShare?: number | undefined; readonly eachLate?: number | undefined }
  /** So many points for each up to max, or all from a number on. */
  | { readonly kind: 'count'; readonly each?: number | undefined; readonly full?: number | undefined }
  /** Max less so many points for each case; how many is not always known. */
  | { readonly kind: 'penalty'; readonly each?: number | undefined }
  /** The mean answer ÷ the top of its scale × max, or the share of satisfied answers. */
  | { readonly kind: 'survey'; readonly value: 'mean' | 'share' }
  /** Growth since last year or since a fixed year; all at `full` percent where that is known. */
  | { readonly kind: 'change'; readonly since: number | 'previous-year'; readonly full?: number | undefined }
  /** Another index's total ÷ 100 × max. */
  | { readonly kind: 'index'; readonly index: string }
  /** Brought to the scale above between two bounds, turned round where low is good; bounds are absent where nobody publishes them. */
  | {
      readonly kind: 'rescale';
      readonly from?: number | undefined;
      readonly to?: number | undefined;
      readonly better: 'high' | 'low';
    };

/** How we know each part of a node. */
export type NodeProvenance = Readonly<Record<'name' | 'points' | 'rule', Provenance>>;

/** An area, criterion or indicator of one edition. */
export type FrameworkNode = {
  /** Stable within its index: '1.2' is the same sub-dimension in every edition unless a mapping says otherwise. */
  readonly code: string;
  readonly name: Sentence;
  /** 0 for the nodes right under the index. */
  readonly depth: number;
  /** Points that can be had here; null where the level has none or nobody published them. */
  readonly points: Span | null;
  /** Percent of the value above; null unless the level is weighted and the weight is known. */
  readonly weight: number | null;
  /** A leaf's own way of measuring; those of all leaves below for the others. */
  readonly by: readonly Method[];
  readonly rule: Rule | null;
  /** False for what is printed in the tables and does not move the score. */
  readonly counts: boolean;
  /** A unit to whom it does not apply is rated without it. */
  readonly optional: boolean;
  /** What a unit shows to be believed, in the words of the set; null where nobody wrote it. */
  readonly evidence: string | null;
  readonly provenance: NodeProvenance;
  /** Keys of the framework's sources. */
  readonly sources: readonly string[];
  readonly children: readonly FrameworkNode[];
};

/** One level of an edition's tree, from the top. */
export type Level = { readonly name: Sentence; readonly adds: Addition };

/** A band of results. `from` is its lower bound, `lowest` the lowest score that got it by year, for bands that are drawn anew each year. */
export type Band = {
  readonly name: Sentence;
  readonly from: number | null;
  readonly lowest: Readonly<Record<string, number>>;
  readonly provenance: Provenance;
  readonly sources: readonly string[];
};

/** How results fall into bands: by a fixed score, by quarters of the rated units, or by cut-offs drawn anew each year; best first. */
export type Bands = { readonly by: 'score' | 'quarter' | 'year'; readonly list: readonly Band[] };

/** An index as it stood for some years: its tree, points, rules. */
export type Edition = {
  readonly id: string;
  readonly decision: {
    readonly number: string;
    readonly date: string;
    readonly provenance: Provenance;
    readonly sources: readonly string[];
  } | null;
  /** Years whose results it makes, each with the number of rated units (63 or 34 provinces); null where each province has its own. */
  readonly years: readonly { readonly year: number; readonly units: number | null }[];
  readonly scale: Span;
  /** Bonus and penalty points on top of the tree. */
  readonly adjustment: Span | null;
  readonly provenance: NodeProvenance;
  readonly sources: readonly string[];
  readonly note: Sentence;
  readonly bands: Bands | null;
  readonly levels: readonly Level[];
  /** Empty where the tree was not found. */
  readonly nodes: readonly FrameworkNode[];
};

/**
 * How a node of one edition stands to a node of another, of the same index or not: `same` may be compared; `changed` is the same subject measured
 * otherwise; `feeds` gives its result as points there; `beside` is the same fact seen by others, shown beside and never added.
 */
export const relations = ['same', 'changed', 'feeds', 'beside'] as const;
export type Relation = (typeof relations)[number];

/** Names a node anywhere; `code` '*' is the index as a whole. */
export type NodeRef = { readonly index: string; readonly edition: string; readonly code: string };

/** From one edition to another: which node became which, what ended, what was added. */
export type Mapping = {
  readonly from: { readonly index: string; readonly edition: string };
  readonly to: { readonly index: string; readonly edition: string };
  readonly provenance: Provenance;
  readonly sources: readonly string[];
  /** Codes that both editions have, to this depth, and that nothing below names stand for themselves. */
  readonly byCode: { readonly kind: Relation; readonly depth: number } | null;
  readonly pairs: readonly { readonly from: string; readonly to: string; readonly kind: Relation }[];
  readonly ended: readonly string[];
  readonly added: readonly string[];
};

/** What a figure was taken from. */
export type Source = { readonly key: string; readonly title: string; readonly url: string | null };

/** An index with all its editions, oldest first. */
export type Framework = {
  /** 'papi', 'par-index': stable, in addresses and references. */
  readonly index: string;
  readonly name: Sentence;
  readonly short: Sentence;
  readonly owner: Sentence;
  /** Whom it rates. */
  readonly rates: Sentence;
  /** What it measures and how, in a sentence for who never heard of it; null where nobody wrote one. */
  readonly measures: Sentence | null;
  readonly sources: readonly Source[];
  readonly editions: readonly Edition[];
  readonly mappings: readonly Mapping[];
};

/** What is wrong in a catalogue and where: 'papi/2018/5.2'. For who edits the files. */
export type Fault = { readonly path: string; readonly says: string };
