import type { Sentence } from '../../kernel/words.ts';

/** A smallest known part of a ledger: what can be won there, in points of the index. */
export type LostNode = { readonly code: string; readonly name: Sentence; readonly canWin: number };

/** Who answers for a task: a unit named by itself, or a collective with the units that it means. */
export type Owner = {
  readonly kind: 'unit' | 'group';
  readonly id: string;
  readonly name: string;
  readonly units: readonly string[];
};

/** A task of a plan in force that a person tied to criteria, by their codes in the ledger's edition. */
export type TiedWork = {
  readonly taskId: string;
  readonly codes: readonly string[];
  /** Parts that something it is tied to lies within, which the ledger's edition does not have. */
  readonly within: readonly string[];
  readonly leads: readonly Owner[];
  readonly coordinators: readonly Owner[];
};

/** A lost part with the tasks that serve it. */
export type ServedNode = LostNode & {
  readonly tasks: readonly TiedWork[];
  /** Tasks tied to something within the part alone, of which no points are published. */
  readonly inPart: ReadonlySet<string>;
};

/** The points that hang on a task or an owner. `whole` counts each part in full; `share` what is left where a part is shared equally. */
export type Stake = { readonly codes: readonly string[]; readonly whole: number; readonly share: number };

/** An owner's points at stake: what it answers for as lead, what it helps with, and the tasks of both. */
export type OwnerStake = {
  readonly owner: Owner;
  readonly lead: Stake;
  readonly coordinate: Omit<Stake, 'share'>;
  readonly tasks: readonly string[];
};

/**
 * Ties tasks to lost parts. A task serves the part that it is tied to, every part within it, and the part that it lies within, where that is the
 * smallest one known.
 */
export function serveNodes(nodes: readonly LostNode[], work: readonly TiedWork[]): readonly ServedNode[] {
  return nodes.map((node) => {
    const tasks = work.filter(
      ({ codes, within }) =>
        codes.some((code) => isWithin(node.code, code)) ||
        [...codes, ...within].some((code) => isWithin(code, node.code)),
    );
    const inPart = tasks.filter(({ codes }) => !codes.some((code) => isWithin(node.code, code)));
    return { ...node, tasks, inPart: new Set(inPart.map(({ taskId }) => taskId)) };
  });
}

/** A task's points at stake: those of its parts in full, and its equal share among the tasks that serve each. */
export function stakeOfTask(served: readonly ServedNode[], taskId: string): Stake {
  const own = served.filter(({ tasks }) => tasks.some((task) => task.taskId === taskId));
  return stake(own, ({ tasks }) => 1 / tasks.length);
}

/**
 * The points at stake by owner, the largest share first. In `whole` each part counts once for an owner, however many of its tasks serve it. In
 * `share` a part is shared equally among the owners that lead tasks serving it: over all owners the shares never add to more than was lost.
 */
export function stakesOfOwners(served: readonly ServedNode[]): readonly OwnerStake[] {
  const owners = new Map<string, Owner>();
  for (const { tasks } of served)
    for (const { leads, coordinators } of tasks)
      for (const one of [...leads, ...coordinators]) owners.set(keyOf(one), one);
  return [...owners.values()]
    .map((owner) => {
      const isOwn = (one: Owner) => keyOf(one) === keyOf(owner);
      const coordinate = servedBy(served, ({ coordinators }) => coordinators.some(isOwn));
      const { share: _, ...helped } = stake(coordinate, () => 0);
      return {
        owner,
        lead: stake(
          servedBy(served, ({ leads }) => leads.some(isOwn)),
          (node) => 1 / leadersOf(node).length,
        ),
        coordinate: helped,
        tasks: tasksOf(served, ({ leads, coordinators }) => [...leads, ...coordinators].some(isOwn)),
      };
    })
    .sort((a, b) => b.lead.share - a.lead.share || b.coordinate.whole - a.coordinate.whole);
}

/** A single unit's points at stake as lead, by itself and in its collectives, whose share its members share equally. */
export function stakeOfUnit(served: readonly ServedNode[], unitId: string): Stake {
  const isMine = ({ units }: Owner) => units.includes(unitId);
  const own = servedBy(served, ({ leads }) => leads.some(isMine));
  return stake(own, (node) => {
    const leaders = leadersOf(node);
    const mine = leaders.filter(isMine).reduce((sum, { units }) => sum + 1 / units.length, 0);
    return mine / leaders.length;
  });
}

/** The parts that no task serves, most to win first. */
export function unserved(served: readonly ServedNode[]): readonly ServedNode[] {
  return served.filter(({ tasks }) => tasks.length === 0).toSorted((a, b) => b.canWin - a.canWin);
}

function stake(nodes: readonly ServedNode[], shareOf: (node: ServedNode) => number): Stake {
  return {
    codes: nodes.map(({ code }) => code),
    whole: Math.round(nodes.reduce((sum, { canWin }) => sum + canWin, 0) * 10_000) / 10_000,
    // Rounded down, so that shares together stay within what was lost.
    share: Math.floor(nodes.reduce((sum, node) => sum + node.canWin * shareOf(node), 0) * 10_000 + tiny) / 10_000,
  };
}

/** What binary fractions leave off a figure of four decimals. */
const tiny = 1e-6;

function servedBy(served: readonly ServedNode[], isServing: (work: TiedWork) => boolean): readonly ServedNode[] {
  return served.filter(({ tasks }) => tasks.some(isServing));
}

function tasksOf(served: readonly ServedNode[], isServing: (work: TiedWork) => boolean): readonly string[] {
  return [...new Set(served.flatMap(({ tasks }) => tasks.filter(isServing).map(({ taskId }) => taskId)))];
}

function leadersOf({ tasks }: ServedNode): readonly Owner[] {
  return [...new Map(tasks.flatMap(({ leads }) => leads).map((owner) => [keyOf(owner), owner])).values()];
}

function keyOf({ kind, id }: Owner): string {
  return `${kind} ${id}`;
}

/** True for a code and for all that lie below it: 1.2.3 is within 1.2. */
export function isWithin(code: string, above: string): boolean {
  return code === above || code.startsWith(`${above}.`);
}
