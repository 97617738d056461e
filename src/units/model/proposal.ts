import { heirsOf, isNamedOnTheWay, type UnitGraph } from './succession.ts';

/** A field of the State's work (lĩnh vực) by which duties are told apart when a unit is split. */
export type UnitFunction = {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  /** Words by which a duty's sentence is known to be of this field. */
  readonly words: readonly string[];
};

/** Why an heir is proposed: it is the only one, a word of the duty belongs to what it took over, or it took over what nobody is named for. */
export const proposalReasons = ['only', 'function', 'rest', 'one-of-several'] as const;
export type ProposalReason = (typeof proposalReasons)[number];

/** An heir that is proposed for a duty; a person decides. `functionId` and `word` tell what was recognised. */
export type Proposal = {
  readonly unitId: string;
  readonly reason: ProposalReason;
  readonly functionId: string | null;
  readonly word: string | null;
};

/** The fields that a sentence names, each with the word that told. */
export function functionsIn(
  text: string,
  functions: readonly UnitFunction[],
): readonly { readonly id: string; readonly word: string }[] {
  const sentence = ` ${plain(text)} `;
  return functions.flatMap(({ id, words }) => {
    const word = words.find((one) => sentence.includes(` ${plain(one)} `));
    return word === undefined ? [] : [{ id, word }];
  });
}

/**
 * Who could take over a duty of a unit that ended or passed functions on: by what its sentence names where heirs share by function, else the only
 * heir, else whoever takes the rest. Empty where there is no heir; several where nothing tells between them.
 */
export function proposeHeirs(
  graph: UnitGraph,
  duty: { readonly unitId: string; readonly text: string },
  functions: readonly UnitFunction[],
  date: string,
): readonly Proposal[] {
  const all = heirsOf(graph, duty.unitId, date);
  const named = functionsIn(duty.text, functions).filter(({ id }) => isNamedOnTheWay(graph, duty.unitId, date, id));
  const byFunction = named.flatMap(({ id, word }) =>
    heirsOf(graph, duty.unitId, date, id).map((unitId) => ({
      unitId,
      reason: 'function' as const,
      functionId: id,
      word,
    })),
  );
  if (all.length <= 1 && byFunction.every(({ unitId }) => all.includes(unitId)))
    return all.map((unitId) => ({ unitId, reason: 'only', functionId: null, word: null }));
  if (byFunction.length > 0) return [...new Map(byFunction.map((one) => [one.unitId, one])).values()];
  const rest = heirsOf(graph, duty.unitId, date, nothingNamed);
  const reason = rest.length === 1 ? 'rest' : 'one-of-several';
  const left = rest.length > 0 ? rest : all;
  return left.map((unitId) => ({ unitId, reason, functionId: null, word: null }));
}

/** The one heir that may be taken for many duties at once: the only one there is, or the only one that the words name. */
export function clearHeir(proposals: readonly Proposal[]): string | null {
  const [first, ...others] = proposals;
  if (!first || others.length > 0) return null;
  return first.reason === 'only' || first.reason === 'function' ? first.unitId : null;
}

// No function has this id, so that of every share only the rest is left.
const nothingNamed = '';

/** Small letters, one space between words; accents stay, since "đất" and "đạt" are two words. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
