import { capitalise } from '../../kernel/vietnamese.ts';
import { classNounAt, readCollective } from './agency-classes.ts';
import type { Body, Cursor, Part } from './agency-cursor.ts';
import {
  endOfCapitals,
  levelAt,
  lookUp,
  mayBegin,
  ownOfficeAt,
  phraseAt,
  phrases,
  skipSeparators,
  spanOf,
  startsBody,
  taughtAt,
} from './agency-cursor.ts';
import { endOfName, endOfProperName } from './agency-names.ts';
import { endOfLooseWords, readTail } from './agency-tail.ts';
import { isCapital } from './tokens.ts';

/** One body in any of its forms, or several where a list is distributed; undefined where none begins. */
export function readBody(c: Cursor, index: number): Part | undefined {
  const first = c.tokens[index];
  if (first === undefined || !mayBegin(first.key, c)) return undefined;
  return (
    readTaught(c, index) ??
    readDistributive(c, index) ??
    readComrade(c, index) ??
    readPerson(c, index) ??
    readCollective(c, index) ??
    readKnown(c, index) ??
    readPlace(c, index) ??
    readNamed(c, index)
  );
}

/** 'UBND cấp huyện, cấp xã' and 'Sở Nội vụ, Tài chính': an item that leans on the body before it. */
export function readContinued(c: Cursor, index: number, before: Body | undefined): Part | undefined {
  if (before === undefined || index === 0) return undefined;
  const level = levelAt(c, index);
  const stem = level === undefined ? undefined : /^(.*?)\s*cấp [^,;]+$/u.exec(before.text)?.[1];
  if (level !== undefined && stem !== undefined && stem !== '') {
    return { bodies: [{ ...before, text: `${stem} ${spanOf(c, index, level.next)}` }], next: level.next };
  }
  if (startsBody(c, index, true)) return undefined;
  const head = before.text.split(' ', 1)[0] ?? '';
  const found = before.kind === 'known' ? lookUp(c, index, [head]) : undefined;
  if (found === undefined || !isCapital(c.tokens[index])) return undefined;
  const tail = readTail(c, index, found.next, false);
  return {
    bodies: [
      { text: `${head} ${spanOf(c, index, tail.next)}`, kind: 'known', agency: found.agency, loose: tail.loose },
    ],
    next: tail.next,
  };
}

/** Words that are no body by any form, kept as written up to the next body. */
export function readUnknown(c: Cursor, index: number): Part {
  const next = endOfLooseWords(c, index + 1);
  return { bodies: [{ text: spanOf(c, index, next), kind: 'unknown', loose: next - index }], next };
}

/** What the province explained goes before what the grammar makes of it, unless a known body is written with more words. */
function readTaught(c: Cursor, index: number): Part | undefined {
  const found = taughtAt(c, index);
  if (found === undefined || (lookUp(c, index, [])?.next ?? 0) > found.next) return undefined;
  const text = spanOf(c, index, found.next);
  return { bodies: [{ text, kind: 'known', rule: found.rule, loose: 0 }], next: found.next };
}

/** 'các Sở: Nội vụ, Tài chính' is one body for each name. */
function readDistributive(c: Cursor, index: number): Part | undefined {
  const counted = phraseAt(c, index, phrases.quantifier);
  const head = c.tokens[index + counted];
  if (counted === 0 || head === undefined || phraseAt(c, index + counted, phrases.shortHead) === 0) return undefined;
  let next = index + counted + 1;
  const colon = c.tokens[next]?.kind === 'colon';
  if (colon) next += 1;
  const bodies: Body[] = [];
  for (let at = next; ;) {
    const found = lookUp(c, at, [head.text]);
    if (found === undefined || !isCapital(c.tokens[at])) break;
    bodies.push({
      text: `${capitalise(head.text)} ${spanOf(c, at, found.next)}`,
      kind: 'known',
      agency: found.agency,
      loose: 0,
    });
    next = found.next;
    const after = skipSeparators(c, next);
    if (after === next || startsBody(c, after, true)) break;
    at = after;
  }
  if (bodies.length === 0 && colon) return readNamesUnder(c, head.text, next);
  return bodies.length >= 2 || (colon && bodies.length === 1) ? { bodies, next } : undefined;
}

/** 'Các phòng: Quản lý xây dựng, Quy hoạch - Kiến trúc': names of divisions that nobody told of, parted by commas. */
function readNamesUnder(c: Cursor, head: string, from: number): Part | undefined {
  const bodies: Body[] = [];
  let next = from;
  for (let at = from; isCapital(c.tokens[at]) && !startsBody(c, at, true);) {
    let end = at + 1;
    while (isWithinName(c, end)) end += 1;
    bodies.push({ text: `${capitalise(head)} ${spanOf(c, at, end)}`, kind: 'named', loose: 0 });
    next = end;
    if (c.tokens[end]?.text !== ',' && c.tokens[end]?.lower !== 'và') break;
    at = end + 1;
  }
  return bodies.length >= 2 ? { bodies, next } : undefined;
}

function isWithinName(c: Cursor, at: number): boolean {
  const token = c.tokens[at];
  if (token === undefined || token.lower === 'và') return false;
  if (token.kind === 'dash') return isCapital(c.tokens[at + 1]) && !startsBody(c, at + 1, true);
  if (token.kind !== 'word') return false;
  return c.mode === 'cell' || (phraseAt(c, at, phrases.dutyVerb) === 0 && phraseAt(c, at, phrases.predicate) === 0);
}

/** 'đồng chí Lê Văn Bảy, Phó Chủ tịch UBND tỉnh', 'Đ/c Bảy': one person by name, with the office held. */
function readComrade(c: Cursor, index: number): Part | undefined {
  const from = index + phraseAt(c, index, phrases.comrade);
  if (from === index) return undefined;
  const named = endOfCapitals(c, from);
  const joint = c.tokens[named]?.text === ',' || c.tokens[named]?.kind === 'dash' ? named + 1 : named;
  const office = readPerson(c, joint);
  if (office === undefined && named === from) return undefined;
  const next = office?.next ?? named;
  const [held] = office?.bodies ?? [];
  return {
    bodies: [{ ...held, text: spanOf(c, index, next), kind: 'person', loose: held?.loose ?? 0 }],
    next,
  };
}

function readPerson(c: Cursor, index: number): Part | undefined {
  const first = index + phraseAt(c, index, phrases.quantifier);
  let next = first + phraseAt(c, first, phrases.person);
  if (next === first) return undefined;
  for (;;) {
    const after = c.tokens[next]?.kind === 'separator' ? next + 1 : next;
    const more = phraseAt(c, after, phrases.person);
    if (more === 0) break;
    next = after + more;
  }
  const led = readDistributive(c, next);
  const title = spanOf(c, index, next);
  if (led !== undefined)
    return {
      bodies: led.bodies.map((body) => ({ ...body, kind: 'person', text: `${title} ${body.text}` })),
      next: led.next,
    };
  // 'Chánh Văn phòng HĐND và UBND xã': the title holds the head of the body's name.
  const held = readKnown(c, index + 1);
  const of =
    (held !== undefined && held.next > next ? held : undefined) ??
    readCollective(c, next) ??
    readKnown(c, next) ??
    readNamed(c, next) ??
    readTitleOffice(c, index, next) ??
    readHeldDivision(c, next) ??
    readOwnOffice(c, next) ??
    readClass(c, next);
  if (of === undefined) return undefined;
  const [body] = of.bodies;
  return {
    bodies: [
      {
        text: spanOf(c, index, of.next),
        kind: 'person',
        ...(body?.agency ? { agency: body.agency } : {}),
        loose: body?.loose ?? 0,
      },
    ],
    next: of.next,
  };
}

/** 'Chánh Văn phòng UBND tỉnh', 'Chánh Thanh tra tỉnh': the title holds the head of the body's name. */
function readTitleOffice(c: Cursor, index: number, next: number): Part | undefined {
  const known = readKnown(c, index + 1);
  if (known !== undefined && known.next > next) return known;
  return (
    levelAt(c, next) ??
    (phraseAt(c, next, phrases.levelNoun) > 0 ? { bodies: [], next: readTail(c, index, next, false).next } : undefined)
  );
}

/** 'Trưởng phòng Cải cách hành chính': the title ends in the head of the division's name. */
function readHeldDivision(c: Cursor, next: number): Part | undefined {
  const head = c.tokens[next - 1]?.lower;
  if ((head !== 'phòng' && head !== 'ban') || !isCapital(c.tokens[next])) return undefined;
  const end = endOfProperName(c, next);
  return { bodies: [], next: c.mode === 'running' ? endOfName(c, end) : endOfLooseWords(c, end) };
}

/** 'Giám đốc Sở': a department's own name for itself. */
function readOwnOffice(c: Cursor, index: number): Part | undefined {
  const length = ownOfficeAt(c, index);
  return length === 0 ? undefined : { bodies: [], next: index + length };
}

/** 'Bí thư cấp ủy', 'Thủ trưởng đơn vị thuộc Sở': a class of bodies that the title alone binds. */
function readClass(c: Cursor, index: number): Part | undefined {
  const length = classNounAt(c, index, false);
  return length === 0 ? undefined : { bodies: [], next: readTail(c, index, index + length, false).next };
}

function readKnown(c: Cursor, index: number): Part | undefined {
  const found = lookUp(c, index, []);
  if (found === undefined) return undefined;
  const within = partyCommittees.has(spanOf(c, index, found.next).toLowerCase())
    ? lookUp(c, found.next, [])
    : undefined;
  // 'Đảng ủy Hội đồng nhân dân tỉnh': the body whose committee it is ends its name.
  if (within !== undefined && isCapital(c.tokens[found.next])) {
    const { next } = readTail(c, found.next, within.next, true);
    return { bodies: [{ text: spanOf(c, index, next), kind: 'named', loose: 0 }], next };
  }
  const { agency } = found;
  const committee =
    agency.kind === 'committee' ||
    agency.kind === 'council' ||
    partyCommittees.has(spanOf(c, index, found.next).toLowerCase());
  const tail = readTail(c, index, found.next, committee);
  const texts = tail.texts ?? [spanOf(c, index, tail.next)];
  return { bodies: texts.map((text) => ({ text, kind: 'known', agency, loose: tail.loose })), next: tail.next };
}

const partyCommittees: ReadonlySet<string> = new Set([
  'đảng ủy',
  'đảng uỷ',
  'đảng bộ',
  'đảng đoàn',
  'ban cán sự đảng',
  'chi bộ',
]);

/** 'thành phố Hà Tĩnh', 'huyện Thạch Hà': a place that stands for its government. */
function readPlace(c: Cursor, index: number): Part | undefined {
  const length = phraseAt(c, index, phrases.levelNoun);
  if (length === 0 || !isCapital(c.tokens[index + length])) return undefined;
  const next = endOfCapitals(c, index + length);
  return { bodies: [{ text: spanOf(c, index, next), kind: 'named', loose: 0 }], next };
}

function readNamed(c: Cursor, index: number): Part | undefined {
  const long = phraseAt(c, index, phrases.longHead);
  const short = phraseAt(c, index, phrases.shortHead);
  const token = c.tokens[index];
  const formed =
    long > 0 ||
    (short > 0 && isCapital(token) && (isCapital(c.tokens[index + short]) || levelAt(c, index + short) !== undefined));
  if (!formed) return undefined;
  let next = index + Math.max(long, short);
  // 'Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh': the body that the head belongs to ends the name.
  const owner = long > 0 && startsBody(c, next, false) ? readKnown(c, next) : undefined;
  if (owner?.bodies.length === 1)
    return { bodies: [{ text: spanOf(c, index, owner.next), kind: 'named', loose: 0 }], next: owner.next };
  if (c.mode === 'cell' && short > 0 && isCapital(c.tokens[next])) next = endOfProperName(c, next);
  if (c.mode === 'running') next = long > 0 ? endOfProperName(c, next) : endOfName(c, endOfProperName(c, next));
  const tail = readTail(c, index, next, false);
  return {
    bodies: [
      {
        text: spanOf(c, index, tail.next),
        kind: 'named',
        loose: c.mode === 'cell' ? Math.max(0, tail.loose - 10) : 0,
      },
    ],
    next: tail.next,
  };
}
