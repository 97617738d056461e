import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Unit } from '../model.ts';
import { faultsOf, isForbidden } from './faults.ts';
import { ancestorsOf, hasEnded, heirsOf, unitGraph, type Succession } from './succession.ts';

const unit = (id: string, validFrom: string, validTo: string | null): Unit => ({
  id,
  code: null,
  name: id,
  shortName: id,
  kind: 'department',
  level: 'province',
  parentId: null,
  validFrom,
  validTo,
});
const step = (
  fromId: string,
  toId: string | null,
  beginsOn: string,
  share: { functions?: readonly string[]; takesRest?: boolean } = { takesRest: true },
): Succession => ({
  id: `${fromId}>${toId}`,
  fromId,
  toId,
  beginsOn,
  functions: share.functions ?? [],
  takesRest: share.takesRest ?? false,
  kind: toId === null ? 'end' : 'merge',
  basis: '',
  ground: 'decided',
});

// Two departments became one, a third went to two by function, and one of the heirs was itself renamed a year later.
const units = [
  unit('plan', '2000-01-01', '2025-02-28'),
  unit('finance', '2000-01-01', '2025-02-28'),
  unit('finance-new', '2025-03-01', null),
  unit('labour', '2000-01-01', '2025-02-28'),
  unit('home', '2000-01-01', '2026-02-28'),
  unit('home-new', '2026-03-01', null),
  unit('health', '2000-01-01', null),
  unit('hall', '2000-01-01', '2025-06-30'),
];
const steps = [
  step('plan', 'finance-new', '2025-03-01'),
  step('finance', 'finance-new', '2025-03-01'),
  step('labour', 'home', '2025-03-01', { functions: ['merit'], takesRest: true }),
  step('labour', 'health', '2025-03-01', { functions: ['children'] }),
  step('home', 'home-new', '2026-03-01'),
  step('hall', null, '2025-07-01', {}),
];
const graph = unitGraph(units, steps);

describe('the heirs of a unit', () => {
  it('are itself while it lives, and on its last day', () => {
    expect(heirsOf(graph, 'plan', '2021-05-01')).toEqual(['plan']);
    expect(heirsOf(graph, 'plan', '2025-02-28')).toEqual(['plan']);
    expect(heirsOf(graph, 'plan', '2025-03-01')).toEqual(['finance-new']);
  });

  it('are followed through later changes', () => {
    expect(heirsOf(graph, 'labour', '2025-12-31', 'merit')).toEqual(['home']);
    expect(heirsOf(graph, 'labour', '2026-03-01', 'merit')).toEqual(['home-new']);
  });

  it('go by function where it was split, and to all where that is not known', () => {
    expect(heirsOf(graph, 'labour', '2025-03-01', 'children')).toEqual(['health']);
    expect(heirsOf(graph, 'labour', '2025-03-01', 'poverty')).toEqual(['home']);
    expect(heirsOf(graph, 'labour', '2025-03-01')).toEqual(['home', 'health']);
  });

  it('are nobody where it ended without one, and for a unit that is not known', () => {
    expect(heirsOf(graph, 'hall', '2025-07-01')).toEqual([]);
    expect(heirsOf(graph, 'nobody', '2025-07-01')).toEqual([]);
  });
});

describe('the forerunners of a unit', () => {
  it('are those that lived on the day and whose duties came to it', () => {
    expect(ancestorsOf(graph, 'finance-new', '2021-01-01')).toEqual(['plan', 'finance']);
    expect(ancestorsOf(graph, 'home-new', '2021-01-01', 'children')).toEqual(['home']);
    expect(ancestorsOf(graph, 'home-new', '2021-01-01')).toEqual(['home', 'labour']);
    expect(ancestorsOf(graph, 'health', '2021-01-01')).toEqual(['health', 'labour']);
    expect(ancestorsOf(graph, 'home-new', '2026-06-01')).toEqual(['home-new']);
    expect(ancestorsOf(graph, 'finance-new', '1990-01-01')).toEqual([]);
  });
});

describe('a unit that goes on and passes a function on', () => {
  const transfer = (fromId: string, toId: string, beginsOn: string, named = ['press']): Succession => ({
    ...step(fromId, toId, beginsOn, { functions: named }),
    id: `${fromId}>${toId} ${beginsOn}`,
    kind: 'transfer',
  });
  // Health gave its press to home, which was renamed, gave it back, and gave it away again.
  const passed = [
    transfer('health', 'home', '2025-06-01'),
    transfer('home-new', 'health', '2026-06-01'),
    transfer('health', 'finance-new', '2027-01-01'),
  ];
  const made = unitGraph(units, [...steps, ...passed]);

  it('keeps all else, and what it passed on is followed where its function is known', () => {
    expect(heirsOf(made, 'health', '2025-07-01')).toEqual(['health']);
    expect(heirsOf(made, 'health', '2025-07-01', 'children')).toEqual(['health']);
    expect(heirsOf(made, 'health', '2025-05-31', 'press')).toEqual(['health']);
    expect(heirsOf(made, 'health', '2025-07-01', 'press')).toEqual(['home']);
    expect(heirsOf(made, 'health', '2026-04-01', 'press')).toEqual(['home-new']);
  });

  it('may get it back and pass it on again', () => {
    expect(heirsOf(made, 'health', '2026-06-01', 'press')).toEqual(['health']);
    expect(heirsOf(made, 'health', '2027-01-01', 'press')).toEqual(['finance-new']);
    expect(faultsOf(made)).toEqual([]);
  });

  it('had it before, and whoever took it had not', () => {
    expect(ancestorsOf(made, 'home', '2025-05-01', 'press')).toEqual(['health']);
    expect(ancestorsOf(made, 'home', '2025-05-01')).toEqual(['home']);
    expect(ancestorsOf(made, 'finance-new', '2026-07-01', 'press')).toEqual(['health']);
  });

  it.each([
    ['cycle', [transfer('health', 'home', '2025-06-01'), transfer('home', 'health', '2025-06-01')]],
    ['covered-twice', [transfer('health', 'home', '2025-06-01'), transfer('health', 'finance-new', '2025-06-01')]],
    ['heir-not-living', [transfer('health', 'plan', '2025-06-01')]],
    ['outside-life', [transfer('plan', 'health', '2025-06-01')]],
  ])('tells of %s', (code, planted) => {
    expect(faultsOf(unitGraph(units, [...steps, ...planted])).map((fault) => fault.code)).toContain(code);
  });
});

describe('the faults of a graph', () => {
  it('are none in a sound one', () => expect(faultsOf(graph)).toEqual([]));

  it.each([
    ['cycle', [step('plan', 'finance', '2025-03-01'), step('finance', 'plan', '2025-03-01')]],
    ['heir-not-living', [step('plan', 'finance', '2025-03-01')]],
    ['outside-life', [step('plan', 'health', '2025-02-28')]],
    ['outside-life', [step('health', 'home', '2025-03-01')]],
    ['uncovered', [step('plan', 'health', '2025-03-01', { functions: ['children'] })]],
    ['covered-twice', [step('plan', 'health', '2025-03-01'), step('plan', 'home', '2025-03-01')]],
    [
      'covered-twice',
      [
        step('plan', 'health', '2025-03-01', { functions: ['children'], takesRest: true }),
        step('plan', 'home', '2025-03-01', { functions: ['children'] }),
      ],
    ],
    ['end-with-heirs', [step('plan', 'health', '2025-03-01'), step('plan', null, '2025-03-01', {})]],
    ['no-heir', []],
  ] as const)('tell of %s', (code, planted) => {
    expect(faultsOf(unitGraph(units, planted)).map((fault) => fault.code)).toContain(code);
  });

  it('do not keep a walk through a cycle from ending', () => {
    const round = unitGraph(units, [step('plan', 'finance', '2025-03-01'), step('finance', 'plan', '2025-03-01')]);
    expect(heirsOf(round, 'plan', '2026-01-01')).toEqual([]);
  });
});

/** Histories of up to thirty units that begin and end on days of one year, each step leading to a unit that lives on its day. */
export const histories = fc
  .array(fc.record({ from: fc.integer({ min: 0, max: 200 }), life: fc.option(fc.integer({ min: 1, max: 150 })) }), {
    minLength: 1,
    maxLength: 30,
  })
  .chain((lives) => {
    const all = lives.map(({ from, life }, index) =>
      unit(`u${index}`, dayOf(from), life === null ? null : dayOf(from + life)),
    );
    const choices = all.map((one) => {
      const next = one.validTo === null ? null : dayAfter(one.validTo);
      const heirs = all.filter((heir) => next !== null && heir.validFrom <= next && !hasEnded(heir, next));
      return next === null || heirs.length === 0
        ? fc.constant<readonly Succession[]>([])
        : fc
            .uniqueArray(fc.constantFrom(...heirs), { maxLength: 3, selector: (heir) => heir.id })
            .map((chosen) =>
              chosen.map((heir, place) =>
                step(one.id, heir.id, next, { functions: place === 0 ? [] : [`f${place}`], takesRest: place === 0 }),
              ),
            );
    });
    return fc.tuple(...choices).map((chosen) => ({ units: all, graph: unitGraph(all, chosen.flat()) }));
  });
const days = fc.integer({ min: 0, max: 400 }).map(dayOf);
const functions = fc.constantFrom(null, 'f1', 'f2', 'f3');

describe('of any history', () => {
  it('whose steps lead to a unit that lives on the day, no unit follows itself', () => {
    fc.assert(
      fc.property(histories, (made) => {
        expect(faultsOf(made.graph).filter(isForbidden)).toEqual([]);
      }),
    );
  });

  it('following to a day twice is following once, and the heirs live on that day or had not begun', () => {
    fc.assert(
      fc.property(histories, days, functions, (made, day, functionId) => {
        for (const { id } of made.units) {
          const heirs = heirsOf(made.graph, id, day, functionId);
          const again = heirs.flatMap((heir) => heirsOf(made.graph, heir, day, functionId));
          expect(again).toEqual(heirs);
          expect(heirs.filter((heir) => hasEnded(made.graph.units.get(heir)!, day))).toEqual([]);
        }
      }),
    );
  });

  it('whoever follows a unit has it among those that came before', () => {
    fc.assert(
      fc.property(histories, days, days, functions, (made, one, other, functionId) => {
        const [early = '', late = ''] = [one, other].toSorted();
        for (const { id, validFrom } of made.units) {
          if (validFrom > early || hasEnded(made.graph.units.get(id)!, early)) continue;
          for (const heir of heirsOf(made.graph, id, late, functionId))
            expect(ancestorsOf(made.graph, heir, early, functionId)).toContain(id);
        }
      }),
    );
  });
});

function dayOf(number: number): string {
  return new Date(Date.UTC(2025, 0, 1 + number)).toISOString().slice(0, 10);
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
