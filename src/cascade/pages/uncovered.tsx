import { useState } from 'react';
import type { Answer } from '../../kernel/contract.ts';
import { useApi } from '../../web/api-client.ts';
import { Segmented } from '../../web/field.tsx';
import { useWords } from '../../web/language.tsx';
import { Link } from 'react-router';
import { Section } from '../../web/section.tsx';
import { Answered, Empty } from '../../web/states.tsx';
import { Table, type Column } from '../../web/table.tsx';
import { api } from '../api.ts';
import { words } from '../words.ts';

type Row = Answer<typeof api.listUncovered>['tasks'][number];

/** The tasks that no unit's plan holds, or that nobody answers for. */
export function Uncovered() {
  const t = useWords(words);
  const [lacks, setLacks] = useState<'unit-plan' | 'person'>('unit-plan');
  const known = useApi(api.listUncovered, { query: { lacks } });
  const columns = useColumns();
  return (
    <Section title={t('uncovered')}>
      <Segmented
        label={t('lacks')}
        labelled
        value={lacks}
        onChange={setLacks}
        options={(['unit-plan', 'person'] as const).map((value) => ({ value, label: t(`lacks.${value}`) }))}
      />
      <Answered of={known}>
        {({ tasks }) =>
          tasks.length === 0 ? (
            <Empty why={t('allCovered')} />
          ) : (
            <Table label={t('uncovered')} rows={tasks} rowKey={(row) => row.assignmentId} columns={columns} />
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
  ];
}
