import { useState } from 'react';
import { api as accounts } from '../../accounts/api.ts';
import type { Answer } from '../../kernel/contract.ts';
import { useAction, useApi } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { Fields, FormFoot } from '../../web/field.tsx';
import { useWords } from '../../web/language.tsx';
import { Section } from '../../web/section.tsx';
import { Answered, ErrorNote } from '../../web/states.tsx';
import { api } from '../api.ts';
import { words } from '../words.ts';
import styles from './cascade.module.css';
import { givenTo, HolderChoice, type Chosen } from './holder-choice.tsx';
import { HolderNames } from './holder-names.tsx';

/** Who within the unit does a piece of work, and the form to give it out. */
export function HoldersOfWork({ occurrenceId }: { readonly occurrenceId: string }) {
  const holders = useApi(api.getHolders, { params: { occurrenceId } });
  return (
    <Answered of={holders} rows={1}>
      {(known) => <Holders known={known} />}
    </Answered>
  );
}

function Holders({ known }: { readonly known: Answer<typeof api.getHolders> }) {
  const t = useWords(words);
  const session = useApi(accounts.whoAmI, {});
  const [isGiving, setGiving] = useState(false);
  const [holder, setHolder] = useState<Chosen | null>(null);
  const give = useAction(api.giveToPeople, {
    invalidates: [api.getHolders, api.getUnitWork, api.getCoverage],
    onDone: () => setGiving(false),
  });
  const helpers = known.holders.filter(({ part }) => part === 'helper').map(({ personId }) => personId);
  const work = { assignmentIds: [known.assignmentId], helpers };
  const me = session.data?.user?.id;
  return (
    <Section
      title={t('within')}
      actions={
        known.abilities.give && !isGiving ? (
          <Button small onClick={() => setGiving(true)}>
            {t('giveThis')}
          </Button>
        ) : known.abilities.take && me ? (
          <Button small busy={give.isPending} onClick={() => give.mutate({ body: { ...work, main: me } })}>
            {t('takeThis')}
          </Button>
        ) : null
      }
    >
      <p className={styles.quiet}>
        <HolderNames holders={known.holders} division={known.division} />
      </p>
      {give.error ? <ErrorNote problem={give.error} safe="nothing" /> : null}
      {isGiving ? (
        <form
          className={styles.give}
          onSubmit={(event) => {
            event.preventDefault();
            if (holder) give.mutate({ body: { ...work, ...givenTo(holder) } });
          }}
        >
          <Fields>
            <HolderChoice people={known.people} divisions={known.divisions} value={holder} onChange={setHolder} />
          </Fields>
          <FormFoot>
            <Button type="submit" kind="main" busy={give.isPending} disabled={!holder}>
              {t('giveThis')}
            </Button>
            <Button onClick={() => setGiving(false)}>{t('ownLine.cancel')}</Button>
          </FormFoot>
        </form>
      ) : null}
    </Section>
  );
}
