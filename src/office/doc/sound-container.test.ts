import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isSoundContainer } from './sound-container.ts';

const whole = readFileSync(join(import.meta.dirname, '../../reading/fixtures/nang-cao-pci.doc'));
const sectorAt = (place: number) => (whole.readUInt32LE(place) + 1) * 512;
const changed = (place: number, word: number) => {
  const bytes = Buffer.from(whole);
  bytes.writeUInt32LE(word, place);
  return bytes;
};

test('a file of Word 97 is sound, cut off in its head it is not', () => {
  expect(isSoundContainer(whole)).toBe(true);
  expect(isSoundContainer(whole.subarray(0, 100))).toBe(false);
});

test('a chain of sectors that leads back to itself is found', () => {
  const firstOfFat = sectorAt(0x4c);
  expect(isSoundContainer(changed(firstOfFat + 4 * 4, 4))).toBe(false);
});

test('a directory that names an entry twice, or itself, is found', () => {
  const secondEntry = sectorAt(0x30) + 128;
  expect(isSoundContainer(changed(secondEntry + 0x44, 1))).toBe(false);
  expect(isSoundContainer(changed(secondEntry + 0x48, 0))).toBe(false);
});
