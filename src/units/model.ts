import { capitalise, fold } from '../kernel/vietnamese.ts';

/** What sort of organisation a unit is (Decree 150/2025 and the two tiers of Resolution 202/2025 for those of today). */
export const unitKinds = [
  'people-committee',
  'office',
  'department',
  'board',
  'commune',
  'front',
  'court',
  'police',
  'tax',
  'press',
  'centre',
  'inspectorate',
  'district',
  'division',
  'customs',
  'treasury',
  'procuracy',
  'association',
  'other',
] as const;
export type UnitKind = (typeof unitKinds)[number];

export const unitLevels = ['central', 'province', 'district', 'commune'] as const;
export type UnitLevel = (typeof unitLevels)[number];

/** An organisation under one name; `validTo` is its last day, null while it lives. */
export type Unit = {
  readonly id: string;
  readonly code: string | null;
  readonly name: string;
  readonly shortName: string;
  readonly kind: UnitKind;
  readonly level: UnitLevel;
  readonly parentId: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
};

/** A collective that plans name as one body: every living unit of these kinds, of one level where it says so. */
export type UnitGroup = {
  readonly id: string;
  readonly name: string;
  readonly kinds: readonly UnitKind[];
  readonly level: UnitLevel | null;
  /** The last day on which plans name it; nothing while they do. */
  readonly validTo?: string | null;
};

/** What a written name is taken for: one unit, one collective, or nothing known. */
export type Resolution =
  | { readonly kind: 'unit'; readonly unitId: string }
  | { readonly kind: 'group'; readonly groupId: string }
  | { readonly kind: 'unknown' };

/** All names and aliases of one day, folded, and what they stand for. */
export type NameBook = {
  readonly units: ReadonlyMap<string, string>;
  readonly groups: ReadonlyMap<string, string>;
};

/** True on the days that the unit lives. */
export function livesOn(unit: Pick<Unit, 'validFrom' | 'validTo'>, date: string): boolean {
  return unit.validFrom <= date && (unit.validTo === null || date <= unit.validTo);
}

/** The units that a collective means on a date: work is given to those that live then. */
export function membersOf(group: UnitGroup, units: readonly Unit[], date: string): readonly Unit[] {
  return units.filter(
    (unit) =>
      group.kinds.includes(unit.kind) && (group.level === null || unit.level === group.level) && livesOn(unit, date),
  );
}

/**
 * Whom a name means on a day, of those who bear it at some time: the one that lived then, else, where the registry does not reach back so
 * far, the next to bear it. One that had ended by then is nobody: its heirs are for a person to choose.
 */
export function bearerOn<T extends Pick<Unit, 'validFrom' | 'validTo'>>(bearers: readonly T[], date: string): T | null {
  const living = bearers.find((one) => livesOn(one, date));
  if (living) return living;
  const [next] = bearers.filter((one) => date < one.validFrom).toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  return next ?? null;
}

/** What a name as written stands for; case, accents and punctuation do not matter, near misses do not count. */
export function resolveName(written: string, book: NameBook): Resolution {
  const key = nameKey(written);
  const unitId = book.units.get(key);
  if (unitId) return { kind: 'unit', unitId };
  const groupId = book.groups.get(key);
  return groupId ? { kind: 'group', groupId } : { kind: 'unknown' };
}

/** The form under which names are compared: 'Sở KH&CN' and 'sở kh & cn' have one key. */
export function nameKey(name: string): string {
  return fold(name)
    .replace(/&/g, ' va ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** A unit with the further names under which documents write it, and its electronic identification code where it has one. */
export type NamedUnit = Unit & { readonly aliases: readonly string[]; readonly identifier?: string | null };

/** PostgreSQL's word for a day before all others; it sorts before every date as text too. */
export const always = '-infinity';

/**
 * The people's committee of a commune, by the name of its place or its own: 'Xã Khe Sim' and 'UBND xã Khe Sim' give the same. Its
 * service centre and its chair are written for it, since the commune answers for both.
 */
export function foundCommune(written: string, given: Pick<Unit, 'id' | 'code' | 'validFrom'>): NamedUnit {
  const shortName = capitalise(written.replace(/^(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\s+/iu, ''));
  const place = shortName.charAt(0).toLowerCase() + shortName.slice(1);
  return {
    ...given,
    name: `UBND ${place}`,
    shortName,
    kind: 'commune',
    level: 'commune',
    parentId: null,
    validTo: null,
    aliases: [
      `Ủy ban nhân dân ${place}`,
      `Chủ tịch UBND ${place}`,
      `Trung tâm Phục vụ hành chính công ${place}`,
      `Trung tâm PVHCC ${place}`,
    ],
  };
}
