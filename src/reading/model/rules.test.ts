import { beforeAll, describe, expect, test } from 'vitest';
import { loadGazetteer } from '../gazetteer.ts';
import { agenciesAt, readAgencies } from './agency-list.ts';
import { withRules } from './gazetteer.ts';
import type { Gazetteer } from './gazetteer.ts';

let plain: Gazetteer;
let taught: Gazetteer;
const rules = [
  { written: 'P. KSTT', means: 'Văn phòng UBND tỉnh' },
  { written: 'một cửa', means: 'Trung tâm Phục vụ hành chính công' },
  { written: 'VP (tỉnh)', means: 'Văn phòng UBND tỉnh' },
  { written: 'Văn phòng', means: 'Văn phòng UBND tỉnh' },
];
beforeAll(async () => {
  plain = await loadGazetteer();
  taught = withRules(plain, rules);
});

const read = (text: string, gazetteer = taught) =>
  readAgencies(text, gazetteer).map(({ text: written, kind, loose, rule }) => [written, kind, loose, rule?.means]);

describe('the rules of a province', () => {
  test.each([['P. KSTT'], ['P.KSTT'], ['P KSTT'], ['p. kstt']])(
    '“%s” is known by its rule, signs and case aside',
    (written) => {
      expect(read(written)).toEqual([[written, 'known', 0, 'Văn phòng UBND tỉnh']]);
      expect(read(written, plain)).toMatchObject([[expect.anything(), 'unknown', expect.anything(), undefined]]);
    },
  );

  test('what a rule explains stands in a list as a body of its own', () => {
    expect(read('Sở Nội vụ, P. KSTT; một cửa và VP (tỉnh)')).toEqual([
      ['Sở Nội vụ', 'known', 0, undefined],
      ['P. KSTT', 'known', 0, 'Văn phòng UBND tỉnh'],
      ['một cửa', 'known', 0, 'Trung tâm Phục vụ hành chính công'],
      ['VP (tỉnh)', 'known', 0, 'Văn phòng UBND tỉnh'],
    ]);
  });

  test('words that go on make another body: a longer name that is known, or one that nobody explained', () => {
    expect(read('Văn phòng UBND tỉnh')).toEqual(read('Văn phòng UBND tỉnh', plain));
    expect(read('Văn phòng sở')).toEqual(read('Văn phòng sở', plain));
    expect(read('P. KSTT và TH')).not.toEqual(read('P. KSTT và TH', plain));
  });

  test('in running text it is the subject of its sentence, under a capital', () => {
    expect(agenciesAt('P. KSTT chủ trì rà soát.', 0, taught)?.bodies).toMatchObject([
      { text: 'P. KSTT', rule: rules[0] },
    ]);
    expect(agenciesAt('một cửa chủ trì rà soát.', 0, taught)).toBeUndefined();
  });

  test('no rules, the same gazetteer', () => {
    expect(withRules(plain, [])).toBe(plain);
  });
});
