import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { targetKinds, targetOperators, type Target } from '../../results/model/target.ts';
import { canonicalText, recordOf, signingFaults, type Signed } from './commitment.ts';

const wanted: fc.Arbitrary<Target> = fc.record({
  subject: fc.oneof(
    fc.record({ index: fc.string(), edition: fc.string(), node: fc.string() }),
    fc.record({ statistic: fc.string(), unit: fc.string() }),
  ),
  kind: fc.constantFrom(...targetKinds),
  operator: fc.constantFrom(...targetOperators),
  value: fc.integer({ min: 0, max: 10_000 }).map((figure) => figure / 100),
  upper: fc.option(fc.integer({ min: 0, max: 100 })),
  year: fc.integer({ min: 2020, max: 2040 }),
  baselineYear: fc.option(fc.integer({ min: 2010, max: 2020 })),
});
const line = fc.record({
  kind: fc.constantFrom('task' as const, 'target' as const),
  text: fc.string({ minLength: 1 }).filter((text) => text === text.normalize('NFC')),
  assignmentId: fc.option(fc.uuid()),
  target: fc.option(fc.record({ id: fc.uuid(), wanted })),
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

  it('keeps the text of what was signed before lines could name a target', () => {
    const one = { year: 2026, personId: 'a', personName: 'A', toPersonId: 'b', toPersonName: 'B', pledge: 'p' };
    const task = { kind: 'task', text: 'x', assignmentId: 'c', target: null } as const;
    const target = { kind: 'target', text: 'PAPI trong nhóm 10', assignmentId: null, target: null } as const;
    expect(canonicalText({ ...one, lines: [task, target] })).toBe(
      '["thuocdo.commitment.1",2026,["a","A"],["b","B"],"p",[["task","x","c"],["target","PAPI trong nhóm 10",null]]]',
    );
    const subject = { index: 'papi', edition: '2021-2024', node: '*' };
    const aim = { kind: 'group', operator: '<=', value: 10, upper: null, year: 2027, baselineYear: 2024 } as const;
    const named = { ...target, target: { id: 't', wanted: { subject, ...aim } } };
    expect(canonicalText({ ...one, lines: [task, named] })).toBe(
      '["thuocdo.commitment.2",2026,["a","A"],["b","B"],"p",[["task","x","c"],' +
        '["target","PAPI trong nhóm 10",null,["t",["index","papi","2021-2024","*"],"group","<=",10,null,2027,2024]]]]',
    );
  });

  it('is held against the target of today: the same, changed, or gone', () => {
    fc.assert(
      fc.property(wanted, fc.uuid(), (target, id) => {
        expect(recordOf({ id, wanted: target }, { ...target, baselineYear: 2019 })).toBe('same');
        expect(recordOf({ id, wanted: target }, { ...target, value: target.value + 1 })).toBe('changed');
        expect(recordOf({ id, wanted: target }, { ...target, year: target.year + 1 })).toBe('changed');
        expect(recordOf({ id, wanted: target }, null)).toBe('removed');
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
      signingFaults({
        pledge: 'Tôi cam kết',
        lines: [{ kind: 'target', text: 'x', assignmentId: null, target: null }],
      }),
    ).toEqual([]);
  });
});
