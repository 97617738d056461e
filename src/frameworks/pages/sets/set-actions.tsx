import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { z } from 'zod';
import { addressOf, useAction } from '../../../web/api-client.ts';
import { Button, ButtonLink } from '../../../web/button.tsx';
import { Dialog } from '../../../web/dialog.tsx';
import { FormFoot } from '../../../web/field.tsx';
import { useWords } from '../../../web/language.tsx';
import { notice } from '../../../web/notice.ts';
import { ErrorNote } from '../../../web/states.tsx';
import { api } from '../../api.ts';
import { setsApi, type setView } from '../../api/sets.ts';
import { setWords } from '../../words/set-pages.ts';
import { setAddress, setsPath } from './address.ts';
import { AboutDialog } from './about-dialog.tsx';
import { stale } from './stale.ts';
import { StartDialog } from './start-dialog.tsx';

type View = z.output<typeof setView>;
type Question = 'use' | 'retire' | 'discard' | 'copy' | 'about';

/** What can be done with an edition as a whole; what can't be undone is asked first. */
export function SetActions({ view }: { readonly view: View }) {
  const t = useWords(setWords);
  const navigate = useNavigate();
  const [, setSearch] = useSearchParams();
  const [asked, setAsked] = useState<Question | null>(null);
  const { set, edition, abilities } = view;
  const file = (format: 'xlsx' | 'yaml') =>
    addressOf(setsApi.exportEdition, { params: { index: set, edition }, query: { format } });
  return (
    <>
      {abilities.edit ? (
        <>
          <Button onClick={() => setAsked('about')}>{t('about')}</Button>
          <Button onClick={() => setSearch({ node: '' }, { replace: true })}>{t('addTop')}</Button>
        </>
      ) : null}
      <ButtonLink href={file('xlsx')} download>
        {t('exportXlsx')}
      </ButtonLink>
      <ButtonLink kind="flat" href={file('yaml')} download>
        {t('exportYaml')}
      </ButtonLink>
      {abilities.copy ? <Button onClick={() => setAsked('copy')}>{t('newEdition')}</Button> : null}
      {abilities.edit ? (
        <Button kind="bad" onClick={() => setAsked('discard')}>
          {t('discard')}
        </Button>
      ) : null}
      {abilities.retire ? <Button onClick={() => setAsked('retire')}>{t('retire')}</Button> : null}
      {abilities.use ? (
        <Button kind="main" disabled={view.faultCount > 0} onClick={() => setAsked('use')}>
          {t('use')}
        </Button>
      ) : null}
      {asked === 'copy' ? (
        <StartDialog
          from={view}
          onClose={() => setAsked(null)}
          onDone={(made) => {
            setAsked(null);
            void navigate(setAddress(made.set, made.edition));
          }}
        />
      ) : asked === 'about' ? (
        <AboutDialog view={view} onClose={() => setAsked(null)} />
      ) : asked ? (
        <Ask key={asked} question={asked} view={view} onClose={() => setAsked(null)} />
      ) : null}
    </>
  );
}

function Ask(props: {
  readonly question: Exclude<Question, 'copy' | 'about'>;
  readonly view: View;
  readonly onClose: () => void;
}) {
  const { question, view, onClose } = props;
  const t = useWords(setWords);
  const navigate = useNavigate();
  const { set, edition, revision } = view;
  const params = { set, edition };
  const use = useAction(setsApi.putInUse, {
    invalidates: stale,
    onDone: () => {
      void notice(t('used', { edition }));
      onClose();
    },
  });
  const retire = useAction(setsApi.retireSet, { invalidates: stale, onDone: onClose });
  const discard = useAction(setsApi.removeSet, {
    invalidates: [setsApi.listSets, api.listFrameworks],
    onDone: () => {
      void notice(t('discarded'));
      void navigate(setsPath);
    },
  });
  const act = {
    use: () => use.mutate({ params, body: { revision } }),
    retire: () => retire.mutate({ params, body: { revision } }),
    discard: () => discard.mutate({ params, query: { revision } }),
  };
  const error = use.error ?? retire.error ?? discard.error;
  return (
    <Dialog title={question === 'use' ? t('useTitle') : t(question)} onClose={onClose}>
      <p>{t(`${question}What`, { edition })}</p>
      {error ? <ErrorNote problem={error} safe="nothing" /> : null}
      <FormFoot>
        <Button
          kind={question === 'use' ? 'main' : 'bad'}
          busy={use.isPending || retire.isPending || discard.isPending}
          onClick={act[question]}
        >
          {t(question)}
        </Button>
        <Button onClick={onClose}>{t('goBack')}</Button>
      </FormFoot>
    </Dialog>
  );
}
