import type { Language } from '../kernel/words.ts';

/** How a number is written: fixed decimals, a sign before gains too, a unit behind. */
export type NumberForm = {
  readonly decimals?: number;
  readonly signed?: boolean;
  readonly unit?: '%' | (string & {});
};

const minus = '\u2212';
const missing = '—';
const officeZone = 'Asia/Ho_Chi_Minh';
const tags = { vi: 'vi-VN', en: 'en-GB' } as const;

/** A number as people of that language write it: 85,31 or 85.31; minus is U+2212; missing is "—", never 0. */
export function formatNumber(value: number | null | undefined, language: Language, form: NumberForm = {}): string {
  if (value === null || value === undefined || Number.isNaN(value)) return missing;
  const digits = new Intl.NumberFormat(tags[language], {
    minimumFractionDigits: form.decimals ?? 0,
    maximumFractionDigits: form.decimals ?? 4,
  }).format(Math.abs(value));
  const isZero = !/[1-9]/.test(digits);
  const sign = isZero ? '' : value < 0 ? minus : form.signed ? '+' : '';
  return sign + digits + unitAfter(form.unit, language);
}

/** A score with two decimals: 44,31. */
export function formatPoints(value: number | null | undefined, language: Language): string {
  return formatNumber(value, language, { decimals: 2 });
}

/** A gain or a loss of points with its sign: +1,37 or −3,80. */
export function formatChange(value: number | null | undefined, language: Language, decimals = 2): string {
  return formatNumber(value, language, { decimals, signed: true });
}

/** A share that is already in percent: 93,1 %. */
export function formatPercent(value: number | null | undefined, language: Language, decimals = 1): string {
  return formatNumber(value, language, { decimals, unit: '%' });
}

/** A size in bytes as people say it: 1,2 MB. */
export function formatBytes(bytes: number, language: Language): string {
  const units = ['B', 'KB', 'MB', 'GB'] as const;
  const step = Math.min(units.length - 1, Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(1024)));
  const size = bytes / 1024 ** step;
  const rounded = size >= 10 || step === 0 ? Math.round(size) : Math.round(size * 10) / 10;
  return `${formatNumber(rounded, language)} ${units[step]}`;
}

/** A date without time (`2021-09-27`) as 27/9/2021 in both languages: the office's own way, and the one in its documents. */
export function formatDate(date: string | null | undefined): string {
  const parts = splitDate(date);
  return parts ? `${parts.day}/${parts.month}/${parts.year}` : missing;
}

/** A date whose year is clear from around it: 27/9. */
export function formatDay(date: string | null | undefined): string {
  const parts = splitDate(date);
  return parts ? `${parts.day}/${parts.month}` : missing;
}

/** A date at the head of a page: Thứ Năm, 23/10/2025. */
export function formatLongDate(date: string, language: Language): string {
  const weekday = new Intl.DateTimeFormat(tags[language], { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
  return `${weekday}, ${formatDate(date)}`;
}

/** An instant (ISO 8601) on the office's clock: 08:41, 22/10/2025. */
export function formatInstant(instant: string | null | undefined): string {
  if (!instant) return missing;
  const at = new Date(instant);
  return `${formatTime(at)}, ${formatDate(officeDate(at))}`;
}

/** The day of an instant on the office's clock: 22/10/2025. */
export function formatInstantDate(instant: string | null | undefined): string {
  return instant ? formatDate(officeDate(new Date(instant))) : missing;
}

/** The hour of an instant on the office's clock: 08:41. */
export function formatTime(instant: Date | string): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: officeZone }).format(
    new Date(instant),
  );
}

/** Whole days from `today` to `date`, both `YYYY-MM-DD`; negative when it is past. */
export function daysUntil(date: string, today: string): number {
  return Math.round((Date.parse(`${date}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000);
}

/** Reads a date that a person typed: 27/9/2021, 27-09-2021, 27.9.2021 or 2021-09-27; null when no such day exists. */
export function parseDate(text: string): string | null {
  const typed = text.trim();
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  const [year, month, day] = local ? [local[3], local[2], local[1]] : iso ? [iso[1], iso[2], iso[3]] : [];
  if (!year || !month || !day) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date) ? date : null;
}

/** Orders two values of a column: numbers by size, words in the Vietnamese order, missing ones last. */
export function compareValues(a: SortValue, b: SortValue): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return vietnamese.compare(String(a), String(b));
}

/** What a column is sorted by; null is a missing value. */
export type SortValue = string | number | null;

const vietnamese = new Intl.Collator('vi', { numeric: true });

function unitAfter(unit: string | undefined, language: Language): string {
  if (unit === undefined) return '';
  if (unit === '%') return language === 'vi' ? '\u00a0%' : '%';
  return `\u00a0${unit}`;
}

function splitDate(date: string | null | undefined): { day: number; month: number; year: number } | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(date ?? '');
  return parts ? { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) } : null;
}

function officeDate(at: Date): string {
  return new Intl.DateTimeFormat('en-CA', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone: officeZone,
  }).format(at);
}
