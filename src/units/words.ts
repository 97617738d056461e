import type { Words } from '../kernel/words.ts';

export const words = {
  'units.unknown': {
    vi: 'Không có cơ quan nào tên “{name}”. Hãy ghi đúng tên trong danh mục, ví dụ “{example}”.',
    en: 'No unit is called “{name}”. Write its name as in the list, such as “{example}”.',
  },
} as const satisfies Words;
