import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listTasks, putInForce, samplePlan } from './plan.ts';
import { expectAccessible, expectNoSidewaysScroll, openStage, type Stage } from './stage.ts';

let stage: Stage;
let taskId: string | undefined;

const duty = 'Phát hành tờ hỏi - đáp';

beforeAll(async () => {
  stage = await openStage('2026-02-02');
  const { app, unit } = stage;
  await sql`update shared.tenant set reference_province = 'Hà Tĩnh' where slug = 'alpha'`.execute(
    app.installation.owner.kysely,
  );
  await app.addPerson(unit('SNV'), ['coordinator'], 'dieuphoi');
  await app.addPerson(unit('STP'), ['officer'], 'tuphap');
  const coordinator = await app.signIn(unit('SNV'), ['coordinator']);
  await putInForce(coordinator, await samplePlan(), async (planId) => {
    const task = (await listTasks(coordinator, planId)).find(({ text }) => text.includes(duty));
    taskId = task?.id;
    const body = { revision: task?.revision, criterionRefs: ['papi/2021-2024/1.1'] };
    await coordinator.send('PATCH', `/api/tasks/${task?.id}`, body);
  });
});
afterAll(() => stage.close());

test('a goal of the plan is taken by one press, and its distance stands there at once', async () => {
  const { page, faults } = await stage.enter('dieuphoi');
  await page.getByRole('link', { name: 'Kết quả', exact: true }).click();
  await page.getByRole('link', { name: 'Mục tiêu', exact: true }).click();
  await page.getByText('Chưa có mục tiêu nào.').waitFor();
  await page.getByRole('button', { name: /Nhận mục tiêu “.*PAPI thuộc nhóm 08/ }).click();
  const row = page
    .getByRole('table', { name: 'Mục tiêu đang theo dõi' })
    .getByRole('row', { name: /PAPI: trong nhóm 8/ });
  // What the eighth took, and that 34 provinces will be ranked where 63 were.
  await row
    .getByText(/Hạng 8\/63 năm 2024 đạt 45,49 điểm \(Bắc Ninh\); 2 tỉnh không công bố; hơn 0,07 điểm\./)
    .waitFor();
  await row.getByText(/Năm 2026 xếp trên 34 tỉnh/).waitFor();
  await page.getByRole('button', { name: /Nhận mục tiêu “.*SIPAS/ }).click();
  const people = page.getByRole('row', { name: /SIPAS: từ 88/ });
  await people.getByText('2,83 %').waitFor();
  await expectAccessible(page);
  await row.getByRole('link', { name: 'Kế hoạch 08/KH-UBND' }).click();
  await page.locator('[data-block][data-on]').filter({ hasText: 'PAPI thuộc nhóm 08' }).waitFor();
  expect(faults).toEqual([]);
  await page.context().close();
});

test('a target is set by hand, changed, and shown on the page of the province', async () => {
  const { page, faults } = await stage.enter('dieuphoi');
  await page.goto(`${stage.address}/results/targets`);
  await page.getByRole('button', { name: 'Đặt mục tiêu' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('combobox', { name: 'Chỉ số' }).click();
  await page.getByRole('option', { name: 'PAPI' }).click();
  await form.getByLabel('Giá trị').fill('60,5');
  await form.getByLabel('Năm phải đạt').fill('2026');
  await form.getByLabel('Năm gốc').fill('2022');
  await form.getByLabel('Căn cứ').fill('Nghị quyết Đại hội');
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Lưu' }).click();
  const row = page.getByRole('row', { name: /PAPI: từ 60,5 điểm trở lên/ });
  await row.getByText('ngoài tầm dự báo').waitFor();
  await row.getByText('45,83 (38,22–53,44)').waitFor();
  await row.getByText('từ 4 năm, 2021–2024').waitFor();
  await row.getByRole('button', { name: /Sửa mục tiêu/ }).click();
  await form.getByLabel('Giá trị').fill('95');
  await form.getByRole('button', { name: 'Lưu' }).click();
  await form.getByText('Giá trị phải nằm trong khoảng từ 8 đến 80').waitFor();
  await form.getByLabel('Giá trị').fill('46');
  await form.getByRole('button', { name: 'Lưu' }).click();
  await page
    .getByRole('row', { name: /PAPI: từ 46 điểm trở lên/ })
    .getByText('đúng lộ trình')
    .waitFor();
  await page.goto(`${stage.address}/results/papi/2024/ha-tinh`);
  const line = page.getByRole('region', { name: 'Mục tiêu của tỉnh' });
  await line
    .getByRole('listitem')
    .filter({ hasText: 'PAPI: từ 46 điểm trở lên, năm 2026' })
    .getByText('0,4469 điểm')
    .waitFor();
  await page.goto(`${stage.address}/results/papi/2024/nghe-an`);
  await page.getByText('PAPI của Nghệ An').first().waitFor();
  expect(await line.count()).toBe(0);
  // The browser notes that 95 points were refused.
  expect(faults).toEqual([expect.stringContaining('422')]);
  await page.context().close();
});

test('an officer reads them on a phone, and changes nothing', async () => {
  const { page, faults } = await stage.enter('tuphap', { phone: true });
  await page.goto(`${stage.address}/results/targets`);
  await page.getByRole('cell', { name: /PAPI: trong nhóm 8 Kế hoạch/ }).waitFor();
  expect(await page.getByRole('button', { name: /^(?:Sửa|Nhận|Đặt|Xóa)/ }).count()).toBe(0);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  expect(faults).toEqual([]);
  await page.context().close();
});

test('who answers for lost points is told on the ledger, on the way to a rank, and on the work itself', async () => {
  const { page, faults } = await stage.enter('dieuphoi');
  await page.goto(`${stage.address}/results/papi/2024/ha-tinh`);
  const owners = page.getByRole('region', { name: 'Ai lo giành lại' });
  const front = owners.getByRole('row', { name: /Ủy ban MTTQ Việt Nam tỉnh/ });
  await front.getByText('1,24').first().waitFor();
  await owners.getByText(/Chưa có nhiệm vụ: Chất lượng nước \(mục 7\.3, 2,88 điểm\)/).waitFor();
  await expectAccessible(page);
  await page.goto(`${stage.address}/results/what-if?index=papi&year=2024&province=42@63`);
  await page.getByLabel('Hạng mục tiêu').fill('1');
  await page.getByRole('button', { name: 'Tìm cách ít điểm nhất' }).click();
  const way = page.getByRole('region', { name: 'Ai phải làm gì' });
  await way.getByText(/^Chủ trì: Ủy ban MTTQ Việt Nam tỉnh \([\d,]+ điểm\)\.$/).waitFor();
  await way.getByRole('link', { name: duty }).waitFor();
  await way.getByText(/Chưa có nhiệm vụ nào cho: 1\.2\. Cơ hội tham gia/).waitFor();
  await expectAccessible(page);
  await page.goto(`${stage.address}/results/what-if?index=papi&year=2024&province=40@63`);
  await page.getByLabel('Hạng mục tiêu').fill('1');
  await page.getByRole('button', { name: 'Tìm cách ít điểm nhất' }).click();
  await page.getByText(/Cách ít công sức nhất/).waitFor();
  // Another province's points are not won by our tasks.
  expect(await way.count()).toBe(0);
  await page.goto(`${stage.address}/work?show=all&task=${taskId}`);
  await page
    .getByRole('link', { name: new RegExp(duty) })
    .first()
    .click();
  const stake = page.getByRole('region', { name: 'Điểm có thể giành lại' });
  await stake.getByText('1,24 điểm', { exact: true }).waitFor();
  await expectAccessible(page);
  expect(faults).toEqual([]);
  await page.context().close();
});

test('a target of a statistic stands beside the figures that are typed in, with path and forecast', async () => {
  const { page, faults } = await stage.enter('dieuphoi');
  await page.goto(`${stage.address}/results/targets`);
  await page.getByRole('button', { name: 'Đặt mục tiêu' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('radio', { name: 'Số liệu khác' }).check();
  await form.getByLabel('Tên số liệu').fill('Hồ sơ đúng hạn');
  await form.getByLabel('Giá trị').fill('99');
  await form.getByLabel('Năm phải đạt').fill('2030');
  await form.getByLabel('Năm gốc').fill('2022');
  await form.getByRole('button', { name: 'Lưu' }).click();
  const row = page.getByRole('row', { name: /Hồ sơ đúng hạn: từ 99/ });
  await row.getByText('chưa có số liệu của chỉ tiêu này').first().waitFor();
  await row.getByRole('button', { name: /Nhập số liệu của Hồ sơ đúng hạn/ }).click();
  for (const [at, value] of ['90,1', '93', '94,8', '96,5'].entries()) {
    await form.getByLabel(`Giá trị, dòng ${at + 1}`).fill(value);
    await form.getByLabel(`Nguồn, dòng ${at + 1}`).fill('Báo cáo CCHC');
  }
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Lưu' }).click();
  await row.getByText('năm 2025, theo Báo cáo CCHC').waitFor();
  await row.getByText('đúng lộ trình').waitFor();
  await row.getByText('từ 4 năm, 2022–2025').waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  expect(faults).toEqual([]);
  await page.context().close();
});
