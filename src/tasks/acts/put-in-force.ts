import { recordAudit } from '../../accounts/store.ts';
import { provinceCalendar } from '../../calendar/acts/province-calendar.ts';
import { closingOf, settingsOn, type ReportingSettings } from '../../calendar/model/reporting.ts';
import { readOpenOf, type OpenConsultation } from '../../consultation/store/consultations.ts';
import { isIsoDate, partsOf } from '../../kernel/calendar.ts';
import type { MakeId } from '../../kernel/id.ts';
import { problem } from '../../kernel/problem.ts';
import { maySeePlan } from '../../plans/policies.ts';
import { leadUnits, type Accountable } from '../../plans/model/plan.ts';
import { findPlan, markInForce, type PlanRecord } from '../../plans/store/plans.ts';
import { listTasks, saveAccountable, type TaskRecord } from '../../plans/store/tasks.ts';
import { dueDates } from '../../reading/model/due-dates.ts';
import { followsReportDay, reportDays } from '../../reading/model/report-day.ts';
import type { Actor } from '../../server/actor.ts';
import type { Db } from '../../server/database.ts';
import { livesOn, membersOf, type Unit, type UnitGroup } from '../../units/model.ts';
import { heirsOf, type UnitGraph } from '../../units/model/succession.ts';
import { listGroups, listUnits, readUnitGraph } from '../../units/store.ts';
import { accountableOf, undecidedLeads, withOneLead } from '../model/accountable.ts';
import { giveOut, workOf, type Assignment } from '../model/give-out.ts';
import { occurrencesOf, type PlannedOccurrence } from '../model/occurrences.ts';
import { insertWork } from '../store/work.ts';

/** The work that one confirmed task gives out. */
type TaskWork = {
  readonly task: TaskRecord;
  readonly assignments: readonly Assignment[];
  readonly occurrences: readonly PlannedOccurrence[];
};

/** What putting a plan in force would give out, for the coordinator to see before deciding. */
export async function previewWork(db: Db, actor: Actor, planId: string, today: string) {
  const plan = await planOf(db, actor, planId);
  const tasks = await listTasks(db, plan.id);
  const { work, report } = await planWork(db, plan, tasks, today);
  const times = work.flatMap(({ assignments, occurrences }) =>
    occurrences.map(({ dating, nominalOn }) => ({ dating, nominalOn, units: assignments.length })),
  );
  const count = (is: (time: (typeof times)[number]) => boolean) => sum(times.filter(is).map((time) => time.units));
  const { periodFrom, periodTo } = plan;
  return {
    confirmedTasks: work.length,
    unreviewedTasks: tasks.filter((task) => task.review === 'unreviewed').length,
    units: new Set(work.flatMap(({ assignments }) => assignments.map((one) => one.unitId))).size,
    assignments: sum(work.map(({ assignments }) => assignments.length)),
    occurrences: count(({ dating }) => dating === 'dated'),
    needsDate: count(({ dating }) => dating === 'needs-date'),
    needsMilestones: count(({ dating }) => dating === 'needs-milestones'),
    awaitsEvent: count(({ dating }) => dating === 'awaits-event'),
    continuous: count(({ dating }) => dating === 'continuous'),
    outsidePeriod: count(({ nominalOn }) => nominalOn !== null && (nominalOn < periodFrom || nominalOn > periodTo)),
    report,
    unknownBodies: unknownBodies(work),
    endedUnits: endedUnits(work, await readUnitGraph(db), today),
    emptyGroups: emptyGroups(work, await listUnits(db), await listGroups(db), today),
    severalLeads: severalLeads(work, await listUnits(db)),
    consultation: await readOpenOf(db, plan.id),
    tasksWithoutLead: work.filter(({ assignments }) => !assignments.some((one) => one.role === 'lead')).length,
  };
}

/** The unit that takes what a plan names for one that has ended, as a person chose. */
export type ChosenHeir = { readonly unitId: string; readonly heirId: string };

/** Who answers for a task that names several leads: a unit of them, or null where each answers for its own part. */
export type ChosenLead = { readonly taskId: string; readonly unitId: string | null };

/**
 * Gives out a draft's confirmed tasks: one assignment a unit, one occurrence each time it falls due within the period. Yearly duties without a
 * day of their own follow `reportDay` ('11-29'), or the cut-off that holds where it is null; left out, the first that the preview proposes.
 */
export async function putInForce(
  {
    db,
    actor,
    now,
    today,
    newId,
  }: { readonly db: Db; readonly actor: Actor; readonly now: Date; readonly today: string; readonly newId: MakeId },
  planId: string,
  {
    reportDay: wanted,
    heirs: chosen = [],
    leads = [],
    eachForItsPart = false,
    despiteConsultation = false,
  }: {
    readonly reportDay?: string | null;
    readonly heirs?: readonly ChosenHeir[];
    readonly leads?: readonly ChosenLead[];
    /** Every task with several leads that `leads` leaves out: each answers for its own part, as somebody said on purpose. */
    readonly eachForItsPart?: boolean;
    /** Units are still asked about the draft, and it is put in force all the same. */
    readonly despiteConsultation?: boolean;
  } = {},
) {
  const plan = await planOf(db, actor, planId);
  if (plan.state !== 'draft') throw problem('plans.not_a_draft');
  if (wanted && !isDayOfEveryYear(wanted)) throw problem('tasks.no_such_day', {}, { field: 'reportDay' });
  const consultation = await readOpenOf(db, plan.id);
  if (consultation && !despiteConsultation) throw problem('tasks.consultation_open', openConsultation(consultation));
  const heirs = await livingHeirs(db, chosen, today);
  const tasks = await listTasks(db, plan.id);
  const accountable = accountableOf(tasks.filter(isConfirmed), leads, eachForItsPart);
  const { work, reportDay } = await planWork(db, plan, tasks, today, { reportDay: wanted, heirs, accountable });
  if (work.length === 0) throw problem('tasks.nothing_confirmed');
  // First of all, so that of two who press at once the second waits here and is then refused.
  if (!(await markInForce(db, plan, actor.personId, now, reportDay))) throw problem('plans.not_a_draft');
  await saveAccountable(db, accountable);
  const made = work.map(({ task, assignments: given, occurrences: times }) =>
    workOf({ taskId: task.id, planId: plan.id }, given, times, newId),
  );
  const [assignments, occurrences] = [made.flatMap((one) => one.assignments), made.flatMap((one) => one.occurrences)];
  await insertWork(db, assignments, occurrences);
  const given = {
    assignments: assignments.length,
    occurrences: occurrences.length,
    needsDate: countOf(occurrences, 'needs-date'),
    needsMilestones: countOf(occurrences, 'needs-milestones'),
    awaitsEvent: countOf(occurrences, 'awaits-event'),
  };
  const detail = {
    ...given,
    reportDay,
    ...(chosen.length > 0 ? { heirs: chosen } : {}),
    ...(consultation ? { despiteConsultation: consultation } : {}),
    ...told(accountable),
  };
  await recordAudit(db, actor, now, { verb: 'put-in-force', subjectKind: 'plan', subjectId: plan.id, detail });
  return given;
}

function openConsultation({ dueOn, asked, answered, waiting }: OpenConsultation) {
  return { until: dueOn, asked, answered, waiting };
}

type PlanWithPeriod = PlanRecord & { readonly periodFrom: string; readonly periodTo: string };

async function planOf(db: Db, actor: Actor, planId: string): Promise<PlanWithPeriod> {
  const plan = await findPlan(db, planId);
  if (!plan || !maySeePlan(actor, plan)) throw problem('plans.not_found');
  const { periodFrom, periodTo } = plan;
  if (!periodFrom || !periodTo) throw problem('plans.period_missing');
  return { ...plan, periodFrom, periodTo };
}

/** The confirmed tasks with what they give out, and the report days that yearly ones may follow. */
async function planWork(
  db: Db,
  plan: PlanWithPeriod,
  tasks: readonly TaskRecord[],
  today: string,
  chosen: {
    readonly reportDay?: string | null | undefined;
    readonly heirs?: ReadonlyMap<string, string>;
    readonly accountable?: ReadonlyMap<string, Accountable>;
  } = {},
) {
  const [units, groups] = [await listUnits(db), await listGroups(db)];
  const { calendar, settings } = await provinceCalendar(db);
  const held = settingsOn(settings, today > plan.periodFrom ? today : plan.periodFrom);
  const confirmed = tasks.filter(isConfirmed);
  const proposed = reportDays(confirmed, held.beforeDays);
  const yearly = confirmed.filter((task) => followsReportDay(task.deadline)).length;
  const reportDay = chosen.reportDay === undefined ? (yearly > 0 && proposed[0]?.day) || null : chosen.reportDay;
  const dates = { calendar, settings, reportDay, from: plan.periodFrom, to: plan.periodTo };
  const work = confirmed.map((task): TaskWork => {
    const { type, moments } = task.deadline;
    return {
      task,
      assignments: giveOut(
        withOneLead(task.bodies, chosen.accountable?.get(task.id) ?? null),
        units,
        groups,
        today,
        chosen.heirs ?? new Map(),
      ),
      occurrences: occurrencesOf({ type, moments, ...dueDates(task.deadline, dates) }),
    };
  });
  const cutOffs = yearlyCutOffs(settings, plan);
  return { work, reportDay, report: { yearlyTasks: yearly, days: [...proposed], cutOffs } };
}

/** The days on which the years of a plan close: the first year's, and each year from which it is another. */
function yearlyCutOffs(settings: readonly ReportingSettings[], { periodFrom, periodTo }: PlanWithPeriod) {
  const [first, last] = [partsOf(periodFrom).year, partsOf(periodTo).year];
  const years = Array.from({ length: last - first + 1 }, (_, place) => {
    const year = first + place;
    const on = closingOf(settings, { rhythm: 'yearly', year, place: 0 });
    return { year, day: on.slice(5), source: settingsOn(settings, on).source };
  });
  return years.filter(({ day }, place) => day !== years[place - 1]?.day);
}

function isConfirmed(task: TaskRecord): boolean {
  return task.review === 'confirmed';
}

/** The confirmed tasks that name several units as leads and of which nobody said which of them answers. */
function severalLeads(work: readonly TaskWork[], units: readonly Unit[]) {
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return undecidedLeads(work.map(({ task }) => task)).map(({ id, ordinal, text, bodies }) => {
    const leads = leadUnits(bodies).map((unitId) => ({ unitId, name: names.get(unitId) ?? '' }));
    return { taskId: id, ordinal, text, leads };
  });
}

function told(accountable: ReadonlyMap<string, Accountable>): object {
  if (accountable.size === 0) return {};
  const leads = [...accountable].map(([taskId, of]) => ({ taskId, unitId: of === 'each' ? null : of.unitId }));
  return { leads };
}

/** A day of a month that comes every year: '11-29', and not '02-29' or '13-01'. */
function isDayOfEveryYear(day: string): boolean {
  return isIsoDate(`2001-${day}`);
}

function countOf(occurrences: readonly PlannedOccurrence[], dating: PlannedOccurrence['dating']): number {
  return occurrences.filter((one) => one.dating === dating).length;
}

/** Refuses with `tasks.heir_not_living`. */
async function livingHeirs(db: Db, chosen: readonly ChosenHeir[], today: string): Promise<ReadonlyMap<string, string>> {
  const units = new Map((await listUnits(db)).map((unit) => [unit.id, unit]));
  for (const { heirId } of chosen) {
    const heir = units.get(heirId);
    if (!heir || !livesOn(heir, today))
      throw problem('tasks.heir_not_living', { name: heir?.name ?? '' }, { field: 'heirs' });
  }
  return new Map(chosen.map(({ unitId, heirId }) => [unitId, heirId]));
}

/** Units named that ended before today, how many tasks name each, and who follows it. */
function endedUnits(work: readonly TaskWork[], graph: UnitGraph, today: string) {
  const named = work.flatMap(({ task }) => [...new Set(task.bodies.map((body) => body.unitId))]);
  return [...Map.groupBy(named, (unitId) => unitId)].flatMap(([unitId, tasks]) => {
    const unit = unitId === null ? undefined : graph.units.get(unitId);
    if (!unit || unit.validTo === null || unit.validTo >= today) return [];
    const heirs = heirsOf(graph, unit.id, today).map((id) => ({ unitId: id, name: graph.units.get(id)?.name ?? '' }));
    return [{ unitId: unit.id, name: unit.name, endedOn: unit.validTo, tasks: tasks.length, heirs }];
  });
}

/** Collectives named that have no member today, such as the committees of districts: nobody receives work for them. */
function emptyGroups(
  work: readonly TaskWork[],
  units: readonly Unit[],
  groups: readonly UnitGroup[],
  today: string,
): { name: string; tasks: number }[] {
  const named = work.flatMap(({ task }) => [...new Set(task.bodies.map((body) => body.groupId))]);
  return groups
    .filter((group) => named.includes(group.id) && membersOf(group, units, today).length === 0)
    .map(({ id, name }) => ({ name, tasks: named.filter((one) => one === id).length }));
}

function unknownBodies(work: readonly TaskWork[]): { written: string; tasks: number }[] {
  const counts = new Map<string, number>();
  for (const { task } of work) {
    for (const body of task.bodies) {
      if (!body.unitId && !body.groupId) counts.set(body.written, (counts.get(body.written) ?? 0) + 1);
    }
  }
  return [...counts].map(([written, count]) => ({ written, tasks: count })).sort((a, b) => b.tasks - a.tasks);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
