import { Link } from 'react-router';
import type { Answer } from '../../kernel/contract.ts';
import { useAction, useApi } from '../../web/api-client.ts';
import { Button, ButtonLink } from '../../web/button.tsx';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { notice } from '../../web/notice.ts';
import { Page } from '../../web/page.tsx';
import { Section } from '../../web/section.tsx';
import { Answered, Empty, ErrorNote } from '../../web/states.tsx';
import { Table, type Column } from '../../web/table.tsx';
import { api } from '../api.ts';
import { words } from '../words.ts';
import { LetterTable } from './letter-table.tsx';
import styles from './urging.module.css';

type Urging = Answer<typeof api.getUrging>;

/** How the urging stands: what today's run does, letters that wait for a signature, the log, what did not leave the house. */
export function UrgingPage() {
  const t = useWords(words);
  const urging = useApi(api.getUrging, {}, { staleTime: 0 });
  const run = useAction(api.runToday, {
    invalidates: [api.getUrging, api.listLetters, api.listMessages],
    onDone: ({ climbed }) => void notice(t('urging.ran', { count: climbed })),
  });
  return (
    <Page
      title={t('urging.title')}
      lead={urging.data ? <Lead of={urging.data} /> : null}
      actions={
        <>
          <ButtonLink to="/urging/settings">{t('urging.settings')}</ButtonLink>
          {urging.data?.abilities.run && !urging.data.today?.quiet ? (
            <Button kind="main" busy={run.isPending} onClick={() => run.mutate({})}>
              {t('urging.runNow')}
            </Button>
          ) : null}
        </>
      }
    >
      {run.error ? <ErrorNote problem={run.error} safe="nothing" /> : null}
      <LetterTable />
      <Answered of={urging}>
        {(answer) => (
          <>
            {answer.unsent.length > 0 ? <Unsent rows={answer.unsent} mayDecide={answer.abilities.decide} /> : null}
            <WaitingForHeirs duties={answer.waitingForHeirs} mayDecide={answer.abilities.decide} />
            <Runs rows={answer.runs} />
          </>
        )}
      </Answered>
    </Page>
  );
}

function Lead({ of: { today } }: { readonly of: Urging }) {
  const t = useWords(words);
  if (today === null) return t('urging.leadDone');
  if (today.quiet) return t('urging.leadQuiet');
  const counts = Object.fromEntries(today.steps.map(({ kind, count }) => [kind, count]));
  const isNothing = today.steps.every(({ count }) => count === 0);
  const silent = today.silent > 0 ? ` ${t('urging.leadSilent', { count: today.silent })}` : '';
  const events = today.events > 0 ? ` ${t('urging.leadEvents', { count: today.events })}` : '';
  return `${isNothing ? t('urging.leadNothing') : t('urging.leadToday', counts)}${silent}${events}`;
}

/** What units owed that ended: nobody is urged about it, so that the desk is told. */
function WaitingForHeirs({ duties, mayDecide }: { readonly duties: number; readonly mayDecide: boolean }) {
  const t = useWords(words);
  if (duties === 0) return null;
  return (
    <p className={styles.quiet}>
      {t('urging.waitingForHeirs', { count: duties })}{' '}
      {mayDecide ? <Link to="/handovers">{t('urging.handOver')}</Link> : null}
    </p>
  );
}

function Runs({ rows }: { readonly rows: Urging['runs'] }) {
  const t = useWords(words);
  const f = useFormat();
  return (
    <Section title={t('urging.runs')} note={rows.length > 0 ? t('urging.runsNote', { count: rows.length }) : null}>
      {rows.length === 0 ? (
        <Empty why={t('urging.noRuns')} />
      ) : (
        <Table
          label={t('urging.runs')}
          rows={rows}
          rowKey={(row) => row.onDay}
          columns={[
            { key: 'day', head: t('urging.day'), phone: 'title', cell: (row) => f.date(row.onDay) },
            {
              key: 'climbed',
              head: t('urging.climbed'),
              figure: true,
              cell: (row) => (row.quiet ? t('urging.quiet') : f.number(row.climbed)),
            },
            {
              key: 'passed',
              head: t('urging.passedOver'),
              figure: true,
              cell: (row) => (row.quiet ? '' : f.number(row.passedOver)),
            },
            {
              key: 'untold',
              head: t('urging.untold'),
              figure: true,
              cell: (row) => (row.quiet ? '' : f.number(row.untold)),
            },
            {
              key: 'units',
              head: t('urging.untoldUnits'),
              cell: (row) => (row.untoldUnits.length === 0 ? '—' : row.untoldUnits.join(', ')),
            },
          ]}
        />
      )}
    </Section>
  );
}

function Unsent({ rows, mayDecide }: { readonly rows: Urging['unsent']; readonly mayDecide: boolean }) {
  const t = useWords(words);
  const columns = useUnsentColumns(mayDecide);
  return (
    <Section title={t('urging.unsent')} note={t('urging.unsentNote')}>
      <Table label={t('urging.unsent')} rows={rows} rowKey={(row) => row.id} columns={columns} />
    </Section>
  );
}

function useUnsentColumns(mayDecide: boolean): readonly Column<Urging['unsent'][number]>[] {
  const t = useWords(words);
  const f = useFormat();
  return [
    { key: 'person', head: t('urging.person'), phone: 'title', cell: (row) => row.personName },
    { key: 'day', head: t('urging.day'), cell: (row) => f.date(row.onDay) },
    {
      key: 'channel',
      head: t('urging.channel'),
      cell: (row) => t(row.channel === 'mail' ? 'urging.channelMail' : 'urging.channelWebhook'),
    },
    { key: 'attempts', head: t('urging.attempts'), figure: true, cell: (row) => f.number(row.attempts) },
    { key: 'tried', head: t('urging.triedAt'), cell: (row) => (row.triedAt ? f.instant(row.triedAt) : '—') },
    {
      key: 'fault',
      head: t('urging.fault'),
      cell: (row) => {
        const fault = t(faultKey(row.fault));
        return row.state === 'given-up' ? t('urging.givenUp', { fault }) : fault;
      },
    },
    {
      key: 'again',
      head: t('urging.sendAgain'),
      isHeadHidden: true,
      phone: 'action',
      cell: (row) => (row.state === 'given-up' && mayDecide ? <SendAgain of={row} /> : null),
    },
  ];
}

function SendAgain({ of }: { readonly of: Urging['unsent'][number] }) {
  const t = useWords(words);
  const again = useAction(api.sendAgain, { invalidates: [api.getUrging] });
  return (
    <Button
      small
      busy={again.isPending}
      aria-label={t('urging.sendAgainTo', { person: of.personName })}
      onClick={() => again.mutate({ params: { deliveryId: of.id } })}
    >
      {t('urging.sendAgain')}
    </Button>
  );
}

function faultKey(fault: string | null): keyof typeof words {
  const key = `fault.${fault ?? 'none'}`;
  return key in words ? (key as keyof typeof words) : 'fault.no-answer';
}
