import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../application.ts';
import { importDraft, planFile } from './plan.ts';
import { expectAccessible, expectNoSidewaysScroll, openStage, type Stage } from './stage.ts';

let stage: Stage;
let coordinator: Caller;
let planId: string;
let page: Page;
let faults: string[];

const duty = 'Gửi thư xin lỗi khi hồ sơ quá hạn';

beforeAll(async () => {
  stage = await openStage('2026-01-12');
  await sql`update shared.tenant set reference_province = 'Hà Tĩnh' where slug = 'alpha'`.execute(
    stage.app.installation.owner.kysely,
  );
  await stage.app.addPerson(stage.unit('SNV'), ['coordinator'], 'dieuphoi');
  coordinator = await stage.app.signIn(stage.unit('SNV'), ['coordinator']);
  planId = await importDraft(
    coordinator,
    planFile('16/KH-UBND', [{ text: duty, lead: 'Sở Tư pháp', deadline: 'Quý I/2026' }]),
  );
  ({ page, faults } = await stage.enter('dieuphoi'));
  await page.goto(`${stage.address}/plans/${planId}`);
  await page.getByRole('article', { name: duty }).waitFor();
});
afterAll(() => stage.close());

test('one tick ties the criterion that is proposed; the card shows it, and why it was proposed', async () => {
  const proposed = page.getByRole('group', { name: /^Gắn với tiêu chí/ });
  const apology = proposed.getByRole('checkbox', { name: 'PAR INDEX 3.4.4 · Xin lỗi người dân' });
  await proposed.getByText(/Giống ở “xin lỗi”.*đúng khoảng 9\/10 lần/).waitFor();
  expect(await apology.isChecked()).toBe(false);
  await expectAccessible(page);
  await apology.check();
  await expect.poll(taken).toEqual(['3.4.4']);
  await page.getByRole('article', { name: duty }).getByText('PAR INDEX 3.4.4', { exact: true }).waitFor();
});

test('a second tick lets it go, Ctrl Z takes that back, and it is there when the page is opened again', async () => {
  const apology = page.getByRole('checkbox', { name: 'PAR INDEX 3.4.4 · Xin lỗi người dân' });
  await apology.uncheck();
  await expect.poll(taken).toEqual([]);
  // What is taken back is what the page knows to be saved.
  await saved();
  await page.keyboard.press('Control+z');
  await expect.poll(taken).toEqual(['3.4.4']);
  await saved();
  await page.reload();
  await page.getByRole('article', { name: duty }).waitFor();
  expect(await apology.isChecked()).toBe(true);
  expect(faults).toEqual([]);
});

test('from the card to the criterion in its index, from there back to the sentence, and to all criteria of the plan', async () => {
  const card = page.getByRole('article', { name: duty });
  await card
    .getByRole('link', { name: /PAR INDEX 3\.4\.4/ })
    .first()
    .click();
  const inHand = page.getByRole('region', { name: 'Tiêu chí 3.4.4 đang xem' });
  await inHand.getByRole('link', { name: duty }).waitFor();
  await expectAccessible(page);
  await inHand.getByRole('link', { name: duty }).click();
  await page.getByRole('link', { name: 'Xem tiêu chí của kế hoạch' }).click();
  await page.getByText('1 trên 1 nhiệm vụ đã gắn tiêu chí.').waitFor();
  await page.getByRole('link', { name: /PAR INDEX 3\.4\.4/ }).waitFor();
  await page.getByRole('heading', { name: /PAPI 2024: mục mất điểm chưa có nhiệm vụ/ }).waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  expect(faults).toEqual([]);
});

function saved(): Promise<void> {
  return page.getByText('Đang lưu…').waitFor({ state: 'detached' });
}

async function taken(): Promise<readonly string[]> {
  const { body } = await coordinator.get(`/api/plans/${planId}/tasks`);
  const [task] = (body as { tasks: { taken: { code: string }[] }[] }).tasks;
  return (task?.taken ?? []).map(({ code }) => code);
}
