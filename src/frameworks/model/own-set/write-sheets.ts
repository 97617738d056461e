import type { Cell, Sheet } from '../../../office/sheet.ts';
import type { WrittenEdition, WrittenNode } from '../schema.ts';
import { headings, type ColumnKind } from './columns.ts';
import { editionIn, type OwnSet } from './own-set.ts';
import { bandKinds, labels, none } from './read-about.ts';
import { writeRule } from './rule-text.ts';
import { wordsToChoose, writeAddition, writeMethod, writeProvenance } from './words-of-cells.ts';

/** The sheets of a set's workbook, in their order: the table, what the set is, how to fill it in. `readWorkbook` reads them back to the same set. */
export function writeSheets(
  set: OwnSet,
): readonly { readonly name: string; readonly rows: Sheet; readonly widths: readonly number[] }[] {
  const edition = editionIn(set);
  const kinds = columnsOf(edition.nodes);
  return [
    {
      name: 'Bộ tiêu chí',
      rows: [
        kinds.map((kind) => headings[kind]),
        ...edition.nodes.map((node) => kinds.map((kind) => cellOf(node, kind))),
      ],
      widths: kinds.map((kind) => widths[kind] ?? 14),
    },
    { name: 'Thông tin', rows: aboutRows(set), widths: [28, 52, 40, 18, 14, 14, 14, 20] },
    { name: 'Hướng dẫn', rows: guide.map((line) => [line]), widths: [110] },
  ];
}

const widths: Partial<Record<ColumnKind, number>> = { code: 10, name: 56, english: 40, rule: 44, evidence: 36, by: 16 };

const always: readonly ColumnKind[] = ['code', 'name', 'english', 'points'];
const after: readonly ColumnKind[] = ['by', 'rule', 'evidence', 'unused', 'optional', 'provenance', 'sources'];

function columnsOf(nodes: readonly WrittenNode[]): ColumnKind[] {
  return [
    ...always,
    ...(nodes.some(({ from }) => from !== 0) ? (['from'] as const) : []),
    ...(nodes.some(({ weight }) => weight !== undefined) ? (['weight'] as const) : []),
    ...after,
  ];
}

function cellOf(node: WrittenNode, kind: ColumnKind): Cell {
  switch (kind) {
    case 'code':
      return node.code;
    case 'name':
      return node.vi;
    case 'english':
      return english(node);
    case 'points':
      return node.points ?? null;
    case 'from':
      return node.from === 0 ? null : node.from;
    case 'weight':
      return node.weight ?? null;
    case 'by':
      return writeMethod(node.by);
    case 'rule':
      return node.rule ? writeRule(node.rule) : null;
    case 'evidence':
      return node.evidence ?? null;
    case 'unused':
      return node.unused ? 'không' : null;
    case 'optional':
      return node.optional ? 'nếu có' : null;
    case 'provenance':
      return writeProvenance(node.provenance);
    case 'sources':
      return node.sources ? writeKeys(node.sources) : null;
  }
}

function aboutRows(set: OwnSet): Sheet {
  const edition = editionIn(set);
  const { decision, bands } = edition;
  const label = (key: keyof typeof labels) => labels[key].split(', ')[0] ?? '';
  const text = (key: 'name' | 'short' | 'owner' | 'rates' | 'measures' | 'note', said: { vi: string; en: string }) => [
    label(key),
    said.vi,
    english(said),
  ];
  const span = (key: 'scale' | 'adjustment', { from, to }: { from: number; to: number }) => [label(key), from, to];
  return [
    ['Mục', 'Nội dung', 'Tiếng Anh'],
    [label('index'), set.index],
    text('name', set),
    text('short', set.short),
    text('owner', set.owner),
    text('rates', set.rates),
    ...(set.measures ? [text('measures', set.measures)] : []),
    ...(decision
      ? [
          [
            label('decision'),
            decision.number,
            writeDate(decision.date),
            writeProvenance(decision.provenance),
            writeKeys(decision.sources),
          ],
        ]
      : [[label('decision')]]),
    ...Object.entries(edition.years).map(([year, units]) => [label('years'), year, units]),
    span('scale', edition.scale),
    ...(edition.adjustment ? [span('adjustment', edition.adjustment)] : []),
    ...(edition.by ? [[label('by'), writeMethod(edition.by)]] : []),
    ...(edition.rule ? [[label('rule'), writeRule(edition.rule)]] : []),
    [label('provenance'), writeProvenance(edition.provenance)],
    [label('sourceKeys'), writeKeys(edition.sources)],
    text('note', edition.note),
    ...edition.levels.map((level) => [label('levels'), level.vi, english(level), writeAddition(level.adds)]),
    ...(bands ? bandRows(bands) : []),
    ...Object.entries(set.sources).map(([key, { title, url }]) => [label('sources'), key, title, url ?? null]),
  ];
}

function bandRows(bands: NonNullable<WrittenEdition['bands']>): Sheet {
  const by = [...bandKinds].find(([, kind]) => kind === bands.by)?.[0] ?? '';
  return [
    ['Xếp loại theo', bandWords[by] ?? by],
    ...bands.list.map((band) => [
      'Xếp loại',
      band.vi,
      english(band),
      band.from ?? null,
      null,
      writeProvenance(band.provenance),
      writeKeys(band.sources),
      Object.entries(band.lowest)
        .map(([year, lowest]) => `${year}: ${String(lowest).replace('.', ',')}`)
        .join('; ') || null,
    ]),
  ];
}

const bandWords: Readonly<Record<string, string>> = { diem: 'điểm', 'phan tu': 'phần tư', 'tung nam': 'từng năm' };

/** Most provinces write no English; what is the same in both is not written twice. */
function english({ vi, en }: { readonly vi: string; readonly en: string }): string | null {
  return vi === en ? null : en;
}

function writeKeys(keys: readonly string[]): string {
  return keys.length === 0 ? none : keys.join('; ');
}

function writeDate(date: string): string {
  return date.split('-').toReversed().map(Number).join('/');
}

const guide: readonly string[] = [
  'Mỗi dòng của trang “Bộ tiêu chí” là một mục. Thứ tự cột tùy ý; cột không dùng thì bỏ.',
  'Mã: 1, 1.1, 1.1.1 (nên định dạng cột là Văn bản); hoặc I, 1, 1.1, a) như trong quyết định. Không có mã thì thụt dòng hoặc dùng Data > Group.',
  'Điểm tối đa của một mục bằng tổng điểm các mục ngay dưới nó; dấu thập phân là phẩy hoặc chấm đều được.',
  `Cách đo: ${wordsToChoose.methods.join(' | ')}.`,
  'Cách chấm, một trong các câu:',
  '  Tỷ lệ 80% – 95%  (dưới 80% không có điểm, từ 95% đủ điểm)',
  '  Tỷ lệ đạt 100%',
  '  Nội dung: có kế hoạch; đúng hạn; có báo cáo  (chia đều điểm)',
  '  Đúng hạn; muộn được 50%',
  '  Đúng hạn; mỗi lần muộn trừ 0,5',
  '  Mỗi trường hợp 0,5 điểm',
  '  Đủ điểm từ 3',
  '  Trừ 1 điểm mỗi trường hợp',
  '  Khảo sát: tỷ lệ hài lòng',
  '  Khảo sát: điểm trung bình',
  '  So với năm trước; đủ điểm ở 10%',
  '  Theo chỉ số sipas',
  '  Quy đổi từ 0 đến 100; càng cao càng tốt',
  'Kiểm chứng: tài liệu mà đơn vị phải nộp. Tính điểm: “không” nếu chỉ in trong bảng. Áp dụng: “nếu có” nếu đơn vị không có thì được tính trên phần còn lại.',
  `Căn cứ (để trống thì theo trang “Thông tin”): ${wordsToChoose.provenances.join(' | ')}. Nguồn: mã ở trang “Thông tin”, hoặc ghi thẳng tên văn bản.`,
  'Xếp loại: ghi mức cao trước; điểm từ ở cột D, điểm đến (không bắt buộc) ở cột E.',
];
