import type { CommitmentLine } from '../commitments/model/commitment.ts';
import { sealOf } from '../commitments/seal.ts';
import { findCommitment, insertCommitment, listLines, stepCommitment } from '../commitments/store/commitments.ts';
import { listYearWork } from '../commitments/store/work.ts';
import type { IsoDate } from '../kernel/calendar.ts';
import { must } from '../kernel/problem.ts';
import type { Actor } from '../server/actor.ts';
import type { Cast } from './cast.ts';
import { readCommitments, type SampleCommitment } from './data.ts';
import { atWork, tell, type Place } from './desk.ts';

/** People pledge the year's work to those above them; some of it is accepted, some returned, some still waits. */
export async function makeCommitments(
  place: Place,
  { cast, to }: { readonly cast: Cast; readonly to: IsoDate },
): Promise<void> {
  for (const told of readCommitments().filter(({ madeOn }) => madeOn <= to)) {
    const id = await draft(place, told, cast);
    if (told.signedOn > to) continue;
    await sign(place, id, told, cast);
    const { acceptedOn, returned } = told;
    const by = cast.actorOf(told.to);
    if (acceptedOn && acceptedOn <= to) await answer(place, id, { by, on: acceptedOn });
    if (returned && returned.on <= to) await answer(place, id, { by, ...returned });
  }
}

async function draft(place: Place, told: SampleCommitment, cast: Cast): Promise<string> {
  const { db, actor, now, today, newId } = atWork(place, cast.actorOf(told.by), told.madeOn);
  const year = Number(told.madeOn.slice(0, 4));
  const work = await listYearWork(db, { year, unitId: actor.unitId, today });
  const lines: readonly CommitmentLine[] = [
    ...work
      .filter(({ role }) => role === 'lead')
      .slice(0, told.work)
      .map(({ text, assignmentId }) => ({ kind: 'task', text, assignmentId, target: null }) as const),
    ...told.targets.map((text) => ({ kind: 'target', text, assignmentId: null, target: null }) as const),
  ];
  const id = newId();
  const { personId, unitId } = actor;
  const toPersonId = cast.actorOf(told.to).personId;
  await insertCommitment(db, { id, year, personId, unitId, toPersonId, pledge: told.pledge, lines, now });
  await tell({ db, actor, now }, 'drafted-commitment', ofCommitment(id), { year });
  return id;
}

async function sign(place: Place, id: string, told: SampleCommitment, cast: Cast): Promise<void> {
  const { db, actor, now } = atWork(place, cast.actorOf(told.by), told.signedOn);
  const commitment = must(await findCommitment(db, id), 'the commitment just drafted');
  const hash = sealOf({ ...commitment, lines: await listLines(db, id) });
  await stepCommitment(db, commitment, { state: 'signed', hash, now });
  await tell({ db, actor, now }, 'signed-commitment', ofCommitment(id), { hash, to: commitment.toPersonName });
}

/** The addressee accepts it, or returns it with the reason. */
async function answer(
  place: Place,
  id: string,
  { by, on, why }: { readonly by: Actor; readonly on: IsoDate; readonly why?: string },
): Promise<void> {
  const { db, actor, now } = atWork(place, by, on);
  const commitment = must(await findCommitment(db, id), 'the commitment just signed');
  const { hash } = commitment;
  if (why === undefined) {
    await stepCommitment(db, commitment, { state: 'accepted', now });
    return tell({ db, actor, now }, 'accepted-commitment', ofCommitment(id), { hash });
  }
  await stepCommitment(db, commitment, { state: 'returned', answer: why });
  return tell({ db, actor, now }, 'returned-commitment', ofCommitment(id), { hash, reason: why });
}

function ofCommitment(subjectId: string) {
  return { subjectKind: 'commitment', subjectId };
}
