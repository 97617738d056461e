import { expect, test } from 'vitest';
import { hasAllThree, standing } from './states.ts';
import { periodsOf, whoDoes, type Owed } from './who-does.ts';

const today = '2026-11-25';

test('units named by themselves stand apart from collectives, leads first', () => {
  const lead = owed('a', { role: 'lead' });
  const helper = owed('b', { role: 'coordinate' });
  const communes = ['c', 'd', 'e'].map((unit) => owed(unit, { role: 'coordinate', groupName: 'UBND cấp xã' }));
  const { units, collectives } = whoDoes(lead, [helper, ...communes, lead]);
  expect(units.map((one) => one.unitId)).toEqual(['a', 'b']);
  expect(collectives.map(({ name, members }) => [name, members.length])).toEqual([['UBND cấp xã', 3]]);
});

test('a collective counts each member; done late is neither on time nor all three', () => {
  const members = [
    owed('a', { reported: 'done', proof: 'accepted', doneOn: '2026-11-20', proofOn: '2026-12-14' }),
    owed('b', { reported: 'done', proof: 'accepted', doneOn: '2026-12-14', proofOn: '2026-12-15' }),
    owed('c', { reported: 'doing', proof: 'waiting' }),
    owed('d', {}),
  ].map((one) => ({ ...one, groupName: 'UBND cấp xã' }));
  const [group] = whoDoes(members[0] as Owed, members).collectives;
  expect(group).toMatchObject({ reported: 3, proven: 2, onTime: 3, allThree: 1 });
});

test('only the period in view counts; a unit that was given its own day stands with it', () => {
  const here = owed('a', { label: '2026-11' });
  const before = owed('a', { label: '2026-10' });
  const other = owed('b', { label: '2026-11' });
  const otherBefore = owed('b', { label: '2026-10' });
  const apart = owed('c', { label: '2026-12-01' });
  const { units } = whoDoes(here, [before, here, otherBefore, other, apart]);
  expect(units.map((one) => one.id)).toEqual([here.id, other.id, apart.id]);
});

test('the periods are the same unit’s; a single one is no list', () => {
  const times = ['2026-10', '2026-11', '2026-12'].map((label) => owed('a', { label }));
  const other = owed('b', { label: '2026-11' });
  expect(periodsOf(times[1] as Owed, [...times, other])).toEqual(times);
  expect(periodsOf(other, [...times, other])).toEqual([]);
});

function owed(
  unitId: string,
  given: Partial<Omit<Owed, 'standing' | 'allThree'>> & { readonly doneOn?: string; readonly proofOn?: string },
): Owed {
  const { doneOn = null, proofOn = null, ...own } = given;
  const states = { reported: own.reported ?? 'none', proof: own.proof ?? 'none' } as const;
  const stands = { dating: 'dated', dueOn: '2026-12-14', doneOn, proofOn, ...states } as const;
  return {
    id: `${unitId} ${own.label ?? '2026'}`,
    unitId,
    role: 'lead',
    groupName: null,
    label: '2026',
    ...own,
    ...states,
    standing: standing(stands, today),
    allThree: hasAllThree(stands, today),
  };
}
