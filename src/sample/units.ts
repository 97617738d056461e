import type { MakeId } from '../kernel/id.ts';
import { must } from '../kernel/problem.ts';
import { foundCommune, type Unit } from '../units/model.ts';
import { readStandardBodies, type StandardBodies } from '../units/standard-bodies.ts';
import { readCommunes, sampleProvince, type SampleCommune } from './data.ts';

/** The invented province's units: the standard bodies and its communes, whose code is their officer's login. */
export function foundUnits(newId: MakeId): StandardBodies {
  const { units, groups } = readStandardBodies(newId, sampleProvince.shortName);
  return { units: [...units, ...readCommunes().map((commune) => toUnit(commune, newId))], groups };
}

/** The id of the unit with a code: of a standard body, or the login of a commune's officer. */
export function idOfUnit(units: readonly Unit[], code: string): string {
  return must(
    units.find((unit) => unit.code === code),
    `the unit ${code}`,
  ).id;
}

function toUnit({ login, name, type }: SampleCommune, newId: MakeId): StandardBodies['units'][number] {
  // Communes in their present shape began with the two tiers (Resolution 202/2025/QH15).
  return foundCommune(`${type} ${name}`, { id: newId(), code: login, validFrom: '2025-07-01' });
}
