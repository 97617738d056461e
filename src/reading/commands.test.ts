import { describe, expect, test } from 'vitest';
import { deadline, read, readFolder, workdays } from './commands.ts';
import { readFile } from './read-file.ts';

const input = (text: string) => ({
  readPlan: readFile,
  readFile: async () => Buffer.from(text),
  readInput: async () => Buffer.from(text),
});

describe('read', () => {
  test('reads standard input for -', async () => {
    const document = await read(
      { file: '-', type: 'txt' },
      input('KẾ HOẠCH\n1. Sở Nội vụ rà soát thủ tục, hoàn thành trước ngày 30/6/2026.'),
    );
    expect(document.tasks).toMatchObject([{ lead: ['Sở Nội vụ'], deadline: { type: 'date', value: '2026-06-30' } }]);
  });

  test('refuses an empty file', async () => {
    await expect(read({ file: 'a.txt' }, input(''))).rejects.toMatchObject({ code: 'reading.empty' });
  });
});

describe('readFolder', () => {
  const duty = (body: string) => `KẾ HOẠCH\n1. ${body} rà soát thủ tục, hoàn thành trước ngày 30/6/2026.`;
  const contents: Readonly<Record<string, string>> = {
    'plans/b.txt': duty('Sở Nội vụ'),
    'plans/2025/A.HTML': '<p>KẾ HOẠCH</p><p>1. Công an tỉnh rà soát thủ tục.</p>',
    'plans/hong.docx': 'PK\u0003\u0004',
    'plans/c.txt': duty('Sở Tư pháp'),
  };
  const io = { readPlan: readFile, readFile: async (path: string) => Buffer.from(contents[path] ?? '') };
  const files = ['hong.docx', 'c.txt', 'b.txt', '2025/A.HTML', 'anh.jpg', '~$b.docx', '.git/c.txt'];

  test('reads all that can be read, in the order of names; a bad file is named and the others go on', async () => {
    const { readings, skipped } = await readFolder({ folder: 'plans', files }, io);
    expect(readings).toMatchObject([
      { file: '2025/A.HTML', document: { tasks: [{ lead: ['Công an tỉnh'] }] } },
      { file: 'b.txt', document: { tasks: [{ lead: ['Sở Nội vụ'] }] } },
      { file: 'c.txt', document: { tasks: [{ lead: ['Sở Tư pháp'] }] } },
      { file: 'hong.docx', problem: { code: 'reading.broken' } },
    ]);
    expect(skipped).toEqual(['anh.jpg']);
  });

  test('a folder without documents is refused', async () => {
    await expect(readFolder({ folder: 'plans', files: ['anh.jpg'] }, io)).rejects.toMatchObject({
      code: 'reading.no_files',
      params: { folder: 'plans' },
    });
  });

  test('a fault of ours is no refusal', async () => {
    const fault = async () => {
      throw new Error('fault');
    };
    await expect(readFolder({ folder: 'plans', files }, { ...io, readPlan: fault })).rejects.toThrow('fault');
  });
});

describe('deadline', () => {
  test('answers as the contract says', async () => {
    expect(await deadline('Quý IV/2021', { issued: '2021-09-27', from: '2021-09-27', to: '2023-12-31' })).toEqual({
      type: 'quarter',
      value: '2021-Q4',
      due: ['2021-12-31'],
      effective: ['2021-12-31'],
      needsDate: false,
      words: 'Ngày cuối của quý. Đến hạn: 31/12/2021.',
    });
  });

  test('speaks English and tells a moved day', async () => {
    const { words } = await deadline('chậm nhất ngày 30/4/2022', { language: 'en' });
    expect(words).toBe(
      'A fixed date. Due: 30/4/2022. Falls on a day off and moves to the next working day: 30/4/2022 → 4/5/2022.',
    );
  });

  test('refuses a day that is none', async () => {
    await expect(deadline('Hàng năm', { from: '2021-02-30' })).rejects.toMatchObject({ code: 'reading.bad_date' });
  });
});

describe('workdays', () => {
  test('passes over weekends, 24 November from 2026, Tết, and works on swapped Saturdays', async () => {
    expect(await workdays({ from: '2026-11-20', add: 5 })).toEqual({ date: '2026-11-30' });
    expect(await workdays({ from: '2025-11-21', add: 1 })).toEqual({ date: '2025-11-24' });
    expect(await workdays({ from: '2026-02-13', add: 1 })).toEqual({ date: '2026-02-23' });
    expect(await workdays({ from: '2026-08-21', add: 1 })).toEqual({ date: '2026-08-22' });
  });

  test('refuses what the calendar does not know', async () => {
    await expect(workdays({ from: '2065-01-01', add: 3 })).rejects.toMatchObject({ code: 'reading.outside_calendar' });
    await expect(workdays({ from: '2026-01-01', add: 1.5 })).rejects.toMatchObject({ code: 'reading.bad_days' });
  });
});
