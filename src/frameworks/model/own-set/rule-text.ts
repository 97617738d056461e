import { fold } from '../../../kernel/vietnamese.ts';
import type { Rule } from '../framework.ts';
import { rule as ruleSchema, type WrittenRule } from '../schema.ts';

/**
 * How a leaf gets its points, as one writes it in a cell: 'Tỷ lệ 80% – 95%', 'Nội dung: có kế hoạch; có báo cáo', 'Mỗi trường hợp 0,5 điểm'. What has no
 * such words is written as JSON, so that `readRule` reads every rule back.
 */
export function writeRule(rule: Rule): string {
  const text = inWords(rule);
  return same(readRule(text), rule) ? text : JSON.stringify(rule);
}

/** Reads a rule in Vietnamese or English, with or without accents; null where it is none. */
export function readRule(text: string): WrittenRule | null {
  const written = text.trim();
  const read = written.startsWith('{') ? fromJson(written) : (readItems(written) ?? fromWords(written));
  const parsed = ruleSchema.safeParse(read);
  return parsed.success ? parsed.data : null;
}

function inWords(rule: Rule): string {
  switch (rule.kind) {
    case 'ratio':
      return rule.floor === rule.full
        ? `Tỷ lệ đạt ${write(rule.full)}%`
        : `Tỷ lệ ${write(rule.floor)}% – ${write(rule.full)}%`;
    case 'checklist':
      return `Nội dung: ${rule.items.map(({ vi, en }) => (vi === en ? vi : `${vi} | ${en}`)).join('; ')}`;
    case 'deadline':
      if (rule.lateShare !== undefined) return `Đúng hạn; muộn được ${write(rule.lateShare)}%`;
      return rule.eachLate === undefined ? 'Đúng hạn' : `Đúng hạn; mỗi lần muộn trừ ${write(rule.eachLate)}`;
    case 'count':
      return rule.each === undefined
        ? `Đủ điểm từ ${write(rule.full ?? 0)}`
        : `Mỗi trường hợp ${write(rule.each)} điểm`;
    case 'penalty':
      return rule.each === undefined ? 'Trừ điểm' : `Trừ ${write(rule.each)} điểm mỗi trường hợp`;
    case 'survey':
      return rule.value === 'mean' ? 'Khảo sát: điểm trung bình' : 'Khảo sát: tỷ lệ hài lòng';
    case 'change': {
      const since = rule.since === 'previous-year' ? 'So với năm trước' : `So với năm ${rule.since}`;
      return rule.full === undefined ? since : `${since}; đủ điểm ở ${write(rule.full)}%`;
    }
    case 'index':
      return `Theo chỉ số ${rule.index}`;
    case 'rescale': {
      const bounds =
        rule.from === undefined || rule.to === undefined ? '' : ` từ ${write(rule.from)} đến ${write(rule.to)}`;
      return `Quy đổi${bounds}; càng ${rule.better === 'high' ? 'cao' : 'thấp'} càng tốt`;
    }
  }
}

/** 'Nội dung: a; b | its English; c', or one a line with a dash before it. */
function readItems(text: string): unknown {
  const [, list] = /^(?:(?:các )?nội dung|noi dung|items?|checklist)\s*:\s*([\s\S]+)$/iu.exec(text) ?? [];
  if (list === undefined) return null;
  const items = list
    .split(/[;\n]/)
    .map((item) => item.replace(/^\s*[-–•+]\s+/u, '').trim())
    .filter((item) => item !== '')
    .map((item) => {
      const [vi = '', en = vi] = item.split('|').map((part) => part.trim());
      return { vi, en };
    });
  return { kind: 'checklist', items };
}

type Reading = readonly [pattern: RegExp, make: (...numbers: readonly string[]) => unknown];

/** Patterns over folded text; `#` stands for a number. */
const readings: readonly Reading[] = [
  reading('(?:ty le|ti le|ratio|share)(?: dat)? #%', (full) => ({
    kind: 'ratio',
    floor: number(full),
    full: number(full),
  })),
  reading('(?:ty le|ti le|ratio|share)(?: tu)? #%? ?(?:-|den|to) ?#%', (floor, full) => ({
    kind: 'ratio',
    floor: number(floor),
    full: number(full),
  })),
  reading('(?:dung han|on time|deadline)', () => ({ kind: 'deadline' })),
  reading('(?:dung han|on time|deadline)[;,]? (?:muon|tre|late)(?: duoc| gets)? #%', (share) => ({
    kind: 'deadline',
    lateShare: number(share),
  })),
  reading(
    '(?:dung han|on time|deadline)[;,]? (?:moi lan muon tru|moi lan tre tru|each late costs) #(?: diem)?',
    (each) => ({
      kind: 'deadline',
      eachLate: number(each),
    }),
  ),
  reading('(?:moi truong hop|moi noi dung|each case|each)(?: duoc)? #(?: diem| points?)?', (each) => ({
    kind: 'count',
    each: number(each),
  })),
  reading('(?:du diem tu|full(?: points)? from) #', (full) => ({ kind: 'count', full: number(full) })),
  reading('(?:tru diem|penalty)', () => ({ kind: 'penalty' })),
  reading('(?:tru|minus) #(?: diem)? (?:moi truong hop|moi lan|each case)', (each) => ({
    kind: 'penalty',
    each: number(each),
  })),
  reading('(?:khao sat|dieu tra|survey): ?(?:diem )?(?:trung binh|mean)', () => ({ kind: 'survey', value: 'mean' })),
  reading('(?:khao sat|dieu tra|survey): ?(?:ty le hai long|ti le hai long|share)', () => ({
    kind: 'survey',
    value: 'share',
  })),
  reading(
    '(?:so voi|since) (nam truoc|last year|nam \\d{4}|\\d{4})(?:[;,]? (?:du diem o|full at) #%)?',
    (since, full) => ({
      kind: 'change',
      since: /\d{4}/.test(since ?? '') ? Number(/\d{4}/.exec(since ?? '')?.[0]) : 'previous-year',
      ...(full === undefined ? {} : { full: number(full) }),
    }),
  ),
  reading('(?:theo chi so|chi so|index) ([a-z-]+)', (index) => ({ kind: 'index', index })),
  reading(
    '(?:quy doi|rescale)(?: tu)?(?: # (?:den|to) #)?[;,]? (?:cang (cao|thap) cang tot|(high|low) is good)',
    (from, to, vi, en) => ({
      kind: 'rescale',
      ...(from === undefined ? {} : { from: number(from), to: number(to) }),
      better: vi === 'thap' || en === 'low' ? 'low' : 'high',
    }),
  ),
];

function fromWords(text: string): unknown {
  const plain = fold(text)
    .replaceAll(/[–—−]/gu, '-')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/ (?=[%;:,])/g, '')
    .replace(/\.$/, '')
    .trim();
  for (const [pattern, make] of readings) {
    const match = pattern.exec(plain);
    if (match) return make(...match.slice(1));
  }
  return null;
}

function reading(pattern: string, make: Reading[1]): Reading {
  return [new RegExp(`^${pattern.replaceAll('#', '(-?\\d+(?:[.,]\\d+)?)')}$`), make];
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function number(text: string | undefined): number {
  return Number((text ?? '').replace(',', '.'));
}

function write(value: number): string {
  return String(value).replace('.', ',');
}

/** Rules are flat, and their words stand in one order. */
function same(left: Rule | null, right: Rule): boolean {
  const sorted = (rule: Rule) =>
    JSON.stringify(
      Object.entries(rule)
        .filter(([, value]) => value !== undefined)
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    );
  return left !== null && sorted(left) === sorted(right);
}
