/** One change of a property ([MS-DOC] 2.6.1, Prl): its code and the bytes that it sets. */
export type Property = { readonly code: number; readonly value: Buffer };

/** Codes of the properties that matter to a reader ([MS-DOC] 2.6). */
export const codes = {
  isDeleted: 0x0800,
  isBold: 0x0835,
  align: 0x2461,
  alignOld: 0x2403,
  inTable: 0x2416,
  rowEnds: 0x2417,
  innerRowEnds: 0x244c,
  listLevel: 0x260a,
  list: 0x460b,
  outlineLevel: 0x2640,
  cells: 0xd608,
  elsewhere: 0x6646,
  elsewhereOld: 0x6645,
} as const;

/** The properties that stand in a row in some bytes; what is cut off is left out. */
export function propertiesOf(bytes: Buffer): Property[] {
  const found: Property[] = [];
  for (let at = 0; at + 2 < bytes.length;) {
    const code = bytes.readUInt16LE(at);
    at += 2;
    const [head, length] = operandOf(code, bytes, at);
    found.push({ code, value: bytes.subarray(at + head, at + head + length) });
    at += head + length;
  }
  return found;
}

/** The first byte of the last property with a code, undefined where there is none. */
export function lastOf(properties: readonly Property[], code: number): number | undefined {
  return properties.findLast((property) => property.code === code)?.value[0];
}

/** Runs of letters or paragraphs with their properties: where each begins and ends in the file, and its bytes of properties. */
export type Runs = {
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly bytes: readonly Buffer[];
};

/**
 * The runs of the letters (`kind` 'letters') or paragraphs that the pages of the file's table name ([MS-DOC] 2.9.35, ChpxFkp; 2.9.174,
 * PapxFkp); the bytes of a paragraph begin with the number of its style.
 */
export function runsOf(kind: 'letters' | 'paragraphs', table: Buffer, file: Buffer): Runs {
  const runs: { readonly from: number; readonly to: number; readonly bytes: Buffer }[] = [];
  const pages = Math.floor((table.length - 4) / 8);
  for (let at = 0; at < pages; at += 1) {
    const start = (table.readUInt32LE((pages + 1 + at) * 4) & 0x3fffff) * pageSize;
    const page = file.subarray(start, start + pageSize);
    if (page.length < pageSize) continue;
    const count = page[pageSize - 1] ?? 0;
    const places = (count + 1) * 4;
    for (let run = 0; run < count && places + run < pageSize; run += 1)
      runs.push({
        from: page.readUInt32LE(run * 4),
        to: page.readUInt32LE(run * 4 + 4),
        bytes: kind === 'letters' ? letterBytes(page, places + run) : paragraphBytes(page, places + run * 13),
      });
  }
  runs.sort((a, b) => a.from - b.from);
  return { from: runs.map((run) => run.from), to: runs.map((run) => run.to), bytes: runs.map((run) => run.bytes) };
}

/** The index of the run that holds a place of the file, -1 where there is none. */
export function runAt(runs: Runs, place: number): number {
  let [low, high] = [0, runs.from.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs.from[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return place >= (runs.from[low] ?? Infinity) && place < (runs.to[low] ?? 0) ? low : -1;
}

const pageSize = 512;
const none = Buffer.alloc(0);

/** Bytes before the operand of a property and its length, by the kind that its code tells. */
function operandOf(code: number, bytes: Buffer, at: number): readonly [head: number, length: number] {
  const kind = code >> 13;
  if (kind === 6) {
    if (code === codes.cells) return [2, Math.max(0, (at + 2 <= bytes.length ? bytes.readUInt16LE(at) : 1) - 1)];
    return [1, bytes[at] ?? 0];
  }
  return [0, [1, 1, 2, 4, 2, 2, 0, 3][kind] ?? 0];
}

function letterBytes(page: Buffer, place: number): Buffer {
  const at = (page[place] ?? 0) * 2;
  return at === 0 ? none : page.subarray(at + 1, at + 1 + (page[at] ?? 0));
}

function paragraphBytes(page: Buffer, place: number): Buffer {
  const at = (page[place] ?? 0) * 2;
  const length = page[at] ?? 0;
  if (at === 0) return none;
  return length === 0
    ? page.subarray(at + 2, at + 2 + (page[at + 1] ?? 0) * 2)
    : page.subarray(at + 1, at + length * 2);
}
