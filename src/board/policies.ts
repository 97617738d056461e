import { seesAllUnits } from '../tasks/policies.ts';

/** The board of the whole province is for those who look over all units. */
export const policies = { 'board.read': seesAllUnits };
