import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useApi } from '../../web/api-client.ts';
import { useWords } from '../../web/language.tsx';
import { Page } from '../../web/page.tsx';
import { Answered } from '../../web/states.tsx';
import { api } from '../api.ts';
import { importApi } from '../api/imports.ts';
import { useCrumbs } from './use-crumbs.ts';
import { importWords } from '../words/import-page.ts';
import { ImportForm, type TableFacts } from './import-form.tsx';
import { ImportOutcome } from './import-outcome.tsx';
import { OwnTables } from './own-tables.tsx';

/**
 * Brings a table of results in: chosen, tried, its faults by cell or its summary, then accepted; below it the tables that the province has. The
 * dry run in hand stands in the address, so that a page that was left and opened again still shows it.
 */
export function ImportResultsPage() {
  const t = useWords(importWords);
  const [search, setSearch] = useSearchParams();
  const importId = search.get('import');
  const follow = (id: string | null) => setSearch(id === null ? {} : { import: id }, { replace: true });
  const [before, setBefore] = useState<TableFacts | null>(null);
  const own = useApi(importApi.listOwnTables, {});
  const results = useApi(api.listResults, {});
  return (
    <Page
      title={t('import.importTitle')}
      crumbs={useCrumbs(t('import.importTitle'))}
      lead={own.data?.abilities.import === false ? t('import.importNotYours') : t('import.importLead')}
    >
      <Answered of={results}>
        {({ indices }) => (
          <Answered of={own}>
            {({ tables, abilities }) => (
              <>
                {abilities.import && importId ? (
                  <ImportOutcome
                    importId={importId}
                    indices={indices}
                    onStartOver={(facts) => {
                      setBefore(facts);
                      follow(null);
                    }}
                  />
                ) : abilities.import ? (
                  <ImportForm indices={indices} before={before} onSent={follow} />
                ) : null}
                <OwnTables tables={tables} indices={indices} mayRemove={abilities.import} />
              </>
            )}
          </Answered>
        )}
      </Answered>
    </Page>
  );
}
