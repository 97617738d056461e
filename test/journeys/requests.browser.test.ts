import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { duties, planFile, putInForce } from './plan.ts';
import { expectAccessible, expectNoSidewaysScroll, openStage, type Stage, type Window } from './stage.ts';

let stage: Stage;
let officer: Window;
let coordinator: Window;

const task = 'Rà soát mẫu đơn, tờ khai';
const difficulty = 'Chưa có mẫu tờ khai điện tử';

beforeAll(async () => {
  stage = await openStage('2026-02-02');
  const { app, unit } = stage;
  await app.addPerson(unit('SNV'), ['coordinator'], 'dieuphoi');
  await app.addPerson(unit('UBND'), ['chair'], 'chutich');
  await app.addPerson(unit('STP'), ['officer'], 'tuphap');
  await app.addPerson(unit('STC'), ['officer'], 'taichinh');
  await app.addPerson(unit('SXD'), ['officer'], 'xaydung');
  await putInForce(await app.signIn(unit('SNV'), ['coordinator']), planFile('15/KH-UBND', duties));
  officer = await stage.enter('tuphap', { phone: true });
  coordinator = await stage.enter('dieuphoi');
});
afterAll(() => stage.close());

test('an officer asks on a phone for a later day; it is granted, and the first day stays beside the new one', async () => {
  const { page } = officer;
  await openTask(page);
  await page.getByRole('button', { name: 'Xin gia hạn' }).tap();
  await page.getByLabel('Xin đến ngày').fill('15/4/2026');
  await page.getByLabel('Lý do').fill('Chờ bộ ban hành mẫu mới');
  await expectFits(page);
  await page.getByRole('button', { name: 'Gửi đề nghị' }).tap();
  await page.getByText('Xin từ 31/3/2026 đến 15/4/2026: chờ quyết định').waitFor();

  const { page: desk } = coordinator;
  await desk.goto(`${stage.address}/requests`);
  await desk.getByRole('button', { name: `Quyết định đề nghị gia hạn: ${task}` }).click();
  const dialog = desk.getByRole('dialog');
  expect(await dialog.getByLabel('Gia hạn đến ngày').inputValue()).toBe('15/4/2026');
  await expectAccessible(desk);
  await dialog.getByRole('button', { name: 'Ghi quyết định' }).click();
  await desk.getByText('Không có đề nghị gia hạn nào đang chờ.').waitFor();

  await page.reload();
  await page.getByText('hạn 15/4/2026, hạn ban đầu 31/3/2026').first().waitFor();
  await page.getByText('Xin từ 31/3/2026 đến 15/4/2026: đồng ý đến 15/4/2026').waitFor();
  await expectFits(page);
  await page.goto(`${stage.address}/work`);
  const row = page.getByRole('row', { name: new RegExp(task) });
  await row.getByText('ban đầu 31/3/2026').waitFor();
  expect(await row.textContent()).toContain('15/4');
  await expectFits(page);
});

test('a second time the chair decides, and a refusal tells the officer why', async () => {
  const { page } = officer;
  await openTask(page);
  await page.getByRole('button', { name: 'Xin gia hạn' }).tap();
  await page.getByLabel('Xin đến ngày').fill('29/5/2026');
  await page.getByLabel('Lý do').fill('Bộ chưa ban hành');
  await page.getByRole('button', { name: 'Gửi đề nghị' }).tap();
  await page.getByText('Xin từ 15/4/2026 đến 29/5/2026: chờ lãnh đạo tỉnh quyết định').waitFor();
  const asked = `Quyết định đề nghị gia hạn: ${task}`;
  const { page: desk } = coordinator;
  await desk.goto(`${stage.address}/requests`);
  await desk.getByRole('link', { name: task }).waitFor();
  expect(await desk.getByRole('button', { name: asked }).count()).toBe(0);
  const chair = await stage.enter('chutich');
  await chair.page.goto(`${stage.address}/requests`);
  await chair.page.getByRole('button', { name: asked }).click();
  const dialog = chair.page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Không đồng ý', exact: true }).check();
  await dialog.getByLabel('Ý kiến').fill('Làm theo mẫu hiện có');
  await dialog.getByRole('button', { name: 'Ghi quyết định' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.reload();
  await page.getByText('Xin từ 15/4/2026 đến 29/5/2026: không đồng ý').waitFor();
  await page.getByText('Làm theo mẫu hiện có').first().waitFor();
  await page.getByText('hạn 15/4/2026, hạn ban đầu 31/3/2026').first().waitFor();
  expect(chair.faults).toEqual([]);
});

test('a difficulty goes to one unit, which sends it on to another, which answers; the officer reads it and says that it is cleared', async () => {
  const { page } = officer;
  await openTask(page);
  await page.getByRole('button', { name: 'Nêu vướng mắc' }).tap();
  await page.getByLabel('Vướng gì, cần gỡ thế nào').fill(difficulty);
  await chooseUnit(page, 'Sở Tài chính');
  await expectFits(page);
  await page.getByRole('button', { name: 'Gửi vướng mắc' }).tap();
  await page.getByText(/^Gửi Sở Tài chính, trả lời trước hết ngày/).waitFor();

  // The unit that is asked may not open the other's work: it reads and answers where requests stand.
  const first = await openRequests('taichinh');
  expect(await first.page.getByRole('link', { name: difficulty }).count()).toBe(0);
  await first.page.getByRole('button', { name: `Trả lời vướng mắc: ${difficulty}` }).tap();
  const dialog = first.page.getByRole('dialog');
  await dialog.getByText(task).waitFor();
  await expectFits(first.page);
  await dialog.getByRole('button', { name: 'Thôi' }).tap();
  await dialog.getByRole('button', { name: 'Chuyển đơn vị khác' }).tap();
  await chooseUnit(first.page, 'Sở Xây dựng');
  await dialog.getByRole('button', { name: 'Chuyển đơn vị khác' }).tap();
  await dialog.waitFor({ state: 'detached' });
  await first.page.getByText('Không có vướng mắc nào đang chờ gỡ.').waitFor();

  const second = await openRequests('xaydung');
  await second.page.getByRole('button', { name: `Trả lời vướng mắc: ${difficulty}` }).tap();
  await second.page.getByLabel('Nội dung trả lời').fill('Đã gửi mẫu tờ khai ngày 2/2');
  await second.page.getByRole('dialog').getByRole('button', { name: 'Trả lời', exact: true }).tap();
  await second.page.getByRole('dialog').getByText('đã trả lời').waitFor();

  await page.reload();
  await page.getByText('Đã gửi mẫu tờ khai ngày 2/2').first().waitFor();
  await page.getByText(/^Gửi Sở Xây dựng, trả lời trước hết ngày/).waitFor();
  await page.getByRole('button', { name: 'Đã gỡ', exact: true }).tap();
  await page.getByText('đã gỡ', { exact: true }).waitFor();
  await expectFits(page);
  await coordinator.page.goto(`${stage.address}/requests`);
  await coordinator.page.getByText('Không có vướng mắc nào đang chờ gỡ.').waitFor();
  expect([...first.faults, ...second.faults, ...officer.faults, ...coordinator.faults]).toEqual([]);
});

test('what a report says stands in the way is sent on by the desk with one press, and has an owner then', async () => {
  const { page } = officer;
  const told = 'Máy quét của sở hỏng';
  await openTask(page);
  await page.getByRole('link', { name: 'Báo cáo', exact: true }).tap();
  await page.getByLabel('Vướng mắc cần tháo gỡ').fill(told);
  await page.getByRole('button', { name: 'Gửi báo cáo' }).tap();
  await page.getByText(/^Đã gửi/).waitFor();
  await openTask(page);
  await page.getByText(`Báo cáo nêu: “${told}”. Chưa gửi tới nơi nào.`).waitFor();
  const { page: desk } = coordinator;
  await desk.goto(`${stage.address}/requests`);
  await desk.getByRole('button', { name: `Gửi nơi gỡ: ${told}` }).waitFor();
  await expectAccessible(desk);
  await desk.getByRole('button', { name: `Gửi nơi gỡ: ${told}` }).click();
  const dialog = desk.getByRole('dialog');
  expect(await dialog.getByLabel('Vướng gì, cần gỡ thế nào').inputValue()).toBe(told);
  await chooseUnit(desk, 'Sở Xây dựng');
  await dialog.getByRole('button', { name: 'Gửi vướng mắc' }).click();
  await dialog.waitFor({ state: 'detached' });
  await desk.getByRole('row', { name: new RegExp(`${told}.*Sở Xây dựng`) }).waitFor();
  expect(await desk.getByRole('button', { name: `Gửi nơi gỡ: ${told}` }).count()).toBe(0);
  expect([...officer.faults, ...coordinator.faults]).toEqual([]);
});

async function openTask(page: Page): Promise<void> {
  await page.goto(`${stage.address}/work`);
  await page.getByRole('link', { name: new RegExp(task) }).tap();
  await page.getByRole('heading', { level: 1, name: new RegExp(task) }).waitFor();
}

async function openRequests(login: string): Promise<Window> {
  const window = await stage.enter(login, { phone: true });
  await window.page.goto(`${stage.address}/requests`);
  return window;
}

async function chooseUnit(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Đơn vị có thể gỡ' }).fill(name);
  await page.getByRole('option', { name, exact: true }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

async function expectFits(page: Page): Promise<void> {
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
}
