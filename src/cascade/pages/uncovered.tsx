import { Link } from 'react-router';
import type { Answer } from '../../kernel/contract.ts';
import { useApi } from '../../web/api-client.ts';
import { Choice } from '../../web/choice.tsx';
import { useWords } from '../../web/language.tsx';
import { Footnote, Section } from '../../web/section.tsx';
import { Answered, Empty } from '../../web/states.tsx';
import { Table, type Column } from '../../web/table.tsx';
import { api } from '../api.ts';
import { mostUncovered } from '../model/coverage.ts';
import { words } from '../words.ts';
import styles from './cascade.module.css';

type Row = Answer<typeof api.listUncovered>['tasks'][number];

/** The tasks that no unit's plan holds, or that nobody answers for; of one unit where it is named. */
export function Uncovered(props: {
  readonly lacks: 'unit-plan' | 'person';
  readonly units: readonly { readonly unitId: string; readonly unitName: string }[];
  readonly unitId: string | null;
  readonly onUnit: (unitId: string | null) => void;
}) {
  const { lacks, unitId } = props;
  const t = useWords(words);
  const known = useApi(api.listUncovered, { query: { lacks, ...(unitId ? { unitId } : {}) } });
  const columns = useColumns();
  const options = props.units
    .map((one) => ({ value: one.unitId, label: one.unitName }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'vi'));
  return (
    <Section
      title={t(`uncovered.${lacks}`)}
      note={known.data ? t('uncovered.count', { count: known.data.tasks.length }) : null}
    >
      {options.length > 1 ? (
        <div className={styles.filter}>
          <Choice
            label={t('unit')}
            placeholder={t('coverage.allUnits')}
            options={options}
            value={unitId}
            onChange={props.onUnit}
          />
        </div>
      ) : null}
      <Answered of={known}>
        {({ tasks }) =>
          tasks.length === 0 ? (
            <Empty why={t('allCovered')} />
          ) : (
            <>
              <Table
                label={t(`uncovered.${lacks}`)}
                rows={tasks}
                rowKey={(row) => row.assignmentId}
                columns={unitId ? [columns.task, columns.how] : [columns.unit, columns.how]}
                {...(unitId ? {} : byTask(tasks))}
              />
              {tasks.length === mostUncovered ? (
                <Footnote>{t('uncovered.most', { count: mostUncovered })}</Footnote>
              ) : null}
            </>
          )
        }
      </Answered>
    </Section>
  );
}

/** Units under the task that they share: a collective's work is one sentence for forty of them. */
function byTask(tasks: readonly Row[]) {
  const groups = Map.groupBy(tasks, (row) => row.taskId);
  return {
    groupOf: (row: Row) => row.taskId,
    groupHead: (taskId: string) => {
      const [row, ...others] = groups.get(taskId) ?? [];
      return { title: row ? <TaskLink row={row} units={others.length + 1} /> : null, count: null };
    },
  };
}

function TaskLink({ row, units }: { readonly row: Row; readonly units?: number | undefined }) {
  const t = useWords(words);
  const told = [row.planNumber, units === undefined ? null : t('uncovered.units', { count: units })];
  return (
    <>
      <Link to={units === undefined ? `/work/${row.occurrenceId}` : `/plans/${row.planId}?taskId=${row.taskId}`}>
        {row.text}
      </Link>{' '}
      <span className={styles.told}>{told.filter(Boolean).join(' · ')}</span>
    </>
  );
}

function useColumns(): Readonly<Record<'task' | 'unit' | 'how', Column<Row>>> {
  const t = useWords(words);
  return {
    task: { key: 'task', head: t('task'), phone: 'title', cell: (row) => <TaskLink row={row} /> },
    unit: {
      key: 'unit',
      head: t('unit'),
      phone: 'bare',
      cell: (row) => <Link to={`/work/${row.occurrenceId}`}>{row.unitName}</Link>,
    },
    how: {
      key: 'how',
      head: t('uncovered.how'),
      width: '30%',
      cell: (row) => t(row.held ? 'uncovered.held' : row.inDivision ? 'inDivision' : 'unheld'),
      sort: (row) => (row.held ? 2 : row.inDivision ? 1 : 0),
    },
  };
}
