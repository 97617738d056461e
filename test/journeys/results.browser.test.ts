import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listTasks, planFile, putInForce } from './plan.ts';
import { expectAccessible, expectNoSidewaysScroll, openStage, type Stage } from './stage.ts';

let stage: Stage;

const duty = 'Công khai kết quả quan trắc nước sinh hoạt';
const why = 'PAPI của Hà Tĩnh giảm 0,82 điểm: từ 45,14 năm 2021 xuống 44,31 năm 2022; hạng từ 7 xuống 8 trên 63.';

beforeAll(async () => {
  stage = await openStage('2026-01-12');
  const { app, unit } = stage;
  await app.addPerson(unit('SNV'), ['officer'], 'noivu');
  await sql`update shared.tenant set reference_province = 'Hà Tĩnh' where slug = 'alpha'`.execute(
    app.installation.owner.kysely,
  );
  const coordinator = await app.signIn(unit('SNV'), ['coordinator']);
  await putInForce(
    coordinator,
    planFile('16/KH-UBND', [
      { text: 'Tập huấn cán bộ đầu mối', lead: 'Sở Nội vụ', deadline: 'Quý I/2026' },
      { text: duty, lead: 'Sở Nông nghiệp và Môi trường', deadline: 'Quý II/2026' },
    ]),
    async (planId) => {
      const task = (await listTasks(coordinator, planId)).find(({ text }) => text.includes(duty));
      const body = { revision: task?.revision, criterionRefs: ['papi/2021-2024/7.3'] };
      await coordinator.send('PATCH', `/api/tasks/${task?.id}`, body);
    },
  );
});
afterAll(() => stage.close());

test('three clicks lead from the ladder to a lost part to the sentence of the task that serves it', async () => {
  const { page, faults } = await stage.enter('noivu');
  await page.getByRole('link', { name: 'Kết quả', exact: true }).click();
  await choose(page, 'Năm', '2022');
  const own = page.getByRole('row', { name: /Hà Tĩnh/ });
  await own.getByText('43,14–45,49').waitFor();
  expect(await own.getAttribute('aria-current')).toBe('true');
  await page.getByText('Không công bố kết quả: Bắc Giang, Bắc Ninh.').waitFor();
  await expectAccessible(page);

  await own.getByRole('link', { name: 'Hà Tĩnh' }).click();
  await page.getByText(why).waitFor();
  await page.getByText(/^Có thể chỉ là nhiễu, chưa kết luận được là tăng, giảm thật/).waitFor();
  await page.getByRole('link', { name: '7 Quản trị môi trường' }).click();
  await page.getByRole('heading', { name: 'Điểm mất ở mục 7. Quản trị môi trường' }).waitFor();
  expect(await lost(page).getByRole('row').count()).toBe(4);
  const air = lost(page).getByRole('row', { name: /7\.2 Chất lượng không khí/ });
  await air.getByText('chưa có nhiệm vụ nào').waitFor();
  await lost(page).getByRole('link', { name: duty }).click();

  await page.getByRole('article', { name: new RegExp(duty) }).waitFor();
  const sentence = page.locator('[data-on]').filter({ hasText: duty });
  await sentence.first().waitFor();
  expect(faults).toEqual([]);
  await page.context().close();
});

test('no change without a published error wears a colour, and each says how sure it is', async () => {
  const { page } = await stage.enter('noivu');
  await page.goto(`${stage.address}/results/papi/2022/ha-tinh`);
  const table = page.getByRole('table', { name: 'Thay đổi từ 2021 đến 2022' });
  await page.getByText(/^PAPI đo chính quyền .* CECODES, RTA và UNDP công bố\.$/).waitFor();
  await page.getByText(/lớn hơn mức thay đổi này; sai số năm 2021 không được công bố/).waitFor();
  const open = table.getByRole('img', { name: 'chưa kết luận được' });
  await open.first().waitFor();
  expect(await open.count()).toBe(9);
  expect(await table.locator('[class*="lost"], [class*="won"]').count()).toBe(0);
  // From 2022 to 2023 both errors are known: of Hà Tĩnh the change is within them, of Thanh Hóa beyond.
  await choose(page, 'Năm', '2023');
  await page.getByText('Thay đổi này nằm trong sai số đã công bố').waitFor();
  await page.goto(`${stage.address}/results/papi/2023/thanh-hoa`);
  await page.getByText('Thay đổi này vượt sai số đã công bố').waitFor();
  const change = page.getByText('−1,81', { exact: true });
  expect(await change.first().getAttribute('class')).toMatch(/lost/);
  await page.context().close();
});

test('on a phone and in English the pages are whole, and nothing is wider than the window', async () => {
  for (const phone of [true, false]) {
    const { page, faults } = await stage.enter('noivu', { phone });
    await page.evaluate(() => localStorage.setItem('thuocdo.language', 'en'));
    await page.goto(`${stage.address}/results?index=papi&year=2022`);
    await page.getByText('Ha Tinh: 44.31 points, rank 8 of 63.').waitFor();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await page.goto(`${stage.address}/results/papi/2022/ha-tinh`);
    await page.getByText('PAPI of Ha Tinh fell by 0.82 points').waitFor();
    await page.getByText('no task yet').first().waitFor();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    expect(faults).toEqual([]);
    await page.context().close();
  }
});

test('a year of which nothing was found is not passed over in silence', async () => {
  const { page } = await stage.enter('noivu');
  await page.goto(`${stage.address}/results?index=par-index&year=2025`);
  await page.getByText('Chưa tìm được kết quả PAR INDEX năm 2025; dưới đây là năm 2024.').waitFor();
  await page.context().close();
});

test('what was not found, or stands on parts alone, says so', async () => {
  const { page } = await stage.enter('noivu');
  await page.goto(`${stage.address}/results?index=par-index&year=2022`);
  await page.getByText('Mới tìm được 10 trên 63 tỉnh, thành phố.').waitFor();
  await page.goto(`${stage.address}/results/par-index/2022/ha-tinh`);
  await page.getByText('Chưa tìm được điểm thành phần năm 2022').waitFor();
  await page.goto(`${stage.address}/results/papi/2022/bac-ninh`);
  await page.getByText('cơ quan công bố không nêu kết quả của Bắc Ninh').waitFor();
  await page.goto(`${stage.address}/results/papi/2022/khong-co`);
  await page.getByRole('alert').waitFor();
  await page.context().close();
});

function lost(page: Page) {
  return page.getByRole('table', { name: 'Điểm mất ở mục 7. Quản trị môi trường' });
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}
