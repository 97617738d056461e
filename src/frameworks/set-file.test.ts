import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anySet } from '../../test/arbitrary-set.ts';
import { publishedSet, readCatalogue } from './catalogue.ts';
import { blankSet } from './model/own-set/blank-set.ts';
import { editionIdOf, editionIn, yearsIn, type KnownBesides, type OwnSet } from './model/own-set/own-set.ts';
import { judgeSet } from './model/own-set/read-set.ts';
import { readWorkbook } from './model/own-set/read-workbook.ts';
import { writeSheets } from './model/own-set/write-sheets.ts';
import { readSetFile } from './set-file.ts';
import { writeSetWorkbook } from './set-workbook.ts';
import { writeSetYaml } from './set-yaml.ts';

const known: KnownBesides = { indices: readCatalogue().frameworks.map(({ index }) => index), others: [] };
const asked = { index: '', title: '', years: null };

async function through(bytes: Buffer, name: string) {
  const read = await readSetFile(bytes, name, asked);
  return read && judgeSet(read, known);
}
const sound = (set: OwnSet) => ({ kind: 'sound', set, besides: [] });

describe('a set written to a file and read back is the same set', () => {
  it('as rows of cells', () => {
    fc.assert(
      fc.property(anySet, (set) => {
        const sheets = writeSheets(set).map((sheet) => ({ ...sheet, outline: new Map() }));
        expect(judgeSet(readWorkbook(sheets, asked), known)).toEqual(sound(set));
      }),
      { numRuns: 100 },
    );
  });

  it('as a real workbook', async () => {
    await fc.assert(
      fc.asyncProperty(anySet, async (set) => {
        expect(await through(await writeSetWorkbook(set), 'bo.xlsx')).toEqual(sound(set));
      }),
      { numRuns: 15 },
    );
  });

  it('as YAML', async () => {
    await fc.assert(
      fc.asyncProperty(anySet, async (set) => {
        expect(await through(Buffer.from(writeSetYaml(set)), 'bo.yaml')).toEqual(sound(set));
      }),
      { numRuns: 60 },
    );
  });

  it('every published edition whose tree is known too', async () => {
    for (const { index, editions } of readCatalogue().frameworks)
      for (const { id, nodes } of editions) {
        const set = publishedSet(index, id);
        if (!set || nodes.length === 0) continue;
        const own = { ...set, editions: [{ ...editionIn(set), id: editionIdOf(yearsIn(set)) }] };
        expect(await through(await writeSetWorkbook(set), 'bo.xlsx')).toEqual(sound(own));
        expect(await through(Buffer.from(writeSetYaml(set)), 'bo.yaml')).toEqual(sound(own));
      }
  }, 60_000);

  it('the form to fill in too', async () => {
    const set = blankSet(2026);
    expect(await through(await writeSetWorkbook(set), 'mau.xlsx')).toEqual(sound(set));
    expect(await through(Buffer.from(writeSetYaml(set)), 'mau.yaml')).toEqual(sound(set));
  });
});

describe('a file that is none', () => {
  it.each(['%PDF-1.7', '<html><body><p>Bộ</p></body></html>', 'PK\u0003\u0004 xl/workbook.xml'])(
    '%j is no set',
    async (text) => {
      expect(await readSetFile(Buffer.from(text), 'bo.xlsx', asked)).toBeNull();
    },
  );
});
