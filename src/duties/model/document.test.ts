import { describe, expect, it } from 'vitest';
import { answerFault, endOfFollowing, headFault } from './document.ts';

const today = '2026-11-25';
const head = (issuedOn: string, until: string) => headFault({ issuedOn, until }, today)?.code ?? null;
const answer = (on: string, issuedOn: string | null = '2026-11-20') => answerFault(on, issuedOn, today)?.code ?? null;

describe('the head of a document from above', () => {
  it('is of today or before, and followed until a day not before that', () => {
    expect(head(today, today)).toBe(null);
    expect(head('2026-11-26', '2026-12-31')).toBe('duties.issued_ahead');
    expect(head('2026-11-20', '2026-11-19')).toBe('duties.until_too_early');
  });

  it('is followed to the end of its year unless somebody says otherwise', () => {
    expect(endOfFollowing('2026-11-20')).toBe('2026-12-31');
  });
});

describe('an answer upward', () => {
  it('was sent between the day of the duty and today', () => {
    expect([answer('2026-11-20'), answer(today)]).toEqual([null, null]);
    expect(answer('2026-11-19')).toBe('duties.answer_too_early');
    expect(answer('2026-11-26')).toBe('duties.answer_ahead');
  });

  it('has only today before it where nobody knows when the duty was given', () => {
    expect(answer('2020-01-01', null)).toBe(null);
  });
});
