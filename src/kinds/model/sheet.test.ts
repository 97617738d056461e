import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldWords } from '../words/fields.ts';
import { overlapRuleOn, publishingDutiesOn, readPublishingDuties } from '../catalogue.ts';
import { unverifiedParts } from './provenance.ts';
import { faultOf } from './faults.ts';
import { fieldsOf, missingOf, schemaOf, typedKinds, writtenSchema, type Part } from './sheet.ts';

const parts: readonly Part[] = ['task', 'work'];

describe('a sheet', () => {
  it('has a label for every field and a word for every choice', () => {
    const lacking = typedKinds.flatMap((kind) =>
      parts.flatMap((part) =>
        fieldsOf(kind, part).flatMap(([name, field]) => [
          `field.${kind}.${name}`,
          ...('of' in field && typeof field.of === 'object' ? field.of.map((one) => `value.${one}`) : []),
        ]),
      ),
    );
    expect(lacking.length).toBeGreaterThan(40);
    expect(lacking.filter((key) => !(key in fieldWords))).toEqual([]);
  });

  it('completes what is left out as not known, and says what it still lacks', () => {
    const fields = schemaOf('inspection', 'task').parse({ from: '2026-12-01' });
    expect(fields).toEqual({
      target: null,
      content: null,
      from: '2026-12-01',
      to: null,
      decision: null,
      overlapReason: null,
    });
    expect(missingOf({ kind: 'inspection', fields }, 'task')).toEqual(['target', 'content', 'to']);
  });

  it('takes 0 as a number and never as nothing', () => {
    const fields = schemaOf('communication-topic', 'task').parse({
      channels: ['press'],
      product: 'video',
      quantity: 0,
    });
    expect(missingOf({ kind: 'communication-topic', fields }, 'task')).toEqual([]);
  });

  it.each([
    ['disclosure', 'task', { places: [] }],
    ['disclosure', 'task', { places: ['kiosk'] }],
    ['disclosure', 'task', { standDays: 1.5 }],
    ['disclosure', 'work', { postedFrom: '2026-02-30' }],
    ['inspection', 'task', { target: 'Sở Xây dựng' }],
    ['communication-topic', 'work', { views: -1 }],
  ] as const)('refuses what its field can not hold: %s %s %j', (kind, part, fields) => {
    expect(writtenSchema(part).safeParse({ kind, fields }).success).toBe(false);
  });

  it('reads back what it gave, whatever was written', () => {
    fc.assert(
      fc.property(fc.option(fc.string({ minLength: 1 })), fc.option(fc.nat(30_000)), (what, days) => {
        const given = { what: what?.trim() || null, standDays: days === 0 ? null : days };
        const once = schemaOf('disclosure', 'task').parse(given);
        expect(schemaOf('disclosure', 'task').parse(once)).toEqual(once);
      }),
    );
  });

  it('refuses days that run backwards and takes a single day', () => {
    const posted = (postedFrom: string, postedTo: string) =>
      faultOf({ kind: 'disclosure', fields: schemaOf('disclosure', 'work').parse({ postedFrom, postedTo }) });
    expect(posted('2026-11-02', '2026-11-01')).toMatchObject({
      code: 'kinds.days_backwards',
      place: { field: 'postedTo' },
    });
    expect(posted('2026-11-02', '2026-11-02')).toBeNull();
  });
});

describe('the catalogue of what must be published', () => {
  it('holds each entry once, with its law, from its first day to its last', () => {
    const all = readPublishingDuties();
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all.every(({ basis, from, to }) => basis !== '' && (to === null || from <= to))).toBe(true);
    const idsOn = (day: string) => publishingDutiesOn(day).map(({ id }) => id);
    expect(idsOn('2025-12-31')).toContain('poor-households');
    expect(idsOn('2026-01-01')).not.toContain('poor-households');
    expect(idsOn('2024-07-31')).not.toContain('land-plan');
  });

  it('says of each entry how it is known: what is sourced names where, what is recalled is not verified', () => {
    const all = readPublishingDuties();
    const unverified = (id: string) =>
      unverifiedParts(all.find((one) => one.id === id)?.provenance ?? { rule: 'recalled', from: 'recalled' });
    expect(unverified('commune-items')).toEqual([]);
    expect(unverified('land-plan')).toEqual(['from']);
    expect(unverified('land-prices')).toEqual(['rule', 'from']);
    expect(all.filter(({ sources }) => sources.length === 0).map(({ id }) => id)).toEqual(['land-prices']);
  });

  it('has the rule against overlapping inspections from the day of its law, its article not yet read', () => {
    expect(overlapRuleOn('2025-06-30')).toBeNull();
    expect(overlapRuleOn('2025-07-01')).toMatchObject({
      article: null,
      provenance: { rule: 'recalled', from: 'sourced' },
    });
  });
});
