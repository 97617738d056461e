import type { MakeId } from '../kernel/id.ts';
import { foundCommune } from '../units/model.ts';
import { readStandardBodies, type StandardBodies } from '../units/standard-bodies.ts';
import { readCommunes, sampleProvince, type SampleCommune } from './data.ts';

/** The invented province's units: the standard bodies and its communes, whose code is their officer's login. */
export function foundUnits(newId: MakeId): StandardBodies {
  const { units, groups } = readStandardBodies(newId, sampleProvince.shortName);
  return { units: [...units, ...readCommunes().map((commune) => toUnit(commune, newId))], groups };
}

function toUnit({ login, name, type }: SampleCommune, newId: MakeId): StandardBodies['units'][number] {
  // Communes in their present shape began with the two tiers (Resolution 202/2025/QH15).
  return foundCommune(`${type} ${name}`, { id: newId(), code: login, validFrom: '2025-07-01' });
}
