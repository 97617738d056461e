import type { Readable } from 'node:stream';
import { writtenDate } from '../kernel/calendar.ts';
import { officeDate } from '../kernel/time-zone.ts';
import { fill, type Language } from '../kernel/words.ts';
import { writeTableCsv, writeTableXlsx, type TableToWrite } from './table-file.ts';

/** The forms in which a table is taken away. */
export type TableFormat = 'xlsx' | 'csv';

/** Where and when a table was taken, for the lines above it. */
export type TakenFrom = {
  readonly tenant: { readonly name: string; readonly isSample: boolean };
  readonly now: Date;
  readonly language: Language;
};

/** A table as a file to take away: its bytes as they are made, its media type, and its name with the day, such as 'nhiem-vu-2026-11-25.xlsx'. */
export type TakenTable = { readonly content: Readable; readonly mediaType: string; readonly fileName: string };

/** Adds the lines that every file carries: from where it is, of which day, and that its rows are invented where they are. */
export function takeTable(
  format: TableFormat,
  name: string,
  { about, ...table }: TableToWrite,
  { tenant, now, language }: TakenFrom,
): TakenTable {
  const day = officeDate(now);
  const whole = {
    ...table,
    about: [
      ...about,
      fill(taken[language], { tenant: tenant.name, date: writtenDate(day) }),
      ...(tenant.isSample ? [fill(invented[language], { tenant: tenant.name })] : []),
    ],
  };
  return {
    content: format === 'csv' ? writeTableCsv(whole) : writeTableXlsx(whole),
    mediaType: mediaTypes[format],
    fileName: `${name}-${day}.${format}`,
  };
}

const mediaTypes: Readonly<Record<TableFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

const taken = { vi: 'Nguồn: Thước Đo, {tenant}, ngày {date}.', en: 'Source: Thước Đo, {tenant}, on {date}.' };
const invented = {
  vi: 'DỮ LIỆU MINH HỌA: {tenant} là địa phương giả định; đơn vị, con người và số liệu trong bảng này không có thật.',
  en: 'SAMPLE DATA: {tenant} is an invented province; the units, people and figures of this table are not real.',
};
