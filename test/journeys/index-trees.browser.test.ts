import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, openStage, type Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage('2026-02-02');
  await stage.app.addPerson(stage.unit('STP'), ['officer'], 'tuphap');
});
afterAll(() => stage.close());

const row = (page: Page, code: string) =>
  page.getByRole('row', { name: new RegExp(`(^|\\s)${code.replaceAll('.', '\\.')}\\. `) });

test('somebody finds a criterion by its name without accents and sees where it went', async () => {
  const { page, faults } = await stage.enter('tuphap');
  await page.getByRole('link', { name: 'Khung chỉ số' }).click();
  await choose(page, 'Chỉ số', 'PAPI');
  await choose(page, 'Năm, phiên bản', '2011–2017');
  await page.getByLabel('Tìm trong khung').fill('ho ngheo');
  await page.getByText('1 tiêu chí khớp').waitFor();
  await row(page, '2.1').click();
  const inHand = page.getByRole('region', { name: 'Tiêu chí 2.1 đang xem' });
  await inHand.getByRole('link', { name: /PAPI 2\.2\. Công khai danh sách hộ nghèo/ }).click();
  await page.getByRole('region', { name: 'Tiêu chí 2.2 đang xem' }).waitFor();
  expect(new URL(page.url()).searchParams.get('edition')).toBe('2018');
  expect(await row(page, '2.2').getAttribute('aria-selected')).toBe('true');
  expect(faults).toEqual([]);
  await page.context().close();
});

test('the keyboard walks through the tree, opens and chooses, and keeps its place', async () => {
  const { page } = await stage.enter('tuphap');
  await page.goto(`${stage.address}/frameworks?index=par-index&edition=qd-876-2022`);
  await row(page, '1').focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
  await page.getByRole('region', { name: 'Tiêu chí 3.1 đang xem' }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-key'))).toBe('3.1');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  expect(await row(page, '3').getAttribute('aria-expanded')).toBe('false');
  await page.context().close();
});

test('what is rebuilt says so, and what was not found is no 0', async () => {
  const { page } = await stage.enter('tuphap');
  await page.goto(`${stage.address}/frameworks?index=par-index&edition=qd-876-2022&node=3.4.1`);
  await page.getByText('Không phải văn bản chính thức.').waitFor();
  await page.getByText('Chưa tìm được nguồn nào.').waitFor();
  await page.goto(`${stage.address}/frameworks?index=par-index&edition=qd-1187-2025`);
  expect(await row(page, '1').textContent()).toContain('—');
  await page.goto(`${stage.address}/frameworks?index=par-index&edition=qd-892-2024`);
  await page.getByText('Chưa tìm được bảng tiêu chí').waitFor();
  await page.context().close();
});

test('on a phone a criterion has a screen of its own, and the way back', async () => {
  const { page, faults } = await stage.enter('tuphap', { phone: true });
  await page.goto(`${stage.address}/frameworks?index=papi&edition=2021-2024`);
  await row(page, '4').getByText('Kiểm soát tham nhũng').tap();
  await page.getByRole('heading', { level: 1, name: '4. Kiểm soát tham nhũng trong khu vực công' }).waitFor();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Khung chỉ số' }).first().tap();
  await row(page, '4').waitFor();
  await expectNoSidewaysScroll(page);
  expect(faults).toEqual([]);
  await page.context().close();
});

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}
