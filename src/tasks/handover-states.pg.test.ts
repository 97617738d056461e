import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApplication, type Caller, type TestApplication } from '../../test/application.ts';
import { insertOccurrence } from '../../test/builders.ts';
import { foundBodies } from '../units/acts/import-reorganisation.ts';
import type { Unit } from '../units/model.ts';
import { readStandardBodies } from '../units/standard-bodies.ts';
import { listUnits } from '../units/store.ts';
import { insertWork } from './store/work.ts';

let app: TestApplication;
let coordinator: Caller;
let officer: Caller;
let planning: Unit;
let finance: Unit;
let home: Unit;
/** The open time of the department of planning, which ended, and what its heir has of the same task. */
let ledTime: string;
let ownTime: string;

beforeAll(async () => {
  app = await startTestApplication('2026-11-25');
  await app.inProvince((db) => foundBodies(db, readStandardBodies(uuid), uuid));
  const units = await app.inProvince(listUnits);
  const named = (code: string, ended: boolean) =>
    units.find((unit) => unit.code === code && (unit.validTo !== null) === ended)!;
  [planning, finance, home] = [named('SKHDT', true), named('STC', false), named('SNV', false)];
  coordinator = await app.signIn(home, ['coordinator']);
  officer = await app.signIn(finance, ['officer']);
});
afterAll(() => app.close());

beforeEach(async () => {
  ledTime = await app.inProvince((db) => insertOccurrence(db, { unitId: planning.id, label: '2026' }));
  ownTime = uuid();
  const earlier = uuid();
  await app.inProvince(async (db) => {
    const led = await db.selectFrom('occurrence').selectAll().where('id', '=', ledTime).executeTakeFirstOrThrow();
    const assignment = {
      id: uuid(),
      taskId: led.task_id,
      unitId: finance.id,
      role: 'coordinate',
      groupId: null,
    } as const;
    const time = {
      assignmentId: assignment.id,
      taskId: led.task_id,
      planId: led.plan_id,
      unitId: finance.id,
      role: 'coordinate',
      dating: 'dated',
    } as const;
    await insertWork(
      db,
      [assignment],
      [
        { ...time, id: ownTime, label: '2026', nominalOn: '2026-12-14', dueOn: '2026-12-14' },
        { ...time, id: earlier, label: '2025', nominalOn: '2025-12-14', dueOn: '2025-12-14' },
      ],
    );
  });
  for (const id of [ownTime, earlier]) {
    const sent = { revision: 1, reported: 'done', text: 'Đã góp ý' };
    await officer.send('POST', `/api/occurrences/${id}/progress`, sent);
  }
});

const occurrencesOfFinance = () =>
  app.inProvince((db) =>
    db
      .selectFrom('occurrence')
      .select(['id', 'label', 'role', 'reported', 'owed', 'done_on'])
      .where('unit_id', '=', finance.id)
      .where('task_id', '=', (on) => on.selectFrom('occurrence').select('task_id').where('id', '=', ownTime))
      .orderBy('label')
      .execute(),
  );

describe('an open leading duty whose heir had reported its own part done', () => {
  it.each([
    ['in bulk', '/api/handovers/by-proposal', () => ({})],
    [
      'by a person',
      '/api/handovers',
      (assignmentId: string) => ({ assignmentIds: [assignmentId], heirIds: [finance.id] }),
    ],
  ])(
    'stays open when it is handed over %s: the heir leads and does it again, what it did before stays done',
    async (_how, path, bodyOf) => {
      const { duties } = (await coordinator.get(`/api/handovers?unitId=${planning.id}`)).body as {
        duties: { assignmentId: string }[];
      };
      expect(duties).toHaveLength(1);
      expect((await coordinator.send('POST', path, bodyOf(duties[0]?.assignmentId ?? ''))).body).toMatchObject({
        decided: 1,
      });
      expect(await occurrencesOfFinance()).toMatchObject([
        { label: '2025', role: 'coordinate', reported: 'done', owed: true },
        { label: '2026', id: ownTime, role: 'lead', reported: 'doing', owed: true, done_on: null },
      ]);
      const { handovers } = (await officer.get(`/api/occurrences/${ownTime}`)).body as { handovers: object[] };
      expect(handovers).toMatchObject([{ unitName: planning.name, heirName: finance.name, reopened: true }]);
      const { entries } = (await officer.get(`/api/occurrences/${ownTime}/history`)).body as {
        entries: { verb: string; detail: object }[];
      };
      expect(entries.find(({ verb }) => verb === 'reopened')?.detail).toEqual({ name: planning.name });
    },
  );
});

describe('a leading duty that several heirs take', () => {
  const decide = async (given: object) => {
    const { duties } = (await coordinator.get(`/api/handovers?unitId=${planning.id}`)).body as {
      duties: { assignmentId: string }[];
    };
    const body = { assignmentIds: [duties[0]?.assignmentId], heirIds: [finance.id, home.id], ...given };
    return coordinator.send('POST', '/api/handovers', body);
  };
  const taskOf = () =>
    app.inProvince((db) =>
      db
        .selectFrom('task')
        .select(['accountable_unit_id', 'each_accountable'])
        .where('id', '=', (on) => on.selectFrom('occurrence').select('task_id').where('id', '=', ownTime))
        .executeTakeFirstOrThrow(),
    );

  it('has exactly one that leads, and the task says which', async () => {
    expect(await decide({})).toMatchObject({ status: 422, body: { code: 'tasks.several_heirs' } });
    expect((await decide({ accountable: { unitId: planning.id } })).body).toMatchObject({
      code: 'tasks.several_heirs',
    });
    expect(await decide({ accountable: { unitId: home.id } })).toMatchObject({ status: 200, body: { decided: 1 } });
    const roles = await app.inProvince((db) =>
      db
        .selectFrom('assignment')
        .select(['unit_id', 'role'])
        .where('ended_on', 'is', null)
        .where('task_id', '=', (on) => on.selectFrom('occurrence').select('task_id').where('id', '=', ownTime))
        .execute(),
    );
    expect(roles.filter(({ role }) => role === 'lead')).toEqual([{ unit_id: home.id, role: 'lead' }]);
    expect(await taskOf()).toEqual({ accountable_unit_id: home.id, each_accountable: false });
  });

  it('is led by each for its own part where the coordinator says so', async () => {
    expect((await decide({ accountable: 'each' })).status).toBe(200);
    expect(await taskOf()).toEqual({ accountable_unit_id: null, each_accountable: true });
  });
});
