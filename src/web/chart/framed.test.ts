import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { writeChartCsv } from './chart-table.ts';
import { framed, type ChartAbout } from './framed.ts';
import { line, moved, pathOf, type Picture } from './picture.ts';
import { writeSvg } from './write-svg.ts';

const chart: Picture = {
  width: 300,
  height: 100,
  marks: [
    { kind: 'rect', x: 0, y: 0, w: 10, h: 10, fill: 'hatch' },
    { kind: 'text', x: 1, y: 2, text: 'A & <B>' },
    line(0, 0, 300, 100, { stroke: 'ink', dash: '3 2' }),
  ],
};
const about: ChartAbout = {
  title: 'Một tiêu đề dài '.repeat(12).trim(),
  stage: 'KẾT QUẢ CÔNG BỐ, năm 2022',
  source: 'Nguồn: bảng điểm các tỉnh',
  invented: null,
};

function elements(svg: string) {
  const parser = new SaxesParser();
  const found: { name: string; attributes: Record<string, string>; text: string }[] = [];
  parser.on('opentag', ({ name, attributes }) => found.push({ name, attributes: { ...attributes }, text: '' }));
  parser.on('text', (text) => {
    const last = found.at(-1);
    if (last) last.text += text.trim();
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(svg).close();
  return found;
}

describe('a picture as a file', () => {
  it('is XML that says title, stage, source and when it was made, and holds every mark in real colours', () => {
    const svg = writeSvg(framed(chart, about, 'Tải lúc 8:00'), 'Tiêu đề', (token) => `#${token.length}`, 'text{}');
    const found = elements(svg);
    const texts = found.filter(({ name }) => name === 'text').map(({ text }) => text);
    const words = texts.join(' ');
    for (const word of [about.title, about.stage, about.source, 'Tải lúc 8:00', 'A & <B>'])
      expect(words).toContain(word);
    expect(found.find(({ name }) => name === 'path')?.attributes).toMatchObject({ stroke: '#3', fill: 'none' });
    expect(svg).toContain('url(#hatch)');
  });

  it('wraps what is long, so that nothing stands outside its edges', () => {
    const { width, height, marks } = framed(chart, about, '');
    const title = marks.filter((mark) => mark.kind === 'text' && mark.size === 20);
    expect(title.length).toBeGreaterThan(2);
    for (const { y, text, size = 12 } of marks.filter((mark) => mark.kind === 'text')) {
      expect(y).toBeLessThan(height);
      expect(text.length * size * 0.54).toBeLessThan(width);
    }
  });

  it('wears the mark of what is invented on top, and only then', () => {
    const invented = framed(chart, { ...about, invented: 'DỮ LIỆU MINH HỌA' }, '');
    expect(invented.marks.slice(0, 2)).toMatchObject([{ fill: 'amber-tint' }, { text: 'DỮ LIỆU MINH HỌA' }]);
    expect(framed(chart, about, '').marks.some((mark) => mark.kind === 'text' && mark.fill === 'amber')).toBe(false);
  });

  it('moves every kind of mark alike; a gap in a line stays a gap', () => {
    expect(moved([{ kind: 'path', d: pathOf([[0, -1.5], null, [2, 3], [4, 5]]) }], 10, 100)).toEqual([
      { kind: 'path', d: 'M10 98.5M12 103L14 105' },
    ]);
    expect(moved([{ kind: 'circle', x: 1, y: 2, r: 3 }], 10, 100)).toEqual([{ kind: 'circle', x: 11, y: 102, r: 3 }]);
  });
});

it('a chart’s table keeps stage and source in every row, and quotes what needs it', () => {
  const table = {
    columns: [{ head: 'Mục' }, { head: 'Điểm', decimals: 2 }],
    rows: [
      ['a, b', 1.5],
      ['c', null],
    ],
  };
  expect(writeChartCsv(table, [{ head: 'Nguồn', value: 'X "y"' }])).toBe(
    '\uFEFFMục,Điểm,Nguồn\r\n"a, b",1.5,"X ""y"""\r\nc,,"X ""y"""\r\n',
  );
});
