import { MultiSelect, type ComboboxItem } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { fold } from '../../kernel/vietnamese.ts';
import { useLanguage, useWords } from '../../web/language.tsx';
import { words } from '../words.ts';
import { mostPeers, provinceAddress, slugOf, type ProvinceAt } from './address.ts';
import styles from './radar.module.css';
import type { Peers } from './use-peers.ts';

/** Chooses the peers of a shape by typing; the choice stands in the address, and who is not drawn is named with the reason. */
export function PeerChoice({
  at,
  peers,
  year,
}: {
  readonly at: ProvinceAt;
  readonly peers: Peers;
  readonly year: number;
}) {
  const t = useWords(words);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const { ofOtherBase, withoutParts, choices } = peers;
  // The address follows a moment later: who chooses quickly must not lose what was chosen meanwhile.
  const [chosen, setChosen] = useState(peers.chosen);
  return (
    <div className={styles.peers}>
      <MultiSelect
        label={t('chart.peers')}
        placeholder={chosen.length < mostPeers ? t('chart.peersHint') : ''}
        data={choices.map((one) => ({ value: slugOf(one), label: language === 'vi' ? one.name : one.en }))}
        value={[...chosen]}
        maxValues={mostPeers}
        searchable
        nothingFoundMessage={t('chart.peersNone')}
        filter={({ options, search }) => {
          const sought = fold(search.trim());
          return (options as ComboboxItem[]).filter((option) => fold(option.label).includes(sought));
        }}
        onChange={(slugs) => {
          setChosen(slugs);
          void navigate(provinceAddress({ ...at, peers: slugs }), { replace: true, preventScrollReset: true });
        }}
      />
      <div role="status">
        {ofOtherBase.length > 0 ? (
          <p className={styles.notDrawn}>
            {t('chart.peersOtherBase', {
              names: ofOtherBase.join(', '),
              units: choices.length + 1,
              year: String(year),
            })}
          </p>
        ) : null}
        {withoutParts.length > 0 ? (
          <p className={styles.notDrawn}>
            {t('chart.peersNoParts', { names: withoutParts.join(', '), year: String(year) })}
          </p>
        ) : null}
      </div>
    </div>
  );
}
