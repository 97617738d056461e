import { z } from 'zod';
import { additions, methods, provenances, relations } from './framework.ts';

const code = z.string().regex(/^[0-9A-Z]+(\.[0-9A-Z]+)*$/);
const provenance = z.enum(provenances);
const sourceKeys = z.array(z.string()).default([]);
const sentence = { vi: z.string().min(1), en: z.string().min(1) };
const span = z.strictObject({ from: z.number(), to: z.number() });
const percent = z.number().min(-100).max(100);

/** One word for the whole node, or one for each of its parts. */
const nodeProvenance = z.union([
  provenance,
  z.strictObject({ name: provenance, points: provenance, rule: provenance }).partial(),
]);

/** How a leaf gets its points, as it is written and as the API shows it. */
export const rule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ratio'), floor: percent, full: percent }),
  z.strictObject({ kind: z.literal('checklist'), items: z.array(z.strictObject(sentence)).min(1) }),
  z.strictObject({ kind: z.literal('deadline'), lateShare: percent.optional(), eachLate: z.number().optional() }),
  z.strictObject({ kind: z.literal('count'), each: z.number().optional(), full: z.number().optional() }),
  z.strictObject({ kind: z.literal('penalty'), each: z.number().optional() }),
  z.strictObject({ kind: z.literal('survey'), value: z.enum(['mean', 'share']) }),
  z.strictObject({
    kind: z.literal('change'),
    since: z.union([z.number().int(), z.literal('previous-year')]),
    full: percent.optional(),
  }),
  z.strictObject({ kind: z.literal('index'), index: z.string() }),
  z.strictObject({
    kind: z.literal('rescale'),
    from: z.number().optional(),
    to: z.number().optional(),
    better: z.enum(['high', 'low']),
  }),
]);

const node = z.strictObject({
  code,
  from: z.number().default(0),
  points: z.number().positive().optional(),
  weight: z.number().positive().optional(),
  by: z.enum(methods).optional(),
  ...sentence,
  rule: rule.optional(),
  unused: z.literal(true).optional(),
  optional: z.literal(true).optional(),
  evidence: z.string().min(1).optional(),
  provenance: nodeProvenance.optional(),
  sources: z.array(z.string()).optional(),
});

const edition = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  decision: z.strictObject({ number: z.string(), date: z.iso.date(), provenance, sources: sourceKeys }).optional(),
  years: z.record(z.string().regex(/^\d{4}$/), z.number().int().positive().nullable()),
  scale: span,
  by: z.enum(methods).optional(),
  rule: rule.optional(),
  adjustment: span.optional(),
  provenance: nodeProvenance,
  sources: sourceKeys,
  note: z.strictObject(sentence),
  bands: z
    .strictObject({
      by: z.enum(['score', 'quarter', 'year']),
      list: z
        .array(
          z.strictObject({
            ...sentence,
            from: z.number().optional(),
            lowest: z.record(z.string().regex(/^\d{4}$/), z.number()).default({}),
            provenance,
            sources: sourceKeys,
          }),
        )
        .min(2),
    })
    .optional(),
  levels: z.array(z.strictObject({ ...sentence, adds: z.enum(additions) })).min(1),
  nodes: z.array(node),
});

const mapping = z.strictObject({
  from: z.string(),
  /** An edition of the same index ('2018'), or of another one ('papi/2018'). */
  to: z.string(),
  provenance,
  sources: sourceKeys,
  byCode: z.strictObject({ kind: z.enum(relations), depth: z.number().int().positive() }).optional(),
  pairs: z
    .array(z.strictObject({ from: code.or(z.literal('*')), to: code.or(z.literal('*')), kind: z.enum(relations) }))
    .default([]),
  ended: z.array(code).default([]),
  added: z.array(code).default([]),
});

/** A file of data/frameworks as it is written; a word that nobody reads is a fault. */
export const frameworkFile = z.strictObject({
  index: z.string().regex(/^[a-z-]+$/),
  ...sentence,
  short: z.strictObject(sentence),
  owner: z.strictObject(sentence),
  rates: z.strictObject(sentence),
  measures: z.strictObject(sentence).optional(),
  sources: z.record(z.string(), z.strictObject({ title: z.string(), url: z.url().optional() })),
  editions: z.array(edition).min(1),
  mappings: z.array(mapping).default([]),
});
export type FrameworkFile = z.output<typeof frameworkFile>;
export type WrittenEdition = FrameworkFile['editions'][number];
export type WrittenRule = z.output<typeof rule>;
export type WrittenNode = WrittenEdition['nodes'][number];
