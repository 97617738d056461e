import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../application.ts';
import { importDraft, listTasks, planFile, type Duty } from './plan.ts';
import { expectAccessible, openStage, type Stage } from './stage.ts';

let stage: Stage;
let other: Caller;
let planId: string;
let page: Page;
let faults: string[];

const survey = 'Khảo sát sự hài lòng của người dân';
const shows = 'Tổ chức 30 buổi biểu diễn tuyên truyền';
const website = 'Mở chuyên trang hỏi đáp';
const forms = 'Rà soát mẫu đơn, tờ khai';

const rows: readonly Duty[] = [
  { text: survey, lead: 'Đội Khảo sát xã hội', deadline: 'Trước ngày 30/9/2026' },
  { text: shows, lead: 'Đội Tuyên truyền lưu động', deadline: 'Trước ngày 30/9/2026' },
  { text: website, lead: 'Sở Nội vụ', deadline: 'Theo lộ trình tại Đề án' },
  { text: forms, lead: 'Sở Tư pháp', deadline: 'Quý I/2026' },
  // Enough of them that the document does not fit its pane.
  ...Array.from({ length: 30 }, (_, index) => ({
    text: `Tập huấn đợt ${index + 1}`,
    lead: 'Sở Tài chính',
    deadline: 'Quý II/2026',
  })),
];

beforeAll(async () => {
  stage = await openStage('2026-01-12');
  await stage.app.addPerson(stage.unit('SNV'), ['coordinator'], 'dieuphoi');
  other = await stage.app.signIn(stage.unit('SNV'), ['coordinator']);
  planId = await importDraft(other, planFile('15/KH-UBND', rows));
  ({ page, faults } = await stage.enter('dieuphoi'));
  await page.goto(`${stage.address}/plans/${planId}`);
  await page.getByRole('article', { name: survey }).waitFor();
});
afterAll(() => stage.close());

test('the doubts come first, and J and K walk through them', async () => {
  await expectSegment('Cần xem', 3);
  await expectInHand(survey);
  await page.keyboard.press('j');
  await expectInHand(shows);
  await page.keyboard.press('j');
  await expectInHand(website);
  await page.keyboard.press('k');
  await expectInHand(shows);
});

test('Space brings the sentence of the document into sight', async () => {
  const sentence = page.getByRole('region', { name: 'Văn bản như đã ban hành' }).getByText(shows);
  await page
    .getByRole('region', { name: 'Văn bản như đã ban hành' })
    .getByText('Tập huấn đợt 30')
    .scrollIntoViewIfNeeded();
  expect(await sentence.evaluate(isInSight)).toBe(false);
  await page.keyboard.press(' ');
  await expect.poll(() => sentence.evaluate(isInSight)).toBe(true);
});

test('E corrects: a lead is found in the list by keys alone, and the card shows it', async () => {
  await page.keyboard.press('e');
  const form = page.getByRole('form', { name: 'Sửa kết quả đọc' });
  const lead = form.getByRole('group', { name: 'Chủ trì' }).getByRole('combobox').first();
  await form.waitFor();
  for (let tabs = 0; tabs < 20 && !(await isFocused(lead)); tabs += 1) await page.keyboard.press('Tab');
  expect(await isFocused(lead)).toBe(true);
  await page.keyboard.type('so van hoa');
  await page.getByRole('option', { name: 'Sở Văn hóa, Thể thao và Du lịch' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await lead.inputValue()).toBe('Sở Văn hóa, Thể thao và Du lịch');
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await form.waitFor({ state: 'detached' });
  await expectInHand(shows);
  await inHand().getByText('Sở Văn hóa, Thể thao và Du lịch', { exact: true }).waitFor();
});

test('Enter confirms it and goes on to the next; Ctrl Z takes it back, among the doubts where it was done', async () => {
  await page.keyboard.press('Enter');
  await expectInHand(website);
  await expectSegment('Đã xác nhận', 1);
  await page.keyboard.press('Control+z');
  await expectInHand(shows);
  await expectSegment('Đã xác nhận', 0);
  expect(await page.getByRole('radio', { name: /^Cần xem/ }).isChecked()).toBe(true);
  await page.keyboard.press('Enter');
  await expectSegment('Đã xác nhận', 1);
  await expect.poll(() => reviewOf(shows)).toBe('confirmed');
});

test('the words of a deadline are corrected, and the card shows the new day', async () => {
  await expectInHand(website);
  await page.keyboard.press('e');
  const deadline = page.getByRole('textbox', { name: 'Thời hạn' });
  await deadline.fill('Trước ngày 28/6/2026');
  await page.keyboard.press('Control+Enter');
  await deadline.waitFor({ state: 'detached' });
  await inHand().getByText('“Trước ngày 28/6/2026”').waitFor();
  // The day before is a Saturday.
  await inHand()
    .getByText(/29\/6\/2026.*27\/6\/2026 là ngày nghỉ/)
    .waitFor();
});

test('X leaves a task out', async () => {
  await expectInHand(website);
  await page.keyboard.press('x');
  await expect.poll(() => reviewOf(website)).toBe('skipped');
  await expectSegment('Bỏ qua', 1);
});

test('what another coordinator changed meanwhile is shown, and nothing of theirs is lost', async () => {
  await expectInHand(survey);
  const theirs = await stage.app.signIn(stage.unit('SNV'), ['coordinator']);
  const task = (await listTasks(theirs, planId)).find((one) => one.text === survey);
  const product = 'Báo cáo khảo sát do người khác ghi';
  await theirs.send('PATCH', `/api/tasks/${task?.id}`, { product, revision: task?.revision });
  await page.keyboard.press('Enter');
  await page
    .getByRole('alert')
    .getByText(/Người khác vừa sửa nhiệm vụ này/)
    .waitFor();
  await expectInHand(survey);
  await inHand().getByText(product).waitFor();
  expect(await reviewOf(survey)).toBe('unreviewed');
  await page.keyboard.press('Enter');
  await expect.poll(() => reviewOf(survey)).toBe('confirmed');
  const now = (await listTasks(other, planId)).find((one) => one.text === survey);
  expect(now).toMatchObject({ product });
});

test('what was decided is there when the page is opened again', async () => {
  await page.getByText('Đang lưu…').waitFor({ state: 'detached' });
  await page.reload();
  await page.getByRole('article').first().waitFor();
  await expectSegment('Đã xác nhận', 2);
  await expectSegment('Bỏ qua', 1);
  await expectSegment('Chắc', 31);
  expect(faults.filter((fault) => !fault.includes('status of 409'))).toEqual([]);
});

test('every shortcut is told behind the question mark', async () => {
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Mọi phím tắt' });
  await dialog.waitFor();
  for (const key of ['J', 'K', 'Enter', 'E', 'X', 'S', 'M', 'H', 'D', 'T', 'G', 'Space', 'Ctrl Z']) {
    expect(await dialog.getByText(key, { exact: true }).count()).toBe(1);
  }
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
});

function inHand() {
  return page.locator('article[aria-labelledby^="task-"]');
}

async function expectInHand(text: string): Promise<void> {
  await page.getByRole('article', { name: text }).waitFor();
}

async function expectSegment(name: string, count: number): Promise<void> {
  const shown = page.getByRole('radio', { name: new RegExp(`^${name}`) }).locator('..');
  await expect.poll(() => shown.textContent()).toBe(`${name} ${count}`);
}

async function reviewOf(text: string): Promise<string | undefined> {
  return (await listTasks(other, planId)).find((task) => task.text === text)?.review;
}

function isFocused(field: ReturnType<Page['locator']>): Promise<boolean> {
  return field.evaluate((element) => element === document.activeElement);
}

function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  const pane = element.closest('section')?.getBoundingClientRect();
  return pane !== undefined && top >= pane.top && bottom <= pane.bottom;
}
