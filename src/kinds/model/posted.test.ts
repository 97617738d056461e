import { describe, expect, it } from 'vitest';
import { initiativeMoves, initiativeStates, mayMove, type InitiativeMove } from './initiative.ts';
import { isTakenDownEarly, standingOfLink, stoodDays, type DayLook } from './posted.ts';

const url = 'https://alpha.gov.vn/du-toan';
const look = (onDay: string, state: 'answers' | 'silent', at = url): DayLook => ({
  onDay,
  url: at,
  state,
  status: state === 'answers' ? 200 : 404,
  fault: state === 'answers' ? null : 'error-status',
});

describe('a published address', () => {
  it('is silent since the first day without an answer after the last one that came', () => {
    const looks = [
      look('2026-11-20', 'silent'),
      look('2026-11-24', 'silent'),
      look('2026-11-22', 'answers'),
      look('2026-11-23', 'silent'),
    ];
    expect(standingOfLink(url, looks)).toMatchObject({
      state: 'silent',
      lookedOn: '2026-11-24',
      answeredOn: '2026-11-22',
      silentSince: '2026-11-23',
      looks: 4,
      answers: 1,
    });
  });

  it('that never answered is silent since the first look; one that answers is not', () => {
    expect(standingOfLink(url, [look('2026-11-20', 'silent')])).toMatchObject({
      silentSince: '2026-11-20',
      answeredOn: null,
    });
    expect(standingOfLink(url, [look('2026-11-19', 'silent'), look('2026-11-20', 'answers')])).toMatchObject({
      state: 'answers',
      silentSince: null,
    });
  });

  it('begins anew where another one took its place', () => {
    expect(standingOfLink(url, [look('2026-11-20', 'silent', 'https://cu.gov.vn')])).toMatchObject({
      state: 'unchecked',
      looks: 0,
    });
  });
});

describe('days posted', () => {
  it('count both ends, until today while it stands, and are not known before it does', () => {
    expect(stoodDays({ postedFrom: '2026-11-01', postedTo: null }, '2026-11-25')).toBe(25);
    expect(stoodDays({ postedFrom: '2026-11-01', postedTo: '2026-11-10' }, '2026-11-25')).toBe(10);
    expect(stoodDays({ postedFrom: '2026-11-26', postedTo: null }, '2026-11-25')).toBeNull();
    expect(stoodDays({ postedFrom: null, postedTo: null }, '2026-11-25')).toBeNull();
  });

  it('are too few only once it is down', () => {
    const down = { postedFrom: '2026-11-01', postedTo: '2026-11-10' };
    expect(isTakenDownEarly(down, 30, '2026-11-25')).toBe(true);
    expect(isTakenDownEarly(down, 10, '2026-11-25')).toBe(false);
    expect(isTakenDownEarly({ ...down, postedTo: null }, 30, '2026-11-05')).toBe(false);
    expect(isTakenDownEarly(down, null, '2026-11-25')).toBe(false);
  });
});

describe('the steps of an initiative', () => {
  it('lead from where it was proposed to every state, and none skips the judging', () => {
    const moves = Object.keys(initiativeMoves) as InitiativeMove[];
    const reached = new Set(['proposed']);
    for (let round = 0; round < initiativeStates.length; round += 1)
      for (const move of moves)
        if (initiativeMoves[move].from.some((from) => reached.has(from))) reached.add(initiativeMoves[move].to);
    expect(reached).toEqual(new Set(initiativeStates));
    expect(initiativeStates.filter((state) => mayMove(state, 'recognise'))).toEqual(['judged']);
    expect(moves.filter((move) => mayMove('recognised', move))).toEqual([]);
  });
});
