import { plainName } from './find.ts';
import type { Cell } from '../../office/sheet.ts';
import type { ImportFaultCode } from './import-fault.ts';
import { nearNames } from './near.ts';
import { provincesOfYear, type Province } from './province.ts';

/** A row's province; or what is wrong, in which of its cells: the name (0) or one of the codes (1, 2). */
export type FoundProvince =
  | { readonly province: Province }
  | {
      readonly code: ImportFaultCode;
      readonly at: number;
      readonly params: Readonly<Record<string, string | number>>;
    };

/**
 * Finds the province that a row names, among those of its year: by name however it is written, by code ('1' is '01': spreadsheets drop the 0) or by
 * key. Where a row has several of them, they must be of one province: 24 was Bắc Giang's and is Bắc Ninh's.
 */
export function provinceFinder(
  provinces: readonly Province[],
  year: number,
): (written: readonly Cell[]) => FoundProvince {
  const living = provincesOfYear(provinces, year);
  const names = living.map(({ name }) => name);
  const byName = new Map(living.flatMap((one) => [one.name, one.en].map((name) => [plainName(name), one])));
  const byCode = new Map(living.flatMap((one) => [one.key, one.code].map((code) => [code, one])));
  return (cells): FoundProvince => {
    let province: Province | null = null;
    for (const [at, cell] of cells.entries()) {
      const written = String(cell ?? '').trim();
      if (written === '') continue;
      const found = byCode.get(written.padStart(2, '0')) ?? (at === 0 ? byName.get(plainName(written)) : undefined);
      if (!found) {
        const near = province ? province.name : nearNames(written, names).join(', ') || '–';
        return { code: 'unknown_province', at, params: { name: written, year, near } };
      }
      if (province && province !== found) {
        const params = { code: written, year, of: found.name, name: province.name, right: province.code };
        return { code: 'code_disagrees', at, params };
      }
      province = found;
    }
    return province ? { province } : { code: 'no_province', at: 0, params: {} };
  };
}
