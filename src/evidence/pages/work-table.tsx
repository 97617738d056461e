import type { ComponentType } from 'react';
import type { z } from 'zod';
import type { countsView, occurrenceView } from '../../tasks/api.ts';
import { dueGroup } from '../../tasks/model/due-group.ts';
import { labelWords } from '../../tasks/model/label.ts';
import { drawnStates } from '../../tasks/model/three-states.ts';
import type { Show } from '../../tasks/model/states.ts';
import { words as taskWords } from '../../tasks/words.ts';
import { stakeWords } from '../../tasks/words/points-at-stake.ts';
import { Button, ButtonLink } from '../../web/button.tsx';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { Marks } from '../../web/marks.tsx';
import { Footnote } from '../../web/section.tsx';
import { selectColumn } from '../../web/select-column.tsx';
import type { Selection } from '../../web/selection.ts';
import { Table, type Column, type GroupHead } from '../../web/table.tsx';
import { CriterionTag } from '../../web/tags.tsx';
import { words } from '../words.ts';
import { PointsOfRow, type PointsOfTasks } from './points-of-row.tsx';
import styles from './work.module.css';

type Occurrence = z.output<typeof occurrenceView>;

/** The list of work under its heads, each line with its three marks in words and the one thing to do. */
export function WorkTable(props: {
  readonly rows: readonly Occurrence[];
  readonly counts: z.output<typeof countsView> | undefined;
  /** False while more of the list is at the server. */
  readonly isWhole: boolean;
  readonly show: Show;
  readonly today: string;
  readonly withUnit: boolean;
  readonly points: PointsOfTasks;
  readonly selected: string | undefined;
  /** The rows that are chosen for one act on all of them. */
  readonly selection: Selection;
  readonly onReport: (row: Occurrence) => void;
  /** Pressing a row reports on it; otherwise it opens its page. */
  readonly rowsReport: boolean;
  readonly Mark: ComponentType<{ readonly occurrenceId: string }>;
}) {
  const t = useWords(words);
  const columns = useWorkColumns(props);
  const head = useGroupHead(props);
  const ts = useWords(stakeWords);
  const hasPoints = props.rows.some(({ taskId }) => props.points.has(taskId));
  const pressed = props.rowsReport ? { onSelect: props.onReport } : { to: (row: Occurrence) => `/work/${row.id}` };
  return (
    <>
      <Table
        label={t('work.list')}
        rows={props.rows}
        rowKey={(row) => row.id}
        columns={columns}
        selected={props.selected ?? null}
        groupOf={(row) => dueGroup(row, props.show === 'done')}
        groupHead={head}
        isLate={(row) => row.standing.state === 'late'}
        {...pressed}
      />
      {hasPoints ? <Footnote>{t('work.pointsNote', { rule: ts('stake.rule') })}</Footnote> : null}
    </>
  );
}

function useWorkColumns({
  rows,
  today,
  withUnit,
  points,
  onReport,
  Mark,
  selection,
}: {
  readonly rows: readonly Occurrence[];
  readonly today: string;
  readonly withUnit: boolean;
  readonly points: PointsOfTasks;
  readonly selection: Selection;
  readonly onReport: (row: Occurrence) => void;
  readonly Mark: ComponentType<{ readonly occurrenceId: string }>;
}): readonly Column<Occurrence>[] {
  const t = useWords(words);
  const tt = useWords(taskWords);
  const f = useFormat();
  const note = (row: Occurrence) => {
    const label = labelWords(row.label);
    const isDated = row.dating === 'dated' && label.key !== 'label.day';
    const plan = row.planNumber ?? tt('plan.unnumbered');
    const said = [isDated ? tt(label.key, label.values) : null, tt(`role.${row.role}`), plan]
      .filter(Boolean)
      .join(' · ');
    return (
      <>
        {said} <Mark occurrenceId={row.id} />
      </>
    );
  };
  const unit: Column<Occurrence> = {
    key: 'unit',
    head: t('work.unit'),
    phone: 'bare',
    width: '18%',
    cell: (row) => row.unitName,
    note: (row) => (row.givenTo ? tt('handover.givenTo', { name: row.givenTo }) : null),
  };
  const stakes: Column<Occurrence> = {
    key: 'points',
    head: t('work.points'),
    figure: true,
    phone: 'line',
    cell: (row) => {
      const own = points.get(row.taskId);
      return own ? <PointsOfRow stakes={own} known={row.indexName} /> : null;
    },
  };
  return [
    selectColumn(selection, (row) => row.id, {
      head: t('many.select'),
      labelOf: (row) => t('many.selectThis', { task: row.taskText }),
    }),
    {
      key: 'task',
      head: t('work.task'),
      phone: 'title',
      width: withUnit ? '34%' : '40%',
      cell: (row) => <span className={`${styles.task} ${withUnit ? styles.brief : ''}`}>{row.taskText}</span>,
      note,
    },
    ...(withUnit ? [unit] : []),
    {
      key: 'index',
      head: t('work.index'),
      phone: 'bare',
      cell: (row) => <CriterionTag code={row.indexName === 'general' ? tt('index.general') : row.indexName} />,
    },
    ...(rows.some(({ taskId }) => points.has(taskId)) ? [stakes] : []),
    {
      key: 'due',
      head: t('work.due'),
      phone: 'line',
      cell: (row) => <Due of={row} today={today} />,
      note: (row) => (row.firstDueOn ? tt('due.firstShort', { date: f.date(row.firstDueOn) }) : null),
    },
    {
      key: 'marks',
      head: t('work.marks'),
      phone: 'bare',
      cell: (row) => <Marks words states={drawnStates(row)} />,
    },
    {
      key: 'verb',
      head: t('work.verb'),
      isHeadHidden: true,
      phone: 'action',
      figure: true,
      cell: (row) => <Verb of={row} onReport={onReport} />,
    },
  ];
}

/** The day, with its year where that is another; by when an update is owed; words as written where there is neither. */
function Due({ of, today }: { readonly of: Occurrence; readonly today: string }) {
  const f = useFormat();
  const tt = useWords(taskWords);
  if (of.dueOn) {
    return (
      <span className={styles.due}>{of.dueOn.startsWith(today.slice(0, 4)) ? f.day(of.dueOn) : f.date(of.dueOn)}</span>
    );
  }
  if (of.updateBy && of.standing.state !== 'stale') {
    return <span className={styles.asWritten}>{tt('due.updateShort', { date: f.day(of.updateBy) })}</span>;
  }
  return <span className={styles.asWritten}>{of.deadlineText ?? tt('label.needsDate')}</span>;
}

function Verb({ of, onReport }: { readonly of: Occurrence; readonly onReport: (row: Occurrence) => void }) {
  const t = useWords(words);
  const named = (verb: string) => ({ 'aria-label': t('work.verbOn', { verb, task: of.taskText }) });
  const asked = askedVerb(of);
  if (asked) {
    return (
      <ButtonLink small to={`/work/${of.id}`} {...named(t(asked))}>
        {t(asked)}
      </ButtonLink>
    );
  }
  if (!of.abilities.report) return null;
  if (of.reported === 'done' && of.proof !== 'returned') {
    return (
      <ButtonLink small kind="flat" to={`/work/${of.id}`} {...named(t('work.look'))}>
        {t('work.look')}
      </ButtonLink>
    );
  }
  const isStale = of.standing.state === 'stale';
  const verb = t(of.proof === 'returned' ? 'work.mend' : isStale ? 'work.update' : 'work.report');
  return (
    <Button small kind="step" {...named(verb)} onClick={() => onReport(of)}>
      {verb}
    </Button>
  );
}

/** What its page asks of the reader before anybody can report; null where it asks nothing. */
function askedVerb({ abilities, dating }: Occurrence) {
  if (abilities.setDate) return 'work.giveDate';
  if (dating === 'needs-milestones' && (abilities.setMilestones || abilities.proposeMilestones))
    return 'work.nameMilestones';
  return dating === 'awaits-event' && abilities.recordEvent ? 'work.recordEvent' : null;
}

function useGroupHead({
  rows,
  counts,
  isWhole,
  today,
}: {
  readonly rows: readonly Occurrence[];
  readonly counts: z.output<typeof countsView> | undefined;
  readonly isWhole: boolean;
  readonly today: string;
}): (group: string) => GroupHead {
  const tt = useWords(taskWords);
  const furthest = rows.reduce((last, row) => (row.dueOn && row.dueOn > last ? row.dueOn : last), '').slice(0, 7);
  const whole = (count: number | undefined) => (isWhole || count === undefined ? {} : { count });
  return (group) => {
    if (group.startsWith('month:')) {
      const [year, month] = group.slice('month:'.length).split('-').map(Number);
      const key = String(year) === today.slice(0, 4) ? 'group.month' : 'group.monthOfYear';
      const isPart = !isWhole && group.endsWith(furthest);
      return { title: tt(key, { month: month ?? '', year: year ?? '' }), ...(isPart ? { count: null } : {}) };
    }
    if (group === 'late') return { title: tt('group.late'), tone: 'late', ...whole(counts?.late) };
    if (group === 'returned') return { title: tt('group.returned'), tone: 'doubt', ...whole(undefined) };
    if (group === 'soon') return { title: tt('group.soon'), ...whole(counts?.soon) };
    if (group === 'stale') return { title: tt('group.stale'), tone: 'doubt', ...whole(counts?.stale) };
    if (group === 'needs-milestones')
      return { title: tt('group.needs-milestones'), tone: 'doubt', ...(isWhole ? {} : { count: null }) };
    if (group === 'awaits-event') return { title: tt('group.awaits-event'), ...whole(counts?.awaitsEvent) };
    if (group === 'continuous') return { title: tt('group.continuous'), ...whole(counts?.continuous) };
    if (group === 'needs-date')
      return { title: tt('group.needs-date'), tone: 'doubt', ...(isWhole ? {} : { count: null }) };
    return { title: tt('group.done'), ...whole(counts?.done) };
  };
}
