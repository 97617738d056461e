/**
 * A province under one name and code, from a day until it ends. Seven codes passed to another province on 1/7/2025 (24 was Bắc Giang and is Bắc
 * Ninh), so a province is told by its key: '24@63', '24@34' (Resolution 202/2025/QH15).
 */
export type Province = {
  readonly key: string;
  readonly code: string;
  readonly name: string;
  readonly en: string;
  /** A city under the central government, or a province. */
  readonly kind: 'city' | 'province';
  readonly region: string;
  /** Null: since before the first results. */
  readonly from: string | null;
  readonly to: string | null;
  /** Key of the province that it became or went into; null while it lives. */
  readonly successor: string | null;
};

/** A province as it is named to others: key, code, and its name in both languages. */
export function namesOf({ key, code, name, en }: Province): Pick<Province, 'key' | 'code' | 'name' | 'en'> {
  return { key, code, name, en };
}

/** The provinces that a year's results are about: those that live on its last day, 63 up to 2024 and 34 from 2025 on. */
export function provincesOfYear(provinces: readonly Province[], year: number): Province[] {
  const day = `${year}-12-31`;
  return provinces.filter(({ from, to }) => (from === null || from <= day) && (to === null || day <= to));
}

/** Those that became this one or went into it, directly. */
export function predecessorsOf(provinces: readonly Province[], province: Province): Province[] {
  return provinces.filter(({ successor }) => successor === province.key);
}

/**
 * The same land under its names, newest first: Huế, before it Thừa Thiên Huế. Ends where provinces were merged, since the parts' results are not
 * the whole's and no average of them is anybody's score.
 */
export function namesOfLand(provinces: readonly Province[], province: Province): Province[] {
  const before = predecessorsOf(provinces, province);
  const only = before.length === 1 ? before[0] : undefined;
  return only ? [province, ...namesOfLand(provinces, only)] : [province];
}

/** The provinces that were merged into the one of this land, each to be read with its own results; none where nothing was merged. */
export function mergedInto(provinces: readonly Province[], province: Province): Province[] {
  const oldest = namesOfLand(provinces, province).at(-1) ?? province;
  return predecessorsOf(provinces, oldest);
}
