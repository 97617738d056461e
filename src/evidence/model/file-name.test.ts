import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readFileName } from './file-name.ts';

it.each([
  ['15-KH-UBND ngày 12.01.2026.pdf', '15/KH-UBND', '2026-01-12'],
  ['1205_QD_UBND_03-02-2025.signed.pdf', '1205/QĐ-UBND', '2025-02-03'],
  ['quyet dinh 45-qd-stp.docx', '45/QĐ-STP', null],
  ['BC 45-BC-SNV-CCHC (15.3.2026).pdf', '45/BC-SNV-CCHC', '2026-03-15'],
  ['76-2021-NQ-CP.pdf', '76/2021/NQ-CP', null],
  ['12-NQ-HDND.pdf', '12/NQ-HĐND', null],
  ['IMG_20261105_081233.jpg', null, '2026-11-05'],
  ['ảnh niêm yết 05112026.png', null, '2026-11-05'],
  ['2026-03-15 biên bản.pdf', null, '2026-03-15'],
  ['từ 01.01.2026 đến 31.03.2026.xlsx', null, null],
  ['31.02.2026.pdf', null, null],
  ['IMG_2031.jpg', null, null],
  ['kế hoạch năm 2026.pdf', null, null],
])('%s', (name, documentNumber, effectiveOn) => {
  expect(readFileName(name)).toMatchObject({ documentNumber, effectiveOn });
});

it('proposes the day that a name writes, in each of the usual forms', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
      fc.constantFrom('bao cao', 'BB', 'ảnh'),
      (instant, word) => {
        const day = instant.toISOString().slice(0, 10);
        const [year, month, date] = day.split('-');
        for (const written of [day, day.replaceAll('-', ''), `${date}.${month}.${year}`, `${date}${month}${year}`])
          expect(readFileName(`${word} ${written}.pdf`).effectiveOn).toBe(day);
      },
    ),
  );
});
