import { knownCatalogue } from '../../frameworks/acts/known-catalogue.ts';
import { findEdition } from '../../frameworks/model/find.ts';
import { nearestSubjectIn } from '../../frameworks/model/same-subject.ts';
import type { On } from '../../server/slice.ts';
import { criteriaApi } from '../api/criteria.ts';
import { maySeePlan } from '../policies.ts';
import { listTiedTasks } from '../store/tied-tasks.ts';

/** Mounts what is asked about criteria: which tasks serve them. */
export function criterionRoutes(on: On): void {
  on(criteriaApi.listTiedTasks, async ({ db, actor, params }) => {
    const catalogue = await knownCatalogue(db);
    const { framework, edition } = findEdition(catalogue, params);
    const codesOf = nearestSubjectIn(catalogue, framework, edition);
    const tasks = await listTiedTasks(db, [...codesOf.keys()]);
    return {
      tasks: tasks
        .filter(({ plan }) => maySeePlan(actor, plan))
        .map(({ criterionRefs, leads, ...task }) => ({
          ...task,
          leads: [...leads],
          codes: [...new Set(criterionRefs.flatMap((ref) => codesOf.get(ref)?.codes ?? []))],
        })),
    };
  });
}
