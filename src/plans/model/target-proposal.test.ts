import { expect, test } from 'vitest';
import { readCatalogue } from '../../frameworks/catalogue.ts';
import { readGoals } from '../../reading/model/goals.ts';
import { proposeTarget } from './target-proposal.ts';

const catalogue = readCatalogue();
const propose = (text: string, lastYear: number | null = 2026) =>
  readGoals(text, 'b1', 'headline').map((goal) => proposeTarget(catalogue, goal, lastYear));
const of = (index: string, edition: string) => ({ index, edition, node: '*' });
const rest = { upper: null, baselineYear: null };

test.each([
  [
    'Phấn đấu Chỉ số PAPI thuộc nhóm 08 tỉnh, thành phố đạt điểm cao nhất.',
    { subject: of('papi', '2025'), kind: 'group', operator: '<=', value: 8, year: 2026 },
  ],
  [
    'Phấn đấu đến năm 2025 Chỉ số PAR INDEX xếp thứ 10 cả nước.',
    { subject: of('par-index', 'qd-1187-2025'), kind: 'rank', operator: '<=', value: 10, year: 2025 },
  ],
  [
    'Phấn đấu Chỉ số SIPAS đạt từ 88% trở lên.',
    { subject: of('sipas', '2023-2026'), kind: 'percent', operator: '>=', value: 88, year: 2026 },
  ],
  [
    'Phấn đấu Chỉ số PAPI đạt 46,5 điểm.',
    { subject: of('papi', '2025'), kind: 'score', operator: '>=', value: 46.5, year: 2026 },
  ],
  [
    'Phấn đấu 98% hồ sơ được giải quyết đúng hạn.',
    {
      subject: { statistic: expect.stringContaining('hồ sơ'), unit: '%' },
      kind: 'percent',
      operator: '>=',
      value: 98,
      year: 2026,
    },
  ],
])('%s', (text, target) => {
  expect(propose(text)).toEqual([{ target: { ...rest, ...target } }]);
});

test('places from one to another are a span', () => {
  expect(propose('Phấn đấu Chỉ số PCI thuộc nhóm 10 đến 15 tỉnh dẫn đầu.')).toMatchObject([
    { target: { kind: 'rank', operator: 'between', value: 10, upper: 15 } },
  ]);
});

test('a measure of a duty is of what it counts, whichever index the duty serves', () => {
  const [goal] = readGoals('Giải ngân đạt từ 95% kế hoạch.', 'b1', 'task');
  expect(proposeTarget(catalogue, { ...goal!, index: 'PAR INDEX' }, 2026)).toMatchObject({
    target: { subject: { statistic: expect.stringContaining('iải ngân'), unit: '%' }, kind: 'percent', value: 95 },
  });
});

test('what can not be understood stays as text, and says why', () => {
  expect(propose('Phấn đấu không để trục nội dung nào của các chỉ số giảm điểm so với năm trước liền kề.')).toEqual([
    { none: 'no-figure' },
  ]);
  expect(propose('Phấn đấu Chỉ số PAPI thuộc nhóm 8.', null)).toEqual([{ none: 'no-year' }]);
  expect(propose('Phấn đấu Chỉ số PAPI đạt 95 điểm.')).toEqual([{ none: 'unfitting' }]);
  expect(propose('Phấn đấu tổng kết đạt 95 điểm.')).toEqual([{ none: 'unfitting' }]);
});
