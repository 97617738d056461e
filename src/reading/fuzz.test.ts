import { expect, test } from 'vitest';
import { fuzz } from '../../test/fuzz-run.ts';

test(
  '500 mutations of our own files give a sound reading or a clear refusal, none hangs or dies',
  { timeout: 120_000 },
  async () => {
    const { cases, bounded, failures } = await fuzz(0, 500);
    expect({ bounded, failures }).toEqual({ bounded: [], failures: [] });
    expect(cases).toHaveLength(500);
    // Mutations that are all refused, or none, would try nothing.
    const refused = cases.filter((one) => one.refused).length;
    expect(refused).toBeGreaterThan(25);
    expect(refused).toBeLessThan(400);
  },
);
