import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import type { z } from 'zod';
import { fill, type Words } from '../../../kernel/words.ts';
import { addressOf, keyOf, useAction, useApi } from '../../../web/api-client.ts';
import { Button } from '../../../web/button.tsx';
import { formatNumber } from '../../../web/format.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { notice } from '../../../web/notice.ts';
import { ProgressBar, useProgress } from '../../../web/progress.tsx';
import { Section } from '../../../web/section.tsx';
import { Answered, ErrorNote } from '../../../web/states.tsx';
import { api } from '../../api.ts';
import { setsApi, type setImportView } from '../../api/sets.ts';
import { setWords } from '../../words/set-pages.ts';
import { setAddress } from './address.ts';
import { ChangeList } from './change-list.tsx';
import { FaultList } from './fault-list.tsx';
import styles from './sets.module.css';

/** A dry run: its faults with their cells, or what would be kept, what it changes, and the button that keeps it. */
export function LoadOutcome(props: { readonly importId: string; readonly onStartOver: () => void }) {
  const t = useWords(setWords);
  const { language } = useLanguage();
  const params = { importId: props.importId };
  const state = useApi(setsApi.getImport, { params });
  const navigate = useNavigate();
  const client = useQueryClient();
  const isReading = state.data === undefined || state.data.state === 'reading';
  const again = () => void client.invalidateQueries({ queryKey: [keyOf(setsApi.getImport)] });
  const { progress, isLost } = useProgress(isReading ? addressOf(setsApi.followImport, { params }) : null, again);
  useEffect(() => {
    if (!isReading) return;
    const ask = () => void client.invalidateQueries({ queryKey: [keyOf(setsApi.getImport)] });
    const timer = setInterval(ask, isLost ? 1500 : 10_000);
    return () => clearInterval(timer);
  }, [isReading, isLost, client]);
  const accept = useAction(setsApi.acceptImport, {
    invalidates: [setsApi.listSets, setsApi.getSet, api.listFrameworks, api.getEdition],
    onDone: ({ set, edition }) => {
      void notice(t('kept', { edition }));
      void navigate(setAddress(set, edition));
    },
  });
  return (
    <Answered of={state}>
      {(found) => {
        const startOver = (
          <Button kind={found.state === 'ready' ? 'plain' : 'main'} onClick={props.onStartOver}>
            {t('chooseAnother')}
          </Button>
        );
        const { fileName: name, faults, faultCount } = found;
        if (found.state === 'reading')
          return <ProgressBar label={t('reading', { name })} progress={progress} isLost={isLost} />;
        if (found.state === 'refused')
          return (
            <Section title={t('notRead', { name })} actions={startOver}>
              <p role="alert" className={styles.facts}>
                {refusal(found.problem, language)} {t('nothingKept')}
              </p>
            </Section>
          );
        if (found.state === 'faulty')
          return (
            <Section title={t('faultsFound', { name, count: faultCount })} actions={startOver}>
              <p className={styles.facts} role="status">
                {t('faultsLead')} {faults.length < faultCount ? t('faultsShown', { shown: faults.length }) : null}
              </p>
              <FaultList faults={faults} />
            </Section>
          );
        return (
          <Section title={found.state === 'accepted' ? t('alreadyKept') : t('noFaults', { name })}>
            <Summary found={found} />
            {accept.error ? <ErrorNote problem={accept.error} safe="nothing" /> : null}
            <div className={styles.buttons}>
              {found.state === 'ready' ? (
                <Button kind="main" busy={accept.isPending} onClick={() => accept.mutate({ params })}>
                  {t('keepDraft')}
                </Button>
              ) : null}
              {startOver}
            </div>
          </Section>
        );
      }}
    </Answered>
  );
}

/** The sentence of what the file was refused with. */
function refusal(problem: z.output<typeof setImportView>['problem'], language: 'vi' | 'en'): string {
  const sentences: Words = setWords;
  const sentence = problem && sentences[problem.code];
  return sentence ? fill(sentence[language], problem.params) : '';
}

function Summary({ found }: { readonly found: z.output<typeof setImportView> }) {
  const t = useWords(setWords);
  const { language } = useLanguage();
  const { summary } = found;
  if (!summary) return null;
  const number = (value: number | undefined) => formatNumber(value ?? 0, language);
  const { title, set, edition, nodes, leaves, points, by, changes } = summary;
  return (
    <>
      <p className={styles.facts}>
        {t('summary', { title, set, edition, nodes: number(nodes), leaves: number(leaves), points: number(points) })}{' '}
        {t('summaryBy', {
          self: number(by.self),
          survey: number(by.survey),
          statistics: number(by.statistics),
        })}
      </p>
      {summary.replacesDraft ? <p className={styles.facts}>{t('replaces')}</p> : null}
      {found.besides.length > 0 ? (
        <p className={styles.facts}>{t('leftOut', { names: found.besides.join(', ') })}</p>
      ) : null}
      {changes ? <ChangeList changes={changes} /> : null}
    </>
  );
}
