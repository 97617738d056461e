import type { Cursor } from './agency-cursor.ts';
import { endOfCapitals, levelAt, lookUp, ownOfficeAt, phraseAt, phrases, spanOf, startsBody } from './agency-cursor.ts';
import { keyWord } from './gazetteer.ts';
import { wholeRelations } from './relation-words.ts';
import { isCapital } from './tokens.ts';

/** What follows a body's name: the word after it, the bodies it gives where it is distributed, and words that found no place. */
export type Tail = { readonly next: number; readonly texts?: readonly string[]; readonly loose: number };

/** What belongs to a body after its name: level, place, relation; in a cell every word up to the next body. */
export function readTail(c: Cursor, start: number, from: number, committee: boolean): Tail {
  let next = from;
  let texts: string[] | undefined;
  let related = false;
  for (let guard = 0; guard < 20; guard += 1) {
    const token = c.tokens[next];
    if (token === undefined) break;
    if (token.kind === 'open') {
      const close = c.tokens.findIndex((other, index) => index > next && other.kind === 'close');
      if (close < 0) break;
      next = close + 1;
      continue;
    }
    const level = levelAt(c, next);
    if (level !== undefined) {
      const bare = readBareLevels(c, level.next);
      if (committee && bare.names.length > 0) {
        const stem = spanOf(c, start, next);
        texts = [spanOf(c, start, level.next), ...bare.names.map((name) => `${stem} cấp ${name}`)];
      }
      next = bare.next;
      continue;
    }
    const places = readPlaces(c, next, committee);
    if (places !== undefined) {
      if (places.names.length > 0) {
        const stem = spanOf(c, start, next);
        texts = places.names.map((name) => `${stem} ${name}`);
      }
      next = places.next;
      continue;
    }
    if (token.lower === 'của' && phraseAt(c, next + 1, phrases.levelNoun) > 0) {
      next += 1;
      continue;
    }
    if (c.mode === 'running' && isClass(c, start) && roleAt(c, next) > 0) {
      next += roleAt(c, next);
      continue;
    }
    const owner = ownerAt(c, start, next);
    if (owner !== undefined) {
      next = readTail(c, next, owner, true).next;
      continue;
    }
    // 'Sở Nội vụ được giao chủ trì': one body is charged so; 'các đơn vị được giao' are described.
    if (c.mode === 'running' && token.lower === 'được' && !isClass(c, start)) break;
    if (isCapital(token) && next > start && !startsBody(c, next, false)) {
      next = endOfCapitals(c, next);
      continue;
    }
    if (c.mode === 'running' && token.lower === 'có' && isClass(c, start)) {
      const end = endOfClause(c, next);
      if (end !== undefined) {
        next = end;
        continue;
      }
    }
    const more = branchAt(c, next) ?? zoneAt(c, start, next);
    if (more !== undefined) {
      next = more;
      continue;
    }
    const tie = phraseAt(c, next, phrases.relation);
    if (tie > 0 && (c.mode === 'cell' || tiesInRunningText.has(token.lower))) {
      const whole = wholeRelations.has(spanOf(c, next, next + tie).toLowerCase());
      if (c.mode === 'running' && token.lower === 'có' && !whole) break;
      const end =
        c.mode === 'running' && whole && c.tokens[next + tie]?.lower !== 'đến'
          ? next + tie
          : endOfRelation(c, next + tie, token.lower === 'được');
      related = true;
      next = end;
      continue;
    }
    break;
  }
  if (c.mode === 'running') return { next, ...(texts === undefined ? {} : { texts }), loose: 0 };
  const end = endOfLooseWords(c, next, c.tokens[start]?.text);
  const loose = related ? 0 : end - next;
  return { next: end, ...(texts === undefined || end > next ? {} : { texts }), loose };
}

/** 'các ban của HĐND xã', 'Ban Pháp chế HĐND tỉnh': the council or committee that a part of it is named by, and the word after its name. */
function ownerAt(c: Cursor, start: number, at: number): number | undefined {
  const named = c.tokens[at]?.lower === 'của' ? at + 1 : at;
  if (named === at && c.tokens[start]?.key !== keyWord('ban')) return undefined;
  const found = isCapital(c.tokens[named]) ? lookUp(c, named, []) : undefined;
  const kind = found?.agency.kind;
  return kind === 'council' || (named > at && (kind === 'committee' || kind === 'front')) ? found?.next : undefined;
}

/** 'VCCI chi nhánh Đông Nam Bộ': the word after the place of a branch. */
function branchAt(c: Cursor, at: number): number | undefined {
  const isBranch = c.tokens[at]?.text === 'chi' && c.tokens[at + 1]?.text === 'nhánh' && isCapital(c.tokens[at + 2]);
  return isBranch && !startsBody(c, at + 2, false) ? endOfCapitals(c, at + 2) : undefined;
}

/** 'Ban Quản lý các khu công nghiệp, khu kinh tế tỉnh': the word after one more kind of zones that a board manages. */
function zoneAt(c: Cursor, start: number, at: number): number | undefined {
  const word = (index: number) => c.tokens[index]?.lower ?? '';
  if (`${word(start)} ${word(start + 1)}` !== 'ban quản') return undefined;
  if (c.tokens[at]?.text !== ',' && word(at) !== 'và') return undefined;
  const from = word(at + 1) === 'các' ? at + 2 : at + 1;
  const zone = `${word(from)} ${word(from + 1)} ${word(from + 2)}`;
  return zones.has(zone) ? from + 3 : undefined;
}

const zones: ReadonlySet<string> = new Set([
  'khu kinh tế',
  'khu công nghiệp',
  'khu chế xuất',
  'khu công nghệ',
  'khu du lịch',
  'cụm công nghiệp',
]);

/** 'các cơ quan đầu mối', 'các cơ quan chủ trì gửi báo cáo': how many words of a role describe those who have another predicate. */
function roleAt(c: Cursor, at: number): number {
  const [first, second] = [c.tokens[at]?.lower, c.tokens[at + 1]?.lower];
  if (first === 'đầu' && second === 'mối') return 2;
  return first === 'chủ' && second === 'trì' && phraseAt(c, at + 2, phrases.reporting) > 0 ? 2 : 0;
}

function isClass(c: Cursor, start: number): boolean {
  return (
    phraseAt(c, start, phrases.quantifier) > 0 ||
    (!isCapital(c.tokens[start]) && phraseAt(c, start, phrases.classNoun) > 0)
  );
}

/** Where the words that hang on a body end: before the next body, or at the end of the list. */
export function endOfLooseWords(c: Cursor, from: number, head = ''): number {
  let next = from;
  while (next < c.tokens.length) {
    const token = c.tokens[next];
    if (token === undefined) break;
    const separates = token.kind === 'separator' || token.kind === 'dash' || token.lower === 'và';
    if (token.text === ';') break;
    if (
      separates &&
      ((startsBody(c, next + 1, true) && !endsInField(c, next + 1)) ||
        leansOn(c, next + 1, head) ||
        levelAt(c, next + 1) !== undefined ||
        next + 1 >= c.tokens.length)
    )
      break;
    if (!separates && startsBody(c, next, false) && !(c.tokens[next - 1]?.text === ',' && endsInField(c, next))) break;
    next += 1;
  }
  return next;
}

const longestTail = 24;

/**
 * 'Các sở, ngành có cấp giấy phép kinh doanh rà soát ...': where a clause with 'có' that tells which of a class are meant ends, before the predicate;
 * undefined where 'có' itself begins the predicate.
 */
function endOfClause(c: Cursor, at: number): number | undefined {
  const [first = '', second = ''] = [c.tokens[at + 1]?.lower, c.tokens[at + 2]?.lower];
  if (!(described.has(first) || described.has(`${first} ${second}`)) || phraseAt(c, at, phrases.predicate) > 0)
    return undefined;
  for (let next = at + 2; next < c.tokens.length && next - at < longestTail; next += 1) {
    if (c.tokens[next]?.kind !== 'word') return undefined;
    if (next > at + 2 && (phraseAt(c, next, phrases.predicate) > 0 || phraseAt(c, next, phrases.dutyVerb) > 0))
      return next;
  }
  return undefined;
}

/** What a class of bodies is described by after 'có': a standing power, or something that only some of them have. */
const described: ReadonlySet<string> = new Set([
  'cấp',
  'thu',
  'quản lý',
  'sử dụng',
  'cung cấp',
  'cung ứng',
  'tiếp nhận',
  'chỉ số',
  'tiêu chí',
  'điểm',
  'tỷ lệ',
  'hồ sơ',
  'dự án',
  'công trình',
  'nhiều',
  'thủ tục',
  'dịch vụ',
  'chức năng',
  'thẩm quyền',
  'phát sinh',
]);

/** In running text only these first words tie a description to a body; others begin its predicate. */
const tiesInRunningText: ReadonlySet<string> = new Set([
  'được',
  'thuộc',
  'trực',
  'có',
  'liên',
  'trên',
  'đóng',
  'nhà',
  'chuyên',
]);

/** ', huyện, xã' after 'cấp tỉnh': levels without their own 'cấp'. */
function readBareLevels(c: Cursor, from: number): { names: string[]; next: number } {
  const names: string[] = [];
  let next = from;
  for (;;) {
    const token = c.tokens[next];
    const joins = token?.text === ',' || token?.text === '/' || token?.lower === 'và' || token?.kind === 'dash';
    const length = joins ? phraseAt(c, next + 1, phrases.levelNoun) : 0;
    if (length === 0 || isCapital(c.tokens[next + 1 + length])) return { names, next };
    names.push(spanOf(c, next + 1, next + 1 + length));
    next += 1 + length;
  }
}

/** 'các huyện, thành phố, thị xã'; 'tỉnh Hà Tĩnh'; 'các huyện Lộc Hà, Thạch Hà' gives one name each. */
function readPlaces(c: Cursor, from: number, committee: boolean): { names: string[]; next: number } | undefined {
  const counted = c.tokens[from]?.lower === 'các' ? 1 : 0;
  let next = from + counted;
  let length = phraseAt(c, next, phrases.levelNoun);
  if (length === 0) return undefined;
  const names: string[] = [];
  let kind = spanOf(c, next, next + length);
  let named = false;
  next += length;
  // 'UBND các xã: Ngọc Thiện, Lam Cốt'.
  if (counted > 0 && c.tokens[next]?.kind === 'colon' && isCapital(c.tokens[next + 1])) next += 1;
  for (;;) {
    if (isCapital(c.tokens[next]) && !startsBody(c, next, false)) {
      const end = endOfCapitals(c, next);
      if (counted > 0) names.push(`${kind} ${spanOf(c, next, end)}`);
      next = end;
      named = true;
    }
    const joined = c.tokens[next]?.text === ',' || c.tokens[next]?.lower === 'và' || c.tokens[next]?.kind === 'dash';
    const at = joined ? next + 1 : next;
    length = phraseAt(c, at, phrases.levelNoun);
    const properNext = isCapital(c.tokens[at + length]) && !startsBody(c, at + length, false);
    if (length > 0 && (counted > 0 || committee || !joined) && (!properNext || counted > 0)) {
      kind = spanOf(c, at, at + length);
      next = at + length;
    } else if (joined && named && counted > 0 && isCapital(c.tokens[at]) && !startsBody(c, at, true)) {
      next = at;
    } else {
      return { names: names.length > 1 || (names.length === 1 && counted > 0) ? names : [], next };
    }
  }
}

/** Where a description ends; one that begins with 'được' may hold the verbs of duties: 'các đơn vị được giao chủ trì'. */
function endOfRelation(c: Cursor, start: number, passive: boolean): number {
  const known = startsBody(c, start, false) ? lookUp(c, start, []) : undefined;
  const from = known === undefined ? start : readTail(c, start, known.next, false).next;
  if (c.mode === 'cell') return endOfLooseWords(c, from);
  // 'các phòng, đơn vị thuộc xã': the level ends the description.
  const level = phraseAt(c, start, phrases.levelNoun);
  if (level > 0 && c.tokens[start + level]?.key !== keyWord('ủy')) return endOfCapitals(c, start + level);
  // 'đơn vị thuộc Sở': a department's own name for itself.
  const own = ownOfficeAt(c, start);
  if (own > 0) return start + own;
  let next = from;
  // The verb that a passive charges with is the description's; one that does not follow it at once begins the predicate.
  let charged = -1;
  while (next < c.tokens.length && next - from < longestTail) {
    const token = c.tokens[next];
    if (token === undefined || token.kind !== 'word') break;
    const verb = passive ? phraseAt(c, next, phrases.dutyVerb) : 0;
    if (verb > 0 && charged >= 0 && next > charged && !ties(c.tokens[next - 1]?.lower)) break;
    if (verb > 0) charged = next + verb;
    if (token.lower === 'và' && startsBody(c, next + 1, true)) break;
    if (passive && phraseAt(c, next, phrases.reporting) > 0) break;
    if (phraseAt(c, next, phrases.predicate) > 0 || (!passive && phraseAt(c, next, phrases.dutyVerb) > 0)) break;
    next += 1;
  }
  return next;
}

function ties(word: string | undefined): boolean {
  return word === 'và' || word === 'hoặc' || word === 'giao' || word === 'công';
}

/** 'Phòng Bưu chính, Viễn thông và Chuyển đổi số': what a known body would be is one field of several, the last no body. */
function endsInField(c: Cursor, index: number): boolean {
  const end = lookUp(c, index, [])?.next;
  return (
    end !== undefined && c.tokens[end]?.lower === 'và' && isCapital(c.tokens[end + 1]) && !startsBody(c, end + 1, true)
  );
}

function leansOn(c: Cursor, index: number, head: string): boolean {
  return head !== '' && isCapital(c.tokens[index]) && lookUp(c, index, [head]) !== undefined;
}
