import { describe, expect, it } from 'vitest';
import type { Unit } from '../model.ts';
import { planChange, type GivenHeir, type UnitChange } from './change.ts';
import { heirsOf } from './succession.ts';

let made = 0;
const newId = () => `new-${(made += 1)}`;
const unit = (id: string, validFrom = '2000-01-01', validTo: string | null = null): Unit => ({
  id,
  code: id.toUpperCase(),
  name: `Sở ${id}`,
  shortName: id,
  kind: 'department',
  level: 'province',
  parentId: null,
  validFrom,
  validTo,
});
const units = [unit('a'), unit('b'), unit('c'), unit('young', '2026-06-01'), unit('gone', '2000-01-01', '2025-02-28')];
const heir = (given: Partial<GivenHeir>): GivenHeir => ({
  unitId: null,
  name: '',
  shortName: '',
  functions: [],
  takesRest: false,
  ...given,
});
const plan = (given: Partial<UnitChange>) =>
  planChange(
    { beginsOn: '2026-07-01', unitIds: ['a'], goesOn: false, heirs: [], basis: '', ...given },
    units,
    [],
    newId,
  );

describe('a change of units', () => {
  it('that renames one keeps its kind and its code', () => {
    const { units: begun, successions, lastDay, warnings } = plan({ heirs: [heir({ name: 'Sở A mới' })] });
    expect(lastDay).toBe('2026-06-30');
    expect(begun).toMatchObject([{ name: 'Sở A mới', code: 'A', kind: 'department', validFrom: '2026-07-01' }]);
    expect(successions).toMatchObject([{ kind: 'rename', takesRest: true, ground: 'decided' }]);
    expect(warnings).toEqual([]);
  });

  it('that merges several leads all of them to one, which has no code of theirs', () => {
    const { units: begun, graph } = plan({ unitIds: ['a', 'b'], heirs: [heir({ name: 'Sở AB' })] });
    expect(begun).toMatchObject([{ code: null }]);
    for (const id of ['a', 'b']) expect(heirsOf(graph, id, '2026-07-01')).toEqual([begun[0]?.id]);
  });

  it('that splits one leads each function to its heir', () => {
    const { graph } = plan({
      heirs: [heir({ unitId: 'b', functions: ['press'] }), heir({ unitId: 'c', takesRest: true })],
    });
    expect(heirsOf(graph, 'a', '2026-07-01', 'press')).toEqual(['b']);
    expect(heirsOf(graph, 'a', '2026-07-01', 'land')).toEqual(['c']);
  });

  it('that ends one leads nowhere', () => {
    const { graph, successions, warnings } = plan({});
    expect(successions).toMatchObject([{ kind: 'end', toId: null }]);
    expect(heirsOf(graph, 'a', '2026-07-01')).toEqual([]);
    expect(warnings).toEqual([]);
  });

  it('that passes a function on ends nothing and leads that function alone', () => {
    const given = { goesOn: true, heirs: [heir({ unitId: 'b', functions: ['press'] })] };
    const { endedIds, graph, successions, warnings } = plan(given);
    expect([endedIds, warnings]).toEqual([[], []]);
    expect(successions).toMatchObject([{ kind: 'transfer', functions: ['press'], takesRest: false }]);
    expect(heirsOf(graph, 'a', '2026-07-01', 'press')).toEqual(['b']);
    expect(heirsOf(graph, 'a', '2026-07-01', 'land')).toEqual(['a']);
    const again = { ...given, beginsOn: '2026-09-01', unitIds: ['a'], basis: '' };
    expect(() => planChange(again, units, successions, newId)).toThrow('units.function_passed_on');
    const back = {
      ...again,
      beginsOn: '2026-07-01',
      unitIds: ['b'],
      heirs: [heir({ unitId: 'a', functions: ['press'] })],
    };
    expect(() => planChange(back, units, successions, newId)).toThrow('units.function_comes_back');
    expect(planChange({ ...back, beginsOn: '2026-09-01' }, units, successions, newId).warnings).toEqual([]);
  });

  it.each([
    ['units.functions_missing', { goesOn: true }],
    ['units.functions_missing', { goesOn: true, heirs: [heir({ unitId: 'b' })] }],
    ['units.heir_not_living', { goesOn: true, heirs: [heir({ unitId: 'gone', functions: ['press'] })] }],
    ['units.heir_of_itself', { goesOn: true, heirs: [heir({ unitId: 'a', functions: ['press'] })] }],
    ['units.name_taken', { goesOn: true, heirs: [heir({ name: 'Sở a', functions: ['press'] })] }],
    ['units.not_found', { unitIds: ['nobody'] }],
    ['units.already_ended', { unitIds: ['gone'] }],
    ['units.not_begun', { unitIds: ['young'], beginsOn: '2026-06-01' }],
    ['units.heir_of_itself', { unitIds: ['a', 'b'], heirs: [heir({ unitId: 'b' })] }],
    ['units.heir_not_living', { heirs: [heir({ unitId: 'gone' })] }],
    ['units.heir_not_living', { beginsOn: '2026-05-01', heirs: [heir({ unitId: 'young' })] }],
    ['units.name_taken', { heirs: [heir({ name: 'SỞ B' })] }],
    ['units.name_taken', { heirs: [heir({ name: 'Sở X' }), heir({ name: 'Sở x' })] }],
    ['units.name_taken', { heirs: [heir({ unitId: 'b' }), heir({ unitId: 'b' })] }],
  ])('is refused with %s', (code, given) => {
    expect(() => plan(given)).toThrow(code);
  });
});
