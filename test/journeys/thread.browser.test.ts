import { afterAll, beforeAll, expect, test } from 'vitest';
import { samplePlan } from './plan.ts';
import { expectAccessible, openStage, type Stage, type Window } from './stage.ts';

let stage: Stage;
let coordinator: Window;
let officer: Window;

beforeAll(async () => {
  stage = await openStage('2026-02-02');
  await stage.app.addPerson(stage.unit('SNV'), ['coordinator'], 'dieuphoi');
  await stage.app.addPerson(stage.unit('STP'), ['officer'], 'tuphap');
});
afterAll(() => stage.close());

// One thread from a plan's words to a followed task: each step stands on the one before.
test('the coordinator hands in a plan and sees its tasks beside its words', async () => {
  coordinator = await stage.enter('dieuphoi');
  const { page } = coordinator;
  await page.getByRole('link', { name: 'Kế hoạch', exact: true }).click();
  await page.locator('input[type=file]').setInputFiles(await samplePlan());
  await page.waitForURL(/\/plans\/[0-9a-f-]{36}/);
  await page.getByText('Văn bản như đã ban hành').waitFor();
  expect(await page.getByText('Kế hoạch số 08/KH-UBND').count()).toBeGreaterThan(0);
  await expectAccessible(page);
}, 60_000);

test('the coordinator confirms what is sure, one doubtful task by keyboard, and puts the plan in force', async () => {
  const { page } = coordinator;
  await page.getByRole('button', { name: /^Xác nhận \d+ việc chắc$/ }).click();
  const confirmed = page.getByText(/^\d+ đã xác nhận$/).or(page.getByRole('radio', { name: /^Đã xác nhận/ }));
  await confirmed.first().waitFor();
  await page.getByRole('button', { name: 'Ban hành và giao việc' }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByText(/đơn vị/)
    .first()
    .waitFor();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: /Ban hành/ }).click();
  await page.getByText('Có hiệu lực').first().waitFor();
  await expectAccessible(page);
}, 60_000);

test('an officer of a department sees what it owes, reports one piece done and hands in its proof', async () => {
  officer = await stage.enter('tuphap');
  const { page } = officer;
  await page.getByRole('link', { name: 'Nhiệm vụ', exact: true }).click();
  await page.getByRole('heading', { name: 'Nhiệm vụ của đơn vị' }).waitFor();
  await page
    .getByRole('button', { name: /^Báo cáo/ })
    .first()
    .click();
  const panel = page.getByRole('form').or(page.locator('form')).first();
  await panel.getByRole('radio', { name: 'Hoàn thành' }).check();
  await panel.getByLabel('Sản phẩm').fill('Báo cáo số 15/BC-STP ngày 30/01/2026');
  await panel
    .locator('input[type=file]')
    .setInputFiles({ name: 'bao-cao-15.txt', mimeType: 'text/plain', buffer: Buffer.from('Báo cáo số 15/BC-STP') });
  await panel.getByRole('button', { name: 'Gửi báo cáo' }).click();
  await page.getByText('Chờ xem').first().waitFor();
  await expectAccessible(page);
}, 60_000);

test('the coordinator accepts the proof, and the board shows the unit with all three marks', async () => {
  const { page } = coordinator;
  await page.getByRole('link', { name: 'Bàn làm việc', exact: true }).click();
  await page.getByText('bao-cao-15.txt').waitFor();
  await page
    .getByRole('button', { name: /^Xác nhận/ })
    .first()
    .click();
  await page.getByText('bao-cao-15.txt').waitFor({ state: 'detached' });
  const row = page.getByRole('row', { name: /Sở Tư pháp/ });
  await expect.poll(async () => (await row.first().textContent()) ?? '', { timeout: 10_000 }).toMatch(/1\/\d+/);
  await expectAccessible(page);
}, 60_000);

test('no window met a fault on the way', () => {
  expect([...coordinator.faults, ...officer.faults]).toEqual([]);
});
