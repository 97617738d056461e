import { problem } from '../../../kernel/problem.ts';
import type { TaskSource } from '../../../reading/model/plan-document.ts';
import { nameKey } from '../../../units/model.ts';
import type { IndexName, TaskBody, TaskKind } from '../plan.ts';
import { toConfirmAgain, type Sheet, type SheetTask } from './sheet.ts';

type Body = Omit<TaskBody, 'role'>;

/** What two readings must say so that it can be told what is lost when they become one. */
export type Mergeable = {
  readonly indexName: IndexName;
  readonly kind: TaskKind;
  readonly lead: readonly Body[];
  readonly coordinate: readonly Body[];
  readonly deadline: { readonly text: string | null };
};

/** Words of the second reading that the merged one no longer has; an index and a kind by their names in code. */
export type Loss = { readonly field: 'lead' | 'deadline' | 'index' | 'kind'; readonly lost: string };

/** What is lost when a reading goes into the one before it, whose lead, deadline, index and kind stand where it has any. */
export function mergeLosses(first: Mergeable, second: Mergeable): readonly Loss[] {
  const losses: Loss[] = [];
  const { lead, coordinate } = uniteBodies(first, second);
  const lost = second.lead.filter((body) => ![...lead, ...coordinate].some((one) => isSameBody(one, body)));
  if (lost.length > 0) losses.push({ field: 'lead', lost: lost.map(({ written }) => written).join('; ') });
  const [before, after] = [first.deadline.text, second.deadline.text];
  if (before !== null && after !== null && nameKey(before) !== nameKey(after))
    losses.push({ field: 'deadline', lost: after });
  const isOtherIndex = second.indexName !== 'general' && second.indexName !== first.indexName;
  if (isOtherIndex && first.indexName !== 'general') losses.push({ field: 'index', lost: second.indexName });
  if (second.kind !== first.kind) losses.push({ field: 'kind', lost: second.kind });
  return losses;
}

/**
 * A reading and the one before it as one, to be confirmed again: text joined, sources and bodies united without doubles; the first one's lead
 * and deadline stand where it has them. Refuses with plans.merge_nothing_before, and with plans.merge_loses unless the loss is accepted.
 */
export function mergeWithBefore(sheet: Sheet, taskId: string, isLossAccepted: boolean): Sheet {
  const at = sheet.tasks.findIndex((task) => task.id === taskId);
  const [first, second] = [sheet.tasks[at - 1], sheet.tasks[at]];
  if (!first || !second) throw problem('plans.merge_nothing_before');
  if (!isLossAccepted && mergeLosses(asMergeable(first), asMergeable(second)).length > 0)
    throw problem('plans.merge_loses', { first: first.text, second: second.text });
  return { ...sheet, tasks: [...sheet.tasks.slice(0, at - 1), merged(first, second), ...sheet.tasks.slice(at + 1)] };
}

function merged(first: SheetTask, second: SheetTask): SheetTask {
  const { lead, coordinate } = uniteBodies(asMergeable(first), asMergeable(second));
  // Of a field that only one of them gives, the other one's doubts are settled.
  const leads = hasLead(first) || !hasLead(second) ? first : second;
  const dated = first.deadline.text !== null || second.deadline.text === null ? first : second;
  const doubts = [first, second].flatMap((task) =>
    task.doubts.filter(({ field }) => (field === 'lead' ? task === leads : field !== 'deadline' || task === dated)),
  );
  return {
    ...toConfirmAgain(first),
    text: `${first.text} ${second.text}`,
    indexName: first.indexName === 'general' ? second.indexName : first.indexName,
    criteria: [...new Set([...first.criteria, ...second.criteria])],
    criterionRefs: [...new Set([...first.criterionRefs, ...second.criterionRefs])],
    product: [...new Set([first.product, second.product].filter((one) => one !== null))].join('; ') || null,
    deadline: dated.deadline,
    source: uniteSources(first.source, second.source),
    confidence: Math.min(first.confidence, second.confidence),
    doubts: [...new Map(doubts.map((doubt) => [JSON.stringify(doubt), doubt])).values()],
    bodies: [
      ...lead.map((body) => ({ ...body, role: 'lead' as const })),
      ...coordinate.map((body) => ({ ...body, role: 'coordinate' as const })),
    ],
  };
}

function uniteBodies(first: Pick<Mergeable, 'lead' | 'coordinate'>, second: Pick<Mergeable, 'lead' | 'coordinate'>) {
  const lead = first.lead.length > 0 ? first.lead : second.lead;
  const coordinate: Body[] = [];
  for (const body of [...first.coordinate, ...second.coordinate])
    if (![...lead, ...coordinate].some((one) => isSameBody(one, body))) coordinate.push(body);
  return { lead, coordinate };
}

function isSameBody(a: Body, b: Body): boolean {
  if (a.unitId !== null || a.groupId !== null) return a.unitId === b.unitId && a.groupId === b.groupId;
  return b.unitId === null && b.groupId === null && nameKey(a.written) === nameKey(b.written);
}

function uniteSources(first: TaskSource, second: TaskSource): TaskSource {
  const both = (field: 'text' | 'lead' | 'coordinate' | 'deadline' | 'criteria') => [
    ...new Set([...(first[field] ?? []), ...(second[field] ?? [])]),
  ];
  const lines = [...(first.lines ?? []), ...(second.lines ?? [])];
  const rules = [...(first.rules ?? []), ...(second.rules ?? [])];
  return {
    text: both('text'),
    lead: both('lead'),
    coordinate: both('coordinate'),
    deadline: both('deadline'),
    criteria: both('criteria'),
    ...(lines.length > 0 ? { lines: [Math.min(...lines), Math.max(...lines)] as const } : {}),
    ...(rules.length > 0 ? { rules: [...new Map(rules.map((rule) => [JSON.stringify(rule), rule])).values()] } : {}),
  };
}

function asMergeable(task: SheetTask): Mergeable {
  const role = (wanted: TaskBody['role']) =>
    task.bodies
      .filter((body) => body.role === wanted)
      .map(({ written, unitId, groupId }) => ({ written, unitId, groupId }));
  return { ...task, lead: role('lead'), coordinate: role('coordinate') };
}

function hasLead(task: SheetTask): boolean {
  return task.bodies.some((body) => body.role === 'lead');
}
