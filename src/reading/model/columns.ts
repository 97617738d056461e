import { fold } from '../../kernel/vietnamese.ts';
import { nameKey } from '../../units/model.ts';
import { isAgencyList } from './agency-list.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { ColumnRule, ReadingRules } from './rules.ts';

/** What the cells of a column hold, told by its heading. */
export type ColumnKind =
  | 'number'
  | 'area'
  | 'criterion'
  | 'task'
  | 'product'
  | 'lead'
  | 'coordinate'
  | 'performer'
  | 'person'
  | 'deadline'
  | 'points'
  | 'note'
  | 'other';

/**
 * The meaning of a column's heading in any order and wording; undefined where the words are not those of a heading.
 * An `area` groups criteria where another column names them, and is one where none does;
 * `performer` is 'thực hiện' alone, which leads unless another column does; a `person` who answers leads where no body is named.
 */
export function columnKind(heading: string): ColumnKind | undefined {
  if (heading.length > longestHeading || /[.;]\s*$|:/u.test(heading)) return undefined;
  const text = fold(heading)
    .replace(/[^\p{L}\p{N}/ ]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  if (text === '' || text === 'to chuc thuc hien') return undefined;
  if (/^(?:stt|tt|so tt|so thu tu|thu tu|ma so|ky hieu)$/u.test(text)) return 'number';
  const bodies =
    text.length < 70 &&
    /^(?:cac )?(?:co quan|don vi|bo phan|so|phong|lanh dao|nguoi|ca nhan|to chuc|trach nhiem|phan cong|chu tri|phoi hop|dau moi|chiu trach nhiem|tham muu)(?= |$)/u.test(
      text,
    );
  if (bodies && text.includes('phoi hop') && !/chu tri|dau moi|chiu trach nhiem/u.test(text)) return 'coordinate';
  if (/^(?:cac )?(?:co quan|don vi|phong|bo phan)(?: don vi| dia phuong)* (?:co )?lien quan$/u.test(text))
    return 'coordinate';
  if (text.length < 70 && /^(?:[a-z /]+ )?(?:cung )?(?:tham gia|cung thuc hien|ho tro)$/u.test(text))
    return 'coordinate';
  if (
    /^(?:nguoi|can bo|cong chuc|lanh dao|dong chi|ca nhan) [a-z ]*(?:trach nhiem|phu trach|theo doi|thuc hien|chi dao)$/u.test(
      text,
    )
  )
    return 'person';
  if (bodies && /(?:chu tri|dau moi|chiu trach nhiem|tham muu)|^(?:co quan|don vi|phong|bo phan) chinh$/u.test(text))
    return 'lead';
  // 'Đơn vị thực hiện - Thời hạn': the cell says both, the body first.
  if (
    /^(?:co quan|don vi|bo phan|phan cong|trach nhiem)[a-z /]* (?:thoi han|thoi gian|tien do)(?: (?:hoan thanh|thuc hien))?$/u.test(
      text,
    )
  )
    return 'lead';
  if (/^(?:nhung |cac )?(?:ton tai|han che|nguyen nhan|thuc trang|hien trang|van de)/u.test(text)) return 'other';
  // When a duty begins is not when it is due.
  if (/^(?:ngay |thoi gian |thoi diem |thang )?(?:bat dau|khoi dau)(?: thuc hien)?$/u.test(text)) return 'other';
  // 'Nhiệm vụ và tiến độ': the duty says its time itself.
  if (
    /^(?:cac )?(?:nhiem vu|noi dung|cong viec|giai phap|viec)(?: [a-z ]+)? (?:tien do|thoi gian|thoi han)(?: (?:thuc hien|hoan thanh))?$/u.test(
      text,
    )
  )
    return 'task';
  if (/^(?:thang|quy|tuan|thoi diem|ngay)(?: thuc hien)?$/u.test(text)) return 'deadline';
  if (/^(?:ngay |phai |han |moc |thang )?(?:hoan thanh|xong|ket thuc)(?: truoc| vao)?(?: ngay| thang)?$/u.test(text))
    return 'deadline';
  if (/^(?:han|(?:han|moc) (?:chot|cuoi|nop|trinh|bao cao))$/u.test(text)) return 'deadline';
  if (/(?:thoi han|thoi gian|tien do|thoi diem|ngay hoan thanh|lo trinh|ky bao cao)/u.test(text) && text.length < 90)
    return 'deadline';
  if (
    /^(?:san pham|ket qua|dau ra|san pham dau ra|muc tieu)/u.test(text) &&
    /(?:san pham|ket qua|dau ra|dat duoc|du kien|hoan thanh|muc tieu)/u.test(text) &&
    !/nam 20\d\d/u.test(text)
  )
    return 'product';
  if (
    /^(?:cac )?(?:co quan|don vi|bo phan|so nganh|phong|can bo|nguoi|to chuc|ca nhan)(?:(?: | ?\/ ?)(?:don vi|ca nhan|dia phuong|co quan|to chuc|bo phan|phong|nguoi))*(?: (?:thuc hien|theo doi|phu trach|trien khai|duoc giao|duoc phan cong|lien quan|tham muu|bao cao))*$/u.test(
      text,
    )
  )
    return 'performer';
  if (/^(?:phan cong|trach nhiem)(?: thuc hien)?$/u.test(text)) return 'performer';
  if (
    /(?:diem|ty trong|trong so|thu hang|xep hang|ket qua nam|nam 20\d\d$|bien dong|tang giam|chi tieu nam)/u.test(
      text,
    ) &&
    !/(?:(?:tru|mat|giam) diem|nhiem vu|giai phap)/u.test(text) &&
    text.length < 60
  )
    return 'points';
  if (
    /(?:nhiem vu|giai phap|bien phap|cong viec|hoat dong|(?:^| )viec (?:can|phai|se|lam))|^(?:cac |dau |phan |ten )?viec$|^(?:cac )?(?:huong|cach|phuong an) (?:thuc hien|khac phuc|xu ly|giai quyet|cai thien|lam)$/u.test(
      text,
    )
  )
    return 'task';
  if (/^(?:cac |ten )?(?:linh vuc|truc noi dung)$/u.test(text)) return 'area';
  if (
    /(?:tieu chi|chi so|noi dung bi tru|(?:tru|mat|giam) diem|linh vuc|truc noi dung|chi tieu|noi dung danh gia)/u.test(
      text,
    )
  )
    return 'criterion';
  if (/^(?:cac |ten )?(?:noi dung|chu de|chuyen de|de tai)(?= |$)/u.test(text)) return 'task';
  if (
    /^(?:ghi chu|luu y|can cu|(?:tai lieu |ho so )?(?:kiem chung|minh chung)|kinh phi|nguon luc|nguon kinh phi)/u.test(
      text,
    )
  )
    return 'note';
  return undefined;
}

/** The longest line, in letters, that a rule may say heads others. */
export const longestLine = 300;

/** The longest text, in letters, that is taken for a heading of a column. */
export const longestHeading = 110;

const mostTold = 1000;

/** What is known of headings: what a column holds, by which rule of the province, and which lines a rule says head others. */
export type Headings = {
  readonly kindOf: (heading: string) => ColumnKind | undefined;
  readonly ruleFor: (heading: string) => ColumnRule | undefined;
  readonly headsOthers: (line: string) => boolean;
  /** Whether a heading is the name of a body, for whom the column stands. */
  readonly namesBodies: (heading: string) => boolean;
};

/** The headings that the reader knows, and those that a province explained, which go first. */
export function headingsWith(
  { columns, headings }: Pick<ReadingRules, 'columns' | 'headings'>,
  gazetteer: Gazetteer,
): Headings {
  const taught = new Map(columns.map((rule) => [nameKey(rule.written), rule]));
  const lines = new Set(headings.map((rule) => nameKey(rule.written)));
  const ruleFor = (heading: string) =>
    taught.size === 0 || heading.length > longestHeading ? undefined : taught.get(nameKey(heading));
  // Every cell and every line is asked whether it heads a column, and a plan says the same few again and again.
  const told = new Map<string, ColumnKind | undefined>();
  const kindOf = (heading: string) => {
    if (heading.length > longestHeading) return undefined;
    if (told.size >= mostTold) told.clear();
    if (!told.has(heading)) told.set(heading, ruleFor(heading)?.means ?? columnKind(heading));
    return told.get(heading);
  };
  return {
    kindOf,
    ruleFor,
    namesBodies: (heading) => heading.length <= longestHeading && isAgencyList(heading, gazetteer),
    headsOthers: (line) => lines.size > 0 && line.length <= longestLine && lines.has(nameKey(line)),
  };
}

/** Settles a row of headings: a second task column, a performer beside a lead, an unnamed column. Undefined where it is no table of duties. */
export function settleColumns(kinds: readonly (ColumnKind | undefined)[]): ColumnKind[] | undefined {
  const isGrouped = kinds.includes('area') && kinds.indexOf('criterion') > kinds.indexOf('area');
  const settled = kinds.map((kind) => (kind === 'area' && !isGrouped ? 'criterion' : (kind ?? 'other')));
  const firstTask = settled.indexOf('task');
  const lastTask = settled.lastIndexOf('task');
  if (firstTask !== lastTask && !settled.includes('criterion')) settled[firstTask] = 'criterion';
  const leading = (['lead', 'performer', 'person'] as const).find((kind) => settled.includes(kind));
  settled.forEach((kind, index) => {
    if (kind === 'performer' || kind === 'person') settled[index] = kind === leading ? 'lead' : 'other';
  });
  if (!settled.includes('task') && settled.includes('criterion')) settled[settled.lastIndexOf('criterion')] = 'task';
  const known =
    settled.includes('task') &&
    (settled.includes('lead') || settled.includes('coordinate') || settled.includes('deadline'));
  return known ? settled : undefined;
}
