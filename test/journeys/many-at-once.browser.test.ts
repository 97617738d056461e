import ICAL from 'ical.js';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTsv, writeTsv } from '../../src/kernel/tsv.ts';
import { readSheetFile } from '../../src/office/sheet-file.ts';
import { planFile, putInForce, type Duty } from './plan.ts';
import { expectAccessible, expectNoSidewaysScroll, openStage, type Stage, type Window } from './stage.ts';

let stage: Stage;
let officer: Window;

const duties: readonly Duty[] = [
  { text: 'Công khai danh mục thủ tục hành chính', lead: 'Sở Tư pháp', deadline: 'Trước ngày 30/11/2026' },
  { text: 'Rà soát mẫu đơn, tờ khai', lead: 'Sở Tư pháp', deadline: 'Trước ngày 10/12/2026' },
  { text: 'Tập huấn cán bộ đầu mối', lead: 'Sở Tư pháp', deadline: 'Trước ngày 15/12/2026' },
  { text: 'Kiểm tra công tác chứng thực', lead: 'Sở Tư pháp', deadline: 'Trước ngày 15/12/2026' },
];

beforeAll(async () => {
  stage = await openStage('2026-11-25');
  await stage.app.addPerson(stage.unit('STP'), ['officer'], 'tuphap');
  await putInForce(await stage.app.signIn(stage.unit('SNV'), ['coordinator']), planFile('15/KH-UBND', duties));
  officer = await stage.enter('tuphap');
});
afterAll(() => stage.close());

const reports = () =>
  stage.app.inProvince((db) =>
    db
      .selectFrom('occurrence')
      .innerJoin('task', 'task.id', 'occurrence.task_id')
      .select(['task.text', 'occurrence.reported', 'occurrence.product'])
      .where('occurrence.reported', '<>', 'none')
      .orderBy('task.ordinal')
      .execute(),
  );

test('an officer selects two rows, the second with Shift past one, and reports all between in the same words', async () => {
  const { page } = officer;
  await page.goto(`${stage.address}/work`);
  await page.getByRole('checkbox', { name: /Công khai danh mục/ }).check();
  await page.getByRole('checkbox', { name: /Tập huấn/ }).click({ modifiers: ['Shift'] });
  const bar = page.getByRole('region', { name: 'Việc đã chọn' });
  await bar.getByText('Đã chọn 3 việc').waitFor();
  await page.getByRole('checkbox', { name: /Tập huấn/ }).uncheck();
  await expectAccessible(page);
  await bar.getByRole('button', { name: 'Báo cáo 2 việc' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Hoàn thành' }).check();
  await dialog.getByRole('button', { name: 'Gửi 2 báo cáo' }).click();
  await dialog.getByText(/Báo hoàn thành thì cần ghi sản phẩm/).waitFor();
  await dialog.getByLabel('Sản phẩm').fill('Quyết định số 12/QĐ-STP');
  await dialog.getByRole('button', { name: 'Gửi 2 báo cáo' }).click();
  await dialog.getByText('Đã xong 2 việc.').waitFor();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Đóng' }).last().click();
  await bar.waitFor({ state: 'detached' });
  expect(await reports()).toEqual([
    { text: duties[0]?.text, reported: 'done', product: 'Quyết định số 12/QĐ-STP' },
    { text: duties[1]?.text, reported: 'done', product: 'Quyết định số 12/QĐ-STP' },
  ]);
});

test('takes the list away, edits two rows with one fault, pastes them back; the fault is named by its cell and the other row is stored', async () => {
  const { page } = officer;
  await page.goto(`${stage.address}/work`);
  await page.getByRole('button', { name: 'Bảng Excel' }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Tải Excel (XLSX)' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe('nhiem-vu-2026-11-25.xlsx');
  const rows = (await readSheetFile(await readFile(await download.path()))) ?? [];
  const cells = rows
    .slice(rows.findIndex((row) => row.includes('Mã việc')))
    .map((row) => row.map((cell) => `${cell ?? ''}`));
  const [heads = []] = cells;
  const state = heads.indexOf('Trạng thái');
  // In Excel somebody calls one done without a word of what came of it, and says the other goes on.
  const edited = cells.map((row) =>
    row.map((cell, at) =>
      at !== state || cell === 'Trạng thái'
        ? cell
        : row.some((one) => one.startsWith('Tập huấn'))
          ? 'Hoàn thành'
          : 'Đang làm',
    ),
  );
  await page.getByRole('button', { name: 'Bảng Excel' }).click();
  await page.getByRole('menuitem', { name: 'Dán từ Excel' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Các ô chép từ Excel').fill(writeTsv(readTsv(writeTsv(edited))));
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Xem thay đổi' }).click();
  await dialog.getByText('1 dòng có thay đổi, 1 dòng có lỗi, 0 dòng giữ nguyên.').waitFor();
  await dialog.getByText(/^Ô L\d, Sản phẩm: báo Hoàn thành thì cần sản phẩm hoặc kết quả$/).waitFor();
  await dialog.getByText('Trạng thái: Chưa → Đang làm').waitFor();
  await expectAccessible(page);
  expect(await reports()).toHaveLength(2);
  await dialog.getByRole('button', { name: 'Lưu 1 dòng' }).click();
  await page.getByText('Đã lưu 1 dòng.').waitFor();
  expect((await reports()).map(({ text, reported }) => [text, reported])).toEqual([
    [duties[0]?.text, 'done'],
    [duties[1]?.text, 'done'],
    [duties[3]?.text, 'doing'],
  ]);
});

test('walks through the calendar by keys to the day of a duty, with days off by name', async () => {
  const { page } = officer;
  await page.goto(`${stage.address}/work`);
  await page.getByRole('link', { name: 'Lịch', exact: true }).click();
  await page.getByRole('heading', { name: 'Lịch việc, tháng 11/2026' }).waitFor();
  await page.getByRole('gridcell', { name: /^24\/11\/2026: không có việc đến hạn\. Nghỉ:/ }).waitFor();
  await page.getByRole('gridcell', { name: /^25\/11\/2026/ }).focus();
  await page.keyboard.press('PageDown');
  await page.getByRole('heading', { name: 'Lịch việc, tháng 12/2026' }).waitFor();
  const first = page.getByRole('gridcell', { name: /^1\/12\/2026/ });
  await first.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-day'))).toBe('2026-12-14');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  const whole = page.getByRole('region', { name: /14\/12\/2026/ });
  await whole.getByRole('link', { name: 'Tập huấn cán bộ đầu mối' }).click();
  await page.waitForURL(/\/work\/[0-9a-f-]{36}$/);
});

test('makes the address of the own calendar, which another program reads; ended, nobody reads it', async () => {
  const { page } = officer;
  await page.goto(`${stage.address}/work/calendar?month=2026-12`);
  const panel = page.getByRole('region', { name: 'Xem trong ứng dụng lịch của bạn' });
  await panel.getByRole('radio', { name: 'Việc của đơn vị' }).check();
  await panel.getByRole('button', { name: 'Tạo địa chỉ' }).click();
  const address = await panel.getByLabel('Địa chỉ của bạn').inputValue();
  expect(address).toMatch(/\/api\/calendar-feeds\/alpha\/[\w-]{43}\/lich\.ics$/);
  await expectAccessible(page);
  const calendar = new ICAL.Component(ICAL.parse(await (await fetch(address)).text()));
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  expect(events.map(({ summary }) => summary)).toEqual(expect.arrayContaining(duties.map(({ text }) => text)));
  await page.reload();
  await panel.getByText(/^Đang có một địa chỉ, tạo ngày 25\/11\/2026/).waitFor();
  expect(await page.content()).not.toContain(address.split('/').at(-2));
  await panel.getByRole('button', { name: 'Dừng', exact: true }).click();
  await panel.getByRole('button', { name: 'Bấm lần nữa để dừng' }).click();
  await panel.getByRole('button', { name: 'Tạo địa chỉ' }).waitFor();
  expect((await fetch(address)).status).toBe(404);
});

test('sees the calendar as days under each other on a phone', async () => {
  const { page } = await stage.enter('tuphap', { phone: true });
  await page.goto(`${stage.address}/work/calendar?month=2026-12&show=all`);
  await page.getByRole('heading', { name: /14\/12\/2026/ }).waitFor();
  expect(await page.getByRole('grid').count()).toBe(0);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});

test('no fault reached the console', () => expect(officer.faults).toEqual([]));
