import { describe, expect, test } from 'vitest';
import { readFile } from './read-file.ts';

describe('a Party plan, duties whose bodies and times come in the sentence after', () => {
  const text = `TỈNH ỦY SÔNG LAM
*
Số 52-KH/TU

ĐẢNG CỘNG SẢN VIỆT NAM

Sông Lam, ngày 08 tháng 9 năm 2025

KẾ HOẠCH
thực hiện Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị

I- MỤC ĐÍCH, YÊU CẦU
1. Quán triệt sâu sắc Nghị quyết.

II- CHỈ TIÊU ĐẾN NĂM 2030
- 100% thủ tục hành chính đủ điều kiện được cung cấp trực tuyến toàn trình.

III- NHIỆM VỤ, GIẢI PHÁP
1. Nâng cao nhận thức
1.1. Tổ chức học tập Nghị quyết. Ban Tuyên giáo và Dân vận Tỉnh ủy chủ trì, phối hợp với Đảng ủy UBND tỉnh, hoàn thành trong tháng 10/2025.
Nhiệm vụ 1.2: Rà soát cơ chế khuyến khích nghiên cứu (Sở Khoa học và Công nghệ chủ trì, hoàn thành trước 31/12/2025).
2. Phát triển hạ tầng
a) Sở Khoa học và Công nghệ:
- Xây dựng trung tâm dữ liệu tỉnh trong năm 2026.
- Chủ trì, phối hợp với Công an tỉnh bảo đảm an toàn thông tin.

Nơi nhận:
- Các ban đảng Tỉnh ủy,
- Lưu Văn phòng Tỉnh ủy.

T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ

Võ Trọng Hải`;

  test('reads as the words say', async () => {
    const { document } = await readFile(Buffer.from(text.normalize('NFD').replaceAll('\n', '\r\n')));
    expect(document.header).toMatchObject({
      number: '52-KH/TU',
      issuer: 'TỈNH ỦY SÔNG LAM',
      date: '2025-09-08',
      title: 'thực hiện Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị',
      signer: { name: 'Võ Trọng Hải', position: 'PHÓ BÍ THƯ' },
    });
    expect(document.tasks.map((task) => [task.lead, task.coordinate, task.deadline.value, task.path.length])).toEqual([
      [['Ban Tuyên giáo và Dân vận Tỉnh ủy'], ['Đảng ủy UBND tỉnh'], '2025-10', 2],
      [['Sở Khoa học và Công nghệ'], [], '2025-12-31', 2],
      [['Sở Khoa học và Công nghệ'], [], '2026', 3],
      [['Sở Khoa học và Công nghệ'], ['Công an tỉnh'], null, 3],
    ]);
    expect(document.goals.map((goal) => goal.text)).toEqual([
      '100% thủ tục hành chính đủ điều kiện được cung cấp trực tuyến toàn trình',
    ]);
    expect(document.leftOver).toEqual([]);
  });
});
