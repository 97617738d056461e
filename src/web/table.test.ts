import { expect, test } from 'vitest';
import { keyName } from './keys.tsx';
import { sortRows } from './table.tsx';
import { initialsOf } from './who-menu.tsx';

test('missing values come last whichever way the rows are sorted, and ties keep their order', () => {
  const rows = [
    { id: 'a', points: 2 },
    { id: 'b', points: null },
    { id: 'c', points: 10 },
    { id: 'd', points: 2 },
  ];
  const ids = (down: boolean) => sortRows(rows, (row) => row.points, down).map(({ id }) => id);
  expect(ids(false)).toEqual(['a', 'd', 'c', 'b']);
  expect(ids(true)).toEqual(['c', 'a', 'd', 'b']);
});

test('keys are written as on their caps', () => {
  expect(keyName({ key: 'j' })).toBe('J');
  expect(keyName({ key: ' ' })).toBe('Space');
  expect(keyName({ key: 'z', ctrl: true })).toBe('Ctrl Z');
  expect(keyName({ key: 'ArrowUp' })).toBe('↑');
});

test('initials are the first letters of the family name and the given name', () => {
  expect(initialsOf('Nguyễn Văn Mẫu')).toBe('NM');
  expect(initialsOf('đỗ Ánh')).toBe('ĐÁ');
  expect(initialsOf('Hà')).toBe('H');
  expect(initialsOf('')).toBe('');
});
