import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { duties, planFile, putInForce } from './plan.ts';
import { expectAccessible, expectNoSidewaysScroll, openStage, type Stage } from './stage.ts';

let stage: Stage;
let page: Page;
let faults: string[];

beforeAll(async () => {
  stage = await openStage('2026-02-02');
  await stage.app.addPerson(stage.unit('STP'), ['officer'], 'tuphap');
  await putInForce(await stage.app.signIn(stage.unit('SNV'), ['coordinator']), planFile('15/KH-UBND', duties));
  ({ page, faults } = await stage.enter('tuphap', { phone: true }));
});
afterAll(() => stage.close());

test('the first screen says what is late, and what comes first by its due day', async () => {
  await page.getByText('1 việc trễ hạn').waitFor();
  const rows = page.getByRole('table', { name: 'Việc cần làm trước' }).getByRole('row');
  await expect.poll(() => rows.filter({ hasText: 'Công khai danh mục' }).count()).toBe(1);
  expect(await ordered(rows, ['Công khai danh mục', 'Rà soát mẫu đơn', 'Kết nối phần mềm'])).toBe(true);
  expect(await rows.filter({ hasText: 'Công khai danh mục' }).textContent()).toContain('trễ 4 ngày');
});

test('every screen of an officer fits the width', async () => {
  const plans = `${stage.address}/plans`;
  for (const open of [
    () => page.goto(stage.address),
    () => page.goto(`${stage.address}/work`),
    () =>
      page
        .getByRole('link', { name: /Công khai danh mục/ })
        .first()
        .tap(),
    () => page.goto(plans),
    () =>
      page
        .getByRole('link', { name: /Nâng cao Chỉ số/ })
        .first()
        .tap(),
  ]) {
    await open();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    await expectNoSidewaysScroll(page);
  }
});

test('two taps report that the work has begun', async () => {
  await page.goto(stage.address);
  const report = page.getByRole('link', { name: /^Báo cáo: Rà soát mẫu đơn/ });
  await expectTouchable(report);
  await report.tap();
  const send = page.getByRole('button', { name: 'Gửi báo cáo' });
  await expectTouchable(send);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await send.tap();
  await page.getByText(/^Đã gửi lúc/).waitFor();
  expect(await reports()).toEqual([{ reported: 'doing', text: '' }]);
});

test('the ways through the product and the states of a report can be hit with a thumb', async () => {
  await page.goto(`${stage.address}/work`);
  await page.getByRole('button', { name: /^Báo cáo: Công khai danh mục/ }).tap();
  for (const name of ['Chưa', 'Đang làm', 'Hoàn thành']) {
    await expectTouchable(page.getByRole('radio', { name, exact: true }).locator('..'));
  }
  for (const place of await page.getByRole('navigation', { name: 'Thanh dưới' }).getByRole('link').all()) {
    await expectTouchable(place);
  }
  await expectTouchable(page.getByLabel('Kết quả, số liệu'));
  await expectTouchable(page.getByLabel('Sản phẩm'));
});

test('a network that is lost while sending leaves the draft on the phone, and says so', async () => {
  await page.getByRole('radio', { name: 'Hoàn thành' }).check();
  await page.getByLabel('Sản phẩm').fill('Quyết định số 12/QĐ-STP');
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Gửi báo cáo' }).tap();
  await page
    .getByRole('alert')
    .getByText(/Mất kết nối với máy chủ\. Bản nháp vẫn còn trên máy này/)
    .waitFor();
  expect(await reports()).toHaveLength(1);
});

test('the page opened again holds the draft, and once there is a network it is sent one time', async () => {
  await page.context().setOffline(false);
  await page.reload();
  await page.getByText(/^Đang mở bản nháp lưu lúc/).waitFor();
  expect(await page.getByLabel('Sản phẩm').inputValue()).toBe('Quyết định số 12/QĐ-STP');
  expect(await page.getByRole('radio', { name: 'Hoàn thành' }).isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Gửi báo cáo' }).dblclick();
  await page.getByText(/^Đã gửi lúc/).waitFor();
  await page.reload();
  await page.getByText('Chưa có gì mới so với báo cáo đã gửi.').waitFor();
  expect(await reports()).toEqual([
    { reported: 'doing', text: '' },
    { reported: 'done', text: '' },
  ]);
  expect(await stage.app.inProvince((db) => db.selectFrom('progress').select('product').execute())).toContainEqual({
    product: 'Quyết định số 12/QĐ-STP',
  });
});

test('nothing was found wrong by the browser but the lost network', () => {
  expect(faults.filter((fault) => !fault.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
});

function reports() {
  return stage.app.inProvince((db) => db.selectFrom('progress').select(['reported', 'text']).orderBy('at').execute());
}

/** A finger needs 44 px both ways. */
async function expectTouchable(target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  const name = (await target.getAttribute('aria-label')) ?? (await target.textContent());
  expect({ name, high: (box?.height ?? 0) >= 43.5, wide: (box?.width ?? 0) >= 43.5 }).toEqual({
    name,
    high: true,
    wide: true,
  });
}

/** True when the rows come in the order of the words that they hold. */
async function ordered(rows: Locator, texts: readonly string[]): Promise<boolean> {
  const shown = await rows.allTextContents();
  const places = texts.map((text) => shown.findIndex((row) => row.includes(text)));
  return places.every((place, index) => place >= 0 && place > (places[index - 1] ?? -1));
}
