import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, openFromMenu, openStage, type Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage('2026-11-25');
  await stage.app.addPerson(stage.unit('SNV'), ['coordinator'], 'dieuphoi');
  await stage.app.addPerson(stage.unit('STP'), ['officer'], 'tuphap');
});
afterAll(() => stage.close());

test('a clerk enters a document with two duties, an officer finds it in the work, the answer upward is recorded', async () => {
  const { page: desk, faults } = await stage.enter('dieuphoi');
  await openFromMenu(desk, 'Việc cấp trên giao');
  await desk.getByText('Chưa có việc nào do cấp trên giao').waitFor();
  await desk.getByRole('link', { name: 'Nhập văn bản giao việc' }).click();
  await desk.getByRole('combobox', { name: 'Cơ quan giao' }).fill('thu tuong');
  await desk.getByRole('option', { name: 'Thủ tướng Chính phủ' }).click();
  await desk.getByLabel('Số, ký hiệu').fill('12/CĐ-TTg');
  await desk.getByLabel('Trích yếu').fill('Về cắt giảm thủ tục hành chính');
  await desk.getByLabel('Ngày ban hành').fill('20/11/2026');
  expect(await desk.getByLabel('Theo dõi đến').inputValue()).toBe('31/12/2026');

  const rowOf = (place: number) =>
    desk
      .getByRole('listitem')
      .filter({ hasText: `Việc ${place}` })
      .last();
  const fill = async (place: number, text: string, deadline: string) => {
    const row = rowOf(place);
    await row.getByLabel('Nội dung, ghi đúng lời văn bản').fill(text);
    await row.getByRole('combobox', { name: 'Chủ trì' }).fill('tu phap');
    await desk.getByRole('option', { name: 'Sở Tư pháp', exact: true }).click();
    await row.getByLabel('Thời hạn, ghi đúng lời văn bản').fill(deadline);
  };
  await fill(1, 'Rà soát, công bố thủ tục nội bộ', 'Trước ngày 20/12/2026');
  await rowOf(1).getByText('Hạn 21/12/2026 (ngày 19/12/2026 là ngày nghỉ).').waitFor();
  await desk.getByRole('button', { name: 'Thêm một việc' }).click();
  await fill(2, 'Báo cáo kết quả thực hiện', '28/11');
  await expectAccessible(desk);

  // The second duty's words give a day that a person did not mean: refused whole, at its own line.
  await rowOf(2).getByLabel('Thời hạn, ghi đúng lời văn bản').fill('1/11/2026');
  await desk.getByRole('button', { name: 'Ghi vào sổ và giao việc' }).click();
  await rowOf(2).getByText('Thời hạn đọc ra là 1/11/2026').waitFor();
  await rowOf(2).getByLabel('Thời hạn, ghi đúng lời văn bản').fill('27/11/2026');
  await desk.getByRole('button', { name: 'Ghi vào sổ và giao việc' }).click();
  await desk.getByRole('link', { name: 'Báo cáo kết quả thực hiện' }).waitFor();
  expect(await desk.getByRole('rowgroup').getByRole('row').filter({ hasText: '12/CĐ-TTg' }).count()).toBe(2);
  await expectAccessible(desk);

  const { page: hand, faults: handFaults } = await stage.enter('tuphap', { phone: true });
  await hand.goto(`${stage.address}/duties`);
  await hand.getByText('Trong 2 việc cấp trên giao').waitFor();
  await expectNoSidewaysScroll(hand);
  await expectAccessible(hand);
  await hand.goto(`${stage.address}/work`);
  await hand.getByRole('link', { name: 'Báo cáo kết quả thực hiện' }).click();
  await hand.getByText('Thủ tướng Chính phủ, 12/CĐ-TTg, ngày 20/11/2026').waitFor();
  await expectNoSidewaysScroll(hand);

  await desk.getByRole('button', { name: /^Ghi văn bản báo cáo: Báo cáo kết quả/ }).click();
  await desk.getByLabel('Số, ký hiệu văn bản báo cáo').fill('45/BC-UBND');
  await desk.getByRole('dialog').getByLabel('Ngày', { exact: true }).fill('25/11/2026');
  await expectAccessible(desk);
  await desk.getByRole('button', { name: 'Ghi vào sổ', exact: true }).click();
  await desk.getByRole('cell', { name: /45\/BC-UBND, 25\/11\/2026/ }).waitFor();
  await hand.reload();
  await hand.getByText('Đã báo cáo lên: 45/BC-UBND, 25/11/2026').waitFor();
  // The refusal is the one fault that the console tells.
  expect([...faults.filter((fault) => !fault.includes('422')), ...handFaults]).toEqual([]);
});
