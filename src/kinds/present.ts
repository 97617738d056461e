import type { z } from 'zod';
import type { CriterionNames } from '../plans/model/criterion-name.ts';
import type { Actor } from '../server/actor.ts';
import type { initiativeView, linkView } from './api/views.ts';
import { mayMove, type InitiativeMove } from './model/initiative.ts';
import { isTakenDownEarly, standingOfLink, stoodDays, type DayLook } from './model/posted.ts';
import type { Written } from './model/sheet.ts';
import { mayDecide, mayJudge } from './policies.ts';
import type { InitiativeRecord } from './store/initiatives.ts';
import type { TaskSheet } from './store/sheets.ts';

/** An initiative as the API shows it to an actor. `unitId` is whose it is. */
export function presentInitiative(
  initiative: InitiativeRecord,
  { criterionRefs, taskRevision }: Pick<TaskSheet, 'criterionRefs' | 'taskRevision'>,
  unitId: string,
  actor: Actor,
  names: CriterionNames,
): z.output<typeof initiativeView> {
  const may = (move: InitiativeMove, isAllowed: boolean) => isAllowed && mayMove(initiative.state, move);
  const [judges, decides] = [mayJudge(actor, { unitId }), mayDecide(actor, { unitId })];
  return {
    ...initiative,
    criteria: criterionRefs.flatMap((ref) => {
      const name = names.get(ref);
      return name ? [{ ref, ...name }] : [];
    }),
    taskRevision,
    abilities: {
      judge: may('judge', judges),
      recognise: may('recognise', decides),
      decline: may('decline', decides),
      propose_again: may('propose_again', decides),
      tie: judges || decides,
    },
  };
}

/** How something published stands on a day: its address, the days for which it stood, and whether it was taken down too early. */
export function presentPosting(
  task: Written<'task'>,
  work: Written<'work'>,
  looks: readonly DayLook[],
  today: string,
): {
  readonly link: z.output<typeof linkView> | null;
  readonly stoodDays: number | null;
  readonly takenDownEarly: boolean;
} {
  if (work.kind !== 'disclosure' || task.kind !== 'disclosure')
    return { link: null, stoodDays: null, takenDownEarly: false };
  const { link: url } = work.fields;
  return {
    link: url === null ? null : { url, ...standingOfLink(url, looks) },
    stoodDays: stoodDays(work.fields, today),
    takenDownEarly: isTakenDownEarly(work.fields, task.fields.standDays, today),
  };
}
