import { capitalise, collapse } from '../../kernel/vietnamese.ts';
import {
  classNouns,
  levelNouns,
  longHeads,
  notPredicates,
  personTitles,
  predicateWords,
  quantifiers,
  relationWords,
  shortHeads,
} from './agency-words.ts';
import type { Agency, Branch, Gazetteer } from './gazetteer.ts';
import { keyWord } from './gazetteer.ts';
import { isCapital, tokenise } from './tokens.ts';
import type { Token } from './tokens.ts';

/** One body that a document names: as written, how it was understood, and the known body it is, if any. */
export type Body = {
  readonly text: string;
  /** known: in the gazetteer; collective: a class of bodies; person: who answers for one; named: by its form a body; unknown: kept as written. */
  readonly kind: 'known' | 'collective' | 'person' | 'named' | 'unknown';
  readonly agency?: Agency;
  /** Words that the grammar could not place, kept in the text. */
  readonly loose: number;
};

/**
 * The bodies that a cell or a list names, in order: a list under one head is one collective, distributive lists are written out
 * ('UBND cấp huyện, cấp xã' is two), names keep their own commas, missing separators still separate.
 */
export function readAgencies(text: string, gazetteer: Gazetteer): Body[] {
  return new AgencyParser(collapse(text), gazetteer, 'cell').list();
}

/** Whether a whole text is a list of bodies and nothing else: what an agency cell of a table holds. */
export function isAgencyList(text: string, gazetteer: Gazetteer): boolean {
  if (text.length > 400) return false;
  const bodies = readAgencies(text, gazetteer);
  return bodies.length > 0 && bodies.every((body) => body.kind !== 'unknown' && body.loose <= 3);
}

/**
 * The bodies that stand at a place of running text, as its subject or object, and the place where they end;
 * undefined where no body begins there.
 */
export function agenciesAt(
  text: string,
  from: number,
  gazetteer: Gazetteer,
): { readonly bodies: readonly Body[]; readonly end: number } | undefined {
  const parser = new AgencyParser(text, gazetteer, 'running');
  return parser.run(from);
}

/** Whether what follows a list of bodies may be their predicate, so that they are its subject. */
export function isSubjectBefore(rest: string): boolean {
  const word = /^[\s,]*([\p{L}]+)/u.exec(rest)?.[1];
  return word !== undefined && /^\p{Ll}/u.test(word) && !notPredicates.has(word.toLowerCase());
}

type Part = { readonly bodies: readonly Body[]; readonly next: number };
type Tail = { readonly next: number; readonly texts?: readonly string[]; readonly loose: number };
type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

const phrasesOf = (list: readonly string[]): Phrases => {
  const map = new Map<string, string[][]>();
  for (const phrase of list) {
    const words = phrase.split(' ').map(keyWord);
    const first = words[0] ?? '';
    map.set(
      first,
      [...(map.get(first) ?? []), words].sort((a, b) => b.length - a.length),
    );
  }
  return map;
};
const quantifier = phrasesOf(quantifiers);
const classNoun = phrasesOf(classNouns);
const levelNoun = phrasesOf(levelNouns);
const person = phrasesOf(personTitles);
const shortHead = phrasesOf(shortHeads);
const longHead = phrasesOf(longHeads);
const relation = phrasesOf(relationWords);
const predicate = phrasesOf(predicateWords);
const longestTail = 24;

/** A recursive-descent reader over the words of one text; made for one call and forgotten. */
class AgencyParser {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #root: Branch;
  readonly #mode: 'cell' | 'running';

  constructor(text: string, gazetteer: Gazetteer, mode: 'cell' | 'running') {
    this.#text = text;
    this.#tokens = tokenise(text);
    this.#root = gazetteer.root;
    this.#mode = mode;
  }

  list(): Body[] {
    const bodies: Body[] = [];
    let index = this.#skipSeparators(0);
    while (index < this.#tokens.length) {
      const part = this.#continued(index, bodies.at(-1)) ?? this.#body(index) ?? this.#unknown(index);
      bodies.push(...part.bodies);
      index = this.#skipSeparators(Math.max(part.next, index + 1));
    }
    return bodies;
  }

  run(from: number): { bodies: Body[]; end: number } | undefined {
    const start = this.#tokens.findIndex((token) => token.start >= from);
    if (start < 0) return undefined;
    const first = this.#body(start);
    if (first === undefined) return undefined;
    const bodies = [...first.bodies];
    let next = first.next;
    for (;;) {
      const after = this.#skipSeparators(next);
      const part =
        this.#continued(after, bodies.at(-1)) ??
        (after > next || isCapital(this.#tokens[after]) ? this.#body(after) : undefined);
      if (part === undefined) break;
      bodies.push(...part.bodies);
      next = part.next;
    }
    return { bodies, end: this.#tokens[next - 1]?.end ?? from };
  }

  #body(index: number): Part | undefined {
    return (
      this.#distributive(index) ??
      this.#person(index) ??
      this.#collective(index) ??
      this.#known(index) ??
      this.#place(index) ??
      this.#named(index)
    );
  }

  /** 'UBND cấp huyện, cấp xã' and 'Sở Nội vụ, Tài chính': an item that leans on the body before it. */
  #continued(index: number, before: Body | undefined): Part | undefined {
    if (before === undefined || index === 0) return undefined;
    const level = this.#level(index);
    const stem = /^(.*?)\s*cấp [^,;]+$/u.exec(before.text)?.[1];
    if (level !== undefined && stem !== undefined && stem !== '') {
      return { bodies: [{ ...before, text: `${stem} ${this.#span(index, level.next)}` }], next: level.next };
    }
    if (this.#startsBody(index, true)) return undefined;
    const head = before.text.split(' ', 1)[0] ?? '';
    const found = before.kind === 'known' ? this.#lookUp(index, [head]) : undefined;
    if (found === undefined || !isCapital(this.#tokens[index])) return undefined;
    const tail = this.#tail(index, found.next, false);
    return {
      bodies: [
        { text: `${head} ${this.#span(index, tail.next)}`, kind: 'known', agency: found.agency, loose: tail.loose },
      ],
      next: tail.next,
    };
  }

  /** 'các Sở: Nội vụ, Tài chính' is one body for each name. */
  #distributive(index: number): Part | undefined {
    const counted = this.#phrase(index, quantifier);
    const head = this.#tokens[index + counted];
    if (counted === 0 || head === undefined || this.#phrase(index + counted, shortHead) === 0) return undefined;
    let next = index + counted + 1;
    const colon = this.#tokens[next]?.kind === 'colon';
    if (colon) next += 1;
    const bodies: Body[] = [];
    for (let at = next; ;) {
      const found = this.#lookUp(at, [head.text]);
      if (found === undefined || !isCapital(this.#tokens[at])) break;
      bodies.push({
        text: `${capitalise(head.text)} ${this.#span(at, found.next)}`,
        kind: 'known',
        agency: found.agency,
        loose: 0,
      });
      next = found.next;
      const after = this.#skipSeparators(next);
      if (after === next || this.#startsBody(after, true)) break;
      at = after;
    }
    return bodies.length >= 2 || (colon && bodies.length === 1) ? { bodies, next } : undefined;
  }

  #person(index: number): Part | undefined {
    let next = index + this.#phrase(index, person);
    if (next === index) return undefined;
    for (;;) {
      const after = this.#tokens[next]?.kind === 'separator' ? next + 1 : next;
      const more = this.#phrase(after, person);
      if (more === 0) break;
      next = after + more;
    }
    const led = this.#distributive(next);
    const title = this.#span(index, next);
    if (led !== undefined)
      return {
        bodies: led.bodies.map((body) => ({ ...body, kind: 'person', text: `${title} ${body.text}` })),
        next: led.next,
      };
    const of = this.#collective(next) ?? this.#known(next) ?? this.#named(next) ?? this.#titleOffice(index, next);
    if (of === undefined) return undefined;
    const [first] = of.bodies;
    return {
      bodies: [
        {
          text: this.#span(index, of.next),
          kind: 'person',
          ...(first?.agency ? { agency: first.agency } : {}),
          loose: first?.loose ?? 0,
        },
      ],
      next: of.next,
    };
  }

  /** 'Chánh Văn phòng UBND tỉnh', 'Chánh Thanh tra tỉnh': the title holds the head of the body's name. */
  #titleOffice(index: number, next: number): Part | undefined {
    const known = this.#known(index + 1);
    if (known !== undefined && known.next > next) return known;
    return (
      this.#level(next) ??
      (this.#phrase(next, levelNoun) > 0 ? { bodies: [], next: this.#tail(index, next, false).next } : undefined)
    );
  }

  #collective(index: number): Part | undefined {
    const counted = this.#phrase(index, quantifier);
    let next = index + counted;
    let nouns = 0;
    for (let at = next; ;) {
      const length = this.#classAt(at, counted > 0);
      if (length === 0) break;
      nouns += 1;
      next = at + length;
      at = next;
      const token = this.#tokens[at];
      const joins = token?.lower === 'và' || token?.text === ',' || token?.text === '/' || token?.kind === 'dash';
      if (joins) at += 1;
      else if (nouns > 0 && this.#phrase(at, classNoun) === 0) break;
    }
    if (nouns === 0) return counted > 0 ? this.#namedCollective(index, next) : undefined;
    const bound = counted > 0 || nouns >= 2 || this.#level(next) !== undefined;
    if (!bound) return undefined;
    const tail = this.#tail(index, next, false);
    return { bodies: [{ text: this.#span(index, tail.next), kind: 'collective', loose: tail.loose }], next: tail.next };
  }

  /** 'Các Ban Quản lý dự án thuộc tỉnh': a class of bodies that share a known or formed name. */
  #namedCollective(index: number, next: number): Part | undefined {
    const found =
      this.#lookUp(next, [])?.next ??
      (this.#phrase(next, longHead) > 0 ? next + this.#phrase(next, longHead) : undefined);
    if (found === undefined) return undefined;
    const tail = this.#tail(index, found, false);
    return { bodies: [{ text: this.#span(index, tail.next), kind: 'collective', loose: tail.loose }], next: tail.next };
  }

  /** How many words of a class or level noun stand here, none where a proper name or a known body begins. */
  #classAt(index: number, counted: boolean): number {
    const noun = this.#phrase(index, classNoun);
    const level = this.#phrase(index, levelNoun);
    const length = Math.max(noun, counted ? level : 0);
    if (length === 0) return 0;
    const after = this.#tokens[index + length];
    if (isCapital(after) && !this.#startsBody(index + length, false)) return 0;
    if (isCapital(this.#tokens[index]) && this.#lookUp(index, []) !== undefined) return 0;
    return length;
  }

  #known(index: number): Part | undefined {
    const found = this.#lookUp(index, []);
    if (found === undefined) return undefined;
    const { agency } = found;
    const committee = agency.kind === 'committee' || agency.kind === 'council';
    const tail = this.#tail(index, found.next, committee);
    const texts = tail.texts ?? [this.#span(index, tail.next)];
    return { bodies: texts.map((text) => ({ text, kind: 'known', agency, loose: tail.loose })), next: tail.next };
  }

  /** 'thành phố Hà Tĩnh', 'huyện Thạch Hà': a place that stands for its government. */
  #place(index: number): Part | undefined {
    const length = this.#phrase(index, levelNoun);
    if (length === 0 || !isCapital(this.#tokens[index + length])) return undefined;
    const next = this.#capitals(index + length);
    return { bodies: [{ text: this.#span(index, next), kind: 'named', loose: 0 }], next };
  }

  #named(index: number): Part | undefined {
    const long = this.#phrase(index, longHead);
    const short = this.#phrase(index, shortHead);
    const token = this.#tokens[index];
    const formed =
      long > 0 ||
      (short > 0 &&
        isCapital(token) &&
        (isCapital(this.#tokens[index + short]) || this.#level(index + short) !== undefined));
    if (!formed) return undefined;
    let next = index + Math.max(long, short);
    if (this.#mode === 'running') next = this.#properRun(next);
    const tail = this.#tail(index, next, false);
    return {
      bodies: [
        {
          text: this.#span(index, tail.next),
          kind: 'named',
          loose: this.#mode === 'cell' ? Math.max(0, tail.loose - 10) : 0,
        },
      ],
      next: tail.next,
    };
  }

  #unknown(index: number): Part {
    const next = this.#looseEnd(index + 1);
    return { bodies: [{ text: this.#span(index, next), kind: 'unknown', loose: next - index }], next };
  }

  /** What belongs to a body after its name: level, place, relation; in a cell every word up to the next body. */
  #tail(start: number, from: number, committee: boolean): Tail {
    let next = from;
    let texts: string[] | undefined;
    let related = false;
    for (let guard = 0; guard < 20; guard += 1) {
      const token = this.#tokens[next];
      if (token === undefined) break;
      if (token.kind === 'open') {
        const close = this.#tokens.findIndex((other, index) => index > next && other.kind === 'close');
        if (close < 0) break;
        next = close + 1;
        continue;
      }
      const stem = this.#span(start, next);
      const level = this.#level(next);
      if (level !== undefined) {
        const bare = this.#bareLevels(level.next);
        if (committee && bare.names.length > 0)
          texts = [this.#span(start, level.next), ...bare.names.map((name) => `${stem} cấp ${name}`)];
        next = bare.next;
        continue;
      }
      const places = this.#places(next, committee);
      if (places !== undefined) {
        if (places.names.length > 0) texts = places.names.map((name) => `${stem} ${name}`);
        next = places.next;
        continue;
      }
      if (token.lower === 'của' && this.#phrase(next + 1, levelNoun) > 0) {
        next += 1;
        continue;
      }
      if (isCapital(token) && next > start && !this.#startsBody(next, false)) {
        next = this.#capitals(next);
        continue;
      }
      const tie = this.#phrase(next, relation);
      if (
        tie > 0 &&
        (this.#mode === 'cell' ||
          token.lower === 'được' ||
          token.lower === 'thuộc' ||
          token.lower === 'trực' ||
          token.lower === 'có' ||
          token.lower === 'liên' ||
          token.lower === 'trên' ||
          token.lower === 'đóng' ||
          token.lower === 'nhà' ||
          token.lower === 'chuyên')
      ) {
        if (this.#mode === 'running' && token.lower === 'có' && this.#tokens[next + 1]?.lower !== 'liên') break;
        const end = this.#relationEnd(next + tie);
        related = true;
        next = end;
        continue;
      }
      break;
    }
    if (this.#mode === 'running') return { next, ...(texts === undefined ? {} : { texts }), loose: 0 };
    const end = this.#looseEnd(next, this.#tokens[start]?.text);
    const loose = related ? 0 : end - next;
    return { next: end, ...(texts === undefined || end > next ? {} : { texts }), loose };
  }

  /** 'cấp huyện', 'các cấp'. */
  #level(index: number): Part | undefined {
    const token = this.#tokens[index];
    if (token?.lower === 'các' && this.#tokens[index + 1]?.lower === 'cấp') return { bodies: [], next: index + 2 };
    if (token?.lower !== 'cấp') return undefined;
    const length = this.#phrase(index + 1, levelNoun);
    return length === 0 ? undefined : { bodies: [], next: index + 1 + length };
  }

  /** ', huyện, xã' after 'cấp tỉnh': levels without their own 'cấp'. */
  #bareLevels(from: number): { names: string[]; next: number } {
    const names: string[] = [];
    let next = from;
    for (;;) {
      const token = this.#tokens[next];
      const joins = token?.text === ',' || token?.text === '/' || token?.lower === 'và' || token?.kind === 'dash';
      const length = joins ? this.#phrase(next + 1, levelNoun) : 0;
      if (length === 0 || isCapital(this.#tokens[next + 1 + length])) return { names, next };
      names.push(this.#span(next + 1, next + 1 + length));
      next += 1 + length;
    }
  }

  /** 'các huyện, thành phố, thị xã'; 'tỉnh Hà Tĩnh'; 'các huyện Lộc Hà, Thạch Hà' gives one name each. */
  #places(from: number, committee: boolean): { names: string[]; next: number } | undefined {
    const counted = this.#tokens[from]?.lower === 'các' ? 1 : 0;
    let next = from + counted;
    let length = this.#phrase(next, levelNoun);
    if (length === 0) return undefined;
    const names: string[] = [];
    let kind = this.#span(next, next + length);
    let named = false;
    next += length;
    for (;;) {
      if (isCapital(this.#tokens[next]) && !this.#startsBody(next, false)) {
        const end = this.#capitals(next);
        if (counted > 0) names.push(`${kind} ${this.#span(next, end)}`);
        next = end;
        named = true;
      }
      const joined =
        this.#tokens[next]?.text === ',' || this.#tokens[next]?.lower === 'và' || this.#tokens[next]?.kind === 'dash';
      const at = joined ? next + 1 : next;
      length = this.#phrase(at, levelNoun);
      const properNext = isCapital(this.#tokens[at + length]) && !this.#startsBody(at + length, false);
      if (length > 0 && (counted > 0 || committee || !joined) && (!properNext || counted > 0)) {
        kind = this.#span(at, at + length);
        next = at + length;
      } else if (joined && named && counted > 0 && isCapital(this.#tokens[at]) && !this.#startsBody(at, true)) {
        next = at;
      } else {
        return { names: names.length > 1 || (names.length === 1 && counted > 0) ? names : [], next };
      }
    }
  }

  /** Whether a body begins at a word; without a separator before it, only by a capital. */
  #startsBody(index: number, separated: boolean): boolean {
    const token = this.#tokens[index];
    if (token === undefined || token.kind !== 'word') return false;
    if (!separated && !isCapital(token)) return false;
    if (this.#lookUp(index, []) !== undefined) return true;
    const counted = this.#phrase(index, quantifier);
    if (counted > 0)
      return (
        this.#phrase(index + counted, classNoun) +
          this.#phrase(index + counted, levelNoun) +
          this.#phrase(index + counted, shortHead) +
          this.#phrase(index + counted, longHead) >
        0
      );
    const titled = this.#phrase(index, person);
    if (titled > 0) return true;
    if (!separated) return this.#phrase(index, longHead) > 0 || this.#phrase(index, shortHead) >= 2;
    if (this.#level(index) !== undefined) return false;
    const noun = this.#phrase(index, classNoun);
    if (noun > 0 && this.#level(index + noun) !== undefined) return true;
    if (this.#phrase(index, levelNoun) > 0 && isCapital(this.#tokens[index + this.#phrase(index, levelNoun)]))
      return true;
    const short = this.#phrase(index, shortHead);
    return (
      this.#phrase(index, longHead) > 0 || (short > 0 && isCapital(token) && isCapital(this.#tokens[index + short]))
    );
  }

  /** The longest known body whose written form begins here, its first words given apart where a list leaves them out. */
  #lookUp(index: number, prefix: readonly string[]): { agency: Agency; next: number } | undefined {
    let branch: Branch | undefined = this.#root;
    for (const word of prefix) branch = branch?.next.get(keyWord(word));
    let found: { agency: Agency; next: number } | undefined;
    let at = index;
    while (branch !== undefined) {
      const token: Token | undefined = this.#tokens[at];
      if (token === undefined) break;
      if (at > index && (token.kind === 'dash' || token.text === ',')) {
        at += 1;
        continue;
      }
      if (token.kind !== 'word') break;
      branch = branch.next.get(keyWord(token.text));
      at += 1;
      if (branch?.agency !== undefined) found = { agency: branch.agency, next: at };
    }
    if (found === undefined || prefix.length > 0) return found;
    const first = this.#tokens[index];
    const words = found.next - index;
    if (words === 1 && first !== undefined && first.text.length <= 4 && first.text !== first.text.toUpperCase())
      return undefined;
    return words <= 2 && !isCapital(first) ? undefined : found;
  }

  /** The end of a name in running text: capitals, and small words between capitals. */
  #properRun(from: number): number {
    let next = from;
    for (;;) {
      if (isCapital(this.#tokens[next]) && !(next > from && this.#startsBody(next, false))) next += 1;
      else if (
        this.#tokens[next]?.lower === 'và' &&
        isCapital(this.#tokens[next + 1]) &&
        !this.#startsBody(next + 1, true)
      )
        next += 1;
      else if (
        this.#tokens[next]?.kind === 'separator' &&
        isCapital(this.#tokens[next + 1]) &&
        !this.#startsBody(next + 1, true)
      )
        next += 1;
      else return next;
    }
  }

  #capitals(from: number): number {
    let next = from;
    while (isCapital(this.#tokens[next]) && (next === from || !this.#startsBody(next, false))) next += 1;
    return next;
  }

  #leansOn(index: number, head: string): boolean {
    return head !== '' && isCapital(this.#tokens[index]) && this.#lookUp(index, [head]) !== undefined;
  }

  #relationEnd(start: number): number {
    const from = this.#startsBody(start, false) ? (this.#known(start)?.next ?? start) : start;
    if (this.#mode === 'cell') return this.#looseEnd(from);
    let next = from;
    while (next < this.#tokens.length && next - from < longestTail) {
      const token = this.#tokens[next];
      if (token === undefined || token.kind !== 'word') break;
      if (token.lower === 'và' && this.#startsBody(next + 1, true)) break;
      if (this.#phrase(next, predicate) > 0) break;
      next += 1;
    }
    return next;
  }

  /** Where the words that hang on a body end: before the next body, or at the end of the list. */
  #looseEnd(from: number, head = ''): number {
    let next = from;
    while (next < this.#tokens.length) {
      const token = this.#tokens[next];
      if (token === undefined) break;
      const separates = token.kind === 'separator' || token.kind === 'dash' || token.lower === 'và';
      if (token.text === ';') break;
      if (
        separates &&
        (this.#startsBody(next + 1, true) ||
          this.#leansOn(next + 1, head) ||
          this.#level(next + 1) !== undefined ||
          next + 1 >= this.#tokens.length)
      )
        break;
      if (!separates && next > from && this.#startsBody(next, false)) break;
      if (!separates && next === from && this.#startsBody(next, false)) break;
      next += 1;
    }
    return next;
  }

  /** How many words of the longest phrase of a set stand here; dashes inside a phrase are passed over. */
  #phrase(index: number, phrases: Phrases): number {
    const first = this.#tokens[index];
    if (first === undefined) return 0;
    for (const words of phrases.get(keyWord(first.text)) ?? []) {
      let at = index + 1;
      let matched = 1;
      while (matched < words.length) {
        const token = this.#tokens[at];
        if (token?.kind === 'dash') at += 1;
        else if (token !== undefined && keyWord(token.text) === words[matched]) {
          matched += 1;
          at += 1;
        } else break;
      }
      if (matched === words.length) return at - index;
    }
    return 0;
  }

  #skipSeparators(from: number): number {
    let next = from;
    for (;;) {
      const token = this.#tokens[next];
      if (token === undefined) return next;
      const skips =
        token.kind === 'separator' ||
        token.kind === 'dash' ||
        token.text === '.' ||
        token.lower === 'và' ||
        (token.lower === 'cùng' && next > 0) ||
        (token.lower === 'với' && this.#tokens[next - 1]?.lower === 'cùng');
      if (!skips) return next;
      next += 1;
    }
  }

  #span(from: number, to: number): string {
    const first = this.#tokens[from];
    const last = this.#tokens[to - 1];
    return first === undefined || last === undefined
      ? ''
      : collapse(this.#text.slice(first.start, last.end)).replace(/[\s.;,:]+$/u, '');
  }
}
