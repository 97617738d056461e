import type { Goal, IndexName } from './plan-document.ts';
import { indexesIn } from './index-name.ts';

/**
 * The goals that a text sets: a place among provinces, a share, a score, with its year. One goal for each index that a clause names;
 * a goal without a figure has no value.
 */
export function readGoals(text: string, id: string, scope: Goal['scope']): Goal[] {
  const goals: Goal[] = [];
  for (const sentence of text.split(/(?<=[.!?])\s+(?=\p{Lu}|\d)/u)) {
    let by: string | null = null;
    for (const clause of clausesOf(sentence)) {
      by = /(?:đến|vào|trong|hết|cuối)\s+(?:hết\s+|cuối\s+)?năm\s+(20\d\d)/iu.exec(clause)?.[1] ?? by;
      const measure = measureOf(clause);
      if (
        measure === undefined &&
        !(
          scope === 'headline' &&
          clause.length > shortest &&
          /phấn đấu|^đến (?:hết )?năm/iu.test(clause) &&
          !goals.some((goal) => sentence.includes(goal.text))
        )
      )
        continue;
      const indexes: readonly (IndexName | 'other')[] = indexesIn(clause).length > 0 ? indexesIn(clause) : ['other'];
      const said = clause.replace(/^.*?(?=phấn đấu)/iu, '').replace(/[\s.;,]+$/u, '');
      for (const index of indexes)
        goals.push({
          text: said,
          index,
          ...(measure ?? { metric: 'other', operator: '>=', value: null }),
          by,
          scope,
          source: [id],
        });
    }
  }
  return goals;
}

/** Sentences of running text that set goals: 'Phấn đấu ...', 'Đến năm 2025, ...'. */
export function goalSentences(text: string): string[] {
  return text
    .split(/(?<=[.!?…])\s+(?=\p{Lu})/u)
    .filter((sentence) => /phấn đấu/iu.test(sentence) || /^đến (?:hết )?năm 20\d\d/iu.test(sentence));
}

/** A clause without a figure must say more than a year to be a goal. */
const shortest = 40;

type Measure = Pick<Goal, 'metric' | 'operator' | 'value'>;

/** Clauses end at semicolons, and at commas before another share. */
function clausesOf(sentence: string): string[] {
  return sentence
    .split(/;\s*|,\s+(?=(?:tối thiểu |ít nhất |trên |từ )?\d+(?:,\d+)?\s*%)/u)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
}

function measureOf(clause: string): Measure | undefined {
  const group =
    /(?:nhóm|top|tốp)\s*(?:đầu\s*)?(\d{1,2})(?:\s*(?:đến|-|–)\s*(\d{1,2}))?/iu.exec(clause) ??
    /(?:xếp|đứng|thứ hạng|vị trí|hạng)(?:\s+(?:hạng|thứ|vị trí|từ|trong))*\s+(\d{1,2})(?:\s*(?:đến|-|–)\s*(?:thứ\s*)?(\d{1,2}))?(?:\s*\/\s*\d+)?/iu.exec(
      clause,
    );
  if (group !== null)
    return {
      metric: 'rank',
      operator: '<=',
      value: group[2] === undefined ? Number(group[1]) : [Number(group[1]), Number(group[2])],
    };
  const share = /(\p{L}+(?:\s\p{L}+)?)?\s*(\d{1,3}(?:[.,]\d+)?)\s*%(\s*trở lên)?/iu.exec(clause);
  if (share !== null)
    return {
      metric: 'percent',
      operator: operatorOf(share[1] ?? '', Number(share[2]?.replace(',', '.')), share[3] !== undefined),
      value: Number(share[2]?.replace(',', '.')),
    };
  const score = /(\p{L}+(?:\s\p{L}+)?)?\s*(\d{1,3}(?:,\d+)?)(?:\s*\/\s*\d+)?\s*điểm/iu.exec(clause);
  if (score !== null && !/tăng|giảm/iu.test(score[1] ?? ''))
    return { metric: 'score', operator: '>=', value: Number(score[2]?.replace(',', '.')) };
  const count = /(?:ít nhất|tối thiểu)\s+(?:0?)(\d{1,4})\s+\p{L}/iu.exec(clause);
  if (count !== null) return { metric: 'count', operator: '>=', value: Number(count[1]) };
  return undefined;
}

function operatorOf(before: string, value: number, orMore: boolean): Goal['operator'] {
  if (/dưới|không quá|tối đa|giảm còn/iu.test(before)) return '<=';
  if (value === 100 && !orMore) return '=';
  return '>=';
}
