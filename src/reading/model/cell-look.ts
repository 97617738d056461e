import { isCapitals } from '../../kernel/vietnamese.ts';
import { isAgencyList } from './agency-list.ts';
import { readAttributes } from './attributes.ts';
import { isDeadlineText } from './deadline.ts';
import { opensDuty } from './duty-openings.ts';
import type { Gazetteer } from './gazetteer.ts';
import { isBullet, readMarker } from './marker.ts';
import { isTick } from './ticked-periods.ts';

/** What a line looks like by itself, before its place among others tells which cell it is. */
export type CellLook =
  | 'blank'
  | 'tick'
  /** '3', '3.', '1.2': a number alone. */
  | 'number'
  /** 'II', 'A': what a section is counted by, alone. */
  | 'section-number'
  /** '0,75', '≥ 1,05 điểm', '100%', '-'. */
  | 'points'
  | 'time'
  | 'bodies'
  /** 'Chủ trì: Sở Nội vụ': bodies under a label. */
  | 'labelled-bodies'
  /** Begins as the name of a body does, of one that nobody has told of. */
  | 'body-like'
  /** '1.2. Cải cách thể chế'. */
  | 'coded'
  | 'bullet'
  /** Begins with the verb of a duty. */
  | 'duty'
  /** 'II. CẢI CÁCH THỂ CHẾ', or capitals. */
  | 'heading'
  /** 'Báo cáo', 'Quyết định của UBND tỉnh'. */
  | 'product'
  | 'words'
  | 'sentence';

/** What the lines of a table that lost its columns look like: a number that the next one counts on from ('2', '2.1') heads a section. */
export function looksOf(lines: readonly string[], gazetteer: Gazetteer, isTicked: boolean): CellLook[] {
  const looks = lines.map((line) => lookOf(line, gazetteer, isTicked));
  let next: string | undefined;
  for (let index = looks.length - 1; index >= 0; index -= 1) {
    if (looks[index] !== 'number') continue;
    const label = (lines[index] ?? '').replaceAll(/[().]+$|^\(/gu, '');
    if (next?.startsWith(`${label}.`) === true) looks[index] = 'section-number';
    next = label;
  }
  return looks;
}

/** What a line looks like by itself; 'V' is a tick only in a table that has columns for them. */
function lookOf(text: string, gazetteer: Gazetteer, isTicked: boolean): CellLook {
  if (text === '') return 'blank';
  if (isTick(text) && (isTicked || !/^[VX]$/u.test(text))) return 'tick';
  if (/^\(?\d{1,3}(?:\.\d{1,3})*[.)]?$/u.test(text)) return 'number';
  if (/^(?:[IVXLC]{1,6}|[A-HĐ])[.)]?$/u.test(text)) return 'section-number';
  // 'Sở Nội vụ (Quý II/2026)' says who, then when; 'Báo cáo hằng quý' what, then when.
  const isDuty = text.length > longestTimeOfVerb && opensDuty(text);
  if (text.length <= longestTime && !isDuty && isDeadlineText(text))
    return bodyNoun.test(text) ? 'bodies' : productNoun.test(text) ? 'product' : 'time';
  if (isFigure(text)) return 'points';
  const { marker, rest } = readMarker(text);
  if (marker?.kind === 'roman' || marker?.kind === 'upper') return 'heading';
  if (isLabelledBodies(text)) return 'labelled-bodies';
  if (isAgencyList(rest, gazetteer)) return 'bodies';
  if (isBullet(marker)) return 'bullet';
  if (marker !== undefined || /^tiêu chí /iu.test(text)) return 'coded';
  if (opensDuty(text)) return 'duty';
  if (isCapitals(text) && text.length > shortestCapitals) return 'heading';
  if (text.length <= longestName && productNoun.test(text)) return 'product';
  if (text.length <= longestName && bodyNoun.test(text) && !/[.;:]$/u.test(text)) return 'body-like';
  return text.length <= longestWords ? 'words' : 'sentence';
}

const longestTime = 160;
/** A time that begins as a duty does is short: 'Thực hiện thường xuyên'. */
const longestTimeOfVerb = 40;
const shortestCapitals = 8;
const longestName = 120;
const longestWords = 90;

/** 'Chủ trì: Sở Nội vụ; Phối hợp: Sở Tài chính': a cell that says itself who leads and who joins. */
function isLabelledBodies(text: string): boolean {
  if (!text.includes(':')) return false;
  const { rest, found } = readAttributes(text);
  return rest === '' && (found.lead !== undefined || found.coordinate !== undefined);
}

/** A figure with what it counts, or a dash for none. */
export function isFigure(text: string): boolean {
  return /^(?:[-–—]|(?:[≥≤><=+±~]|trên|dưới|tối thiểu|đạt)?\s*[-–]?\d+(?:[.,]\d+)*(?:\/100)?\s*(?:%|điểm|bậc|hạng)?(?:\s*trở lên)?)$/iu.test(
    text,
  );
}

const bodyNoun =
  /^(?:(?:các|cả|mỗi|tất cả) )?(?:sở|ban|ngành|phòng|ủy ban|uỷ ban|ubnd|hđnd|cục|chi cục|trung tâm|văn phòng|thanh tra|công an|bộ chỉ huy|hội|hiệp hội|liên đoàn|liên minh|đoàn|tỉnh đoàn|trường|bệnh viện|đài|công ty|ngân hàng|kho bạc|bảo hiểm|thuế|hải quan|viện|tòa án|toà án|bưu điện|viễn thông|cơ quan|đơn vị|địa phương|doanh nghiệp|chủ đầu tư)(?!\p{L})/iu;

const productNoun =
  /^(?:các |dự thảo |01 |\d{1,2} )?(?:báo cáo|kế hoạch|quyết định|văn bản|công văn|biên bản|nghị quyết|danh mục|hội nghị|lớp|tờ trình|đề án|chương trình|thông báo|phần mềm|hệ thống|tin|bài|tin, bài|kết quả|quy chế|quy trình|phiếu|số liệu|hồ sơ|chỉ thị|hướng dẫn|bảng|mô hình|cuộc|đợt|buổi|chuyên mục)(?!\p{L})/iu;
