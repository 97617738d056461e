import type { IsoDate } from '../../kernel/calendar.ts';
import { isClosing, reportsTrouble } from './closing-words.ts';
import type { Above } from './duty-place.ts';
import { isCrossReference } from './duty-row.ts';
import type { OutlineNode } from './outline.ts';
import type { PartName } from './plan-document.ts';
import type { SectionRole } from './section-role.ts';
import { hasAny } from './small-letters.ts';

/**
 * What stands around a line: who meets a difficulty reports it wherever the sentence stands, and after duties what asks for something is one,
 * so that such a line is among duties though its section holds none.
 */
export function aroundLine(node: OutlineNode, around: Above, afterDuties: boolean): Above {
  const stray =
    node.marker === undefined &&
    (reportsTrouble(node.text) ||
      (around.role === undefined && afterDuties && /(?:yêu cầu|đề nghị|giao) \p{L}/iu.test(node.text)));
  if (!stray || around.role === 'tasks') return around;
  return { ...around, role: 'tasks', path: around.role === undefined ? around.path : [] };
}

/** What a line hangs on: whether the text begins with its stretch, which lines a rule says head others, and the day of the document. */
type Surroundings = {
  readonly opens: boolean;
  readonly headsOthers: (line: string) => boolean;
  readonly issued: IsoDate | null;
};

/** The part of the document that a line without any below it is: a duty, or what stands around duties. */
export function partOfLine(
  node: OutlineNode,
  role: SectionRole | undefined,
  { opens, headsOthers, issued }: Surroundings,
): PartName {
  // 'Mục tiêu năm 2026: ...' in a section that tells of the situation first.
  if (role !== 'tasks' && role !== undefined) return statesGoal(node.text) ? 'goals' : role;
  const bodyless = role === undefined && (node.marker === undefined || /^căn cứ/iu.test(node.text));
  if (bodyless) return opens ? 'preamble' : 'introduction';
  if (isCrossReference(node.text)) return 'cross-reference';
  if (statesGoal(node.text)) return 'goals';
  if (tellsOfLastYear(node.text, issued)) return 'situation';
  if (isFunding(node.text)) return 'funding';
  if (isClosing(node.text)) return 'closing';
  if (node.marker === undefined && node.text.endsWith(':')) return 'introduction';
  return isHeadingLine(node) || headsOthers(node.text) ? 'heading' : 'task';
}

function isFunding(text: string): boolean {
  return (
    hasAny(text, ['kinh phí']) &&
    /^(?:-\s*)?(?:về )?(?:kinh phí|nguồn kinh phí)(?: thực hiện| triển khai| bảo đảm| đảm bảo|\s*:)/iu.test(text)
  );
}

function isHeadingLine(node: OutlineNode): boolean {
  const heads = node.marker !== undefined && node.depth <= 20 && !/[.;/]$/u.test(node.text);
  if (numberedLabel.test(node.text)) return true;
  if (heads || (node.marker === undefined && node.depth < 75) || !/\p{L}{2}/u.test(node.text)) return true;
  return node.text.length < 25 && !/[.;]$/u.test(node.text) && node.depth < 75;
}

/** 'Phiếu số 02', 'Nhóm việc 3' over what they name. */
const numberedLabel = /^\p{Lu}\p{Ll}+(?: \p{L}+){0,3} (?:số )?\d{1,3}[.:]?$/u;

/** 'Mục tiêu: ...', 'Chỉ tiêu năm 2026: ...': a goal, in whatever section it stands. */
function statesGoal(text: string): boolean {
  return /^(?:các )?(?:mục tiêu|chỉ tiêu)[^.;]{0,40}:\s*\S/iu.test(text);
}

/** 'Năm 2024, chỉ số nội dung này đạt 5,02 điểm, giảm 0,11 điểm so với năm 2023.': a score or rank before the duties that are to better it. */
function tellsOfLastYear(text: string, issued: IsoDate | null): boolean {
  const year = /(?<!\p{L})năm (20\d\d)/iu.exec(text)?.[1];
  return (
    hasAny(text, ['điểm', 'hạng', 'xếp thứ']) &&
    // What a year to come should reach is an aim.
    (issued === null || year === undefined || year < issued.slice(0, 4)) &&
    /^(?:(?:theo |kết quả |tại )[^.;,]{0,80},?\s)?(?:trong )?năm 20\d\d(?!\p{L})[^.;:]{0,100}?\s(?:chỉ )?(?:đạt\s\d+(?:[.,]\d+)?(?:\s*\/\s*\d+)?\s*điểm|(?:xếp|đứng)\s(?:thứ|hạng|vị trí|vị thứ)\s)/iu.test(
      text,
    ) &&
    !/phấn đấu|mục tiêu|trở lên|tối thiểu|ít nhất|chủ trì|phối hợp|;\s|\.\s+\p{Lu}/u.test(text)
  );
}
