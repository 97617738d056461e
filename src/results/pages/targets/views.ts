import type { z } from 'zod';
import type { targetInputs, targetView } from '../../api/targets.ts';

/** A target as the API shows it. */
export type TargetView = z.output<typeof targetView>;
/** What is wanted, as it is asked for and kept. */
export type TargetInputs = z.output<typeof targetInputs>;
export type StandingView = TargetView['standing'];
