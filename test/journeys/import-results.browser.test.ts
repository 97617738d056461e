import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { desk, expectAccessible, expectNoSidewaysScroll, openStage, phone, type Stage } from './stage.ts';

let stage: Stage;
let page: Page;
let faults: string[];

beforeAll(async () => {
  stage = await openStage('2026-11-25');
  await stage.app.addPerson(stage.unit('SNV'), ['coordinator'], 'dieuphoi');
  await stage.app.addPerson(stage.unit('STP'), ['officer'], 'tuphap');
  ({ page, faults } = await stage.enter('dieuphoi'));
});
afterAll(() => stage.close());

const table = (rows: string) => ({
  name: 'par-index-2025.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`Tỉnh, thành phố;Mã tỉnh;Tổng điểm;Hạng\n${rows}`),
});
const bad = table('Hải Phòng;31;96,17;1\nTP. Huế;46;104,5;2\nHải Tĩnh;42;1.234;3\n');
const good = table('Hải Phòng;31;96,17;1\nTP. Huế;46;94,5;2\nHà Tĩnh;42;-;\n');

test('a table without a source is not sent on, and says which field is empty', async () => {
  await page.goto(`${stage.address}/results/import`);
  await page.getByRole('radio', { name: 'PAR INDEX' }).waitFor({ state: 'attached' });
  await page.getByRole('button', { name: 'Đọc thử' }).click();
  await page.getByText('Hãy chọn tệp.').waitFor();
  await page.locator('input[type=file]').setInputFiles(bad);
  await page.getByLabel('Năm', { exact: true }).fill('2025');
  await page.getByRole('button', { name: 'Đọc thử' }).click();
  await page.getByText('Cần ghi nguồn của số liệu').waitFor();
  await expectAccessible(page);
});

test('each fault is named with its cell and what to do, and nothing is kept', async () => {
  await send(bad);
  await page.getByRole('heading', { name: 'Có 3 lỗi trong “par-index-2025.csv”' }).waitFor();
  for (const [cell, what] of [
    ['C3', '104,5 vượt điểm tối đa của mục tổng điểm là 100'],
    ['A4', 'Năm 2025 không có tỉnh, thành phố “Hải Tĩnh”'],
    ['C4', '“1.234” có thể là hai số khác nhau'],
  ] as const)
    await page.getByRole('row').filter({ hasText: cell }).filter({ hasText: what }).waitFor();
  expect(await kept()).toEqual([]);
  await expectAccessible(page);
  await page.setViewportSize(phone);
  await page.getByText('Năm 2025 không có tỉnh, thành phố “Hải Tĩnh”').filter({ visible: true }).waitFor();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.setViewportSize(desk);
});

test('a table without faults tells what it holds, survives the page being opened again, and is kept when accepted', async () => {
  await page.getByRole('button', { name: 'Chọn tệp khác' }).click();
  expect(await page.getByLabel('Nguồn số liệu').inputValue()).toContain('PAR INDEX 2025');
  await send(good);
  await page.getByRole('heading', { name: 'Không có lỗi' }).waitFor();
  await page.reload();
  const row = page.getByRole('row').filter({ hasText: 'thành bảng của năm này' });
  await row.getByText('3 trên 34').waitFor();
  await expectAccessible(page);
  expect(await kept()).toEqual([]);
  await page.getByRole('button', { name: 'Ghi thành bảng của tỉnh' }).click();
  const own = page.getByRole('region', { name: 'Bảng riêng của tỉnh' });
  await own.getByRole('cell', { name: 'PAR INDEX 2025', exact: true }).waitFor();
  await own.getByText('đang dùng').waitFor();
  expect(await kept()).toEqual([{ index_code: 'par-index', year: 2025 }]);
});

test('what was kept is taken away again, after one question; it fits a phone', async () => {
  await page.setViewportSize(phone);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.setViewportSize(desk);
  await page.getByRole('button', { name: 'Bỏ bảng PAR INDEX 2025' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Bỏ', exact: true }).click();
  await page.getByText('Tỉnh chưa có bảng riêng nào.').waitFor();
  expect(await kept()).toEqual([]);
  expect(faults.filter((fault) => !fault.includes('422'))).toEqual([]);
});

test('who may not bring tables in sees the list alone', async () => {
  const other = await stage.enter('tuphap');
  await other.page.goto(`${stage.address}/results/import`);
  await other.page.getByText('Người điều phối nhập bảng kết quả.').waitFor();
  expect(await other.page.locator('input[type=file]').count()).toBe(0);
  await expectAccessible(other.page);
});

async function send(file: typeof good): Promise<void> {
  await page.goto(`${stage.address}/results/import`);
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByLabel('Năm', { exact: true }).fill('2025');
  await page.getByLabel('Nguồn số liệu').fill('Quyết định công bố PAR INDEX 2025');
  await page.getByLabel('Địa chỉ trang đọc được').fill('https://moha.gov.vn/par-index-2025');
  await page.getByRole('button', { name: 'Đọc thử' }).click();
}

function kept() {
  return stage.app.inProvince((db) => db.selectFrom('result_table').select(['index_code', 'year']).execute());
}
