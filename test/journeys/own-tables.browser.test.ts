import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, openStage, type Stage } from './stage.ts';

let stage: Stage;
let page: Page;
let faults: string[];

beforeAll(async () => {
  stage = await openStage('2026-11-25');
  await stage.app.addPerson(stage.unit('SNV'), ['coordinator'], 'dieuphoi');
  ({ page, faults } = await stage.enter('dieuphoi'));
});
afterAll(() => stage.close());

test('figures that fill holes of a published table are told from it, row by row and in a province', async () => {
  await bringIn('par-index', '2024', 'Tỉnh;Điểm\nNghệ An;88,5\n');
  await page.getByText('điền vào ô mà bảng đã công bố còn thiếu').waitFor();
  await accept();
  await page.getByText('bổ sung 1 ô cho bảng công bố').waitFor();
  await page.goto(`${stage.address}/results?index=par-index&year=2024&province=nghe-an`);
  await page.getByText('công bố và bảng riêng của tỉnh').waitFor();
  await page.getByText('1 dòng lấy từ bảng riêng của tỉnh').waitFor();
  const row = page.getByRole('row', { name: /Nghệ An/ });
  await row.getByText('88,50').waitFor();
  await row.getByText('Bảng thử').waitFor();
  // Who has no score has none on the axis either, and no 0 anywhere.
  expect(
    await page
      .getByRole('row', { name: /Quảng Ngãi/ })
      .getByText('0,00')
      .count(),
  ).toBe(0);
  await expectAccessible(page);
});

test('intervals that the province found make a change of PAPI one that can be judged', async () => {
  await page.goto(`${stage.address}/results/papi/2022/ha-tinh`);
  await page.getByText(/^Có thể chỉ là nhiễu/).waitFor();
  await bringIn('papi', '2021', 'Tỉnh;Tổng điểm;Cận dưới 90%;Cận trên 90%\nHà Tĩnh;45,14;44,2;46,1\n');
  await page.getByRole('columnheader', { name: 'Có khoảng tin cậy' }).waitFor();
  await accept();
  await page.goto(`${stage.address}/results/papi/2022/ha-tinh`);
  await page.getByText(/^Thay đổi này nằm trong sai số đã công bố/).waitFor();
  await page.goto(`${stage.address}/results?index=papi&year=2021&province=ha-tinh`);
  await page
    .getByRole('row', { name: /Hà Tĩnh/ })
    .getByText('44,20–46,10')
    .waitFor();
  await page.getByRole('link', { name: 'Bảng thử' }).waitFor();
});

test('a year without an edition of its own says by which one it is read', async () => {
  await bringIn('par-index', '2026', 'Tỉnh;Điểm\nHà Tĩnh;91\n');
  await page.getByText(/^Năm 2026 chưa có bộ chỉ số riêng nên đọc theo bộ/).waitFor();
  await expectAccessible(page);
  expect(faults).toEqual([]);
});

async function bringIn(index: string, year: string, rows: string): Promise<void> {
  await page.goto(`${stage.address}/results/import`);
  const names: Record<string, string> = { 'par-index': 'PAR INDEX', papi: 'PAPI' };
  await page.getByRole('radio', { name: names[index]!, exact: true }).check();
  const file = { name: `${index}-${year}.csv`, mimeType: 'text/csv', buffer: Buffer.from(rows) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByLabel('Năm', { exact: true }).fill(year);
  await page.getByLabel('Nguồn số liệu').fill('Bảng thử');
  await page.getByLabel('Địa chỉ trang đọc được').fill('https://example.vn/bang');
  await page.getByRole('button', { name: 'Đọc thử' }).click();
  await page.getByRole('heading', { name: 'Không có lỗi' }).waitFor();
}

async function accept(): Promise<void> {
  await page.getByRole('button', { name: 'Ghi thành bảng của tỉnh' }).click();
  await page
    .getByRole('region', { name: 'Bảng riêng của tỉnh' })
    .getByRole('link', { name: 'Bảng thử' })
    .first()
    .waitFor();
}
