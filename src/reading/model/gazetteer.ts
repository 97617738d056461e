import type { IsoDate } from '../../kernel/calendar.ts';
import type { BodyRule } from './rules.ts';

/** One body of the gazetteer: its full name without the province, how it is also written, when it exists, who took over. */
export type Agency = {
  readonly name: string;
  readonly kind: string;
  readonly aliases: readonly string[];
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  readonly heirs: readonly string[];
  /** Why the dates hold: a key of the data file's legend. */
  readonly basis: string;
};

/** All known bodies, ready to be looked up word by word, and beside them what a province taught. */
export type Gazetteer = { readonly agencies: readonly Agency[]; readonly root: Branch; readonly taught: Branch };

/** A node of the tree of words: the body or the rule of a province that ends here, and the words that may follow. */
export type Branch = { agency?: Agency; rule?: BodyRule; readonly next: Map<string, Branch> };

/** Builds the gazetteer; a later body with the same written form loses to the earlier. */
export function makeGazetteer(agencies: readonly Agency[]): Gazetteer {
  const root: Branch = { next: new Map() };
  for (const agency of agencies) {
    for (const written of [agency.name, ...agency.aliases]) endOf(root, written).agency ??= agency;
  }
  return { agencies, root, taught: { next: new Map() } };
}

/** The same bodies with the writings that a province explained. */
export function withRules(gazetteer: Gazetteer, rules: readonly BodyRule[]): Gazetteer {
  if (rules.length === 0) return gazetteer;
  const taught: Branch = { next: new Map() };
  for (const rule of rules) endOf(taught, rule.written).rule ??= rule;
  return { ...gazetteer, taught };
}

/** The node at which a written form ends; the way there is made. */
function endOf(root: Branch, written: string): Branch {
  let branch = root;
  for (const word of keyWords(written)) {
    const next = branch.next.get(word) ?? { next: new Map() };
    branch.next.set(word, next);
    branch = next;
  }
  return branch;
}

/** The words of a name for look-up: lower case, one spelling of tone marks, no dashes or commas. */
function keyWords(text: string): string[] {
  return (text.match(/[\p{L}\p{N}&]+/gu) ?? []).map(keyWord);
}

/** One word for look-up; 'hoà' and 'hòa', 'uỷ' and 'ủy' are spelled alike. */
export function keyWord(word: string): string {
  const last = word.charCodeAt(word.length - 1);
  if (last < 0x80) return word.toLowerCase();
  return word
    .toLowerCase()
    .replace(/o([àáảãạ])$/u, (_, tone: string) => `${onO[tone] ?? 'o'}a`)
    .replace(/u([ỳýỷỹỵ])$/u, (_, tone: string) => `${onU[tone] ?? 'u'}y`);
}

/** Bodies that took over from this one by a date, for a plan read later; empty while it lives. */
export function heirsOn(agency: Agency, date: IsoDate): readonly string[] {
  return agency.to !== undefined && agency.to < date ? agency.heirs : [];
}

const onO: Readonly<Record<string, string>> = { à: 'ò', á: 'ó', ả: 'ỏ', ã: 'õ', ạ: 'ọ' };
const onU: Readonly<Record<string, string>> = { ỳ: 'ù', ý: 'ú', ỷ: 'ủ', ỹ: 'ũ', ỵ: 'ụ' };
