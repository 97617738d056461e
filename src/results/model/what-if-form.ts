import type { Sentence } from '../../kernel/words.ts';
import { walk } from '../../frameworks/model/look-up.ts';
import { problem } from '../../kernel/problem.ts';
import { cheapestWay, type Way } from './cheapest-way.ts';
import { poseWhatIf } from './pose-what-if.ts';
import { worthOfPoint } from './recompute.ts';
import { pointsOf, toFourDecimals } from './score.ts';
import { scoreOf, whole, type Results, type Row, type Table } from './table.ts';

/** A node of a form: what a province has there, what can be had, and what one point of it is worth in points of the index. */
export type FormNode = {
  readonly code: string;
  readonly name: Sentence;
  readonly depth: number;
  readonly points: number | null;
  readonly least: number | null;
  readonly most: number | null;
  readonly worth: number | null;
  /** Nothing below it is known: it may be set, those above follow. */
  readonly isLast: boolean;
};

/** What can be asked of a province in an index and year, with the totals of the others, so that total and rank follow while somebody sets points. */
export type Form = {
  readonly published: number;
  /** The total worked out from the nodes; may differ from the published one by rounding. */
  readonly remade: number;
  readonly others: readonly number[];
  readonly scale: { readonly from: number; readonly to: number };
  readonly nodes: readonly FormNode[];
};

/** Makes the form of a row. Refuses with results.not_reckonable where no total follows from its nodes. */
export function formOf(results: Results, table: Table, row: Row): Form {
  const nodes = nodesOf(table, row);
  const published = pointsOf(scoreOf(row, whole));
  const first = nodes.find(({ isLast, points, worth }) => isLast && points !== null && worth !== null);
  if (published === null || first?.points == null)
    throw problem('results.not_reckonable', {
      index: table.framework.short.vi,
      year: table.year,
      province: row.province.name,
    });
  const wish = { province: row.province.key, others: 'held', runs: 1, seed: 0 } as const;
  const { score } = poseWhatIf(results, table, { ...wish, set: new Map([[first.code, first.points]]) });
  const { question } = poseWhatIf(results, table, { ...wish, set: new Map() });
  return {
    published,
    remade: score,
    others: question.scores.filter((_, unit) => unit !== question.unit),
    scale: table.edition.scale,
    nodes,
  };
}

/** Total and rank of a form with some of its last nodes set; every way of adding up is a sum of shares, so a change counts by its worth. */
export function standingWith(
  form: Pick<Form, 'published' | 'remade' | 'others' | 'nodes'>,
  set: ReadonlyMap<string, number>,
): { readonly score: number; readonly rank: number; readonly of: number } {
  const changes = form.nodes.flatMap(({ code, points, worth }) => {
    const wished = set.get(code);
    return wished === undefined || points === null || worth === null ? [] : [(wished - points) * worth];
  });
  const score =
    set.size === 0 ? form.published : toFourDecimals(form.remade + changes.reduce((sum, change) => sum + change, 0));
  return { score, rank: 1 + form.others.filter((other) => other > score).length, of: form.others.length + 1 };
}

/** The points of a node as wished: of one that has others below it, what these make of it. */
export function pointsWith(form: Pick<Form, 'nodes'>, node: FormNode, set: ReadonlyMap<string, number>): number | null {
  if (node.isLast || node.points === null || !node.worth) return set.get(node.code) ?? node.points;
  const { worth } = node;
  const below = form.nodes.filter(({ code, isLast }) => isLast && code.startsWith(`${node.code}.`));
  const change = below.reduce((sum, one) => {
    const wished = set.get(one.code);
    return wished === undefined ? sum : sum + ((wished - (one.points ?? wished)) * (one.worth ?? 0)) / worth;
  }, 0);
  return toFourDecimals(node.points + change);
}

/** The cheapest way from a form, some nodes already set, to a rank: what each node must reach, what that costs, and where it leads. */
export type WayToRank = Pick<Way, 'effort' | 'short'> & {
  readonly gap: number;
  readonly set: ReadonlyMap<string, number>;
  readonly score: number;
  readonly rank: number;
};

/**
 * Finds the least effort to the score of whoever holds the wished rank now, all others held still. Points are rounded up to the four decimals of
 * published figures; efforts of a point are 1 unless said. `short` is what is lacking where all nodes at their most don't reach.
 */
export function cheapestToRank(
  form: Form,
  targetRank: number,
  efforts: ReadonlyMap<string, number>,
  set: ReadonlyMap<string, number>,
): WayToRank {
  const start = standingWith(form, set);
  const aim = form.others.toSorted((a, b) => b - a)[targetRank - 1] ?? -Infinity;
  const levers = form.nodes.flatMap(({ code, points, most, worth, isLast }) =>
    !isLast || points === null || most === null || worth === null
      ? []
      : [{ code, points: set.get(code) ?? points, maximum: most, weight: worth, effort: efforts.get(code) ?? 1 }],
  );
  const gap = Math.max(0, toFourDecimals(aim - start.score));
  // Working a total out again rounds at each level: a last decimal may be lost, and is then asked for once more.
  for (let extra = 0; ; extra += leastPoint) {
    const way = cheapestWay(levers, gap === 0 ? 0 : gap + extra);
    const reached = new Map(set);
    for (const { code, rise } of way.steps) {
      const lever = levers.find((one) => one.code === code);
      if (lever) reached.set(code, Math.min(lever.maximum, roundUp(lever.points + rise)));
    }
    const { score, rank } = standingWith(form, reached);
    const lacks = Math.max(0, toFourDecimals(aim - score));
    if (rank <= targetRank || way.short > 0 || extra > mostRounding)
      return { gap, set: reached, effort: way.effort, short: rank <= targetRank ? 0 : lacks, score, rank };
  }
}

const leastPoint = 0.0001;
const mostRounding = 0.001;

function roundUp(points: number): number {
  return Math.ceil(points * 10_000 - 1e-6) / 10_000;
}

function nodesOf({ rows, edition }: Table, row: Row): FormNode[] {
  const known = new Set(rows.flatMap(({ scores }) => [...scores.keys()]));
  return [...walk(edition.nodes)]
    .filter(({ code, counts }) => counts && known.has(code))
    .map(({ code, name, depth, points, children }) => ({
      code,
      name,
      depth,
      points: pointsOf(scoreOf(row, code)),
      // Bounds such as 1/3 are brought to four decimals within.
      least: points && roundUp(points.from),
      most: points && -roundUp(-points.to),
      worth: worthOfPoint(edition, code),
      isLast: !children.some((child) => known.has(child.code)),
    }));
}
