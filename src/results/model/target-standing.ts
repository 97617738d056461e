import type { Span } from '../../frameworks/model/framework.ts';
import { editionOfYear, nodeAt, unitsInYear, writeRef, type Catalogue } from '../../frameworks/model/look-up.ts';
import { sameSubjectIn } from '../../frameworks/model/same-subject.ts';
import { forecastOf, fewestYears, type Forecast, type YearPoints } from './forecast.ts';
import { historyOf, yearsOfLand, type YearOfNode } from './history.ts';
import { pointsOfRank, pointsToRank, type PointsOfRank } from './points-of-rank.ts';
import { mergedInto, provincesOfYear, type Province } from './province.ts';
import { placesAt, type Place } from './ranking.ts';
import { pointsOf, toFourDecimals, type Score } from './score.ts';
import { isBeyond, isOnPath, lackingOf, valueOnPath } from './target-path.ts';
import { isOfIndex, isPlace, meets, type Target, type TargetAim } from './target.ts';
import { scoreOf, tablesOfIndex, whole, type Results, type Table } from './table.ts';

/**
 * How a target stands: `reached` by the last result; `missed` where the result of its own year is there and does not reach it; `on-path` or `behind`
 * the straight line from the baseline; `out-of-reach` where all of the forecast's interval falls short; `unknown` with a reason.
 */
export const targetStates = ['reached', 'missed', 'on-path', 'behind', 'out-of-reach', 'unknown'] as const;
export type TargetState = (typeof targetStates)[number];

/** Why a state can't be told, or a path or a forecast not be drawn. */
export const targetReasons = [
  'no-series',
  'no-province',
  'no-result',
  'withheld',
  'merged',
  'no-scores',
  'no-rank',
  'percent-of-scale',
  'other-base',
  'no-result-of-year',
  'no-baseline',
  'no-newer-result',
  'measured-otherwise',
  'few-years',
  'year-known',
] as const;
export type TargetReason = (typeof targetReasons)[number];

/** A result of the province at the wanted node in one year. */
export type YearResult = { readonly year: number; readonly score: Score; readonly place: Place | null };

/** The straight line from the baseline to the wanted value: where it stands in the year of the last result. */
export type Path = { readonly from: YearResult; readonly year: number; readonly value: number };

/** A target beside what is known. Figures are points of the node, or places for a rank and a group; null is what can't be told, never 0. */
export type TargetStanding = {
  readonly last: YearResult | null;
  /** How much is lacking; 0 or less where it is met. */
  readonly lacking: number | null;
  /** For a rank: how many points part the province from whoever holds it, in the year of the last result. */
  readonly lackingPoints: number | null;
  readonly ofRank: PointsOfRank | null;
  /** The provinces that will be rated in the wanted year, where that is another number than in the last result. */
  readonly otherBase: number | null;
  readonly path: Path | { readonly none: TargetReason };
  readonly forecast: Forecast | { readonly none: TargetReason };
  readonly state: TargetState;
  /** Why it is unknown; null for every other state. */
  readonly why: TargetReason | null;
};

/** What a target is held against: results, the indices, and the province; null where the installation follows none. */
export type Known = { readonly results: Results; readonly catalogue: Catalogue; readonly province: Province | null };

/** Holds a target against what is known; one of a statistic against its figures by year, as they were brought in. */
export function standingOf(known: Known, target: Target, figures: readonly YearPoints[] = []): TargetStanding {
  const { subject } = target;
  if (!isOfIndex(subject)) return figures.length === 0 ? unknown('no-series') : statisticStanding(target, figures);
  if (known.province === null) return unknown('no-province');
  const history = historyAt(known, known.province, target);
  const last = history.at(-1);
  if (!last) return unknown(whyNothing(known, known.province, target));
  const [result, baseline] = [resultOf(last), history.find(({ table }) => table.year === target.baselineYear)];
  const base = isPlace(target) ? otherBaseOf(known, target, last) : null;
  const ofRank = isPlace(target) ? pointsOfRank(last.table, last.code, target.upper ?? target.value) : null;
  const path = pathOf(target, last, baseline, base !== null);
  const forecast = forecastAt(known, known.province, target, history);
  const figure = figureOf(target, result, last);
  return {
    last: result,
    lacking: typeof figure === 'number' && base === null ? lackingOf(target, figure) : null,
    lackingPoints: rounded(pointsToRank(ofRank, result.score)),
    ofRank,
    otherBase: base,
    path,
    forecast,
    ...stateOf(known, target, { last, figure, base, path, forecast, ofRank }),
  };
}

/** The newest year before another in which anything is known of the province at the target's node: from there the path goes. */
export function baselineBefore(known: Known, target: Target, before: number): number | null {
  if (known.province === null || !isOfIndex(target.subject)) return null;
  const years = historyAt(known, known.province, { ...target, year: before - 1 });
  return years.at(-1)?.table.year ?? null;
}

/** A statistic has neither ranks nor editions: it is measured alike in all its years, by the word of who brought them in. */
function statisticStanding(target: Target, figures: readonly YearPoints[]): TargetStanding {
  const known = figures.filter(({ year }) => year <= target.year).toSorted((a, b) => a.year - b.year);
  const [last, baseline] = [known.at(-1), known.find(({ year }) => year === target.baselineYear)];
  if (!last) return unknown('no-result');
  const path = pathOfStatistic(target, last, baseline);
  const scale = target.kind === 'percent' && known.every(({ points }) => points >= 0 && points <= 100);
  const forecast: TargetStanding['forecast'] =
    last.year === target.year
      ? { none: 'year-known' }
      : (forecastOf(known, target.year, scale ? { from: 0, to: 100 } : null) ?? { none: 'few-years' });
  const judge = (): Judged => {
    const isMet = meets(target, last.points);
    if (last.year === target.year) return { state: isMet ? 'reached' : 'missed', why: null };
    if (known.length < figures.length) return { state: 'unknown', why: 'no-result-of-year' };
    if (isMet) return { state: 'reached', why: null };
    if (!('none' in forecast) && isBeyond(target, forecast, null)) return { state: 'out-of-reach', why: null };
    if ('none' in path) return { state: 'unknown', why: path.none };
    const isOn = isOnPath(target, baseline?.points ?? last.points, path.value, last.points);
    return { state: isOn ? 'on-path' : 'behind', why: null };
  };
  const nothing = { lackingPoints: null, ofRank: null, otherBase: null };
  return { last: yearResultOf(last), lacking: lackingOf(target, last.points), ...nothing, path, forecast, ...judge() };
}

function pathOfStatistic(target: Target, last: YearPoints, baseline: YearPoints | undefined): TargetStanding['path'] {
  if (!baseline) return { none: 'no-baseline' };
  if (baseline.year >= last.year) return { none: 'no-newer-result' };
  return { from: yearResultOf(baseline), year: last.year, value: valueOnPath(target, baseline, last.year) };
}

function yearResultOf({ year, points }: YearPoints): YearResult {
  return { year, score: { kind: 'value', points, interval: null }, place: null };
}

type Judged = { readonly state: TargetState; readonly why: TargetReason | null };

function unknown(why: TargetReason): TargetStanding {
  const nothing = { last: null, lacking: null, lackingPoints: null, ofRank: null, otherBase: null };
  return { ...nothing, path: { none: why }, forecast: { none: why }, state: 'unknown', why };
}

function stateOf(
  { results }: Known,
  target: Target,
  at: {
    readonly last: YearOfNode;
    readonly figure: number | TargetReason;
    readonly base: number | null;
    readonly path: TargetStanding['path'];
    readonly forecast: TargetStanding['forecast'];
    readonly ofRank: PointsOfRank | null;
  },
): Judged {
  const { figure, path, forecast } = at;
  const because = (why: TargetReason): Judged => ({ state: 'unknown', why });
  const is = (state: TargetState): Judged => ({ state, why: null });
  if (typeof figure !== 'number') return because(figure);
  if (at.base !== null) return because('other-base');
  const isMet = meets(target, figure);
  if (at.last.table.year === target.year) return is(isMet ? 'reached' : 'missed');
  const { index } = at.last.table.framework;
  if (tablesOfIndex(results, index).some(({ year }) => year >= target.year)) return because('no-result-of-year');
  if (isMet) return is('reached');
  if (!('none' in forecast) && isBeyond(target, forecast, at.ofRank?.points ?? null)) return is('out-of-reach');
  if ('none' in path) return because(path.none);
  return is(isOnPath(target, figureIn(target, path.from), path.value, figure) ? 'on-path' : 'behind');
}

function pathOf(
  target: TargetAim,
  last: YearOfNode,
  baseline: YearOfNode | undefined,
  isOtherBase: boolean,
): TargetStanding['path'] {
  if (isOtherBase) return { none: 'other-base' };
  if (!baseline) return { none: 'no-baseline' };
  if (baseline.table.year >= last.table.year) return { none: 'no-newer-result' };
  const from = resultOf(baseline);
  const start = figureIn(target, from);
  if (typeof start !== 'number') return { none: start };
  if (isPlace(target) ? from.place?.of !== resultOf(last).place?.of : baseline.comparison !== 'same')
    return { none: isPlace(target) ? 'other-base' : 'measured-otherwise' };
  const { year } = last.table;
  return { from, year, value: valueOnPath(target, { year: from.year, points: start }, year) };
}

function forecastAt(
  { results }: Known,
  province: Province,
  target: Target,
  history: readonly YearOfNode[],
): TargetStanding['forecast'] {
  const last = history.at(-1);
  if (!last || pointsOf(scoreOf(last.row, last.code)) === null) return { none: 'no-scores' };
  if (target.year <= last.table.year) return { none: 'year-known' };
  const { framework, edition } = last.table;
  // A year whose edition is known to be another is measured otherwise than all that the forecast could rest on.
  const wanted = editionOfYear(framework, target.year);
  if (wanted && wanted.id !== edition.id) return { none: 'measured-otherwise' };
  const scored = history.flatMap(({ table, row, code, comparison }) => {
    const points = pointsOf(scoreOf(row, code));
    return points === null ? [] : [{ year: table.year, points, comparison }];
  });
  const alike = scored.filter(({ comparison }) => comparison === 'same');
  const forecast = forecastOf(alike, target.year, spanAt(last));
  if (forecast) return forecast;
  if (scored.length >= fewestYears) return { none: 'measured-otherwise' };
  return { none: mergedInto(results.provinces, province).length > 0 ? 'merged' : 'few-years' };
}

/** The years in which anything is known of a land at the wanted node up to the wanted year, each measured against the last of them. */
function historyAt(
  { results, catalogue }: Known,
  province: Province,
  { subject, year }: Target,
): readonly YearOfNode[] {
  if (!isOfIndex(subject)) return [];
  const years = yearsOfLand(results, subject.index, province, year);
  for (let at = years.length - 1; at >= 0; at -= 1) {
    const one = years[at];
    const code = one && codeIn(catalogue, one.table, subject);
    if (!one || code === null || code === undefined || !isKnown({ ...one, code, comparison: 'same' })) continue;
    return historyOf(catalogue, years.slice(0, at + 1), one.table, code).filter(isKnown);
  }
  return [];
}

function isKnown({ table, row, code }: YearOfNode): boolean {
  return scoreOf(row, code).kind === 'value' || placesAt(table, code).has(row.province.key);
}

/** What the wanted node is in the edition of a table; null where it is nothing, or more than one thing. */
function codeIn(
  catalogue: Catalogue,
  { framework, edition }: Table,
  subject: { readonly index: string; readonly edition: string; readonly node: string },
): string | null {
  if (subject.node === whole || subject.edition === edition.id) return subject.node;
  const ref = writeRef({ index: subject.index, edition: subject.edition, code: subject.node });
  const codes = sameSubjectIn(catalogue, framework, edition).get(ref) ?? [];
  return codes.length === 1 ? (codes[0] ?? null) : null;
}

function resultOf({ table, row, code }: YearOfNode): YearResult {
  return {
    year: table.year,
    score: scoreOf(row, code),
    place: placesAt(table, code).get(row.province.key) ?? null,
  };
}

/** The figure that a target of its kind is about, or why there is none. */
function figureOf(target: TargetAim, result: YearResult, last: YearOfNode): number | TargetReason {
  const span = spanAt(last);
  if (target.kind === 'percent' && (span === null || span.from !== 0 || span.to !== 100)) return 'percent-of-scale';
  return figureIn(target, result);
}

function figureIn(target: Pick<TargetAim, 'kind'>, { score, place }: YearResult): number | TargetReason {
  if (isPlace(target)) return place?.rank ?? 'no-rank';
  return pointsOf(score) ?? 'no-scores';
}

function spanAt({ table, code }: YearOfNode): Span | null {
  return code === whole ? table.edition.scale : (nodeAt(table.edition, code)?.points ?? null);
}

/** How many provinces are rated in the wanted year, where that is not how many the last result stands among. */
function otherBaseOf({ results }: Known, { year }: Target, { table }: YearOfNode): number | null {
  const edition = editionOfYear(table.framework, year);
  const then = (edition && unitsInYear(edition, year)) ?? provincesOfYear(results.provinces, year).length;
  return then === table.units ? null : then;
}

function whyNothing({ results }: Known, province: Province, { subject, year }: Target): TargetReason {
  if (!isOfIndex(subject)) return 'no-series';
  const withheld = yearsOfLand(results, subject.index, province, year).some(
    ({ row }) => scoreOf(row, subject.node).kind === 'withheld',
  );
  if (withheld) return 'withheld';
  return mergedInto(results.provinces, province).length > 0 ? 'merged' : 'no-result';
}

function rounded(points: number | null): number | null {
  return points === null ? null : toFourDecimals(points);
}
