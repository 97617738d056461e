import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '../../src/kernel/problem.ts';
import { listUnits } from '../../src/units/store.ts';
import { duties, planFile, putInForce } from './plan.ts';
import { expectAccessible, openFromMenu, openStage, type Stage, type Window } from './stage.ts';

let stage: Stage;
let coordinator: Window;
let planId: string;

const heir = 'Sở Tài chính và Xây dựng';

beforeAll(async () => {
  stage = await openStage('2026-02-02');
  await stage.app.addPerson(stage.unit('SNV'), ['coordinator'], 'dieuphoi');
  planId = await putInForce(await stage.app.signIn(stage.unit('SNV'), ['coordinator']), planFile('15/KH-UBND', duties));
  coordinator = await stage.enter('dieuphoi');
});
afterAll(() => stage.close());

test('the registry finds a unit by a name that it had, and says who follows', async () => {
  const { page } = coordinator;
  await openFromMenu(page, 'Cơ quan, đơn vị');
  await page.getByRole('searchbox').fill('so ke hoach');
  await page.getByRole('radio', { name: /Đã kết thúc/ }).check();
  await page.getByRole('link', { name: 'Sở Kế hoạch và Đầu tư' }).click();
  await page.getByRole('heading', { level: 1, name: /Sở Kế hoạch và Đầu tư/ }).waitFor();
  await page.getByText('nay: Sở Tài chính').waitFor();
  await expectAccessible(page);
});

test('a merger is shown before it is saved: which duties would wait, and for whom', async () => {
  const { page } = coordinator;
  await page.goto(`${stage.address}/units`);
  await page.getByRole('button', { name: 'Sắp xếp, đổi tên, kết thúc' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Sáp nhập' }).check();
  for (const name of ['Sở Tài chính', 'Sở Xây dựng']) {
    await dialog.getByRole('combobox', { name: 'Các cơ quan kết thúc' }).fill(name);
    await page.getByRole('option', { name, exact: true }).click();
  }
  await page.keyboard.press('Tab');
  await dialog.getByLabel(/Từ ngày/).fill('2/2/2026');
  await dialog.getByLabel(/Căn cứ/).fill('01/NQ-HĐND ngày 20/1/2026');
  await dialog.getByRole('radio', { name: 'Thành lập mới' }).check();
  await dialog.getByLabel('Tên mới').fill(heir);
  await dialog.getByRole('button', { name: 'Xem trước thay đổi' }).click();
  await dialog.getByText(/Sở Tài chính kết thúc, ngày cuối là 1\/2\/2026/).waitFor();
  await dialog.getByText(`4 việc được đề xuất cho ${heir}`).waitFor();
  expect(await endedNames()).not.toContain('Sở Xây dựng');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Ghi thay đổi' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await endedNames()).toEqual(expect.arrayContaining(['Sở Tài chính', 'Sở Xây dựng']));
});

test('the duties wait, with the heir proposed, until the coordinator decides', async () => {
  const { page, faults } = coordinator;
  await page.getByRole('link', { name: 'Chờ chuyển giao: 4' }).click();
  await page.getByRole('row', { name: /Rà soát quy chế chi tiêu nội bộ/ }).waitFor();
  await page.getByText('nơi kế thừa duy nhất').first().waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Quyết định nơi nhận: Rà soát quy chế/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Chuyển việc' }).click();
  await page.getByRole('button', { name: 'Chuyển 3 việc theo đề xuất' }).click();
  await page.getByText('Không có việc nào chờ chuyển giao').waitFor();
  expect(faults).toEqual([]);
});

test('the plan keeps the old name and shows the heir; the heir has the work', async () => {
  const { page } = coordinator;
  await page.goto(`${stage.address}/plans/${planId}`);
  await page.getByText('Rà soát quy chế chi tiêu nội bộ').last().click();
  await page.getByText(`(nay: ${heir})`).first().waitFor();
  const units = await stage.app.inProvince(listUnits);
  const unit = must(
    units.find((one) => one.name === heir),
    heir,
  );
  await stage.app.addPerson(unit, ['officer'], 'taichinhxaydung');
  const officer = await stage.enter('taichinhxaydung');
  await officer.page.goto(`${stage.address}/work`);
  await officer.page.getByRole('row', { name: /Rà soát quy chế chi tiêu nội bộ/ }).waitFor();
  expect(officer.faults).toEqual([]);
});

async function endedNames(): Promise<readonly string[]> {
  const units = await stage.app.inProvince(listUnits);
  return units.filter((unit) => unit.validTo === '2026-02-01').map((unit) => unit.name);
}
