import { describe, expect, it } from 'vitest';
import { fill, languages } from '../../kernel/words.ts';
import { readCatalogue } from '../catalogue.ts';
import { walk } from '../model/look-up.ts';
import { presentNode } from '../present.ts';
import { words } from '../words.ts';
import type { NodeView } from './node-tree.ts';
import { sayRule } from './rule-words.ts';

const say = (rule: NonNullable<NodeView['rule']>, language: 'vi' | 'en') =>
  sayRule(rule, (key, values) => fill(words[key][language], values), language);

describe('how a leaf gets its points, in words', () => {
  it('is a whole sentence for every rule of the catalogue, in both languages', () => {
    const rules = readCatalogue()
      .frameworks.flatMap(({ editions }) => editions)
      .flatMap(({ nodes }) => [...walk(nodes)].flatMap((node) => presentNode(node).rule ?? []));
    expect(new Set(rules.map(({ kind }) => kind)).size).toBe(9);
    for (const rule of rules)
      for (const language of languages) expect(say(rule, language)).toMatch(/^\p{Lu}[^{}]+\.$|^\d[^{}]+\.$/u);
  });

  it.each<[NonNullable<NodeView['rule']>, string]>([
    [{ kind: 'ratio', floor: 80, full: 95 }, 'Theo tỷ lệ, đủ điểm từ 95 %; dưới 80 % không có điểm.'],
    [{ kind: 'ratio', floor: 100, full: 100 }, 'Đạt 100 % thì đủ điểm, dưới đó không có điểm.'],
    [{ kind: 'change', since: 2021, full: -10 }, 'Theo mức thay đổi so với năm 2021; đủ điểm ở −10 %.'],
    [{ kind: 'index', index: 'sipas' }, 'Kết quả SIPAS (phần trăm) nhân điểm tối đa.'],
    [{ kind: 'rescale', better: 'low' }, 'Quy về thang của cấp trên giữa hai cận không công bố; càng thấp càng tốt.'],
  ])('%j', (rule, sentence) => {
    expect(say(rule, 'vi').replaceAll('\u00a0', ' ')).toBe(sentence);
  });
});
