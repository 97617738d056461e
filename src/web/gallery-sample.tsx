import { Button } from './button.tsx';
import { Change, Points, Rank, useFormat } from './figure.tsx';
import { Marks } from './marks.tsx';
import { timingOf, type ThreeStates } from './marks.ts';
import { Ruler, type RulerScore } from './ruler.tsx';
import type { Column } from './table.tsx';
import { CriterionTag } from './tags.tsx';

const today = '2025-10-23';

export type Task = {
  readonly key: string;
  readonly title: string;
  readonly note?: string;
  readonly criterion: string;
  readonly points: number | null;
  readonly due: string | null;
  readonly states: ThreeStates;
  readonly verb: string;
};

export const tasks: readonly Task[] = [
  task(
    '1',
    'Hồ sơ đất đai trả đúng hạn tại 42 xã, phường: số liệu tháng 9',
    'PAR 3.4',
    0.64,
    '2025-09-30',
    'doing',
    'waiting',
    'Báo cáo',
    'Đôn đốc lần 2, ngày 16/10',
  ),
  task(
    '2',
    'Rà soát, niêm yết lại 34 thủ tục đất đai sau khi bỏ cấp huyện',
    'PAR 3.2',
    0.25,
    '2025-10-15',
    'doing',
    'returned',
    'Bổ sung',
    'Minh chứng bị trả lại: ảnh không rõ ngày',
  ),
  task(
    '3',
    'Công khai chất lượng nước sinh hoạt tháng 10 trên Cổng thông tin',
    'PAPI 7.3',
    0.31,
    '2025-10-25',
    'doing',
    'none',
    'Báo cáo',
  ),
  task(
    '4',
    'Văn bản xin lỗi với hồ sơ trễ hẹn trong tháng',
    'PAR 3.4',
    0.2,
    '2025-10-28',
    'doing',
    'waiting',
    'Bổ sung',
  ),
  task('5', 'Tập huấn công chức địa chính 42 xã, phường', 'PAR 5.5', 0.15, '2025-10-30', 'done', 'waiting', 'Xem'),
  task('6', 'Kiểm tra thực tế tại 6 xã có hồ sơ trễ nhiều', 'PAR 1.3', 0.1, '2025-11-15', 'none', 'none', 'Báo cáo'),
  task('7', 'Báo cáo thu mẫu nước, quý III', 'PAPI 7.3', 0.12, '2025-11-20', 'done', 'accepted', 'Xem'),
  task('8', 'Số hóa hồ sơ địa chính theo lộ trình tại Đề án', 'PAR 7.3', null, null, 'doing', 'none', 'Đề xuất ngày'),
];

export const groups: Readonly<Record<string, { title: string; tone?: 'late' | 'doubt' }>> = {
  late: { title: 'Trễ hạn', tone: 'late' },
  soon: { title: 'Bảy ngày tới' },
  in_time: { title: 'Tháng 11' },
  undated: { title: 'Chưa định được ngày', tone: 'doubt' },
};

export const taskColumns: readonly Column<Task>[] = [
  {
    key: 'title',
    head: 'Nhiệm vụ',
    phone: 'title',
    width: '34%',
    sort: (row) => row.title,
    cell: (row) => row.title,
    note: (row) => row.note,
  },
  { key: 'criterion', head: 'Tiêu chí', phone: 'bare', cell: (row) => <CriterionTag code={row.criterion} /> },
  {
    key: 'points',
    head: 'Điểm',
    figure: true,
    sort: (row) => row.points,
    cell: (row) => (
      <b>
        <Points value={row.points} />
      </b>
    ),
  },
  {
    key: 'due',
    head: 'Hạn',
    sort: (row) => row.due,
    cell: (row) => (row.due ? row.due.slice(5).split('-').reverse().map(Number).join('/') : 'Theo lộ trình'),
  },
  {
    key: 'states',
    head: 'Báo cáo, minh chứng, thời hạn',
    phone: 'bare',
    cell: (row) => <Marks states={row.states} words />,
  },
  {
    key: 'act',
    head: 'Việc tiếp theo',
    isHeadHidden: true,
    phone: 'action',
    figure: true,
    cell: (row) => (
      <Button small kind="step">
        {row.verb}
      </Button>
    ),
  },
];

export type Axis = RulerScore & { readonly name: string; readonly rank: number; readonly children?: readonly Axis[] };

export const axes: readonly Axis[] = [
  {
    name: '1. Tham gia của người dân ở cấp cơ sở',
    value: 5.38,
    max: 10,
    previous: 5.07,
    median: 4.9,
    best: 6.2,
    rank: 20,
  },
  {
    name: '4. Kiểm soát tham nhũng trong khu vực công',
    value: 6.71,
    max: 10,
    previous: 7.22,
    median: 6.6,
    best: 7.9,
    rank: 29,
    children: [
      {
        name: '4.1. Trong chính quyền địa phương',
        value: 1.71,
        max: 2.5,
        previous: 1.9,
        median: 1.7,
        best: 2,
        rank: 18,
      },
      {
        name: '4.2. Trong cung ứng dịch vụ công',
        value: 1.93,
        max: 2.5,
        previous: 2.06,
        median: 2,
        best: 2.2,
        rank: 49,
      },
      { name: '4.3. Trong tuyển dụng vào khu vực công', value: null, max: 2.5, rank: 43 },
    ],
  },
  { name: '8. Quản trị điện tử', value: 3.19, max: 10, previous: 2.85, median: 3, best: 4, rank: 16 },
];

export const axisColumns: readonly Column<Axis>[] = [
  { key: 'name', head: 'Trục, nội dung', width: '40%', cell: (row) => row.name },
  { key: 'points', head: 'Điểm', figure: true, deciding: true, cell: (row) => <Points value={row.value} /> },
  { key: 'max', head: 'Tối đa', figure: true, phone: 'hidden', cell: (row) => <Max value={row.max} /> },
  { key: 'ruler', head: 'Trên thước', phone: 'bare', cell: (row) => <Ruler {...row} /> },
  {
    key: 'change',
    head: 'So 2021',
    figure: true,
    cell: (row) => (
      <Change
        value={
          row.value === null || row.previous === undefined || row.previous === null ? null : row.value - row.previous
        }
        sure={false}
      />
    ),
  },
  { key: 'rank', head: 'Hạng', figure: true, cell: (row) => <Rank rank={row.rank} field={61} /> },
];

export type Unit = { readonly code: string; readonly name: string; readonly open: number };
export const many: readonly Unit[] = Array.from({ length: 1200 }, (_, index) => ({
  code: `U${index + 1}`,
  name: `Đơn vị minh họa số ${index + 1}`,
  open: (index * 7) % 13,
}));
export const manyColumns: readonly Column<Unit>[] = [
  { key: 'code', head: 'Mã', width: '90px', phone: 'bare', cell: (row) => row.code },
  { key: 'name', head: 'Tên', phone: 'title', sort: (row) => row.name, cell: (row) => row.name },
  { key: 'open', head: 'Kỳ mở', figure: true, sort: (row) => row.open, cell: (row) => row.open },
];

function Max({ value }: { readonly value: number }) {
  return <>{useFormat().number(value)}</>;
}

function task(
  key: string,
  title: string,
  criterion: string,
  points: number | null,
  due: string | null,
  reported: ThreeStates['reported'],
  proven: ThreeStates['proven'],
  verb: string,
  note?: string,
): Task {
  return {
    key,
    title,
    criterion,
    points,
    due,
    verb,
    states: { reported, proven, timing: timingOf(due, today) },
    ...(note ? { note } : {}),
  };
}
