import { spawn } from 'node:child_process';
import type { Page, Piece } from './page.ts';

/**
 * The words of a PDF and their places as poppler's pdftotext reads them, page by page; undefined where it is not installed, fails or takes
 * more than ten seconds. Runs with fixed arguments and no shell; the file goes in and out through pipes.
 */
export async function readByPoppler(bytes: Uint8Array): Promise<readonly (readonly Piece[])[] | undefined> {
  const xml = await run(bytes);
  if (xml === undefined) return undefined;
  return xml
    .split('<page ')
    .slice(1)
    .map((page) =>
      [
        ...page.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)<\/word>/gu),
      ].map(([, x0, y0, x1, y1, text]): Piece => {
        const size = (Number(y1) - Number(y0)) / boxHeight;
        return {
          text: unescape(text ?? ''),
          x: Number(x0),
          y: Number(y0) + size * ascent,
          width: Number(x1) - Number(x0),
          size,
          bold: false,
        };
      }),
    );
}

/** Pages with the words that another reader found; rules and sizes stay. */
export function withPieces(pages: readonly Page[], pieces: readonly (readonly Piece[])[]): Page[] {
  return pages.map((page, index) => ({ ...page, pieces: pieces[index] ?? page.pieces }));
}

/** Height of a word's box and of its letters above the line, in sizes of letters, for the usual fonts. */
const boxHeight = 1.11;
const ascent = 0.89;
const longest = 10_000;
const mostOutput = 100_000_000;

function run(bytes: Uint8Array): Promise<string | undefined> {
  return new Promise((resolve) => {
    const child = spawn('pdftotext', ['-q', '-enc', 'UTF-8', '-bbox', '-', '-'], {
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: longest,
      killSignal: 'SIGKILL',
    });
    const chunks: Buffer[] = [];
    let length = 0;
    child.on('error', () => resolve(undefined));
    child.stdin.on('error', () => undefined);
    child.stdout.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > mostOutput) child.kill('SIGKILL');
      else chunks.push(chunk);
    });
    child.on('close', (code) =>
      resolve(code === 0 ? Buffer.concat(chunks).toString('utf8').normalize('NFC') : undefined),
    );
    child.stdin.end(bytes);
  });
}

function unescape(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
