import { expect, test } from 'vitest';
import { dropDraft, keepDraft, readDraft, type DraftStore } from './draft.ts';

const now = new Date('2025-10-22T01:41:00Z');

test('a draft comes back as it was kept, and is gone once dropped', () => {
  const store = memoryStore();
  const value = { state: 'doing', text: 'Số liệu tháng 9' };
  expect(readDraft('tasks.report.1', store)).toBeNull();
  expect(keepDraft('tasks.report.1', value, now, store)).toEqual({ value, keptAt: '2025-10-22T01:41:00.000Z' });
  expect(readDraft('tasks.report.1', store)).toEqual({ value, keptAt: '2025-10-22T01:41:00.000Z' });
  expect(readDraft('tasks.report.2', store)).toBeNull();
  dropDraft('tasks.report.1', store);
  expect(readDraft('tasks.report.1', store)).toBeNull();
});

test('a broken draft is no draft', () => {
  const store = memoryStore({ 'thuocdo.draft.a': '{"value":' });
  expect(readDraft('a', store)).toBeNull();
});

test('a browser that refuses to store promises nothing and breaks nothing', () => {
  const store: DraftStore = { getItem: refuse, setItem: refuse, removeItem: refuse };
  expect(keepDraft('a', 'text', now, store)).toBeNull();
  expect(readDraft('a', store)).toBeNull();
  expect(() => dropDraft('a', store)).not.toThrow();
});

function refuse(): never {
  throw new DOMException('full', 'QuotaExceededError');
}

function memoryStore(start: Readonly<Record<string, string>> = {}): DraftStore {
  const kept = new Map(Object.entries(start));
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}
