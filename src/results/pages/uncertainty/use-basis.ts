import { useApi } from '../../../web/api-client.ts';
import { useLanguage } from '../../../web/language.tsx';
import { api } from '../../api.ts';
import { uncertaintiesApi } from '../../api/uncertainties.ts';
import type { Basis } from '../use-about.ts';
import type { UncertaintyView } from './views.ts';

/** What the charts of a test rest on, and the way to name a province of it. */
export function useBasis(test: UncertaintyView): {
  readonly basis: Omit<Basis, 'title' | 'note'>;
  readonly nameOf: (key: string) => string;
} {
  const { language } = useLanguage();
  const { index, year } = test;
  const grounds = useApi(uncertaintiesApi.getGrounds, { params: { index, year } }, { staleTime: Infinity });
  const list = useApi(api.listResults, {}, { staleTime: Infinity });
  return {
    basis: {
      index: list.data?.indices.find((one) => one.index === index) ?? { owner: { vi: '', en: '' } },
      year,
      sources: grounds.data ? [grounds.data.source] : [],
      stage: 'assumed',
    },
    nameOf: (key) => {
      const province = test.provinces.find((one) => one.key === key);
      return province ? (language === 'vi' ? province.name : province.en) : key;
    },
  };
}
