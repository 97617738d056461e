import { expect, test } from 'vitest';
import { nextReport, saysNothingNew, type LastReport } from './report.ts';

const silent: LastReport = { reported: 'none', reportText: '', product: '', quantityDone: null, difficulty: '' };
const done: LastReport = {
  reported: 'done',
  reportText: 'Đã công khai',
  product: '15/BC-STP',
  quantityDone: 3,
  difficulty: '',
};

test('a first report begins as work under way, ready to be sent', () => {
  expect(nextReport(silent).reported).toBe('doing');
  expect(saysNothingNew(nextReport(silent), silent)).toBe(false);
});

test('a later one begins as the last and says nothing new until something is changed', () => {
  const next = nextReport(done);
  expect(saysNothingNew(next, done)).toBe(true);
  expect(saysNothingNew({ ...next, text: ' Đã công khai ' }, done)).toBe(true);
  expect(saysNothingNew({ ...next, difficulty: 'Thiếu kinh phí' }, done)).toBe(false);
  expect(saysNothingNew({ ...next, reported: 'doing' }, done)).toBe(false);
  expect(saysNothingNew({ ...next, quantityDone: null }, done)).toBe(false);
});
