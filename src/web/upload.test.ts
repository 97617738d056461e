import { expect, test } from 'vitest';
import { refuseFile } from './upload.tsx';

const limits = { maxBytes: 52_428_800, types: ['.docx', '.pdf'] };

test('a file within the limits goes', () => {
  expect(refuseFile({ name: 'Kế hoạch.DOCX', size: 1000 }, limits, 'vi')).toBeNull();
  expect(refuseFile({ name: 'anything', size: 52_428_800 }, { maxBytes: 52_428_800 }, 'vi')).toBeNull();
});

test('a file outside them is refused with its name, its size and the limit', () => {
  expect(refuseFile({ name: 'a.pdf', size: 0 }, limits, 'vi')).toBe('Tệp “a.pdf” rỗng.');
  expect(refuseFile({ name: 'a.pdf', size: 60_000_000 }, limits, 'vi')).toBe(
    'Tệp “a.pdf” nặng 57 MB, quá giới hạn 50 MB.',
  );
  expect(refuseFile({ name: 'a.exe', size: 10 }, limits, 'en')).toBe(
    '“a.exe” is not of an accepted type: .docx, .pdf.',
  );
});

test('a name in decomposed letters is shown composed', () => {
  expect(refuseFile({ name: 'Kế hoạch.exe'.normalize('NFD'), size: 10 }, limits, 'vi')).toContain(
    'Kế hoạch.exe'.normalize('NFC'),
  );
});
