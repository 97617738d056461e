import { beforeAll, describe, expect, test } from 'vitest';
import { loadGazetteer } from '../gazetteer.ts';
import { agenciesAt, readAgencies } from './agency-list.ts';
import { withRules } from './gazetteer.ts';
import type { Gazetteer } from './gazetteer.ts';
import { readFile } from '../read-file.ts';

let plain: Gazetteer;
let taught: Gazetteer;
const rules = [
  { written: 'P. KSTT', means: 'Văn phòng UBND tỉnh' },
  { written: 'một cửa', means: 'Trung tâm Phục vụ hành chính công' },
  { written: 'VP (tỉnh)', means: 'Văn phòng UBND tỉnh' },
  { written: 'Văn phòng', means: 'Văn phòng UBND tỉnh' },
];
beforeAll(async () => {
  plain = await loadGazetteer();
  taught = withRules(plain, rules);
});

const read = (text: string, gazetteer = taught) =>
  readAgencies(text, gazetteer).map(({ text: written, kind, loose, rule }) => [written, kind, loose, rule?.means]);

describe('the rules of a province', () => {
  test.each([['P. KSTT'], ['P.KSTT'], ['P KSTT'], ['p. kstt']])(
    '“%s” is known by its rule, signs and case aside',
    (written) => {
      expect(read(written)).toEqual([[written, 'known', 0, 'Văn phòng UBND tỉnh']]);
      expect(read(written, plain)).toMatchObject([[expect.anything(), 'unknown', expect.anything(), undefined]]);
    },
  );

  test('what a rule explains stands in a list as a body of its own', () => {
    expect(read('Sở Nội vụ, P. KSTT; một cửa và VP (tỉnh)')).toEqual([
      ['Sở Nội vụ', 'known', 0, undefined],
      ['P. KSTT', 'known', 0, 'Văn phòng UBND tỉnh'],
      ['một cửa', 'known', 0, 'Trung tâm Phục vụ hành chính công'],
      ['VP (tỉnh)', 'known', 0, 'Văn phòng UBND tỉnh'],
    ]);
  });

  test('words that go on make another body: a longer name that is known, or one that nobody explained', () => {
    expect(read('Văn phòng UBND tỉnh')).toEqual(read('Văn phòng UBND tỉnh', plain));
    expect(read('Văn phòng sở')).toEqual(read('Văn phòng sở', plain));
    expect(read('P. KSTT và TH')).not.toEqual(read('P. KSTT và TH', plain));
  });

  test('in running text it is the subject of its sentence, under a capital', () => {
    expect(agenciesAt('P. KSTT chủ trì rà soát.', 0, taught)?.bodies).toMatchObject([
      { text: 'P. KSTT', rule: rules[0] },
    ]);
    expect(agenciesAt('một cửa chủ trì rà soát.', 0, taught)).toBeUndefined();
  });

  test('no rules, the same gazetteer', () => {
    expect(withRules(plain, [])).toBe(plain);
  });
});

describe('the rules of a province for columns', () => {
  const head = ['STT', 'Nhiệm vụ, giải pháp', 'Nơi thực thi', 'Thời hạn hoàn thành', 'Kênh liên lạc'];
  const table = (heads: readonly string[]) =>
    new TextEncoder().encode(
      `<p>KẾ HOẠCH</p><p>I. NHIỆM VỤ</p><table>${[
        heads,
        ['1', 'Rà soát thủ tục hành chính', 'Sở Nội vụ', 'Quý II/2026', 'Thư điện tử'],
      ]
        .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
        .join('')}</table>`,
    );
  const read = async (heads: readonly string[], means: 'lead' | 'note' | 'product' | null = null) => {
    const columns = means === null ? [] : [{ written: 'nơi  THỰC THI', means }];
    const { document } = await readFile(
      table(heads),
      { name: 'a.html' },
      { rules: { bodies: [], columns, headings: [] } },
    );
    const unknown = document.warnings.filter(({ code }) => code === 'reading.unknown_column');
    return { tasks: document.tasks, unknown: unknown.map(({ params, source }) => [params['heading'], source[0]]) };
  };

  test('a heading that nobody explained is told with its cell, and its cells are read for nothing', async () => {
    const { tasks, unknown } = await read(head);
    expect(tasks).toMatchObject([{ lead: [], product: null }]);
    expect(unknown).toEqual([
      ['Nơi thực thi', 'b3/1.3'],
      ['Kênh liên lạc', 'b3/1.5'],
    ]);
  });

  test('explained, its cells are read for what it means, and the task names the rule', async () => {
    const { tasks, unknown } = await read(head, 'lead');
    expect(tasks[0]?.lead).toEqual(['Sở Nội vụ']);
    expect(tasks[0]?.source.rules).toEqual([
      { kind: 'column', field: 'lead', written: 'nơi  THỰC THI', means: 'lead' },
    ]);
    expect(unknown).toEqual([['Kênh liên lạc', 'b3/1.5']]);
    expect((await read(head, 'product')).tasks[0]).toMatchObject({ lead: [], product: 'Sở Nội vụ' });
    // Of two columns that lead the first is read, which needs no rule.
    const twice = await read(['STT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn', 'Nơi thực thi'], 'lead');
    expect(twice.tasks).toMatchObject([{ lead: ['Sở Nội vụ'] }]);
    expect(twice.tasks[0]?.source.rules).toBeUndefined();
    expect((await read(head, 'note')).tasks[0]?.source.rules).toBeUndefined();
  });

  test('in a table that lost its lines it is known as well', async () => {
    const lines = [
      'KẾ HOẠCH',
      'I. NHIỆM VỤ',
      ...head.slice(0, 4),
      '1',
      'Rà soát thủ tục hành chính',
      'Sở Nội vụ',
      'Quý II/2026',
    ];
    const columns = [{ written: 'Nơi thực thi', means: 'lead' as const }];
    const bytes = new TextEncoder().encode(lines.join('\n'));
    const { document } = await readFile(bytes, { name: 'a.txt' }, { rules: { bodies: [], columns, headings: [] } });
    expect(document.tasks).toMatchObject([
      { lead: ['Sở Nội vụ'], source: { rules: [{ kind: 'column', field: 'lead', written: 'Nơi thực thi' }] } },
    ]);
  });

  test('it may be what makes a table one of duties', async () => {
    const heads = head.with(3, 'Mốc');
    expect(await read(heads)).toMatchObject({
      tasks: [],
      unknown: [
        ['Nơi thực thi', 'b3/1.3'],
        ['Mốc', 'b3/1.4'],
        ['Kênh liên lạc', 'b3/1.5'],
      ],
    });
    expect((await read(heads, 'lead')).tasks).toMatchObject([
      { text: 'Rà soát thủ tục hành chính', lead: ['Sở Nội vụ'] },
    ]);
  });
});

describe('the rules of a province for lines that head others', () => {
  const row = (...cells: readonly string[]) => `<tr>${cells.join('')}</tr>`;
  const td = (text: string, more = '') => `<td${more}>${text}</td>`;
  const bytes = new TextEncoder().encode(
    `<p>KẾ HOẠCH</p><p>I. NHIỆM VỤ</p><table>${row(...['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời hạn'].map((text) => td(text)))}
    ${row(td('1'), td('Công bố thủ tục'), td('Sở Nội vụ', ' rowspan="3"'), td('Quý I/2026'))}
    ${row(td('2'), td('- Công tác tuyên truyền:'), td(''))}
    ${row(td('3'), td('Mở chuyên trang hỏi đáp'), td('Quý II/2026'))}</table>
    <p>II. TỔ CHỨC</p><p>1. Công tác chuẩn bị chung của các đơn vị trong tỉnh.</p><p>2. Sở Tư pháp rà soát văn bản.</p>`,
  );
  const read = async (...lines: readonly string[]) => {
    const headings = lines.map((written) => ({ written }));
    return (await readFile(bytes, { name: 'a.html' }, { rules: { bodies: [], columns: [], headings } })).document.tasks;
  };

  test('a row that lies under a merged lead is a duty until a rule says that it heads those after it', async () => {
    expect((await read()).map((task) => task.text)).toContain('Công tác tuyên truyền:');
    const tasks = await read('CÔNG TÁC TUYÊN TRUYỀN');
    expect(tasks.map((task) => task.text)).not.toContain('Công tác tuyên truyền:');
    const below = tasks.find((task) => task.text === 'Mở chuyên trang hỏi đáp');
    expect(below?.path).toEqual(['2 - Công tác tuyên truyền:']);
    expect(below?.lead).toEqual(['Sở Nội vụ']);
    expect(below?.source.rules).toEqual([
      { kind: 'heading', field: 'criteria', written: '- Công tác tuyên truyền:', means: '' },
    ]);
    expect(tasks.find((task) => task.text === 'Công bố thủ tục')?.source.rules).toBeUndefined();
  });

  test('a row that says its own time is a duty, whatever a rule says of its words', async () => {
    expect((await read('Mở chuyên trang hỏi đáp')).map((task) => task.text)).toContain('Mở chuyên trang hỏi đáp');
  });

  test('a line of running text that a rule calls a heading makes no duty', async () => {
    const line = 'Công tác chuẩn bị chung của các đơn vị trong tỉnh';
    expect((await read()).map((task) => task.text)).toContain(`${line}.`);
    expect((await read(line)).map((task) => task.text)).not.toContain(`${line}.`);
  });

  test('in running text it heads those like it that follow, to the end of its section, and they say so', async () => {
    const lines = [
      '- Công tác tuyên truyền.',
      '- Sở Nội vụ mở chuyên trang.',
      '+ Sở Y tế đăng tin.',
      '2. Rà soát',
      '- Sở Tư pháp rà soát.',
    ];
    const text = ['KẾ HOẠCH', 'I. NHIỆM VỤ', '1. Truyền thông', ...lines].map((one) => `<p>${one}</p>`).join('');
    const rules = { bodies: [], columns: [], headings: [{ written: 'Công tác tuyên truyền' }] };
    const { tasks } = (await readFile(new TextEncoder().encode(text), { name: 'a.html' }, { rules })).document;
    const taught = [{ kind: 'heading', field: 'criteria', written: 'Công tác tuyên truyền.', means: '' }];
    expect(tasks.map((task) => [task.text, task.path, task.source.rules])).toEqual([
      ['Sở Nội vụ mở chuyên trang.', ['I. NHIỆM VỤ', '1. Truyền thông', '- Công tác tuyên truyền.'], taught],
      ['Sở Y tế đăng tin.', ['I. NHIỆM VỤ', '1. Truyền thông', '- Công tác tuyên truyền.'], taught],
      ['Sở Tư pháp rà soát.', ['I. NHIỆM VỤ', '2. Rà soát'], undefined],
    ]);
  });
});
