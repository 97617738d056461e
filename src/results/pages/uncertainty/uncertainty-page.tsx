import { useNavigate, useSearchParams } from 'react-router';
import { useApi } from '../../../web/api-client.ts';
import { useWords } from '../../../web/language.tsx';
import { Page } from '../../../web/page.tsx';
import { Answered } from '../../../web/states.tsx';
import { api } from '../../api.ts';
import { uncertaintiesApi } from '../../api/uncertainties.ts';
import { uncertaintyWords as words } from '../../words/uncertainty.ts';
import { askedOf, IndexAndYear, useNotAskable, type ListedIndex } from '../index-and-year.tsx';
import { useCrumbs } from '../use-crumbs.ts';
import { ChoicesForm } from './choices-form.tsx';
import { KeptTest } from './kept-test.tsx';
import { KeptTests } from './kept-tests.tsx';
import styles from './uncertainty.module.css';
import { choicesOf, firstChoices, readShown, shownAddress, type Shown } from './views.ts';

/** How far ranks hang on choices and errors: choose what is varied, run, read each rank as a range, and see what moves ranks most. */
export function UncertaintyPage() {
  const t = useWords(words);
  const kept = useApi(uncertaintiesApi.listUncertainties, {});
  const list = useApi(api.listResults, {}, { staleTime: Infinity });
  return (
    <Page title={t('uncertain.title')} lead={t('uncertain.lead')} crumbs={useCrumbs(t('uncertain.title'))}>
      {/* Who may not ask is told so once, by what stands first. */}
      <Answered of={kept}>
        {() => <Answered of={list}>{({ indices }) => <Asking indices={indices} />}</Answered>}
      </Answered>
    </Page>
  );
}

function Asking({ indices }: { readonly indices: readonly ListedIndex[] }) {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const asked = readShown(search);
  const shown = { ...askedOf(indices, asked, yearsOf), kept: asked.kept };
  const go = (next: Shown) => void navigate(shownAddress(next), { replace: true, preventScrollReset: true });
  return (
    <>
      <Choosing indices={indices} shown={shown} onChange={(change) => go({ ...shown, kept: null, ...change })} />
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

function Choosing({
  indices,
  shown,
  onChange,
}: {
  readonly indices: readonly ListedIndex[];
  readonly shown: Shown;
  readonly onChange: (change: Partial<Shown>) => void;
}) {
  const t = useWords(words);
  const others = useNotAskable(indices, yearsOf);
  const labels = { index: t('uncertain.index'), year: t('uncertain.year') };
  return (
    <>
      <div className={styles.choices}>
        <IndexAndYear indices={indices} shown={shown} yearsOf={yearsOf} labels={labels} onChange={onChange} />
      </div>
      {others.length > 0 ? (
        <p className={styles.quiet}>{t('uncertain.notAskable', { names: others.join(', ') })}</p>
      ) : null}
    </>
  );
}

/** Years in which most provinces have a total and parts are known at all; whether they are enough the server says. */
function yearsOf(index: ListedIndex | undefined): number[] {
  return (index?.years ?? [])
    .filter(({ scores, units, nodes }) => scores > units / 2 && nodes.length > 1)
    .map(({ year }) => year);
}
