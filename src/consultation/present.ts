import type { z } from 'zod';
import type { TaskRecord } from '../plans/store/tasks.ts';
import type { Actor } from '../server/actor.ts';
import { membersOf, type Unit, type UnitGroup } from '../units/model.ts';
import type { api, consultationView, opinionView } from './api.ts';
import { answeringFault, standingOf, type AskedUnit, type Opinion } from './model/opinion.ts';
import { mayAnswer, mayLead } from './policies.ts';
import type { ConsultationRecord } from './store/consultations.ts';

type View = z.output<typeof consultationView>;

/** What belongs to one consultation. */
export type ConsultationParts = {
  readonly units: readonly AskedUnit[];
  readonly opinions: readonly Opinion[];
};

/** A consultation as the API shows it to an actor; whoever is asked sees counts of the own unit alone. */
export function presentConsultation(
  consultation: ConsultationRecord,
  parts: ConsultationParts,
  actor: Actor,
  today: string,
): View {
  const [lead, own] = [mayLead(actor), visibleParts(parts, actor)];
  const standings = own.units.map((unit) => standingOf(unit, own.opinions, consultation.dueOn, today));
  const mine = parts.units.find(({ id }) => id === actor.unitId);
  const isAsked =
    mayAnswer(
      actor,
      parts.units.map(({ id }) => id),
    ) && answeringFault(consultation) === null;
  const said = parts.opinions.some(({ unitId }) => unitId === actor.unitId);
  return {
    ...consultation,
    askedAt: consultation.askedAt.toISOString(),
    closedAt: consultation.closedAt?.toISOString() ?? null,
    isOverdue: consultation.state === 'open' && today > consultation.dueOn,
    asked: standings.length,
    answered: standings.filter(({ state }) => state !== 'silent').length,
    opinions: own.opinions.length,
    waiting: own.opinions.filter(({ state }) => state === 'waiting').length,
    abilities: {
      answer: isAsked,
      agree: isAsked && !said && mine?.agreedOn === null,
      lead,
      close: lead && consultation.state === 'open',
    },
  };
}

/** What an actor may see of the answers: whoever asked sees all, a unit that is asked its own. */
export function visibleParts<O extends Opinion, U extends AskedUnit>(
  { units, opinions }: { readonly units: readonly U[]; readonly opinions: readonly O[] },
  actor: Actor,
): { readonly units: readonly U[]; readonly opinions: readonly O[] } {
  if (mayLead(actor)) return { units, opinions };
  return {
    units: units.filter(({ id }) => id === actor.unitId),
    opinions: opinions.filter(({ unitId }) => unitId === actor.unitId),
  };
}

/** An opinion as the API shows it to an actor. `hasTask` says whether the draft has the sentence's task still. */
export function presentOpinion(
  opinion: Opinion,
  consultation: ConsultationRecord,
  actor: Actor,
  hasTask: boolean,
): z.output<typeof opinionView> {
  const { id, unitId, unitName, personName, givenOn, taskId, sentence, text, wording, state, reason, applied } =
    opinion;
  const isWaiting = state === 'waiting';
  const decide = mayLead(actor) && isWaiting;
  return {
    id,
    unitId,
    unitName,
    personName,
    givenOn,
    taskId,
    sentence,
    text,
    wording,
    state,
    reason,
    applied,
    isLate: givenOn > consultation.dueOn,
    abilities: {
      withdraw: isWaiting && mayAnswer(actor, [unitId]) && answeringFault(consultation) === null,
      decide,
      apply: decide && hasTask && consultation.planState === 'draft',
    },
  };
}

/** A task of the draft as a unit that is asked may read it. */
export function presentDraftTask(
  { id, revision, text, bodies, deadline, product }: TaskRecord,
  to: {
    readonly unitId: string;
    readonly units: readonly Unit[];
    readonly groups: readonly UnitGroup[];
    readonly today: string;
  },
): z.output<typeof api.getConsultation.output>['tasks'][number] {
  const named = (role: 'lead' | 'coordinate') =>
    bodies.filter((body) => body.role === role).map(({ written }) => written);
  const ids = namedUnits(bodies, to);
  return {
    id,
    revision,
    text,
    product,
    lead: named('lead'),
    coordinate: named('coordinate'),
    deadline: deadline.text,
    isOwn: ids.has(to.unitId),
  };
}

/** The units that bodies of tasks stand for today, members of collectives among them. */
export function namedUnits(
  bodies: TaskRecord['bodies'],
  known: { readonly units: readonly Unit[]; readonly groups: readonly UnitGroup[]; readonly today: string },
): ReadonlySet<string> {
  return new Set(
    bodies.flatMap(({ unitId, groupId }) => {
      if (unitId) return [unitId];
      const group = known.groups.find(({ id }) => id === groupId);
      return group ? membersOf(group, known.units, known.today).map(({ id }) => id) : [];
    }),
  );
}
