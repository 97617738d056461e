import { contract } from '../kernel/contract.ts';

/** Status of each refusal. */
export const problems = {
  'sample.not_a_sample': 409,
} as const;

export const api = contract({
  removeSample: {
    method: 'DELETE',
    path: '/api/sample',
    summary: 'Remove the sample province with all that is in it; it is gone within moments, and its sessions with it',
    permission: 'sample.remove',
    problems: ['sample.not_a_sample'],
  },
});
