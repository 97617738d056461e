import { describe, expect, test } from 'vitest';
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

  test('UTF-16 without a mark is told by its zeros', () => {
    const ascii = 'Quy IV/2021 - UBND tinh, cap xa';
    expect(decodeText(Buffer.from(ascii, 'utf16le'))).toBe(ascii);
  });

  test('windows-1258, letters and tone marks apart', () => {
    // 'Sở' in windows-1258: S, ơ (0xF5), hook above (0xD2)
    expect(decodeText(Uint8Array.from([0x53, 0xf5, 0xd2]))).toBe('Sở');
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
});
