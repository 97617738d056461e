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
                columns={columns}
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

function useColumns(): readonly Column<Row>[] {
  const t = useWords(words);
  return [
    {
      key: 'task',
      head: t('task'),
      phone: 'title',
      width: '60%',
      cell: (row) => <Link to={`/plans/${row.planId}?taskId=${row.taskId}`}>{row.text}</Link>,
      note: (row) => row.planNumber,
    },
    { key: 'unit', head: t('unit'), cell: (row) => row.unitName, sort: (row) => row.unitName },
    {
      key: 'how',
      head: t('uncovered.how'),
      cell: (row) => t(row.held ? 'uncovered.held' : row.inDivision ? 'inDivision' : 'unheld'),
      sort: (row) => (row.held ? 2 : row.inDivision ? 1 : 0),
    },
  ];
}
