import { describe, expect, it } from 'vitest';
import { blankSet } from './model/own-set/blank-set.ts';
import { judgeSet } from './model/own-set/read-set.ts';
import { readSetYaml, writeSetYaml } from './set-yaml.ts';

const sound = writeSetYaml(blankSet(2026));
const known = { indices: ['papi'], others: [] };

/** What was found, as 'line:column code', with the text that stands there. */
function faultsAfter(change: (text: string) => string) {
  const text = change(sound);
  const judged = judgeSet(readSetYaml(text, { index: '', title: '', years: null }), known);
  if (judged.kind === 'sound') return [];
  return judged.faults.map(({ code, place }) => {
    if (place.kind !== 'line') throw new Error('a fault of YAML has a line');
    const rest = text.split('\n')[place.line - 1]?.slice(place.column - 1) ?? '';
    return `${code} at ${/^[^,}\n]{0,14}/.exec(rest)?.[0]}`;
  });
}

describe('a fault of a YAML file', () => {
  it.each<[string, (text: string) => string, string[]]>([
    ['nothing wrong', (text) => text, []],
    ['what is no YAML', (text) => text.replace('index: ', 'index: "'), ['yaml_syntax at ']],
    ['points that miss their sum', (text) => text.replace('"points":20', '"points":19'), ['points_sum at 60']],
    ['a way of measuring', (text) => text.replace('"by":"survey"', '"by":"guess"'), ['unknown_method at "guess"']],
    ['no number', (text) => text.replace('"points":20', '"points":"hai"'), ['not_a_number at "hai"']],
    ['a rule', (text) => text.replace('"floor":70', '"floor":700'), ['bad_rule at 700']],
    ['a word nobody reads', (text) => text.replace('"by":"self"', '"bi":"self"'), ['unknown_word at "self"']],
    ['a code twice', (text) => text.replace('"code":"1.2"', '"code":"1.1"'), ['code_twice at "1.1"']],
    ['a code that is none', (text) => text.replace('"code":"1.2"', '"code":"1-2"'), ['bad_code at "1-2"']],
    [
      'no parent',
      (text) => text.replace('"code":"1.2"', '"code":"3.2"'),
      ['points_sum at 60', 'parent_missing at "3.2"'],
    ],
    ['no name', (text) => text.replace('"vi":"Báo cáo đúng hạn"', '"vi":""'), ['empty_name at ""']],
    ['a band', (text) => text.replace('from: 65', 'from: 85'), ['bands_overlap at vi: Khá']],
    ['a code of ours', (text) => text.replace('index: cchc-so', 'index: papi'), ['published_code at papi']],
    ['two editions', (text) => `${text}  - id: x\n`, ['one_edition at - id: "2026"']],
  ])('%s', (_, change, faults) => {
    expect(faultsAfter(change)).toEqual(faults);
  });

  it('of everything is told in one go', () => {
    const found = faultsAfter((text) =>
      text
        .replace('"by":"survey"', '"by":"guess"')
        .replace('"points":20', '"points":19')
        .replace('from: 65', 'from: 85'),
    );
    expect(found.map((line) => line.split(' ')[0])).toEqual(['bands_overlap', 'points_sum', 'unknown_method']);
  });

  it('a file that holds itself is none', () => {
    expect(faultsAfter(() => 'index: &a\n  - *a\n')).toEqual(['one_edition at index: &a']);
  });
});
