import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { fill } from '../../kernel/words.ts';
import { addressOf, keyOf, useAction, useApi } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { useLanguage, useWords } from '../../web/language.tsx';
import { notice } from '../../web/notice.ts';
import { ProgressBar, useProgress } from '../../web/progress.tsx';
import { Section } from '../../web/section.tsx';
import { ErrorNote } from '../../web/states.tsx';
import { api } from '../api.ts';
import { importApi } from '../api/imports.ts';
import { importWords } from '../words/import-page.ts';
import { FaultTable } from './fault-table.tsx';
import styles from './import-page.module.css';
import type { TableFacts } from './import-form.tsx';
import { ImportSummary } from './import-summary.tsx';
import { indexName, type IndexNames } from './index-name.ts';

/** A dry run: its progress live, or asked for where the live feed is lost; then its faults, or what would be kept and the button that keeps it. */
export function ImportOutcome(props: {
  readonly importId: string;
  readonly indices: IndexNames;
  /** Back to choosing a file, with what was said of this one where it is to be mended. */
  readonly onStartOver: (facts: TableFacts | null) => void;
}) {
  const { importId, indices, onStartOver } = props;
  const t = useWords(importWords);
  const { language } = useLanguage();
  const client = useQueryClient();
  const params = { importId };
  const state = useApi(importApi.getTableImport, { params });
  const found = state.data;
  const isReading = found === undefined || found.state === 'reading';
  const again = () => void client.invalidateQueries({ queryKey: [keyOf(importApi.getTableImport)] });
  const feed = isReading ? addressOf(importApi.followTableImport, { params }) : null;
  const { progress, isLost } = useProgress(feed, again);
  useEffect(() => {
    if (!isReading) return;
    const timer = setInterval(
      () => void client.invalidateQueries({ queryKey: [keyOf(importApi.getTableImport)] }),
      isLost ? 1500 : 10_000,
    );
    return () => clearInterval(timer);
  }, [isReading, isLost, client]);
  const accept = useAction(importApi.acceptTableImport, {
    invalidates: [importApi.listOwnTables, api.listResults],
    onDone: ({ index, years }) => {
      void notice(t('import.accepted', { index: indexName(indices, index), years: years.join(', ') }));
      onStartOver(null);
    },
  });

  if (state.error && !found) return <ErrorNote problem={state.error} onRetry={() => void state.refetch()} />;
  if (!found || isReading)
    return (
      <ProgressBar
        label={t('import.readingRows', { name: found?.fileName ?? '' })}
        progress={progress}
        isLost={isLost}
      />
    );
  const name = found.fileName;
  const { index, source } = found;
  const facts = { index, year: String(found.year ?? ''), sourceTitle: source.title, sourceUrl: source.url };
  const startOver = (
    <Button kind={found.state === 'ready' ? 'plain' : 'main'} onClick={() => onStartOver(facts)}>
      {t('import.chooseAnotherTable')}
    </Button>
  );
  if (found.state === 'refused') {
    const refusal: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = importWords;
    const sentence = refusal[found.problem?.code ?? ''];
    return (
      <div role="alert" className={styles.refused}>
        <p>
          <b>{t('import.notRead', { name })}</b> {sentence ? fill(sentence[language], found.problem?.params) : null}
        </p>
        <div className={styles.buttons}>{startOver}</div>
      </div>
    );
  }
  if (found.state === 'faulty')
    return (
      <Section title={t('import.faultsFound', { name, count: found.faultCount })} actions={startOver}>
        <p className={styles.facts} role="status">
          {t('import.faultsLead')}{' '}
          {found.faults.length < found.faultCount ? t('import.faultsShown', { shown: found.faults.length }) : null}
        </p>
        <FaultTable faults={found.faults} />
      </Section>
    );
  return (
    <Section title={t('import.noFaults', { name })} note={t('import.rowsRead', { rows: found.rows ?? 0 })}>
      <ImportSummary found={found} />
      {accept.error ? <ErrorNote problem={accept.error} safe="nothing" /> : null}
      <div className={styles.buttons}>
        {found.abilities.accept ? (
          <Button kind="main" busy={accept.isPending} onClick={() => accept.mutate({ params })}>
            {t('import.acceptTable')}
          </Button>
        ) : null}
        {startOver}
      </div>
    </Section>
  );
}
