import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { planFile, putInForce, type Duty } from './plan.ts';
import { expectAccessible, expectNoSidewaysScroll, openFromMenu, openStage, type Stage, type Window } from './stage.ts';

let stage: Stage;
let coordinator: Window;
let officer: Window;

const connect = 'Kết nối phần mềm với Cổng Dịch vụ công';
const answer = 'Trả lời phản ánh của doanh nghiệp';
const survey = 'Khảo sát sự hài lòng của người dân';
const duties: readonly Duty[] = [
  { text: connect, lead: 'Sở Tư pháp', coordinate: 'Sở Tài chính', deadline: 'Theo lộ trình tại Đề án 06' },
  { text: answer, lead: 'Sở Tư pháp', deadline: 'Trong 05 ngày làm việc kể từ ngày nhận phản ánh' },
  { text: 'Cập nhật kết quả giải quyết hồ sơ', lead: 'Sở Tư pháp', deadline: 'Thường xuyên' },
  { text: survey, lead: 'Sở Tư pháp', deadline: 'Hằng năm' },
];

beforeAll(async () => {
  stage = await openStage('2026-11-25');
  await stage.app.addPerson(stage.unit('SNV'), ['coordinator'], 'dieuphoi');
  await stage.app.addPerson(stage.unit('STP'), ['officer'], 'tuphap');
  await putInForce(await stage.app.signIn(stage.unit('SNV'), ['coordinator']), planFile('15/KH-UBND', duties));
  officer = await stage.enter('tuphap', { phone: true });
  coordinator = await stage.enter('dieuphoi');
});
afterAll(() => stage.close());

test('a roadmap asks for milestones; each that the coordinator names becomes an occurrence of both units', async () => {
  const { page } = coordinator;
  await page.goto(`${stage.address}/work?show=needs-date`);
  await page.getByRole('rowheader', { name: /Cần nêu mốc/ }).waitFor();
  await page
    .getByRole('row', { name: /Sở Tư pháp/ })
    .getByRole('link', { name: `Nêu mốc: ${connect}` })
    .click();
  await page.getByRole('heading', { name: 'Các mốc của lộ trình' }).waitFor();
  expect(await page.getByLabel('Lộ trình nằm ở văn bản nào').inputValue()).toBe('Đề án 06');
  await fillMilestone(1, 'Kết nối thử', '5/12/2026');
  await page.getByRole('button', { name: 'Thêm mốc' }).click();
  await fillMilestone(2, 'Kết nối chính thức', '25/12/2026');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Chốt các mốc' }).click();
  await page.getByText('Đã chốt: 4 kỳ có ngày hạn.').waitFor();
  // 5 December 2026 is a Saturday.
  await page
    .getByText(/hạn 7\/12\/2026, dời từ 5\/12\/2026 vì là ngày nghỉ/i)
    .first()
    .waitFor();
  await page.getByRole('link', { name: 'Mốc: Kết nối chính thức' }).waitFor();
});

test('the officer records on a phone that the event happened, and its clock gives the day', async () => {
  const { page } = officer;
  await page.goto(`${stage.address}/work`);
  await page.getByRole('link', { name: `Ghi sự kiện: ${answer}` }).click();
  await page.getByRole('heading', { name: 'Ghi sự kiện đã xảy ra' }).waitFor();
  expect(await page.getByLabel('Thời hạn', { exact: true }).inputValue()).toBe('5');
  await page.getByLabel('Xảy ra ngày').fill('1/12/2026');
  await page.getByLabel('Căn cứ').fill('Phiếu chuyển 12/PC-VP');
  await page.getByRole('button', { name: 'Ghi và bắt đầu tính hạn' }).click();
  await page.getByText('Ngày này chưa tới. Chỉ ghi sự kiện đã xảy ra.').waitFor();
  await page.getByLabel('Xảy ra ngày').fill('25/11/2026');
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ghi và bắt đầu tính hạn' }).click();
  await page.getByText('Đã ghi. Hạn là ngày 2/12/2026.').waitFor();
  await page.getByText(/từ sự kiện ngày 25\/11\/2026, hạn 2\/12\/2026/i).waitFor();
  await page.getByRole('definition').filter({ hasText: 'Phiếu chuyển 12/PC-VP; thời hạn 5 ngày làm việc' }).waitFor();
});

test('what is owed all the time says that no update came, and is never late', async () => {
  const { page } = officer;
  await page.goto(`${stage.address}/work`);
  // Given out today: its first update is owed by 14 December.
  expect(await figure(page.locator('dl'), 'chưa cập nhật')).toBe('0');
  await stage.app.inProvince((db) =>
    db
      .updateTable('plan')
      .set({ in_force_at: new Date('2026-01-12T09:00:00+07:00') })
      .execute(),
  );
  await page.reload();
  await page.getByRole('link', { name: 'chưa cập nhật' }).click();
  await page.getByRole('rowheader', { name: /Thường xuyên, chưa cập nhật/ }).waitFor();
  await page.getByText('chưa cập nhật 256 ngày').first().waitFor();
  expect(await figure(page.locator('dl'), 'trễ hạn')).toBe('0');
});

test('a notice shows which due days it moves, and moves them when it is accepted', async () => {
  const { page } = coordinator;
  await openFromMenu(page, 'Lịch làm việc');
  await page.getByRole('heading', { level: 1, name: 'Lịch làm việc năm 2026' }).waitFor();
  await page.getByRole('button', { name: 'Nhập thông báo' }).click();
  await page.getByLabel('Số, ký hiệu thông báo').fill('99/TB-UBND');
  await page.getByLabel('Ngày ban hành').fill('20/11/2026');
  await page.getByRole('button', { name: 'Thêm kỳ nghỉ' }).click();
  const added = page.getByRole('group', { name: /^Kỳ nghỉ/ }).last();
  await added.getByLabel('Tên').fill('Nghỉ hoán đổi');
  await added.getByLabel('Từ ngày').fill('1/12/2026');
  await added.getByLabel('Đến ngày').fill('2/12/2026');
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await page.getByText('1/12/2026 thành ngày nghỉ').waitFor();
  await page.getByText('1 việc chưa xong sẽ dời hạn').waitFor();
  const move = page.getByRole('row', { name: new RegExp(answer) });
  expect(await move.textContent()).toMatch(/2\/12\/2026.*4\/12\/2026/);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Nhận thông báo và dời hạn' }).click();
  await page.getByText(/đã dời hạn của 1 việc/).waitFor();
  await page.getByText('Theo thông báo 99/TB-UBND ngày 20/11/2026 của tỉnh.').waitFor();
  await officer.page.goto(`${stage.address}/work`);
  const row = officer.page.getByRole('row', { name: new RegExp(answer) }).filter({ hasText: '4/12' });
  await row.first().waitFor();
});

test('a rule of cut-offs says all that it lacks, shows what it moves, and moves it when it is saved', async () => {
  const { page } = coordinator;
  await page.getByRole('link', { name: 'Ngày chốt kỳ báo cáo' }).click();
  await page.getByText('Tỉnh theo quy định chung của cả nước: Nghị định 09/2019/NĐ-CP, Điều 12.').waitFor();
  await page.getByRole('button', { name: 'Thêm quy định' }).click();
  await page.getByLabel('Báo cáo năm: ngày').fill('32');
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await page.getByText('Có 3 chỗ cần sửa.').waitFor();
  await page.getByLabel('Áp dụng từ ngày').fill('1/12/2026');
  await page.getByLabel('Căn cứ').fill('Quyết định 12/QĐ-UBND');
  await page.getByLabel('Báo cáo năm: ngày').fill('21');
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await page.getByText('1 việc chưa xong sẽ dời hạn').first().waitFor();
  const moved = page.getByRole('row', { name: /14\/12\/2026/ }).filter({ hasText: '21/12/2026' });
  await moved.waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Lưu và dời hạn' }).click();
  await page.getByText(/đã dời hạn của 1 việc/).waitFor();
  await officer.page.goto(`${stage.address}/work`);
  const row = officer.page.getByRole('row', { name: new RegExp(survey) }).filter({ hasText: '21/12' });
  await row.first().waitFor();
  const refusals = /status of 422/;
  expect([...coordinator.faults, ...officer.faults].filter((fault) => !refusals.test(fault))).toEqual([]);
});

async function fillMilestone(number: number, name: string, on: string): Promise<void> {
  const { page } = coordinator;
  await page.getByLabel(`Mốc ${number}`, { exact: true }).fill(name);
  await page
    .getByLabel('Đến hạn')
    .nth(number - 1)
    .fill(on);
}

async function figure(figures: Locator, label: string): Promise<string | null> {
  const counts = figures.locator('> div').filter({ has: figures.page().getByRole('link', { name: label }) });
  return counts.getByRole('definition').first().textContent();
}
