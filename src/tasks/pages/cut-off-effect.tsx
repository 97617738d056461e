import type { Answer } from '../../kernel/contract.ts';
import { useFormat } from '../../web/figure.tsx';
import { formatDate } from '../../web/format.ts';
import { useWords } from '../../web/language.tsx';
import { Section } from '../../web/section.tsx';
import { Table, type Column } from '../../web/table.tsx';
import type { cutOffsApi } from '../api/cut-offs.ts';
import { cutOffWords } from '../words/cut-offs.ts';
import styles from './cut-offs.module.css';

type Effect = Answer<typeof cutOffsApi.previewCutOffs>;

/** What a change would move: due days of open work, and the next updates of what is owed all the time, each counted by the days. */
export function CutOffEffect({ effect: { due, updates } }: { readonly effect: Effect }) {
  const t = useWords(cutOffWords);
  const f = useFormat();
  const dueColumns: readonly Column<Effect['due'][number]>[] = [
    { key: 'from', head: t('cutOffEffect.dueFrom'), phone: 'line', cell: ({ from }) => formatDate(from) },
    { key: 'to', head: t('cutOffEffect.dueTo'), phone: 'line', cell: ({ to }) => formatDate(to) },
    { key: 'works', head: t('cutOffEffect.works'), phone: 'line', figure: true, cell: ({ works }) => f.number(works) },
    { key: 'tasks', head: t('cutOffEffect.tasks'), phone: 'line', figure: true, cell: ({ tasks }) => f.number(tasks) },
  ];
  const day = (date: string | null) => (date === null ? t('cutOffEffect.never') : formatDate(date));
  const updateColumns: readonly Column<Effect['updates'][number]>[] = [
    { key: 'from', head: t('cutOffEffect.updateFrom'), phone: 'line', cell: ({ from }) => day(from) },
    { key: 'to', head: t('cutOffEffect.updateTo'), phone: 'line', cell: ({ to }) => day(to) },
    { key: 'works', head: t('cutOffEffect.works'), phone: 'line', figure: true, cell: ({ works }) => f.number(works) },
  ];
  const dueTitle = t('cutOffEffect.due', { count: f.number(sumOf(due)) });
  const updatesTitle = t('cutOffEffect.updates', { count: f.number(sumOf(updates)) });
  return (
    <Section title={t('cutOffEffect.title')}>
      {due.length + updates.length === 0 ? <p>{t('cutOffEffect.none')}</p> : null}
      <div className={styles.effect}>
        {due.length > 0 ? (
          <div>
            <p className={styles.count}>{dueTitle}</p>
            <Table label={dueTitle} rows={due} rowKey={({ from, to }) => `${from} ${to}`} columns={dueColumns} />
          </div>
        ) : null}
        {updates.length > 0 ? (
          <div>
            <p className={styles.count}>{updatesTitle}</p>
            <Table
              label={updatesTitle}
              rows={updates}
              rowKey={({ from, to }) => `${from} ${to}`}
              columns={updateColumns}
            />
          </div>
        ) : null}
      </div>
    </Section>
  );
}

function sumOf(rows: readonly { readonly works: number }[]): number {
  return rows.reduce((sum, { works }) => sum + works, 0);
}
