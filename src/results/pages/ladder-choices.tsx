import { Select } from '@mantine/core';
import { useNavigate } from 'react-router';
import { api as frameworks } from '../../frameworks/api.ts';
import { useApi } from '../../web/api-client.ts';
import { useLanguage, useWords } from '../../web/language.tsx';
import { provincesOfYear, type Province } from '../model/province.ts';
import { whole } from '../model/table.ts';
import { words } from '../words.ts';
import { ladderAddress, slugOf, type LadderAt } from './address.ts';
import styles from './results.module.css';
import type { IndexView } from './views.ts';

/** A ladder's address with the index and year that are shown. */
export type ChosenTable = LadderAt & { readonly index: string; readonly year: number };

/** What is shown: index, year, node, and the reader's own province. */
export function LadderChoices({
  indices,
  index,
  at,
  provinces,
  own,
  onOwn,
}: {
  readonly indices: readonly IndexView[];
  readonly index: IndexView;
  readonly at: ChosenTable;
  readonly provinces: readonly Province[];
  readonly own: Province | null;
  readonly onOwn: (slug: string) => void;
}) {
  const t = useWords(words);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const go = (change: Partial<LadderAt>) =>
    void navigate(ladderAddress({ ...at, ...change }), { preventScrollReset: true });
  return (
    <div className={styles.choices}>
      <Select
        label={t('index')}
        allowDeselect={false}
        data={indices.map((one) => ({ value: one.index, label: one.short[language] }))}
        value={at.index}
        onChange={(chosen) => go({ index: chosen, year: null, node: null })}
      />
      <Select
        label={t('year')}
        allowDeselect={false}
        data={index.years.map(({ year }) => String(year)).toReversed()}
        value={String(at.year)}
        onChange={(year) => go({ year: Number(year), node: null })}
      />
      <NodeChoice index={index} at={at} onChange={(node) => go({ node })} />
      <Select
        label={t('ownProvince')}
        placeholder={t('chooseProvince')}
        searchable
        allowDeselect={false}
        data={provincesOfYear(provinces, at.year).map((one) => ({
          value: slugOf(one),
          label: language === 'vi' ? one.name : one.en,
        }))}
        value={own ? slugOf(own) : null}
        onChange={(slug) => {
          if (slug) onOwn(slug);
          go({ province: slug });
        }}
      />
    </div>
  );
}

/** The whole index, or one of the nodes of which anything is known, by the names of that year's edition. */
function NodeChoice({
  index,
  at,
  onChange,
}: {
  readonly index: IndexView;
  readonly at: ChosenTable;
  readonly onChange: (node: string | null) => void;
}) {
  const t = useWords(words);
  const { language } = useLanguage();
  const known = index.years.find(({ year }) => year === at.year);
  const params = { index: index.index, edition: known?.edition ?? '' };
  const edition = useApi(frameworks.getEdition, { params }, { staleTime: Infinity });
  const names = new Map(edition.data?.nodes.map(({ code, name }) => [code, name[language]]));
  const nodes = known?.nodes ?? [];
  return (
    <Select
      label={t('part')}
      allowDeselect={false}
      disabled={nodes.length === 0}
      data={[
        { value: whole, label: t('wholeIndex') },
        ...nodes.map((code) => ({ value: code, label: [`${code}.`, names.get(code)].filter(Boolean).join(' ') })),
      ]}
      value={at.node ?? whole}
      onChange={(code) => onChange(code === whole ? null : code)}
    />
  );
}
