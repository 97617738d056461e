import { officeDate } from '../../kernel/time-zone.ts';
import { loadCriteria } from '../../reading/criteria.ts';
import { loadGazetteer } from '../../reading/gazetteer.ts';
import { headingsWith } from '../../reading/model/columns.ts';
import { makeProposer } from '../../reading/model/criteria/propose-criteria.ts';
import { withRules } from '../../reading/model/gazetteer.ts';
import { taskFromText } from '../../reading/model/make-task.ts';
import type { Db } from '../../server/database.ts';
import { readNameBook } from '../../units/store.ts';
import { toNewTasks } from '../model/draft.ts';
import { yearOf } from '../model/plan.ts';
import { asReadingRules, withTaughtNames } from '../model/rule.ts';
import type { LineFound } from '../model/sheet/line-task.ts';
import type { SheetTask } from '../model/sheet/sheet.ts';
import type { PlanRecord } from '../store/plans.ts';
import { listRules } from '../store/rules.ts';

/** Makes what reads a line of a plan as a task, as the import reads one of running text: its own words say who and when. */
export async function makeLineReader(
  db: Db,
  plan: PlanRecord,
  id: string,
  now: Date,
): Promise<(found: LineFound) => SheetTask> {
  const rules = await listRules(db);
  const taught = asReadingRules(rules);
  const names = withTaughtNames(await readNameBook(db, plan.issuedOn ?? officeDate(now)), rules);
  const gazetteer = withRules(await loadGazetteer(), taught.bodies);
  const context = {
    gazetteer,
    deadlines: yearOf(plan),
    issued: plan.issuedOn,
    headings: headingsWith(taught, gazetteer),
  };
  const propose = makeProposer(loadCriteria());
  return ({ text, ids, path, index }) => {
    const read = taskFromText({ text, ids }, { path, index, appendix: null, communication: false }, context);
    const [made] = toNewTasks(plan.id, [{ ...read, proposals: propose(read) }], names, () => id);
    if (!made) throw new Error('one reading makes one task');
    const { ordinal: _ordinal, proposals: _proposals, ...task } = made;
    return { ...task, review: 'unreviewed', reviewedBy: null, reviewedAt: null, revision: 0 };
  };
}
