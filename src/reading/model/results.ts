import type { IndexName, QuotedResult } from './plan-document.ts';
import { indexesIn } from './index-name.ts';

/**
 * Results of past years that a text quotes: score, scale, rank, places gained; a series of ranks gives one result a year. A place among provinces
 * without an index is one of the index that the document is `about`.
 */
export function readResults(text: string, id: string, year: number | undefined, about?: IndexName): QuotedResult[] {
  return clausesByYear(text, about).flatMap(({ index, clause }) => {
    const series = [
      ...clause.matchAll(
        /hạng\s+(\d{1,2})\s*\(năm\s+(20\d\d)\)|năm\s+(20\d\d)\s*[,:]?\s*(?:xếp\s+)?(?:thứ\s+)?hạng\s+(\d{1,2})/giu,
      ),
    ];
    if (series.length > 0)
      return series.map((match) =>
        made(index, Number(match[2] ?? match[3]), { rank: Number(match[1] ?? match[4]) }, id),
      );
    if (lookingAhead.test(clause)) return [];
    const score = /đạt\s+(\d{1,3}(?:[.,]\d+)?)\s*(?:\/\s*(\d{1,3}))?\s*điểm/iu.exec(clause);
    const rank = /(?:xếp|đứng)\s+(?:thứ\s+|hạng\s+|vị trí\s+|vị thứ\s+)+(\d{1,2})(?:\s*\/\s*(\d{1,2}))?/iu.exec(clause);
    const percent = /(?:đạt|tỷ lệ)\s+(?:tỷ lệ\s+)?(\d{1,3}(?:[.,]\d+)?)\s*%/iu.exec(clause);
    if (score === null && rank === null) return [];
    const change = /(tăng|giảm)\s+0?(\d{1,2})\s+(?:bậc|hạng)/iu.exec(clause);
    const against = /so với năm\s+(20\d\d)/iu.exec(clause)?.[1];
    const named = /năm\s+(20\d\d)/iu.exec(clause.replace(/so với năm\s+20\d\d/giu, ''))?.[1];
    const of = named !== undefined ? Number(named) : against !== undefined ? Number(against) + 1 : year;
    if (of === undefined) return [];
    return [
      made(
        index,
        of,
        {
          ...(score === null
            ? {}
            : { score: decimal(score[1]), scale: score[2] === undefined ? null : Number(score[2]) }),
          ...(percent === null ? {} : { percent: decimal(percent[1]) }),
          ...(rank === null ? {} : { rank: Number(rank[1]), of: rank[2] === undefined ? null : Number(rank[2]) }),
          ...(change === null ? {} : { change: (change[1]?.toLowerCase() === 'giảm' ? -1 : 1) * Number(change[2]) }),
        },
        id,
      ),
    ];
  });
}

/** 'năm 2023 đạt 59,58 điểm, xếp thứ 63; năm 2024 đạt 62,44 điểm ...': a clause for each year that has figures of its own. */
function clausesByYear(text: string, about: IndexName | undefined): { index: IndexName; clause: string }[] {
  const named = clausesByIndex(text);
  const clauses = named.length > 0 || about === undefined ? named : unnamedClauses(text, about);
  return clauses.flatMap(({ index, clause }) =>
    clause
      .split(/;\s+(?=(?:đến |sang )?năm\s+20\d\d\s+(?:đạt|xếp|tăng|giảm))/iu)
      .map((part) => ({ index, clause: isMixed(part) ? pastSentences(part) : part })),
  );
}

const lookingAhead = /phấn đấu|mục tiêu|trong nhóm|duy trì/iu;

/** Whether some sentences of a clause look ahead ('Để tiếp tục duy trì, cải thiện ...') and others tell what was reached. */
function isMixed(clause: string): boolean {
  return lookingAhead.test(clause) && /[.!?]\s+\p{Lu}/u.test(clause);
}

function pastSentences(clause: string): string {
  return clause
    .split(/(?<=[.!?])\s+(?=\p{Lu})/u)
    .filter((sentence) => !lookingAhead.test(sentence))
    .join(' ');
}

/**
 * The sentences of a text that tell what a year before the document's reached ('Năm 2025, Chỉ số PCI đạt 71,05 điểm'), apart from those
 * that look ahead.
 */
export function pastOf(text: string, year: number | undefined): { readonly past: string; readonly ahead: string } {
  const isPast = (sentence: string) => {
    const years = [...sentence.matchAll(/năm\s+(20\d\d)/giu)].map((match) => Number(match[1]));
    return (
      year !== undefined &&
      years.length > 0 &&
      years.every((named) => named <= year) &&
      /đạt\s+\d|(?:xếp|đứng)\s+(?:thứ|hạng|vị)/iu.test(sentence) &&
      !/phấn đấu|mục tiêu|duy trì|trong nhóm|trở lên|tối thiểu|ít nhất/iu.test(sentence)
    );
  };
  const sentences = text.split(/(?<=[.!?])\s+(?=\p{Lu}|\d)/u);
  return {
    past: sentences.filter(isPast).join(' '),
    ahead: sentences.filter((sentence) => !isPast(sentence)).join(' '),
  };
}

/** Sentences that tell a place among all, and not of a part of an index: 'Năm 2021, tỉnh đạt 69,83 điểm, xếp hạng 6/63 tỉnh, thành phố.' */
function unnamedClauses(text: string, index: IndexName): { index: IndexName; clause: string }[] {
  return text
    .split(/(?<=[.!?])\s+(?=\p{Lu})/u)
    .filter(
      (sentence) =>
        /(?:xếp|đứng)\s+(?:thứ|hạng|vị)[^.;]*?\d{1,2}\s*\/\s*\d{2}(?!\d)/iu.test(sentence) &&
        !/chỉ số (?:nội dung|thành phần|này)|tiêu chí|lĩnh vực/iu.test(sentence),
    )
    .map((clause) => ({ index, clause }));
}

/** Cuts a text where another index is named, so that each figure goes to the index before it. */
function clausesByIndex(text: string): { index: IndexName; clause: string }[] {
  if (!/chỉ số|index|sipas|papi|pci/iu.test(text)) return [];
  const marks = [...text.matchAll(/chỉ số|par\s*index|sipas|papi|pci/giu)].flatMap((match) => {
    const [index] = indexesIn(
      text.slice(match.index, match.index + 140).split(/[;.]|,\s+(?=chỉ số)|\sđạt\s/iu)[0] ?? '',
    );
    return index === undefined ? [] : [{ index, at: match.index }];
  });
  const kept = marks.filter((mark, position) => marks[position - 1]?.index !== mark.index);
  return kept.map((mark, position) => ({
    index: mark.index,
    clause: text.slice(mark.at, kept[position + 1]?.at ?? text.length),
  }));
}

function made(index: IndexName, year: number, figures: Partial<QuotedResult>, id: string): QuotedResult {
  return {
    index,
    year,
    score: null,
    percent: null,
    scale: null,
    rank: null,
    of: null,
    change: null,
    ...figures,
    source: [id],
  };
}

function decimal(text: string | undefined): number {
  return Number((text ?? '').replace(',', '.'));
}
