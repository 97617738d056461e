import type { MakeId } from '../kernel/id.ts';
import { readStandardBodies, type StandardBodies } from '../units/standard-bodies.ts';
import { readCommunes, sampleProvince, type SampleCommune } from './data.ts';

/** The invented province's units: the standard bodies and its communes, whose code is their officer's login. */
export function foundUnits(newId: MakeId): StandardBodies {
  const { units, groups } = readStandardBodies(newId, sampleProvince.shortName);
  return { units: [...units, ...readCommunes().map((commune) => toUnit(commune, newId))], groups };
}

function toUnit({ login, name, type }: SampleCommune, newId: MakeId): StandardBodies['units'][number] {
  const place = `${type} ${name}`;
  return {
    id: newId(),
    code: login,
    name: `UBND ${place}`,
    shortName: `${type === 'xã' ? 'Xã' : 'Phường'} ${name}`,
    kind: 'commune',
    level: 'commune',
    parentId: null,
    // Communes in their present shape began with the two tiers (Resolution 202/2025/QH15).
    validFrom: '2025-07-01',
    validTo: null,
    aliases: [
      `Ủy ban nhân dân ${place}`,
      `Chủ tịch UBND ${place}`,
      `Trung tâm Phục vụ hành chính công ${place}`,
      `Trung tâm PVHCC ${place}`,
    ],
  };
}
