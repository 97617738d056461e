import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSheetFile } from '../../src/office/sheet-file.ts';
import { duties, planFile, putInForce } from './plan.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
let planId: string;

const second = [
  { text: 'Niêm yết thủ tục tại trụ sở', lead: 'Sở Tư pháp', deadline: 'Trước ngày 20/02/2026' },
  { text: 'Khảo sát sự hài lòng', lead: 'Sở Nội vụ', deadline: 'Theo khả năng cân đối ngân sách' },
];

beforeAll(async () => {
  stage = await openStage('2026-02-16');
  await stage.app.addPerson(stage.unit('SNV'), ['coordinator'], 'dieuphoi');
  const coordinator = await stage.app.signIn(stage.unit('SNV'), ['coordinator']);
  await putInForce(coordinator, planFile('15/KH-UBND', duties));
  planId = await putInForce(coordinator, planFile('16/KH-UBND', second, 'thang-hai.html'));
});
afterAll(() => stage.close());

test('the file of the list holds the rows that stand on the screen, for each of its filters', async () => {
  const { page, faults } = await stage.enter('dieuphoi');
  const unit = stage.unit('STP').id;
  const counts: number[] = [];
  for (const search of [
    '',
    '?show=late',
    '?show=soon',
    '?show=needs-date',
    '?show=all',
    '?show=all&month=2026-03',
    '?month=2026-02',
    `?unit=${unit}`,
    `?plan=${planId}`,
    `?show=all&unit=${unit}&month=2026-01`,
    `?show=all&unit=${unit}&plan=${planId}`,
  ]) {
    await page.goto(`${stage.address}/work${search}`);
    const onScreen = await rowsOf(page);
    const taken = await takenFrom(page);
    expect({ search, ids: taken.toSorted() }).toEqual({ search, ids: onScreen.toSorted() });
    counts.push(onScreen.length);
  }
  const whole = counts[4] ?? 0;
  expect(counts.filter((count, at) => at > 4 && (count === 0 || count >= whole))).toEqual([]);
  expect(faults).toEqual([]);
});

test('the file of the calendar holds what falls due in the month that is shown', async () => {
  const { page, faults } = await stage.enter('dieuphoi');
  for (const month of ['2026-02', '2026-03']) {
    await page.goto(`${stage.address}/work/calendar?show=all&view=agenda&month=${month}`);
    const links = 'main li a[href^="/work/0"]';
    await page.locator(links).first().waitFor();
    const onScreen = await idsOf(page, links);
    expect((await takenFrom(page)).toSorted()).toEqual(onScreen.toSorted());
    expect(onScreen.length).toBeGreaterThan(0);
  }
  expect(faults).toEqual([]);
});

async function rowsOf(page: Page): Promise<readonly string[]> {
  const table = page.getByRole('table', { name: 'Các việc, xếp theo ngày đến hạn' });
  await table.getByRole('link').first().waitFor();
  return idsOf(page, 'tbody td[data-phone="title"] a');
}

/** The work that links lead to, in their order. */
async function idsOf(page: Page, links: string): Promise<readonly string[]> {
  const hrefs = await page.locator(links).evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  return hrefs.map((href) => href.replace('/work/', ''));
}

/** The work that the file of this page names. */
async function takenFrom(page: Page): Promise<readonly string[]> {
  await page.getByRole('button', { name: 'Bảng Excel' }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Tải Excel (XLSX)' }).click();
  const rows = (await readSheetFile(await readFile(await (await coming).path()))) ?? [];
  const heads = rows.findIndex((row) => row.includes('Mã việc'));
  return rows.slice(heads + 1).map(([id]) => String(id));
}
