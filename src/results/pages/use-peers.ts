import { useApi } from '../../web/api-client.ts';
import { useLanguage } from '../../web/language.tsx';
import { api } from '../api.ts';
import { provincesOfYear, type Province } from '../model/province.ts';
import { mostPeers, slugOf, type ProvinceAt } from './address.ts';
import type { LedgerView } from './views.ts';

/** The peers of a province's shape, by why they are drawn or not. */
export type Peers = {
  /** `place` is 1 to 3: it stays with a peer whichever others are there. */
  readonly drawn: readonly { readonly name: string; readonly ledger: LedgerView; readonly place: 1 | 2 | 3 }[];
  /** Named in the address, but of another division of the country than the year's. */
  readonly ofOtherBase: readonly string[];
  /** Of the year, but not all their parts are known. */
  readonly withoutParts: readonly string[];
  /** Whom the reader may choose from. */
  readonly choices: readonly Province[];
  readonly chosen: readonly string[];
};

/** Finds the peers that the address names, and fetches what they scored. */
export function usePeers(at: ProvinceAt): Peers {
  const { language } = useLanguage();
  const all = useApi(api.listProvinces, {}, { staleTime: Infinity }).data?.provinces ?? [];
  const ofYear = provincesOfYear(all, at.year);
  const named = at.peers ?? [];
  // A province of the other division is not taken for what it went into: that is another province.
  const chosen = named.filter((slug) => slug !== at.province && ofYear.some((one) => slugOf(one) === slug));
  const nameOf = (slug: string, among: readonly Province[]) => {
    const found = among.find((one) => slugOf(one) === slug);
    return found ? (language === 'vi' ? found.name : found.en) : slug;
  };
  const answers = [useLedger(at, chosen[0]), useLedger(at, chosen[1]), useLedger(at, chosen[2])];
  const drawn = chosen.flatMap((slug, place) => {
    const ledger = answers[place]?.data;
    return ledger && isWhole(ledger) ? [{ name: nameOf(slug, ofYear), ledger, place: (place + 1) as 1 | 2 | 3 }] : [];
  });
  return {
    drawn,
    ofOtherBase:
      ofYear.length === 0
        ? []
        : named.filter((slug) => !ofYear.some((one) => slugOf(one) === slug)).map((slug) => nameOf(slug, all)),
    withoutParts: chosen
      .filter((_, place) => answers[place]?.error || (answers[place]?.data && !isWhole(answers[place].data)))
      .map((slug) => nameOf(slug, ofYear)),
    choices: ofYear.filter((one) => slugOf(one) !== at.province),
    chosen: chosen.slice(0, mostPeers),
  };
}

function useLedger({ index, year }: ProvinceAt, province: string | undefined) {
  const params = { index, year, province: province ?? '' };
  return useApi(api.getLedger, { params }, { enabled: province !== undefined, staleTime: Infinity });
}

function isWhole({ lines }: LedgerView): boolean {
  return (
    lines.some(({ depth }) => depth === 0) && lines.every(({ depth, score }) => depth > 0 || score.kind === 'value')
  );
}
