import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { v7 as uuid } from 'uuid';
import { testPassword } from '../application.ts';
import { insertOccurrence } from '../builders.ts';
import { endUnits, insertSuccessions } from '../../src/units/store.ts';
import { expectAccessible, expectNoSidewaysScroll, openStage, type Stage } from './stage.ts';

let stage: Stage;
const line = 'PAPI: hạng 3 trở lên, năm 2027';

beforeAll(async () => {
  stage = await openStage('2025-02-20');
  const { app, unit } = stage;
  await sql`update shared.tenant set reference_province = 'Hà Tĩnh' where slug = 'alpha'`.execute(
    app.installation.owner.kysely,
  );
  await app.addPerson(unit('STC'), ['head', 'officer'], 'giamdoc');
  await app.addPerson(unit('SNV'), ['chair'], 'chutich');
  const coordinator = await app.signIn(unit('SNV'), ['coordinator']);
  const subject = { index: 'papi', edition: '2021-2024', node: '*' };
  const aim = { kind: 'rank', operator: '<=', value: 3, upper: null, year: 2027, baselineYear: 2022, words: '' };
  await coordinator.send('POST', '/api/targets', { subject, ...aim });
  // A department that ends, with its evidence.
  const old = await app.addUnit({ name: 'Sở Đầu tư cũ', validFrom: '2000-01-01' });
  const officer = await app.signIn(old, ['officer']);
  const content = new TextEncoder().encode('Quyết định số 12');
  await officer.upload(
    '/api/evidence',
    { name: 'Quyết định 12.txt', content },
    { title: 'Quyết định công bố thủ tục' },
  );
  await app.inProvince(async (db) => {
    await endUnits(db, [old.id], '2025-02-28');
    await insertSuccessions(db, [
      {
        id: uuid(),
        fromId: old.id,
        toId: unit('STC').id,
        beginsOn: '2025-03-01',
        functions: [],
        takesRest: true,
        kind: 'merge',
        basis: '',
        ground: 'sourced',
      },
    ]);
    await insertOccurrence(db, { unitId: unit('STC').id, dueOn: '2026-12-14' });
  });
  app.setToday('2026-11-25');
});
afterAll(() => stage.close());

test('a head pledges a target of the province and sees how far it is', async () => {
  const { page, faults } = await stage.enter('giamdoc');
  await page.goto(`${stage.address}/commitments/new?year=2026`);
  const box = page.getByRole('checkbox', { name: line });
  await box.check();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: 'Lưu bản nháp' }).click();
  await page.getByText(line).waitFor();
  await page.getByText(/Chỉ tiêu của tỉnh, đến nay: .*năm 2024: hạng 6\/63; .*điểm/).waitFor();
  await page.getByLabel('Mật khẩu').fill(testPassword);
  await page.getByRole('button', { name: 'Ký cam kết' }).click();
  await page.getByText('từng chữ đúng như lúc ký').waitFor();
  await expectAccessible(page);
  expect(faults).toEqual([]);
  await page.context().close();
});

test('the library shows what the unit took over from one that ended, and says whose it was', async () => {
  const { page, faults } = await stage.enter('giamdoc');
  await page.goto(`${stage.address}/evidence`);
  await page.getByText(/của Sở Đầu tư cũ \(đến 28\/0?2\/2025\)/).waitFor();
  await page.getByText('Quyết định công bố thủ tục').click();
  await page.getByRole('button', { name: 'Thêm bản mới' }).waitFor();
  await page.getByText(/Của Sở Đầu tư cũ \(đến 28\/0?2\/2025\)/).waitFor();
  await expectAccessible(page);
  expect(faults).toEqual([]);
  await page.context().close();
});
