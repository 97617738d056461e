import { Select } from '@mantine/core';
import { useNavigate, useSearchParams } from 'react-router';
import type { z } from 'zod';
import { useApi } from '../../../web/api-client.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Page } from '../../../web/page.tsx';
import { Answered } from '../../../web/states.tsx';
import { api } from '../../api.ts';
import { uncertaintiesApi } from '../../api/uncertainties.ts';
import { uncertaintyWords as words } from '../../words/uncertainty.ts';
import { ChoicesForm } from './choices-form.tsx';
import { KeptTest } from './kept-test.tsx';
import { KeptTests } from './kept-tests.tsx';
import styles from './uncertainty.module.css';
import { choicesOf, firstChoices, readShown, shownAddress, type Shown } from './views.ts';

type Listed = z.output<typeof api.listResults.output>['indices'][number];

/** How far ranks hang on choices and errors: choose what is varied, run, read each rank as a range, and see what moves ranks most. */
export function UncertaintyPage() {
  const t = useWords(words);
  const kept = useApi(uncertaintiesApi.listUncertainties, {});
  const list = useApi(api.listResults, {}, { staleTime: Infinity });
  return (
    <Page title={t('uncertain.title')} lead={t('uncertain.lead')}>
      {/* Who may not ask is told so once, by what stands first. */}
      <Answered of={kept}>
        {() => <Answered of={list}>{({ indices }) => <Asking indices={indices} />}</Answered>}
      </Answered>
    </Page>
  );
}

function Asking({ indices }: { readonly indices: readonly Listed[] }) {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const asked = readShown(search);
  const shown = shownOf(indices, asked);
  const go = (next: Shown) => void navigate(shownAddress(next), { replace: true, preventScrollReset: true });
  return (
    <>
      <IndexAndYear indices={indices} shown={shown} onChange={(change) => go({ ...shown, kept: null, ...change })} />
      <Form key={`${shown.index} ${shown.year}`} shown={shown} onKept={(kept) => go({ ...shown, kept })} />
      {shown.kept ? <KeptTest key={shown.kept} id={shown.kept} onRemoved={() => go({ ...shown, kept: null })} /> : null}
      <KeptTests
        shown={shown.kept}
        onOpen={({ index, year, id }) => go({ index, year, kept: id })}
        onRemoved={(id) => {
          if (id === shown.kept) go({ ...shown, kept: null });
        }}
      />
    </>
  );
}

/** The form of a year, filled from the kept test that the address names, once that is there. */
function Form({ shown, onKept }: { readonly shown: Shown; readonly onKept: (id: string) => void }) {
  const params = { index: shown.index ?? '', year: shown.year ?? 0 };
  const grounds = useApi(uncertaintiesApi.getGrounds, { params }, { staleTime: Infinity });
  const kept = useApi(
    uncertaintiesApi.getUncertainty,
    { params: { uncertaintyId: shown.kept ?? '' } },
    { enabled: shown.kept !== null },
  );
  if (shown.kept !== null && !kept.data && !kept.error) return null;
  return (
    <Answered of={grounds}>
      {(ready) => (
        <ChoicesForm
          of={{ index: params.index, year: params.year }}
          grounds={ready}
          first={kept.data ? choicesOf(kept.data) : firstChoices(ready.withErrors > 0)}
          onKept={onKept}
        />
      )}
    </Answered>
  );
}

function IndexAndYear({
  indices,
  shown,
  onChange,
}: {
  readonly indices: readonly Listed[];
  readonly shown: Shown;
  readonly onChange: (change: Partial<Shown>) => void;
}) {
  const t = useWords(words);
  const { language } = useLanguage();
  const askable = indices.filter((one) => yearsOf(one).length > 0);
  const others = indices.filter((one) => !askable.includes(one)).map(({ short }) => short[language]);
  const years = yearsOf(askable.find(({ index }) => index === shown.index));
  return (
    <>
      <div className={styles.choices}>
        <Select
          label={t('uncertain.index')}
          allowDeselect={false}
          data={askable.map((one) => ({ value: one.index, label: one.short[language] }))}
          value={shown.index}
          onChange={(index) => onChange({ index, year: null })}
        />
        <Select
          label={t('uncertain.year')}
          allowDeselect={false}
          data={years.toReversed().map(String)}
          value={shown.year === null ? null : String(shown.year)}
          onChange={(year) => onChange({ year: Number(year) })}
        />
      </div>
      {others.length > 0 ? (
        <p className={styles.quiet}>{t('uncertain.notAskable', { names: others.join(', ') })}</p>
      ) : null}
    </>
  );
}

/** What is shown: as the address says; else the newest year whose parts are known. */
function shownOf(indices: readonly Listed[], asked: Shown): Shown {
  const askable = indices.filter((one) => yearsOf(one).length > 0);
  const index = askable.find((one) => one.index === asked.index) ?? askable[0];
  const years = yearsOf(index);
  const year = years.find((one) => one === asked.year) ?? years.at(-1) ?? null;
  return { index: index?.index ?? null, year, kept: asked.kept };
}

/** Years in which most provinces have a total and parts are known at all; whether they are enough the server says. */
function yearsOf(index: Listed | undefined): number[] {
  return (index?.years ?? [])
    .filter(({ scores, units, nodes }) => scores > units / 2 && nodes.length > 1)
    .map(({ year }) => year);
}
