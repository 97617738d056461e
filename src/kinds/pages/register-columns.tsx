import type { Answer } from '../../kernel/contract.ts';
import { shortText } from '../../tasks/model/short-text.ts';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import type { Column } from '../../web/table.tsx';
import type { api } from '../api.ts';
import { sheets, type FieldValue, type TypedKind } from '../model/sheet.ts';
import { words } from '../words.ts';
import { useFieldText } from './field-value.ts';
import { Missing } from './kind-of-work.tsx';
import { LinkState } from './link-standing.tsx';
import { usePostedWords } from './posted-words.ts';
import styles from './kinds.module.css';
import { useDays } from './say-days.ts';

export type Row = Answer<typeof api.listOfKind>['rows'][number];

/**
 * The columns of a kind's register: what, who and when of all, and what the kind has of its own between them. While more of the register is at the
 * server its order stands, since a part can't be sorted for the whole.
 */
export function useRegisterColumns(kind: TypedKind, isWhole: boolean): readonly Column<Row>[] {
  const t = useWords(words);
  const own = useOwnColumns();
  const columns: readonly Column<Row>[] = [
    {
      key: 'what',
      head: t('register.what'),
      phone: 'title',
      width: '30%',
      cell: ({ occurrence }) => shortText(occurrence.taskText),
      note: (row) => <Missing sheet={{ kind, missing: row.missing }} />,
    },
    {
      key: 'who',
      head: t('register.who'),
      phone: 'bare',
      cell: ({ occurrence }) => occurrence.unitName,
      sort: ({ occurrence }) => occurrence.unitName,
    },
    ...own[kind],
    {
      key: 'due',
      head: t('register.due'),
      phone: 'line',
      cell: (row) => <Due row={row} />,
      sort: ({ occurrence }) => occurrence.dueOn,
    },
  ];
  return isWhole ? columns : columns.map(({ sort: _sort, ...column }) => column);
}

function useOwnColumns(): Readonly<Record<TypedKind, readonly Column<Row>[]>> {
  const t = useWords(words);
  const f = useFormat();
  const days = useDays();
  const text = useFieldText();
  const posted = usePostedWords();
  const written = (field: Parameters<typeof text>[0], value: FieldValue | undefined) =>
    text(field, value ?? null, null) ?? <span className={styles.quiet}>{t('sheet.nothing')}</span>;
  const { disclosure, 'communication-topic': topic } = sheets;
  return {
    disclosure: [
      {
        key: 'where',
        head: t('register.where'),
        phone: 'line',
        cell: ({ task }) => (task.kind === 'disclosure' ? written(disclosure.task.places, task.fields.places) : null),
      },
      {
        key: 'link',
        head: t('register.link'),
        phone: 'line',
        deciding: true,
        cell: ({ link }) =>
          link ? <LinkState link={link} /> : <span className={styles.quiet}>{t('sheet.nothing')}</span>,
      },
      {
        key: 'stood',
        head: t('register.stood'),
        phone: 'line',
        cell: (row) => (
          <span className={row.takenDownEarly ? styles.late : undefined}>{posted(row, row.task) ?? '—'}</span>
        ),
      },
    ],
    inspection: [
      {
        key: 'target',
        head: t('register.target'),
        phone: 'line',
        cell: ({ targetName }) => targetName ?? <span className={styles.quiet}>{t('sheet.nothing')}</span>,
        sort: ({ targetName }) => targetName,
      },
      {
        key: 'time',
        head: t('register.time'),
        phone: 'line',
        cell: ({ task }) =>
          task.kind === 'inspection' && task.fields.from && task.fields.to
            ? days(f.date(task.fields.from), f.date(task.fields.to))
            : written({ type: 'day' }, null),
        note: ({ overlaps }) =>
          overlaps > 0 ? (
            <span className={styles.doubt}>
              {t(overlaps === 1 ? 'register.overlapsOne' : 'register.overlaps', { count: overlaps })}
            </span>
          ) : null,
        sort: ({ task }) => (task.kind === 'inspection' ? task.fields.from : null),
      },
      {
        key: 'findings',
        head: t('register.findings'),
        phone: 'line',
        cell: ({ findings }) => (findings.all === 0 ? '—' : t('register.findingsOf', findings)),
      },
    ],
    initiative: [
      {
        key: 'authors',
        head: t('register.authors'),
        phone: 'line',
        cell: ({ task }) => (task.kind === 'initiative' ? written({ type: 'line' }, task.fields.authors) : null),
      },
      {
        key: 'state',
        head: t('register.state'),
        phone: 'line',
        deciding: true,
        cell: ({ initiative }) =>
          initiative
            ? [t(`initiative.${initiative.state}`), initiative.level ? t(`initiative.${initiative.level}`) : null]
                .filter(Boolean)
                .join(', ')
            : null,
      },
      {
        key: 'score',
        head: t('register.score'),
        figure: true,
        cell: ({ initiative }) => f.number(initiative?.score),
        sort: ({ initiative }) => initiative?.score ?? null,
      },
    ],
    'communication-topic': [
      {
        key: 'channels',
        head: t('register.channels'),
        phone: 'line',
        cell: ({ task }) =>
          task.kind === 'communication-topic' ? written(topic.task.channels, task.fields.channels) : null,
        note: ({ task }) =>
          task.kind === 'communication-topic' ? text(topic.task.product, task.fields.product, null) : null,
      },
      {
        key: 'quantity',
        head: t('register.quantity'),
        figure: true,
        cell: ({ task, occurrence }) =>
          task.kind === 'communication-topic'
            ? `${f.number(occurrence.quantityDone)} / ${f.number(task.fields.quantity)}`
            : null,
      },
      {
        key: 'reach',
        head: t('register.reach'),
        figure: true,
        cell: ({ work }) => (work.kind === 'communication-topic' ? f.number(work.fields.people) : null),
        sort: ({ work }) => (work.kind === 'communication-topic' ? work.fields.people : null),
      },
    ],
  };
}

function Due({ row: { occurrence } }: { readonly row: Row }) {
  const t = useWords(words);
  const f = useFormat();
  const { standing, dueOn, deadlineText } = occurrence;
  const count = standing.days ?? 0;
  return (
    <>
      {dueOn ? f.date(dueOn) : (deadlineText ?? '—')}
      {standing.state === 'late' ? (
        <span className={styles.late}> {t(count === 1 ? 'register.lateOne' : 'register.late', { count })}</span>
      ) : null}
    </>
  );
}
