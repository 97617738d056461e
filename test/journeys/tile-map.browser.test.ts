import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { boundaryBytes, boundaryFile } from '../boundary-file.ts';
import { expectAccessible, expectNoSidewaysScroll, openStage, type Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage('2026-02-02');
  await stage.app.addPerson(stage.unit('SNV'), ['coordinator'], 'dieuphoi');
  await sql`update shared.tenant set reference_province = 'Hà Tĩnh' where slug = 'alpha'`.execute(
    stage.app.installation.owner.kysely,
  );
});
afterAll(() => stage.close());

const tile = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}: `) });

test('every province is a tile, both archipelagos are named, and the table says the same', async () => {
  const { page, faults } = await stage.enter('dieuphoi');
  await page.goto(`${stage.address}/results/map?index=pci&year=2021`);
  const map = page.getByRole('group', { name: 'Bản đồ ô 63 tỉnh, thành phố' });
  await expect.poll(() => map.getByRole('button').count()).toBe(63);
  await map.getByRole('img', { name: 'Quần đảo Hoàng Sa, thuộc Đà Nẵng' }).waitFor();
  await map.getByRole('img', { name: 'Quần đảo Trường Sa, thuộc Khánh Hòa' }).waitFor();
  await tile(page, 'Hà Tĩnh').click();
  await page.getByRole('status').getByText('Hà Tĩnh: 64,87 điểm, hạng 27/63').waitFor();
  const row = page.getByRole('row', { name: /Hà Tĩnh/ });
  expect(await row.getAttribute('aria-current')).toBe('true');
  expect(await row.textContent()).toContain('64,87');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Đặt giả định cho tỉnh này' }).click();
  await page.getByRole('heading', { level: 1, name: 'Giả định' }).waitFor();
  expect(faults).toEqual([]);
  await page.context().close();
});

test('arrow keys go from tile to tile', async () => {
  const { page } = await stage.enter('dieuphoi');
  await page.goto(`${stage.address}/results/map?index=papi&year=2022`);
  await tile(page, 'Hà Tĩnh').focus();
  await page.keyboard.press('ArrowUp');
  await page
    .getByRole('status')
    .getByText(/^Nghệ An: /)
    .waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('NA');
  await page.context().close();
});

test('after the mergers it has 34 tiles; what was not found is not coloured', async () => {
  const { page, faults } = await stage.enter('dieuphoi', { phone: true });
  await page.goto(`${stage.address}/results/map?index=pci&year=2025`);
  const map = page.getByRole('group', { name: 'Bản đồ ô 34 tỉnh, thành phố' });
  await expect.poll(() => map.getByRole('button').count()).toBe(34);
  await page.getByText(/Mới tìm được điểm của 0 trên 34/).waitFor();
  await map.getByRole('img', { name: 'Quần đảo Trường Sa, thuộc Khánh Hòa' }).waitFor();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  expect(faults).toEqual([]);
  await page.context().close();
});

test('boundaries that the province hands in are drawn beside the tiles, with both archipelagos, and faults are told', async () => {
  const { page, faults } = await stage.enter('dieuphoi');
  await page.goto(`${stage.address}/results/map?index=pci&year=2021`);
  await page.getByRole('link', { name: 'Ranh giới' }).click();
  await page.getByRole('radio', { name: /^63/ }).check();
  await page.getByLabel('Hiệu lực từ').fill('1/1/2004');
  await page.getByLabel('Nguồn', { exact: true }).fill('Bản đồ hành chính để thử');
  const hand = async (file: ReturnType<typeof boundaryFile>) => {
    const upload = { name: 'ranh-gioi.geojson', mimeType: 'application/geo+json', buffer: boundaryBytes(file) };
    await page.locator('input[type=file]').setInputFiles(upload);
    await page.getByRole('button', { name: 'Kiểm tra và lưu' }).click();
  };
  const short = boundaryFile('63');
  short.features.shift();
  await hand(short);
  await page.getByText('Chưa lưu: tệp có 1 lỗi').waitFor();
  await page.getByText('Thiếu Hà Giang.').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Bỏ tệp/ }).click();
  await hand(boundaryFile('63', { islands: false, detail: 30 }));
  await page.getByText(/KHÔNG CÓ quần đảo Hoàng Sa và Trường Sa/).waitFor();
  await page.getByRole('cell', { name: 'không có, bản đồ tự thêm' }).waitFor();
  await expectAccessible(page);

  await page.goto(`${stage.address}/results/map?index=pci&year=2021`);
  await page.getByText('ranh giới do tỉnh tải lên, hiệu lực từ 1/1/2004').waitFor();
  const map = page.getByRole('img', { name: /^Bản đồ 63 tỉnh, thành phố theo ranh giới/ });
  for (const name of ['Hoàng Sa', 'Đà Nẵng', 'Trường Sa', 'Khánh Hòa']) await map.getByText(name).waitFor();
  expect(await map.locator('path').count()).toBe(64);
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  expect(faults).toEqual([]);
  await page.context().close();
});
