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
 * A row that only refers to another part: 'Có giải pháp riêng tại Phụ lục III kèm theo'. What else stands there (figures to publish) or has a time after it
 * is a duty that names its annex.
 */
export function isCrossReference(text: string): boolean {
  return (
    text.length < 260 &&
    hasAny(text, ['phụ lục', 'biểu', 'danh mục']) &&
    !/;\s/u.test(text) &&
    toAnnex.test(text) &&
    !/^[^;]*(?:phụ lục|biểu|danh mục)[^.;]*[,.(]\s*(?:chậm nhất|trước|hoàn thành|xong|trong|thời gian|thời hạn)\s/iu.test(
      text,
    )
  );
}

const toAnnex =
  /(?:tại|theo|ở|trong)\s+(?:các\s+)?(?:phụ lục|biểu|danh mục)[^.;]{0,60}?(?:kèm theo|gửi kèm|đính kèm|kế hoạch này)/iu;
