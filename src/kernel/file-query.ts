import { z } from 'zod';
import { languages } from './words.ts';

/** In which form and language a table is taken away. */
export const fileQuery = z.object({
  format: z.enum(['xlsx', 'csv']).default('xlsx'),
  language: z.enum(languages).default('vi'),
});
