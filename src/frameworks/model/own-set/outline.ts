import { toRoman } from '../../../office/roman.ts';
import type { Cell } from '../../../office/sheet.ts';

/** One row of a table of criteria, as far as its place in the tree goes; `indent` is how deep the row or its name is set in. */
export type OutlineRow = { readonly code: Cell; readonly indent: number };

/** The code of a row in the tree, or why it has none. */
export type Coded =
  | { readonly code: string }
  | {
      readonly fault: 'missing_code' | 'bad_code' | 'parent_missing';
      readonly params: Readonly<Record<string, string>>;
    };

/**
 * The dotted codes of a table's rows: as written ('1.2.3', 'I.A'); by outline where numbers begin anew under each heading ('I', '1', '1.1', 'a)'); counted where
 * no row has a code and rows or names are set in.
 */
export function codesOf(rows: readonly OutlineRow[]): readonly Coded[] {
  const written = rows.map(({ code }) => tidy(code));
  if (written.every((code) => code === '')) return countByIndent(rows.map(({ indent }) => indent));
  return beginsAnew(written) ? byOutline(written) : asWritten(rows, written);
}

type Style = 'upper' | 'lower' | 'roman' | `${number}`;

const romans: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 39 }, (_, at) => [toRoman(at + 1), at + 1] as const),
);

/** Headings by letters or Roman numbers above plain numbers, or small letters below them. */
function beginsAnew(codes: readonly string[]): boolean {
  const styles = new Set(codes.map(styleOf));
  const hasNumbers = codes.some((code) => /^\d/.test(code));
  return hasNumbers && (styles.has('roman') || styles.has('upper') || styles.has('lower'));
}

function styleOf(code: string): Style | null {
  if (/^[IVX]+$/.test(code) && romans.has(code)) return 'roman';
  if (/^[A-ZĐ]$/u.test(code)) return 'upper';
  if (/^[a-zđ]$/u.test(code)) return 'lower';
  return /^\d+(?:\.\d+)*$/.test(code) ? `${code.split('.').length}` : null;
}

function byOutline(codes: readonly string[]): Coded[] {
  const open: { readonly style: Style; readonly written: string; readonly code: string }[] = [];
  return codes.map((written): Coded => {
    if (written === '') return { fault: 'missing_code', params: {} };
    const style = styleOf(written);
    if (style === null) return { fault: 'bad_code', params: { code: written } };
    const stands = open.findIndex((one) => one.style === style);
    if (stands >= 0) open.splice(stands);
    const above = open.at(-1);
    const prefix = written.includes('.') ? written.slice(0, written.lastIndexOf('.')) : null;
    const owner = prefix === null ? undefined : open.find((one) => one.style === `${prefix.split('.').length}`);
    if (prefix !== null && owner && owner.written !== prefix) {
      return { fault: 'parent_missing', params: { code: written, parent: prefix } };
    }
    const code = above ? `${above.code}.${partOf(written, style)}` : partOf(written, style);
    open.push({ style, written, code });
    return { code };
  });
}

function partOf(written: string, style: Style): string {
  if (style === 'roman') return String(romans.get(written));
  return style === 'upper' || style === 'lower'
    ? written.toUpperCase().replace('Đ', 'DD')
    : written.slice(written.lastIndexOf('.') + 1);
}

function asWritten(rows: readonly OutlineRow[], codes: readonly string[]): Coded[] {
  let before = '';
  const seen = new Set<string>();
  return codes.map((written, at): Coded => {
    if (written === '') return { fault: 'missing_code', params: {} };
    const code = wholeNumber(rows[at]!.code, written.toUpperCase(), before, seen);
    if (!/^[0-9A-Z]+(\.[0-9A-Z]+)*$/.test(code)) return { fault: 'bad_code', params: { code: written } };
    seen.add(code);
    before = code;
    return { code };
  });
}

/** A sheet that holds codes as numbers has lost the last zero of 1.10: after 1.9 (or what stands under it), a second 1.1 is that. */
function wholeNumber(cell: Cell, code: string, before: string, seen: ReadonlySet<string>): string {
  const [parent = '', last = ''] = code.split('.');
  const isNumber = typeof cell === 'number' || /^\d+[.,]\d+$/.test(String(cell));
  const follows = `${parent}.${Number(last) * 10 - 1}`;
  return isNumber &&
    typeof cell === 'number' &&
    seen.has(code) &&
    (before === follows || before.startsWith(`${follows}.`))
    ? `${code}0`
    : code;
}

function countByIndent(indents: readonly number[]): Coded[] {
  const open: { readonly indent: number; count: number }[] = [];
  return indents.map((indent) => {
    while (open.length > 1 && open.at(-1)!.indent > indent) open.pop();
    const top = open.at(-1);
    // A row set out further than the first one stands beside it.
    if (top && (top.indent === indent || top.indent > indent)) top.count += 1;
    else open.push({ indent, count: 1 });
    return { code: open.map(({ count }) => count).join('.') };
  });
}

/** '1.2.' and 'a)' without what closes them; '1,2' of a Vietnamese sheet is '1.2'. */
function tidy(cell: Cell): string {
  return String(cell ?? '')
    .replaceAll(/[\s\u00A0]/gu, '')
    .replace(/[.)\]:/-]+$/, '')
    .replace(/^\(/, '')
    .replaceAll(',', '.');
}
