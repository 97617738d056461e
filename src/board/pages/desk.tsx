import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import type { Answer } from '../../kernel/contract.ts';
import { api as tasks, type countsView, type occurrenceView } from '../../tasks/api.ts';
import { arrangeByDue } from '../../tasks/model/due-group.ts';
import { labelWords } from '../../tasks/model/label.ts';
import { drawnStates } from '../../tasks/model/three-states.ts';
import { words as taskWords } from '../../tasks/words.ts';
import { useApi, type ApiProblem } from '../../web/api-client.ts';
import { ButtonLink } from '../../web/button.tsx';
import { useIsNarrow } from '../../web/display.ts';
import { Figures, useFormat, type Tone } from '../../web/figure.tsx';
import { useLanguage, useWords } from '../../web/language.tsx';
import { Marks } from '../../web/marks.tsx';
import { Page } from '../../web/page.tsx';
import { Section, Split } from '../../web/section.tsx';
import { Answered, Empty } from '../../web/states.tsx';
import { Table, type Column } from '../../web/table.tsx';
import { deskApi } from '../api/desk.ts';
import { words } from '../words.ts';
import { Awaiting, AwaitingOfOfficer, Carriers, UnitStakes, type Desk } from './desk-side.tsx';
import styles from './board.module.css';

type Occurrence = z.output<typeof occurrenceView>;
type Counts = z.output<typeof countsView>;

// A beginning; the list itself is one press away.
const shown = 5;

/** What one's own unit owes first, in a few lines; for its head besides what waits for them and who carries what. */
export function DeskPage({
  unitName,
  today,
  isHead,
}: {
  readonly unitName: string;
  readonly today: string;
  readonly isHead: boolean;
}) {
  const t = useWords(words);
  const f = useFormat();
  const isNarrow = useIsNarrow();
  const work = useApi(tasks.listOccurrences, { query: { limit: shown } });
  // What was decided on another screen must show at once.
  const desk = useApi(deskApi.getDesk, {}, { staleTime: 0, enabled: isHead });
  const counts = work.data?.counts;
  return (
    <Page
      title={t('desk.title')}
      eyebrow={`${f.longDate(today)}. ${unitName}`}
      lead={counts ? <Lead counts={counts} /> : null}
    >
      {isHead ? (
        <Answered of={desk} rows={2}>
          {(answer) => (
            <>
              <DeskFigures desk={answer} />
              {/* On a phone what waits for a decision comes before the list. */}
              {isNarrow ? <Awaiting awaits={answer.awaits} unheld={answer.unheld} /> : null}
              <Split
                main={<Next work={work} />}
                side={
                  <>
                    {isNarrow ? null : <Awaiting awaits={answer.awaits} unheld={answer.unheld} />}
                    <Carriers people={answer.people} />
                    <UnitStakes stakes={answer.stakes} />
                  </>
                }
              />
            </>
          )}
        </Answered>
      ) : (
        <>
          <AwaitingOfOfficer />
          <Next work={work} />
        </>
      )}
    </Page>
  );
}

/** The large figures of a head: each leads to what it counts. */
function DeskFigures({ desk }: { readonly desk: Desk }) {
  const t = useWords(words);
  const f = useFormat();
  const { language } = useLanguage();
  const { late, atRisk, returned, unheld } = desk;
  const [most] = desk.stakes.toSorted((a, b) => b.share - a.share);
  const toned = (value: number, tone: Tone) => ({ value, tone: value > 0 ? tone : ('faint' as const) });
  return (
    <Figures
      items={[
        { ...toned(late, 'lost'), label: t('desk.figureLate'), to: '/work?show=late' },
        { ...toned(atRisk, 'doubt'), label: t('desk.figureAtRisk'), to: '/work?show=soon' },
        { ...toned(returned, 'doubt'), label: t('desk.figureReturned'), to: '/work?show=returned' },
        { ...toned(unheld, 'doubt'), label: t('desk.figureUnheld'), to: '/unit-work' },
        ...(most
          ? [{ value: f.points(most.share), label: t('desk.figureStake', { index: most.name[language] }), to: '/work' }]
          : []),
      ]}
    />
  );
}

function Next({ work }: { readonly work: UseQueryResult<Answer<typeof tasks.listOccurrences>, ApiProblem> }) {
  const t = useWords(words);
  return (
    <Answered of={work}>
      {({ occurrences, counts: all }) => {
        const open = openOf(all);
        if (occurrences.length === 0) {
          return <Empty why={t('desk.none')} action={<ButtonLink to="/work?show=done">{t('desk.all')}</ButtonLink>} />;
        }
        return (
          <Section
            title={t('desk.next')}
            note={open > occurrences.length ? t('desk.nextNote', { shown: occurrences.length, open }) : null}
          >
            <FirstWork rows={arrangeByDue(occurrences)} />
            <p className={styles.all}>
              <ButtonLink to="/work">{t('desk.all')}</ButtonLink>
            </p>
          </Section>
        );
      }}
    </Answered>
  );
}

function Lead({ counts }: { readonly counts: Counts }) {
  const t = useWords(words);
  const parts: readonly { readonly key: string; readonly said: ReactNode }[] = [
    counts.late > 0
      ? { key: 'late', said: <strong className={styles.late}>{t('desk.late', { count: counts.late })}</strong> }
      : null,
    counts.soon > 0 ? { key: 'soon', said: <strong>{t('desk.soon', { count: counts.soon })}</strong> } : null,
    counts.stale > 0 ? { key: 'stale', said: t('desk.stale', { count: counts.stale }) } : null,
    counts.returned > 0 ? { key: 'returned', said: t('desk.returned', { count: counts.returned }) } : null,
  ].filter((part) => part !== null);
  const total = openOf(counts) + counts.done;
  const done = t('desk.done', { done: counts.done, total });
  if (parts.length === 0) {
    return (
      <>
        {t('desk.calm')} {done}.
      </>
    );
  }
  return (
    <>
      {parts.map(({ key, said }, index) => (
        <span key={key}>
          {index > 0 ? ', ' : null}
          {said}
        </span>
      ))}
      . {done}.
    </>
  );
}

function openOf({ late, soon, later, needsDate, stale, continuous, awaitsEvent }: Counts): number {
  return late + soon + later + needsDate + stale + continuous + awaitsEvent;
}

function FirstWork({ rows }: { readonly rows: readonly Occurrence[] }) {
  const t = useWords(words);
  const columns = useColumns();
  return (
    <Table
      label={t('desk.next')}
      rows={rows}
      rowKey={(row) => row.id}
      columns={columns}
      to={(row) => `/work/${row.id}`}
      isLate={(row) => row.standing.state === 'late'}
    />
  );
}

function useColumns(): readonly Column<Occurrence>[] {
  const t = useWords(words);
  const tt = useWords(taskWords);
  const f = useFormat();
  return [
    {
      key: 'task',
      head: t('desk.task'),
      phone: 'title',
      width: '44%',
      cell: (row) => <span className={styles.clamped}>{row.taskText}</span>,
      note: (row) => {
        const label = labelWords(row.label);
        const period = label.key === 'label.day' || row.dueOn === null ? [] : [tt(label.key, label.values)];
        return [...period, tt(`role.${row.role}`)].join(' · ');
      },
    },
    {
      key: 'due',
      head: t('desk.due'),
      phone: 'line',
      cell: (row) => (row.dueOn ? f.date(row.dueOn) : (row.deadlineText ?? tt('label.needsDate'))),
    },
    { key: 'marks', head: t('desk.marks'), phone: 'bare', cell: (row) => <Marks words states={drawnStates(row)} /> },
    {
      key: 'verb',
      head: t('desk.verb'),
      isHeadHidden: true,
      phone: 'action',
      figure: true,
      cell: (row) => <Verb of={row} />,
    },
  ];
}

function Verb({ of }: { readonly of: Occurrence }) {
  const t = useWords(words);
  if (!of.abilities.report) return null;
  const verb = t(of.proof === 'returned' ? 'desk.mend' : 'desk.report');
  return (
    <ButtonLink
      small
      kind="step"
      to={`/work?report=${of.id}`}
      aria-label={t('desk.verbOn', { verb, task: of.taskText })}
    >
      {verb}
    </ButtonLink>
  );
}
