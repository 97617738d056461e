import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { api as accounts } from '../../accounts/api.ts';
import { isAnyOf } from '../../accounts/model.ts';
import { useApi, useAction } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { useWords } from '../../web/language.tsx';
import { Page } from '../../web/page.tsx';
import { Empty, ErrorNote } from '../../web/states.tsx';
import { api } from '../api.ts';
import { words } from '../words.ts';

/** The one button that removes the sample province, for its administrator. */
export function RemoveSamplePage() {
  const t = useWords(words);
  const session = useApi(accounts.whoAmI, {});
  const [isSure, setSure] = useState(false);
  const removal = useAction(api.removeSample, {});
  const { user, tenant } = session.data ?? {};
  if (!user || !tenant) return null;
  if (!tenant.isSample || !isAnyOf(user, 'administrator'))
    return (
      <Page title={t('removeTitle')}>
        <Empty why={t('notYours')} />
      </Page>
    );
  return (
    <Page title={t('removeTitle')} lead={t('removeLead', { name: tenant.name })}>
      {removal.isSuccess ? (
        <p role="status">{t('removed')}</p>
      ) : (
        <>
          <p>{t('removeAfter')}</p>
          <Checkbox
            my="md"
            label={t('removeSure')}
            checked={isSure}
            onChange={(event) => setSure(event.currentTarget.checked)}
          />
          {removal.error ? <ErrorNote problem={removal.error} /> : null}
          <Button kind="bad" disabled={!isSure} busy={removal.isPending} onClick={() => removal.mutate({})}>
            {t('remove')}
          </Button>
        </>
      )}
    </Page>
  );
}
