import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { MakeId } from '../kernel/id.ts';
import { toNfc } from '../kernel/vietnamese.ts';
import { always, type NamedUnit, type UnitGroup, type UnitKind, type UnitLevel } from './model.ts';

/** What a new province starts with: its bodies and the collectives that plans name, with the ways in which both are written. */
export type StandardBodies = {
  readonly units: readonly NamedUnit[];
  readonly groups: readonly (UnitGroup & { readonly aliases: readonly string[] })[];
};

/**
 * The bodies of a province of today (Decree 150/2025 and Law 72/2025), without its communes. `province` ('Sông Lam') adds the
 * names that end in it: 'UBND tỉnh Sông Lam' beside 'UBND tỉnh'.
 */
export function readStandardBodies(newId: MakeId, province?: string): StandardBodies {
  const file = parse(toNfc(readFileSync(path, 'utf8'))) as File;
  const ofProvince = (names: readonly string[]) =>
    province ? names.filter((name) => /tỉnh( ủy)?$/iu.test(name)).map((name) => `${name} ${province}`) : [];
  return {
    units: file.bodies.map(({ code, name, short, kind, level, aliases, from }) => ({
      id: newId(),
      code,
      name,
      shortName: short,
      kind,
      level: level ?? 'province',
      parentId: null,
      validFrom: from ?? always,
      validTo: null,
      aliases: [...aliases, ...ofProvince([name, short, ...aliases])],
    })),
    groups: file.groups.map(({ name, kinds, level, aliases }) => ({
      id: newId(),
      name,
      kinds,
      level,
      aliases: [...aliases, ...ofProvince([name, ...aliases])],
    })),
  };
}

const path = join(import.meta.dirname, '../../data/units/province-2025.yaml');

type File = {
  readonly bodies: readonly {
    readonly code: string;
    readonly name: string;
    readonly short: string;
    readonly kind: UnitKind;
    readonly level?: UnitLevel;
    readonly provenance: 'sourced' | 'inferred' | 'recalled';
    readonly aliases: readonly string[];
    readonly from?: string;
  }[];
  readonly groups: readonly {
    readonly name: string;
    readonly kinds: readonly UnitKind[];
    readonly level: UnitLevel | null;
    readonly provenance: 'sourced' | 'inferred' | 'recalled';
    readonly aliases: readonly string[];
  }[];
};
