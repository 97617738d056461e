import { describe, expect, it } from 'vitest';
import { words } from '../words.ts';
import { linkFaults, lookOfStatus } from './link.ts';
import { fitOf, yearPeriod, type Period } from './period.ts';
import { dateWarning, linkWords } from './told.ts';

const proof = (effectiveOn: string | null, period: Period) => ({
  fit: fitOf(effectiveOn, period),
  period,
  revision: { effectiveOn },
});

describe('the warning about a day', () => {
  it('names the year where the period is one', () => {
    expect(dateWarning(proof('2025-02-03', yearPeriod(2026)))).toEqual({
      key: 'proof.outsideYear',
      values: { date: '3/2/2025', year: 2026 },
    });
  });

  it('names both ends of any other', () => {
    expect(dateWarning(proof('2026-04-01', { from: '2026-01-01', to: '2026-03-31' }))).toEqual({
      key: 'proof.outsidePeriod',
      values: { date: '1/4/2026', from: '1/1/2026', to: '31/3/2026' },
    });
  });

  it.each([null, '2026-02-03'])('is none for %s', (day) => {
    expect(dateWarning(proof(day, yearPeriod(2026)))).toBeNull();
  });
});

it('has words for whatever a look at a link finds', () => {
  const looks = [
    { state: 'unchecked', status: null, fault: null } as const,
    lookOfStatus(200),
    lookOfStatus(404),
    ...linkFaults.map((fault) => ({ state: 'silent', status: null, fault }) as const),
  ];
  expect(looks.map((look) => linkWords(look).key).filter((key) => !(key in words))).toEqual([]);
  expect(linkWords(lookOfStatus(503))).toEqual({ key: 'link.error-status', values: { status: 503 } });
});
