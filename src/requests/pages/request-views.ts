import type { z } from 'zod';
import type { difficultyView, extensionView } from '../api.ts';

export type Extension = z.output<typeof extensionView>;
export type Difficulty = z.output<typeof difficultyView>;
