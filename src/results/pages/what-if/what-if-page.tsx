import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { api as accounts } from '../../../accounts/api.ts';
import { useApi } from '../../../web/api-client.ts';
import { Choice } from '../../../web/choice.tsx';
import { useWords } from '../../../web/language.tsx';
import { Page } from '../../../web/page.tsx';
import { Answered, Empty } from '../../../web/states.tsx';
import { api } from '../../api.ts';
import { whatIfsApi } from '../../api/what-ifs.ts';
import { whatIfWords as words } from '../../words/what-if.ts';
import { askedOf, IndexAndYear, useNotAskable, type ListedIndex } from '../index-and-year.tsx';
import { useCrumbs } from '../use-crumbs.ts';
import { addressOf, readShown, type Shown } from './address.ts';
import { KeptAnswerSection } from './answer.tsx';
import { KeptList } from './kept-list.tsx';
import { QuestionForm } from './question-form.tsx';
import type { TasksOnTheWay } from './rising.ts';
import { firstWish, wishOf } from './views.ts';
import styles from './what-if.module.css';

/** Ask what if: choose whose result, set points, see total and rank at once, run, keep, work out again. */
export function WhatIfPage({ Serving }: { readonly Serving: TasksOnTheWay }) {
  const t = useWords(words);
  const kept = useApi(whatIfsApi.listWhatIfs, {});
  const list = useApi(api.listResults, {}, { staleTime: Infinity });
  return (
    <Page title={t('whatIf.title')} lead={t('whatIf.lead')} crumbs={useCrumbs(t('whatIf.title'))}>
      {/* Who may not ask is told so once, by what stands first. */}
      <Answered of={kept}>
        {() => <Answered of={list}>{({ indices }) => <Asking indices={indices} Serving={Serving} />}</Answered>}
      </Answered>
    </Page>
  );
}

function Asking({ indices, Serving }: { readonly indices: readonly ListedIndex[]; readonly Serving: TasksOnTheWay }) {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const asked = readShown(search);
  // The kept question that the form was filled from; running another one leaves the form as it is.
  const [filledFrom, setFilledFrom] = useState(asked.kept);
  const session = useApi(accounts.whoAmI, {});
  const shown = useShown(indices, asked, session.data?.tenant.referenceProvince ?? null);
  const go = (next: Shown) => void navigate(addressOf(next), { replace: true, preventScrollReset: true });
  const choose = (change: Partial<Shown>) => {
    setFilledFrom(null);
    go({ ...shown, kept: null, ...change });
  };
  return (
    <>
      <Choices indices={indices} shown={shown} onChange={choose} />
      <Question
        key={`${shown.index} ${shown.year} ${shown.province} ${filledFrom}`}
        shown={shown}
        filledFrom={filledFrom}
        own={session.data?.tenant.referenceProvince ?? null}
        Serving={Serving}
        onKept={(kept) => go({ ...shown, kept })}
      />
      {shown.kept ? (
        <KeptAnswerSection
          key={shown.kept}
          id={shown.kept}
          own={session.data?.tenant.referenceProvince ?? null}
          Serving={Serving}
          onRemoved={() => go({ ...shown, kept: null })}
        />
      ) : null}
      <KeptList
        shown={shown.kept}
        onOpen={({ index, year, province, id }) => {
          setFilledFrom(id);
          go({ index, year, province, kept: id });
          window.scrollTo({ top: 0 });
        }}
        onRemoved={(id) => {
          if (id === shown.kept) go({ ...shown, kept: null });
        }}
      />
    </>
  );
}

/** The form of a province, filled from a kept question once that is there. */
function Question({
  shown,
  filledFrom,
  own,
  Serving,
  onKept,
}: {
  readonly shown: Shown;
  readonly filledFrom: string | null;
  /** The province that the installation follows: its tasks serve nobody else's points. */
  readonly own: string | null;
  readonly Serving: TasksOnTheWay;
  readonly onKept: (id: string) => void;
}) {
  const t = useWords(words);
  const { index, year, province } = shown;
  const params = { index: index ?? '', year: year ?? 0, province: province ?? '' };
  const form = useApi(whatIfsApi.getForm, { params }, { enabled: province !== null, staleTime: Infinity });
  const source = useApi(
    whatIfsApi.getWhatIf,
    { params: { whatIfId: filledFrom ?? '' } },
    { enabled: filledFrom !== null },
  );
  if (province === null) return <Empty why={t('whatIf.chooseProvince')} />;
  if (filledFrom !== null && !source.data && !source.error) return null;
  const isOfIt = source.data?.index === index && source.data.year === year && source.data.province === province;
  const first = source.data && isOfIt ? wishOf(source.data) : firstWish;
  return (
    <Answered of={form}>
      {(ready) => (
        <QuestionForm
          form={ready}
          first={first}
          onKept={onKept}
          Serving={ready.province.name === own ? Serving : null}
        />
      )}
    </Answered>
  );
}

function Choices({
  indices,
  shown,
  onChange,
}: {
  readonly indices: readonly ListedIndex[];
  readonly shown: Shown;
  readonly onChange: (change: Partial<Shown>) => void;
}) {
  const t = useWords(words);
  const provinces = useProvinces(shown);
  const others = useNotAskable(indices, yearsOf);
  const labels = { index: t('whatIf.index'), year: t('whatIf.year') };
  return (
    <>
      <div className={styles.choices}>
        <IndexAndYear indices={indices} shown={shown} yearsOf={yearsOf} labels={labels} onChange={onChange} />
        <div className={styles.wide}>
          <Choice
            label={t('whatIf.province')}
            placeholder={t('whatIf.province')}
            options={provinces.map(({ key, name }) => ({ value: key, label: name }))}
            value={shown.province}
            onChange={(province) => {
              if (province) onChange({ province });
            }}
          />
        </div>
      </div>
      {others.length > 0 ? (
        <p className={styles.quiet}>{t('whatIf.notAskable', { names: others.join(', ') })}</p>
      ) : null}
    </>
  );
}

/** What is shown: as the address says; else the newest year that can be asked, and the province that the installation follows. */
function useShown(indices: readonly ListedIndex[], asked: Shown, reference: string | null): Shown {
  const { index, year } = askedOf(indices, asked, yearsOf);
  const provinces = useProvinces({ index, year });
  const province =
    provinces.find(({ key }) => key === asked.province) ??
    provinces.find(({ key, name }) => asked.province === null && (key === reference || name === reference));
  return { index, year, province: province?.key ?? null, kept: asked.kept };
}

/** The provinces with a result in a year, as Vietnamese sorts them. */
function useProvinces({ index, year }: Pick<Shown, 'index' | 'year'>) {
  const params = { index: index ?? '', year: year ?? 0 };
  const table = useApi(api.getTable, { params }, { enabled: index !== null && year !== null, staleTime: Infinity });
  return (table.data?.rows ?? [])
    .filter(({ score }) => score.kind === 'value')
    .map(({ province }) => province)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'vi'));
}

/** Years in which every province has a total or was withheld: those in which a what-if says a rank. */
function yearsOf(index: ListedIndex | undefined): number[] {
  return (index?.years ?? [])
    .filter(({ scores, withheld, units }) => scores > 0 && scores + withheld === units)
    .map(({ year }) => year);
}
