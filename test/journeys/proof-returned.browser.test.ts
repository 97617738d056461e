import { afterAll, beforeAll, expect, test } from 'vitest';
import { duties, planFile, putInForce } from './plan.ts';
import { expectAccessible, openStage, type Stage, type Window } from './stage.ts';

let stage: Stage;
let coordinator: Window;
let officer: Window;

const [duty] = duties;
const reason = 'Quyết định chưa ký; hãy gửi bản đã ký và đóng dấu.';

beforeAll(async () => {
  stage = await openStage('2026-01-12');
  await stage.app.addPerson(stage.unit('SNV'), ['coordinator'], 'dieuphoi');
  await stage.app.addPerson(stage.unit('STP'), ['officer'], 'tuphap');
  await putInForce(await stage.app.signIn(stage.unit('SNV'), ['coordinator']), planFile('15/KH-UBND', duties));
  officer = await stage.enter('tuphap');
  coordinator = await stage.enter('dieuphoi');
});
afterAll(() => stage.close());

test('the officer reports done without a product, is asked for it at its field, and hands in the first file', async () => {
  const { page } = officer;
  await page.getByRole('link', { name: new RegExp(`^Báo cáo: ${duty?.text}`) }).click();
  await page.getByRole('radio', { name: 'Hoàn thành' }).check();
  await page.getByRole('button', { name: 'Gửi báo cáo' }).click();
  await page.getByText(/Báo hoàn thành thì cần ghi sản phẩm/).waitFor();
  const product = page.getByLabel('Sản phẩm');
  await expect.poll(() => product.getAttribute('aria-invalid')).toBe('true');
  await product.fill('Quyết định số 12/QĐ-STP');
  await page.locator('input[type=file]').setInputFiles(file('du-thao.txt', 'Dự thảo quyết định'));
  await page.getByRole('button', { name: 'Gửi báo cáo' }).click();
  await page.getByText(/^Đã gửi lúc/).waitFor();
});

test('the coordinator can not return it without a reason: the field says so', async () => {
  const { page } = coordinator;
  await page.goto(stage.address);
  await page.getByRole('button', { name: 'Trả lại: du-thao.txt' }).click();
  await page.getByRole('button', { name: 'Gửi trả lại' }).click();
  const field = page.getByLabel('Lý do trả lại, cần bổ sung gì');
  await page.getByText('Hãy ghi lý do để đơn vị biết phải bổ sung gì.').waitFor();
  expect(await field.getAttribute('aria-invalid')).toBe('true');
  await expectAccessible(page);
  await field.fill(reason);
  await page.getByRole('button', { name: 'Gửi trả lại' }).click();
  await page.getByText('Không có minh chứng nào chờ bạn xem.').waitFor();
});

test('the officer finds it first among the work, with the reason, and hands in a better file', async () => {
  const { page } = officer;
  await page.goto(`${stage.address}/`);
  await page.getByText('1 minh chứng bị trả lại').waitFor();
  await page.getByRole('link', { name: new RegExp(`^Bổ sung: ${duty?.text}`) }).click();
  await page.getByText(`Lý do: ${reason}`).waitFor();
  await page.locator('input[type=file]').setInputFiles(file('da-ky.txt', 'Quyết định số 12/QĐ-STP đã ký'));
  await page.getByRole('button', { name: 'Gửi minh chứng' }).click();
  await page.getByText(/^Đã gửi lúc/).waitFor();
  await page.getByText('da-ky.txt').waitFor();
});

test('the same file again, under whatever name, is known before it is sent, and changes nothing', async () => {
  const { page } = officer;
  await page.locator('input[type=file]').setInputFiles(file('da-ky-2.txt', 'Quyết định số 12/QĐ-STP đã ký'));
  await page.getByText(/Kho của đơn vị đã có đúng tệp này: “da-ky.txt”/).waitFor();
  await page.getByRole('button', { name: 'Gửi minh chứng' }).click();
  await page.getByText(/^Đã gửi lúc/).waitFor();
  expect(await stage.app.inProvince((db) => db.selectFrom('evidence_use').select('id').execute())).toHaveLength(2);
});

test('the coordinator accepts the better one', async () => {
  const { page } = coordinator;
  await page.goto(stage.address);
  await page.getByRole('button', { name: 'Xác nhận: da-ky.txt' }).click();
  await page.getByText('Không có minh chứng nào chờ bạn xem.').waitFor();
  const row = page.getByRole('table', { name: 'Theo đơn vị' }).getByRole('row', { name: /Sở Tư pháp/ });
  await expect.poll(() => row.getByRole('img', { name: /đủ cả ba/ }).getAttribute('aria-label')).toMatch(/^1 trên/);
});

test('the page of the work keeps both files with who judged them, and all three marks', async () => {
  const { page } = officer;
  await page.goto(`${stage.address}/work?show=done`);
  await page.getByRole('link', { name: new RegExp(`^Xem: ${duty?.text}`) }).click();
  const proofs = page.getByRole('listitem');
  const returned = proofs.filter({ has: page.getByRole('link', { name: 'du-thao.txt' }) });
  const accepted = proofs.filter({ has: page.getByRole('link', { name: 'da-ky.txt' }) });
  await returned.getByText(`Lý do: ${reason}`).waitFor();
  await returned.getByText('trả lại', { exact: true }).waitFor();
  await accepted.getByText('đã xác nhận').waitFor();
  await accepted.getByText(/Người dieuphoi xem/).waitFor();
  await page.getByRole('heading', { name: 'Nhật ký' }).waitFor();
  await expect.poll(() => page.getByText('Sản phẩm: Quyết định số 12/QĐ-STP').count()).toBe(1);
  await expectAccessible(page);
});

test('no window met a fault of ours on the way', () => {
  const refusals = /status of (409|422)/;
  expect([...coordinator.faults, ...officer.faults].filter((fault) => !refusals.test(fault))).toEqual([]);
});

function file(name: string, text: string) {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(text) };
}
