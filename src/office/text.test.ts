import { describe, expect, test } from 'vitest';
import { fileKind } from './file-kind.ts';
import { decodeText, readText } from './text.ts';

const texts = (text: string) => readText(text).map((draft) => (draft.kind === 'paragraph' ? draft.text : 'table'));

describe('decodeText', () => {
  const sentence = 'Ủy ban nhân dân tỉnh: “rõ việc”';

  test.each([
    ['UTF-8 with a mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(sentence)])],
    ['UTF-16 little end with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(sentence, 'utf16le')])],
    [
      'UTF-16 big end with a mark',
      Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(sentence, 'utf16le').swap16()]),
    ],
    ['decomposed letters', Buffer.from(sentence.normalize('NFD'))],
  ])('%s', (_, bytes) => {
    expect(decodeText(bytes)?.replace('\ufeff', '')).toBe(sentence);
  });

  test.each([
    ['little', (bytes: Buffer) => bytes],
    ['big', (bytes: Buffer) => bytes.swap16()],
  ])('UTF-16 without a mark, %s end first, in Vietnamese', (_, order) => {
    const page = `KẾ HOẠCH\r\nNâng cao Chỉ số PAPI năm 2026\r\n${sentence} `.repeat(40);
    expect(decodeText(order(Buffer.from(page, 'utf16le')))).toBe(page);
    expect(fileKind(order(Buffer.from(page, 'utf16le')), 'a.txt')).toBe('text');
  });

  test('UTF-16 without a mark is told by its zeros', () => {
    const ascii = 'Quy IV/2021 - UBND tinh, cap xa';
    expect(decodeText(Buffer.from(ascii, 'utf16le'))).toBe(ascii);
  });

  test('windows-1258, letters and tone marks apart', () => {
    // 'Sở' in windows-1258: S, ơ (0xF5), hook above (0xD2)
    expect(decodeText(Uint8Array.from([0x53, 0xf5, 0xd2]))).toBe('Sở');
  });

  test('windows-1258: a whole line, whatever order its marks come in', () => {
    // 'Ủy ban nhân dân tỉnh; Sở Nội vụ': marks are letters of their own (0xD2 hook, 0xF2 dot below), ư 0xFD, ơ 0xF5, â 0xE2, ô 0xF4
    const bytes = Buffer.from('U\xd2y ban nh\xe2n d\xe2n ti\xd2nh; S\xf5\xd2 N\xf4\xf2i vu\xf2', 'latin1');
    expect(decodeText(bytes)).toBe('Ủy ban nhân dân tỉnh; Sở Nội vụ');
  });

  test('binary is not text', () => {
    expect(decodeText(Uint8Array.from([1, 0, 2, 200, 0, 7, 0, 0, 9]))).toBeUndefined();
  });
});

describe('readText', () => {
  test('one paragraph a line, CRLF and no-break spaces, with its lines', () => {
    expect(readText('Một\r\n\r\n\u00a0\r\nHai\u00a0 ba')).toEqual([
      { kind: 'paragraph', text: 'Một', source: { lines: [1, 1] } },
      { kind: 'paragraph', text: '', source: { lines: [3, 3] } },
      { kind: 'paragraph', text: 'Hai ba', source: { lines: [4, 4] } },
    ]);
  });

  test('lines broken at a width are joined, items and headings are not', () => {
    const wrapped = [
      'I. NHIỆM VỤ',
      '1. Rà soát toàn bộ thủ tục hành chính thuộc thẩm quyền giải',
      'quyết của cấp xã, bảo đảm đơn giản, dễ hiểu và dễ thực hiện',
      'với người dân. Công khai kết quả rà soát trên trang thông',
      'tin điện tử của địa phương theo đúng thời hạn quy định.',
      '- Tổ chức tập huấn cho công chức làm việc tại bộ phận một',
      'cửa về kỹ năng giao tiếp, hướng dẫn người dân nộp hồ sơ qua',
      'mạng và thanh toán trực tuyến.',
      'Sở Nội vụ',
      'Quý II/2026',
    ].join('\n');
    expect(texts(wrapped)).toEqual([
      'I. NHIỆM VỤ',
      '1. Rà soát toàn bộ thủ tục hành chính thuộc thẩm quyền giải quyết của cấp xã, bảo đảm đơn giản, dễ hiểu và dễ thực hiện với người dân. Công khai kết quả rà soát trên trang thông tin điện tử của địa phương theo đúng thời hạn quy định.',
      '- Tổ chức tập huấn cho công chức làm việc tại bộ phận một cửa về kỹ năng giao tiếp, hướng dẫn người dân nộp hồ sơ qua mạng và thanh toán trực tuyến.',
      'Sở Nội vụ',
      'Quý II/2026',
    ]);
  });

  test('a narrow cell broken over lines is one paragraph', () => {
    expect(texts('Các sở, ban, ngành\ncấp tỉnh, UBND\ncác xã, phường\n\nQuý IV')).toEqual([
      'Các sở, ban, ngành cấp tỉnh, UBND các xã, phường',
      'Quý IV',
    ]);
  });

  test('head and foot typed side by side are two columns, a tab after a number is none', () => {
    expect(texts('UBND TỈNH A            CỘNG HÒA XÃ HỘI')).toEqual(['UBND TỈNH A', 'CỘNG HÒA XÃ HỘI']);
    expect(texts('1.\tRà soát thủ tục')).toEqual(['1. Rà soát thủ tục']);
  });

  test('lines cut by tabs alike are a table', () => {
    const [table] = readText('TT\tNhiệm vụ\tChủ trì\n1\tRà soát\tSở A\n2\tCông khai\tSở B');
    expect(table).toMatchObject({ kind: 'table', source: { lines: [1, 3] } });
    expect(table?.kind === 'table' ? table.rows.length : 0).toBe(3);
  });

  test('a cell cut by tabs may hold several lines, and a row may lack its last cells where they are empty', () => {
    const [table, after] = readText(
      [
        'TT\tNhiệm vụ\tChủ trì\tThời hạn\tGhi chú',
        '1\t"- Rà soát',
        '- Công khai ""một cửa"""\tSở A\tQuý I\t',
        '2\tKiểm tra\tSở B\tQuý II',
        '3\tKhảo sát\tSở C\tQuý III\tx',
        'Sở Nội vụ theo dõi.',
      ].join('\n'),
    );
    const rows = table?.kind === 'table' ? table.rows : [];
    const texts = rows.map((row) => row.map((cell) => cell.blocks.map((block) => ('text' in block ? block.text : ''))));
    expect(texts).toEqual([
      [['TT'], ['Nhiệm vụ'], ['Chủ trì'], ['Thời hạn'], ['Ghi chú']],
      [['1'], ['- Rà soát', '- Công khai "một cửa"'], ['Sở A'], ['Quý I'], ['']],
      [['2'], ['Kiểm tra'], ['Sở B'], ['Quý II'], ['']],
      [['3'], ['Khảo sát'], ['Sở C'], ['Quý III'], ['x']],
    ]);
    expect(after).toMatchObject({ kind: 'paragraph', text: 'Sở Nội vụ theo dõi.' });
  });

  describe('page numbers and lines that every page repeats', () => {
    const parted = (text: string) => {
      const drafts = readText(text).flatMap((draft) => (draft.kind === 'paragraph' ? [draft] : []));
      const of = (running: boolean) =>
        drafts.filter((draft) => (draft.style?.running === true) === running).map((draft) => draft.text);
      return { text: of(false), running: of(true) };
    };
    const page = (edge: string) =>
      ['1. Rà soát thủ tục hành chính thuộc', edge, 'thẩm quyền giải quyết của cấp xã.', '2. Sở Nội vụ đôn đốc.'].join(
        '\n',
      );
    const whole = ['1. Rà soát thủ tục hành chính thuộc thẩm quyền giải quyết của cấp xã.', '2. Sở Nội vụ đôn đốc.'];

    test.each([
      'Trang 3/12',
      '- 3 -',
      '– 3 –',
      'Trang 3',
      'Page 3 of 12',
      '\n- 3 -\n',
      '3\f',
      '\f3',
      'Trang 2 / 9\r\n\f',
    ])('a sentence goes on over %j', (edge) => {
      const { text, running } = parted(page(edge));
      expect(text).toEqual(whole);
      expect(running).toEqual([edge.trim()]);
    });

    test('a head that repeats beside them is told apart, in every place', () => {
      const head = 'Kế hoạch số 12/KH-UBND của UBND tỉnh';
      const pages = [2, 3, 4].map((number) => `${number}. Việc thứ ${number}.\n${head}\n\n- ${number} -`);
      expect(parted(pages.join('\n'))).toEqual({
        text: ['2. Việc thứ 2.', '3. Việc thứ 3.', '4. Việc thứ 4.'],
        running: [head, '- 2 -', head, '- 3 -', head, '- 4 -'],
      });
    });

    test('a head that carries the page number itself', () => {
      const pages = [1, 2].map(
        (number) => `UBND tỉnh Sông Lam        Trang ${number}/2\n${number}. Việc thứ ${number}.`,
      );
      expect(parted(pages.join('\n')).text).toEqual(['1. Việc thứ 1.', '2. Việc thứ 2.']);
    });

    test('numbers and cells of a table copied cell by cell are none', () => {
      const table = [
        'STT',
        'Nhiệm vụ',
        '1',
        'Rà soát',
        'Sở Nội vụ',
        '2',
        'Công khai',
        'Sở Nội vụ',
        '1/2',
        '3',
        '12',
      ].join('\n\n');
      expect(parted(table).running).toEqual([]);
      expect(parted(`${table}\n\n- 2 -\n\n${table}`).running).toEqual(['- 2 -']);
    });
  });
});

test('where the first lines of paragraphs stand in, a line that does begins one, and its blanks count for the width', () => {
  const text = [
    '      Những năm qua, công tác cải cách hành chính của tỉnh đạt nhiều',
    'kết quả quan trọng; Chỉ số PAR INDEX của tỉnh đạt 86,51 trên 100 điểm,',
    'xếp thứ 33, tăng 05 bậc so với năm trước, cao nhất trong năm năm gần đây',
    'của tỉnh theo công bố của Bộ Nội vụ, được người dân ghi nhận rộng rãi.',
    '      Tuy nhiên, một số cấp ủy, người đứng đầu chưa quyết liệt trong',
    'lãnh đạo, chỉ đạo; thủ tục hành chính trên một số lĩnh vực còn rườm rà,',
    'gây khó khăn cho người dân.',
    '      Đến năm 2025, các chỉ số của tỉnh thuộc nhóm 20 tỉnh đứng đầu của',
    'cả nước.',
  ].join('\n');
  expect(readText(text).map((draft) => draft.kind === 'paragraph' && draft.text.split(' ', 2).join(' '))).toEqual([
    'Những năm',
    'Tuy nhiên,',
    'Đến năm',
  ]);
});
