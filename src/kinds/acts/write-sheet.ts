import { recordAudit } from '../../accounts/store.ts';
import { readLink } from '../../evidence/model/link.ts';
import { writtenDate, type IsoDate } from '../../kernel/calendar.ts';
import type { MakeId } from '../../kernel/id.ts';
import { problem } from '../../kernel/problem.ts';
import { shortText } from '../../tasks/model/short-text.ts';
import type { Actor } from '../../server/actor.ts';
import type { Db } from '../../server/database.ts';
import { enqueue } from '../../server/jobs.ts';
import { listUnits } from '../../units/store.ts';
import { faultOf } from '../model/faults.ts';
import { overlapping } from '../model/overlap.ts';
import type { Written } from '../model/sheet.ts';
import { holdTarget, listInspections } from '../store/inspections.ts';
import { saveTaskSheet, saveWorkSheet } from '../store/sheets.ts';

/** Who acts, when and where. */
export type Desk = {
  readonly db: Db;
  readonly actor: Actor;
  readonly now: Date;
  readonly today: IsoDate;
  readonly newId: MakeId;
};

/**
 * Writes the fields of a task. Refuses days that run backwards, a target that is no unit, an inspection that overlaps another without a reason, and
 * with server.changed_meanwhile when somebody wrote them since `revision`.
 */
export async function writeTaskSheet(
  { db, actor, now }: Desk,
  taskId: string,
  written: Written<'task'>,
  revision: number,
): Promise<void> {
  const fault = faultOf(written);
  if (fault) throw fault;
  if (written.kind === 'inspection') await refuseOverlap(db, taskId, written.fields);
  if (!(await saveTaskSheet(db, taskId, written, { revision, personId: actor.personId, now })))
    throw problem('server.changed_meanwhile');
  await recordAudit(db, actor, now, {
    verb: 'wrote-sheet',
    subjectKind: 'task',
    subjectId: taskId,
    detail: { kind: written.kind, ...written.fields },
  });
}

/** Writes the fields of a unit's own work, and has a published address looked at. */
export async function writeWorkSheet(
  { db, actor, now }: Desk,
  occurrenceId: string,
  given: Written<'work'>,
  revision: number,
): Promise<void> {
  const written = withLink(given);
  const fault = faultOf(written);
  if (fault) throw fault;
  if (!(await saveWorkSheet(db, occurrenceId, written, { revision, personId: actor.personId, now })))
    throw problem('server.changed_meanwhile');
  await recordAudit(db, actor, now, {
    verb: 'wrote-sheet',
    subjectKind: 'occurrence',
    subjectId: occurrenceId,
    detail: { kind: written.kind, ...written.fields },
  });
  if (written.kind === 'disclosure' && written.fields.link !== null)
    await enqueue(db, 'kinds.check-link', { occurrenceId });
}

/** The same with its address as it is kept. Refuses with evidence.link_malformed. */
function withLink(written: Written<'work'>): Written<'work'> {
  if (written.kind !== 'disclosure' || written.fields.link === null) return written;
  const link = readLink(written.fields.link);
  if (link === null) throw problem('evidence.link_malformed', {}, { field: 'link' });
  return { ...written, fields: { ...written.fields, link } };
}

async function refuseOverlap(
  db: Db,
  taskId: string,
  { target, from, to, overlapReason }: Extract<Written<'task'>, { kind: 'inspection' }>['fields'],
): Promise<void> {
  if (target === null) return;
  if (!(await holdTarget(db, target))) throw problem('kinds.unit_unknown', {}, { field: 'target' });
  if (overlapReason !== null) return;
  const inspections = await listInspections(db);
  const [other] = overlapping({ taskId, target, from, to }, inspections);
  if (!other) return;
  const own = inspections.find((one) => one.taskId === taskId);
  const name = (await listUnits(db)).find(({ id }) => id === target)?.name ?? '';
  throw problem(
    'kinds.inspections_overlap',
    {
      target: name,
      own: shortText(own?.text ?? '', 90),
      other: shortText(other.text, 90),
      from: writtenDate(other.from ?? ''),
      to: writtenDate(other.to ?? ''),
    },
    { field: 'overlapReason' },
  );
}
