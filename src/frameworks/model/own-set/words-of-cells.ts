import { fold } from '../../../kernel/vietnamese.ts';
import {
  methods,
  provenances,
  type Addition,
  type Method,
  type NodeProvenance,
  type Provenance,
} from '../framework.ts';

/** Text to compare headings and fixed words by: no accents, case or punctuation; one space between words. */
export function plainText(text: string): string {
  return fold(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** How a leaf is measured, as cells have it; the first word is the one that we write. */
const methodWords: Readonly<Record<Method, string>> = {
  self: 'tự đánh giá, tự chấm, tự chấm có minh chứng, tự đánh giá có minh chứng, chấm điểm, hồ sơ, self, self assessed, self assessment',
  survey: 'khảo sát, điều tra, điều tra xã hội học, khảo sát xã hội học, xã hội học, đtxhh, survey',
  statistics: 'thống kê, số liệu, số liệu hệ thống, số liệu thống kê, hệ thống, statistics, system',
};

const provenanceWords: Readonly<Record<Provenance, string>> = {
  sourced: 'có nguồn, theo văn bản, sourced',
  inferred: 'suy luận, inferred',
  reconstructed: 'tái dựng, reconstructed, rebuilt',
};

const additionWords: Readonly<Record<Addition, string>> = {
  sum: 'cộng điểm, cộng, tổng, sum',
  weighted: 'theo trọng số, trọng số, weighted',
  equal: 'chia đều, equal',
  rescaled: 'quy về thang, quy đổi, rescaled',
  mean: 'trung bình, mean',
  pooled: 'trung bình chung, pooled',
};

const partWords: Readonly<Record<keyof NodeProvenance, string>> = {
  name: 'tên, name',
  points: 'điểm, points',
  rule: 'cách chấm, rule',
};

/** Reads a way of measuring; null where the word is none. */
export const readMethod = reader(methodWords);
/** Reads a word for how we know a figure. */
export const readProvenance = reader(provenanceWords);
/** Reads how a level adds up. */
export const readAddition = reader(additionWords);
const readPart = reader(partWords);

/** A way of measuring as a cell has it. */
export function writeMethod(method: Method | undefined): string | null {
  return method === undefined ? null : firstOf(methodWords[method]);
}

/** How a level adds up as a cell has it. */
export function writeAddition(addition: Addition): string {
  return firstOf(additionWords[addition]);
}

/** One word for the whole node, or one for each of its parts: 'tên: có nguồn; điểm: tái dựng'. */
export function writeProvenance(said: Provenance | Partial<NodeProvenance> | undefined): string | null {
  if (said === undefined) return null;
  if (typeof said === 'string') return firstOf(provenanceWords[said]);
  const parts = (['name', 'points', 'rule'] as const).flatMap((part) =>
    said[part] === undefined ? [] : [`${firstOf(partWords[part])}: ${firstOf(provenanceWords[said[part]])}`],
  );
  return parts.join('; ');
}

/** Reads what `writeProvenance` writes; null where it is nothing of the kind. */
export function readNodeProvenance(text: string): Provenance | Partial<NodeProvenance> | null {
  if (!text.includes(':')) return readProvenance(text);
  const parts = text.split(';').map((part) => {
    const [name = '', word = ''] = part.split(':');
    const [of, said] = [readPart(name), readProvenance(word)];
    return of === null || said === null ? null : ([of, said] as const);
  });
  return parts.every((part) => part !== null) ? Object.fromEntries(parts) : null;
}

/** The words for ways of measuring and for how we know, to be shown to who writes a cell. */
export const wordsToChoose = {
  methods: methods.map((one) => firstOf(methodWords[one])),
  provenances: provenances.map((one) => firstOf(provenanceWords[one])),
} as const;

function reader<Key extends string>(words: Readonly<Record<Key, string>>): (text: string) => Key | null {
  const byWord = new Map(
    (Object.keys(words) as Key[]).flatMap((key) =>
      words[key].split(', ').map((word) => [plainText(word), key] as const),
    ),
  );
  return (text) => byWord.get(plainText(text)) ?? null;
}

function firstOf(words: string): string {
  return words.slice(0, words.indexOf(','));
}
