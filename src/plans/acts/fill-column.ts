import { recordAudits } from '../../accounts/store.ts';
import { officeDate } from '../../kernel/time-zone.ts';
import type { Block } from '../../office/block.ts';
import { loadGazetteer } from '../../reading/gazetteer.ts';
import { readAgencies } from '../../reading/model/agency-list.ts';
import { parseDeadline } from '../../reading/model/deadline.ts';
import { withRules } from '../../reading/model/gazetteer.ts';
import type { Actor } from '../../server/actor.ts';
import type { Db } from '../../server/database.ts';
import { resolveName } from '../../units/model.ts';
import { readNameBook } from '../../units/store.ts';
import { cellBeside } from '../model/column.ts';
import { correct, type Correction } from '../model/review.ts';
import { asReadingRules, withTaughtNames, type ColumnMeaning } from '../model/rule.ts';
import { readBlocks } from '../store/documents.ts';
import type { PlanRecord } from '../store/plans.ts';
import { listRules } from '../store/rules.ts';
import { listTasks, updateTask, type TaskRecord } from '../store/tasks.ts';

/** The field that a column fills in tasks that were read from its table; other meanings matter to the next reading alone. */
const filled = ['lead', 'coordinate', 'deadline', 'product'] as const;
type Filled = (typeof filled)[number];

/** Where a column stands, what it holds, and the year of deadlines that leave theirs out. */
export type Column = {
  readonly block: string;
  readonly meaning: ColumnMeaning;
  readonly year: { readonly year?: number };
};

/**
 * Fills a field of a draft's unreviewed tasks from the column that a person said holds it, where the task has nothing there yet; how many.
 * Each is a correction like one made by hand.
 */
export async function fillFromColumn(
  db: Db,
  plan: PlanRecord,
  { block, meaning, year }: Column,
  by: { readonly actor: Actor; readonly now: Date },
): Promise<number> {
  const field = filled.find((one) => one === meaning);
  if (!field) return 0;
  const blocks = (await readBlocks(db, plan.documentId)) as unknown as readonly Block[];
  const rules = await listRules(db);
  const names = withTaughtNames(await readNameBook(db, plan.issuedOn ?? officeDate(by.now)), rules);
  const gazetteer = withRules(await loadGazetteer(), asReadingRules(rules).bodies);
  const valueOf = (text: string): Correction => {
    if (field === 'product') return { product: text };
    if (field === 'deadline') return { deadline: parseDeadline(text, year) };
    const written = [...new Set(readAgencies(text, gazetteer).map((body) => body.text))];
    const bodies = written.map((name) => {
      const found = resolveName(name, names);
      return {
        written: name,
        unitId: found.kind === 'unit' ? found.unitId : null,
        groupId: found.kind === 'group' ? found.groupId : null,
      };
    });
    return { [field]: bodies };
  };
  const changes = (await listTasks(db, plan.id))
    .filter((task) => task.review === 'unreviewed' && isEmpty(task, field))
    .flatMap((task) => {
      const cell = cellBeside(blocks, block, task.source.text);
      if (!cell) return [];
      const source = field === 'product' ? {} : { source: { ...task.source, [field]: cell.ids } };
      return [{ task, change: { ...correct(task, valueOf(cell.text)), ...source } }];
    });
  const saved = [];
  for (const { task, change } of changes) {
    // What somebody else changed meanwhile is left to them.
    if (!(await updateTask(db, task, change, { personId: by.actor.personId, now: by.now }))) continue;
    saved.push({ ...by, event: { verb: 'corrected', subjectKind: 'task', subjectId: task.id, detail: change } });
  }
  await recordAudits(db, saved);
  return saved.length;
}

function isEmpty(task: TaskRecord, field: Filled): boolean {
  if (field === 'product') return task.product === null;
  if (field === 'deadline') return task.deadline.type === 'none' && task.deadline.text === null;
  return !task.bodies.some((body) => body.role === field);
}
