import { afterAll, beforeAll, expect, test } from 'vitest';
import { duties, planFile, putInForce } from './plan.ts';
import { expectAccessible, openStage, type Stage, type Window } from './stage.ts';

let stage: Stage;
let coordinator: Window;
let officer: Window;

const task = 'Kết nối phần mềm với Cổng Dịch vụ công';
const asWritten = 'Theo khả năng cân đối ngân sách';
const undated = duties.map((duty) => (duty.text === task ? { ...duty, deadline: asWritten } : duty));
// 27 June 2026 is a Saturday.
const moved = 'hạn 29/6/2026, dời từ 27/6/2026 vì là ngày nghỉ';

beforeAll(async () => {
  stage = await openStage('2026-01-12');
  await stage.app.addPerson(stage.unit('SNV'), ['coordinator'], 'dieuphoi');
  await stage.app.addPerson(stage.unit('STC'), ['officer'], 'taichinh');
  await putInForce(await stage.app.signIn(stage.unit('SNV'), ['coordinator']), planFile('15/KH-UBND', undated));
  officer = await stage.enter('taichinh');
  coordinator = await stage.enter('dieuphoi');
});
afterAll(() => stage.close());

test('an officer sees the duty among those without a day, in the words of the plan, and no way to guess one', async () => {
  const { page } = officer;
  await page.goto(`${stage.address}/work?show=needs-date`);
  const group = page.getByRole('rowheader', { name: /Chưa định được ngày/ });
  await group.waitFor();
  const row = page.getByRole('row', { name: new RegExp(task) });
  expect(await row.textContent()).toContain(asWritten);
  expect(await page.getByRole('link', { name: /^Định ngày/ }).count()).toBe(0);
  expect(await stage.app.inProvince(days)).toEqual([null, null, null]);
});

test('the coordinator’s board counts it for each unit and leads to it', async () => {
  const { page } = coordinator;
  const counts = page.locator('dl > div').filter({ has: page.getByRole('link', { name: 'chưa định ngày' }) });
  expect(await counts.getByRole('definition').textContent()).toBe('3');
  await counts.getByRole('link').click();
  await page.waitForURL(/show=needs-date/);
  const rows = page.getByRole('row', { name: new RegExp(task) });
  await expect.poll(() => rows.count()).toBe(3);
  await rows
    .first()
    .getByRole('link', { name: `Định ngày: ${task}` })
    .click();
  await page.getByRole('heading', { name: 'Định ngày cho việc này' }).waitFor();
  await page.getByText(`Văn bản ghi “${asWritten}”, chưa thành ngày.`).waitFor();
  await expectAccessible(page);
});

test('a day outside the plan is refused beside the field', async () => {
  const { page } = coordinator;
  const field = page.getByLabel('Ngày đến hạn');
  await field.fill('3/3/2027');
  await page.getByRole('button', { name: 'Định ngày' }).click();
  await page.getByText('Ngày phải nằm trong kỳ của kế hoạch, từ 5/1/2026 đến 31/12/2026.').waitFor();
  expect(await field.getAttribute('aria-invalid')).toBe('true');
  expect(await stage.app.inProvince(days)).toEqual([null, null, null]);
});

test('what is no day at all is said beside the field too', async () => {
  const { page } = coordinator;
  await page.getByLabel('Ngày đến hạn').fill('31/2/2026');
  await page.getByRole('heading', { level: 1 }).click();
  await page.getByText('Hãy ghi ngày theo dạng 27/9/2021.').waitFor();
  expect(await page.getByRole('button', { name: 'Định ngày' }).isDisabled()).toBe(true);
});

test('a day off is moved to the next working day for all units at once, and both days are shown', async () => {
  const { page } = coordinator;
  await page.getByLabel('Ngày đến hạn').fill('27/6/2026');
  expect(await page.getByRole('checkbox', { name: 'Cùng ngày cho 2 đơn vị khác của việc này' }).isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Định ngày' }).click();
  await page.getByText('Đã định ngày 29/6/2026.').waitFor();
  await page.getByText(new RegExp(moved, 'i')).first().waitFor();
  await page.getByText(asWritten).first().waitFor();
  expect(await page.getByRole('heading', { name: 'Định ngày cho việc này' }).count()).toBe(0);
  expect(await stage.app.inProvince(days)).toEqual(['2026-06-29', '2026-06-29', '2026-06-29']);
});

test('the officer now finds it by its day, with the day that was set and the words as written', async () => {
  const { page } = officer;
  await page.goto(`${stage.address}/work`);
  const row = page.getByRole('row', { name: new RegExp(task) });
  expect(await row.textContent()).toContain('29/6');
  await page.getByText(task).first().click();
  await page.getByRole('link', { name: 'Xem trang của việc này' }).click();
  await page.getByRole('definition').filter({ hasText: asWritten }).waitFor();
  expect(await page.getByText(new RegExp(moved, 'i')).count()).toBeGreaterThan(0);
});

test('nothing is left without a day', async () => {
  const { page } = coordinator;
  await page.goto(`${stage.address}/work?show=needs-date`);
  await page.getByText('Việc nào cũng đã có ngày.').waitFor();
  const refusals = /status of 422/;
  expect([...coordinator.faults, ...officer.faults].filter((fault) => !refusals.test(fault))).toEqual([]);
});

/** The days of the task's three units. */
async function days(db: Parameters<Parameters<Stage['app']['inProvince']>[0]>[0]): Promise<unknown[]> {
  const rows = await db
    .selectFrom('occurrence')
    .innerJoin('task', 'task.id', 'occurrence.task_id')
    .select('occurrence.due_on')
    .where('task.text', '=', task)
    .execute();
  return rows.map((row) => row.due_on);
}
