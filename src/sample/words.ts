import type { Words } from '../kernel/words.ts';

export const words = {
  'sample.not_a_sample': {
    vi: 'Dữ liệu của {name} là dữ liệu thật nên không gỡ bằng cách này được.',
    en: 'The data of {name} are real and are not removed this way.',
  },
} as const satisfies Words;
