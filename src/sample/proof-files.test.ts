import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { acceptedMediaTypes } from '../evidence/model/kinds.ts';
import { mediaTypeOf } from '../server/upload.ts';
import { makePdf, makePng } from './proof-files.ts';

describe('the sample’s proof files', () => {
  it('are by their content what people may hand in', async () => {
    const kinds = [await mediaTypeOf(makePdf(['Một dòng'])), await mediaTypeOf(makePng('Một ảnh'))];
    expect(kinds).toEqual(['application/pdf', 'image/png']);
    expect(kinds.every((kind) => acceptedMediaTypes.includes(kind))).toBe(true);
  });

  it('have a PDF whose table of places holds, brackets and all', () => {
    const text = makePdf(['DỮ LIỆU MINH HỌA (tỉnh Sông Lam)', 'Kỳ 2026-Q3 \\ hết']).toString('latin1');
    const table = Number(/startxref\n(\d+)/.exec(text)?.[1]);
    expect(text.slice(table, table + 4)).toBe('xref');
    const places = [...text.slice(table).matchAll(/^(\d{10}) 00000 n/gm)].map(([, at]) => Number(at));
    expect(places.map((at, index) => text.slice(at).startsWith(`${index + 1} 0 obj`))).toEqual(places.map(() => true));
    expect(text).toContain('(DU LIEU MINH HOA \\(tinh Song Lam\\))');
    expect(text).toContain('2026-Q3 \\\\ het');
  });

  it('have a picture with a row of pixels for each line of its height', () => {
    const png = makePng('Ảnh minh họa');
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
    const start = png.indexOf('IDAT');
    const pixels = inflateSync(png.subarray(start + 4, start + 4 + png.readUInt32BE(start - 4)));
    expect(pixels).toHaveLength((width + 1) * height);
    expect(png.includes(Buffer.from('Ảnh minh họa', 'utf8'))).toBe(true);
  });

  it('differ where their words differ, so that each proof is its own', () => {
    expect(makePng('một').equals(makePng('hai'))).toBe(false);
    expect(makePdf(['một']).equals(makePdf(['hai']))).toBe(false);
  });
});
