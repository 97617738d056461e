import { expect, it } from 'vitest';
import { tell, type Tellable } from './recipients.ts';

const today = '2026-11-25';
const person = (id: string, role: string, unitId = 'finance') => ({ id, unitId, roles: [role] });
const people = [
  person('head', 'head'),
  person('deputy', 'officer'),
  person('officer', 'officer'),
  person('desk', 'coordinator', 'desk'),
  person('other', 'officer', 'desk'),
  person('chair', 'chair', 'desk'),
];
const away = (personId: string, substituteId: string) => ({
  personId,
  substituteId,
  fromOn: '2026-11-20',
  toOn: '2026-11-30',
});
const toldOf = (step: Partial<Tellable>, standIns = [away('head', 'deputy'), away('desk', 'other')]) => {
  const climbed = { id: 'step', unitId: 'finance', kind: 'head' as const, holders: [], ...step };
  return [...tell([climbed], people, standIns, today).messages.keys()];
};

it.each([
  ['the head and who stands in', { kind: 'head' }, ['head', 'deputy']],
  ['nobody of another unit than the one that owes it', { kind: 'digest', holders: ['other'] }, ['deputy', 'officer']],
  ['the desk and who stands in', { kind: 'letter' }, ['desk', 'other']],
  ['the chair', { kind: 'list' }, ['chair']],
  ['the officers', { kind: 'digest' }, ['deputy', 'officer']],
  ['who holds it', { kind: 'digest', holders: ['officer'] }, ['officer']],
  ['who holds it and who stands in', { kind: 'digest', holders: ['head'] }, ['head', 'deputy']],
  ['all who may answer for the unit and who stands in', { kind: 'consultation-asked' }, ['head', 'deputy', 'officer']],
  ['the one to whom a commitment was made alone', { kind: 'commitment-waiting', holders: ['head'] }, ['head']],
  ['the officers where who holds it has left', { kind: 'digest', holders: ['gone'] }, ['deputy', 'officer']],
] as const)('tells %s', (_who, step, told) => {
  expect(toldOf(step)).toEqual(told);
});

it('tells a head through who stands in where the head has no open account', () => {
  expect(toldOf({ kind: 'digest', holders: ['gone'] }, [away('gone', 'officer')])).toEqual(['officer']);
});

it('names what nobody can be told of', () => {
  const step = { id: 'step', unitId: 'empty', kind: 'head' as const, holders: [] };
  expect(tell([step], people, [], today).untold).toEqual(['step']);
});
