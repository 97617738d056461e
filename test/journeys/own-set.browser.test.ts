import { readFile } from 'node:fs/promises';
import readXlsx from 'read-excel-file/node';
import type { Page } from 'playwright-core';
import writeXlsx from 'write-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { desk, expectAccessible, expectNoSidewaysScroll, openStage, phone, type Stage } from './stage.ts';

let stage: Stage;
let page: Page;
let faults: string[];
/** The form as it was downloaded, sheet by sheet. */
let form: { sheet: string; data: (string | number | null)[][] }[];

beforeAll(async () => {
  stage = await openStage('2026-11-25');
  await stage.app.addPerson(stage.unit('SNV'), ['coordinator'], 'dieuphoi');
  await stage.app.addPerson(stage.unit('STP'), ['officer'], 'tuphap');
  ({ page, faults } = await stage.enter('dieuphoi'));
});
afterAll(() => stage.close());

test('the form is downloaded and is a workbook', async () => {
  await page.getByRole('link', { name: 'Khung chỉ số' }).first().click();
  await page.getByRole('link', { name: 'Bộ tiêu chí của tỉnh' }).click();
  await page.getByText('Tỉnh chưa có bộ nào.').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải mẫu Excel' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('mau-bo-tieu-chi.xlsx');
  form = (await readXlsx(await readFile(await download.path()))) as typeof form;
  expect(form.map(({ sheet }) => sheet)).toEqual(['Bộ tiêu chí', 'Thông tin', 'Hướng dẫn']);
  await expectAccessible(page);
});

test('a file with faults tells each with its cell, and nothing is kept', async () => {
  const rows = structuredClone(form[0]!.data);
  [rows[2]![3], rows[3]![5], rows[5]![4]] = [39.5, 'tùy hỷ', 'đoán'];
  await load(rows);
  await page.getByRole('heading', { name: 'Có 3 lỗi trong “bo.xlsx”' }).waitFor();
  for (const [cell, what] of [
    ['Bộ tiêu chí · D2', 'Mục 1: các mục ngay dưới cộng được 59,5 điểm, điểm tối đa là 60, lệch −0,5'],
    ['Bộ tiêu chí · F4', 'Không hiểu cách chấm “tùy hỷ”'],
    ['Bộ tiêu chí · E6', 'Không hiểu cách đo “đoán”'],
  ] as const)
    await page.getByRole('row').filter({ hasText: cell }).filter({ hasText: what }).waitFor();
  expect(await kept()).toEqual([]);
  await expectAccessible(page);
  await page.setViewportSize(phone);
  await page.getByText('Không hiểu cách đo “đoán”').filter({ visible: true }).waitFor();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.setViewportSize(desk);
});

test('the mended file is kept as a draft, edited on the screen with its faults at once, and put in use', async () => {
  await page.getByRole('button', { name: 'Chọn tệp khác' }).click();
  await load(form[0]!.data);
  await page.getByText('5 mục, 3 mục chấm, 100 điểm').waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Ghi thành bản soạn' }).click();
  await page.getByRole('heading', { level: 1, name: 'Chỉ số cải cách hành chính của sở, ban, ngành, 2026' }).waitFor();
  expect(await kept()).toEqual([{ set_code: 'cchc-so', edition: '2026', state: 'draft' }]);
  await row('1.2').click();
  const inHand = page.getByRole('region', { name: 'Mục 1.2 đang sửa' });
  await inHand.getByLabel('Điểm tối đa').fill('15,5');
  await page.getByText('Nếu lưu như đang ghi: 1 lỗi').waitFor();
  await page.getByText('các mục ngay dưới cộng được 55,5 điểm').waitFor();
  await inHand.getByLabel('Điểm tối đa').fill('20');
  await inHand.getByLabel('Cách chấm').fill('Tỷ lệ 80% – 95%');
  await inHand.getByText('Theo tỷ lệ, đủ điểm từ 95').waitFor();
  await expectAccessible(page);
  await inHand.getByRole('button', { name: 'Lưu mục này' }).click();
  await page.getByText('Không còn lỗi: đưa vào dùng được.').waitFor();
  await page.getByRole('button', { name: 'Đưa vào dùng' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Đưa vào dùng' }).click();
  await page.getByText('Phiên bản này đang dùng nên không sửa được.').waitFor();
});

test('what is in use can be changed neither on the screen nor by a file; a new edition is made', async () => {
  await row('1.2').click();
  await page.getByLabel('Điểm tối đa').waitFor();
  expect(await page.getByRole('button', { name: 'Lưu mục này' }).count()).toBe(0);
  expect(await page.getByLabel('Điểm tối đa').getAttribute('readonly')).not.toBeNull();
  await load(form[0]!.data);
  await page.getByText('Năm 2026 đã thuộc phiên bản 2026 của bộ này.').waitFor();
  await page.getByRole('row').filter({ hasText: 'cchc-so' }).getByRole('link').first().click();
  await page.getByRole('button', { name: 'Phiên bản mới' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Năm áp dụng').fill('2026-2027');
  await dialog.getByRole('button', { name: 'Tạo bản soạn' }).click();
  await dialog.getByText('trùng với phiên bản 2026').waitFor();
  await dialog.getByLabel('Năm áp dụng').fill('2027');
  await dialog.getByRole('button', { name: 'Tạo bản soạn' }).click();
  await page.getByRole('heading', { level: 1, name: 'ban, ngành, 2027' }).waitFor();
  await page.getByText('Không khác gì phiên bản trước.').waitFor();
  await page.getByRole('button', { name: 'Xác nhận' }).click();
  await page.getByText('Đã quyết định.').waitFor();
  await expectAccessible(page);
  await page.setViewportSize(phone);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.setViewportSize(desk);
  expect((await kept()).map(({ edition, state }) => `${edition} ${state}`)).toEqual(['2026 in_use', '2027 draft']);
  expect(faults.filter((fault) => !/409|422/.test(fault))).toEqual([]);
});

test('everybody reads it beside the published indices', async () => {
  const other = await stage.enter('tuphap');
  await other.page.goto(`${stage.address}/frameworks?index=cchc-so&edition=2026&node=1.1`);
  await other.page.getByText('Kế hoạch, báo cáo kết quả').waitFor();
  await other.page.getByRole('link', { name: 'Mở bộ này' }).click();
  await other.page.getByText('Phiên bản này đang dùng').waitFor();
  expect(await other.page.getByRole('button', { name: 'Phiên bản mới' }).count()).toBe(0);
  await expectAccessible(other.page);
});

const row = (code: string) =>
  page.getByRole('row', { name: new RegExp(`(^|\\s)${code.replaceAll('.', '\\.')}\\. `) }).first();

async function load(rows: (string | number | null)[][]): Promise<void> {
  const sheets = form.map(({ sheet, data }, at) => ({ sheet, data: at === 0 ? rows : data }));
  await page.goto(`${stage.address}/frameworks/sets`);
  const buffer = await writeXlsx(sheets).toBuffer();
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await page.locator('input[type=file]').setInputFiles({ name: 'bo.xlsx', mimeType, buffer });
  await page.getByRole('button', { name: 'Đọc thử' }).click();
}

function kept() {
  return stage.app.inProvince((db) =>
    db.selectFrom('framework_edition').select(['set_code', 'edition', 'state']).orderBy('edition').execute(),
  );
}
