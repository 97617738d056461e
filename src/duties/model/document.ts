import { writtenDate, type IsoDate } from '../../kernel/calendar.ts';
import { problem, type Problem } from '../../kernel/problem.ts';

/** The head of a document from above, as a clerk enters it. */
export type DutyHead = {
  /** Who gave it, in words: 'Thủ tướng Chính phủ'. */
  readonly giver: string;
  readonly number: string;
  readonly issuedOn: IsoDate;
  /** Its subject line as written. */
  readonly title: string;
  /** Until when its duties are followed: what returns each month or quarter falls due until then. */
  readonly until: IsoDate;
};

/** Why a head can't stand; null when it can: nothing is issued ahead of today, and it is followed for some time. */
export function headFault({ issuedOn, until }: Pick<DutyHead, 'issuedOn' | 'until'>, today: IsoDate): Problem | null {
  if (issuedOn > today) return problem('duties.issued_ahead', { date: writtenDate(issuedOn) }, { field: 'issuedOn' });
  if (until < issuedOn) return problem('duties.until_too_early', { issued: writtenDate(issuedOn) }, { field: 'until' });
  return null;
}

/** Why an answer can't have been sent on a day; null when it can: not before the duty was given, and not ahead of today. */
export function answerFault(answeredOn: IsoDate, issuedOn: IsoDate | null, today: IsoDate): Problem | null {
  const at = { field: 'answeredOn' };
  if (answeredOn > today) return problem('duties.answer_ahead', {}, at);
  if (issuedOn !== null && answeredOn < issuedOn)
    return problem('duties.answer_too_early', { issued: writtenDate(issuedOn) }, at);
  return null;
}

/** Until when duties are followed unless a clerk says otherwise: to the end of the year in which they were given. */
export function endOfFollowing(issuedOn: IsoDate): IsoDate {
  return `${issuedOn.slice(0, 4)}-12-31`;
}
