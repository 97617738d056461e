import type { Goal, IndexName } from './plan-document.ts';
import { indexesIn } from './index-name.ts';

/**
 * The goals that a text sets: a place among provinces, a share, a score, with its year. One goal for each index that a clause names;
 * a goal without a figure has no value.
 */
export function readGoals(text: string, id: string, scope: Goal['scope']): Goal[] {
  const goals: Goal[] = [];
  if (scope === 'task' && !/\d/u.test(text)) return goals;
  if (!measured.test(text) && (scope === 'task' || !aimed.test(text))) return goals;
  for (const sentence of text.split(/(?<=[.!?])\s+(?=\p{Lu}|\d)/u)) {
    let by: string | null = null;
    let spokenOf: readonly IndexName[] = [];
    for (const clause of clausesOf(sentence)) {
      by = (aimedYear.exec(clause) ?? plainYear.exec(clause))?.[1] ?? by;
      const measures = measuresOf(clause);
      if (
        measures.length === 0 &&
        !(
          scope === 'headline' &&
          clause.length > shortest &&
          /phấn đấu|^đến (?:hết )?năm/iu.test(clause) &&
          !goals.some((goal) => sentence.includes(goal.text))
        )
      )
        continue;
      const named = indexesIn(clause);
      // 'PAPI thuộc nhóm 10; đạt 43 điểm': a place or a score goes on about the index before it, a share may be of anything.
      const goesOn =
        named.length === 0 &&
        measures.length > 0 &&
        measures.every((measure) => measure.metric === 'rank' || measure.metric === 'score');
      const indexes: readonly (IndexName | 'other')[] =
        named.length > 0 ? named : goesOn && spokenOf.length > 0 ? spokenOf : ['other'];
      if (named.length > 0) spokenOf = named;
      const said = clause.replace(/^.*?(?=phấn đấu)/iu, '').replace(/[\s.;,]+$/u, '');
      const figures = measures.length === 0 ? [unmeasured] : measures;
      for (const index of indexes)
        for (const measure of figures) goals.push({ text: said, index, ...measure, by, scope, source: [id] });
    }
  }
  return goals;
}

const aimedYear = /(?:đến|vào|trong|hết|cuối)\s+(?:hết\s+|cuối\s+)?năm\s+(20\d\d)/iu;
/** 'Năm 2026, phấn đấu ...', 'Chỉ số PCI năm 2026 thuộc nhóm 10': a year that is not what the figure is held against, and not of a document. */
const plainYear =
  /(?<!(?:so|với|bằng|hơn|của|từ|kết quả|kế hoạch|chương trình|quyết định|nghị quyết|cùng kỳ|giữ vững|duy trì|điểm|hạng)\s+)(?<!\p{L})năm\s+(20\d\d)/iu;

/** Without one of these a text has no figure of a goal; without one of the others it does not set one without a figure. */
const measured = /%|điểm|nhóm|top|tốp|xếp|đứng|hạng|vị trí|ít nhất|tối thiểu/iu;
const aimed = /phấn đấu|đến (?:hết )?năm/iu;

/** Sentences of running text that set goals: 'Phấn đấu ...', 'Đến năm 2025, ...'. */
export function goalSentences(text: string): string[] {
  if (!aimed.test(text)) return [];
  return text
    .split(/(?<=[.!?…])\s+(?=\p{Lu})/u)
    .filter((sentence) => /phấn đấu/iu.test(sentence) || /^đến (?:hết )?năm 20\d\d/iu.test(sentence));
}

/** A clause without a figure must say more than a year to be a goal. */
const shortest = 40;

type Measure = Pick<Goal, 'metric' | 'operator' | 'value'>;

/** Clauses end at semicolons, at commas before another share, and before another index that has figures of its own. */
function clausesOf(sentence: string): string[] {
  return sentence
    .split(/;\s*|,\s+(?=(?:tối thiểu |ít nhất |trên |từ )?\d+(?:,\d+)?\s*%)/u)
    .flatMap(byIndex)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
}

/** 'PAR INDEX thuộc nhóm 15, SIPAS đạt trên 86%' is two clauses; 'PAR INDEX và SIPAS thuộc nhóm 15' is one. */
function byIndex(clause: string): string[] {
  const pieces: string[] = [];
  for (const piece of clause.split(/(?<=,|\svà)\s+(?=(?:chỉ số|par\s?index|sipas|papi|pci)(?!\p{L}))/iu)) {
    const before = pieces.at(-1);
    if (before === undefined || (measuresOf(before).length > 0 && measuresOf(piece).length > 0)) pieces.push(piece);
    else pieces[pieces.length - 1] = `${before} ${piece}`;
  }
  return pieces;
}

const unmeasured: Measure = { metric: 'other', operator: '>=', value: null };

/** A place, a share and a score may stand in one clause; a count only where none of them does. */
function measuresOf(clause: string): Measure[] {
  const found = [rankOf(clause), shareOf(clause), scoreOf(clause)].filter((measure) => measure !== undefined);
  const count = found.length > 0 ? undefined : countOf(clause);
  return count === undefined ? found : [count];
}

function rankOf(clause: string): Measure | undefined {
  const group =
    /(?:nhóm|top|tốp)\s*(?:đầu\s*)?(\d{1,2})(?:\s*(?:đến|-|–)\s*(\d{1,2}))?/iu.exec(clause) ??
    /trong\s+(\d{1,2})\s+(?:tỉnh|thành phố|địa phương|sở|cơ quan|đơn vị|huyện|quận|xã|phường)[^,;.]{0,30}\s(?:dẫn đầu|đứng đầu|cao nhất|tốt nhất)/iu.exec(
      clause,
    ) ??
    /(?:xếp|đứng|thứ hạng|vị trí|hạng)(?:\s+(?:hạng|thứ|vị trí|từ|trong))*\s+(\d{1,2})(?:\s*(?:đến|-|–)\s*(?:thứ\s*)?(\d{1,2}))?(?:\s*\/\s*\d+)?/iu.exec(
      clause,
    );
  if (group === null) return undefined;
  const value = group[2] === undefined ? Number(group[1]) : [Number(group[1]), Number(group[2])];
  return { metric: 'rank', operator: '<=', value };
}

function shareOf(clause: string): Measure | undefined {
  const share = /(\d{1,3}(?:[.,]\d+)?)\s*%(\s*trở lên)?/iu.exec(clause);
  if (share === null || describesShare.test(clause.slice(0, share.index))) return undefined;
  const value = decimal(share[1]);
  return {
    metric: 'percent',
    operator: operatorOf(wordsBefore(clause, share.index), value, share[2] !== undefined),
    value,
  };
}

/** 'từng tiêu chí dưới 90%', 'cơ quan có tỷ lệ hồ sơ trễ hạn trên 3%': a share that tells which things are meant. */
const describesShare =
  /(?:(?:tiêu chí|chỉ số thành phần|nội dung|lĩnh vực)(?: đạt)?|\scó (?:điểm|tỷ lệ)[^,;.]{0,40}) (?:dưới|trên)\s*$/iu;

function scoreOf(clause: string): Measure | undefined {
  // '02 điểm tiếp nhận hồ sơ' are places.
  const score =
    /(\d{1,3}(?:,\d+)?)(?:\s*\/\s*\d+)?\s*điểm(?!\s(?:tiếp nhận|trường|giao dịch|bưu điện|văn hóa|phục vụ|hỗ trợ|du lịch|dân cư|cầu|tư vấn|truy cập|nóng))/iu.exec(
      clause,
    );
  if (score === null || /tăng|giảm/iu.test(wordsBefore(clause, score.index))) return undefined;
  return { metric: 'score', operator: '>=', value: decimal(score[1]) };
}

/** The two words before a figure, which say how it is meant: 'không quá', 'tăng thêm'. */
function wordsBefore(clause: string, at: number): string {
  return clause
    .slice(Math.max(0, at - 24), at)
    .trim()
    .split(/\s+/u)
    .slice(-2)
    .join(' ');
}

function countOf(clause: string): Measure | undefined {
  const count = /(?:ít nhất|tối thiểu)\s+(\d{1,4})\s+\p{L}/iu.exec(clause);
  return count === null ? undefined : { metric: 'count', operator: '>=', value: Number(count[1]) };
}

function decimal(text: string | undefined): number {
  return Number((text ?? '').replace(',', '.'));
}

function operatorOf(before: string, value: number, orMore: boolean): Goal['operator'] {
  if (/dưới|không quá|tối đa|giảm còn/iu.test(before)) return '<=';
  if (value === 100 && !orMore) return '=';
  return '>=';
}
