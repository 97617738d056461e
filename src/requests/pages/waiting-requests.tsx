import { useState } from 'react';
import type { Answer } from '../../kernel/contract.ts';
import { Link } from 'react-router';
import { shortText } from '../../tasks/model/short-text.ts';
import { useApi } from '../../web/api-client.ts';
import { Button, ButtonLink } from '../../web/button.tsx';
import { Dialog } from '../../web/dialog.tsx';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { Page } from '../../web/page.tsx';
import { Section } from '../../web/section.tsx';
import { Answered, Empty } from '../../web/states.tsx';
import { Table, type Column } from '../../web/table.tsx';
import { api } from '../api.ts';
import { words } from '../words.ts';
import { DecideDialog } from './decide-dialog.tsx';
import { Raised, RaiseForm } from './difficulties.tsx';
import { useExtensionState } from './extension-words.ts';
import styles from './requests.module.css';

type Waiting = Answer<typeof api.listWaiting>;
type AskedRow = Waiting['extensions'][number];
type ToldRow = Waiting['told'][number];
type RaisedRow = Waiting['difficulties'][number];

/** What units ask for and what stands in their way, until it is decided or cleared. */
export function WaitingRequestsPage() {
  const t = useWords(words);
  const waiting = useApi(api.listWaiting, {}, { staleTime: 0 });
  const [deciding, setDeciding] = useState<AskedRow | null>(null);
  const [handled, setHandled] = useState<string | null>(null);
  const asked = useAskedColumns(setDeciding);
  const raised = useRaisedColumns(({ difficulty }) => setHandled(difficulty.id));
  const [sending, setSending] = useState<ToldRow | null>(null);
  const told = useToldColumns(setSending);
  const inHand = waiting.data?.difficulties.find(({ difficulty }) => difficulty.id === handled);
  return (
    <Page title={t('waiting.title')}>
      <Answered of={waiting}>
        {({ extensions, difficulties, told: unsent }) => (
          <>
            <Section title={t('waiting.extensions')} note={extensions.length > 1 ? extensions.length : null}>
              {extensions.length === 0 ? (
                <Empty why={t('waiting.noExtensions')} />
              ) : (
                <Table
                  label={t('waiting.extensions')}
                  rows={extensions}
                  columns={asked}
                  rowKey={({ extension }) => extension.id}
                  to={({ extension }) => `/work/${extension.occurrenceId}`}
                />
              )}
            </Section>
            <Section title={t('waiting.difficulties')} note={difficulties.length > 1 ? difficulties.length : null}>
              {difficulties.length === 0 ? (
                <Empty
                  why={t('waiting.noDifficulties')}
                  action={<ButtonLink to="/work">{t('waiting.openWork')}</ButtonLink>}
                />
              ) : (
                <Table
                  label={t('waiting.difficulties')}
                  rows={difficulties}
                  columns={raised}
                  rowKey={({ difficulty }) => difficulty.id}
                  isLate={({ difficulty }) => difficulty.isLate}
                />
              )}
            </Section>
            {unsent.length > 0 ? (
              <Section title={t('waiting.told')} note={t('waiting.toldNote')}>
                <Table
                  label={t('waiting.told')}
                  rows={unsent}
                  columns={told}
                  rowKey={({ occurrenceId }) => occurrenceId}
                  to={({ occurrenceId }) => `/work/${occurrenceId}`}
                />
              </Section>
            ) : null}
          </>
        )}
      </Answered>
      {deciding ? (
        <DecideDialog
          extension={deciding.extension}
          task={shortText(deciding.work.taskText, 60)}
          onClose={() => setDeciding(null)}
        />
      ) : null}
      {inHand ? <HandleDialog of={inHand} onClose={() => setHandled(null)} /> : null}
      {sending ? (
        <Dialog wide title={t('difficulty.of', { unit: sending.work.unitName })} onClose={() => setSending(null)}>
          <p className={styles.quiet}>{sending.work.taskText}</p>
          <RaiseForm occurrenceId={sending.occurrenceId} told={sending.text} onClose={() => setSending(null)} />
        </Dialog>
      ) : null}
    </Page>
  );
}

/** A difficulty with what the reader may do about it, for a unit too that may not open the other's work. */
function HandleDialog({ of: { difficulty, work }, onClose }: { readonly of: RaisedRow; readonly onClose: () => void }) {
  const t = useWords(words);
  return (
    <Dialog wide title={t('difficulty.of', { unit: work.unitName })} onClose={onClose}>
      <p className={styles.quiet}>{work.taskText}</p>
      <ul className={styles.lines}>
        <Raised difficulty={difficulty} answers={difficulty.abilities.answer} />
      </ul>
    </Dialog>
  );
}

function useAskedColumns(onDecide: (row: AskedRow) => void): readonly Column<AskedRow>[] {
  const t = useWords(words);
  const f = useFormat();
  const stateOf = useExtensionState();
  return [
    {
      key: 'task',
      head: t('waiting.task'),
      phone: 'title',
      width: '38%',
      cell: ({ work }) => shortText(work.taskText),
      note: ({ extension }) => extension.reason,
    },
    { key: 'unit', head: t('waiting.unit'), cell: ({ work }) => work.unitName },
    {
      key: 'days',
      head: t('waiting.days'),
      cell: ({ extension }) => t('extension.asked', { from: f.date(extension.dueOn), to: f.date(extension.wantedOn) }),
      sort: ({ extension }) => extension.dueOn,
    },
    { key: 'state', head: t('waiting.state'), cell: ({ extension }) => stateOf(extension) },
    {
      key: 'decide',
      head: t('extension.decide'),
      isHeadHidden: true,
      phone: 'action',
      figure: true,
      cell: (row) =>
        row.extension.abilities.decide ? (
          <Button
            small
            kind="step"
            aria-label={t('extension.decideOf', { task: row.work.taskText })}
            onClick={() => onDecide(row)}
          >
            {t('extension.decide')}
          </Button>
        ) : null,
    },
  ];
}

function useRaisedColumns(onHandle: (row: RaisedRow) => void): readonly Column<RaisedRow>[] {
  const t = useWords(words);
  const f = useFormat();
  return [
    {
      key: 'text',
      head: t('difficulty.title'),
      phone: 'title',
      width: '42%',
      cell: ({ difficulty, work }) =>
        work.isSeen ? (
          <Link to={`/work/${difficulty.occurrenceId}`}>{shortText(difficulty.text)}</Link>
        ) : (
          shortText(difficulty.text)
        ),
      note: ({ work }) => `${work.unitName}: ${shortText(work.taskText, 80)}`,
    },
    { key: 'to', head: t('difficulty.unit'), cell: ({ difficulty }) => difficulty.routedToName },
    {
      key: 'by',
      head: t('waiting.answerBy'),
      cell: ({ difficulty }) => (
        <span className={difficulty.isLate ? styles.late : undefined}>{f.date(difficulty.answerBy)}</span>
      ),
      sort: ({ difficulty }) => difficulty.answerBy,
    },
    { key: 'state', head: t('waiting.state'), cell: ({ difficulty }) => t(`difficulty.${difficulty.state}`) },
    {
      key: 'handle',
      head: t('difficulty.handle'),
      isHeadHidden: true,
      phone: 'action',
      figure: true,
      cell: (row) => {
        const { abilities, text } = row.difficulty;
        if (!Object.values(abilities).some(Boolean)) return null;
        const verb = abilities.answer ? 'difficulty.answer' : 'difficulty.handle';
        return (
          <Button
            small
            kind={abilities.answer ? 'step' : 'plain'}
            aria-label={t(abilities.answer ? 'difficulty.answerOf' : 'difficulty.handleOf', { text })}
            onClick={() => onHandle(row)}
          >
            {t(verb)}
          </Button>
        );
      },
    },
  ];
}

function useToldColumns(onSend: (row: ToldRow) => void): readonly Column<ToldRow>[] {
  const t = useWords(words);
  const f = useFormat();
  return [
    {
      key: 'text',
      head: t('difficulty.title'),
      phone: 'title',
      width: '42%',
      cell: ({ text }) => shortText(text),
      note: ({ work }) => shortText(work.taskText, 80),
    },
    { key: 'unit', head: t('waiting.unit'), cell: ({ work }) => work.unitName, sort: ({ work }) => work.unitName },
    {
      key: 'on',
      head: t('waiting.reportedOn'),
      cell: ({ reportedAt }) => f.dateOf(reportedAt),
      sort: ({ reportedAt }) => reportedAt,
    },
    {
      key: 'send',
      head: t('waiting.send'),
      isHeadHidden: true,
      phone: 'action',
      figure: true,
      cell: (row) => (
        <Button small aria-label={t('waiting.sendOf', { text: row.text })} onClick={() => onSend(row)}>
          {t('waiting.send')}
        </Button>
      ),
    },
  ];
}
