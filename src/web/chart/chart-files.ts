import latin400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2?url';
import latin600 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-600-normal.woff2?url';
import vietnamese400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2?url';
import vietnamese600 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff2?url';
import figures400 from '@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-latin-500-normal.woff2?url';
import figures600 from '@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-latin-700-normal.woff2?url';
import writeXlsx from 'write-excel-file/browser';
import { must } from '../../kernel/problem.ts';
import { writeChartCsv, type ChartTable } from './chart-table.ts';
import { drawPicture, pictureFace } from './draw-picture.ts';
import type { ChartAbout } from './framed.ts';
import type { Paint, Picture } from './picture.ts';
import { writeSvg } from './write-svg.ts';

/** The formats in which a chart leaves the page. */
export type ChartFormat = 'svg' | 'png' | 'csv' | 'xlsx';

/** What the columns that are added to every row of a table are called. */
export type Besides = readonly { readonly head: string; readonly value: string }[];

/** A picture as SVG text with its letters in it, so that it looks the same where Be Vietnam Pro is not installed; colours are the day's. */
export async function svgOf(picture: Picture, title: string): Promise<string> {
  const faces = await Promise.all(
    letters.map(async ({ family, url, weight, range }) => {
      const source = `src:url(${await dataUrl(await (await fetch(url)).blob())}) format('woff2')`;
      return `@font-face{font-family:'${family}';font-weight:${weight};${source}${range ? `;unicode-range:${range}` : ''}}`;
    }),
  );
  return writeSvg(picture, title, dayColour(), [...faces, `text{font-family:${pictureFace}}`].join(''));
}

/** A picture as PNG, two pixels for one, in the letters of the page. Rejects where the browser can't draw it. */
export async function pngOf(picture: Picture): Promise<Blob> {
  await Promise.all([400, 600].map((weight) => document.fonts.load(`${weight} 12px ${pictureFace}`, 'Ấậ Đ 0123')));
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [2 * Math.ceil(picture.width), 2 * Math.ceil(picture.height)];
  const pen = must(canvas.getContext('2d'), 'a canvas to draw on');
  pen.scale(2, 2);
  drawPicture(pen, picture, dayColour());
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture is too large'))), 'image/png');
  });
}

/** The table as CSV. */
export function csvOf(table: ChartTable, besides: Besides): Blob {
  return new Blob([writeChartCsv(table, besides)], { type: 'text/csv;charset=utf-8' });
}

/** The table as a workbook: title, stage and source above it, figures as numbers. */
export function xlsxOf({ columns, rows }: ChartTable, about: ChartAbout): Promise<Blob> {
  const above = [about.invented, about.title, about.stage, about.source].filter((text) => text !== null);
  const head = columns.map(({ head: value }) => ({ value, fontWeight: 'bold' as const }));
  const body = rows.map((row) =>
    row.map((value, at) => {
      const decimals = columns[at]?.decimals;
      if (value === null) return null;
      if (typeof value === 'string') return { value };
      return { value, format: decimals ? `0.${'0'.repeat(decimals)}` : '0' };
    }),
  );
  const lines = [...above.map((value) => [{ value }]), [], head, ...body];
  return writeXlsx(lines, {
    columns: columns.map(({ decimals }) => ({ width: decimals === undefined ? 28 : 14 })),
  }).toBlob();
}

/** The instant at which a file is made, by the reader's clock. */
export function now(): string {
  return new Date().toISOString();
}

/** The letters that the Vietnamese file holds; the others are of the Latin one. */
const vietnamese =
  'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB';

/** The two weights of pictures, as theme/fonts.css has them: a face of ten figures of one width before Be Vietnam Pro. */
const letters = [
  { family: 'Be Vietnam Pro', url: latin400, weight: 400, range: null },
  { family: 'Be Vietnam Pro', url: vietnamese400, weight: 400, range: vietnamese },
  { family: 'Be Vietnam Pro', url: latin600, weight: 600, range: null },
  { family: 'Be Vietnam Pro', url: vietnamese600, weight: 600, range: vietnamese },
  { family: 'Thuoc Do Figures', url: figures400, weight: 400, range: 'U+0030-0039' },
  { family: 'Thuoc Do Figures', url: figures600, weight: 600, range: 'U+0030-0039' },
];

function dataUrl(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(reader.result as string));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('a font could not be read')));
    reader.readAsDataURL(file);
  });
}

/** The tokens by day, from the first rule that sets them, also while the screen is dark: what is printed lies on white. */
function dayColour(): (token: Paint) => string {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const day = must(
    rules.find((rule) => rule instanceof CSSStyleRule && rule.style.getPropertyValue('--sheet') !== ''),
    'the rule that sets the tokens',
  ) as CSSStyleRule;
  return (token) => day.style.getPropertyValue(`--${token}`).trim();
}
