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
