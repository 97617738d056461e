import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../application.ts';
import { importDraft, listTasks } from './plan.ts';
import { desk, expectAccessible, expectNoSidewaysScroll, openStage, phone, type Stage } from './stage.ts';
import { wordPlan } from './word-plan.ts';

let stage: Stage;
let other: Caller;
let planId: string;
let page: Page;
let faults: string[];

const publish = 'Công bố, công khai thủ tục; đo lường sự hài lòng';
const broken = 'Rà soát, đơn giản hóa thủ tục';
const rest = 'trong lĩnh vực đất đai';
const website = 'Mở chuyên trang hỏi đáp';
const section = 'CÔNG KHAI, MINH BẠCH';

beforeAll(async () => {
  stage = await openStage('2026-01-12');
  await stage.app.addPerson(stage.unit('SNV'), ['coordinator'], 'dieuphoi');
  other = await stage.app.signIn(stage.unit('SNV'), ['coordinator']);
  const file = await wordPlan('31/KH-UBND', [
    { criterion: 'Thủ tục hành chính', lead: 'Sở Tư pháp', duties: [{ text: publish, deadline: 'Quý I/2026' }] },
    { criterion: 'Đất đai', lead: 'Sở Tư pháp', duties: [{ text: broken, deadline: 'Quý II/2026' }] },
    { criterion: 'Đất đai', lead: 'Sở Tài chính', duties: [{ text: rest, deadline: 'Quý II/2026' }] },
    { criterion: 'Hỏi đáp', lead: 'Sở Nội vụ', duties: [{ text: website, deadline: 'Quý III/2026' }] },
  ]);
  planId = await importDraft(other, file);
  ({ page, faults } = await stage.enter('dieuphoi'));
  await page.goto(`${stage.address}/plans/${planId}`);
  await expectInHand(publish);
});
afterAll(() => stage.close());

test('a heading that is pressed in the document says what it was read as, and becomes a task', async () => {
  await document().getByText(section).click();
  const foot = page.getByRole('region', { name: 'Dòng đang chọn' });
  await foot.getByText('Máy đọc là: tiêu đề.').waitFor();
  await expectAccessible(page);
  await foot.getByRole('button', { name: /^Là nhiệm vụ/ }).click();
  await foot.waitFor({ state: 'detached' });
  await expectInHand(section);
  await page.getByText(`“${section}” nay là nhiệm vụ, chờ xác nhận.`).waitFor();
  expect(await texts()).toEqual([section, publish, broken, rest, website]);
  expect(await pathsWith(section)).toBe(0);
  await expectAccessible(page);
});

test('Ctrl Z takes it back: the tasks below it stand under it again', async () => {
  await page.keyboard.press('Control+z');
  await expectInHand(publish);
  await expect.poll(texts).toEqual([publish, broken, rest, website]);
  expect(await pathsWith(section)).toBe(4);
});

test('by keys alone: D chooses the line above, T makes it a task, Ctrl Z takes it back', async () => {
  await page.keyboard.press('d');
  const foot = page.getByRole('region', { name: 'Dòng đang chọn' });
  await foot.waitFor();
  for (let steps = 0; steps < 8; steps += 1) {
    if ((await foot.textContent())?.includes(section)) break;
    await page.keyboard.press('ArrowUp');
  }
  await foot.getByText(section).waitFor();
  await page.keyboard.press('t');
  await expectInHand(section);
  await page.keyboard.press('Control+z');
  await expect.poll(texts).toEqual([publish, broken, rest, website]);
  await page.keyboard.press('d');
  await foot.waitFor();
  await page.keyboard.press('Escape');
  await foot.waitFor({ state: 'detached' });
});

test('S splits where the slider says, and each half waits to be confirmed', async () => {
  await inHandBy(publish);
  await page.keyboard.press('s');
  const dialog = page.getByRole('dialog', { name: 'Tách thành hai nhiệm vụ' });
  const place = dialog.getByRole('slider', { name: 'Chỗ tách' });
  expect(await place.getAttribute('aria-valuetext')).toBe('trước “đo”');
  await place.press('ArrowRight');
  expect(await place.getAttribute('aria-valuetext')).toBe('trước “lường”');
  await dialog.getByText('hài', { exact: true }).click();
  expect(await place.getAttribute('aria-valuetext')).toBe('trước “hài”');
  await dialog.getByText('đo', { exact: true }).click();
  expect(await place.getAttribute('aria-valuetext')).toBe('trước “đo”');
  await expectAccessible(page);
  await page.setViewportSize(phone);
  await expectNoSidewaysScroll(page);
  await page.setViewportSize(desk);
  await place.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await expectInHand('Công bố, công khai thủ tục;');
  expect(await texts()).toEqual(['Công bố, công khai thủ tục;', 'đo lường sự hài lòng', broken, rest, website]);
  await page.getByRole('button', { name: /^Hoàn tác/ }).click();
  await expect.poll(texts).toEqual([publish, broken, rest, website]);
});

test('M merges a sentence broken over two rows; what would be lost is shown before it is', async () => {
  await inHandBy(rest);
  await page.keyboard.press('m');
  const dialog = page.getByRole('dialog', { name: 'Gộp với việc trên?' });
  await dialog.getByText('Sở Tài chính').waitFor();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Thôi' }).click();
  expect(await texts()).toEqual([publish, broken, rest, website]);
  await page.keyboard.press('m');
  await dialog.getByRole('button', { name: 'Gộp và bỏ phần đó' }).click();
  await expectInHand(`${broken} ${rest}`);
  expect(await texts()).toEqual([publish, `${broken} ${rest}`, website]);
  await page.keyboard.press('Control+z');
  await expect.poll(texts).toEqual([publish, broken, rest, website]);
  await expectInHand(rest);
});

test('H makes a heading of a task; the rows below it stand under it, until it is taken back', async () => {
  await inHandBy(broken);
  await page.keyboard.press('h');
  await page.getByText(`“${broken}” nay là tiêu đề; 2 việc đứng dưới.`).waitFor();
  expect(await texts()).toEqual([publish, rest, website]);
  expect(await pathsWith(broken)).toBe(2);
  await page.setViewportSize(phone);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.setViewportSize(desk);
  await page.getByRole('button', { name: /^Hoàn tác/ }).click();
  await expect.poll(texts).toEqual([publish, broken, rest, website]);
  expect(await pathsWith(broken)).toBe(0);
  expect(faults).toEqual([]);
});

function document() {
  return page.getByRole('region', { name: 'Văn bản như đã ban hành' });
}

async function expectInHand(text: string): Promise<void> {
  await page.getByRole('article', { name: text, exact: true }).waitFor();
}

async function inHandBy(text: string): Promise<void> {
  await document().getByText(text).click();
  await expectInHand(text);
}

async function texts(): Promise<readonly string[]> {
  return (await listTasks(other, planId)).map((task) => task.text);
}

/** How many tasks have a heading in their path. */
async function pathsWith(heading: string): Promise<number> {
  const tasks = (await listTasks(other, planId)) as unknown as readonly { readonly path: readonly string[] }[];
  return tasks.filter(({ path }) => path.some((name) => name.includes(heading))).length;
}
