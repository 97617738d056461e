import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApplication, type Caller, type TestApplication } from '../../test/application.ts';
import { insertOccurrence } from '../../test/builders.ts';
import { addDays } from '../kernel/calendar.ts';

type Part = { kind: string; lines: { occurrenceId: string; dueOn: string; open: boolean }[] };

let app: TestApplication;
let coordinator: Caller;
let officer: Caller;
let kept: string;
let silent: string;

// Plans in force since 5/1/2026 owe their first update by 14/3, a Saturday, and the next by 14/6, a Sunday.
beforeAll(async () => {
  app = await startTestApplication('2026-03-05');
  const desk = await app.addUnit({ name: 'Sở Nội vụ' });
  const unit = await app.addUnit({ name: 'Sở Tài chính' });
  coordinator = await app.signIn(desk, ['coordinator', 'chair']);
  officer = await app.signIn(unit, ['officer']);
  await app.signIn(unit, ['head']);
  const owed = () => app.inProvince((db) => insertOccurrence(db, { unitId: unit.id, dating: 'continuous' }));
  [kept, silent] = [await owed(), await owed()];
});
afterAll(() => app.close());

const stepsOf = async (id: string) =>
  (
    (await coordinator.get(`/api/occurrences/${id}/urging`)).body as {
      steps: { onDay: string; kind: string; dueOn: string }[];
    }
  ).steps.map(({ onDay, kind, dueOn }) => `${onDay} ${kind} ${dueOn}`);

async function runDays(from: string, count: number): Promise<void> {
  for (let day = 0; day < count; day += 1) {
    app.setToday(addDays(from, day));
    expect((await coordinator.send('POST', '/api/urging/runs')).status).toBe(200);
  }
}

it('tells the officer before the cut-off and once when it passed without an update, and nobody else', async () => {
  await runDays('2026-03-05', 7);
  const { revision } = ((await officer.get(`/api/occurrences/${kept}`)).body as { occurrence: { revision: number } })
    .occurrence;
  const update = { revision, reported: 'doing', text: 'Vẫn làm' };
  expect((await officer.send('POST', `/api/occurrences/${kept}/progress`, update)).status).toBe(200);
  const { messages } = (await officer.get('/api/messages')).body as { messages: { parts: Part[] }[] };
  expect(messages[0]?.parts.map(({ kind }) => kind)).toEqual(['update']);
  const lines = messages[0]?.parts[0]?.lines ?? [];
  expect(new Map(lines.map((line) => [line.occurrenceId, line.open]))).toEqual(
    new Map([
      [kept, false],
      [silent, true],
    ]),
  );
  await runDays('2026-03-12', 30);
  expect(await stepsOf(kept)).toEqual(['2026-03-06 digest 2026-03-14', '2026-03-11 digest 2026-03-14']);
  expect(await stepsOf(silent)).toEqual([
    '2026-03-06 digest 2026-03-14',
    '2026-03-11 digest 2026-03-14',
    '2026-03-13 digest 2026-03-14',
    '2026-03-16 digest 2026-03-14',
  ]);
  const told = (await coordinator.get('/api/messages')).body as { messages: object[] };
  expect(told.messages).toEqual([]);
  expect(((await coordinator.get('/api/urging/letters')).body as { letters: object[] }).letters).toEqual([]);
});
