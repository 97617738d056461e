import { describe, expect, test } from 'vitest';
import { readFile } from '../read-file.ts';

describe('flattened tables', () => {
  const readText = async (lines: readonly string[]) => (await readFile(Buffer.from(lines.join('\n')))).document.tasks;

  test('no blank lines, no criteria, a product after the deadline, a list of bullets', async () => {
    const tasks = await readText([
      'TT',
      'Nội dung công việc',
      'Cơ quan chủ trì',
      'Cơ quan phối hợp',
      'Thời gian hoàn thành',
      'Sản phẩm',
      'I',
      'Chi phí gia nhập thị trường',
      '1',
      'Rút ngắn thời gian đăng ký doanh nghiệp.',
      'Sở Tài chính',
      'Sở Tư pháp, Thuế tỉnh',
      'Quý II/2026',
      'Quyết định công bố',
      '2',
      '- Hướng dẫn nộp hồ sơ trực tuyến.',
      '- Công khai kết quả xử lý.',
      'Sở Tài chính',
      'Các sở, ban, ngành cấp tỉnh',
      'Thường xuyên',
      'Báo cáo hằng quý',
    ]);
    expect(
      tasks.map((task) => [task.text, task.lead, task.coordinate, task.deadline.value, task.product, task.path]),
    ).toEqual([
      [
        'Rút ngắn thời gian đăng ký doanh nghiệp.',
        ['Sở Tài chính'],
        ['Sở Tư pháp', 'Thuế tỉnh'],
        '2026-Q2',
        'Quyết định công bố',
        ['I Chi phí gia nhập thị trường'],
      ],
      [
        'Hướng dẫn nộp hồ sơ trực tuyến.',
        ['Sở Tài chính'],
        ['Các sở, ban, ngành cấp tỉnh'],
        'continuous',
        'Báo cáo hằng quý',
        ['I Chi phí gia nhập thị trường'],
      ],
      [
        'Công khai kết quả xử lý.',
        ['Sở Tài chính'],
        ['Các sở, ban, ngành cấp tỉnh'],
        'continuous',
        'Báo cáo hằng quý',
        ['I Chi phí gia nhập thị trường'],
      ],
    ]);
  });

  test('the lead before the duty, the criterion after it', async () => {
    const tasks = await readText([
      'STT',
      'Cơ quan, đơn vị thực hiện',
      'Nhiệm vụ/giải pháp',
      'Tiêu chí PAR INDEX',
      'Thời hạn',
      '1',
      'Sở Nội vụ',
      'Tham mưu ban hành kế hoạch',
      'Kế hoạch cải cách',
      'Trước ngày 31/12/2026',
      '2',
      'UBND cấp xã',
      'Công khai thủ tục tại trụ sở',
      'Công khai thủ tục',
      'Thường xuyên',
    ]);
    expect(tasks.map((task) => [task.lead, task.text, task.criteria, task.deadline.value])).toEqual([
      [['Sở Nội vụ'], 'Tham mưu ban hành kế hoạch', ['1 Kế hoạch cải cách'], '2026-12-31'],
      [['UBND cấp xã'], 'Công khai thủ tục tại trụ sở', ['2 Công khai thủ tục'], 'continuous'],
    ]);
  });

  test('cells merged away are taken from the row above and doubted; a criterion without cells shares the row above', async () => {
    const tasks = await readText([
      'STT',
      'Tiêu chí',
      'Nhiệm vụ',
      'Đơn vị chủ trì',
      'Đơn vị phối hợp',
      'Thời hạn',
      '1',
      'Giải ngân',
      'Rà soát kế hoạch vốn',
      'Sở Tài chính',
      'Các sở, ban, ngành',
      'Hàng năm',
      '2',
      'Sử dụng kinh phí',
      'Kiểm tra việc sử dụng ngân sách',
      'Các đơn vị được kiểm toán',
      'Quý IV/2026',
      '3',
      'Tài sản công',
    ]);
    expect(tasks[1]).toMatchObject({
      lead: ['Sở Tài chính'],
      coordinate: ['Các đơn vị được kiểm toán'],
      criteria: ['2 Sử dụng kinh phí', '3 Tài sản công'],
    });
    expect(tasks[1]?.doubts.map((doubt) => doubt.code)).toEqual([
      'reading.taken_from_above',
      'reading.shared_criteria',
    ]);
    expect(tasks[1]?.confidenceBy.lead).toBeLessThan(tasks[0]?.confidenceBy.lead ?? 0);
  });

  const empty = '\u00a0';
  test.each([
    ['under a heading of time', ['Thời gian thực hiện', 'Quý I', 'Quý II', 'Quý III', 'Quý IV'], 'x'],
    ['by themselves', ['Quý I/2026', 'Quý II/2026', 'Quý III/2026', 'Quý IV/2026'], 'X'],
    ['and other marks', ['Quý 1', 'Quý 2', 'Quý 3', 'Quý 4'], '✓'],
  ])('ticks in columns of quarters, %s', async (_, periods, tick) => {
    const tasks = await readText([
      'Số: 5/KH-UBND',
      'KẾ HOẠCH',
      'Nâng cao Chỉ số PAPI năm 2026',
      'I. NHIỆM VỤ',
      'TT',
      'Nhiệm vụ',
      'Cơ quan chủ trì',
      'Cơ quan phối hợp',
      ...periods,
      '1',
      'Niêm yết quyết toán của xã.',
      'UBND cấp xã',
      'Sở Nội vụ',
      empty,
      tick,
      empty,
      tick,
      '2',
      'Lấy ý kiến người dân về quy hoạch.',
      'Sở Xây dựng',
      empty,
      tick,
      empty,
      empty,
      empty,
      '3',
      'Tổ chức đối thoại với người dân.',
      'UBND cấp xã',
      'Sở Nội vụ',
      tick,
    ]);
    expect(tasks.map((task) => [task.lead.join(), task.coordinate.join(), task.deadline.value])).toEqual([
      ['UBND cấp xã', 'Sở Nội vụ', ['2026-Q2', '2026-Q4']],
      ['Sở Xây dựng', '', '2026-Q1'],
      // Cells are missing: nothing tells which quarter the tick means.
      ['UBND cấp xã', 'Sở Nội vụ', null],
    ]);
  });

  test('ticks in columns of months, under their numbers', async () => {
    const tasks = await readText([
      'Số: 5/KH-UBND',
      'KẾ HOẠCH',
      'Nâng cao Chỉ số PAPI năm 2026',
      'I. NHIỆM VỤ',
      'STT',
      'Nội dung',
      'Đơn vị thực hiện',
      'Tháng 7',
      'Tháng 8',
      'Tháng 9',
      '(1)',
      '(2)',
      '(3)',
      '(4)',
      '(5)',
      '(6)',
      '1',
      'Niêm yết quyết toán của xã.',
      'UBND cấp xã',
      empty,
      empty,
      'x',
      '2',
      'Tổ chức đối thoại với người dân.',
      'Sở Nội vụ',
      'x',
      'x',
      empty,
    ]);
    expect(tasks.map((task) => [task.lead.join(), task.deadline.value])).toEqual([
      ['UBND cấp xã', '2026-09'],
      ['Sở Nội vụ', ['2026-07', '2026-08']],
    ]);
  });
});
