import { describe, expect, it } from 'vitest';
import { afterLeaving, countSegments, firstSegment, neighbour, segmentOf } from './review-queue.ts';

const doubt = { field: 'lead', code: 'plans.unknown_body' };
const list = [2, 5, 9].map((ordinal) => ({ id: `t${ordinal}`, ordinal }));
const at = (ordinal: number) => ({ id: `t${ordinal}`, ordinal });

describe('the segments of a review', () => {
  it('puts a decision before a doubt', () => {
    expect(segmentOf({ review: 'confirmed', doubts: [doubt] })).toBe('confirmed');
    expect(segmentOf({ review: 'unreviewed', doubts: [doubt] })).toBe('doubtful');
    expect(segmentOf({ review: 'unreviewed', doubts: [] })).toBe('sure');
  });

  it('begins with the doubts, then goes on with what is sure', () => {
    const tasks = [
      { review: 'unreviewed', doubts: [] },
      { review: 'unreviewed', doubts: [doubt] },
      { review: 'skipped', doubts: [] },
    ] as const;
    const counts = countSegments(tasks.map((task) => ({ ...task, doubts: [...task.doubts] })));
    expect(counts).toEqual({ doubtful: 1, sure: 1, confirmed: 0, skipped: 1 });
    expect(firstSegment(counts)).toBe('doubtful');
    expect(firstSegment({ ...counts, doubtful: 0 })).toBe('sure');
    expect(firstSegment({ doubtful: 0, sure: 0, confirmed: 0, skipped: 0 })).toBe('confirmed');
  });
});

describe('the way through a list', () => {
  it('steps to the neighbours and stays at the ends', () => {
    expect(neighbour(list, at(5), 1)?.id).toBe('t9');
    expect(neighbour(list, at(5), -1)?.id).toBe('t2');
    expect(neighbour(list, at(9), 1)?.id).toBe('t9');
    expect(neighbour(list, at(2), -1)?.id).toBe('t2');
    expect(neighbour(list, null, 1)?.id).toBe('t2');
    expect(neighbour([], at(2), 1)).toBeNull();
  });

  it('goes on from a task that stands in the list no more', () => {
    expect(neighbour(list, at(6), 1)?.id).toBe('t9');
    expect(neighbour(list, at(6), -1)?.id).toBe('t5');
    expect(neighbour(list, at(10), 1)?.id).toBe('t9');
  });

  it('takes the next one when a task is decided, the one before at the end, none when all are', () => {
    expect(afterLeaving(list, at(5))?.id).toBe('t9');
    expect(afterLeaving(list, at(9))?.id).toBe('t5');
    expect(afterLeaving([at(3)], at(3))).toBeNull();
  });
});
