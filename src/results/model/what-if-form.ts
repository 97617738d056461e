import type { Sentence } from '../../kernel/words.ts';
import { walk } from '../../frameworks/model/look-up.ts';
import { problem } from '../../kernel/problem.ts';
import { cheapestWay, type Way } from './cheapest-way.ts';
import { poseWhatIf } from './pose-what-if.ts';
import { addingOf, parentOf, valueWith, worthOfPoint, type Adding } from './recompute.ts';
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
  /** The published standard error of that total; null where there is none. */
  readonly error: number | null;
  readonly others: readonly number[];
  /** How the nodes add up, as far as their points are known: total and rank come out as at the server. */
  readonly adding: Adding;
  readonly nodes: readonly FormNode[];
  /** How many yearly changes tell how far the others move, and the names of those that have too few of their own. */
  readonly moving: { readonly changes: number; readonly borrowing: readonly string[] };
};

/**
 * Makes the form of a row: of its parts, or, where none are known, of its total alone. Refuses with results.not_reckonable where it has no total or where
 * other totals are missing.
 */
export function formOf(results: Results, table: Table, row: Row): Form {
  const parts = nodesOf(table, row);
  const published = pointsOf(scoreOf(row, whole));
  if (published === null)
    throw problem('results.not_reckonable', {
      index: table.framework.short.vi,
      year: table.year,
      province: row.province.name,
    });
  const isByParts = parts.some(({ isLast, points, worth }) => isLast && points !== null && worth !== null);
  const nodes = isByParts ? parts : [totalOf(table, published)];
  const wish = { province: row.province.key, set: new Map(), others: 'held', runs: 1, seed: 0 } as const;
  const { question, borrowing } = poseWhatIf(results, table, wish);
  const total = scoreOf(row, whole);
  return {
    published,
    error: total.kind === 'value' ? (total.interval?.error ?? null) : null,
    others: question.scores.filter((_, unit) => unit !== question.unit),
    adding: knownAdding(table, nodes),
    nodes,
    moving: { changes: question.changes.length, borrowing: borrowing.map(({ name }) => name) },
  };
}

/** What total and rank of a form follow from. */
type Standing = Pick<Form, 'published' | 'others' | 'adding' | 'nodes'>;

/** Total and rank of a form with some of its last nodes set: the same numbers, by the same function, as the server's answer. */
export function standingWith(
  form: Standing,
  set: ReadonlyMap<string, number>,
): { readonly score: number; readonly rank: number; readonly of: number } {
  const score = pointsAt(form, set, whole) ?? form.published;
  return { score, rank: 1 + form.others.filter((other) => other > score).length, of: form.others.length + 1 };
}

/** The points of a node as wished: of one that has others below it, what these make of it. */
export function pointsWith(form: Standing, node: FormNode, set: ReadonlyMap<string, number>): number | null {
  return pointsAt(form, set, node.code);
}

function pointsAt({ adding, nodes, published }: Standing, set: ReadonlyMap<string, number>, code: string) {
  const points = new Map(nodes.map((node) => [node.code, node.points]));
  return valueWith(adding, (one) => (one === whole ? published : (points.get(one) ?? null)), set, code);
}

/** The cheapest way from a form, some nodes already set, to a rank: what each node must reach, what that costs, and where it leads. */
export type WayToRank = Pick<Way, 'effort' | 'short' | 'alike'> & {
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
      return {
        gap,
        set: reached,
        effort: way.effort,
        short: rank <= targetRank ? 0 : lacks,
        alike: way.alike,
        score,
        rank,
      };
  }
}

const leastPoint = 0.0001;
const mostRounding = 0.001;

function roundUp(points: number): number {
  return Math.ceil(points * 10_000 - 1e-6) / 10_000;
}

function nodesOf({ rows, edition }: Table, row: Row): FormNode[] {
  const known = new Set(rows.flatMap(({ scores }) => [...scores.keys()]));
  const adding = addingOf(edition);
  const published = (code: string) => pointsOf(scoreOf(row, code));
  return [...walk(edition.nodes)]
    .filter(({ code, counts }) => counts && known.has(code))
    .map(({ code, name, depth, points, children }) => {
      const own = published(code);
      const total = own === null ? null : valueWith(adding, published, new Map([[code, own]]), whole);
      return {
        code,
        name,
        depth,
        points: own,
        // Bounds such as 1/3 are brought to four decimals within.
        least: points && roundUp(points.from),
        most: points && -roundUp(-points.to),
        // Where a part beside it is missing no total follows from its points, so that they are worth nothing known.
        worth: total === null ? null : worthOfPoint(adding, code),
        isLast: !children.some((child) => known.has(child.code)),
      };
    });
}

/** The total as the one thing that can be set. */
function totalOf({ framework, edition }: Table, points: number): FormNode {
  const { from, to } = edition.scale;
  return { code: whole, name: framework.name, depth: 0, points, least: from, most: to, worth: 1, isLast: true };
}

/** The nodes whose points are known, and those beside them: without these it would seem that nothing is missing. */
function knownAdding({ edition }: Table, nodes: readonly FormNode[]): Adding {
  const adding = addingOf(edition);
  const above = new Set(nodes.map(({ code }) => parentOf(code)));
  return { ...adding, nodes: adding.nodes.filter(({ code, counts }) => counts && above.has(parentOf(code))) };
}
