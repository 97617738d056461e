import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWebsite, type Website } from '../receivers.ts';
import { duties, planFile, putInForce } from './plan.ts';
import { expectAccessible, expectNoSidewaysScroll, openStage, type Stage, type Window } from './stage.ts';

let stage: Stage;
let site: Website;
let officer: Window;
let page: Page;

// A photo as a phone makes it, named after the day on which it was taken.
const photo = {
  name: 'IMG_20260128_081233.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
};
const warning = 'Ngày 3/2/2025 nằm ngoài kỳ từ 5/1/2026 đến 31/12/2026.';
const reason = 'Văn bản năm trước vẫn còn hiệu lực.';

beforeAll(async () => {
  site = await startWebsite();
  const outbound = { smtpUrl: undefined, mailFrom: undefined, allowPrivateWebhooks: true, address: 'http://localhost' };
  stage = await openStage('2026-02-02', outbound);
  await stage.app.addPerson(stage.unit('STP'), ['officer'], 'tuphap');
  await stage.app.addPerson(stage.unit('SNV'), ['coordinator'], 'dieuphoi');
  await putInForce(await stage.app.signIn(stage.unit('SNV'), ['coordinator']), planFile('15/KH-UBND', duties));
  officer = await stage.enter('tuphap', { phone: true });
  page = officer.page;
});
afterAll(async () => {
  await stage.close();
  await site.close();
});

test('a photo whose answer is lost on the way is sent again, and kept once', async () => {
  await openReport('Công khai danh mục');
  await page.locator('input[type=file]').setInputFiles(photo);
  await expect.poll(() => page.getByLabel('Ngày ban hành, chụp').inputValue()).toBe('28/1/2026');
  await page.getByLabel('Tên gọi, trích yếu').fill('Ảnh niêm yết thủ tục tại trụ sở');
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.route('**/proofs', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await page.getByRole('button', { name: 'Gửi báo cáo' }).tap();
  await page.getByText(/Minh chứng chưa gửi được; bấm gửi lại, không bị trùng/).waitFor();
  await page.unroute('**/proofs');
  await page.getByRole('button', { name: 'Gửi minh chứng' }).tap();
  await page.getByText(/^Đã gửi lúc/).waitFor();
  expect(await counts()).toEqual({ revisions: 1, uses: 1 });
});

test('the same photo is found by typing and serves a second piece of work; nothing is uploaded again', async () => {
  await openReport('Rà soát mẫu đơn');
  const uploads: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/proofs')) uploads.push(request.url());
  });
  await page.getByRole('radio', { name: 'Đã có trong kho' }).check();
  await page.getByRole('combobox', { name: 'Tìm trong kho của đơn vị' }).fill('niem yet');
  await page.getByRole('option', { name: /Ảnh niêm yết thủ tục/ }).tap();
  await page.getByRole('button', { name: 'Gửi báo cáo' }).tap();
  await page.getByText(/^Đã gửi lúc/).waitFor();
  await page.getByRole('link', { name: 'Ảnh niêm yết thủ tục tại trụ sở', exact: true }).waitFor();
  expect({ uploads, ...(await counts()) }).toEqual({ uploads: [], revisions: 1, uses: 2 });
});

test('a link is proof too: what is no address is said at its field; a day outside the period is a warning', async () => {
  await openReport('Kết nối phần mềm');
  await page.getByRole('radio', { name: 'Liên kết' }).check();
  const address = page.getByLabel('Địa chỉ trang');
  await address.fill('songlam.gov.vn/quyet-dinh');
  await page.getByRole('button', { name: 'Gửi báo cáo' }).tap();
  await page.getByText(/Đây không phải địa chỉ trang web/).waitFor();
  expect(await address.getAttribute('aria-invalid')).toBe('true');
  await address.fill(`${site.url}/co`);
  await page.getByLabel('Số, ký hiệu').fill('12/QĐ-STP');
  await page.getByLabel('Ngày ban hành, chụp').fill('3/2/2025');
  await page.getByRole('button', { name: 'Gửi minh chứng' }).tap();
  await page.getByText(warning).waitFor();
  await page.getByRole('link', { name: /^Nơi dùng: http/ }).tap();
  await page
    .getByText(/^liên kết mở được, xem lúc/)
    .first()
    .waitFor();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});

test('whoever decides is warned as well, accepts all the same and says why', async () => {
  const desk = await stage.enter('dieuphoi');
  const row = desk.page.getByRole('listitem').filter({ hasText: warning });
  await row.getByText('liên kết mở được').waitFor();
  await row.getByRole('button', { name: /^Xác nhận kèm lý do: http/ }).click();
  await desk.page.getByRole('button', { name: 'Xác nhận', exact: true }).click();
  await desk.page.getByText('Hãy ghi lý do, hoặc thôi rồi bấm Xác nhận.').waitFor();
  await desk.page.getByLabel('Vì sao xác nhận').fill(reason);
  await desk.page.getByRole('button', { name: 'Xác nhận', exact: true }).click();
  await row.waitFor({ state: 'detached' });
  expect(desk.faults).toEqual([]);
});

test('the page of the proof says who accepted it and why, that the day was known, and that it stays', async () => {
  await page.reload();
  await page.getByText(`Lý do xác nhận: ${reason}`).waitFor();
  await page.getByText(`${warning} Người xem đã được báo điều này.`).waitFor();
  await page.getByText('đã xác nhận, giữ nguyên').waitFor();
  expect(await page.getByRole('button', { name: /^Sửa tên, số, ngày/ }).count()).toBe(0);
});

test('a newer file begins a new use that waits; the accepted link stays', async () => {
  await page.getByRole('button', { name: 'Thêm bản mới' }).tap();
  const file = { name: '12-QĐ-STP 05.01.2026.txt', mimeType: 'text/plain', buffer: Buffer.from('Quyết định') };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: 'Lưu vào kho' }).tap();
  await page.getByRole('button', { name: /^Dùng bản mới nhất cho:/ }).tap();
  await page.getByText('chờ xem', { exact: true }).waitFor();
  expect(await page.getByText('đã xác nhận', { exact: true }).count()).toBe(1);
});

test('it serves a criterion and a year', async () => {
  // The year first: another year brings another list of criteria, in the midst of typing.
  await page.getByLabel('Năm chấm').fill('2024');
  await page.getByRole('combobox', { name: 'Chỉ số' }).click();
  await page.getByRole('option', { name: 'PAPI', exact: true }).click();
  await page.getByRole('combobox', { name: 'Tiêu chí' }).tap();
  await page.getByRole('combobox', { name: 'Tiêu chí' }).pressSequentially('2.2.1');
  await page
    .getByRole('option', { name: /^2\.2\.1 / })
    .first()
    .click();
  await page.getByRole('button', { name: 'Dùng cho tiêu chí này' }).tap();
  await page.getByText(/^PAPI 2\.2\.1, năm 2024: /).waitFor();
});

test('the library is found by words and by what was decided', async () => {
  await page.goto(`${stage.address}/evidence`);
  await page.getByRole('searchbox', { name: 'Tìm' }).fill('niem yet');
  await expect.poll(() => page.getByRole('table', { name: 'Kho minh chứng' }).getByRole('link').count()).toBe(1);
  await page.getByText('2 chờ xem').waitFor();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});

test('nothing was found wrong by the browser but the lost answer and the refused address', () => {
  expect(officer.faults.filter((fault) => !/ERR_FAILED|status of 422/.test(fault))).toEqual([]);
});

async function openReport(text: string): Promise<void> {
  await page.goto(`${stage.address}/work`);
  await page.getByRole('button', { name: new RegExp(`^Báo cáo: ${text}`) }).tap();
}

function counts() {
  return stage.app.inProvince(async (db) => ({
    revisions: (await db.selectFrom('evidence_revision').select('id').execute()).length,
    uses: (await db.selectFrom('evidence_use').select('id').execute()).length,
  }));
}
