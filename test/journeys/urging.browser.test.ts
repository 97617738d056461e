import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { saveEmail } from '../../src/accounts/store.ts';
import { readDocx } from '../../src/office/docx.ts';
import { startMailReceiver, type MailReceiver } from '../receivers.ts';
import { duties, planFile, putInForce } from './plan.ts';
import { expectAccessible, openStage, signIn, type Stage, type Window } from './stage.ts';

let stage: Stage;
let mail: MailReceiver;
let coordinator: Window;

beforeAll(async () => {
  mail = await startMailReceiver();
  const outbound = { smtpUrl: mail.url, mailFrom: 'Thước Đo <thuocdo@tinh.vn>', allowPrivateWebhooks: false };
  stage = await openStage('2026-02-02', { ...outbound, address: '' });
  const { app, unit } = stage;
  await app.addPerson(unit('SNV'), ['coordinator'], 'dieuphoi');
  const { personId } = await app.addPerson(unit('STP'), ['officer'], 'tuphap');
  await app.inProvince((db) => saveEmail(db, personId, 'tu.phap@tinh.vn'));
  const desk = await app.signIn(unit('SNV'), ['coordinator']);
  await putInForce(desk, planFile('15/KH-UBND', duties));
  // The head of the unit is told first; three days later comes the letter.
  await desk.send('POST', '/api/urging/runs');
  app.setToday('2026-02-05');
  coordinator = await stage.enter('dieuphoi');
});
afterAll(async () => {
  await stage.close();
  await mail.close();
});

test('a letter is drafted for a unit that is late, read in Word, noted as signed, and then bears its number and day', async () => {
  const { page } = coordinator;
  await page.goto(`${stage.address}/urging`);
  await page.getByRole('button', { name: 'Đôn đốc ngay' }).click();
  const row = page.getByRole('row', { name: /Sở Tư pháp/ });
  await row.getByText('chờ ký').waitFor();
  await expectAccessible(page);
  const draft = await letterOf(page, row);
  expect(draft).toContain('Kính gửi: Sở Tư pháp');
  expect(draft).toContain('Công khai danh mục thủ tục hành chính');
  expect(draft).toContain('29/1/2026');
  expect(draft).not.toContain('125/SNV-CCHC');
  await row.getByRole('button', { name: 'Xử lý công văn gửi Sở Tư pháp' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Số và ký hiệu').fill('125/SNV-CCHC');
  await dialog.getByLabel('Ngày ký').fill('5/2/2026');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Ghi lại' }).click();
  await row.getByText('số 125/SNV-CCHC, ngày 5/2/2026').waitFor();
  expect(await row.getByRole('button').count()).toBe(0);
  const signed = await letterOf(page, row);
  expect(signed).toContain('Số: 125/SNV-CCHC');
  expect(signed).toContain('ngày 5 tháng 2 năm 2026');
  // The history of the work tells that a letter went out about it.
  await page.goto(`${stage.address}/work`);
  await page
    .getByRole('link', { name: /Công khai danh mục/ })
    .first()
    .click();
  await page
    .getByText(/công văn/i)
    .first()
    .waitFor();
});

test('the link in a mail leads, past the sign-in, to the very page of the work', async () => {
  // So much later nobody is signed in any more.
  stage.app.setToday('2026-03-24');
  coordinator = await stage.enter('dieuphoi');
  const { page: desk } = coordinator;
  await desk.goto(`${stage.address}/urging`);
  await desk.getByRole('button', { name: 'Đôn đốc ngay' }).click();
  const toOfficer = () =>
    mail.mails.find(({ to, text }) => to === 'tu.phap@tinh.vn' && text.includes('Rà soát mẫu đơn'));
  await expect.poll(() => toOfficer() !== undefined).toBe(true);
  const lines = toOfficer()?.text.split(/\r?\n/) ?? [];
  const about = lines.findIndex((line) => line.includes('Rà soát mẫu đơn'));
  const link =
    lines
      .slice(about)
      .find((line) => line.trim().startsWith('http'))
      ?.trim() ?? '';
  expect(link.startsWith(`${stage.address}/work/`)).toBe(true);
  const { page, faults } = await stage.open('/sign-in', { phone: true });
  await page.goto(link);
  await page.waitForURL(/\/sign-in\?next=/);
  await signIn(page, 'tuphap');
  await page.getByRole('heading', { level: 1, name: /Rà soát mẫu đơn, tờ khai/ }).waitFor();
  expect(page.url()).toBe(link);
  // Who is not signed in is told so by the server, which a browser writes to its console.
  expect(faults.filter((fault) => !fault.includes('401'))).toEqual([]);
});

test('each rung says at itself all that is wrong with it, keeps that when another goes, and the ladder is kept once it is mended', async () => {
  const { page, faults } = coordinator;
  await page.goto(`${stage.address}/urging/settings`);
  const rungs = page
    .getByRole('list')
    .filter({ has: daysOf(page, 1) })
    .getByRole('listitem');
  await expect.poll(() => rungs.count()).toBe(6);
  await daysOf(page, 2).fill('-7');
  await daysOf(page, 5).fill('-5');
  await daysOf(page, 6).fill('200');
  await page.getByRole('button', { name: 'Lưu thang đôn đốc' }).click();
  await rungs.nth(1).getByText('bậc -7 ngày bị trùng hoặc sai thứ tự').waitFor();
  await rungs.nth(4).getByText('bậc -5 ngày bị trùng hoặc sai thứ tự').waitFor();
  await rungs.nth(4).getByText('chỉ dành cho việc đã quá hạn').waitFor();
  await rungs.nth(5).getByText('trong khoảng 180 ngày').waitFor();
  expect(await invalid(rungs)).toEqual([false, true, false, false, true, true]);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Bỏ bậc 1' }).click();
  expect(await invalid(rungs)).toEqual([true, false, false, true, true]);
  await daysOf(page, 4).fill('5');
  await daysOf(page, 5).fill('20');
  await page.getByRole('button', { name: 'Lưu thang đôn đốc' }).click();
  await page.getByText('Đã lưu; dùng từ đợt đôn đốc kế tiếp.').waitFor();
  expect(await invalid(rungs)).toEqual([false, false, false, false, false]);
  await page.reload();
  await expect.poll(() => rungs.count()).toBe(5);
  expect(await Promise.all([1, 2, 3, 4, 5].map((place) => daysOf(page, place).inputValue()))).toEqual([
    '-7',
    '-1',
    '0',
    '5',
    '20',
  ]);
  expect(faults.filter((fault) => !fault.includes('422'))).toEqual([]);
});

function daysOf(page: Page, place: number): Locator {
  return page.getByLabel(`Số ngày từ hạn, bậc ${place}`);
}

function invalid(rungs: Locator): Promise<readonly boolean[]> {
  return rungs.evaluateAll((all) => all.map((rung) => rung.querySelector('[aria-invalid="true"]') !== null));
}

/** The words of the letter that a row of the table leads to, read from its Word file. */
async function letterOf(page: Page, row: Locator): Promise<string> {
  const coming = page.waitForEvent('download');
  await row.getByRole('link', { name: 'Tải công văn gửi Sở Tư pháp, tệp Word' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/\.docx$/);
  return JSON.stringify(await readDocx(await readFile(await download.path())));
}
