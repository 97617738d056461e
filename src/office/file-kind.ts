/** What a file really is, told by its bytes and never by its name alone. */
export type FileKind =
  | 'text'
  | 'html'
  | 'docx'
  | 'pdf'
  | 'odt'
  | 'doc'
  | 'sheet'
  | 'slides'
  | 'zip'
  | 'ole'
  | 'ole-encrypted'
  | 'rtf'
  | 'image'
  | 'empty'
  | 'binary';

/**
 * Tells the kind of a file by its content; `type` is the sender's word (an extension or a media type), used only between text and HTML,
 * which look alike.
 */
export function fileKind(bytes: Uint8Array, type?: string): FileKind {
  if (bytes.length === 0) return 'empty';
  const head = asBuffer(bytes).toString('latin1', 0, 4096);
  if (/^\s{0,1024}%PDF-/u.test(head)) return 'pdf';
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) return archiveKind(bytes);
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1')) return compoundKind(bytes);
  if (head.startsWith('{\\rtf')) return 'rtf';
  if (isImage(head)) return 'image';
  const text = head.replaceAll('\u0000', '').replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/u, '');
  if (isBinary(bytes)) return 'binary';
  if (
    /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body|meta|table|div|p|article|main|section|h[1-6]|title|\?xml[^>]*>\s*<!doctype html|\?xml[^>]*>\s*<html)[\s>]/iu.test(
      text,
    )
  )
    return 'html';
  if (
    /html/iu.test(type ?? '') &&
    /<\/?(?:a|b|br|div|em|font|h[1-6]|i|li|ol|p|span|strong|table|td|tr|ul)[\s/>]/iu.test(text)
  )
    return 'html';
  return 'text';
}

function archiveKind(bytes: Uint8Array): FileKind {
  if (contains(bytes, latin('word/document.xml'))) return 'docx';
  if (contains(bytes, latin('application/vnd.oasis.opendocument.text'))) return 'odt';
  if (contains(bytes, latin('application/vnd.oasis.opendocument.spreadsheet'))) return 'sheet';
  if (contains(bytes, latin('application/vnd.oasis.opendocument.presentation'))) return 'slides';
  if (contains(bytes, latin('xl/workbook'))) return 'sheet';
  if (contains(bytes, latin('ppt/presentation'))) return 'slides';
  return 'zip';
}

/** The programs of the binary Office formats, by the streams that each writes. */
function compoundKind(bytes: Uint8Array): FileKind {
  if (contains(bytes, utf16('EncryptedPackage'))) return 'ole-encrypted';
  if (contains(bytes, utf16('WordDocument'))) return 'doc';
  if (contains(bytes, utf16('Workbook'))) return 'sheet';
  return contains(bytes, utf16('PowerPoint Document')) ? 'slides' : 'ole';
}

function isImage(head: string): boolean {
  return (
    head.startsWith('\u0089PNG') ||
    head.startsWith('\u00ff\u00d8\u00ff') ||
    head.startsWith('GIF8') ||
    head.startsWith('II*\u0000') ||
    head.startsWith('MM\u0000*') ||
    (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') ||
    /^....ftyp(?:heic|mif1|avif)/su.test(head)
  );
}

/** Control characters that no text holds; zeros in every second place are UTF-16. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 8192);
  let controls = 0;
  let zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0)
      zeros = index % 2 === 0 ? [(zeros[0] ?? 0) + 1, zeros[1] ?? 0] : [zeros[0] ?? 0, (zeros[1] ?? 0) + 1];
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls += 1;
  });
  const [even = 0, odd = 0] = zeros;
  const looksWide = even + odd > sample.length / 8 && Math.min(even, odd) < Math.max(even, odd) / 8;
  if (looksWide) return controls > sample.length / 20 && controls > sample.length / 2;
  return even + odd > 0 || controls > sample.length / 50;
}

function contains(bytes: Uint8Array, part: Buffer): boolean {
  return asBuffer(bytes).includes(part);
}

/** The same bytes as a Buffer; the web's 'latin1' decoder is windows-1252 and would change signatures. */
function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function latin(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}

function utf16(text: string): Buffer {
  return Buffer.from(text, 'utf16le');
}
