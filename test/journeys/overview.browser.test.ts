import { afterAll, beforeAll, expect, test } from 'vitest';
import { followResultsOf, tieTask } from './furnish.ts';
import { duties, planFile, putInForce } from './plan.ts';
import { expectAccessible, expectNoSidewaysScroll, openStage, type Stage } from './stage.ts';

let stage: Stage;

const heat = { name: 'Đơn vị theo tháng' } as const;

beforeAll(async () => {
  stage = await openStage('2026-02-02');
  await stage.app.addPerson(stage.unit('SNV'), ['coordinator'], 'dieuphoi');
  await stage.app.addPerson(stage.unit('STP'), ['head'], 'giamdoc');
  await stage.app.addPerson(stage.unit('UBND'), ['chair'], 'chutich');
  await followResultsOf(stage, 'Hà Tĩnh');
  const coordinator = await stage.app.signIn(stage.unit('SNV'), ['coordinator']);
  await putInForce(coordinator, planFile('15/KH-UBND', duties), (planId) =>
    tieTask(coordinator, planId, 'Công khai danh mục', 'papi/2021-2024/2'),
  );
  const officer = await stage.app.signIn(stage.unit('STP'), ['officer']);
  const { occurrences } = (await officer.get('/api/occurrences?show=late')).body as { occurrences: { id: string }[] };
  await officer.upload(`/api/occurrences/${occurrences[0]?.id}/proofs`, {
    name: 'danh-muc.txt',
    content: Buffer.from('Danh mục thủ tục hành chính'),
  });
  const finance = await stage.app.signIn(stage.unit('STC'), ['officer']);
  const { occurrences: raised } = (await finance.get('/api/occurrences')).body as { occurrences: { id: string }[] };
  await finance.send('POST', `/api/occurrences/${raised[0]?.id}/difficulties`, {
    text: 'Chưa có hướng dẫn',
    unitId: stage.unit('STP').id,
  });
});
afterAll(() => stage.close());

test('the coordinator goes by the keyboard from a cell of the heat to the work of that month, and on to its proof', async () => {
  const { page, faults } = await stage.enter('dieuphoi');
  const grid = page.getByRole('grid', heat);
  const cell = grid.getByRole('link', { name: /^Sở Tư pháp, tháng 1\/2026: 1 việc đến hạn, 1 trễ/ });
  await cell.waitFor();
  expect(await cell.innerText()).toMatch(/1\s+trễ 1/);
  // One stop of the Tab key for the whole table; arrows go on from there.
  expect(await grid.locator('a[tabindex="0"]').count()).toBe(1);
  await grid.locator('a[tabindex="0"]').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  for (let step = 0; step < 40; step += 1) {
    if (await cell.evaluate((link) => link === document.activeElement)) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/work\?.*month=2026-01/);
  await page.getByText('Chỉ những việc có hạn trong tháng 1/2026.').waitFor();
  const work = page.getByRole('link', { name: 'Công khai danh mục thủ tục hành chính', exact: true });
  await work.waitFor();
  expect(await page.getByRole('link', { name: 'Rà soát mẫu đơn, tờ khai', exact: true }).count()).toBe(0);
  await work.click();
  await page.getByRole('link', { name: 'danh-muc.txt', exact: true }).waitFor();
  // All that happened stands there too.
  await page.getByText('Gửi minh chứng danh-muc.txt').waitFor();
  await page.goBack();
  await page.getByRole('link', { name: 'Xem mọi tháng' }).click();
  await page.getByRole('link', { name: 'Rà soát mẫu đơn, tờ khai', exact: true }).waitFor();
  expect(faults).toEqual([]);
  await page.context().close();
});

test('a head sees what waits for a decision and is led on in one press, on a phone too', async () => {
  for (const phone of [false, true]) {
    const { page, faults } = await stage.enter('giamdoc', { phone });
    await page.getByRole('link', { name: 'trễ hạn', exact: true }).waitFor();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await page.getByRole('link', { name: '1 vướng mắc của đơn vị khác chờ trả lời' }).click();
    await page.getByText('Chưa có hướng dẫn').waitFor();
    await page.goBack();
    await page.getByRole('link', { name: /^\d+ việc chưa giao cho ai$/ }).click();
    await page.waitForURL(/\/unit-work$/);
    await page.goBack();
    await page.getByRole('link', { name: 'trễ hạn', exact: true }).click();
    await page.waitForURL(/show=late/);
    await page.getByText('Công khai danh mục thủ tục hành chính').first().waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  }
});

test('the chair comes from the task that moves the rank to its proof in three presses', async () => {
  const { page, faults } = await stage.enter('chutich');
  const moving = page.getByRole('table', { name: 'Mười nhiệm vụ làm đổi thứ hạng' });
  await moving
    .getByText(/\d+ → \d+/)
    .first()
    .waitFor();
  await page.getByRole('heading', { name: 'PAPI' }).waitFor();
  await moving.getByRole('link', { name: /Công khai danh mục/ }).click();
  await page.waitForURL(/\/work\/[0-9a-f-]{36}$/);
  await page.getByRole('link', { name: 'Nơi dùng' }).click();
  await page.waitForURL(/\/evidence\//);
  await page.getByRole('link', { name: 'danh-muc.txt', exact: true }).first().waitFor();
  expect(faults).toEqual([]);
  await page.context().close();
});

test('a point of the chart leads to the work, and the chart is taken away with its figures', async () => {
  const { page, faults } = await stage.enter('dieuphoi');
  await page.getByRole('link', { name: 'Xem điểm và độ trễ' }).click();
  await page.getByRole('radio', { name: 'Nhiệm vụ' }).click();
  const point = page.getByRole('link', { name: /^1\. Công khai danh mục.*trễ \d+ ngày$/ });
  await point.waitFor();
  await page.getByRole('button', { name: 'Tải về' }).click();
  const saved = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: /CSV/ }).click();
  expect((await saved).suggestedFilename()).toMatch(/^stakes-papi-tasks.*\.csv$/);
  await point.click();
  await page.getByRole('link', { name: 'danh-muc.txt', exact: true }).waitFor();
  expect(faults).toEqual([]);
  await page.context().close();
});
