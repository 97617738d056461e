import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { duties, planFile, putInForce } from './plan.ts';
import { expectAccessible, expectNoSidewaysScroll, openFromMenu, openStage, type Stage } from './stage.ts';

let stage: Stage;
let desk: { readonly page: Page; readonly faults: string[] };
let status = 404;
const portal = createServer((_, answer) => void answer.writeHead(status).end());

beforeAll(async () => {
  await new Promise<void>((resolve) => portal.listen(0, '127.0.0.1', resolve));
  const outbound = { smtpUrl: undefined, mailFrom: undefined, allowPrivateWebhooks: true, address: 'http://localhost' };
  stage = await openStage('2026-02-02', outbound);
  await stage.app.addPerson(stage.unit('SNV'), ['coordinator'], 'dieuphoi');
  await stage.app.addPerson(stage.unit('STP'), ['officer'], 'tuphap');
  await putInForce(await stage.app.signIn(stage.unit('SNV'), ['coordinator']), planFile('15/KH-UBND', duties));
  desk = await stage.enter('dieuphoi');
});
afterAll(async () => {
  portal.close();
  await stage.close();
});

test('a disclosure is made from the list of what must be published', async () => {
  const { page } = desk;
  await openFromMenu(page, 'Sổ theo dõi');
  await page.getByRole('button', { name: 'Thêm việc công khai' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Theo quy định' }).click();
  await page.getByRole('option', { name: /Tình hình thực hiện ngân sách/ }).click();
  await expect.poll(() => dialog.getByLabel('Căn cứ').inputValue()).toContain('83/2015/QH13');
  expect(await dialog.getByRole('checkbox', { name: /Cổng, trang/ }).isChecked()).toBe(true);
  await dialog.getByLabel('Thời hạn, ghi như trong kế hoạch').fill('Trước ngày 15/4/2026');
  await dialog.getByRole('combobox', { name: 'Đơn vị thực hiện' }).fill('Sở Tư pháp');
  await page.getByRole('option', { name: 'Sở Tư pháp', exact: true }).click();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Thêm và giao việc' }).click();
  await page.getByRole('heading', { name: /Tình hình thực hiện ngân sách/, level: 1 }).waitFor();
});

test('an officer says on a phone where it stands, and is told that it does not answer', async () => {
  const { page, faults } = await stage.enter('tuphap', { phone: true });
  await page.goto(`${stage.address}/registers`);
  await page.getByRole('link', { name: /Tình hình thực hiện ngân sách/ }).tap();
  await page.getByRole('button', { name: 'Ghi nơi đã đăng' }).tap();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByLabel('Đường dẫn đã đăng')
    .fill(`http://127.0.0.1:${(portal.address() as AddressInfo).port}/ngan-sach`);
  await dialog.getByLabel('Đăng, niêm yết từ ngày').fill('30/1/2026');
  await expectNoSidewaysScroll(page);
  await dialog.getByRole('button', { name: 'Lưu' }).tap();
  await page.getByText(/Không mở được từ 2\/2\/2026/).waitFor();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.goto(`${stage.address}/work`);
  await page.getByText('đường dẫn không mở được từ 2/2/2026').waitFor();
  status = 200;
  await page.goto(`${stage.address}/registers`);
  await page.getByRole('link', { name: /Tình hình thực hiện ngân sách/ }).tap();
  await page.getByRole('button', { name: 'Xem ngay' }).tap();
  await page.getByText(/Mở được, xem ngày 2\/2\/2026/).waitFor();
  expect(faults).toEqual([]);
});

test('an inspection that overlaps another says so and is kept with a reason; its finding is a task', async () => {
  const { page } = desk;
  for (const name of ['Kiểm tra một cửa', 'Kiểm tra công vụ']) {
    await page.goto(`${stage.address}/registers?kind=inspection`);
    await page.getByRole('button', { name: 'Thêm cuộc kiểm tra' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Tên cuộc kiểm tra').fill(name);
    await dialog.getByLabel('Thời hạn, ghi như trong kế hoạch').fill('Trước ngày 30/4/2026');
    await dialog.getByRole('combobox', { name: 'Đơn vị thực hiện' }).fill('Sở Nội vụ');
    await page.getByRole('option', { name: 'Sở Nội vụ', exact: true }).click();
    await dialog.getByRole('combobox', { name: 'Đơn vị được kiểm tra' }).fill('Sở Tư pháp');
    await page.getByRole('option', { name: 'Sở Tư pháp', exact: true }).click();
    await dialog.getByLabel('Nội dung kiểm tra').fill('Tiếp nhận, trả kết quả');
    await dialog.getByLabel('Từ ngày').fill('2/3/2026');
    await dialog.getByLabel('Đến ngày').fill('6/3/2026');
    await dialog.getByRole('button', { name: 'Thêm và giao việc' }).click();
    if (name === 'Kiểm tra công vụ') {
      await dialog
        .getByRole('alert')
        .getByText(/Sở Tư pháp đã có cuộc kiểm tra khác/)
        .waitFor();
      await dialog.getByLabel('Lý do vẫn kiểm tra dù trùng').fill('Theo yêu cầu của bộ');
      await dialog.getByRole('button', { name: 'Thêm và giao việc' }).click();
    }
    await page.getByRole('heading', { name, level: 1 }).waitFor();
  }
  await page.getByRole('heading', { name: 'Trùng đơn vị và thời gian với' }).waitFor();
  await page.getByRole('button', { name: 'Ghi kiến nghị' }).click();
  await page.getByLabel('Nội dung kiến nghị').fill('Niêm yết đủ thủ tục');
  await page.getByLabel('Thời hạn khắc phục').fill('Trước ngày 15/5/2026');
  await page.getByRole('button', { name: 'Giao cho đơn vị' }).click();
  await page.getByRole('link', { name: 'Niêm yết đủ thủ tục' }).click();
  await page.getByRole('heading', { name: 'Từ cuộc kiểm tra' }).waitFor();
  await page.goto(`${stage.address}/registers?kind=inspection`);
  await page.getByRole('table', { name: 'Lịch kiểm tra theo tháng 2026' }).waitFor();
  await expectAccessible(page);
  // The refused overlap answers 409, which a browser writes to its console.
  expect(desk.faults.filter((fault) => !fault.includes('409'))).toEqual([]);
});
