import { Autocomplete, type ComboboxItem } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Answer } from '../../kernel/contract.ts';
import { fold } from '../../kernel/vietnamese.ts';
import { useAction, useApi } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { Dialog } from '../../web/dialog.tsx';
import { Fields, FormFoot } from '../../web/field.tsx';
import { useWords } from '../../web/language.tsx';
import { ErrorNote } from '../../web/states.tsx';
import { api } from '../api.ts';
import { words } from '../words.ts';
import styles from './duties.module.css';
import { ledgerAddress } from './duty-address.ts';

/** On a plan's page: that its document comes from above and from whom, or for the coordinator the way to say so. */
export function FromAbove({ planId }: { readonly planId: string }) {
  const t = useWords(words);
  const known = useApi(api.getDocument, { params: { planId } });
  const [isOpen, setOpen] = useState(false);
  const document = known.data;
  if (!document || (document.giver === null && !document.abilities.mark)) return null;
  return (
    <p className={styles.fromAbove}>
      {document.giver ? (
        <>
          <b>{t('mark.is', { giver: document.giver })}</b>{' '}
          <Link to={ledgerAddress({ show: 'all', planId })}>{t('mark.open')}</Link>{' '}
        </>
      ) : null}
      {document.abilities.mark ? (
        <Button small kind="flat" onClick={() => setOpen(true)}>
          {t(document.giver ? 'mark.change' : 'mark.ask')}
        </Button>
      ) : null}
      {isOpen ? <MarkDialog document={document} onClose={() => setOpen(false)} /> : null}
    </p>
  );
}

function MarkDialog({
  document,
  onClose,
}: {
  readonly document: Answer<typeof api.getDocument>;
  readonly onClose: () => void;
}) {
  const t = useWords(words);
  const { planId } = document;
  const [giver, setGiver] = useState(document.giver ?? document.issuer ?? '');
  const givers = useApi(api.proposeGivers, {}, { staleTime: 300_000 });
  const invalidates = [api.getDocument, api.listDuties, api.proposeGivers];
  const mark = useAction(api.markDocument, { invalidates, onDone: onClose });
  const unmark = useAction(api.unmarkDocument, { invalidates, onDone: onClose });
  const problem = mark.error ?? unmark.error;
  return (
    <Dialog title={t('mark.title')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          mark.mutate({ params: { planId }, body: { giver } });
        }}
      >
        <Fields>
          <p>{t('mark.why')}</p>
          <Autocomplete
            label={t('mark.who')}
            data={givers.data?.givers ?? []}
            value={giver}
            onChange={setGiver}
            maxLength={200}
            filter={({ options, search }) =>
              (options as ComboboxItem[]).filter((one) => fold(one.label).includes(fold(search.trim())))
            }
            required
          />
          {problem ? <ErrorNote problem={problem} safe="nothing" /> : null}
        </Fields>
        <FormFoot>
          <Button type="submit" kind="main" busy={mark.isPending}>
            {t('mark.save')}
          </Button>
          {document.abilities.unmark ? (
            <Button kind="bad" busy={unmark.isPending} onClick={() => unmark.mutate({ params: { planId } })}>
              {t('mark.remove')}
            </Button>
          ) : null}
          <Button onClick={onClose}>{t('enter.cancel')}</Button>
        </FormFoot>
      </form>
    </Dialog>
  );
}
