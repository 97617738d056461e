import type { Language } from '../../kernel/words.ts';
import { formatNumber, formatPercent } from '../../web/format.ts';
import type { Speak } from '../../web/language.tsx';
import type { words } from '../words.ts';
import type { NodeView } from './node-tree.ts';

/** How a leaf gets its points, in one sentence. */
export function sayRule(rule: NonNullable<NodeView['rule']>, t: Speak<typeof words>, language: Language): string {
  const number = (value: number) => formatNumber(value, language);
  const percent = (value: number) => formatPercent(value, language, 0);
  switch (rule.kind) {
    case 'ratio':
      return rule.floor === rule.full
        ? t('rule.allOrNothing', { full: percent(rule.full) })
        : t('rule.ratio', { full: percent(rule.full), floor: percent(rule.floor) });
    case 'checklist':
      return t('rule.checklist', { items: rule.items.map((item) => item[language]).join('; ') });
    case 'deadline':
      return rule.eachLate === undefined
        ? t('rule.deadlineShare', { share: percent(rule.lateShare ?? 0) })
        : t('rule.deadlineEach', { each: number(rule.eachLate) });
    case 'count':
      return rule.each === undefined
        ? t('rule.countFull', { full: number(rule.full ?? 0) })
        : t('rule.countEach', { each: number(rule.each) });
    case 'penalty':
      return rule.each === undefined ? t('rule.penalty') : t('rule.penaltyEach', { each: number(rule.each) });
    case 'survey':
      return t(rule.value === 'mean' ? 'rule.surveyMean' : 'rule.surveyShare');
    case 'change': {
      const since = rule.since === 'previous-year' ? t('rule.previousYear') : t('rule.year', { year: rule.since });
      return rule.full === undefined
        ? t('rule.change', { since })
        : t('rule.changeFull', { since, full: percent(rule.full) });
    }
    case 'index':
      return t('rule.index', { index: rule.index.toUpperCase() });
    case 'rescale': {
      const better = t(rule.better === 'high' ? 'rule.highIsGood' : 'rule.lowIsGood');
      return rule.from === undefined || rule.to === undefined
        ? t('rule.rescaleUnknown', { better })
        : t('rule.rescale', { from: number(rule.from), to: number(rule.to), better });
    }
  }
}
