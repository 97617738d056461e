import { assert, constant, constantFrom, integer, oneof, property, record, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isWorkingDay } from '../kernel/calendar.ts';
import { readWorkCalendar } from '../reading/calendar.ts';
import { lot, storyOf, type OwedWork, type Pace } from './model.ts';

const calendar = readWorkCalendar();
const from = '2026-01-05';
const span = { from, to: '2026-11-24' };
const pace = oneof(
  constantFrom<Pace>('steady', 'middling', 'slow'),
  integer({ min: 1, max: 90 }).map((silentFor): Pace => ({ silentFor })),
);
const dated = record({
  key: string({ minLength: 1 }),
  pace,
  dating: constant('dated' as const),
  dueOn: integer({ min: 0, max: 360 }).map((days) => addDays(from, days)),
});
const undated = record({
  key: string({ minLength: 1 }),
  pace,
  dating: constantFrom('continuous' as const, 'needs-date' as const, 'needs-milestones' as const),
  dueOn: constant(null),
});
const work = oneof(dated, undated);

describe('an invented story', () => {
  it('tells nothing outside its span, on a day off or after its unit fell silent', () => {
    assert(
      property(work, (one) => {
        const { reports, proofs } = storyOf(one, span, calendar);
        const own = [...reports.map((report) => report.on), ...proofs.map((proof) => proof.on)];
        const decided = proofs.flatMap(({ decision }) => (decision ? [decision.on] : []));
        const last = typeof one.pace === 'string' ? span.to : addDays(span.to, -one.pace.silentFor);
        expect(own.every((day) => day >= span.from && day <= last)).toBe(true);
        expect(decided.every((day) => day <= span.to)).toBe(true);
        expect([...own, ...decided].every((day) => isWorkingDay(day, calendar))).toBe(true);
      }),
    );
  });

  it('has an order: begun before done, proof with what is done, decided after it was handed in, mended after it was returned', () => {
    assert(
      property(work, (one) => {
        const { reports, proofs } = storyOf(one, span, calendar);
        expect(reports.map((report) => report.on)).toEqual(reports.map((report) => report.on).sort());
        const done = reports.find((report) => report.reported === 'done');
        expect(reports.at(-1)?.reported === 'doing' && done !== undefined).toBe(false);
        const [first, second] = proofs;
        expect(first === undefined || first.on === done?.on).toBe(true);
        expect(proofs.every(({ on, decision }) => decision === null || decision.on > on)).toBe(true);
        const returned = first?.decision?.accepted === false ? first.decision.on : null;
        expect(second === undefined || (returned !== null && second.on > returned)).toBe(true);
      }),
    );
  });

  it('is the same for the same words and day', () => {
    assert(
      property(work, (one) => {
        expect(storyOf({ ...one }, span, calendar)).toEqual(storyOf(one, span, calendar));
      }),
    );
  });

  it('does not change what had happened when the clock goes on', () => {
    assert(
      property(dated, integer({ min: 1, max: 60 }), (one, days) => {
        const steady: OwedWork = { ...one, pace: 'steady' };
        const later = storyOf(steady, { from, to: addDays(span.to, days) }, calendar).reports;
        const done = storyOf(steady, span, calendar).reports.filter((report) => report.reported === 'done');
        expect(later).toEqual(expect.arrayContaining([...done]));
      }),
    );
  });

  it('is better the steadier the unit', () => {
    const finished = (of: Pace) =>
      Array.from({ length: 400 }, (_, n) =>
        storyOf({ key: `unit-${n}`, pace: of, dating: 'dated', dueOn: '2026-06-30' }, span, calendar),
      ).filter(({ reports }) => reports.some((report) => report.reported === 'done' && report.on <= '2026-06-30'))
        .length;
    expect(finished('steady')).toBeGreaterThan(finished('middling'));
    expect(finished('middling')).toBeGreaterThan(finished('slow'));
  });
});

describe('a lot', () => {
  it('falls evenly between 0 and 1', () => {
    const counts = Array.from({ length: 10 }, () => 0);
    for (let n = 0; n < 10_000; n += 1) {
      const place = Math.floor(lot('SNNMT', String(n), 'fate') * 10);
      counts[place] = (counts[place] ?? 0) + 1;
    }
    expect(Math.min(...counts)).toBeGreaterThan(850);
    expect(Math.max(...counts)).toBeLessThan(1150);
  });
});
