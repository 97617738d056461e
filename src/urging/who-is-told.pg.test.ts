import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, type Caller, type TestApplication } from '../../test/application.ts';
import { insertOccurrence } from '../../test/builders.ts';
import type { Unit } from '../units/model.ts';

type Person = Caller & { readonly personId: string };
type Messages = { messages: { onDay: string; parts: { lines: { occurrenceId: string }[] }[] }[] };

let app: TestApplication;
let desk: Unit;
let coordinator: Person;

beforeAll(async () => {
  app = await startTestApplication('2026-11-25');
  desk = await app.addUnit({ name: 'Sở Nội vụ' });
  coordinator = await app.signIn(desk, ['coordinator']);
});
afterAll(() => app.close());

const owed = (unit: Unit, dueOn: string) =>
  app.inProvince((db) => insertOccurrence(db, { unitId: unit.id, dueOn, role: 'lead' }));
const toldOn = async (who: Caller, day: string) =>
  ((await who.get('/api/messages')).body as Messages).messages
    .filter(({ onDay }) => onDay === day)
    .flatMap(({ parts }) => parts.flatMap(({ lines }) => lines.map((line) => line.occurrenceId)));
const stepsOf = async (id: string) =>
  (
    (await coordinator.get(`/api/occurrences/${id}/urging`)).body as { steps: { kind: string; outcome: string }[] }
  ).steps.flatMap(({ kind, outcome }) => (outcome === 'climbed' ? kind : []));
const urging = async () => (await coordinator.get('/api/urging')).body as { waitingForHeirs: number };

async function run(day: string): Promise<void> {
  app.setToday(day);
  expect((await coordinator.send('POST', '/api/urging/runs')).status).toBe(200);
}

describe('work of a unit that ended', () => {
  it('is urged by nobody while it waits for an heir; the desk is told how much waits, and the heir is urged', async () => {
    const old = await app.addUnit({ name: 'Sở Cũ', validTo: '2026-11-24' });
    const heir = await app.addUnit({ name: 'Sở Mới' });
    const head = await app.signIn(heir, ['head']);
    const id = await owed(old, '2026-11-20');
    await run('2026-11-25');
    expect(await stepsOf(id)).toEqual([]);
    expect(await urging()).toMatchObject({ waitingForHeirs: 1 });
    const { assignmentId } = (
      (await coordinator.get(`/api/occurrences/${id}`)).body as {
        occurrence: { assignmentId: string };
      }
    ).occurrence;
    const decision = { assignmentIds: [assignmentId], heirIds: [heir.id] };
    expect(await coordinator.send('POST', '/api/handovers', decision)).toMatchObject({ status: 200 });
    expect(await urging()).toMatchObject({ waitingForHeirs: 0 });
    await run('2026-11-26');
    expect(await stepsOf(id)).toEqual(['head']);
    expect(await toldOn(head, '2026-11-26')).toEqual([id]);
  });
});
