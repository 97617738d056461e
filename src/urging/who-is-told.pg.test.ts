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

describe('whoever is away', () => {
  it('is told through who stands in, be it a head, the desk or the chair', async () => {
    const unit = await app.addUnit({ name: 'Sở Tài chính' });
    const [head, deputy] = [await app.signIn(unit, ['head']), await app.signIn(unit, ['officer'])];
    const [chair, office] = [await app.signIn(desk, ['chair']), await app.signIn(desk, ['officer'])];
    await app.inProvince((db) =>
      db
        .insertInto('stand_in')
        .values(
          [
            [head, deputy],
            [chair, office],
          ].map(([away, substitute]) => ({
            id: crypto.randomUUID(),
            person_id: away!.personId,
            substitute_id: substitute!.personId,
            from_on: '2026-11-27',
            to_on: '2026-12-10',
            set_by: away!.personId,
            set_at: new Date(),
          })),
        )
        .execute(),
    );
    const id = await owed(unit, '2026-11-27');
    await run('2026-11-27');
    expect(await toldOn(head, '2026-11-27')).toEqual([id]);
    expect(await toldOn(deputy, '2026-11-27')).toEqual([id]);
    await run('2026-11-30');
    await run('2026-12-07');
    expect(await stepsOf(id)).toEqual(['head', 'letter', 'list']);
    expect(await toldOn(chair, '2026-12-07')).toContain(id);
    expect(await toldOn(office, '2026-12-07')).toContain(id);
    await run('2026-12-11');
  });
});
