import { describe, expect, it } from 'vitest';
import { lookOfStatus, readLink } from './link.ts';

describe('an address of the web', () => {
  it.each([
    ['https://songlam.gov.vn/van-ban/12', 'https://songlam.gov.vn/van-ban/12'],
    ['  http://songlam.gov.vn ', 'http://songlam.gov.vn/'],
    ['https://sông-lam.vn/ảnh', 'https://xn--sng-lam-t0a.vn/%E1%BA%A3nh'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(readLink(typed)).toBe(kept);
  });

  it.each([
    '',
    'songlam.gov.vn',
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'ftp://songlam.gov.vn/a',
    'https://ten:matkhau@songlam.gov.vn/',
  ])('%s is none', (typed) => {
    expect(readLink(typed)).toBeNull();
  });

  it('may not be longer than a page’s address ever is', () => {
    expect(readLink(`https://songlam.gov.vn/${'a'.repeat(2000)}`)).toBeNull();
  });
});

it.each([
  [200, 'answers'],
  [304, 'answers'],
  [401, 'answers'],
  [403, 'silent'],
  [404, 'silent'],
  [503, 'silent'],
] as const)('status %i: %s', (status, state) => {
  expect(lookOfStatus(status).state).toBe(state);
});
