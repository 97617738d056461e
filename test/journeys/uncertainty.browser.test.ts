import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { expectAccessible, expectNoSidewaysScroll, openStage, phone, type Stage, type Window } from './stage.ts';

let stage: Stage;
let window: Window;

beforeAll(async () => {
  stage = await openStage('2026-02-02');
  await stage.app.addPerson(stage.unit('SNV'), ['coordinator'], 'dieuphoi');
  await sql`update shared.tenant set reference_province = 'Hà Tĩnh' where slug = 'alpha'`.execute(
    stage.app.installation.owner.kysely,
  );
  window = await stage.enter('dieuphoi');
});
afterAll(() => stage.close());

test('from the ladder: many runs show how far they are, then give each rank a range, and say what is assumed', async () => {
  const { page } = window;
  await page.goto(`${stage.address}/results?index=papi&year=2022`);
  await page.getByRole('link', { name: 'Độ chắc của hạng' }).click();
  await page.getByText('58 trên 61 tỉnh có sai số tổng điểm được công bố').waitFor();
  await page.getByLabel('Số lần thử', { exact: true }).fill('20000');
  await page.getByRole('button', { name: 'Thử thứ hạng' }).click();
  await page.getByRole('progressbar', { name: 'Đang thử 100.000 lần' }).waitFor();
  const ranks = page.getByRole('table', { name: 'Thứ hạng và khoảng của nó' });
  await ranks.waitFor({ timeout: 60_000 });
  expect(await ranks.getByRole('row').count()).toBe(62);
  const own = ranks.getByRole('row', { name: /Hà Tĩnh/ });
  expect(await own.getAttribute('aria-current')).toBe('true');
  expect(await own.textContent()).toMatch(/^8Hà Tĩnh\d–\d\d/);
  await page.getByText(/^Trong 20\.000 lần thử, hạng lệch trung bình/).waitFor();
  const shifts = page.getByRole('table', { name: 'Điều nào làm hạng lệch nhiều nhất' });
  expect(await shifts.getByRole('row').count()).toBe(6);
  await page.getByText('3 tỉnh không có sai số công bố được gán sai số ở giữa').waitFor();
  await page.getByText('Không tính Bắc Giang, Bắc Ninh').waitFor();
  await expectAccessible(page);
  await page.setViewportSize(phone);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});

test('it is kept with all its inputs, found again by its address, and worked out again to the same numbers', async () => {
  const { page, faults } = window;
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByLabel('Số lần thử', { exact: true }).fill('500');
  await page.getByLabel('Hạt giống').fill('7');
  await page.getByRole('button', { name: 'Thử thứ hạng' }).click();
  await page.getByText(/500 lần thử mỗi phép, hạt giống 7/).waitFor();
  await page.reload();
  await page.getByText(/500 lần thử mỗi phép, hạt giống 7/).waitFor();
  expect(await page.getByLabel('Hạt giống').inputValue()).toBe('7');
  await page.getByRole('button', { name: 'Tính lại' }).click();
  await page.getByText(/Đã tính lại lúc .*: trùng khớp mọi con số/).waitFor();
  expect(faults).toEqual([]);
});

test('a count that takes long can be stopped, and nothing is left of it', async () => {
  const { page } = window;
  await page.getByLabel('Số lần thử', { exact: true }).fill('200000');
  await page.getByRole('button', { name: 'Thử thứ hạng' }).click();
  await page.getByRole('progressbar').waitFor();
  const kept = page.getByRole('table', { name: 'Phép thử đã lưu' });
  await kept.getByRole('cell', { name: '200.000' }).waitFor();
  await page.getByRole('button', { name: 'Dừng và bỏ' }).click();
  await expect.poll(() => kept.getByRole('cell', { name: '200.000' }).count()).toBe(0);
  expect(await page.getByRole('progressbar').count()).toBe(0);
});
