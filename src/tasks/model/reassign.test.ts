import { describe, expect, it } from 'vitest';
import { changedParts } from './reassign.ts';

describe('giving a duty again', () => {
  it('tells each unit whose part changes, and no other', () => {
    const before = { leadId: 'a', coordinatorIds: ['b', 'c'] };
    expect(changedParts(before, { leadId: 'b', coordinatorIds: ['a', 'c'] })).toEqual([
      { unitId: 'a', was: 'lead', becomes: 'coordinate' },
      { unitId: 'b', was: 'coordinate', becomes: 'lead' },
    ]);
    expect(changedParts(before, { leadId: 'd', coordinatorIds: ['c', 'e'] })).toEqual([
      { unitId: 'a', was: 'lead', becomes: null },
      { unitId: 'd', was: null, becomes: 'lead' },
      { unitId: 'b', was: 'coordinate', becomes: null },
      { unitId: 'e', was: null, becomes: 'coordinate' },
    ]);
    expect(changedParts(before, before)).toEqual([]);
  });
});
