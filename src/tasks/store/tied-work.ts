import { sql } from 'kysely';
import type { Db } from '../../server/database.ts';
import type { Owner } from '../model/points-at-stake.ts';

/** A task of a plan in force that a person tied to criteria, with whoever it was given to. */
export type TiedTaskRecord = {
  readonly id: string;
  readonly text: string;
  readonly plan: { readonly id: string; readonly name: string };
  readonly criterionRefs: readonly string[];
  readonly leads: readonly Owner[];
  readonly coordinators: readonly Owner[];
};

/** The tied tasks of plans in force, in the order of their plans; those alone that were given out. */
export async function listTiedWork(db: Db): Promise<readonly TiedTaskRecord[]> {
  const rows = await db
    .selectFrom('assignment')
    .innerJoin('task', 'task.id', 'assignment.task_id')
    .innerJoin('plan', 'plan.id', 'task.plan_id')
    .innerJoin('unit', 'unit.id', 'assignment.unit_id')
    .leftJoin('unit_group', 'unit_group.id', 'assignment.group_id')
    .select([
      'task.id',
      'task.text',
      'task.criterion_refs',
      'plan.id as plan_id',
      'plan.number',
      'plan.title',
      'assignment.role',
      'assignment.unit_id',
      'unit.name as unit_name',
      'unit_group.id as group_id',
      'unit_group.name as group_name',
    ])
    .where('plan.state', '=', 'in-force')
    .where(sql<boolean>`cardinality(task.criterion_refs) > 0`)
    .orderBy('plan.in_force_at', 'desc')
    .orderBy('plan.id')
    .orderBy('task.ordinal')
    .orderBy('unit.name')
    .execute();
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((given) => {
    const first = given[0];
    return first
      ? [
          {
            id: first.id,
            text: first.text,
            plan: { id: first.plan_id, name: first.number ?? first.title },
            criterionRefs: first.criterion_refs,
            leads: ownersOf(given.filter(({ role }) => role === 'lead')),
            coordinators: ownersOf(given.filter(({ role }) => role === 'coordinate')),
          },
        ]
      : [];
  });
}

/** A tied task of a plan in force that was given out, and whether this unit has a part in it. */
export type TiedTask = { readonly id: string; readonly criterionRefs: readonly string[]; readonly isOfUnit: boolean };

/** The tied tasks of plans in force without whom they were given to: one row a task, however many units have it. */
export async function listTiedTasks(db: Db, unitId: string): Promise<readonly TiedTask[]> {
  const rows = await db
    .selectFrom('task')
    .innerJoin('plan', 'plan.id', 'task.plan_id')
    .where('plan.state', '=', 'in-force')
    .where(sql<boolean>`cardinality(task.criterion_refs) > 0`)
    .where((on) =>
      on.exists(on.selectFrom('assignment').whereRef('assignment.task_id', '=', 'task.id').select('assignment.id')),
    )
    .select(['task.id', 'task.criterion_refs'])
    .select((on) =>
      on
        .exists(
          on
            .selectFrom('assignment')
            .whereRef('assignment.task_id', '=', 'task.id')
            .where('assignment.unit_id', '=', unitId)
            .select('assignment.id'),
        )
        .as('of_unit'),
    )
    .execute();
  return rows.map(({ id, criterion_refs: criterionRefs, of_unit: isOfUnit }) => ({
    id,
    criterionRefs,
    isOfUnit: Boolean(isOfUnit),
  }));
}

type Given = {
  readonly unit_id: string;
  readonly unit_name: string;
  readonly group_id: string | null;
  readonly group_name: string | null;
};

/** Units that were named themselves, and collectives with the units that they meant. */
function ownersOf(given: readonly Given[]): readonly Owner[] {
  const owners = new Map<string, { kind: Owner['kind']; id: string; name: string; units: string[] }>();
  for (const { unit_id, unit_name, group_id, group_name } of given) {
    const id = group_id ?? unit_id;
    const known = owners.get(id);
    if (known) known.units.push(unit_id);
    else owners.set(id, { kind: group_id ? 'group' : 'unit', id, name: group_name ?? unit_name, units: [unit_id] });
  }
  return [...owners.values()];
}
