import type { Paragraph } from '../../office/block.ts';
import { hasAny } from './small-letters.ts';

/** Text with the blocks that hold it. */
export type Passage = {
  readonly text: string;
  readonly ids: readonly string[];
  readonly lines?: readonly [number, number];
};

/** One row of a table of duties, whatever table it came from: a real one or one flattened to a cell a line. */
export type DutyRow = {
  /** Headings of the rows above it, outermost first. */
  readonly sections: readonly Passage[];
  /** Those of them that head others by a rule of the province. */
  readonly taughtSections?: readonly string[];
  /** Criteria that it serves: its own, and those below that have no cells of their own. */
  readonly criteria: readonly Passage[];
  /** Paragraphs of the duty's cell, bullets still on them. */
  readonly duties: readonly Passage[];
  readonly lead?: Passage;
  readonly coordinate?: Passage;
  readonly deadline?: Passage;
  readonly product?: Passage;
  /** Cells that were missing and were taken from the row above. */
  readonly inherited: readonly ('lead' | 'coordinate' | 'deadline')[];
};

/** The passage of a paragraph. */
export function passageOf(paragraph: Paragraph, text: string): Passage {
  return {
    text,
    ids: [paragraph.id],
    ...(paragraph.source.lines === undefined ? {} : { lines: paragraph.source.lines }),
  };
}

/** Several passages as one, in order; undefined for none. */
export function joinPassages(passages: readonly Passage[], between = ' '): Passage | undefined {
  const [first] = passages;
  if (first === undefined || passages.length === 1) return first;
  const lines = passages.flatMap((passage) => passage.lines ?? []);
  return {
    text: passages.map((passage) => passage.text).join(between),
    ids: passages.flatMap((passage) => passage.ids),
    ...(lines.length === 0 ? {} : { lines: [Math.min(...lines), Math.max(...lines)] as const }),
  };
}

/**
 * A line that only refers to another part: 'Có giải pháp riêng tại Phụ lục III kèm theo', 'Nhiệm vụ ... có Phụ lục chi tiết kèm theo'. What else stands
 * there (figures to publish), is done by those whom an annex names, or has a time after it is a duty that names its annex.
 */
export function isCrossReference(text: string): boolean {
  return (
    text.length < 260 &&
    hasAny(text, ['phụ lục', 'biểu', 'danh mục']) &&
    text.split(/;\s/u).every((clause) => {
      const found = toAnnex.exec(clause);
      return found !== null && !goesOn.test(clause.slice(found.index + found[0].length));
    })
  );
}

const toAnnex =
  /(?:(?:tại|theo|ở|trong)\s+(?:các\s+)?|(?:có|xem)\s+(?:các\s+)?)(?:phụ lục|biểu|danh mục)(?:[^.;]{0,60}?(?:kèm theo|gửi kèm|đính kèm|kế hoạch này)|\s+(?:số\s+)?[IVX\d]+$)/iu;

/** What makes a duty of a line after the annex that it names: a predicate, or a time. */
const goesOn =
  /[,.(]\s*(?:chậm nhất|trước|hoàn thành|xong|trong|thời gian|thời hạn)\s|^\s+(?:chủ động|chủ trì|thực hiện|tổ chức|có trách nhiệm|chịu trách nhiệm|báo cáo|gửi|rà soát|xây dựng|triển khai|phối hợp|khẩn trương|tập trung)(?!\p{L})/iu;
