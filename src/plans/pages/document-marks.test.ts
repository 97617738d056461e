import { describe, expect, it } from 'vitest';
import type { Block } from '../../office/block.ts';
import { cutText, keepSame, makeMarker, rowOf } from './document-marks.ts';
import type { TaskView } from './views.ts';

const markDocument = (blocks: readonly Block[], tasks: readonly TaskView[]) =>
  makeMarker(blocks, { isReview: true })(tasks);
const paragraph = (id: string, text: string): Block => ({ kind: 'paragraph', id, text, style: {}, source: {} });
const cell = (id: string, row: number, column: number, ...texts: string[]) => ({
  id,
  row,
  column,
  rowSpan: 1,
  colSpan: 1,
  blocks: texts.map((text, index) => paragraph(`${id}/${index + 1}`, text)),
});

const table: Block = {
  kind: 'table',
  id: 'b2',
  rows: 1,
  columns: 4,
  source: {},
  cells: [
    cell('b2/1.1', 1, 1, '- Bố trí đủ công chức.', '- Xin lỗi khi trễ hẹn.'),
    cell('b2/1.2', 1, 2, 'Sở Nội vụ; các sở, ban, ngành'),
    cell('b2/1.3', 1, 3, 'UBND cấp xã'),
    cell('b2/1.4', 1, 4, 'Hằng tháng'),
  ],
};
const running = paragraph(
  'b1',
  'Giao Sở Tư pháp chủ trì, phối hợp với Sở Tài chính rà soát các văn bản của tỉnh, báo cáo trước ngày 30/11/2026.',
);

const body = (written: string) => ({ written, unitId: null, groupId: null, name: null });
function task(given: Partial<TaskView> & { readonly id: string }): TaskView {
  return {
    ordinal: 0,
    text: '',
    indexName: 'general',
    path: [],
    criteria: [],
    proposals: [],
    taken: [],
    kind: 'task',
    product: null,
    authority: null,
    unclear: [],
    lead: [],
    coordinate: [],
    accountable: null,
    deadline: { type: 'none', text: null, value: null, due: [], effective: [], needsDate: true },
    source: { text: [] },
    confidence: 1,
    doubts: [],
    review: 'unreviewed',
    revision: 1,
    ...given,
  };
}

describe('marking the document', () => {
  it('marks a whole cell as its field, with the separators between the names', () => {
    const found = markDocument(
      [table],
      [
        task({
          id: 'a',
          lead: [body('Sở Nội vụ'), body('các sở, ban, ngành')],
          source: { text: ['b2/1.1/1'], lead: ['b2/1.2'] },
        }),
      ],
    );
    expect(found.marks.get('b2/1.2/1')).toEqual([{ from: 0, to: 29, role: 'lead' }]);
  });

  it('marks only the words of a field in a sentence that says more', () => {
    const source = { text: ['b1'], lead: ['b1'], coordinate: ['b1'], deadline: ['b1'] };
    const deadline = {
      type: 'date',
      text: 'trước ngày 30/11/2026',
      value: null,
      due: [],
      effective: [],
      needsDate: false,
    } as const;
    const found = markDocument(
      [running],
      [
        task({
          id: 'a',
          lead: [body('Sở Tư pháp')],
          coordinate: [body('Sở Tài chính')],
          deadline: { ...deadline, due: [], effective: [] },
          source,
        }),
      ],
    );
    const text = running.kind === 'paragraph' ? running.text : '';
    const words = (found.marks.get('b1') ?? []).map(({ from, to, role }) => [role, text.slice(from, to)]);
    expect(words).toEqual([
      ['lead', 'Sở Tư pháp'],
      ['coordinate', 'Sở Tài chính'],
      ['deadline', 'trước ngày 30/11/2026'],
    ]);
  });

  it('shows a doubt until somebody decides, and lets it win where two tasks share a cell', () => {
    const doubts = [{ field: 'deadline', code: 'reading.x' }];
    const source = { text: ['b2/1.1/1'], deadline: ['b2/1.4/1'] };
    const sure = task({ id: 'a', source });
    const unsure = task({ id: 'b', source: { ...source, text: ['b2/1.1/2'] }, doubts });
    const roles = (tasks: readonly TaskView[]) =>
      markDocument([table], tasks)
        .marks.get('b2/1.4/1')
        ?.map((mark) => mark.role);
    expect(roles([sure, unsure])).toEqual(['unsure']);
    expect(roles([sure, { ...unsure, review: 'confirmed' }])).toEqual(['deadline']);
    const read = makeMarker([table], { isReview: false })([unsure]);
    expect(read.marks.get('b2/1.4/1')?.map((mark) => mark.role)).toEqual(['deadline']);
  });

  it('leads from a paragraph to the task whose sentence it is, before those that it serves otherwise', () => {
    const first = task({ id: 'a', source: { text: ['b2/1.1/1'], lead: ['b2/1.2/1', 'b2/1.1/2'] } });
    const second = task({ id: 'b', source: { text: ['b2/1.1/2'], lead: ['b2/1.2/1'] } });
    const { tasks, places } = markDocument([table], [first, second]);
    expect(tasks.get('b2/1.1/2')).toBe('b');
    expect(tasks.get('b2/1.2/1')).toBe('a');
    expect(places.get('b')).toEqual(['b2/1.1/2']);
  });
});

describe('marks after a change', () => {
  const first = task({ id: 'a', source: { text: ['b2/1.1/1'], lead: ['b2/1.2/1'], deadline: ['b2/1.4/1'] } });
  const doubts = [{ field: 'deadline', code: 'reading.needs_date' }];

  it('are the very same where nothing that they show has changed', () => {
    const before = markDocument([table], [first]);
    expect(keepSame(before, markDocument([table], [{ ...first, product: 'Báo cáo', revision: 2 }]))).toBe(before);
  });

  it('keep what is the same beside what is not', () => {
    const before = markDocument([table], [first]);
    const after = keepSame(before, markDocument([table], [{ ...first, doubts }]));
    expect(after).not.toBe(before);
    expect(after.marks.get('b2/1.2/1')).toBe(before.marks.get('b2/1.2/1'));
    expect(after.marks.get('b2/1.4/1')).toEqual([{ from: 0, to: 10, role: 'unsure' }]);
    expect(after.places).toBe(before.places);
  });
});

describe('the places of marks', () => {
  it('cuts a text along them', () => {
    const pieces = cutText('Giao Sở A làm', [{ from: 5, to: 9, role: 'lead' }]);
    expect(pieces).toEqual([
      { text: 'Giao ', role: null },
      { text: 'Sở A', role: 'lead' },
      { text: ' làm', role: null },
    ]);
  });

  it('knows the outermost row of a cell', () => {
    expect(rowOf('b12/3.2/1')).toBe('b12/3');
    expect(rowOf('b12/3.2/1/4.1/2')).toBe('b12/3');
    expect(rowOf('b7')).toBeNull();
  });
});
