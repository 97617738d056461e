import { afterAll, beforeAll, expect, test } from 'vitest';
import { duties, planFile, putInForce } from './plan.ts';
import { expectAccessible, openStage, signIn, type Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage('2026-02-02');
  await stage.app.addPerson(stage.unit('STP'), ['officer'], 'tuphap');
  await putInForce(await stage.app.signIn(stage.unit('SNV'), ['coordinator']), planFile('15/KH-UBND', duties));
});
afterAll(() => stage.close());

test('a wrong password is said at its field, and the login stays', async () => {
  const { page } = await stage.open();
  await page.getByLabel('Tên đăng nhập').fill('tuphap');
  await page.getByLabel('Mật khẩu', { exact: true }).fill('không phải mật khẩu');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  const password = page.getByLabel('Mật khẩu', { exact: true });
  await expect.poll(() => password.getAttribute('aria-invalid')).toBe('true');
  const note = await password.getAttribute('aria-describedby');
  const told = page.locator(
    (note ?? '')
      .split(' ')
      .map((id) => `[id="${id}"]`)
      .join(','),
  );
  expect((await told.allTextContents()).join(' ')).toContain('Tên đăng nhập hoặc mật khẩu chưa đúng');
  expect(await page.getByLabel('Tên đăng nhập').inputValue()).toBe('tuphap');
  expect(await password.evaluate((field) => field === document.activeElement)).toBe(true);
  await expectAccessible(page);
  await page.context().close();
});

test('empty fields are asked for, each at its place', async () => {
  const { page, faults } = await stage.open();
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByText('Hãy ghi tên đăng nhập.').waitFor();
  await page.getByText('Hãy ghi mật khẩu.').waitFor();
  expect(faults).toEqual([]);
  await page.context().close();
});

test('a protected address leads to the sign-in and back to where one wanted to go', async () => {
  const { page, faults } = await stage.open('/work?show=soon');
  await page.waitForURL(/\/sign-in\?next=/);
  await signIn(page, 'tuphap');
  await page.waitForURL(`${stage.address}/work?show=soon`);
  await page.getByRole('heading', { level: 1, name: 'Nhiệm vụ của đơn vị' }).waitFor();
  expect(faults).toEqual([]);
  await page.context().close();
});

test('an address of another site is no place to go back to', async () => {
  const { page } = await stage.open('/sign-in?next=//example.org/steal');
  await signIn(page, 'tuphap');
  await page.getByRole('heading', { level: 1, name: 'Bàn làm việc' }).waitFor();
  expect(new URL(page.url()).origin).toBe(stage.address);
  await page.context().close();
});

test('who has signed out is not shown the page again by the back button', async () => {
  const { page } = await stage.enter('tuphap');
  await page.getByRole('link', { name: 'Nhiệm vụ', exact: true }).click();
  await page.getByText('Công khai danh mục thủ tục hành chính').first().waitFor();
  await page.getByRole('button', { name: /Tài khoản và hiển thị/ }).click();
  await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
  await page.getByLabel('Tên đăng nhập').waitFor();
  await page.goBack();
  await page.getByLabel('Tên đăng nhập').waitFor();
  expect(await page.getByText('Công khai danh mục thủ tục hành chính').count()).toBe(0);
  await page.reload();
  await page.getByLabel('Tên đăng nhập').waitFor();
  await page.context().close();
});

test('a session that was ended elsewhere asks to sign in, and what was typed is still there', async () => {
  const { page } = await stage.enter('tuphap');
  await page.getByRole('link', { name: 'Nhiệm vụ', exact: true }).click();
  const text = page.getByLabel('Kết quả, số liệu');
  await text.fill('Đã công khai 120 thủ tục');
  await page.getByText(/^Đã lưu nháp lúc/).waitFor();
  await stage.app.inProvince((db) => db.deleteFrom('session').execute());
  await page.getByRole('button', { name: 'Gửi báo cáo' }).click();
  await page.getByLabel('Tên đăng nhập').waitFor();
  await signIn(page, 'tuphap');
  await page.getByText(/^Đang mở bản nháp lưu lúc/).waitFor();
  expect(await text.inputValue()).toBe('Đã công khai 120 thủ tục');
  expect(await stage.app.inProvince((db) => db.selectFrom('progress').select('id').execute())).toEqual([]);
  await page.context().close();
});
