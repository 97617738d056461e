import { isoDate, type IsoDate } from '../../kernel/calendar.ts';
import { collapse, fold } from '../../kernel/vietnamese.ts';

/** What a file's name says of the document in it; null for what it does not say. A person checks it. */
export type NameSays = {
  readonly documentNumber: string | null;
  readonly effectiveOn: IsoDate | null;
};

/**
 * Reads a file's name as offices write them: `15-KH-UBND ngày 12.01.2026.pdf` is number 15/KH-UBND of 12 January 2026. The form of numbers and
 * signs is that of Decree 30/2020/NĐ-CP, annex I.
 */
export function readFileName(name: string): NameSays {
  const stem = collapse(name.replace(/(?:\.signed)?\.[A-Za-z0-9]{2,5}$/, '').replaceAll('_', ' '));
  return { documentNumber: numberIn(stem), effectiveOn: dateIn(stem) };
}

const numbered =
  /(?<![\p{L}\d])(\d{1,5})[-. ](?:((?:19|20)\d\d)[-. ])?(QĐ|QD|KH|BC|TB|TTr|NQ|CT|CTr|HD|PA|ĐA|DA|BB|GM|TT|NĐ|ND)[-. ]([A-ZĐa-zđ]{2,8}(?:-[A-ZĐ]{2,8})*)(?![\p{L}])/iu;

function numberIn(stem: string): string | null {
  const [, number, year, kind = '', issuer = ''] = numbered.exec(stem) ?? [];
  if (!number) return null;
  // Without regard to case the pattern takes words after the sign along; they are no part of it.
  const [first = '', ...more] = issuer.split('-');
  const signs = [first, ...takeWhile(more, (part) => part === part.toUpperCase())].map(
    (part) => signNames[fold(part)] ?? part.toUpperCase(),
  );
  return `${number}/${year ? `${year}/` : ''}${kindNames[fold(kind)] ?? kind.toUpperCase()}-${signs.join('-')}`;
}

/** The only day that the name writes; of two nobody knows which is meant. */
function dateIn(stem: string): IsoDate | null {
  const written = [
    ...stem.matchAll(/(?<!\d)(\d{1,2})[-. ](\d{1,2})[-. ]((?:19|20)\d\d)(?!\d)/g),
    ...stem.matchAll(/(?<!\d)(\d\d)(\d\d)((?:19|20)\d\d)(?!\d)/g),
  ].map(([, day, month, year]) => isoDate(Number(year), Number(month), Number(day)));
  const ordered = [...stem.matchAll(/(?<!\d)((?:19|20)\d\d)([-. ]?)(\d\d)\2(\d\d)(?!\d)/g)].map(
    ([, year, , month, day]) => isoDate(Number(year), Number(month), Number(day)),
  );
  const days = new Set([...written, ...ordered].filter((day) => day !== undefined));
  return days.size === 1 ? ([...days][0] ?? null) : null;
}

function takeWhile(parts: readonly string[], holds: (part: string) => boolean): readonly string[] {
  const end = parts.findIndex((part) => !holds(part));
  return end < 0 ? parts : parts.slice(0, end);
}

const kindNames: Readonly<Record<string, string>> = { qd: 'QĐ', nd: 'NĐ', da: 'ĐA', ttr: 'TTr', ctr: 'CTr' };
const signNames: Readonly<Record<string, string>> = { ttg: 'TTg', hdnd: 'HĐND' };
