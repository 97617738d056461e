import { wordFile } from '../test/zip-file.ts';
import { pdfFile } from '../test/mutations.ts';
import { readFile } from '../src/reading/read-file.ts';
import { quantile, rounded, timings, type BenchResult } from './bench.ts';

const size = 1000;
const runs = 5;

/** How the time of reading grows when a file has twice the rows, lines or bullets: about 2 where the work is linear. */
export async function run(): Promise<BenchResult> {
  const figures: Record<string, number> = {};
  const ratio: Record<string, number> = {};
  for (const [name, make] of Object.entries(files)) {
    const once = await median(name, make(size));
    const twice = await median(name, make(size * 2));
    figures[`${name}, ${size}, ms`] = once;
    figures[`${name}, ${size * 2}, ms`] = twice;
    ratio[name] = rounded(twice / once);
  }
  return {
    name: 'reader-growth',
    about: `ms to read ${size} rows, lines or bullets of each format, and twice as many`,
    figures,
    against: { 'linear growth': 2 },
    ratio,
  };
}

const duty = (at: number) => `Sở Nội vụ rà soát ${at + 1} thủ tục hành chính, hoàn thành trước ngày 30/6/2026.`;
const many = (count: number, line: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => line(at)).join('');
const html = (body: string) => Buffer.from(`<!doctype html><body><p>KẾ HOẠCH</p><p>I. NHIỆM VỤ</p>${body}`);
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

const files: Readonly<Record<string, (count: number) => Buffer>> = {
  'lines.txt': (count) => Buffer.from(`KẾ HOẠCH\nI. NHIỆM VỤ\n${many(count, (at) => `${at + 1}. ${duty(at)}\n`)}`),
  'bullets.txt': (count) => Buffer.from(`KẾ HOẠCH\nI. NHIỆM VỤ\n${many(count, (at) => `- ${duty(at)}\n`)}`),
  'rows.html': (count) =>
    html(
      `<table><tr><th>STT<th>Nhiệm vụ<th>Cơ quan chủ trì<th>Thời hạn</tr>${many(count, (at) => `<tr><td>${at + 1}<td>${duty(at)}<td>Sở Nội vụ<td>Quý II/2026</tr>`)}</table>`,
    ),
  'bullets.html': (count) => html(`<ul>${many(count, (at) => `<li>${duty(at)}</li>`)}</ul>`),
  'bullets-in-one-cell.html': (count) =>
    html(
      `<table><tr><th>STT<th>Nhiệm vụ<th>Cơ quan chủ trì</tr><tr><td>1<td>${many(count, (at) => `- ${duty(at)}<br>`)}<td>Sở Nội vụ</tr></table>`,
    ),
  'paragraphs.docx': (count) =>
    wordFile(paragraph('KẾ HOẠCH') + many(count, (at) => paragraph(`${at + 1}. ${duty(at)}`))),
  'rows.docx': (count) =>
    wordFile(
      `<w:tbl>${many(count, (at) => `<w:tr>${['Nhiệm vụ', duty(at), 'Sở Nội vụ'].map((text) => `<w:tc>${paragraph(text)}</w:tc>`).join('')}</w:tr>`)}</w:tbl>`,
    ),
  'lines.pdf': (count) =>
    pdfFile(
      Array.from({ length: count / 50 }, () =>
        Array.from({ length: 50 }, (_, at) => `${at + 1}. So Noi vu ra soat thu tuc.`),
      ),
    ),
};

async function median(name: string, bytes: Buffer): Promise<number> {
  return quantile(await timings(runs, () => readFile(bytes, { name })), 0.5);
}
