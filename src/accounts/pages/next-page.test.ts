import { describe, expect, it } from 'vitest';
import { nextPage } from './next-page.ts';

describe('where to go after signing in', () => {
  it('is the page that was wanted, with all of its address', () => {
    expect(nextPage('/plans/1?taskId=2#b3')).toBe('/plans/1?taskId=2#b3');
  });

  it('is home where nothing was wanted, or the sign-in itself', () => {
    expect(nextPage(null)).toBe('/');
    expect(nextPage('')).toBe('/');
    expect(nextPage('/sign-in?next=%2Fplans')).toBe('/');
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example/plans',
    'javascript:alert(1)',
    '/\t/evil.example',
  ])('never leaves the site: %s', (wanted) => {
    expect(nextPage(wanted)).toBe('/');
  });
});
