import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { fill } from '../../kernel/words.ts';
import { readableEnds } from '../../reading/api.ts';
import { words as readingWords } from '../../reading/words.ts';
import { addressOf, keyOf, useAction, useApi } from '../../web/api-client.ts';
import { Button, ButtonLink } from '../../web/button.tsx';
import { useLanguage, useWords } from '../../web/language.tsx';
import { ProgressBar, useProgress } from '../../web/progress.tsx';
import { ErrorNote } from '../../web/states.tsx';
import { Upload } from '../../web/upload.tsx';
import { api } from '../api.ts';
import { words } from '../words.ts';
import styles from './import-plan.module.css';
import type { PlanView } from './views.ts';

const usualLimit = 50 * 1_048_576;

/**
 * Takes in a document: sent, read in the background while its progress shows, then opened for review. The import in hand stands in the
 * address, so that a page that was left and opened again still follows it.
 */
export function ImportPlan({ plans }: { readonly plans: readonly PlanView[] }) {
  const t = useWords(words);
  const [search, setSearch] = useSearchParams();
  const importId = search.get('import');
  const [file, setFile] = useState<File | null>(null);
  const follow = (id: string | null) => setSearch(id === null ? {} : { import: id }, { replace: true });
  const send = useAction(api.importDocument, {
    onDone: (answer) => {
      if (answer.importId) follow(answer.importId);
    },
  });
  const take = (chosen: File | null, again = false) => {
    setFile(chosen);
    send.reset();
    if (chosen) send.mutate({ file: chosen, body: again ? { again: 'true' } : {} });
  };
  const startOver = () => {
    take(null);
    follow(null);
  };
  const knownPlanId = send.data?.knownPlanId ?? null;

  if (importId) return <FollowedImport importId={importId} onStartOver={startOver} />;
  if (send.isPending) return <ProgressBar label={t('sending', { name: file?.name ?? '' })} progress={null} />;
  if (knownPlanId) {
    const known = plans.find((plan) => plan.id === knownPlanId);
    return (
      <div role="status" className={styles.known}>
        <p>
          <b>{t('alreadyImported')}</b>{' '}
          {known
            ? t('knownPlan', {
                plan: known.number ?? known.title,
                version: known.version,
                state: t(`state.${known.state}`),
              })
            : null}
        </p>
        <div className={styles.buttons}>
          <ButtonLink kind="main" to={`/plans/${knownPlanId}`}>
            {t('openKnown')}
          </ButtonLink>
          <Button onClick={() => take(file, true)}>{t('readAgain')}</Button>
          <Button kind="flat" onClick={startOver}>
            {t('chooseAnother')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className={styles.import}>
      <Upload
        label={t('documentFile')}
        types={readableEnds}
        maxBytes={usualLimit}
        hint={t('otherFormats')}
        value={null}
        onChange={(chosen) => take(chosen)}
      />
      {send.error ? (
        <ErrorNote problem={send.error} safe={t('nothingStored')} {...(file ? { onRetry: () => take(file) } : {})} />
      ) : null}
    </div>
  );
}

/** An import being read: its progress live, or asked for where the live feed is lost; then its plan, or why there is none. */
function FollowedImport({ importId, onStartOver }: { readonly importId: string; readonly onStartOver: () => void }) {
  const t = useWords(words);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const client = useQueryClient();
  const params = { importId };
  const state = useApi(api.getImport, { params });
  const found = state.data;
  const isReading = found === undefined || found.state === 'reading';
  const { progress, isLost } = useProgress(isReading ? addressOf(api.followImport, { params }) : null, () => {
    void client.invalidateQueries({ queryKey: [keyOf(api.getImport), params] });
  });
  // The feed is a convenience: where it is lost the state is asked for often, else now and then all the same.
  useEffect(() => {
    if (!isReading) return;
    const timer = setInterval(
      () => void client.invalidateQueries({ queryKey: [keyOf(api.getImport), { importId }] }),
      isLost ? 1500 : 10_000,
    );
    return () => clearInterval(timer);
  }, [isReading, isLost, importId, client]);
  const planId = found?.state === 'ready' ? found.planId : null;
  useEffect(() => {
    if (planId === null) return;
    void client.invalidateQueries({ queryKey: [keyOf(api.listPlans)], refetchType: 'none' });
    void navigate(`/plans/${planId}`, { replace: true });
  }, [planId, client, navigate]);

  if (state.error && !found) return <ErrorNote problem={state.error} onRetry={() => void state.refetch()} />;
  if (found?.state === 'refused') {
    const sentence = { ...readingWords, ...words }[found.problem?.code ?? ''];
    return (
      <div role="alert" className={styles.refused}>
        <p>
          <b>{t('notImported', { name: found.fileName })}</b>{' '}
          {sentence
            ? fill(sentence[language], found.problem?.params)
            : t('refusedOtherwise', { code: found.problem?.code ?? '' })}
        </p>
        <p>{t('nothingStored')}</p>
        <div className={styles.buttons}>
          <Button kind="main" onClick={onStartOver}>
            {t('chooseAnother')}
          </Button>
        </div>
      </div>
    );
  }
  const step = progress?.done ?? 0;
  const label = t(step >= 2 ? 'storing' : step === 1 ? 'reading' : 'waitingToRead', { name: found?.fileName ?? '' });
  return <ProgressBar label={label} progress={progress} isLost={isLost} />;
}
