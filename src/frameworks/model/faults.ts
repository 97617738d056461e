import type { Edition, Fault, Framework, Mapping } from './framework.ts';
import { editionOf, frameworkOf, nodeAt, pairsOf, type Catalogue } from './look-up.ts';
import { sourceFaults } from './source-faults.ts';
import { treeFaults } from './tree-faults.ts';

/** Everything in a catalogue that does not add up or points nowhere, each with its place; empty when all is well. */
export function faultsOf(catalogue: Catalogue): Fault[] {
  return [
    ...twice(catalogue.frameworks.map(({ index }) => index)).map((index) => fault(index, 'the index stands twice')),
    ...catalogue.frameworks.flatMap((framework) => [
      ...yearsFaults(framework),
      ...framework.editions.flatMap((edition) => {
        const path = `${framework.index}/${edition.id}`;
        return [...treeFaults(path, edition, catalogue), ...bandFaults(path, edition)];
      }),
      ...framework.mappings.flatMap((mapping) => mappingFaults(catalogue, mapping)),
      ...sourceFaults(framework),
    ]),
  ];
}

function yearsFaults({ index, editions }: Framework): Fault[] {
  const years = editions.flatMap((edition) => edition.years.map(({ year }) => year));
  return [
    ...twice(editions.map(({ id }) => id)).map((id) => fault(`${index}/${id}`, 'the edition stands twice')),
    ...editions.filter(({ years }) => years.length === 0).map(({ id }) => fault(`${index}/${id}`, 'has no year')),
    ...twice(years).map((year) => fault(index, `two editions make the results of ${year}`)),
    ...(years.some((year, at) => year < (years[at - 1] ?? year))
      ? [fault(index, 'editions are not oldest first')]
      : []),
  ];
}

function bandFaults(path: string, { bands, scale }: Edition): Fault[] {
  const bounds = bands?.by === 'score' ? bands.list.map(({ from }) => from) : [];
  const falls = bounds.every((bound, at) => bound !== null && (at === 0 || bound < (bounds[at - 1] ?? bound)));
  return !falls || (bounds.length > 0 && bounds.at(-1) !== scale.from)
    ? [fault(`${path}/bands`, 'do not fall from the top of the scale to its bottom')]
    : [];
}

/** Both editions and all codes exist; within one index nothing at the top of either tree is forgotten, and nothing is named twice. */
function mappingFaults(catalogue: Catalogue, mapping: Mapping): Fault[] {
  const path = `${mapping.from.index}/${mapping.from.edition} → ${mapping.to.index}/${mapping.to.edition}`;
  const [from, to] = [mapping.from, mapping.to].map(({ index, edition }) => {
    const framework = frameworkOf(catalogue, index);
    return framework && editionOf(framework, edition);
  });
  if (!from || !to) return [fault(path, 'one of the editions does not exist')];
  const pairs = pairsOf(catalogue, mapping);
  const [sources, targets] = [pairs.map((pair) => pair.from), pairs.map((pair) => pair.to)];
  const absent = (edition: Edition, codes: readonly string[]) =>
    codes
      .filter((code) => code !== '*' && !nodeAt(edition, code))
      .map((code) => fault(path, `no ${code} in ${edition.id}`));
  const forgotten = (edition: Edition, codes: readonly string[]) =>
    mapping.from.index === mapping.to.index
      ? edition.nodes
          .filter(({ code }) => !codes.includes(code))
          .map(({ code }) => fault(path, `says nothing of ${code} of ${edition.id}`))
      : [];
  return [
    ...absent(from, [...sources, ...mapping.ended]),
    ...absent(to, [...targets, ...mapping.added]),
    ...forgotten(from, [...sources, ...mapping.ended]),
    ...forgotten(to, [...targets, ...mapping.added]),
    ...twice([...pairs.map((pair) => `${pair.from} → ${pair.to}`), ...mapping.ended]).map((code) =>
      fault(path, `names ${code} twice`),
    ),
  ];
}

function twice<T>(values: readonly T[]): T[] {
  return [...new Set(values.filter((value, at) => values.indexOf(value) !== at))];
}

function fault(path: string, says: string): Fault {
  return { path, says };
}
