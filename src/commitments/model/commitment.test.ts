import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText, signingFaults, type Signed } from './commitment.ts';

const line = fc.record({
  kind: fc.constantFrom('task' as const, 'target' as const),
  text: fc.string({ minLength: 1 }).filter((text) => text === text.normalize('NFC')),
  assignmentId: fc.option(fc.uuid()),
});
const signed: fc.Arbitrary<Signed> = fc.record({
  year: fc.integer({ min: 2020, max: 2040 }),
  personId: fc.uuid(),
  personName: fc.string(),
  toPersonId: fc.uuid(),
  toPersonName: fc.string(),
  pledge: fc.string().filter((text) => text === text.normalize('NFC')),
  lines: fc.array(line, { maxLength: 5 }),
});

describe('what is signed', () => {
  it('has one text for each thing that it can say', () => {
    fc.assert(
      fc.property(signed, signed, (one, other) => {
        expect(canonicalText(one) === canonicalText(other)).toBe(isDeepStrictEqual(one, other));
      }),
    );
  });

  it('changes its text with any word, line or order of lines', () => {
    fc.assert(
      fc.property(signed, line, (one, added) => {
        const text = canonicalText(one);
        expect(canonicalText({ ...one, pledge: `${one.pledge}.` })).not.toBe(text);
        expect(canonicalText({ ...one, lines: [...one.lines, added] })).not.toBe(text);
        expect(canonicalText({ ...one, toPersonId: `${one.toPersonId}0` })).not.toBe(text);
      }),
    );
  });

  it('is the same however the letters and their accents were typed', () => {
    const one = { year: 2026, personId: 'a', personName: 'A', toPersonId: 'b', toPersonName: 'B', lines: [] };
    expect(canonicalText({ ...one, pledge: 'cam kết'.normalize('NFD') })).toBe(
      canonicalText({ ...one, pledge: 'cam kết' }),
    );
  });

  it('is not signed without words and a line', () => {
    expect(signingFaults({ pledge: ' ', lines: [] }).map(({ code }) => code)).toEqual([
      'commitments.pledge_missing',
      'commitments.no_line',
    ]);
    expect(
      signingFaults({ pledge: 'Tôi cam kết', lines: [{ kind: 'target', text: 'x', assignmentId: null }] }),
    ).toEqual([]);
  });
});
