import { recordAudit } from '../../accounts/store.ts';
import { problem } from '../../kernel/problem.ts';
import { listTasks, type TaskRecord } from '../../plans/store/tasks.ts';
import type { Actor } from '../../server/actor.ts';
import type { Db } from '../../server/database.ts';
import { mayAnswer, mayLead } from '../policies.ts';
import { presentConsultation } from '../present.ts';
import { findConsultation, listAskedUnits, type ConsultationRecord } from '../store/consultations.ts';
import { listOpinions, type OpinionRecord } from '../store/opinions.ts';

/** A consultation with whom it asks and what they said. */
export type Parts = {
  readonly consultation: ConsultationRecord;
  readonly units: Awaited<ReturnType<typeof listAskedUnits>>;
  readonly opinions: readonly OpinionRecord[];
};

/** Whoever asked, and units that are asked, may see a consultation. */
export function maySee(actor: Actor, units: readonly { readonly id: string }[]): boolean {
  return (
    mayLead(actor) ||
    mayAnswer(
      actor,
      units.map(({ id }) => id),
    )
  );
}

/** A consultation that the actor may see; otherwise the answer is the same as for one that does not exist. */
export async function visible(db: Db, actor: Actor, id: string): Promise<Parts> {
  const [consultation, units] = [await findConsultation(db, id), await listAskedUnits(db, [id])];
  if (!consultation || !maySee(actor, units)) throw problem('consultation.not_found');
  return { consultation, units, opinions: await listOpinions(db, [id]) };
}

/** The tasks that the plan would give out: what a person skipped is none. */
export async function keptTasks(db: Db, planId: string): Promise<readonly TaskRecord[]> {
  return (await listTasks(db, planId)).filter(({ review }) => review !== 'skipped');
}

/** A consultation as the API shows it, as it stands now. */
export async function shownConsultation(db: Db, actor: Actor, id: string, today: string) {
  const parts = await visible(db, actor, id);
  return presentConsultation(parts.consultation, parts, actor, today);
}

/** Tells the audit trail of a step of a consultation. */
export function audit(db: Db, actor: Actor, now: Date, verb: string, subjectId: string, detail: object): Promise<void> {
  return recordAudit(db, actor, now, { verb, subjectKind: 'consultation', subjectId, detail });
}
