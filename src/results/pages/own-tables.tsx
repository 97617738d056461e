import { useState } from 'react';
import { useAction } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { Dialog } from '../../web/dialog.tsx';
import { FormFoot } from '../../web/field.tsx';
import { formatInstantDate } from '../../web/format.ts';
import { useWords } from '../../web/language.tsx';
import { notice } from '../../web/notice.ts';
import { Section } from '../../web/section.tsx';
import { Empty, ErrorNote } from '../../web/states.tsx';
import { Table, type Column } from '../../web/table.tsx';
import { api } from '../api.ts';
import { importApi } from '../api/imports.ts';
import { importWords } from '../words/import-page.ts';
import type { OwnTableView } from './import-views.ts';
import { indexName, type IndexNames } from './index-name.ts';

/** The tables of results that the province brought in; the coordinator may take one away. */
export function OwnTables(props: {
  readonly tables: readonly OwnTableView[];
  readonly indices: IndexNames;
  readonly mayRemove: boolean;
}) {
  const t = useWords(importWords);
  const [leaving, setLeaving] = useState<OwnTableView | null>(null);
  const nameOf = ({ index, year }: OwnTableView) => ({ index: indexName(props.indices, index), year });
  const columns = useColumns(nameOf, props.mayRemove ? setLeaving : null);
  return (
    <Section title={t('import.ownTables')}>
      {props.tables.length === 0 ? (
        <Empty why={t('import.noOwnTables')} />
      ) : (
        <Table
          label={t('import.ownTables')}
          rows={props.tables}
          rowKey={({ index, year }) => `${index} ${year}`}
          columns={columns}
        />
      )}
      {leaving ? <RemoveDialog table={leaving} name={nameOf(leaving)} onClose={() => setLeaving(null)} /> : null}
    </Section>
  );
}

type NameOf = (table: OwnTableView) => { readonly index: string; readonly year: number };

function useColumns(nameOf: NameOf, onRemove: ((table: OwnTableView) => void) | null): readonly Column<OwnTableView>[] {
  const t = useWords(importWords);
  return [
    {
      key: 'table',
      head: t('import.index'),
      phone: 'title',
      cell: (table) => `${nameOf(table).index} ${table.year}`,
    },
    { key: 'provinces', head: t('import.provincesOf'), figure: true, cell: ({ provinces }) => provinces },
    {
      key: 'use',
      head: t('import.use'),
      cell: ({ inUse, fills }) =>
        t(inUse ? 'import.inUse' : fills > 0 ? 'import.fills' : 'import.beside', { count: fills }),
    },
    {
      key: 'source',
      head: t('import.sourceHead'),
      cell: ({ source }) => (
        <a href={source.url} rel="noreferrer">
          {source.title}
        </a>
      ),
    },
    {
      key: 'accepted',
      head: t('import.acceptedHead'),
      cell: ({ acceptedBy }) => acceptedBy,
      note: ({ acceptedAt }) => formatInstantDate(acceptedAt),
    },
    {
      key: 'remove',
      head: t('import.removeTable'),
      isHeadHidden: true,
      width: '88px',
      phone: 'action',
      cell: (table) =>
        onRemove ? (
          <Button small aria-label={t('import.removeThis', nameOf(table))} onClick={() => onRemove(table)}>
            {t('import.removeTable')}
          </Button>
        ) : null,
    },
  ];
}

/** Asks once before a table is taken away. */
function RemoveDialog(props: {
  readonly table: OwnTableView;
  readonly name: { readonly index: string; readonly year: number };
  readonly onClose: () => void;
}) {
  const t = useWords(importWords);
  const { index, year } = props.table;
  const remove = useAction(importApi.removeOwnTable, {
    invalidates: [importApi.listOwnTables, api.listResults],
    onDone: () => {
      void notice(t('import.removed', props.name));
      props.onClose();
    },
  });
  return (
    <Dialog title={t('import.removeTitle')} onClose={props.onClose}>
      <p>{t('import.removeWhat', props.name)}</p>
      {remove.error ? <ErrorNote problem={remove.error} safe="nothing" /> : null}
      <FormFoot>
        <Button kind="bad" busy={remove.isPending} onClick={() => remove.mutate({ params: { index, year } })}>
          {t('import.removeTable')}
        </Button>
        <Button data-autofocus onClick={props.onClose}>
          {t('import.keepTable')}
        </Button>
      </FormFoot>
    </Dialog>
  );
}
