import { useState } from 'react';
import { api as accounts } from '../../accounts/api.ts';
import { fold } from '../../kernel/vietnamese.ts';
import { useApi } from '../../web/api-client.ts';
import { provincesOfYear, type Province } from '../model/province.ts';
import { slugOf } from './address.ts';

/**
 * Which province is the reader's own, and the way to change it. The address says it; else the installation's reference province; else what
 * was chosen on this device, which is asked for only where the installation names none.
 */
export function useOwnProvince(addressed: string | null): {
  readonly wanted: string | null;
  readonly keep: (slug: string) => void;
} {
  const session = useApi(accounts.whoAmI, {});
  const reference = session.data?.tenant.referenceProvince ?? null;
  const [kept, setKept] = useState(readKept);
  const keep = (slug: string) => {
    if (reference !== null) return;
    setKept(slug);
    try {
      localStorage.setItem(storageKey, slug);
    } catch {
      // Without storage the choice lasts as long as the page.
    }
  };
  return { wanted: addressed ?? reference ?? kept, keep };
}

/**
 * The province of a year that a name or slug means. One that had been merged by then is told by what it went into; null where there is none,
 * such as for a merged province in a year before it was made.
 */
export function provinceNamed(provinces: readonly Province[], wanted: string | null, year: number): Province | null {
  const ofYear = provincesOfYear(provinces, year);
  const isMeant = (one: Province) => slugOf(one) === wanted || fold(one.name) === fold(wanted ?? '');
  const found = ofYear.find(isMeant);
  if (found || wanted === null) return found ?? null;
  let heir = provinces.find(isMeant);
  while (heir && !ofYear.includes(heir)) {
    const { successor } = heir;
    heir = provinces.find(({ key }) => key === successor);
  }
  return heir ?? null;
}

const storageKey = 'thuocdo.province';

function readKept(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}
