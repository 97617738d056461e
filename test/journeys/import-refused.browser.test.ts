import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { duties, planFile, putInForce, type PlanFile } from './plan.ts';
import { expectAccessible, openStage, type Stage } from './stage.ts';

let stage: Stage;
let page: Page;

const known = planFile('15/KH-UBND', duties);
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

beforeAll(async () => {
  stage = await openStage('2026-02-02');
  await stage.app.addPerson(stage.unit('SNV'), ['coordinator'], 'dieuphoi');
  ({ page } = await stage.enter('dieuphoi'));
});
afterAll(() => stage.close());

test('a picture is refused with a sentence, whatever its name says, and nothing is stored', async () => {
  await handIn({ name: 'anh.docx', mimeType: 'application/octet-stream', buffer: picture });
  await expectRefused('anh.docx', 'Đây là bản quét hoặc ảnh');
  await expectAccessible(page);
});

test('a Word file that is cut off is refused with a sentence, and nothing is stored', async () => {
  const cut = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(2000, 7)]);
  await handIn({ name: 'hong.docx', mimeType: 'application/octet-stream', buffer: cut });
  await expectRefused('hong.docx', 'Tệp bị hỏng hoặc chưa tải đủ.');
});

test('a text without a word is refused with a sentence, and nothing is stored', async () => {
  await handIn({ name: 'trang.txt', mimeType: 'text/plain', buffer: Buffer.from(' \n\n \n') });
  await expectRefused('trang.txt', 'Không tìm thấy chữ nào trong tệp.');
});

test('an empty file does not leave the page', async () => {
  await openRegistry();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'rong.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) });
  await page.getByRole('alert').getByText('Tệp “rong.txt” rỗng.').waitFor();
  expect(new URL(page.url()).search).toBe('');
});

test('a file of another kind is refused at once by its name', async () => {
  await openRegistry();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'ke-hoach.xls', mimeType: 'application/vnd.ms-excel', buffer: picture });
  await page
    .getByRole('alert')
    .getByText(/“ke-hoach\.xls” không thuộc loại nhận được/)
    .waitFor();
  expect(await page.getByRole('alert').textContent()).toContain('.odt');
});

test('a file that is known offers the plan that it gave', async () => {
  const planId = await putInForce(await stage.app.signIn(stage.unit('SNV'), ['coordinator']), known);
  await handIn(known);
  await page.getByText('Văn bản này đã nhập.').waitFor();
  await page.getByText('15/KH-UBND, phiên bản 1: Có hiệu lực.').waitFor();
  await expectAccessible(page);
  expect(await plans()).toHaveLength(1);
  await page.getByRole('link', { name: 'Mở bản đã nhập' }).click();
  await page.waitForURL(`${stage.address}/plans/${planId}`);
});

test('or is read again, as version 2, which says whose place it takes', async () => {
  await handIn(known);
  await page.getByRole('button', { name: 'Đọc lại thành phiên bản mới' }).click();
  await expectVersion(2, 1, 'Có hiệu lực');
  expect(await plans()).toHaveLength(2);
  await expectAccessible(page);
});

test('another file of the same number becomes the next version too', async () => {
  await handIn(planFile('15/KH-UBND', duties.slice(0, 3), 'ke-hoach-thay-the.html'));
  await page.waitForURL(/\/plans\/[0-9a-f-]{36}/);
  await expectVersion(3, 2, 'Bản nháp');
  const versions = (await plans()).map(({ number, version }) => [number, version]);
  expect(versions.toSorted((a, b) => Number(a[1]) - Number(b[1]))).toEqual(
    [1, 2, 3].map((version) => ['15/KH-UBND', version]),
  );
});

async function openRegistry(): Promise<void> {
  await page.goto(`${stage.address}/plans`);
  await page.getByRole('heading', { name: 'Nhập văn bản' }).waitFor();
}

async function handIn(file: PlanFile): Promise<void> {
  await openRegistry();
  await page.locator('input[type=file]').setInputFiles(file);
}

async function expectRefused(name: string, why: string): Promise<void> {
  const told = page.getByRole('alert');
  await told.getByText(`Chưa nhập được “${name}”.`).waitFor();
  expect(await told.textContent()).toContain(why);
  expect(await told.textContent()).toContain('Chưa có gì được lưu.');
  expect(await plans()).toEqual([]);
  expect(await stage.app.inProvince((db) => db.selectFrom('document').select('id').execute())).toEqual([]);
  await told.getByRole('button', { name: 'Chọn tệp khác' }).click();
  await page.locator('input[type=file]').waitFor({ state: 'attached' });
}

async function expectVersion(version: number, before: number, state: string): Promise<void> {
  await page.getByText(`Phiên bản ${version}`).first().waitFor();
  await page
    .getByText(`Cùng số với phiên bản ${before} (${state.toLowerCase()}). Khi ban hành, bản này thay cho bản đó.`)
    .waitFor();
  await page.getByRole('link', { name: 'Mở bản trước' }).waitFor();
}

function plans() {
  return stage.app.inProvince((db) => db.selectFrom('plan').select(['id', 'number', 'version']).execute());
}
