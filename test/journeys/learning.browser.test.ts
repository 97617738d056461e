import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../application.ts';
import type { PlanFile } from './plan.ts';
import { desk, expectAccessible, expectNoSidewaysScroll, openStage, phone, type Stage } from './stage.ts';
import { wordPlan, type MergedDuties } from './word-plan.ts';

let stage: Stage;
let page: Page;
let faults: string[];
let other: Caller;

const publish = 'Công bố, công khai thủ tục hành chính';
const review = 'Rà soát, đơn giản hóa thủ tục';
const rule = 'Văn bản ghi “P. KSTT”, hiểu theo quy tắc của tỉnh';
const heading = 'Công tác tuyên truyền chung';
const office = 'Văn phòng UBND tỉnh';

const plan = (number: string, lead = 'P. KSTT', leadHeading?: string) => {
  const groups: readonly MergedDuties[] = [
    {
      criterion: 'Kiểm soát thủ tục hành chính',
      lead,
      duties: [
        { text: publish, deadline: 'Quý I/2026' },
        { text: review, deadline: 'Quý III/2026' },
      ],
    },
  ];
  return wordPlan(number, groups, leadHeading);
};

/** The lead is merged down over a line that only leads to the duty below it. */
const headed = (number: string) => {
  const duties = [
    { text: publish, deadline: 'Quý I/2026' },
    { text: heading, deadline: '' },
    { text: review, deadline: 'Quý III/2026' },
  ];
  return wordPlan(number, [{ criterion: 'Kiểm soát thủ tục hành chính', lead: 'Sở Tư pháp', duties }]);
};

beforeAll(async () => {
  stage = await openStage('2026-01-12');
  await stage.app.addPerson(stage.unit('SNV'), ['coordinator'], 'dieuphoi');
  other = await stage.app.signIn(stage.unit('SNV'), ['coordinator']);
  ({ page, faults } = await stage.enter('dieuphoi'));
});
afterAll(() => stage.close());

// A province teaches its reader one writing: each step stands on the one before.
test('a Word file with merged cells comes in, and who leads its duties is in doubt', async () => {
  await handIn(await plan('21/KH-UBND'));
  await expectInHand(publish);
  await expectDoubtful(2);
  await inHand()
    .getByText(/“P. KSTT”/)
    .first()
    .waitFor();
});

test('the coordinator corrects the lead; the rule is offered, and nothing is kept by itself', async () => {
  await page.keyboard.press('e');
  const form = page.getByRole('form', { name: 'Sửa kết quả đọc' });
  await form.getByRole('group', { name: 'Chủ trì' }).getByRole('combobox').first().fill('van phong ubnd');
  await page.getByRole('option', { name: office, exact: true }).click();
  await form.getByRole('button', { name: /^Lưu/ }).click();
  await form.waitFor({ state: 'detached' });
  await inHand()
    .getByText(`“P. KSTT” là ${office}. Nhớ cách viết này cho tỉnh, để lần nhập sau máy tự nhận ra?`)
    .waitFor();
  expect(await rulesKept()).toEqual([]);
  await expectAccessible(page);
  await page.setViewportSize(phone);
  await inHand()
    .getByRole('button', { name: /^Nhớ cho tỉnh/ })
    .waitFor();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.setViewportSize(desk);
});

test('accepted with one key it is a rule of the province, and the other duties can be corrected alike', async () => {
  await page.keyboard.press('n');
  await inHand().getByText(`Đã nhớ: “P. KSTT” là ${office}.`).waitFor();
  expect(await rulesKept()).toMatchObject([{ written: 'P. KSTT', means: office, madeBy: 'Người dieuphoi' }]);
  await expectAccessible(page);
  await page.keyboard.press('a');
  await expectDoubtful(0);
});

test('the next import knows it, spelled a little otherwise, and says by what', async () => {
  await handIn(await plan('22/KH-UBND', 'P.KSTT'));
  await expectInHand(publish);
  await inHand().getByText(office).waitFor();
  await inHand().getByText(rule.replace('P. KSTT', 'P.KSTT')).waitFor();
  await expectDoubtful(0);
  await expectAccessible(page);
});

test('the rules are listed beside the import, on a desk and on a phone', async () => {
  await page.goto(`${stage.address}/plans`);
  await page.getByRole('link', { name: 'Quy tắc đọc văn bản của tỉnh' }).click();
  await page.getByRole('heading', { level: 1, name: 'Quy tắc đọc văn bản' }).waitFor();
  const row = page.getByRole('row', { name: /P\. KSTT/ });
  for (const text of [office, 'Tên cơ quan', '21/KH-UBND', 'Người dieuphoi', '12/1/2026'])
    await row.getByText(text).waitFor();
  await expectAccessible(page);
  await page.setViewportSize(phone);
  await page.getByRole('button', { name: 'Gỡ quy tắc “P. KSTT”' }).waitFor();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});

test('taken away after a question, it is used no more', async () => {
  await page.getByRole('button', { name: 'Gỡ quy tắc “P. KSTT”' }).click();
  const dialog = page.getByRole('dialog', { name: 'Gỡ quy tắc này?' });
  await dialog.getByText(/Các văn bản đã đọc giữ nguyên/).waitFor();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Giữ lại' }).click();
  expect(await rulesKept()).toHaveLength(1);
  await page.getByRole('button', { name: 'Gỡ quy tắc “P. KSTT”' }).click();
  await dialog.getByRole('button', { name: 'Gỡ', exact: true }).click();
  await page.getByText(/Chưa có quy tắc nào/).waitFor();
  expect(await rulesKept()).toEqual([]);
  await page.setViewportSize(desk);
  await handIn(await plan('23/KH-UBND'));
  await expectInHand(publish);
  expect(await inHand().getByText(rule).count()).toBe(0);
});

test('a column that says nothing to the reader is asked about, and fills the draft once its meaning is said', async () => {
  await handIn(await plan('24/KH-UBND', 'Sở Tư pháp', 'Nơi thực thi'));
  await page.getByText('Cột “Nơi thực thi” ghi: “Sở Tư pháp”').waitFor();
  await expectDoubtful(2);
  await expectAccessible(page);
  const meaning = page.getByRole('combobox', { name: 'Cột “Nơi thực thi” là' });
  await meaning.click();
  await page.getByRole('option', { name: 'Cơ quan chủ trì', exact: true }).click();
  await page.getByRole('button', { name: 'Điền vào bản nháp' }).click();
  await page.getByText('Đã điền 2 nhiệm vụ chưa duyệt còn trống.').waitFor();
  await expectDoubtful(0);
  expect(await rulesKept()).toEqual([]);
  await page.getByRole('button', { name: 'Nhớ cho tỉnh' }).click();
  await page.getByText('Đã nhớ cho tỉnh: cột “Nơi thực thi” là Cơ quan chủ trì.').waitFor();
  await expectAccessible(page);
  await page.setViewportSize(phone);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.setViewportSize(desk);
});

test('the next import reads that column, says by what, and the rule is listed', async () => {
  await handIn(await plan('25/KH-UBND', 'Sở Tư pháp', 'NƠI THỰC THI'));
  await expectInHand(publish);
  await expectDoubtful(0);
  await inHand().getByText('Đọc từ cột “Nơi thực thi” theo quy tắc của tỉnh').waitFor();
  expect(await page.getByText(/cột.* chưa rõ nghĩa/i).count()).toBe(0);
  await expectAccessible(page);
  await page.goto(`${stage.address}/plans/rules`);
  const row = page.getByRole('row', { name: /Nơi thực thi/ });
  for (const text of ['Cột của bảng', 'Cơ quan chủ trì', '24/KH-UBND']) await row.getByText(text).waitFor();
});

test('a line that only heads others is left out with one key, remembered with another, and makes no task again', async () => {
  await handIn(await headed('26/KH-UBND'));
  await expectDoubtful(1);
  await expectInHand(heading);
  await page.keyboard.press('h');
  await page.getByText(`“${heading}” nay là tiêu đề; 1 việc đứng dưới.`).waitFor();
  await page.getByText(/Nhớ cho tỉnh, để lần nhập sau dòng này không thành nhiệm vụ/).waitFor();
  await expectDoubtful(0);
  await expectAccessible(page);
  await page.setViewportSize(phone);
  await expectNoSidewaysScroll(page);
  await page.setViewportSize(desk);
  await page.keyboard.press('n');
  await page.getByText('Đã nhớ dòng này là tiêu đề.').waitFor();
  await handIn(await headed('27/KH-UBND'));
  await expectInHand(publish);
  await expectDoubtful(0);
  await page.keyboard.press('j');
  await expectInHand(review);
  await inHand().getByText(`Đứng dưới tiêu đề “${heading}” theo quy tắc của tỉnh`).waitFor();
  expect(faults).toEqual([]);
});

async function handIn(file: PlanFile): Promise<void> {
  await page.goto(`${stage.address}/plans`);
  await page.locator('input[type=file]').setInputFiles(file);
  await page.waitForURL(/\/plans\/[0-9a-f-]{36}/);
  await page.getByText('Văn bản như đã ban hành').waitFor();
}

function inHand() {
  return page.locator('article[aria-labelledby^="task-"]');
}

async function expectInHand(text: string): Promise<void> {
  await page.getByRole('article', { name: text }).waitFor();
}

async function expectDoubtful(count: number): Promise<void> {
  const shown = page.getByRole('radio', { name: /^Cần xem/ }).locator('..');
  await expect.poll(() => shown.textContent()).toBe(`Cần xem ${count}`);
}

async function rulesKept(): Promise<readonly object[]> {
  return ((await other.get('/api/reading-rules')).body as { rules: readonly object[] }).rules;
}
