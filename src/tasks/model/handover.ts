import type { MakeId } from '../../kernel/id.ts';
import type { Accountable } from '../../plans/model/plan.ts';
import { isStillOpen, type Dating, type Proof, type Reported } from './states.ts';

type Role = 'lead' | 'coordinate';

/** An open duty that passes from a unit to others: an assignment with its times that are still owed. */
export type OrphanedDuty = {
  readonly assignmentId: string;
  readonly taskId: string;
  readonly planId: string;
  readonly unitId: string;
  readonly role: Role;
  readonly groupId: string | null;
  readonly times: readonly DutyTime[];
};

/** One time that a duty falls due. */
export type DutyTime = {
  readonly id: string;
  readonly label: string;
  readonly dating: Dating;
  readonly nominalOn: string | null;
  readonly dueOn: string | null;
};

/** What an heir already owes of the same task by itself. */
export type HeirsOwn = {
  readonly unitId: string;
  readonly assignmentId: string;
  readonly role: Role;
  /** Its times by label, of which each is owed once. */
  readonly times: ReadonlyMap<string, HeirsTime>;
};

/** How far an heir is with a time of its own. */
export type HeirsTime = {
  readonly id: string;
  readonly reported: Reported;
  readonly proof: Proof;
  readonly owed: boolean;
};

/** Who carries a duty on. Nobody where it ends with its unit, for a reason that stands in the record. */
export type HandoverDecision = {
  readonly heirIds: readonly string[];
  /** Which of several heirs answers for what the unit led, the others coordinating, or each for its own part. */
  readonly accountable?: Accountable | undefined;
  readonly reason: string;
  /** The heirs were those that the system proposed. */
  readonly proposed: boolean;
};

/** What a decision changes, row by row. */
export type HandoverPlan = {
  readonly assignments: readonly (Omit<HeirsOwn, 'times'> & {
    readonly taskId: string;
    readonly groupId: string | null;
  })[];
  /** Assignments of heirs that only coordinated what they now lead. */
  readonly promoted: readonly string[];
  /** Times of heirs that carry a time of the duty from now on, in the role that they have for it. */
  readonly joined: readonly {
    readonly id: string;
    readonly role: Role;
    /** The heir had done it and does it again, since what joined it is not done. */
    readonly reopened: boolean;
  }[];
  /** Occurrences that become the heir's own, reports and all. */
  readonly moved: readonly {
    readonly id: string;
    readonly assignmentId: string;
    readonly unitId: string;
    readonly role: Role;
  }[];
  /** Occurrences that are owed no more by themselves. */
  readonly closed: readonly string[];
  /** New occurrences, for every heir after the first. */
  readonly copies: readonly (DutyTime & {
    readonly assignmentId: string;
    readonly unitId: string;
    readonly role: Role;
    readonly taskId: string;
    readonly planId: string;
  })[];
  readonly records: readonly {
    readonly id: string;
    readonly occurrenceId: string;
    readonly heirId: string | null;
    readonly heirOccurrenceId: string | null;
    readonly reopened: boolean;
  }[];
};

/** Whether a decision must say who answers: several heirs of what the unit led by itself. A collective is each of its members for itself. */
export function asksWhoAnswers(duty: Pick<OrphanedDuty, 'role' | 'groupId'>, heirIds: readonly string[]): boolean {
  return duty.role === 'lead' && duty.groupId === null && heirIds.length > 1;
}

/**
 * Hands a duty over. The heir that answers, else the first, takes the occurrences themselves with the reports on them; further heirs owe new ones. A time that the
 * heir owes of the same task already is not owed twice: the two are joined, and whoever led goes on leading. Where the heir had done its own, it
 * does it again, since the duty that joins it is open; only coordination is done with what its heir led and has done.
 */
export function planHandover(
  duty: OrphanedDuty,
  { heirIds, accountable }: Pick<HandoverDecision, 'heirIds' | 'accountable'>,
  own: readonly HeirsOwn[],
  newId: MakeId,
): HandoverPlan {
  if (heirIds.length === 0) {
    const records = duty.times.map(({ id }) => ({
      id: newId(),
      occurrenceId: id,
      heirId: null,
      heirOccurrenceId: null,
      reopened: false,
    }));
    return { ...nothing, closed: duty.times.map(({ id }) => id), records };
  }
  const answering = asksWhoAnswers(duty, heirIds) && accountable && accountable !== 'each' ? accountable.unitId : null;
  const ordered = heirIds.toSorted((a, b) => Number(b === answering) - Number(a === answering));
  const shares = ordered.map((unitId, place) => {
    const isPassedOver = answering !== null && unitId !== answering;
    return shareOf(isPassedOver ? { ...duty, role: 'coordinate' } : duty, unitId, place === 0, own, newId);
  });
  return {
    assignments: shares.flatMap((share) => share.assignments),
    promoted: shares.flatMap((share) => share.promoted),
    joined: shares.flatMap((share) => share.joined),
    moved: shares.flatMap((share) => share.moved),
    closed: shares.flatMap((share) => share.closed),
    copies: shares.flatMap((share) => share.copies),
    records: shares.flatMap((share) => share.records),
  };
}

const nothing: HandoverPlan = {
  assignments: [],
  promoted: [],
  joined: [],
  moved: [],
  closed: [],
  copies: [],
  records: [],
};

function shareOf(
  duty: OrphanedDuty,
  unitId: string,
  isFirst: boolean,
  own: readonly HeirsOwn[],
  newId: MakeId,
): HandoverPlan {
  const known = own.find((one) => one.unitId === unitId);
  const role = known?.role === 'lead' ? 'lead' : duty.role;
  const assignmentId = known?.assignmentId ?? newId();
  const given = { assignmentId, unitId, role };
  const joins = (time: DutyTime) => known?.times.get(time.label);
  const passed = duty.times.filter((time) => !joins(time));
  const copies = isFirst
    ? []
    : passed.map((time) => ({ ...time, ...given, id: newId(), taskId: duty.taskId, planId: duty.planId }));
  const isDoneWith = duty.role === 'coordinate' && role === 'lead';
  const joined = duty.times.flatMap((time) => {
    const own = joins(time);
    return own ? [{ id: own.id, role, reopened: !isStillOpen(own) && !(isDoneWith && own.owed) }] : [];
  });
  const carries = (time: DutyTime) =>
    joins(time)?.id ?? (isFirst ? time.id : copies.find(({ label }) => label === time.label)?.id) ?? null;
  return {
    assignments: known ? [] : [{ ...given, taskId: duty.taskId, groupId: duty.groupId }],
    promoted: known && known.role !== role ? [assignmentId] : [],
    joined,
    moved: isFirst ? passed.map(({ id }) => ({ id, ...given })) : [],
    closed: isFirst ? duty.times.filter(joins).map(({ id }) => id) : [],
    copies,
    records: duty.times.map((time) => {
      const heirOccurrenceId = carries(time);
      const reopened = joined.some((one) => one.id === heirOccurrenceId && one.reopened);
      return { id: newId(), occurrenceId: time.id, heirId: unitId, heirOccurrenceId, reopened };
    }),
  };
}
