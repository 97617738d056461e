import type { MakeId } from '../../kernel/id.ts';
import type { Dating } from './states.ts';

type Role = 'lead' | 'coordinate';

/** An open duty of a unit that ended: an assignment with its times that are still owed. */
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
  readonly times: ReadonlyMap<string, string>;
};

/** Who goes on with a duty. Nobody does where it ends with its unit, for a reason that stands in the record. */
export type HandoverDecision = {
  readonly heirIds: readonly string[];
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
  }[];
};

/**
 * Hands a duty over. The first heir takes the occurrences themselves with the reports on them; further heirs owe new ones. A time that the
 * heir owes of the same task already is not owed twice: the two are joined, and whoever led goes on leading.
 */
export function planHandover(
  duty: OrphanedDuty,
  { heirIds }: Pick<HandoverDecision, 'heirIds'>,
  own: readonly HeirsOwn[],
  newId: MakeId,
): HandoverPlan {
  if (heirIds.length === 0) {
    const records = duty.times.map(({ id }) => ({
      id: newId(),
      occurrenceId: id,
      heirId: null,
      heirOccurrenceId: null,
    }));
    return { ...nothing, closed: duty.times.map(({ id }) => id), records };
  }
  const shares = heirIds.map((unitId, place) => shareOf(duty, unitId, place === 0, own, newId));
  return {
    assignments: shares.flatMap((share) => share.assignments),
    promoted: shares.flatMap((share) => share.promoted),
    moved: shares.flatMap((share) => share.moved),
    closed: shares.flatMap((share) => share.closed),
    copies: shares.flatMap((share) => share.copies),
    records: shares.flatMap((share) => share.records),
  };
}

const nothing: HandoverPlan = { assignments: [], promoted: [], moved: [], closed: [], copies: [], records: [] };

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
  const joined = duty.times.filter(({ label }) => known?.times.has(label));
  const passed = duty.times.filter(({ label }) => !known?.times.has(label));
  const copies = isFirst
    ? []
    : passed.map((time) => ({ ...time, ...given, id: newId(), taskId: duty.taskId, planId: duty.planId }));
  const carries = (time: DutyTime) =>
    known?.times.get(time.label) ?? (isFirst ? time.id : copies.find(({ label }) => label === time.label)?.id) ?? null;
  return {
    assignments: known ? [] : [{ ...given, taskId: duty.taskId, groupId: duty.groupId }],
    promoted: known && known.role !== role ? [assignmentId] : [],
    moved: isFirst ? passed.map(({ id }) => ({ id, ...given })) : [],
    closed: isFirst ? joined.map(({ id }) => id) : [],
    copies,
    records: duty.times.map((time) => ({
      id: newId(),
      occurrenceId: time.id,
      heirId: unitId,
      heirOccurrenceId: carries(time),
    })),
  };
}
