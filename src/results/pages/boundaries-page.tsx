import type { z } from 'zod';
import { useAction, useApi } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { Page } from '../../web/page.tsx';
import { Section } from '../../web/section.tsx';
import { Answered, Empty, ErrorNote } from '../../web/states.tsx';
import { Table, type Column } from '../../web/table.tsx';
import { boundariesApi as api } from '../api/boundaries.ts';
import { boundaryWords as words } from '../words/boundaries.ts';
import { useCrumbs } from './use-crumbs.ts';
import { BoundaryForm } from './boundary-form.tsx';

type Listed = z.output<typeof api.listBoundaries.output>['boundaries'][number];

/** The boundaries that the province handed in for its maps: who may, hands in others; everybody sees which there are. */
export function BoundariesPage() {
  const t = useWords(words);
  const list = useApi(api.listBoundaries, {});
  return (
    <Page title={t('boundary.title')} lead={t('boundary.lead')} crumbs={useCrumbs(t('boundary.title'))}>
      <Answered of={list}>
        {({ boundaries, abilities }) => (
          <>
            {abilities.upload ? <BoundaryForm /> : null}
            <Kept boundaries={boundaries} mayRemove={abilities.upload} />
          </>
        )}
      </Answered>
    </Page>
  );
}

function Kept({ boundaries, mayRemove }: { readonly boundaries: readonly Listed[]; readonly mayRemove: boolean }) {
  const t = useWords(words);
  const remove = useAction(api.removeBoundary, { invalidates: [api.listBoundaries, api.getBoundary] });
  const columns = useColumns(mayRemove ? (boundaryId) => remove.mutate({ params: { boundaryId } }) : null);
  return (
    <Section title={t('boundary.list')}>
      {remove.error ? <ErrorNote problem={remove.error} /> : null}
      {boundaries.length === 0 ? (
        <Empty why={t('boundary.none')} />
      ) : (
        <Table label={t('boundary.list')} rows={boundaries} rowKey={({ id }) => id} columns={columns} />
      )}
    </Section>
  );
}

function useColumns(remove: ((id: string) => void) | null): readonly Column<Listed>[] {
  const t = useWords(words);
  const f = useFormat();
  const verb: Column<Listed> = {
    key: 'actions',
    head: t('boundary.actions'),
    isHeadHidden: true,
    phone: 'action',
    cell: ({ id, system, validFrom }) => (
      <Button
        small
        kind="flat"
        aria-label={t('boundary.removeOf', { system, day: f.date(validFrom) })}
        onClick={() => remove?.(id)}
      >
        {t('boundary.remove')}
      </Button>
    ),
  };
  return [
    {
      key: 'system',
      head: t('boundary.system'),
      phone: 'title',
      cell: ({ system }) => t(`boundary.system.${system}`),
    },
    { key: 'from', head: t('boundary.validFrom'), cell: ({ validFrom }) => f.date(validFrom) },
    {
      key: 'source',
      head: t('boundary.source'),
      cell: ({ sourceTitle }) => sourceTitle,
      note: ({ fileName }) => fileName,
    },
    {
      key: 'islands',
      head: t('boundary.islands'),
      cell: ({ hasIslands }) => t(hasIslands ? 'boundary.islandsIn' : 'boundary.islandsAdded'),
    },
    {
      key: 'by',
      head: t('boundary.uploadedBy'),
      cell: ({ uploadedBy }) => uploadedBy,
      note: ({ uploadedAt }) => f.instant(uploadedAt),
    },
    ...(remove ? [verb] : []),
  ];
}
