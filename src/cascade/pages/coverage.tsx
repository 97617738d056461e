import type { Answer } from '../../kernel/contract.ts';
import { addressOf, useApi } from '../../web/api-client.ts';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { Page } from '../../web/page.tsx';
import { Section } from '../../web/section.tsx';
import { Answered, Empty } from '../../web/states.tsx';
import { TakeFile } from '../../web/take-file.tsx';
import { Table, type Column } from '../../web/table.tsx';
import { api } from '../api.ts';
import { notGiven } from '../model/coverage.ts';
import { words } from '../words.ts';
import styles from './cascade.module.css';
import { Uncovered } from './uncovered.tsx';

type Row = Answer<typeof api.getCoverage>['units'][number];

/** How far each unit has given its open work to people, the least covered first. */
export function CoveragePage() {
  const t = useWords(words);
  const columns = useColumns();
  const coverage = useApi(api.getCoverage, {});
  return (
    <Page
      title={t('coverage')}
      lead={t('coverageLead')}
      actions={
        <TakeFile
          of={t('coverage')}
          address={({ format, language }) => addressOf(api.getCoverageFile, { query: { format, language } })}
        />
      }
    >
      <Section title={t('coverage')}>
        <Answered of={coverage}>
          {({ units }) =>
            units.length === 0 ? (
              <Empty why={t('noCoverage')} />
            ) : (
              <Table
                label={t('coverage')}
                rows={units}
                rowKey={(row) => row.unitId}
                columns={columns}
                sort={{ key: 'unheld', down: true }}
              />
            )
          }
        </Answered>
      </Section>
      <Uncovered />
    </Page>
  );
}

function useColumns(): readonly Column<Row>[] {
  const t = useWords(words);
  const f = useFormat();
  return [
    { key: 'unit', head: t('unit'), phone: 'title', cell: (row) => row.unitName, sort: (row) => row.unitName },
    {
      key: 'assignments',
      head: t('assignments'),
      figure: true,
      cell: (row) => f.number(row.assignments),
      sort: (row) => row.assignments,
    },
    { key: 'held', head: t('held'), figure: true, cell: (row) => f.number(row.held), sort: (row) => row.held },
    {
      key: 'planned',
      head: t('planned'),
      figure: true,
      cell: (row) => f.number(row.planned),
      sort: (row) => row.planned,
    },
    {
      key: 'inDivision',
      head: t('inDivision'),
      figure: true,
      cell: (row) => f.number(row.inDivision),
      sort: (row) => row.inDivision,
    },
    {
      key: 'unheld',
      head: t('unheld'),
      figure: true,
      deciding: true,
      cell: (row) => {
        const unheld = notGiven(row);
        return unheld === 0 ? f.number(0) : <span className={styles.nobody}>{f.number(unheld)}</span>;
      },
      sort: notGiven,
    },
  ];
}
