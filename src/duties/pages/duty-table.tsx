import { Link } from 'react-router';
import type { z } from 'zod';
import { drawnStates } from '../../tasks/model/three-states.ts';
import { Button } from '../../web/button.tsx';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { Marks } from '../../web/marks.tsx';
import { Table, type Column, type GroupHead } from '../../web/table.tsx';
import type { dutyView } from '../api.ts';
import { words } from '../words.ts';
import { ledgerAddress } from './duty-address.ts';
import styles from './duties.module.css';

export type Duty = z.output<typeof dutyView>;

/** Duties under the heads of how they stand; a row leads to the work that asks first. */
export function DutyTable(props: {
  readonly duties: readonly Duty[];
  /** False while more of the ledger is at the server. */
  readonly isWhole: boolean;
  readonly today: string;
  readonly onAnswer: (duty: Duty) => void;
}) {
  const t = useWords(words);
  const columns = useColumns(props.today, props.onAnswer);
  const head = (group: string): GroupHead => ({
    title: t(`group.${group as Duty['state']}`),
    ...(group === 'late' ? { tone: 'late' as const } : {}),
    ...(props.isWhole ? {} : { count: null }),
  });
  return (
    <Table
      label={t('list')}
      rows={props.duties}
      rowKey={({ taskId }) => taskId}
      columns={columns}
      to={({ work, document }) => (work ? `/work/${work.id}` : `/plans/${document.planId}`)}
      groupOf={({ state }) => state}
      groupHead={head}
      isLate={({ state }) => state === 'late'}
    />
  );
}

function useColumns(today: string, onAnswer: (duty: Duty) => void): readonly Column<Duty>[] {
  const t = useWords(words);
  const f = useFormat();
  return [
    {
      key: 'asked',
      head: t('asked'),
      phone: 'title',
      width: '30%',
      cell: ({ text }) => <span className={styles.asked}>{text}</span>,
      note: ({ deadlineText }) => deadlineText,
    },
    {
      key: 'document',
      head: t('document'),
      phone: 'line',
      width: '15%',
      cell: ({ document }) => (
        <Link to={ledgerAddress({ show: 'all', planId: document.planId })}>{document.number ?? t('unnumbered')}</Link>
      ),
      note: ({ document }) => t('documentOf', { giver: document.giver, date: f.date(document.issuedOn) }),
    },
    {
      key: 'who',
      head: t('who'),
      phone: 'line',
      width: '16%',
      cell: ({ leads }) => (leads.length > 0 ? <Names of={leads} /> : t('noLead')),
      note: ({ coordinators }) => (coordinators.length > 0 ? t('with', { names: coordinators.join(', ') }) : null),
    },
    {
      key: 'due',
      head: t('due'),
      phone: 'line',
      width: '104px',
      cell: (duty) => <Due of={duty} today={today} />,
      note: ({ work, times, open }) =>
        [
          work?.firstDueOn ? t('firstDue', { date: f.date(work.firstDueOn) }) : null,
          times > 1 ? t('timesDone', { done: times - open, times }) : null,
        ]
          .filter(Boolean)
          .join(' · '),
    },
    {
      key: 'marks',
      head: t('marks'),
      phone: 'bare',
      cell: ({ work }) => (work ? <Marks words states={drawnStates(work)} /> : null),
    },
    {
      key: 'answered',
      head: t('answered'),
      phone: 'line',
      width: '13%',
      cell: (duty) => <Answers of={duty} />,
      note: (duty) => <AnsweredPeriods of={duty} />,
    },
    {
      key: 'verb',
      head: t('recordAnswer'),
      isHeadHidden: true,
      phone: 'action',
      figure: true,
      cell: (duty) =>
        duty.abilities.answer ? (
          <Button
            small
            kind={duty.unanswered > 0 ? 'step' : 'flat'}
            aria-label={t('recordAnswerOn', { task: duty.text })}
            onClick={() => onAnswer(duty)}
          >
            {t('recordAnswer')}
          </Button>
        ) : null,
    },
  ];
}

/** Of a duty that returns, how many periods were answered and how many are late; of another that it is done and wants one more answer. */
function AnsweredPeriods({ of: { periods, unanswered, answers } }: { readonly of: Duty }) {
  const t = useWords(words);
  const count = (state: Duty['periods'][number]['state']) => periods.filter((one) => one.state === state).length;
  if (periods.length < 2) return unanswered > 0 && answers.length > 0 ? t('wantsAnswer', { count: unanswered }) : null;
  const late = count('late');
  return (
    <>
      {t('periodsAnswered', { answered: count('answered'), all: periods.length })}
      {late > 0 ? <span className={styles.late}>, {t('periodsLate', { count: late })}</span> : null}
    </>
  );
}

function Names({ of }: { readonly of: readonly string[] }) {
  const t = useWords(words);
  const [first, ...rest] = of;
  return rest.length > 0 ? t('andOthers', { names: first ?? '', count: rest.length }) : first;
}

/** The day of the work that asks first, with its year where that is another; the words where it has no day. */
function Due({ of: { work, deadlineText }, today }: { readonly of: Duty; readonly today: string }) {
  const f = useFormat();
  if (!work?.dueOn) return <span className={styles.undated}>{deadlineText ?? '—'}</span>;
  const isThisYear = work.dueOn.startsWith(today.slice(0, 4));
  return <span className={styles.due}>{isThisYear ? f.day(work.dueOn) : f.date(work.dueOn)}</span>;
}

/** The last document that reported upward; amber where something was done and none did. */
function Answers({ of: { answers, unanswered } }: { readonly of: Duty }) {
  const t = useWords(words);
  const f = useFormat();
  const [last, ...before] = answers;
  if (!last)
    return (
      <span className={unanswered > 0 ? styles.wanting : styles.quiet}>
        {t(unanswered > 0 ? 'notAnsweredDone' : 'notAnswered')}
      </span>
    );
  return (
    <>
      {t('answerOf', { number: last.number, date: f.date(last.answeredOn) })}
      {before.length > 0 ? <span className={styles.quiet}> {t('answersMore', { count: before.length })}</span> : null}
    </>
  );
}
