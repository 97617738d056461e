import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../application.ts';
import { importDraft, duties, planFile } from './plan.ts';
import { expectAccessible, expectNoSidewaysScroll, openStage, type Stage } from './stage.ts';

let stage: Stage;
let coordinator: Caller;
let planId: string;

beforeAll(async () => {
  stage = await openStage('2026-02-02');
  await stage.app.addPerson(stage.unit('SNV'), ['coordinator'], 'dieuphoi');
  await stage.app.addPerson(stage.unit('STP'), ['officer'], 'tuphap');
  await stage.app.addPerson(stage.unit('STC'), ['head'], 'taichinh');
  coordinator = await stage.app.signIn(stage.unit('SNV'), ['coordinator']);
  planId = await importDraft(coordinator, planFile('91/KH-UBND', duties));
});
afterAll(() => stage.close());

test('a draft is shown to units, found in the message of the next day and answered on a phone, mended by one press, compared', async () => {
  const { page: desk, faults } = await stage.enter('dieuphoi');
  await desk.goto(`${stage.address}/plans/${planId}`);
  await desk.getByRole('main').getByRole('link', { name: 'Lấy ý kiến' }).click();
  await desk.getByLabel('Hạn trả lời').fill('10/2/2026');
  await desk.getByLabel('Lời gửi các đơn vị').fill('Đề nghị các sở góp ý trước khi trình.');
  await expect.poll(() => desk.getByRole('checkbox', { name: 'Sở Tư pháp' }).isChecked()).toBe(true);
  await expectAccessible(desk);
  await desk.getByRole('button', { name: 'Gửi lấy ý kiến' }).click();
  await desk.getByRole('heading', { name: 'Ai đã trả lời' }).waitFor();

  stage.app.setToday('2026-02-03');
  expect((await coordinator.send('POST', '/api/urging/runs')).status).toBe(200);
  const { page: hand, faults: handFaults } = await stage.enter('tuphap', { phone: true });
  await hand.goto(`${stage.address}/messages`);
  await hand.getByRole('heading', { name: 'Dự thảo lấy ý kiến đơn vị (1)' }).waitFor();
  await hand.getByText('Sở Nội vụ lấy ý kiến, trả lời chậm nhất 10/2/2026').waitFor();
  await expectNoSidewaysScroll(hand);
  await expectAccessible(hand);
  await hand.getByRole('link', { name: /91\/KH-UBND/ }).click();
  await hand.getByRole('heading', { name: 'Nhiệm vụ của đơn vị bạn' }).waitFor();
  await expectNoSidewaysScroll(hand);
  await expectAccessible(hand);
  await hand.getByRole('button', { name: 'Góp ý câu: Rà soát mẫu đơn, tờ khai' }).click();
  await hand.getByLabel('Ý kiến', { exact: true }).fill('Nêu rõ lĩnh vực đất đai.');
  await hand.getByLabel('Đề nghị viết lại').fill('Rà soát mẫu đơn, tờ khai lĩnh vực đất đai');
  await hand.getByRole('button', { name: 'Gửi ý kiến' }).click();
  await hand.getByText('chờ xử lý').waitFor();
  await expectAccessible(hand);

  const { page: other } = await stage.enter('taichinh', { phone: true });
  await other.goto(hand.url());
  await other.getByRole('button', { name: 'Đơn vị nhất trí' }).click();
  await other.getByText('Đơn vị bạn đã nhất trí với dự thảo.').waitFor();

  await desk.reload();
  await desk.getByRole('button', { name: /^Xử lý ý kiến của Sở Tư pháp/ }).click();
  await desk.getByRole('radio', { name: 'tiếp thu', exact: true }).check();
  await desk.getByRole('button', { name: 'Dùng câu đơn vị đề nghị' }).click();
  await expectAccessible(desk);
  await desk.getByRole('button', { name: 'Lưu xử lý' }).click();
  await desk.getByText('Sửa thành: “Rà soát mẫu đơn, tờ khai lĩnh vực đất đai”').waitFor();
  await expectAccessible(desk);
  await desk.getByRole('link', { name: 'So với bản đã gửi' }).click();
  expect(await desk.locator('ins').innerText()).toBe(' lĩnh vực đất đai');
  await expectAccessible(desk);

  await hand.reload();
  await hand.getByText('tiếp thu', { exact: true }).waitFor();
  expect([...faults, ...handFaults]).toEqual([]);
});
