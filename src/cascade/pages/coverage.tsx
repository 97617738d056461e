import { useSearchParams } from 'react-router';
import type { Answer } from '../../kernel/contract.ts';
import { addressOf, useApi } from '../../web/api-client.ts';
import { Segmented } from '../../web/field.tsx';
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

const shows = ['units', 'person', 'unit-plan'] as const;

/** How far each unit has given its open work to people, the least covered first; and the tasks that lack a person or a unit's plan. */
export function CoveragePage() {
  const t = useWords(words);
  const [search, setSearch] = useSearchParams();
  const show = shows.find((one) => one === search.get('show')) ?? 'units';
  const unitId = search.get('unit');
  const coverage = useApi(api.getCoverage, {});
  const units = coverage.data?.units ?? [];
  const go = (next: (typeof shows)[number], unit: string | null) =>
    setSearch({ ...(next === 'units' ? {} : { show: next }), ...(unit ? { unit } : {}) });
  return (
    <Page
      title={t('coverage')}
      lead={units.length > 0 ? <HowFar units={units} /> : null}
      actions={
        <TakeFile
          of={t('coverage')}
          address={({ format, language }) => addressOf(api.getCoverageFile, { query: { format, language } })}
        />
      }
    >
      <div className={styles.show}>
        <Segmented
          label={t('coverage.show')}
          value={show}
          onChange={(next) => go(next, next === 'units' ? null : unitId)}
          options={shows.map((value) => ({ value, label: t(`coverage.${value}`) }))}
        />
      </div>
      <Answered of={coverage}>
        {() =>
          show === 'units' ? (
            <Units units={units} onSelect={(unit) => go('person', unit)} />
          ) : (
            <Uncovered lacks={show} units={units} unitId={unitId} onUnit={(unit) => go(show, unit)} />
          )
        }
      </Answered>
    </Page>
  );
}

/** What of all open work somebody answers for, and how many units have given none of theirs. */
function HowFar({ units }: { readonly units: readonly Row[] }) {
  const t = useWords(words);
  const f = useFormat();
  const sum = (of: (row: Row) => number) => f.number(units.reduce((total, row) => total + of(row), 0));
  const silent = units.filter((row) => row.held + row.inDivision === 0).length;
  return (
    <>
      {t('coverage.far', { held: sum((row) => row.held), all: sum((row) => row.assignments) })}{' '}
      {silent > 0 ? <strong>{t('coverage.silent', { count: silent })}</strong> : null}
    </>
  );
}

function Units({ units, onSelect }: { readonly units: readonly Row[]; readonly onSelect: (unitId: string) => void }) {
  const t = useWords(words);
  const columns = useColumns();
  return (
    <Section title={t('coverage.units')} note={t('coverage.unitsNote')}>
      {units.length === 0 ? (
        <Empty why={t('noCoverage')} />
      ) : (
        <Table
          label={t('coverage')}
          rows={units}
          rowKey={(row) => row.unitId}
          columns={columns}
          onSelect={(row) => onSelect(row.unitId)}
          sort={{ key: 'unheld', down: true }}
        />
      )}
    </Section>
  );
}

function useColumns(): readonly Column<Row>[] {
  const t = useWords(words);
  const f = useFormat();
  const figure = (key: 'assignments' | 'held' | 'inDivision' | 'planned'): Column<Row> => ({
    key,
    head: t(key),
    figure: true,
    width: '12%',
    cell: (row) => f.number(row[key]),
    sort: (row) => row[key],
  });
  return [
    { key: 'unit', head: t('unit'), phone: 'title', cell: (row) => row.unitName, sort: (row) => row.unitName },
    figure('assignments'),
    figure('held'),
    figure('inDivision'),
    {
      key: 'unheld',
      head: t('unheld'),
      figure: true,
      deciding: true,
      width: '12%',
      cell: (row) => {
        const unheld = notGiven(row);
        return unheld === 0 ? f.number(0) : <span className={styles.nobody}>{f.number(unheld)}</span>;
      },
      sort: notGiven,
    },
    figure('planned'),
  ];
}
