import type { output } from 'zod';
import type { Actor } from '../../server/actor.ts';
import type { setImportView, setsApi, setView } from '../api/sets.ts';
import { checkSet } from '../model/own-set/check-set.ts';
import { compareSets } from '../model/own-set/compare-sets.ts';
import { editionIn, treeOf, yearsIn, type KnownBesides, type OwnSet } from '../model/own-set/own-set.ts';
import { proposeMapping } from '../model/own-set/propose-mapping.ts';
import type { SetFault, SetFinding } from '../model/own-set/set-fault.ts';
import { leavesOf } from '../model/look-up.ts';
import { methods } from '../model/framework.ts';
import { mayEditSets } from '../policies.ts';
import type { SetImportRecord } from '../store/imports.ts';
import type { MappingRecord } from '../store/mappings.ts';
import type { SetRecord } from '../store/sets.ts';

type Changes = NonNullable<output<typeof setView>['changes']>;
type Head = output<typeof setsApi.listSets.output>['sets'][number]['editions'][number];
type Besides = (set: string, edition: string) => KnownBesides;

/** So many lines of faults and changes are shown; the rest is counted. */
const mostShown = 200;

/** The province's own sets, each with its editions. */
export function presentSets(
  sets: readonly SetRecord[],
  besides: Besides,
  actor: Actor,
): output<typeof setsApi.listSets.output> {
  return {
    sets: [...Map.groupBy(sets, ({ set }) => set)].map(([set, editions]) => ({
      set,
      title: editions.at(-1)?.content.vi ?? set,
      editions: editions.map((one) => presentHead(one, checkSet(one.content, besides(one.set, one.edition)).length)),
    })),
    abilities: { edit: mayEditSets(actor) },
  };
}

/** One edition whole. */
export function presentSet(
  one: SetRecord,
  sets: readonly SetRecord[],
  besides: Besides,
  actor: Actor,
): output<typeof setView> {
  const known = besides(one.set, one.edition);
  const faults = checkSet(one.content, known);
  const before = editionBefore(sets, one.content);
  const may = mayEditSets(actor);
  return {
    ...presentHead(one, faults.length),
    set: one.set,
    title: one.content.vi,
    content: one.content,
    faults: faults.slice(0, mostShown).map((finding) => onScreen(finding, one.content)),
    besides: {
      indices: [...known.indices],
      others: known.others.map(({ edition, years }) => ({ edition, years: [...years] })),
    },
    changes: before && presentChanges(before, one.content),
    abilities: {
      edit: may && one.state === 'draft',
      use: may && one.state === 'draft',
      retire: may && one.state === 'in_use',
      copy: may,
    },
  };
}

/** What a dry run came to. */
export function presentImport(one: SetImportRecord, sets: readonly SetRecord[]): output<typeof setImportView> {
  const { outcome } = one;
  const faults = outcome?.kind === 'faulty' ? outcome.faults : [];
  return {
    id: one.id,
    fileName: one.fileName,
    state: one.state,
    besides: [...(outcome?.besides ?? [])],
    faults: faults.slice(0, mostShown).map((fault) => ({ ...fault, params: { ...fault.params } })),
    faultCount: faults.length,
    summary: outcome?.kind === 'sound' ? presentSummary(outcome.set, sets) : null,
    problem: one.problem && { code: one.problem.code, params: { ...one.problem.params } },
  };
}

/** Which node is which of the edition before: what a person decided, else what is proposed. */
export function presentMapping(
  one: SetRecord,
  sets: readonly SetRecord[],
  decided: readonly MappingRecord[],
  actor: Actor,
): output<typeof setsApi.getMapping.output> {
  const abilities = { decide: mayEditSets(actor) };
  const before = editionBefore(sets, one.content);
  if (!before) return { from: null, isDecided: false, pairs: [], ended: [], added: [], abilities };
  const [from, to] = [editionIn(before), editionIn(one.content)];
  const kept = decided.find((mapping) => mapping.set === one.set && mapping.from === from.id && mapping.to === to.id);
  const pairs = kept
    ? kept.pairs.map((pair) => ({ ...pair, by: 'person' as const, likeness: null }))
    : proposeMapping(before, one.content);
  const [fromNames, toNames] = [from, to].map(({ nodes }) => new Map(nodes.map(({ code, vi }) => [code, vi]))) as [
    Map<string, string>,
    Map<string, string>,
  ];
  const rest = (names: ReadonlyMap<string, string>, used: readonly string[]) =>
    [...names].filter(([code]) => !used.includes(code)).map(([code, name]) => ({ code, name }));
  return {
    from: from.id,
    isDecided: kept !== undefined,
    pairs: pairs.map((pair) => ({
      ...pair,
      fromName: fromNames.get(pair.from) ?? '',
      toName: toNames.get(pair.to) ?? '',
    })),
    ended: rest(
      fromNames,
      pairs.map((pair) => pair.from),
    ),
    added: rest(
      toNames,
      pairs.map((pair) => pair.to),
    ),
    abilities,
  };
}

function presentHead(one: SetRecord, faultCount: number): Head {
  return {
    edition: one.edition,
    state: one.state,
    nodes: editionIn(one.content).nodes.length,
    faultCount,
    file: one.file?.name ?? null,
    changedBy: one.changedBy,
    changedAt: one.changedAt.toISOString(),
    usedAt: one.usedAt?.toISOString() ?? null,
    revision: one.revision,
  };
}

function presentSummary(set: OwnSet, sets: readonly SetRecord[]) {
  const edition = editionIn(set);
  const leaves = leavesOf(treeOf(set).nodes);
  const before = editionBefore(sets, set);
  return {
    set: set.index,
    title: set.vi,
    edition: edition.id,
    nodes: edition.nodes.length,
    leaves: leaves.length,
    points: edition.scale.to,
    by: Object.fromEntries(
      methods.map((method) => [
        method,
        Math.round(
          leaves.filter(({ by }) => by[0] === method).reduce((sum, { points }) => sum + (points?.to ?? 0) * 100, 0),
        ) / 100,
      ]),
    ) as Record<(typeof methods)[number], number>,
    replacesDraft: sets.some((one) => one.set === set.index && one.edition === edition.id && one.state === 'draft'),
    changes: before && presentChanges(before, set),
  };
}

/** The edition of the same set that ended last before this one begins. */
function editionBefore(sets: readonly SetRecord[], set: OwnSet): OwnSet | null {
  const first = Math.min(...yearsIn(set));
  const earlier = sets
    .map(({ content }) => content)
    .filter((one) => one.index === set.index && Math.max(...yearsIn(one)) < first);
  return earlier.toSorted((a, b) => Math.max(...yearsIn(a)) - Math.max(...yearsIn(b))).at(-1) ?? null;
}

function presentChanges(before: OwnSet, now: OwnSet): Changes {
  const found = compareSets(before, now);
  const first = <T>(list: readonly T[]): T[] => list.slice(0, mostShown);
  return {
    edition: editionIn(before).id,
    added: first(found.added),
    removed: first(found.removed),
    points: first(found.points),
    names: first(found.names),
    measured: first(found.measured),
    counts: {
      added: found.added.length,
      removed: found.removed.length,
      points: found.points.length,
      names: found.names.length,
      measured: found.measured.length,
    },
  };
}

/** A finding at the node that it is about, or at a part of the whole. */
function onScreen({ code, params, spot }: SetFinding, set: OwnSet): output<typeof setView>['faults'][number] {
  const place: SetFault['place'] =
    'node' in spot
      ? { kind: 'node', code: editionIn(set).nodes[spot.node]?.code ?? '', part: spot.part }
      : { kind: 'form', part: spot.about };
  return { code, params: { ...params }, place };
}
