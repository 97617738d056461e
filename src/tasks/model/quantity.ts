/** How much of what: 2 "lớp tập huấn", 100 "% xã". */
export type Quantity = { readonly quantity: number; readonly unit: string };

/**
 * The number that a product's words ask for, as a proposal: "02 lớp tập huấn", "100% số xã". Null where they name none, or two that differ: then
 * nobody knows which is meant.
 */
export function expectedQuantity(words: string | null): Quantity | null {
  const text = (words ?? '').replaceAll(/\s+/g, ' ');
  const found = [...counted(text), ...shares(text)];
  const [first] = found;
  return first && found.every(({ quantity, unit }) => quantity === first.quantity && unit === first.unit)
    ? first
    : null;
}

/** The form of a number as people type it, for a field of a page. */
export const quantityPattern = String.raw`\s*(?:\d{1,3}(?:\.\d{3})+|\d{1,9})(?:,\d{1,2})?\s*`;

/** A number as people type it: '1.200' is 1200, '85,5' is 85.5. Null for what is none, undefined where nothing stands. */
export function readQuantity(text: string): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  if (!typed.test(trimmed)) return null;
  return Number(trimmed.replaceAll('.', '').replace(',', '.'));
}

const typed = new RegExp(`^${quantityPattern}$`);

/** What is counted in plans, longer names before those that they begin with. */
const nouns = [
  'lớp tập huấn|lớp bồi dưỡng|lớp|khóa|hội nghị|hội thảo|tọa đàm|cuộc thi|cuộc kiểm tra|cuộc họp|cuộc|buổi',
  'đợt kiểm tra|đợt|lượt người|lượt|mô hình|sáng kiến|sản phẩm|tin, bài|tin bài|tin|bài viết|bài|phóng sự|video',
  'chuyên mục|chuyên đề|tờ rơi|pa nô|áp phích|ấn phẩm|báo cáo|kế hoạch|văn bản|phiếu|hồ sơ|thủ tục hành chính',
  'thủ tục|dịch vụ công|dịch vụ|học viên|cán bộ|công chức|người|đơn vị|cơ quan|xã|phường|thôn|hộ|doanh nghiệp',
  'trường học',
].join('|');

const count = new RegExp(
  // What stands before tells that the number counts nothing: a quarter, a section, a document, a span.
  `(?<![\\d.,/%-]|(?:quý|tháng|năm|ngày|số|mục|điều|khoản|phần|giai đoạn|lần thứ) )` +
    `(\\d{1,3}(?:\\.\\d{3})+|\\d{1,4})(?: \\([^)]{1,20}\\))? (${nouns})(?!\\p{L})`,
  'giu',
);
const share = new RegExp(
  `(?<![\\d.,-])(\\d{1,3}(?:,\\d{1,2})?) ?%(?: (?:tổng )?(?:số )?(?:các )?(${nouns})(?!\\p{L}))?`,
  'giu',
);

function counted(text: string): readonly Quantity[] {
  return [...text.matchAll(count)].map(([, number = '', noun = '']) => ({
    quantity: Number(number.replaceAll('.', '')),
    unit: noun.toLowerCase(),
  }));
}

function shares(text: string): readonly Quantity[] {
  return [...text.matchAll(share)].map(([, number = '', noun]) => ({
    quantity: Number(number.replace(',', '.')),
    unit: noun ? `% ${noun.toLowerCase()}` : '%',
  }));
}
