/**
 * Whether the chains of sectors of an OLE file ([MS-CFB] 2.3) end and its directory (2.6) is a tree: what leads back to itself would be followed
 * without end. `file` is whole.
 */
export function isSoundContainer(file: Buffer): boolean {
  if (file.length < headerLength) return false;
  const shift = file.readUInt16LE(sectorShift);
  if (shift !== 9 && shift !== 12) return false;
  const size = 2 ** shift;
  const sectors = Math.floor(file.length / size);
  const fatSectors = Array.from({ length: fatsInHeader }, (_, index) => file.readUInt32LE(firstFat + index * 4)).filter(
    (sector) => sector < sectors,
  );
  const fat = fatSectors.flatMap((sector) => entriesOf(file, sector, size));
  if (!chainsEnd(fat)) return false;
  const chain = (first: number) => sectorsOf(fat, file.readUInt32LE(first));
  const miniFat = chain(firstMiniFat).flatMap((sector) => entriesOf(file, sector, size));
  return chainsEnd(miniFat) && isTree(chain(firstDirectory).flatMap((sector) => entriesOf(file, sector, size)));
}

const headerLength = 512;
const sectorShift = 0x1e;
const firstDirectory = 0x30;
const firstMiniFat = 0x3c;
const firstFat = 0x4c;
const fatsInHeader = 109;

function entriesOf(file: Buffer, sector: number, size: number): number[] {
  const start = (sector + 1) * size;
  return start + size > file.length
    ? []
    : Array.from({ length: size / 4 }, (_, index) => file.readUInt32LE(start + index * 4));
}

/** The sectors of a chain, which is known to end. */
function sectorsOf(fat: readonly number[], first: number): number[] {
  const sectors: number[] = [];
  for (let sector = first; sector < fat.length; sector = fat[sector] ?? Infinity) sectors.push(sector);
  return sectors;
}

/** Whether no entry of the directory (32 words each) is named twice, nor the root at all, as left or right sibling or as child. */
function isTree(directory: readonly number[]): boolean {
  const count = directory.length / entryWords;
  const named = new Set([0]);
  for (let entry = 0; entry < count; entry += 1)
    for (const word of [17, 18, 19]) {
      const other = directory[entry * entryWords + word] ?? Infinity;
      if (other >= count) continue;
      if (named.has(other)) return false;
      named.add(other);
    }
  return true;
}

const entryWords = 32;

/** Follows each chain once; one that meets itself has no end. */
function chainsEnd(next: readonly number[]): boolean {
  const met = new Uint32Array(next.length);
  for (let start = 0; start < next.length; start += 1) {
    let sector = start;
    while (sector < next.length && met[sector] === 0) {
      met[sector] = start + 1;
      sector = next[sector] ?? Infinity;
    }
    if (sector < next.length && met[sector] === start + 1) return false;
  }
  return true;
}
