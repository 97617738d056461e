import type { Mark, Picture } from './picture.ts';
import { moved } from './picture.ts';

/** What a picture must say of itself once it has left the page. */
export type ChartAbout = {
  readonly title: string;
  /** What the picture shows, in one line. */
  readonly note?: string | null;
  /** How firm the figures are: 'KẾT QUẢ CÔNG BỐ', 'GIẢ ĐỊNH'. */
  readonly stage: string;
  /** Where the figures were taken from, with whom to cite. */
  readonly source: string;
  /** 'DỮ LIỆU MINH HỌA', where something in it is invented; else null. */
  readonly invented: string | null;
};

/** A chart with its title, stage and source around it, and the mark of what is invented: whole without the page it stood on. */
export function framed(chart: Picture, about: ChartAbout, madeOn: string): Picture {
  const width = Math.max(chart.width, leastWidth) + 2 * margin;
  const room = width - 2 * margin;
  const marks: Mark[] = [];
  let y = margin;
  if (about.invented) {
    marks.push({ kind: 'rect', x: 0, y: 0, w: width, h: 28, fill: 'amber-tint' });
    marks.push({ kind: 'text', x: margin, y: 19, text: about.invented, size: 12, bold: true, fill: 'amber' });
    y += 28;
  }
  const write = (text: string, size: number, more: Partial<Extract<Mark, { kind: 'text' }>>) => {
    for (const row of wrapped(text, size, room)) {
      y += Math.round(size * 1.4);
      marks.push({ kind: 'text', x: margin, y: y - Math.round(size * 0.3), text: row, size, ...more });
    }
  };
  write(about.stage, 11, { bold: true, fill: 'ink-2' });
  write(about.title, 20, { bold: true });
  if (about.note) write(about.note, 12, { fill: 'ink-2' });
  y += 16;
  marks.push(...moved(chart.marks, margin + Math.max(0, (room - chart.width) / 2), y));
  y += chart.height + 16;
  marks.push({ kind: 'rect', x: margin, y, w: room, h: 1, fill: 'rule-2' });
  y += 4;
  write(about.source, 11, { fill: 'ink-2' });
  write(madeOn, 11, { fill: 'ink-3' });
  return { width, height: y + margin, marks };
}

const margin = 24;
const leastWidth = 560;

/** Text in rows that fit a width; the mean letter of Be Vietnam Pro is a little over half an em wide. */
function wrapped(text: string, size: number, width: number): readonly string[] {
  const most = Math.floor(width / (size * 0.54));
  const rows: string[] = [];
  for (const word of text.split(' ')) {
    const last = rows.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) rows[rows.length - 1] = `${last} ${word}`;
    else rows.push(word);
  }
  return rows;
}
