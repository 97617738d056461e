import type { PartName } from '../../../reading/model/plan-document.ts';
import type { Sheet, SheetTask } from './sheet.ts';

type Values = Partial<SheetTask>;

/** A task, and the one that it stands behind; null for the first. */
type Placed = { readonly task: SheetTask; readonly follows: string | null };

/** What one correction did to a draft, both ways: lines taken for something else, tasks that came, went, or say something else. */
export type Step = {
  readonly parts: readonly { readonly line: string; readonly from: PartName; readonly to: PartName }[];
  readonly added: readonly Placed[];
  readonly removed: readonly Placed[];
  readonly changed: readonly { readonly id: string; readonly from: Values; readonly to: Values }[];
};

/** What leads from one state of a draft to another. Tasks that are in both keep their order. */
export function stepBetween(before: Sheet, after: Sheet): Step {
  const [earlier, later] = [byId(before.tasks), byId(after.tasks)];
  const partsBefore = new Map(before.lines.map(({ id, part }) => [id, part]));
  return {
    parts: after.lines.flatMap(({ id, part }) => {
      const from = partsBefore.get(id);
      return from === undefined || from === part ? [] : [{ line: id, from, to: part }];
    }),
    added: placed(after.tasks).filter(({ task }) => !earlier.has(task.id)),
    removed: placed(before.tasks).filter(({ task }) => !later.has(task.id)),
    changed: before.tasks.flatMap((from) => {
      const to = later.get(from.id);
      const fields = to ? differing(from, to) : [];
      return to && fields.length > 0 ? [{ id: from.id, from: pick(from, fields), to: pick(to, fields) }] : [];
    }),
  };
}

/** The step that changed fields of one task and nothing else. */
export function stepOfChange(task: Values & { readonly id: string }, change: Values): Step {
  const names = Object.keys(change) as (keyof SheetTask)[];
  const to = Object.fromEntries(names.filter((name) => change[name] !== undefined).map((name) => [name, change[name]]));
  // What was not there is null, which is kept: undoing takes it away again.
  const from = Object.fromEntries(Object.keys(to).map((name) => [name, task[name as keyof SheetTask] ?? null]));
  return { parts: [], added: [], removed: [], changed: [{ id: task.id, from, to }] };
}

/** The step that takes another back. */
export function inverse({ parts, added, removed, changed }: Step): Step {
  return {
    parts: parts.map(({ line, from, to }) => ({ line, from: to, to: from })),
    added: removed,
    removed: added,
    changed: changed.map(({ id, from, to }) => ({ id, from: to, to: from })),
  };
}

/** The draft after a step; null where what the step changes is not as it says, because it was changed since. */
export function takeStep(sheet: Sheet, step: Step): Sheet | null {
  const parts = new Map(step.parts.map((one) => [one.line, one]));
  const tasks = byId(sheet.tasks);
  const fits =
    sheet.lines.every(({ id, part }) => (parts.get(id)?.from ?? part) === part) &&
    step.added.every(({ task }) => !tasks.has(task.id)) &&
    step.removed.every(({ task }) => isSame(known(tasks.get(task.id)), known(task))) &&
    step.changed.every(({ id, from }) => {
      const task = tasks.get(id);
      return task !== undefined && isSame(known(pick(task, Object.keys(from) as (keyof SheetTask)[])), known(from));
    });
  if (!fits) return null;
  const gone = new Set(step.removed.map(({ task }) => task.id));
  const changed = new Map(step.changed.map(({ id, to }) => [id, to]));
  const kept = sheet.tasks.filter(({ id }) => !gone.has(id)).map((task) => ({ ...task, ...changed.get(task.id) }));
  for (const { task, follows } of step.added) {
    // Where the one before it is gone by now, it stands first rather than nowhere.
    kept.splice(kept.findIndex(({ id }) => id === follows) + 1, 0, task);
  }
  return { lines: sheet.lines.map((line) => ({ ...line, part: parts.get(line.id)?.to ?? line.part })), tasks: kept };
}

function byId(tasks: readonly SheetTask[]): ReadonlyMap<string, SheetTask> {
  return new Map(tasks.map((task) => [task.id, task]));
}

function placed(tasks: readonly SheetTask[]): readonly Placed[] {
  return tasks.map((task, index) => ({ task, follows: tasks[index - 1]?.id ?? null }));
}

/** The fields that differ; the revision counts changes and is none itself. */
function differing(before: SheetTask, after: SheetTask): readonly (keyof SheetTask)[] {
  const names = Object.keys({ ...before, ...after }) as (keyof SheetTask)[];
  return names.filter((name) => name !== 'revision' && !isSame(before[name], after[name]));
}

function pick(task: Values, names: readonly (keyof SheetTask)[]): Values {
  return Object.fromEntries(names.map((name) => [name, task[name]]));
}

/** What a task says; how often it was changed, and who decided about it when, say nothing of that. */
function known(task: Values | undefined): object | undefined {
  return task && { ...task, revision: undefined, reviewedBy: undefined, reviewedAt: undefined };
}

/** Whether two values say the same, whatever the order of their keys: a database keeps its own. */
function isSame(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string | undefined {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
