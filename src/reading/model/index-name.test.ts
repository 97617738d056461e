import { expect, test } from 'vitest';
import { readFile } from '../read-file.ts';

test.each([
  ['Nâng cao Chỉ số PAPI năm 2026', 'PAPI'],
  ['Cải thiện các chỉ số năm 2026', 'SIPAS'],
])('how content people are is measured for the index of the plan: %s', async (title, index) => {
  const duty = '- Khảo sát mức độ hài lòng của người dân khi làm thủ tục.';
  const named = '- Nâng cao Chỉ số hài lòng của người dân (SIPAS).';
  const text = ['ỦY BAN NHÂN DÂN TỈNH A', 'Số: 5/KH-UBND', 'KẾ HOẠCH', title, 'I. NHIỆM VỤ', duty, named].join('\n');
  const { document } = await readFile(new TextEncoder().encode(text), { name: 'ke-hoach.txt' });
  expect(document.tasks.map((task) => task.index)).toEqual([index, 'SIPAS']);
});
