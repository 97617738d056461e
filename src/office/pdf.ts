import type { getResolvedPDFJS } from 'unpdf';
import { problem } from '../kernel/problem.ts';
import type { Draft } from './block.ts';
import { readFlow } from './pdf/flow.ts';
import { textOf } from './pdf/glyphs.ts';
import type { FontLook } from './pdf/glyphs.ts';
import type { Matrix, Page } from './pdf/page.ts';
import { readByPoppler, withPieces } from './pdf/poppler.ts';
import { rulesOf } from './pdf/rules.ts';
import { isScrambled } from './pdf/scrambled.ts';

/** A PDF's blocks, and what a reader should know: the letters came out of order; pages that are pictures only. */
export type PdfReading = {
  readonly drafts: Draft[];
  readonly scrambled: boolean;
  readonly scannedPages: readonly number[];
};

/**
 * A PDF with a text layer -> paragraphs and tables by position, each with its page. Refuses with reading.encrypted, reading.broken,
 * reading.too_many_pages and, where its pages are pictures without letters but those of a stamp, reading.scan. Fetches nothing and runs nothing of the file.
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfReading> {
  const { getResolvedPDFJS: load } = await import('unpdf');
  const library = await load();
  const document = await open(library, bytes);
  try {
    if (document.numPages > mostPages)
      throw problem('reading.too_many_pages', { pages: document.numPages, most: mostPages });
    const pages: Page[] = [];
    const scannedPages: number[] = [];
    let typed = false;
    for (let number = 1; number <= document.numPages; number += 1) {
      const { page, letters, isScan } = await readPage(document, library.OPS, number);
      pages.push(page);
      if (isScan) scannedPages.push(number);
      typed ||= letters > 0 && !isScan;
    }
    if (!typed && scannedPages.length > 0) throw problem('reading.scan');
    return { ...(await ordered(pages, bytes)), scannedPages };
  } catch (error) {
    throw asProblem(error);
  } finally {
    await document.destroy();
  }
}

/** A plan of some hundred pages is long; a book of more is none. */
const mostPages = 2000;

type Library = Awaited<ReturnType<typeof getResolvedPDFJS>>;
type PdfFile = Awaited<ReturnType<Library['getDocument']>['promise']>;

async function open(library: Library, bytes: Uint8Array): Promise<PdfFile> {
  try {
    // The library takes the bytes for itself.
    const task = library.getDocument({
      data: new Uint8Array(bytes),
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: true,
      verbosity: 0,
    });
    return await task.promise;
  } catch (error) {
    throw asProblem(error);
  }
}

async function readPage(
  file: PdfFile,
  operators: Library['OPS'],
  number: number,
): Promise<{ readonly page: Page; readonly letters: number; readonly isScan: boolean }> {
  const page = await file.getPage(number);
  const drawing = await page.getOperatorList();
  const fontOf = remembered((name: string) => lookOf(page, name));
  const read = (turn: number) => {
    const { width, height, transform } = page.getViewport({ scale: 1, rotation: (page.rotate + turn) % 360 });
    const view = transform as unknown as Matrix;
    return { width, height, view, ...textOf(drawing, operators, view, fontOf) };
  };
  const upright = read(0);
  // A page whose letters run down or up was turned by its writer: it is read as a person turns it.
  const main = upright.directions.indexOf(Math.max(...upright.directions));
  const { width, height, view, pieces, pictured } = main === 0 ? upright : read(360 - main * 90);
  page.cleanup();
  const letters = pieces.reduce((sum, piece) => sum + piece.text.trim().length, 0);
  const isScan = letters === 0 ? pictured > 0 : letters < stampLetters && pictured > width * height * 0.5;
  return { page: { number, width, height, pieces, rules: rulesOf(drawing, operators, view) }, letters, isScan };
}

/** A scan may carry the words of a stamp or of a digital signature, fewer letters than any page that was typed. */
const stampLetters = 250;

function lookOf(
  page: { readonly commonObjs: { has(id: string): boolean; get(id: string): unknown } },
  id: string,
): FontLook {
  const font = page.commonObjs.has(id) ? page.commonObjs.get(id) : null;
  const { name = '', fontMatrix } = (font ?? {}) as { readonly name?: string; readonly fontMatrix?: readonly number[] };
  return { bold: /bold|black|heavy/iu.test(name), unit: fontMatrix?.[0] ?? 0.001 };
}

function remembered<T>(find: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    const value = known.get(name) ?? find(name);
    known.set(name, value);
    return value;
  };
}

/** Reads the pages in order; where the letters came out scrambled and poppler is at hand, by what it read, if that is better. */
async function ordered(pages: readonly Page[], bytes: Uint8Array): Promise<Pick<PdfReading, 'drafts' | 'scrambled'>> {
  const drafts = readFlow(pages);
  if (!isScrambled(lettersOf(drafts))) return { drafts, scrambled: false };
  const pieces = await readByPoppler(bytes);
  const second = pieces === undefined ? [] : readFlow(withPieces(pages, pieces));
  return second.length > 0 && !isScrambled(lettersOf(second))
    ? { drafts: second, scrambled: false }
    : { drafts, scrambled: true };
}

function lettersOf(drafts: readonly Draft[]): string {
  return drafts
    .map((draft) =>
      draft.kind === 'paragraph'
        ? draft.text
        : draft.rows.flatMap((row) => row.map((cell) => lettersOf(cell.blocks))).join('\n'),
    )
    .join('\n');
}

function asProblem(error: unknown): Error {
  if (error instanceof Error && error.name === 'Problem') return error;
  return problem(error instanceof Error && error.name === 'PasswordException' ? 'reading.encrypted' : 'reading.broken');
}
