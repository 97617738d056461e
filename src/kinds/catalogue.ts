import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { IsoDate } from '../kernel/calendar.ts';
import { must } from '../kernel/problem.ts';
import { ruleProvenances, unverifiedParts, type RuleProvenance } from './model/provenance.ts';
import { sheets } from './model/sheet.ts';

const sentence = z.object({ vi: z.string(), en: z.string() });
const source = z.strictObject({ title: z.string(), url: z.url() });
const sources = z.record(z.string(), source);
const provenance = z.enum(ruleProvenances);

/** What every rule of the catalogue says of itself: its law, from when and until when it holds, and how we know. */
const ruleShape = {
  basis: z.string(),
  from: z.iso.date(),
  to: z.iso.date().nullable().default(null),
  provenance: z.strictObject({ rule: provenance, from: provenance }),
  sources: z.array(z.string()).default([]),
};

const dutySchema = z.strictObject({
  id: z.string(),
  what: sentence,
  who: sentence,
  places: z.array(z.enum(sheets.disclosure.task.places.of)),
  standDays: z.int().nullable().default(null),
  deadline: sentence,
  note: sentence.nullable().default(null),
  ...ruleShape,
});

const overlapRuleSchema = z.strictObject({ what: sentence, article: z.string().nullable(), ...ruleShape });

type Source = z.output<typeof source>;

/** Something that a law orders to be published: what, by whom, where, by when, from and until which day, and how we know. */
export type PublishingDuty = Omit<z.output<typeof dutySchema>, 'sources'> & { readonly sources: readonly Source[] };

/** Why inspections may not overlap, by which law, and how we know. */
export type OverlapRule = Omit<z.output<typeof overlapRuleSchema>, 'sources'> & { readonly sources: readonly Source[] };

let duties: readonly PublishingDuty[] | undefined;
let overlapRules: readonly OverlapRule[] | undefined;

/** The entries of data/disclosures/disclosures.yaml, also those that hold no more; read and checked once in the life of the process. */
export function readPublishingDuties(): readonly PublishingDuty[] {
  if (duties) return duties;
  const read = z.strictObject({ sources, duties: z.array(dutySchema) }).parse(readData('disclosures/disclosures.yaml'));
  duties = read.duties.map((duty) => withSources(duty, read.sources));
  return duties;
}

/** The entries of data/disclosures/disclosures.yaml that hold on a day. */
export function publishingDutiesOn(day: IsoDate): readonly PublishingDuty[] {
  return readPublishingDuties().filter((duty) => holdsOn(duty, day));
}

/** The rule of data/inspections/overlaps.yaml that holds on a day, or null. */
export function overlapRuleOn(day: IsoDate): OverlapRule | null {
  if (!overlapRules) {
    const read = z
      .strictObject({ sources, rules: z.array(overlapRuleSchema) })
      .parse(readData('inspections/overlaps.yaml'));
    overlapRules = read.rules.map((rule) => withSources(rule, read.sources));
  }
  return overlapRules.find((rule) => holdsOn(rule, day)) ?? null;
}

function holdsOn({ from, to }: { readonly from: IsoDate; readonly to: IsoDate | null }, day: IsoDate): boolean {
  return from <= day && (to === null || day <= to);
}

function readData(file: string): unknown {
  return parse(readFileSync(join(import.meta.dirname, '../../data', file), 'utf8'), { schema: 'core' });
}

/** A rule with its sources in the place of their names. What is called sourced names one, and every name is known. */
function withSources<T extends { readonly sources: readonly string[]; readonly provenance: RuleProvenance }>(
  rule: T,
  known: Readonly<Record<string, Source>>,
): Omit<T, 'sources'> & { readonly sources: readonly Source[] } {
  const isRecalled = unverifiedParts(rule.provenance).length === Object.keys(rule.provenance).length;
  if (rule.sources.length === 0 && !isRecalled)
    throw new Error('a rule of the catalogue is called sourced and names no source');
  return { ...rule, sources: rule.sources.map((name) => must(known[name], `the source ${name}`)) };
}
