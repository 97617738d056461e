import type { CriterionProposal, PlanTask } from '../plan-document.ts';
import type { ConfidenceTable, CriterionIndex, IndexedCriterion } from './criterion-index.ts';
import { makeFeatureReader, plainHeading } from './terms.ts';

/** What of a task its criteria are proposed by. */
export type TaskWords = Pick<PlanTask, 'text' | 'path' | 'index'>;

/** Ranks the criteria that a task should move, the likeliest first; a person takes one or none. */
export type ProposeCriteria = (task: TaskWords) => readonly CriterionProposal[];

/** The most that a task is proposed. */
const mostProposals = 3;
/** What is less like than this share of the best was right once in fifteen times: not worth a reader's time. */
const leastCloseness = 0.4;
/** Weights of headings against the task's text; each further away, less. */
const headingWeight = 0.6;
const furtherHeading = 0.6;
/** Beyond so many syllables a text gives reasons and examples. */
const firstSyllables = 25;
const laterWeight = 0.75;
const repeated = { each: 0.3, most: 1.6 };
/** Longer texts say no more about what they are for. */
const longestText = 4000;

/** A proposer over the criteria of an index: the task's own index where the plan names one, all of them where it does not. */
export function makeProposer({ terms, confidence, criteria }: CriterionIndex): ProposeCriteria {
  const read = makeFeatureReader(terms);
  const collections = new Map(
    (['PAR INDEX', 'SIPAS', 'PAPI', 'PCI', 'general'] as const).map((index) => [
      index,
      collect(criteria.filter((criterion) => index === 'general' || criterion.index === index)),
    ]),
  );
  const orders = new Set(terms.headings);
  return ({ text, path, index }) => {
    const asked = new Map<string, number>();
    const add = (words: string, weight: number) => {
      const own = new Map<string, number>();
      for (const { key, at } of read(words.slice(0, longestText))) {
        const here = at > firstSyllables ? laterWeight : 1;
        const before = own.get(key);
        own.set(key, before === undefined ? here : Math.min(repeated.most, before + repeated.each * here));
      }
      for (const [key, count] of own) asked.set(key, (asked.get(key) ?? 0) + count * weight);
    };
    add(text, 1);
    path
      .filter((heading) => !orders.has(plainHeading(heading)))
      .toReversed()
      .forEach((heading, distance) => add(heading, headingWeight * furtherHeading ** distance));
    const lower = text.toLowerCase();
    const aside = terms.asides.some((phrase) => lower.includes(phrase)) ? confidence.aside : 1;
    const ranked = collections.get(index)?.(asked) ?? [];
    const best = ranked[0]?.likeness ?? 0;
    return ranked
      .filter(({ likeness }) => likeness >= best * leastCloseness)
      .map(({ criterion, likeness, words }) => ({
        ref: criterion.ref,
        index: criterion.index,
        edition: criterion.edition,
        code: criterion.code,
        name: criterion.name,
        confidence: Math.round(confidenceOf(confidence, likeness, likeness / best) * aside * 100) / 100,
        words: words(),
      }));
  };
}

function confidenceOf({ likeness, rows }: ConfidenceTable, found: number, closeness: number): number {
  const row = rows.find((one) => closeness >= one.closeness);
  return row?.right[likeness.findLastIndex((least) => found >= least)] ?? 0;
}

type Ranked = { readonly criterion: IndexedCriterion; readonly likeness: number; readonly words: () => string[] };

/** A thing under any of its names tells more than two syllables, those more than one. */
const kindWeight = { thing: 1.3, pair: 1, syllable: 0.35 };
/** How soon a feature that a criterion repeats is enough, and how much its length counts: k1 and b of the measure BM25. */
const enough = 0.6;
const byLength = 0.25;
/** Inner criteria stand behind what is measured beneath them. */
const innerWeight = 0.9;

/** Ranks criteria by the weight of the features that they share with what is asked (Robertson and Zaragoza, BM25 and Beyond, 2009). */
function collect(criteria: readonly IndexedCriterion[]): (asked: ReadonlyMap<string, number>) => Ranked[] {
  const holders = new Map<string, { readonly at: number; readonly weight: number }[]>();
  const lengths = criteria.map(({ features }) => features.reduce((sum, [, weight]) => sum + weight, 0));
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, criteria.length);
  criteria.forEach((criterion, at) => {
    const slow = enough * (1 - byLength + (byLength * (lengths[at] ?? 0)) / average);
    const own = criterion.leaf ? 1 : innerWeight;
    for (const [key, weight] of criterion.features) {
      const list = holders.get(key) ?? [];
      holders.set(key, list);
      list.push({ at, weight: (own * weight) / (weight + slow) });
    }
  });
  const rarity = (count: number) => Math.log(1 + (criteria.length - count + 0.5) / (count + 0.5));
  const worth = new Map([...holders].map(([key, list]) => [key, rarity(list.length) * kindWeight[kindOf(key)]]));
  return (asked) => {
    const likeness = new Float64Array(criteria.length);
    for (const [key, count] of asked) {
      const factor = count * (worth.get(key) ?? 0);
      for (const { at, weight } of holders.get(key) ?? []) likeness[at] = (likeness[at] ?? 0) + factor * weight;
    }
    return topOf(likeness).map((at) => ({
      criterion: criteria[at] as IndexedCriterion,
      likeness: likeness[at] ?? 0,
      words: () => sharedWords(criteria[at] as IndexedCriterion, asked, worth),
    }));
  };
}

function kindOf(key: string): keyof typeof kindWeight {
  return key.startsWith('#') ? 'thing' : key.includes(' ') ? 'pair' : 'syllable';
}

/** Places of the greatest values above 0, greatest first; of equal ones the earlier. */
function topOf(values: Float64Array): number[] {
  const top: number[] = [];
  values.forEach((value, at) => {
    if (value <= 0) return;
    const place = top.findIndex((other) => value > (values[other] ?? 0));
    if (place >= 0) top.splice(place, 0, at);
    else if (top.length < mostProposals) top.push(at);
    top.length = Math.min(top.length, mostProposals);
  });
  return top;
}

const mostWords = 4;

/** The words that made a task like a criterion, the weightiest first; none with a syllable that another has already said. */
function sharedWords(
  { features }: IndexedCriterion,
  asked: ReadonlyMap<string, number>,
  worth: ReadonlyMap<string, number>,
): string[] {
  const shared = features
    .filter(([key]) => asked.has(key))
    .map(([key, weight]) => ({
      word: key.replace('#', ''),
      weight: weight * (asked.get(key) ?? 0) * (worth.get(key) ?? 0),
    }))
    .sort((one, other) => other.weight - one.weight);
  const words: string[] = [];
  const said = new Set<string>();
  for (const { word } of shared) {
    const syllables = word.split(' ');
    if (words.length === mostWords || syllables.some((syllable) => said.has(syllable))) continue;
    words.push(word);
    for (const syllable of syllables) said.add(syllable);
  }
  return words;
}
