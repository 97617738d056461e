import { v7 as uuid } from 'uuid';
import { parseDeadline } from '../src/reading/model/deadline.ts';
import type { Db } from '../src/server/database.ts';
import { insertWork, type NewOccurrence } from '../src/tasks/store/work.ts';

/** A plan in force with one task, given to a unit, that falls due once; what a test does not say does not matter to it. The occurrence's id. */
export async function insertOccurrence(
  db: Db,
  given: { readonly unitId: string } & Partial<Pick<NewOccurrence, 'dating' | 'dueOn' | 'role' | 'label'>> & {
      /** The words of its deadline, as the reader understands them. */
      readonly deadline?: string;
      /** What the plan asks for in its words. */
      readonly product?: string;
    },
): Promise<string> {
  const deadline = parseDeadline(given.deadline ?? '');
  const [planId, taskId, assignmentId, id] = [await insertPlanInForce(db), uuid(), uuid(), uuid()];
  await db
    .insertInto('task')
    .values({
      id: taskId,
      plan_id: planId,
      ordinal: 0,
      text: 'Công khai thủ tục hành chính',
      index_name: 'PAR INDEX',
      kind: 'task',
      deadline_text: deadline.text,
      product: given.product ?? null,
      deadline: JSON.stringify(deadline),
      source: '{"text":[]}',
      confidence: 1,
      read: '{}',
      review: 'confirmed',
    })
    .execute();
  const role = given.role ?? 'lead';
  const dating = given.dating ?? 'dated';
  const dueOn = dating === 'dated' ? (given.dueOn ?? '2026-12-14') : null;
  await insertWork(
    db,
    [{ id: assignmentId, taskId, unitId: given.unitId, role, groupId: null }],
    [
      {
        id,
        assignmentId,
        taskId,
        planId,
        unitId: given.unitId,
        role,
        dating,
        label: given.label ?? (dating === 'dated' ? '2026' : dating),
        nominalOn: dueOn,
        dueOn,
      },
    ],
  );
  return id;
}

/** A plan in force for 2026, imported by whoever the province has. Its id. */
async function insertPlanInForce(db: Db): Promise<string> {
  const person = await db.selectFrom('person').select('id').executeTakeFirstOrThrow();
  const [planId, documentId] = [uuid(), uuid()];
  await db
    .insertInto('document')
    .values({
      id: documentId,
      file_hash: documentId.replaceAll('-', '').repeat(2),
      file_name: 'ke-hoach.txt',
      file_size: 1,
      media_type: 'text/plain',
      blocks: '[]',
      reading: '{}',
    })
    .execute();
  await db
    .insertInto('plan')
    .values({
      id: planId,
      document_id: documentId,
      number: '1/KH-UBND',
      title: 'Kế hoạch',
      period_from: '2026-01-01',
      period_to: '2026-12-31',
      state: 'in-force',
      in_force_at: new Date('2026-01-05T02:00:00Z'),
      in_force_by: person.id,
      imported_by: person.id,
      imported_at: new Date('2026-01-04T02:00:00Z'),
    })
    .execute();
  return planId;
}
