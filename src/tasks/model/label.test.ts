import { expect, test } from 'vitest';
import { parseDeadline } from '../../reading/model/deadline.ts';
import { labelWords } from './label.ts';
import { occurrencesOf } from './occurrences.ts';

test('each sort of label is told apart', () => {
  expect(labelWords('2026')).toEqual({ key: 'label.year', values: { year: 2026 } });
  expect(labelWords('2021-Q4')).toEqual({ key: 'label.quarter', values: { quarter: 'IV', year: 2021 } });
  expect(labelWords('2026-09')).toEqual({ key: 'label.month', values: { month: 9, year: 2026 } });
  expect(labelWords('2026-11-05')).toEqual({ key: 'label.day', values: { day: '5/11/2026' } });
  expect(labelWords('continuous').key).toBe('label.continuous');
  expect(labelWords('needs-date').key).toBe('label.needsDate');
  expect(labelWords('milestone:Kết nối: xong')).toEqual({ key: 'label.milestone', values: { name: 'Kết nối: xong' } });
  expect(labelWords('event:2026-11-05')).toEqual({ key: 'label.event', values: { day: '5/11/2026' } });
  expect(labelWords('event:2026-11-05:2')).toEqual({ key: 'label.eventAgain', values: { day: '5/11/2026', time: 2 } });
});

test('every label that work is given out under can be read', () => {
  const day = { due: ['2026-12-31'], effective: ['2026-12-31'], needsDate: false, moments: [] };
  const keys = (['date', 'quarter', 'yearly', 'monthly', 'periodic'] as const).map(
    (type) => labelWords(occurrencesOf({ type, ...day })[0]?.label ?? '').key,
  );
  expect(keys).toEqual(['label.day', 'label.quarter', 'label.year', 'label.month', 'label.day']);
  const undated = ['Thường xuyên', 'Theo lộ trình Đề án', 'khi có yêu cầu', 'vào một dịp thuận lợi'].map((phrase) => {
    const { type, moments } = parseDeadline(phrase);
    return labelWords(occurrencesOf({ type, moments, due: [], effective: [], needsDate: false })[0]?.label ?? '').key;
  });
  expect(undated).toEqual(['label.continuous', 'label.needsMilestones', 'label.awaitsEvent', 'label.needsDate']);
});
