import { isHeldOut, readAnnotated, scoreCriteria } from '../test/score-criteria.ts';
import type { AnnotatedTask } from '../test/score-criteria.ts';
import { loadCriteria } from '../src/reading/criteria.ts';
import { makeProposer } from '../src/reading/model/criteria/propose-criteria.ts';
import { quantile, rounded, timings, type BenchResult } from './bench.ts';

const planSize = 300;
const runs = 10;

/** How often a right criterion is the first, or among the first three, that a task is proposed; and the time for a plan of 300 tasks. */
export async function run(): Promise<BenchResult> {
  const propose = makeProposer(loadCriteria());
  const annotated = readAnnotated();
  const heldOut = annotated.filter(isHeldOut);
  const names = [...new Set(annotated.map((task) => task.index))];
  const sets: readonly (readonly [name: string, tasks: readonly AnnotatedTask[]])[] = [
    ['all', annotated],
    ['tuned on', annotated.filter((task) => !isHeldOut(task))],
    ['held out', heldOut],
    ...names.map((name) => [`held out, ${name}`, heldOut.filter((task) => task.index === name)] as const),
    ['held out, without headings', heldOut.map((task) => ({ ...task, path: [] }))],
  ];
  const figures = Object.fromEntries(
    sets.flatMap(([name, tasks]) => {
      const score = scoreCriteria(tasks, propose);
      return [
        [`${name}: tasks`, score.tasks],
        [`${name}: first`, rounded(score.first, 3)],
        [`${name}: first three`, rounded(score.firstThree, 3)],
      ];
    }),
  );
  const { confidence, right } = scoreCriteria(heldOut, propose);
  const plan = Array.from({ length: planSize }, (_, at) => annotated[at % annotated.length] as AnnotatedTask);
  const milliseconds = quantile(await timings(runs, () => plan.map(propose)), 0.5);
  return {
    name: 'criterion-links',
    about: 'share of annotated tasks with a right criterion proposed; ms for 300 tasks',
    figures: {
      ...figures,
      'held out: mean confidence': rounded(confidence, 3),
      'held out: proposals right': rounded(right, 3),
      'ms, 300 tasks': milliseconds,
    },
    against: { 'first three': 0.85, 'ms, 300 tasks': 1000 },
    ratio: {
      'held out, first three': rounded(scoreCriteria(heldOut, propose).firstThree / 0.85),
      'ms, 300 tasks': rounded(milliseconds / 1000),
    },
  };
}
