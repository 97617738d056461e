import { useSearchParams } from 'react-router';
import { useApi } from '../../web/api-client.ts';
import { ButtonLink } from '../../web/button.tsx';
import { useFormat } from '../../web/figure.tsx';
import { useLanguage, useWords } from '../../web/language.tsx';
import { MethodLink } from '../../web/method/method-link.tsx';
import { Page } from '../../web/page.tsx';
import { Chart } from '../../web/chart/chart.tsx';
import { Footnote } from '../../web/section.tsx';
import { Answered, Empty } from '../../web/states.tsx';
import { Provenance } from '../../web/tags.tsx';
import { api } from '../api.ts';
import type { Province } from '../model/province.ts';
import { whole } from '../model/table.ts';
import { words } from '../words.ts';
import { StageBadge, stageOf } from './stage-badge.tsx';
import { mapAddress, readLadder, uncertaintyAddress, whatIfAddress } from './address.ts';
import { chooseTable } from './choose-table.ts';
import { LadderChoices, type ChosenTable } from './ladder-choices.tsx';
import { LadderTable } from './ladder-table.tsx';
import { ladderPicture } from './pictures/ladder-picture.ts';
import { fileNameOf, ladderFigures } from './pictures/ladder-figures.ts';
import { useAbout } from './use-about.ts';
import { useRebuilt } from './use-rebuilt.ts';
import { provinceNamed, useOwnProvince } from './own-province.ts';
import styles from './results.module.css';
import { SourceLink } from './source-link.tsx';
import type { IndexView, TableView } from './views.ts';

/** The results that were published: choose an index and a year, see every province on its rung, and open one. */
export function LadderPage() {
  const t = useWords(words);
  const { language } = useLanguage();
  const list = useApi(api.listResults, {}, { staleTime: Infinity });
  const provinces = useApi(api.listProvinces, {}, { staleTime: Infinity });
  const [search] = useSearchParams();
  const at = readLadder(search);
  return (
    <Page title={t('results')} lead={t('resultsLead')}>
      <Answered of={list}>
        {({ indices }) => {
          const chosen = chooseTable(indices, at);
          return chosen ? (
            <>
              {at.index === chosen.index.index && at.year !== null && at.year !== chosen.year ? (
                <p className={styles.note}>
                  {t('otherYear', {
                    index: chosen.index.short[language],
                    asked: String(at.year),
                    year: String(chosen.year),
                  })}
                </p>
              ) : null}
              <Ladder
                indices={indices}
                index={chosen.index}
                at={{ ...at, index: chosen.index.index, year: chosen.year }}
                provinces={provinces.data?.provinces ?? []}
              />
            </>
          ) : (
            <Empty why={t('noResults')} />
          );
        }}
      </Answered>
    </Page>
  );
}

function Ladder({
  indices,
  index,
  at,
  provinces,
}: {
  readonly indices: readonly IndexView[];
  readonly index: IndexView;
  readonly at: ChosenTable;
  readonly provinces: readonly Province[];
}) {
  const query = at.node ? { node: at.node } : {};
  const table = useApi(api.getTable, { params: { index: at.index, year: at.year }, query }, { staleTime: Infinity });
  const { wanted, keep } = useOwnProvince(at.province);
  const own = provinceNamed(provinces, wanted, at.year);
  return (
    <>
      <LadderChoices indices={indices} index={index} at={at} provinces={provinces} own={own} onOwn={keep} />
      <Answered of={table}>{(shown) => <Rungs table={shown} own={own} />}</Answered>
    </>
  );
}

function Rungs({ table, own }: { readonly table: TableView; readonly own: Province | null }) {
  const t = useWords(words);
  const list = useApi(api.listResults, {}, { staleTime: Infinity });
  const { language } = useLanguage();
  const about = useAbout();
  const isRebuilt = useRebuilt(table.index.index, table.edition).has(table.node.code);
  const { index, year, node, rows, sources, intervalSource } = table;
  const short = `${index.short[language]} ${year}`;
  const title = node.code === whole ? short : `${short}: ${node.code}. ${node.name[language]}`;
  return (
    <Chart
      title={title}
      badge={
        <>
          <StageBadge table={table} /> {isRebuilt ? <Provenance kind="rebuilt" /> : null}
        </>
      }
      actions={
        <>
          <ButtonLink small to={mapAddress({ index: index.index, year, node: node.code })}>
            {t('map')}
          </ButtonLink>
          <ButtonLink small to={whatIfAddress({ index: index.index, year, province: own?.key })}>
            {t('whatIf')}
          </ButtonLink>
          <ButtonLink small to="/results/targets">
            {t('target.title')}
          </ButtonLink>
          <ButtonLink small to={uncertaintyAddress({ index: index.index, year })}>
            {t('uncertain.link')}
          </ButtonLink>
          {list.data?.abilities.import ? (
            <ButtonLink small to="/results/import">
              {t('bringIn')}
            </ButtonLink>
          ) : null}
        </>
      }
      about={about({
        title,
        index,
        year,
        sources: intervalSource ? [...sources, intervalSource] : sources,
        stage: stageOf(table),
      })}
      fileName={fileNameOf(table)}
      picture={() =>
        ladderPicture(table, own?.key ?? null, language, {
          rank: t('results.rank'),
          province: t('results.province'),
          points: t('results.points'),
          interval: t('interval'),
          withheld: t('withheld'),
        })
      }
      table={() => ladderFigures(table, language, t)}
      source={<Rests table={table} />}
    >
      <OwnLine table={table} own={own} />
      <Known table={table} />
      {rows.some(({ score, place }) => score.kind !== 'missing' || place) ? (
        <LadderTable key={`${index.index} ${year} ${node.code}`} table={table} own={own?.key ?? null} />
      ) : (
        <Empty why={t('results.no_totals', { index: index.short[language], year })} />
      )}
    </Chart>
  );
}

/** What the table rests on, and the open data that hold it. */
function Rests({ table }: { readonly table: TableView }) {
  const t = useWords(words);
  const { language } = useLanguage();
  const { index, year, rows, sources, notes } = table;
  return (
    <Footnote>
      {table.filled > 0 ? `${t('filledFromOwn', { count: table.filled })} ` : null}
      {sources.length > 1 ? t('sourcesByRow') : <Sources table={table} />}{' '}
      {t('citeOwner', { owner: index.owner[language] })}{' '}
      {t(rows.some(({ place }) => place?.by === 'scores') ? 'ranksComputed' : 'ranksStated')}
      {rows.some(({ rankRange }) => rankRange !== null) ? ` ${t('rangesReckoned')}` : null}{' '}
      <MethodLink section={rows.some(({ rankRange }) => rankRange !== null) ? 'rank-ranges' : 'totals'} />.
      {notes.map((note) => ` ${note[language]}`)} {t('chart.openData')}{' '}
      <a download href={`/api/open-data/${index.index}?format=csv&year=${year}`}>
        CSV
      </a>
      ,{' '}
      <a download href={`/api/open-data/${index.index}?format=json&year=${year}`}>
        JSON
      </a>
      .
    </Footnote>
  );
}

/** Where the reader's own province stands, in one sentence. */
function OwnLine({ table, own }: { readonly table: TableView; readonly own: Province | null }) {
  const t = useWords(words);
  const f = useFormat();
  const { language } = useLanguage();
  if (!own) return <p className={styles.note}>{t('chooseOwn')}</p>;
  const row = table.rows.find(({ province }) => province.key === own.key);
  const province = language === 'vi' ? own.name : own.en;
  if (!row || row.score.kind !== 'value')
    return (
      <p className={styles.own}>
        {t(row?.score.kind === 'withheld' ? 'ownWithheld' : row?.place ? 'ownRanked' : 'ownMissing', {
          province,
          rank: row?.place?.rank ?? '',
          of: row?.place?.of ?? '',
        })}
      </p>
    );
  const { points, interval } = row.score;
  const said = { province, points: f.points(points), rank: row.place?.rank ?? '', of: row.place?.of ?? '' };
  return (
    <p className={styles.own}>
      {t(row.place ? 'ownStands' : 'ownScored', said)}
      {interval
        ? ` ${t('ownInterval', { level: f.percent(interval.level, 0), low: f.points(interval.low), high: f.points(interval.high) })}`
        : null}
    </p>
  );
}

/** What the table has not: provinces whose result the owner withheld, and those that were not found. Neither is 0. */
function Known({ table: { rows, units } }: { readonly table: TableView }) {
  const t = useWords(words);
  const { language } = useLanguage();
  const names = rows
    .filter(({ score }) => score.kind === 'withheld')
    .map(({ province }) => (language === 'vi' ? province.name : province.en));
  const found = rows.filter(({ score, place }) => score.kind === 'value' || place).length;
  const missing = units - names.length - found;
  if (names.length + missing === 0) return null;
  return (
    <p className={styles.note}>
      {missing > 0 ? `${t('results.notAllFound', { count: found, units })} ` : null}
      {names.length > 0 ? t('results.withheldAre', { names: names.join(', ') }) : null}
    </p>
  );
}

function Sources({ table: { sources, rows, intervalSource } }: { readonly table: TableView }) {
  const t = useWords(words);
  return (
    <>
      {t('source')}: <SourceLink source={sources[0]} confidence={rows[0]?.confidence ?? 'reported'} />
      {intervalSource ? (
        <>
          ; {t('intervals')}: <SourceLink source={intervalSource} />
        </>
      ) : null}
      .
    </>
  );
}
