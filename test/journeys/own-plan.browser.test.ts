import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { planFile, putInForce, type Duty } from './plan.ts';
import { expectAccessible, expectNoSidewaysScroll, openFromMenu, openStage, type Stage } from './stage.ts';

const duties: readonly Duty[] = [
  { text: 'Rà soát mẫu đơn, tờ khai', lead: 'Sở Tư pháp', deadline: 'Trước ngày 30/6/2026' },
  { text: 'Công khai danh mục thủ tục hành chính', lead: 'Sở Tư pháp', deadline: 'Trước ngày 30/9/2026' },
  { text: 'Rà soát quy chế chi tiêu nội bộ', lead: 'Sở Tài chính', deadline: 'Trước ngày 30/6/2026' },
];
const division = 'Phòng Kiểm soát thủ tục';
const officer = 'Người chuyenvien';
const line = 'Lập bảng mẫu đơn cần bỏ';
let stage: Stage;
let head: Page;
let faults: string[];

beforeAll(async () => {
  stage = await openStage('2026-02-02');
  await stage.app.addPerson(stage.unit('SNV'), ['coordinator'], 'dieuphoi');
  await stage.app.addPerson(stage.unit('STP'), ['head'], 'giamdoc');
  await stage.app.addPerson(stage.unit('STP'), ['officer'], 'chuyenvien');
  await putInForce(await stage.app.signIn(stage.unit('SNV'), ['coordinator']), planFile('15/KH-UBND', duties));
  ({ page: head, faults } = await stage.enter('giamdoc'));
});
afterAll(() => stage.close());

test('the head founds a division and puts an officer into it', async () => {
  await openFromMenu(head, 'Phân công');
  await head.getByRole('button', { name: 'Thêm phòng' }).click();
  await head.getByLabel('Tên phòng').fill(division);
  await head.getByRole('button', { name: 'Thêm', exact: true }).click();
  await head.getByRole('button', { name: 'Xếp người vào phòng' }).click();
  const dialog = head.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Người' }).click();
  await head.getByRole('option', { name: officer }).click();
  await dialog.getByRole('combobox', { name: 'Phòng' }).click();
  await head.getByRole('option', { name: division }).click();
  await expectAccessible(head);
  await dialog.getByRole('button', { name: 'Xếp vào phòng' }).click();
  await head.getByRole('listitem').filter({ hasText: division }).getByText(officer).waitFor();
});

test('the head derives the unit’s plan and is held to the province’s day', async () => {
  await openFromMenu(head, 'Kế hoạch của đơn vị');
  await head.getByRole('button', { name: /^Lập kế hoạch của đơn vị theo 15/ }).click();
  await head.getByRole('heading', { level: 1, name: 'Kế hoạch của Sở Tư pháp' }).waitFor();
  await head.getByText('2 trên 2 dòng chưa có phòng hoặc người.').waitFor();
  await expectAccessible(head);
  await head.getByRole('button', { name: 'Sửa dòng: Rà soát mẫu đơn, tờ khai' }).click();
  await head.getByLabel('Câu của đơn vị').fill(line);
  await head.getByLabel(/^Ngày của đơn vị/).fill('15/7/2026');
  await head.getByRole('combobox', { name: 'Phòng' }).click();
  await head.getByRole('option', { name: division }).click();
  await head.getByRole('button', { name: 'Lưu' }).click();
  await head
    .getByRole('alert')
    .getByText(/muộn hơn hạn của tỉnh/)
    .waitFor();
  await head.getByLabel(/^Ngày của đơn vị/).fill('15/5/2026');
  await head.getByRole('button', { name: 'Lưu' }).click();
  await head.getByText('1 trên 2 dòng chưa có phòng hoặc người.').waitFor();
  expect(await head.getByRole('button', { name: 'Ban hành trong đơn vị' }).isDisabled()).toBe(true);
  await head.getByRole('button', { name: /^Sửa dòng: Công khai/ }).click();
  await head.getByLabel(/^Bỏ câu này/).fill('Đã công khai năm 2025');
  await head.getByRole('button', { name: 'Lưu' }).click();
  await head.getByRole('button', { name: 'Ban hành trong đơn vị' }).click();
  await head.getByText('Đã xong 0 trên 1 dòng.').waitFor();
  expect(faults.filter((fault) => !fault.includes('422'))).toEqual([]);
});

test('an officer of the division finds it on a phone, and says that it is done', async () => {
  const { page, faults: own } = await stage.enter('chuyenvien', { phone: true });
  await page.goto(`${stage.address}/unit-work`);
  await page.getByRole('radio', { name: 'Phòng tôi' }).waitFor();
  const rows = page.getByRole('row');
  await rows.filter({ hasText: 'Rà soát mẫu đơn' }).waitFor();
  expect(await rows.filter({ hasText: 'Công khai danh mục' }).count()).toBe(0);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Rà soát mẫu đơn, tờ khai' }).tap();
  await page.getByRole('link', { name: line }).tap();
  await page.getByRole('heading', { level: 1, name: 'Kế hoạch của Sở Tư pháp' }).waitFor();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.getByLabel(`Tiến độ: ${line}`).selectOption('done');
  await page.getByText('Đã xong 1 trên 1 dòng.').waitFor();
  expect(own).toEqual([]);
});

test('the coordinator sees who has taken the plan over, down to the division', async () => {
  const { page } = await stage.enter('dieuphoi');
  await openFromMenu(page, 'Độ phủ');
  await page.getByRole('heading', { level: 1, name: 'Độ phủ phân công' }).waitFor();
  const row = page.getByRole('row').filter({ hasText: 'Sở Tư pháp' }).first();
  await row.waitFor();
  expect(await row.getByRole('cell').allTextContents()).toEqual(['Sở Tư pháp', '2', '0', '1', '1', '2']);
  await page.getByRole('radio', { name: 'Ngoài kế hoạch' }).click();
  const lacking = page.getByRole('table', { name: 'Việc chưa có trong kế hoạch riêng của đơn vị' });
  await lacking.getByText('Rà soát quy chế').waitFor();
  expect(await lacking.getByText('Rà soát mẫu đơn').count()).toBe(0);
  await expectAccessible(page);
});
