import { problem } from '../kernel/problem.ts';
import type { Block, Draft } from './block.ts';
import { numberBlocks, paragraphsOf } from './block.ts';
import { fileKind } from './file-kind.ts';
import type { FileKind } from './file-kind.ts';
import { oldFontOf } from './old-font.ts';

/** What the sender says of a file, and the largest size in bytes that is taken. */
export type FileHints = { readonly name?: string; readonly type?: string; readonly limit?: number };

/** What a file can't give whole: letters out of order, pages that are pictures. */
export type FileFault =
  | { readonly kind: 'scrambled' }
  | { readonly kind: 'scanned-pages'; readonly pages: readonly number[] };

/** What the letters of a file are judged by. */
const sampleLetters = 100_000;
/** 50 MB, the usual limit of an upload; a setting of the caller. */
const usualLimit = 50 * 1024 * 1024;

/**
 * Any supported file -> its blocks. Refuses with reading.empty, .too_large, .broken, .encrypted, .no_text, .scan, .old_font, .unsupported.
 * The heavy readers are loaded only when a file needs them.
 */
export async function readBlocks(
  bytes: Uint8Array,
  hints: FileHints = {},
): Promise<{ readonly kind: FileKind; readonly blocks: Block[]; readonly faults: readonly FileFault[] }> {
  const limit = hints.limit ?? usualLimit;
  if (bytes.length > limit) throw problem('reading.too_large', { limit: Math.round(limit / 1_048_576) });
  const kind = fileKind(bytes, hints.type ?? hints.name);
  const { drafts, faults } =
    kind === 'pdf' ? await readPages(bytes) : { drafts: await readDrafts(bytes, kind), faults: [] };
  const blocks = numberBlocks(drafts);
  const text = paragraphsOf(blocks).map((paragraph) => paragraph.text);
  if (!text.some((one) => /\p{L}/u.test(one))) throw problem('reading.no_text');
  const font = oldFontOf(text.join('\n').slice(0, sampleLetters));
  if (font !== undefined) throw problem('reading.old_font', { font });
  return { kind, blocks, faults };
}

async function readPages(
  bytes: Uint8Array,
): Promise<{ readonly drafts: Draft[]; readonly faults: readonly FileFault[] }> {
  const { readPdf } = await import('./pdf.ts');
  const { drafts, scrambled, scannedPages } = await readPdf(bytes);
  return {
    drafts,
    faults: [
      ...(scrambled ? [{ kind: 'scrambled' as const }] : []),
      ...(scannedPages.length > 0 ? [{ kind: 'scanned-pages' as const, pages: scannedPages }] : []),
    ],
  };
}

async function readDrafts(bytes: Uint8Array, kind: Exclude<FileKind, 'pdf'>): Promise<Draft[]> {
  switch (kind) {
    case 'empty':
      throw problem('reading.empty');
    case 'ole-encrypted':
      throw problem('reading.encrypted');
    case 'image':
      throw problem('reading.scan');
    case 'zip':
      throw problem('reading.broken');
    case 'docx': {
      const { readDocx } = await import('./docx.ts');
      return readDocx(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    }
    case 'odt': {
      const { readOdt } = await import('./odt.ts');
      return readOdt(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    }
    // A binary Office file of no known program may be a Word file cut off.
    case 'ole':
    case 'doc': {
      const { readDoc } = await import('./doc.ts');
      return readDoc(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    }
    case 'html': {
      const [{ readHtml, encodingOf }, { decodeText }] = await Promise.all([import('./html.ts'), import('./text.ts')]);
      return readHtml(decodeText(bytes, encodingOf(bytes)) ?? '');
    }
    case 'text': {
      const { readText, decodeText } = await import('./text.ts');
      const text = decodeText(bytes);
      if (text === undefined) throw problem('reading.unsupported', { kind });
      return readText(text);
    }
    default:
      throw problem('reading.unsupported', { kind: programs[kind] ?? kind });
  }
}

/** The programs of the kinds that are not read, by the names that people know. */
const programs: Partial<Readonly<Record<FileKind, string>>> = {
  sheet: 'Excel',
  slides: 'PowerPoint',
  rtf: 'RTF',
};
