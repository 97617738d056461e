import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import readXlsx from 'read-excel-file/node';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, openStage, type Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage('2026-02-02');
  await stage.app.addPerson(stage.unit('SNV'), ['coordinator'], 'dieuphoi');
  await sql`update shared.tenant set reference_province = 'Hà Tĩnh', is_sample = true where slug = 'alpha'`.execute(
    stage.app.installation.owner.kysely,
  );
});
afterAll(() => stage.close());

/** Every chart: where it stands, what its menu is called, and words that its picture must hold. */
const charts = [
  { at: '/results?index=papi&year=2022', chart: 'PAPI 2022', holds: ['8/63', '43,14–45,49'] },
  { at: '/results/papi/2022/ha-tinh', chart: 'Thay đổi từ 2021 đến 2022', holds: ['chưa kết luận được', '−0,82'] },
  { at: '/results/papi/2022/ha-tinh', chart: 'Hình các mục', holds: ['Trung vị', 'Hà Tĩnh'] },
  { at: '/results/papi/2022/ha-tinh', chart: 'Qua các năm', holds: ['2011', '2022'] },
  { at: '/results/map?index=pci&year=2021', chart: 'Bản đồ', holds: ['Hoàng Sa', 'Trường Sa', 'HCM', 'Nhóm 1'] },
] as const;

test.each(charts)('$chart leaves the page as SVG and PNG, whole with title, stage and source', async (chart) => {
  const { page, faults } = await stage.enter('dieuphoi');
  await page.goto(stage.address + chart.at);
  const svg = (await taken(page, chart.chart, 'Hình SVG')).toString('utf8');
  const words = wordsOf(svg);
  for (const word of ['KẾT QUẢ CÔNG BỐ, năm', 'Nguồn: ', 'Đơn vị công bố: ', 'Tải từ Thước Đo lúc', ...chart.holds])
    expect({ word, isThere: words.includes(word) }).toEqual({ word, isThere: true });
  // What was published is no invention, also where the province is invented.
  expect(words).not.toContain('DỮ LIỆU MINH HỌA');
  expect(svg).toContain('font/woff2;base64,');
  expect(svg).not.toMatch(/var\(--|fill=""|http:\/\/127/);

  const [width = 0, height = 0] = (/width="(\d+)" height="(\d+)"/.exec(svg) ?? []).slice(1).map(Number);
  const png = await taken(page, chart.chart, 'Hình PNG');
  expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * width, 2 * height]);
  expect(png.length).toBeGreaterThan(10_000);
  expect(faults).toEqual([]);
  await page.context().close();
});

test('its figures leave as CSV and as a workbook, each row with its source', async () => {
  const { page, faults } = await stage.enter('dieuphoi');
  await page.goto(`${stage.address}/results?index=papi&year=2022`);
  const csv = (await taken(page, 'PAPI 2022', 'Bảng CSV')).toString('utf8');
  const own = csv.split('\r\n').find((line) => line.includes('Hà Tĩnh'));
  expect(own).toMatch(/^8,63,Hà Tĩnh,44\.3138,.*KẾT QUẢ CÔNG BỐ, năm 2022.*Nguồn: /);
  const sheet = await readXlsx(await taken(page, 'PAPI 2022', 'Bảng Excel'));
  const rows = sheet.flatMap((one) => ('data' in one ? one.data : [one])) as readonly (readonly unknown[])[];
  expect(rows[0]?.[0]).toBe('PAPI 2022');
  expect(rows.find((row) => row[2] === 'Hà Tĩnh')?.slice(0, 4)).toEqual([8, 63, 'Hà Tĩnh', 44.3138]);
  expect(faults).toEqual([]);
  await page.context().close();
});

test('a what-if of the sample province says in its picture that it is invented', async () => {
  const { page } = await stage.enter('dieuphoi');
  await page.goto(`${stage.address}/results/what-if?index=pci&year=2021&province=42@63`);
  await page.getByRole('button', { name: 'Chạy mô phỏng' }).click();
  await page.getByRole('region', { name: 'Số lần mô phỏng theo hạng' }).waitFor();
  const words = wordsOf((await taken(page, 'Số lần mô phỏng theo hạng', 'Hình SVG')).toString('utf8'));
  for (const word of ['DỮ LIỆU MINH HỌA', 'GIẢ ĐỊNH', 'Hà Tĩnh, PCI 2021']) expect(words).toContain(word);
  await page.context().close();
});

test('up to three peers are drawn in the shape by the keyboard alone, and the address keeps them', async () => {
  const { page, faults } = await stage.enter('dieuphoi');
  await page.goto(`${stage.address}/results/papi/2022/ha-tinh`);
  const peers = page.getByRole('combobox', { name: 'So với tỉnh (tối đa 3)' });
  for (const name of ['quang tri', 'nghe an', 'thanh hoa']) {
    await peers.focus();
    await page.keyboard.type(name);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  }
  await page.getByRole('img', { name: /^Hà Tĩnh, Quảng Trị, Nghệ An, Thanh Hóa, trung vị/ }).waitFor();
  const table = page.getByRole('table', { name: 'Hình các mục' });
  expect(await table.getByRole('columnheader').allTextContents()).toEqual([
    'Mã và tên mục',
    'Hà Tĩnh',
    'Quảng Trị',
    'Nghệ An',
    'Thanh Hóa',
    'Trung vị',
    'Cao nhất',
  ]);
  expect(new URL(page.url()).searchParams.get('peers')).toBe('quang-tri,nghe-an,thanh-hoa');
  await page.reload();
  await table.getByRole('columnheader', { name: 'Thanh Hóa' }).waitFor();
  await page.keyboard.press('Escape');
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  const words = wordsOf((await taken(page, 'Hình các mục', 'Hình SVG')).toString('utf8'));
  expect(words).toContain('Hà Tĩnh, Quảng Trị, Nghệ An, Thanh Hóa, PAPI 2022');
  expect(faults).toEqual([]);
  await page.context().close();
});

test('a province of another division of the country is not drawn, and the page says why', async () => {
  const { page } = await stage.enter('dieuphoi');
  await page.goto(`${stage.address}/results/papi/2022/ha-tinh?peers=nghe-an,ha-tay`);
  await page.getByText(/^Không vẽ .*: không có trong 63 tỉnh, thành phố của năm 2022/).waitFor();
  await page.getByRole('img', { name: /^Hà Tĩnh, Nghệ An, trung vị/ }).waitFor();
  await page.context().close();
});

/** Takes a chart away by its menu; the bytes of the file. */
async function taken(page: Page, chart: string, format: string): Promise<Buffer> {
  await page.getByRole('button', { name: `Tải về: ${chart}`, exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: new RegExp(`^${format}`) }).click(),
  ]);
  return readFile(await download.path());
}

/** All words of a picture in their order, rows of one text joined; throws where it is no XML. */
function wordsOf(svg: string): string {
  const parser = new SaxesParser();
  const texts: string[] = [];
  let isText = false;
  parser.on('opentag', ({ name }) => (isText = name === 'text'));
  parser.on('text', (text) => {
    if (isText && text.trim() !== '') texts.push(text);
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(svg).close();
  return texts.join(' ');
}
