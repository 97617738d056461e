import type { getResolvedPDFJS } from 'unpdf';
import { problem } from '../kernel/problem.ts';
import type { Draft } from './block.ts';
import { readFlow } from './pdf/flow.ts';
import type { Matrix, Page, Piece } from './pdf/page.ts';
import { combine } from './pdf/page.ts';
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
 * A PDF with a text layer -> paragraphs and tables by position, each with its page. Refuses with reading.encrypted, reading.broken and,
 * where its pages are pictures without letters, reading.scan. Fetches nothing and runs nothing of the file.
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfReading> {
  const { getResolvedPDFJS: load } = await import('unpdf');
  const library = await load();
  const document = await open(library, bytes);
  try {
    const pages: Page[] = [];
    const scannedPages: number[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const { page, pictures } = await readPage(document, library.OPS, number);
      pages.push(page);
      if (pictures && page.pieces.length === 0) scannedPages.push(number);
    }
    if (pages.every((page) => page.pieces.length === 0) && scannedPages.length > 0) throw problem('reading.scan');
    return { ...(await ordered(pages, bytes)), scannedPages };
  } catch (error) {
    throw asProblem(error);
  } finally {
    await document.destroy();
  }
}

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
): Promise<{ readonly page: Page; readonly pictures: boolean }> {
  const page = await file.getPage(number);
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const view = transform as unknown as Matrix;
  // The drawing comes first: it brings the names of the fonts.
  const drawing = await page.getOperatorList();
  const { items } = await page.getTextContent();
  const pieces = items.flatMap((item): Piece[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [a, b, c, d, x, y] = combine(view, item.transform as unknown as Matrix);
    const size = Math.hypot(c, d) || Math.hypot(a, b);
    const bold = /bold|black|heavy/iu.test(fontName(page, item.fontName));
    return [{ text: item.str.normalize('NFC'), x, y, width: item.width, size: Math.round(size * 10) / 10, bold }];
  });
  const painted = new Set(drawing.fnArray);
  const pictures = [
    operators.paintImageXObject,
    operators.paintInlineImageXObject,
    operators.paintImageMaskXObject,
  ].some((one) => painted.has(one));
  page.cleanup();
  return { page: { number, width, height, pieces, rules: rulesOf(drawing, operators, view) }, pictures };
}

function fontName(
  page: { readonly commonObjs: { has(id: string): boolean; get(id: string): unknown } },
  id: string,
): string {
  if (!page.commonObjs.has(id)) return '';
  const font = page.commonObjs.get(id) as { readonly name?: string } | null;
  return font?.name ?? '';
}

/** Reads the pages in order; where the letters came out scrambled and poppler is at hand, by what it read, if that is better. */
async function ordered(pages: readonly Page[], bytes: Uint8Array): Promise<Pick<PdfReading, 'drafts' | 'scrambled'>> {
  const drafts = readFlow(pages);
  if (!isScrambled(textOf(drafts))) return { drafts, scrambled: false };
  const pieces = await readByPoppler(bytes);
  const second = pieces === undefined ? [] : readFlow(withPieces(pages, pieces));
  return second.length > 0 && !isScrambled(textOf(second))
    ? { drafts: second, scrambled: false }
    : { drafts, scrambled: true };
}

function textOf(drafts: readonly Draft[]): string {
  return drafts
    .map((draft) =>
      draft.kind === 'paragraph'
        ? draft.text
        : draft.rows.flatMap((row) => row.map((cell) => textOf(cell.blocks))).join('\n'),
    )
    .join('\n');
}

function asProblem(error: unknown): Error {
  if (error instanceof Error && error.name === 'Problem') return error;
  return problem(error instanceof Error && error.name === 'PasswordException' ? 'reading.encrypted' : 'reading.broken');
}
