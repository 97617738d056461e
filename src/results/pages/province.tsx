import { Select } from '@mantine/core';
import type { ComponentType } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { must } from '../../kernel/problem.ts';
import { useApi } from '../../web/api-client.ts';
import { ButtonLink } from '../../web/button.tsx';
import { useLanguage, useWords } from '../../web/language.tsx';
import { MethodLink } from '../../web/method/method-link.tsx';
import { Page } from '../../web/page.tsx';
import { Footnote } from '../../web/section.tsx';
import { Answered } from '../../web/states.tsx';
import { api } from '../api.ts';
import { words } from '../words.ts';
import { ladderAddress, provinceAddress, readPeers, slugOf, whatIfAddress, type ProvinceAt } from './address.ts';
import { ChangeTable } from './change-table.tsx';
import { explainChange } from './explain.ts';
import { Headline } from './headline.tsx';
import { TargetLine } from './targets/target-line.tsx';
import { LedgerSection, type TasksOfCriterion } from './ledger-table.tsx';
import { provinceNamed } from './own-province.ts';
import { Radar } from './radar.tsx';
import styles from './results.module.css';
import { SourceLink } from './source-link.tsx';
import { StageBadge, stagedOf } from './stage-badge.tsx';
import type { LedgerView } from './views.ts';
import { YearsTable } from './years-table.tsx';

/** Shows who answers for the points that a province lost in an index and year. */
type OwnersOfPoints = ComponentType<{ readonly index: string; readonly year: number; readonly province: string }>;
type LaterParts = { readonly Tasks: TasksOfCriterion; readonly Owners: OwnersOfPoints };

/**
 * A province in an index and year: in sentences why it moved and whether that is noise, then its parts, where it lost its points, and which
 * tasks and units serve them. Tasks and units' work belong to later slices and are handed in.
 */
export function ProvincePage({ Tasks, Owners }: LaterParts) {
  const t = useWords(words);
  const { language } = useLanguage();
  const at = useAddress();
  const params = { index: at.index, year: at.year, province: at.province };
  const ledger = useApi(api.getLedger, { params }, { staleTime: Infinity });
  const list = useApi(api.listResults, {}, { staleTime: Infinity });
  const provinces = useApi(api.listProvinces, {}, { staleTime: Infinity });
  const named = provinceNamed(provinces.data?.provinces ?? [], at.province, at.year);
  const province = named ? (language === 'vi' ? named.name : named.en) : at.province;
  const index = list.data?.indices.find((one) => one.index === at.index);
  const short = index?.short[language] ?? at.index;
  return (
    <Page
      title={named ? t('provinceTitle', { province, index: short, year: String(at.year) }) : t('results')}
      crumbs={[
        { label: t('results'), to: ladderAddress({ index: at.index, year: at.year, province: at.province }) },
        ...(named ? [{ label: province }] : []),
      ]}
      lead={
        index?.measures
          ? `${index.measures[language]} ${t('publishedByOwner', { owner: index.owner[language] })}`
          : null
      }
      actions={
        <>
          <ButtonLink to={whatIfAddress({ index: at.index, year: at.year, province: named?.key })}>
            {t('whatIf')}
          </ButtonLink>
          <Choices at={at} />
        </>
      }
    >
      <Answered of={ledger}>
        {(shown) => <Shown ledger={shown} province={province} at={at} Tasks={Tasks} Owners={Owners} />}
      </Answered>
      {named ? <YearsTable at={at} province={{ key: named.key, name: province }} /> : null}
    </Page>
  );
}

function useAddress(): ProvinceAt {
  const { index, year, province } = useParams();
  const [search] = useSearchParams();
  return {
    index: must(index, 'the index of the address'),
    year: Number(year),
    province: must(province, 'the province of the address'),
    node: search.get('node'),
    peers: readPeers(search),
  };
}

/** The same province in another index or year. */
function Choices({ at }: { readonly at: ProvinceAt }) {
  const t = useWords(words);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const list = useApi(api.listResults, {}, { staleTime: Infinity });
  const all = useApi(api.listProvinces, {}, { staleTime: Infinity }).data?.provinces ?? [];
  const indices = list.data?.indices ?? [];
  const yearsOf = (index: string) => indices.find((one) => one.index === index)?.years.map(({ year }) => year) ?? [];
  const go = (index: string, year: number) => {
    const known = yearsOf(index);
    const nearest = known.includes(year) ? year : (known.findLast((one) => one < year) ?? known.at(-1) ?? year);
    const heir = provinceNamed(all, at.province, nearest);
    void navigate(
      provinceAddress({ ...at, index, year: nearest, province: heir ? slugOf(heir) : at.province, node: null }),
    );
  };
  return (
    <div className={styles.pair}>
      <Select
        aria-label={t('index')}
        allowDeselect={false}
        data={indices.map((one) => ({ value: one.index, label: one.short[language] }))}
        value={at.index}
        onChange={(index) => go(index ?? at.index, at.year)}
      />
      <Select
        aria-label={t('year')}
        allowDeselect={false}
        data={yearsOf(at.index).map(String).toReversed()}
        value={String(at.year)}
        onChange={(year) => go(at.index, Number(year))}
      />
    </div>
  );
}

function Shown({
  ledger,
  province,
  at,
  Tasks,
  Owners,
}: LaterParts & {
  readonly ledger: LedgerView;
  readonly province: string;
  readonly at: ProvinceAt;
}) {
  const t = useWords(words);
  const { language } = useLanguage();
  const { headline, movers, verdict, parts } = explainChange(ledger, province, language);
  return (
    <>
      <div className={styles.why}>
        <p className={styles.headline}>{headline}</p>
        {verdict ? <p className={styles.verdict}>{verdict}</p> : null}
        {movers ? <p>{movers}</p> : null}
        {parts ? <p>{parts}</p> : null}
      </div>
      <Headline ledger={ledger} />
      <TargetLine index={at.index} province={ledger.province} />
      <ChangeTable ledger={ledger} province={province} at={at} />
      <LedgerSection ledger={ledger} at={at} Tasks={Tasks} />
      <Owners index={ledger.index.index} year={ledger.year} province={ledger.province.name} />
      <Radar ledger={ledger} province={province} at={at} />
      <Footnote>
        <StageBadge table={stagedOf(ledger)} /> {t('source')}:{' '}
        <SourceLink source={ledger.source} confidence={ledger.confidence} />.{' '}
        {ledger.filledFrom ? (
          <>
            {t('filledLines')} <SourceLink source={ledger.filledFrom} />.{' '}
          </>
        ) : null}
        {t('citeOwner', { owner: ledger.index.owner[language] })} {t('howConcluded')} <MethodLink section="noise" />.{' '}
        {ledger.rankRange ? (
          <>
            <MethodLink section="rank-ranges" />.{' '}
          </>
        ) : null}
        <MethodLink section="lost-points" />.
      </Footnote>
    </>
  );
}
