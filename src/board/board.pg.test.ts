import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, type Caller, type TestApplication } from '../../test/application.ts';
import { insertOccurrence } from '../../test/builders.ts';
import { addDays } from '../kernel/calendar.ts';
import { proofStates, reportedStates } from '../tasks/model/states.ts';
import type { Unit } from '../units/model.ts';

const today = '2026-11-25';
let app: TestApplication;
let [reformDesk, justice]: Unit[] = [];
let coordinator: Caller;

type Row = {
  name: string;
  occurrences: number;
  allThree: number;
  late: number;
  needsDate: number;
  waiting: number;
  returned: number;
  reported: number;
  silentDays: number | null;
};
type Board = { units: Row[]; plans: Row[]; total: Row; waitingProofs: number };
type Listed = { allThree: boolean; reported: string; proof: string; dating: string; standing: { state: string } };

beforeAll(async () => {
  app = await startTestApplication(today);
  reformDesk = await app.addUnit({ name: 'Sở Nội vụ' });
  justice = await app.addUnit({ name: 'Sở Tư pháp' });
  coordinator = await app.signIn(reformDesk, ['coordinator']);
});
afterAll(() => app.close());

const readBoard = async () => (await coordinator.get('/api/board')).body as Board;

describe('the board', () => {
  it('counts in the database what the model says of each occurrence', async () => {
    // Every combination of the stored states, on both sides of every border of dates; proof handed in before and after its day.
    const borders = ([-10, -5, 0, 10, null, 'continuous'] as const).flatMap((due) =>
      [-5, -4].map((handedIn) => [due, handedIn] as const),
    );
    for (const reported of reportedStates) {
      for (const proof of proofStates) {
        for (const [due, handedIn] of borders) {
          const dating = due === null ? 'needs-date' : due === 'continuous' ? 'continuous' : 'dated';
          const dueOn = typeof due === 'number' ? addDays(today, due) : null;
          await app.inProvince(async (db) => {
            const id = await insertOccurrence(db, { unitId: justice!.id, dating, dueOn });
            const done_on = reported === 'done' ? addDays(today, -5) : null;
            const proof_on = proof === 'waiting' || proof === 'accepted' ? addDays(today, handedIn) : null;
            await db
              .updateTable('occurrence')
              .set({ reported, proof, done_on, proof_on })
              .where('id', '=', id)
              .execute();
          });
        }
      }
    }
    const { occurrences } = (await coordinator.get(`/api/occurrences?unitId=${justice!.id}&show=all&limit=200`))
      .body as { occurrences: Listed[] };
    const count = (holds: (one: Listed) => boolean) => occurrences.filter(holds).length;
    const isOpen = (one: Listed) => one.reported !== 'done' || one.proof === 'returned';
    const row = (await readBoard()).units.find((unit) => unit.name === 'Sở Tư pháp');
    expect(occurrences).toHaveLength(144);
    expect(row).toMatchObject({
      occurrences: 144,
      allThree: count((one) => one.allThree),
      late: count((one) => one.standing.state === 'late'),
      needsDate: count((one) => one.dating === 'needs-date' && isOpen(one)),
      waiting: count((one) => one.proof === 'waiting'),
      returned: count((one) => one.proof === 'returned'),
      reported: count((one) => one.reported !== 'none'),
    });
    expect(row?.allThree).toBeGreaterThan(0);
    expect(row?.late).toBeGreaterThan(0);
  });

  it('adds up to its total, by unit and by plan', async () => {
    const { units, plans, total } = await readBoard();
    for (const rows of [units, plans]) {
      expect(rows.reduce((sum, row) => sum + row.late, 0)).toBe(total.late);
      expect(rows.reduce((sum, row) => sum + row.occurrences, 0)).toBe(total.occurrences);
    }
  });

  it('tells for how long a unit has been silent, from the day that the work was given out', async () => {
    const silent = await app.addUnit({ name: 'Sở Im Lặng' });
    const talking = await app.addUnit({ name: 'Sở Hay Báo' });
    await app.inProvince((db) => insertOccurrence(db, { unitId: silent.id }));
    const id = await app.inProvince((db) => insertOccurrence(db, { unitId: talking.id }));
    const officer = await app.signIn(talking, ['officer']);
    await officer.send('POST', `/api/occurrences/${id}/progress`, { revision: 1, reported: 'doing', text: 'Đang làm' });
    const { units } = await readBoard();
    const daysOf = (name: string) => units.find((unit) => unit.name === name)?.silentDays;
    // Given out on 5/1/2026, which is 324 days before today.
    expect(daysOf('Sở Im Lặng')).toBe(324);
    expect(daysOf('Sở Hay Báo')).toBe(0);
  });

  it('is closed to those who see one unit only', async () => {
    const officer = await app.signIn(justice!, ['officer', 'head']);
    expect(await officer.get('/api/board')).toMatchObject({ status: 403, body: { code: 'server.not_allowed' } });
  });
});
