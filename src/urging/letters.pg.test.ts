import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApplication, type Caller, type TestApplication } from '../../test/application.ts';
import { insertOccurrence } from '../../test/builders.ts';
import { readDocx } from '../office/docx.ts';
import type { Unit } from '../units/model.ts';

let app: TestApplication;
let unit: Unit;
let coordinator: Caller;
let officer: Caller;

// Work due on Monday 16/11/2026 has a letter drafted on Thursday 19/11.
beforeAll(async () => {
  app = await startTestApplication('2026-11-16');
  const desk = await app.addUnit({ name: 'Sở Nội vụ' });
  unit = await app.addUnit({ name: 'Sở Tài chính' });
  coordinator = await app.signIn(desk, ['coordinator']);
  officer = await app.signIn(unit, ['officer']);
});
afterAll(() => app.close());

const owed = (product: string) =>
  app.inProvince(async (db) => {
    const id = await insertOccurrence(db, { unitId: unit.id, dueOn: '2026-11-16' });
    const { task_id } = await db
      .selectFrom('occurrence')
      .select('task_id')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    await db.updateTable('task').set({ text: product }).where('id', '=', task_id).execute();
    return id;
  });
const lettersOf = async () =>
  ((await coordinator.get('/api/urging/letters')).body as { letters: { id: string; lines: number }[] }).letters;
const read = async (letterId: string) => {
  const file = await coordinator.get(`/api/urging/letters/${letterId}/file`);
  return JSON.stringify(await readDocx(Buffer.from(file.body as Uint8Array)));
};

async function run(day: string): Promise<void> {
  app.setToday(day);
  expect((await coordinator.send('POST', '/api/urging/runs')).status).toBe(200);
}

it('names in a draft what is owed for the same day, and keeps word for word what was issued', async () => {
  const [kept, moved] = [await owed('Nộp báo cáo quý'), await owed('Niêm yết thủ tục')];
  const asked = { wantedOn: '2026-12-20', reason: 'Chờ hướng dẫn của Bộ' };
  const sent = await officer.send('POST', `/api/occurrences/${moved}/extensions`, asked);
  await run('2026-11-16');
  await run('2026-11-19');
  const [letter] = await lettersOf();
  const letterId = letter?.id ?? '';
  expect(letter).toMatchObject({ lines: 2 });
  expect(await read(letterId)).toContain('Niêm yết thủ tục');

  const { id: extensionId } = sent.body as { id: string };
  const granted = { grant: true, grantedOn: asked.wantedOn };
  expect((await coordinator.send('POST', `/api/extensions/${extensionId}/decision`, granted)).status).toBe(200);
  const draft = await read(letterId);
  expect(draft).toContain('Nộp báo cáo quý');
  expect(draft).not.toContain('Niêm yết thủ tục');
  expect(await lettersOf()).toMatchObject([{ lines: 1 }]);

  const issued = { state: 'issued', number: '12/SNV-CCHC', issuedOn: '2026-11-20' };
  expect((await coordinator.send('POST', `/api/urging/letters/${letterId}/decision`, issued)).status).toBe(200);
  const asIssued = await read(letterId);
  for (const words of ['12/SNV-CCHC', '16/11/2026', 'Nộp báo cáo quý', 'chưa báo cáo hoàn thành'])
    expect(asIssued).toContain(words);
  expect(asIssued).not.toContain('Niêm yết thủ tục');

  app.setToday('2026-12-01');
  const { revision } = ((await officer.get(`/api/occurrences/${kept}`)).body as { occurrence: { revision: number } })
    .occurrence;
  const done = { revision, reported: 'done', text: 'Xong', product: 'Báo cáo' };
  expect((await officer.send('POST', `/api/occurrences/${kept}/progress`, done)).status).toBe(200);
  await app.inProvince(async (db) => {
    await db.updateTable('occurrence').set({ due_on: '2026-12-25' }).where('id', '=', kept).execute();
    await db.updateTable('unit').set({ name: 'Sở Tài chính và Đầu tư' }).where('id', '=', unit.id).execute();
  });
  expect(await read(letterId)).toBe(asIssued);
});
