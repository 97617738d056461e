import { Select } from '@mantine/core';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { z } from 'zod';
import { api as accounts } from '../../../accounts/api.ts';
import { api as frameworks } from '../../../frameworks/api.ts';
import { useApi } from '../../../web/api-client.ts';
import { useIsNarrow } from '../../../web/display.ts';
import { useFormat } from '../../../web/figure.tsx';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { ButtonLink } from '../../../web/button.tsx';
import { Page } from '../../../web/page.tsx';
import { Chart } from '../../../web/chart/chart.tsx';
import { Footnote, Section, Split } from '../../../web/section.tsx';
import { Answered } from '../../../web/states.tsx';
import { api } from '../../api.ts';
import { boundariesApi } from '../../api/boundaries.ts';
import { tileMapApi } from '../../api/tile-map.ts';
import { quartersOf, type Quarter } from '../../model/tile-map.ts';
import { whole } from '../../model/table.ts';
import { words as allWords } from '../../words.ts';
import { mapWords as words } from '../../words/map.ts';
import { fileNameOf, ladderFigures } from '../pictures/ladder-figures.ts';
import { tilesPicture } from '../pictures/tiles-picture.ts';
import { StageBadge, stageOf } from '../stage-badge.tsx';
import { useAbout } from '../use-about.ts';
import { useCrumbs } from '../use-crumbs.ts';
import type { TableView } from '../views.ts';
import { BoundaryMap } from './boundary-map.tsx';
import { legendOf, toneOf } from './legend.ts';
import { TileMapView } from './tile-map-view.tsx';
import { TwinTable } from './twin-table.tsx';
import styles from './map.module.css';

type Listed = z.output<typeof api.listResults.output>['indices'][number];
type Shown = { readonly index: string; readonly year: number; readonly node: string };

/** A year's results as a map of equal squares, and beside it the same as a table. */
export function MapPage() {
  const t = useWords(words);
  const list = useApi(api.listResults, {}, { staleTime: Infinity });
  return (
    <Page
      title={t('map.title')}
      lead={t('map.lead')}
      crumbs={useCrumbs(t('map.title'))}
      actions={<ButtonLink to="/results/boundaries">{t('map.boundaries')}</ButtonLink>}
    >
      <Answered of={list}>{({ indices }) => <Choosing indices={indices} />}</Answered>
    </Page>
  );
}

function Choosing({ indices }: { readonly indices: readonly Listed[] }) {
  const t = useWords(words);
  const { language } = useLanguage();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const index = indices.find((one) => one.index === search.get('index')) ?? indices.find((one) => one.index === 'papi');
  const years = (index?.years ?? []).toReversed();
  const chosen =
    years.find(({ year }) => String(year) === search.get('year')) ??
    years.find(({ scores, units }) => scores > units / 2);
  const parts = useParts(index?.index ?? null, chosen?.edition ?? null);
  if (!index || !chosen) return null;
  const known = parts.filter(({ code }) => chosen.nodes.includes(code));
  const node = known.find(({ code }) => code === search.get('node'))?.code ?? whole;
  const go = (change: Partial<Shown>) => {
    const next = { index: index.index, year: chosen.year, node, ...change };
    const said = new URLSearchParams({ index: next.index, year: String(next.year), node: next.node });
    void navigate(`/results/map?${said}`, { replace: true, preventScrollReset: true });
  };
  return (
    <>
      <div className={styles.choices}>
        <Select
          label={t('map.index')}
          allowDeselect={false}
          data={indices.map((one) => ({ value: one.index, label: one.short[language] }))}
          value={index.index}
          onChange={(value) => go({ index: value ?? index.index, node: whole })}
        />
        <Select
          label={t('map.year')}
          allowDeselect={false}
          data={years.map(({ year }) => String(year))}
          value={String(chosen.year)}
          onChange={(year) => go({ year: Number(year) })}
        />
        <div className={styles.wide}>
          <Select
            label={t('map.node')}
            allowDeselect={false}
            data={[
              { value: whole, label: t('map.whole') },
              ...known.map(({ code, name }) => ({ value: code, label: `${code}. ${name[language]}` })),
            ]}
            value={node}
            onChange={(value) => go({ node: value ?? whole })}
          />
        </div>
      </div>
      <Mapped
        shown={{ index: index.index, year: chosen.year, node }}
        canAsk={chosen.nodes.length > 0 && chosen.scores > 0}
      />
    </>
  );
}

/** The nodes right under an index. */
function useParts(index: string | null, edition: string | null) {
  const params = { index: index ?? '', edition: edition ?? '' };
  const enabled = index !== null && edition !== null;
  const answer = useApi(frameworks.getEdition, { params }, { enabled, staleTime: Infinity });
  return (answer.data?.nodes ?? []).filter(({ depth }) => depth === 0);
}

function Mapped({ shown: { index, year, node }, canAsk }: { readonly shown: Shown; readonly canAsk: boolean }) {
  const asked = { params: { index, year }, query: { node } };
  const table = useApi(api.getTable, asked, { staleTime: Infinity });
  return (
    <Answered of={table}>
      {(answer) => (
        // A division of the country is told by its keys: '42@63', '42@34'.
        <Drawn key={systemOf(answer)} table={answer} canAsk={canAsk} />
      )}
    </Answered>
  );
}

function Drawn({ table, canAsk }: { readonly table: TableView; readonly canAsk: boolean }) {
  const t = useWords(words);
  const speak = useWords(allWords);
  const f = useFormat();
  const about = useAbout();
  const { language } = useLanguage();
  const map = useApi(tileMapApi.getTileMap, { params: { system: systemOf(table) } }, { staleTime: Infinity });
  const boundaryParams = { system: systemOf(table), year: table.year };
  const boundary = useApi(boundariesApi.getBoundary, { params: boundaryParams }, { staleTime: Infinity }).data
    ?.boundary;
  const session = useApi(accounts.whoAmI, {});
  const provinces = useApi(api.listProvinces, {}, { staleTime: Infinity });
  const isNarrow = useIsNarrow();
  const reference = session.data?.tenant.referenceProvince ?? null;
  const own = table.rows.find(({ province }) => province.key === reference || province.name === reference)?.province
    .key;
  const [selected, setSelected] = useState<string | null>(null);
  const quarters = quartersIn(table);
  const names = new Map(
    (provinces.data?.provinces ?? []).map((one) => [one.key, language === 'vi' ? one.name : one.en]),
  );
  const onMap = new Set(map.data?.provinces.map(({ key }) => key));
  const off = table.rows
    .filter(({ province }) => map.data && !onMap.has(province.key))
    .map(({ province }) => province.name);
  const count = table.rows.filter(({ score }) => score.kind === 'value').length;
  const ownKey = own ?? null;
  const nameOf = (key: string) => names.get(key) ?? key;
  const title = `${table.index.short[language]} ${table.year}${
    table.node.code === whole ? '' : `: ${table.node.code}. ${table.node.name[language]}`
  }`;
  const said = about({
    title,
    note: t('map.lead'),
    index: table.index,
    year: table.year,
    sources: table.sources,
    stage: stageOf(table),
  });
  return (
    <Split
      even
      main={
        <div className={boundary ? undefined : styles.stay}>
          <Answered of={map}>
            {(tiles) => (
              <>
                <Chart
                  title={t('map.map')}
                  note={isNarrow ? null : t('map.keys')}
                  badge={<StageBadge table={table} />}
                  about={said}
                  fileName={`${fileNameOf(table)}-map`}
                  picture={() =>
                    tilesPicture({
                      map: tiles,
                      toneOf: (key) => toneOf(table, quarters, key),
                      own: ownKey,
                      islandNames: ({ key, vi, en }) => ({ name: language === 'vi' ? vi : en, province: nameOf(key) }),
                      legend: legendOf(table, quarters, ownKey && nameOf(ownKey), t, f.points),
                    })
                  }
                  table={() => ladderFigures(table, language, speak)}
                  source={
                    <Footnote>
                      {quarters ? null : `${t('map.notWhole', { count, units: table.units })} `}
                      {off.length > 0 ? `${t('map.notOnMap', { names: off.join(', ') })} ` : null}
                      {said.source}
                    </Footnote>
                  }
                >
                  <TileMapView
                    map={tiles}
                    table={table}
                    names={names}
                    quarters={quarters}
                    own={ownKey}
                    selected={selected}
                    onSelect={setSelected}
                    askAt={
                      canAsk
                        ? (key) => `/results/what-if?index=${table.index.index}&year=${table.year}&province=${key}`
                        : null
                    }
                  />
                </Chart>
                {boundary ? (
                  <BoundaryMap
                    boundary={boundary}
                    tiles={tiles}
                    table={table}
                    names={names}
                    quarters={quarters}
                    own={ownKey}
                  />
                ) : null}
              </>
            )}
          </Answered>
        </div>
      }
      side={
        <Section title={t('map.table')}>
          <TwinTable table={table} quarters={quarters} selected={selected} onSelect={setSelected} />
        </Section>
      }
    />
  );
}

/** The quarters of a table in which nothing is missing; null where it has holes, since a group of a part says nothing of the whole. */
function quartersIn({ rows, units }: TableView): ReadonlyMap<string, Quarter> | null {
  if (rows.filter(({ score }) => score.kind !== 'missing').length < units) return null;
  return quartersOf(
    new Map(rows.flatMap(({ province, score }) => (score.kind === 'value' ? [[province.key, score.points]] : []))),
  );
}

function systemOf({ rows }: TableView): '63' | '34' {
  return rows[0]?.province.key.endsWith('@34') ? '34' : '63';
}
