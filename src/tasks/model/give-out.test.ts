import { describe, expect, it } from 'vitest';
import type { Unit, UnitGroup } from '../../units/model.ts';
import { giveOut, type NamedBody } from './give-out.ts';

const unit = (id: string, kind: Unit['kind'], level: Unit['level'], validTo: string | null = null): Unit => ({
  id,
  code: null,
  name: id,
  shortName: id,
  kind,
  level,
  parentId: null,
  validFrom: '2025-03-01',
  validTo,
});
const units = [
  unit('noi-vu', 'department', 'province'),
  unit('tai-chinh', 'department', 'province'),
  unit('thong-tin', 'department', 'province', '2025-06-30'),
  unit('khe-sim', 'commune', 'commune'),
  unit('ngan-sao', 'commune', 'commune'),
];
const departments: UnitGroup = { id: 'cac-so', name: 'Các sở', kinds: ['department'], level: null };
const communes: UnitGroup = { id: 'cap-xa', name: 'UBND cấp xã', kinds: ['commune'], level: 'commune' };

function body(role: 'lead' | 'coordinate', of: { unitId?: string; groupId?: string }): NamedBody {
  return { role, written: '', unitId: of.unitId ?? null, groupId: of.groupId ?? null };
}
const give = (...bodies: NamedBody[]) => giveOut(bodies, units, [departments, communes], '2026-01-05');

describe('giveOut', () => {
  it('gives each member of a collective its own assignment', () => {
    expect(give(body('lead', { groupId: 'cap-xa' }))).toEqual([
      { unitId: 'khe-sim', role: 'lead', groupId: 'cap-xa' },
      { unitId: 'ngan-sao', role: 'lead', groupId: 'cap-xa' },
    ]);
  });

  it('leaves out members that no longer live on the day', () => {
    expect(give(body('coordinate', { groupId: 'cac-so' })).map((one) => one.unitId)).toEqual(['noi-vu', 'tai-chinh']);
  });

  it('lets a unit that leads lead only, though a collective that it belongs to coordinates', () => {
    const given = give(body('coordinate', { groupId: 'cac-so' }), body('lead', { unitId: 'noi-vu' }));
    expect(given).toContainEqual({ unitId: 'noi-vu', role: 'lead', groupId: null });
    expect(given.filter((one) => one.unitId === 'noi-vu')).toHaveLength(1);
    expect(given).toContainEqual({ unitId: 'tai-chinh', role: 'coordinate', groupId: 'cac-so' });
  });

  it('gives nothing to a name that stands for nobody yet', () => {
    expect(give(body('lead', {}))).toEqual([]);
  });
});
