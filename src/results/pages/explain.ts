import { fill, type Language } from '../../kernel/words.ts';
import { formatChange, formatPoints } from '../../web/format.ts';
import { words } from '../words.ts';
import type { LedgerView, LineView } from './views.ts';

/** What happened to a province in a year, in plain sentences; null where there is nothing to say. */
export type Explanation = {
  /** From what to what, and from which rank to which. */
  readonly headline: string;
  /** Which parts fell and rose most, in points of the index. */
  readonly movers: string | null;
  /** Whether the change is more than the survey's chance. */
  readonly verdict: string | null;
  /** The same of the parts, counted. */
  readonly parts: string | null;
};

/** Says in words why a province's result moved since the year before, and what may be concluded from it. */
export function explainChange(ledger: LedgerView, province: string, language: Language): Explanation {
  const say = sayIn(language);
  const { whole, year } = ledger;
  const named = { index: ledger.index.short[language], province, year };
  if (whole.score.kind !== 'value')
    return { ...nothing, headline: say(whole.score.kind === 'withheld' ? 'why.withheld' : 'why.missing', named) };
  const { before } = whole;
  const to = formatPoints(whole.score.points, language);
  if (!before) {
    const rank = whole.place ? say('why.atRank', { rank: whole.place.rank, of: whole.place.of }) : '';
    return { ...nothing, headline: say('why.noBefore', { ...named, to, rank, before: year - 1 }) };
  }
  const fromTo = {
    ...named,
    to,
    from: formatPoints(before.points, language),
    before: before.year,
    rank: ranks(whole, say),
  };
  if (before.change === null)
    return { ...nothing, headline: say('why.otherMeasure', fromTo), parts: countParts(ledger, say) };
  const by = formatPoints(Math.abs(before.change), language);
  return {
    headline: say(`why.${directionOf(before.change)}`, { ...fromTo, by }),
    movers: movers(ledger, language, say),
    verdict: verdictOn(before, year, language, say),
    parts: countParts(ledger, say),
  };
}

/** The parts right under the index, those that fell most first; those of which no change is told come last. */
export function partsOf({ lines }: LedgerView): readonly LineView[] {
  const changeOf = ({ before }: LineView) => before?.changeInIndex ?? before?.change ?? Infinity;
  return lines.filter(({ depth }) => depth === 0).toSorted((a, b) => changeOf(a) - changeOf(b) || 0);
}

const nothing = { movers: null, verdict: null, parts: null };

type Key = keyof typeof words;
type Say = (key: Key, values?: Readonly<Record<string, string | number>>) => string;

function sayIn(language: Language): Say {
  return (key, values) => fill(words[key][language], values);
}

function directionOf(change: number): 'fell' | 'rose' | 'kept' {
  return change < 0 ? 'fell' : change > 0 ? 'rose' : 'kept';
}

/** '; hạng từ 7 xuống 8 trên 63': nothing where a rank is missing; both fields where as many were not rated. */
function ranks({ place, before }: LineView, say: Say): string {
  const earlier = before?.place;
  if (!place || !earlier) return '';
  const values = { from: earlier.rank, to: place.rank, of: place.of, ofBefore: earlier.of };
  if (place.of !== earlier.of) return say('why.rankOther', values);
  return say(
    place.rank > earlier.rank ? 'why.rankFell' : place.rank < earlier.rank ? 'why.rankRose' : 'why.rankKept',
    values,
  );
}

/** The two parts that fell most and the two that rose most. */
function movers(ledger: LedgerView, language: Language, say: Say): string | null {
  const parts = partsOf(ledger).filter(({ before }) => before?.changeInIndex != null);
  const name = (part: LineView) => `${part.name[language]} (${formatChange(part.before?.changeInIndex, language)})`;
  const fallen = parts.filter(({ before }) => (before?.changeInIndex ?? 0) < 0).slice(0, 2);
  const risen = parts
    .filter(({ before }) => (before?.changeInIndex ?? 0) > 0)
    .slice(-2)
    .toReversed();
  const said = [
    ...(fallen.length > 0 ? [say('why.mostFallen', { parts: fallen.map(name).join('; ') })] : []),
    ...(risen.length > 0 ? [say('why.mostRisen', { parts: risen.map(name).join('; ') })] : []),
  ];
  return said.length > 0 ? said.join(' ') : null;
}

function verdictOn(before: NonNullable<LineView['before']>, year: number, language: Language, say: Say): string {
  const { conclusion, margin } = before;
  const [known, silent] = margin?.errorOf === 'earlier' ? [before.year, year] : [year, before.year];
  const values = { margin: formatPoints(margin?.points, language), known, silent };
  if (conclusion !== 'unknown') return say(`why.${conclusion}`, values);
  if (!margin) return say('why.unknown');
  return say(Math.abs(before.change ?? 0) <= margin.points ? 'why.unknownWithin' : 'why.unknownBeyond', values);
}

/** 'Trong 29 mục: 2 vượt sai số …', of the last nodes, which add up to the whole. */
function countParts({ lines }: LedgerView, say: Say): string | null {
  const judged = lines.filter(({ isLast, before }) => isLast && before !== null);
  if (judged.length === 0) return null;
  const kinds = (['moved', 'counted', 'noise', 'unknown', 'not-comparable'] as const).flatMap((kind) => {
    const count = judged.filter(({ before }) => before?.conclusion === kind).length;
    return count > 0 ? [{ kind, count }] : [];
  });
  const [only, ...others] = kinds;
  if (only && others.length === 0) return say(`why.all.${only.kind}`, { count: only.count });
  const list = kinds.map(({ kind, count }) => `${count} ${say(`mark.${kind}`)}`).join(', ');
  return say('why.some', { count: judged.length, list });
}
