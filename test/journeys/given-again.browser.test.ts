import { afterAll, beforeAll, expect, test } from 'vitest';
import { insertOccurrence } from '../builders.ts';
import { expectAccessible, openStage, type Stage, type Window } from './stage.ts';

let stage: Stage;
let coordinator: Window;
let former: Window;
let id: string;

beforeAll(async () => {
  stage = await openStage('2026-11-25');
  await stage.app.addPerson(stage.unit('SNV'), ['coordinator'], 'dieuphoi');
  await stage.app.addPerson(stage.unit('STC'), ['officer'], 'taichinh');
  id = await stage.app.inProvince((db) => insertOccurrence(db, { unitId: stage.unit('STC').id }));
  coordinator = await stage.enter('dieuphoi');
  former = await stage.enter('taichinh', { phone: true });
});
afterAll(() => stage.close());

test('the coordinator gives a task in force to another lead, with a reason, and the page keeps who had it', async () => {
  const { page } = coordinator;
  await page.goto(`${stage.address}/work/${id}`);
  await page.getByRole('button', { name: 'Giao lại' }).click();
  const dialog = page.getByRole('dialog');
  const send = dialog.getByRole('button', { name: 'Giao lại' });
  expect(await send.isDisabled()).toBe(true);
  const lead = dialog.getByRole('combobox', { name: 'Cơ quan chủ trì' });
  await lead.fill('so y te');
  await page.getByRole('option', { name: 'Sở Y tế' }).click();
  await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Công văn 15/UBND-NC');
  await expectAccessible(page);
  await send.click();
  await page.getByRole('heading', { name: 'Đã giao lại' }).waitFor();
  await page.getByText(/Sở Tài chính: thôi chủ trì, từ 25\/11\/2026/).waitFor();
  await page.getByText(/Sở Y tế: nhận chủ trì/).waitFor();
  expect(await page.getByRole('heading', { name: 'Chuyển giao' }).count()).toBe(0);
  expect(coordinator.faults).toEqual([]);
});

test('who led it reads on a phone where it went, and may report on it no more', async () => {
  const { page } = former;
  await page.goto(`${stage.address}/work/${id}`);
  await page.getByText(/Sở Y tế: nhận chủ trì/).waitFor();
  expect(await page.getByRole('button', { name: 'Giao lại' }).count()).toBe(0);
  expect(await page.getByRole('link', { name: 'Báo cáo' }).count()).toBe(0);
  await expectAccessible(page);
});

test('a coordinating unit is told its own part, with a day before the whole, and reads it where it reports', async () => {
  const part = await stage.app.inProvince((db) =>
    insertOccurrence(db, { unitId: stage.unit('STC').id, role: 'coordinate', dueOn: '2026-12-14' }),
  );
  const { page } = coordinator;
  await page.goto(`${stage.address}/work/${part}`);
  await page.getByRole('button', { name: 'Ghi phần việc' }).click();
  await page.getByLabel('Đơn vị này làm gì').fill('Gửi số liệu chi ngân sách');
  await page.getByLabel('Hạn của phần việc').fill('15/12/2026');
  await page.getByRole('button', { name: 'Ghi lại' }).click();
  await page.getByText(/không được muộn hơn hạn chung \(14\/12\/2026\)/).waitFor();
  await page.getByLabel('Hạn của phần việc').fill('1/12/2026');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ghi lại' }).click();
  await page.getByRole('region', { name: 'Phần việc của đơn vị' }).getByText('Gửi số liệu chi ngân sách').waitFor();
  await page.getByText('hạn 1/12/2026, hạn ban đầu 14/12/2026').first().waitFor();
  const { page: phone } = former;
  await phone.goto(`${stage.address}/work?report=${part}`);
  await phone.getByText('Phần của đơn vị: Gửi số liệu chi ngân sách').waitFor();
  await expectAccessible(phone);
});
