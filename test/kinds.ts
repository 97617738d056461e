import { expect } from 'vitest';
import { must } from '../src/kernel/problem.ts';
import type { TypedKind } from '../src/kinds/model/sheet.ts';
import type { Unit } from '../src/units/model.ts';
import type { Caller, TestAnswer, TestApplication } from './application.ts';
import { insertOccurrence } from './builders.ts';

/** Work of a unit on a task of a kind, in a plan in force; its id. */
export function insertWorkOfKind(
  app: TestApplication,
  unit: Unit | undefined,
  kind: TypedKind | 'task',
  dueOn?: string,
): Promise<string> {
  return app.inProvince(async (db) => {
    const unitId = must(unit, 'the unit of the work').id;
    const id = await insertOccurrence(db, { unitId, ...(dueOn ? { dueOn } : {}) });
    const occurrence = db.selectFrom('occurrence').select('task_id').where('id', '=', id);
    await db.updateTable('task').set({ kind }).where('id', 'in', occurrence).execute();
    return id;
  });
}

/** A plan in force of its own, with one task of a unit; the plan's id. */
export async function insertPlanFor(app: TestApplication, unit: Unit | undefined): Promise<string> {
  const id = await insertWorkOfKind(app, unit, 'task');
  const row = await app.inProvince((db) =>
    db.selectFrom('occurrence').select('plan_id').where('id', '=', id).executeTakeFirstOrThrow(),
  );
  return row.plan_id;
}

/** Writes one part of a work's sheet as a caller. */
export function writeSheet(
  caller: Caller,
  id: string,
  part: 'task' | 'work',
  kind: TypedKind,
  fields: object,
  revision = 0,
): Promise<TestAnswer> {
  return caller.send('PUT', `/api/occurrences/${id}/sheet/${part}`, { revision, written: { kind, fields } });
}

/** The sheet of a work as a caller sees it. */
// oxlint-disable-next-line typescript/no-explicit-any -- each test reads the part that it is about
export async function readSheet(caller: Caller, id: string): Promise<any> {
  const answer = await caller.get(`/api/occurrences/${id}/sheet`);
  expect(answer.status).toBe(200);
  return answer.body;
}

/** The register of a kind as a caller sees it. */
export async function readRegister(
  caller: Caller,
  kind: TypedKind,
): Promise<readonly { readonly occurrence: { readonly id: string } }[]> {
  const { rows } = (await caller.get(`/api/kinds/${kind}`)).body as {
    rows: readonly { readonly occurrence: { readonly id: string } }[];
  };
  return rows;
}

/** The status and the code of an answer. */
export function codeOf({ status, body }: TestAnswer): readonly unknown[] {
  return [status, (body as { code?: string }).code];
}
