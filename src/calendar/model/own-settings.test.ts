import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../kernel/calendar.ts';
import { readNational } from '../national.ts';
import { draftFaults, entriesAfter, settingsAfter, settingsOf, type SettingsChange } from './own-settings.ts';
import {
  closingOf,
  monthsOf,
  periodsOf,
  rhythms,
  settingsOn,
  updateCutOffs,
  type ReportingSettings,
} from './reporting.ts';

const national = readNational().settings;
const [decree] = national as readonly [ReportingSettings];
const own = (entryId: string, given: Partial<SettingsChange> = {}): SettingsChange => ({
  ...decree,
  source: 'Quyết định 12/QĐ-UBND',
  from: '2027-01-01',
  entryId,
  revision: 1,
  removed: false,
  ...given,
});
const yearly = (day: number, month = 12) => ({ ...decree.cutOffs, yearly: { month, day } });
const closing = (changes: readonly SettingsChange[], year: number) =>
  closingOf(settingsAfter(national, changes), { rhythm: 'yearly', year, place: 0 });

describe('what holds in a province', () => {
  test('is the nation’s settings where it has none, and before its first', () => {
    expect(settingsAfter(national, [])).toEqual(national);
    const settings = settingsAfter(national, [own('a')]);
    expect(settingsOn(settings, '2026-12-31')).toEqual(decree);
    expect(settingsOn(settings, '2027-01-01').source).toBe('Quyết định 12/QĐ-UBND');
  });

  test('is its own from its first day on, whatever the nation sets later', () => {
    const later = { ...decree, from: '2028-01-01', source: 'Nghị định mới' };
    const settings = settingsAfter([...national, later], [own('a')]);
    expect(settingsOn(settings, '2028-06-01').source).toBe('Quyết định 12/QĐ-UBND');
  });

  test('is what an entry was changed to last, and nothing of what was removed', () => {
    const changed = own('a', { revision: 2, from: '2027-07-01', source: 'Quyết định 30/QĐ-UBND' });
    expect(entriesAfter([own('a'), own('b', { from: '2027-03-01' }), changed])).toMatchObject([
      { entryId: 'b' },
      { entryId: 'a', from: '2027-07-01', source: 'Quyết định 30/QĐ-UBND' },
    ]);
    expect(settingsAfter(national, [own('a'), own('a', { revision: 2, removed: true })])).toEqual(national);
  });
});

describe('a period’s closing day', () => {
  test.each([
    ['follows the province from its first day on', own('a', { cutOffs: yearly(25) }), 2027, '2027-12-25'],
    ['stays the nation’s in the years before', own('a', { cutOffs: yearly(25) }), 2026, '2026-12-14'],
    [
      'stays where it passed before the entry begins',
      own('a', { from: '2026-12-15', cutOffs: yearly(25) }),
      2026,
      '2026-12-14',
    ],
    [
      'is never put before the entry begins',
      own('a', { from: '2026-12-01', cutOffs: yearly(20, 11) }),
      2026,
      '2026-12-14',
    ],
    ['moves within the year that has begun', own('a', { from: '2026-12-01', cutOffs: yearly(5) }), 2026, '2026-12-05'],
    ['is the month’s last where it has no such day', own('a', { cutOffs: yearly(29, 2) }), 2027, '2027-02-28'],
  ])('%s', (_words, change, year, day) => {
    expect(closing([change], year)).toBe(day);
  });
});

describe('updates of what is owed all the time', () => {
  test('close by each entry’s rhythm in its own time, without a second cut-off in a period that had one', () => {
    const monthlyFrom = (from: string) =>
      own('a', { from, updates: 'monthly', cutOffs: { ...decree.cutOffs, monthly: { month: 1, day: 20 } } });
    const days = (from: string) =>
      updateCutOffs(settingsAfter(national, [monthlyFrom(from)]), '2026-01-01', '2026-12-31');
    expect(days('2026-10-01')).toEqual([
      '2026-03-14',
      '2026-06-14',
      '2026-09-14',
      '2026-10-20',
      '2026-11-20',
      '2026-12-20',
    ]);
    expect(days('2026-12-15')).toEqual(['2026-03-14', '2026-06-14', '2026-09-14', '2026-12-14']);
  });
});

const anyCutOffs = fc.record(
  Object.fromEntries(
    rhythms.map((rhythm) => [
      rhythm,
      fc.record({ month: fc.integer({ min: 1, max: monthsOf[rhythm] }), day: fc.integer({ min: 1, max: 31 }) }),
    ]),
  ) as never,
) as unknown as fc.Arbitrary<ReportingSettings['cutOffs']>;
const anyDay = fc.integer({ min: 0, max: 1500 }).map((offset) => addDays('2026-01-01', offset));
const anyEntry = fc
  .record({ from: anyDay, cutOffs: anyCutOffs, beforeDays: fc.nat(10), updates: fc.constantFrom(...rhythms) })
  .map((given) => own(given.from, given));
const anyOwn = fc.uniqueArray(anyEntry, { selector: ({ from }) => from, maxLength: 4 });
const closings = (changes: readonly SettingsChange[]) =>
  rhythms.flatMap((rhythm) =>
    [2025, 2026, 2027, 2028, 2029, 2030].flatMap((year) =>
      Array.from({ length: periodsOf(rhythm) }, (_, place) =>
        closingOf(settingsAfter(national, changes), { rhythm, year, place }),
      ),
    ),
  );

test('an entry more moves nothing that fell due before its first day, and puts nothing before it', () => {
  fc.assert(
    fc.property(anyOwn, anyEntry, (entries, one) => {
      // The last of all: what it changes is its own doing.
      fc.pre(entries.every(({ from }) => from < one.from));
      const [before, after] = [closings(entries), closings([...entries, one])];
      const moves = before
        .map((from, place) => ({ from, to: after[place] ?? '' }))
        .filter(({ from, to }) => from !== to);
      expect(moves.filter(({ from, to }) => from < one.from || to < one.from)).toEqual([]);
    }),
  );
});

test('cut-offs of updates before an entry’s first day are the same with it and without', () => {
  fc.assert(
    fc.property(anyOwn, anyEntry, (entries, one) => {
      fc.pre(entries.every(({ from }) => from < one.from));
      const past = (changes: readonly SettingsChange[]) =>
        updateCutOffs(settingsAfter(national, changes), '2025-01-01', '2031-12-31').filter((day) => day < one.from);
      expect(past([...entries, one])).toEqual(past(entries));
    }),
  );
});

describe('an entry of a form', () => {
  const draft = { ...decree, from: '2027-01-01', source: ' Quyết định 12/QĐ-UBND ' };

  test('without a fault is kept as typed, trimmed', () => {
    expect(draftFaults(draft, ['2028-01-01'], '2026-11-26')).toEqual([]);
    expect(settingsOf(draft)).toEqual({ ...draft, source: 'Quyết định 12/QĐ-UBND' });
    expect(draftFaults({ ...draft, from: '2026-11-26' }, [], '2026-11-26')).toEqual([]);
  });

  test.each([
    ['no first day', { from: null }, 'calendar.from_missing', 'from'],
    ['a first day in the past', { from: '2026-11-25' }, 'calendar.from_past', 'from'],
    ['a first day that another entry has', { from: '2028-01-01' }, 'calendar.from_taken', 'from'],
    ['nothing that grounds it', { source: '  ' }, 'calendar.source_missing', 'source'],
    ['a 30 February', { cutOffs: yearly(30, 2) }, 'calendar.no_such_day', 'cutOffs.yearly.day'],
    ['no days before', { beforeDays: null }, 'calendar.before_days', 'beforeDays'],
    ['a month before', { beforeDays: 30 }, 'calendar.before_days', 'beforeDays'],
  ])('with %s is refused at its field', (_words, change, code, field) => {
    const faults = draftFaults({ ...draft, ...change }, ['2028-01-01'], '2026-11-26');
    expect(faults).toMatchObject([{ code, place: { field } }]);
  });

  test('tells all that is wrong at once', () => {
    const empty = { month: 1, day: null };
    const cutOffs = { monthly: empty, quarterly: { month: 3, day: 40 }, halfYearly: empty, yearly: empty };
    const faults = draftFaults(
      { from: null, source: '', cutOffs, beforeDays: -1, updates: 'monthly' },
      [],
      '2026-11-26',
    );
    expect(faults.map(({ place }) => place?.field)).toEqual([
      'from',
      'source',
      'cutOffs.monthly.day',
      'cutOffs.quarterly.day',
      'cutOffs.halfYearly.day',
      'cutOffs.yearly.day',
      'beforeDays',
    ]);
    expect(faults[3]?.params).toEqual({ months: '3, 6, 9, 12', last: 31 });
  });
});
