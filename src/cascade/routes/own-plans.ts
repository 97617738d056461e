import { isAnyOf } from '../../accounts/model.ts';
import { must } from '../../kernel/problem.ts';
import { findPlan } from '../../plans/store/plans.ts';
import { findTask } from '../../plans/store/tasks.ts';
import type { On } from '../../server/slice.ts';
import { visibleOccurrence } from '../../tasks/acts/visible-occurrence.ts';
import {
  addLine,
  changeLine,
  moveLine,
  putOwnPlanInForce,
  removeLine,
  startOwnPlan,
  visibleOwnPlan,
} from '../acts/own-plan.ts';
import { unclearTasks } from '../acts/unclear-tasks.ts';
import { readWithin } from '../acts/unit-people.ts';
import { ownPlansApi } from '../api/own-plans.ts';
import { newSentences } from '../model/own-plan.ts';
import { mayEditOwnPlan, mayMoveLine, mayPutOwnPlanInForce, maySeeOwnPlan } from '../policies.ts';
import { presentDivisions, presentPerson } from '../present.ts';
import { listLines, listLinesOfTask, listProvincePlans, listSentences } from '../store/own-plans.ts';

/** Mounts units' own plans. */
export function ownPlanRoutes(on: On): void {
  on(ownPlansApi.listOwnPlans, async ({ db, actor, today }) => ({
    plans: await listProvincePlans(db, actor.unitId, today),
    abilities: { start: isAnyOf(actor, 'officer', 'head') },
  }));

  on(ownPlansApi.startOwnPlan, async (request) => ({ id: await startOwnPlan(request, request.body.planId) }));

  on(ownPlansApi.getOwnPlan, async ({ db, actor, params, today }) => {
    const plan = await visibleOwnPlan(db, actor, params.unitPlanId);
    const within = await readWithin(db, plan.unitId);
    const place = within.members.get(actor.personId);
    const lines = await listLines(db, plan.id);
    const edit = mayEditOwnPlan(actor, plan);
    const sentences = newSentences(await listSentences(db, plan.planId, plan.unitId), lines);
    return {
      ...plan,
      newSentences: sentences.map((one) => ({ ...one })),
      lines: lines.map(({ unitPlanId: _plan, taskId: _task, ...line }) => ({
        ...line,
        isLate: line.state !== 'done' && line.droppedReason === null && line.dueOn !== null && line.dueOn < today,
        abilities: {
          edit,
          remove:
            edit &&
            plan.state === 'draft' &&
            (line.assignmentId === null ||
              lines.filter(({ assignmentId }) => assignmentId === line.assignmentId).length > 1),
          move:
            plan.state === 'in-force' &&
            line.droppedReason === null &&
            mayMoveLine(actor, { ...line, unitId: plan.unitId }, place),
        },
      })),
      divisions: presentDivisions(within),
      people: within.people.map(presentPerson),
      abilities: {
        edit,
        add: edit && plan.state === 'draft',
        putInForce: plan.state === 'draft' && mayPutOwnPlanInForce(actor, plan),
      },
    };
  });

  on(ownPlansApi.putOwnPlanInForce, (request) => putOwnPlanInForce(request, request.params.unitPlanId));

  on(ownPlansApi.addOwnLine, async (request) => ({
    id: await addLine(request, request.params.unitPlanId, request.body),
  }));

  on(ownPlansApi.changeOwnLine, async (request) => {
    await changeLine(request, request.params.lineId, request.body);
    return { id: request.params.lineId };
  });

  on(ownPlansApi.removeOwnLine, async (request) => {
    await removeLine(request, request.params.lineId);
    return undefined;
  });

  on(ownPlansApi.moveOwnLine, async (request) => {
    await moveLine(request, request.params.lineId, request.body);
    return { id: request.params.lineId };
  });

  on(ownPlansApi.getOwnLinesOfWork, async ({ db, actor, params, today }) => {
    const { taskId, planId } = await visibleOccurrence(db, actor, params.occurrenceId);
    const task = must(await findTask(db, taskId), 'the task of the work');
    const plan = must(await findPlan(db, planId), 'the plan of the work');
    const [unclear = []] = await unclearTasks(db, actor, plan, [task], today);
    const lines = (await listLinesOfTask(db, taskId)).filter((line) =>
      maySeeOwnPlan(actor, { unitId: line.unitId, state: line.planState }),
    );
    return {
      unclear,
      lines: lines.map(
        ({ id, unitPlanId, unitName, planState, text, dueOn, divisionName, personName, droppedReason, state }) => ({
          id,
          unitPlanId,
          unitName,
          planState,
          text,
          dueOn,
          divisionName,
          personName,
          droppedReason,
          state,
        }),
      ),
    };
  });
}
