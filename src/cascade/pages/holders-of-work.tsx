import { useState } from 'react';
import { api as accounts } from '../../accounts/api.ts';
import type { Answer } from '../../kernel/contract.ts';
import { useAction, useApi } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { Choice } from '../../web/choice.tsx';
import { Fields, FormFoot } from '../../web/field.tsx';
import { useWords } from '../../web/language.tsx';
import { Section } from '../../web/section.tsx';
import { Answered, ErrorNote } from '../../web/states.tsx';
import { api } from '../api.ts';
import { words } from '../words.ts';
import styles from './cascade.module.css';
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
  const [main, setMain] = useState<string | null>(known.holders.find(({ part }) => part === 'main')?.personId ?? null);
  const give = useAction(api.giveToPeople, {
    invalidates: [api.getHolders, api.getUnitWork, api.getCoverage],
    onDone: () => setGiving(false),
  });
  const helpers = known.holders.filter(({ part }) => part === 'helper').map(({ personId }) => personId);
  const giveTo = (person: string | null) =>
    give.mutate({ body: { assignmentIds: [known.assignmentId], main: person, helpers } });
  const giveToDivision = (divisionId: string) =>
    give.mutate({ body: { assignmentIds: [known.assignmentId], main: null, divisionId } });
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
          <Button small busy={give.isPending} onClick={() => giveTo(me)}>
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
          onSubmit={(event) => {
            event.preventDefault();
            giveTo(main);
          }}
        >
          <Fields>
            <Choice
              label={t('giveTo')}
              placeholder={t('choose')}
              options={known.people.map(({ id, name, title }) => ({
                value: id,
                label: title ? `${name}, ${title}` : name,
              }))}
              value={main}
              onChange={setMain}
            />
            {known.divisions.length > 0 ? (
              <Choice
                label={t('giveToDivision')}
                placeholder={t('chooseDivision')}
                options={known.divisions.map(({ id, name }) => ({ value: id, label: name }))}
                value={known.division?.id ?? null}
                onChange={(id) => (id ? giveToDivision(id) : undefined)}
              />
            ) : null}
          </Fields>
          <FormFoot>
            <Button type="submit" kind="main" busy={give.isPending}>
              {t('giveThis')}
            </Button>
          </FormFoot>
        </form>
      ) : null}
    </Section>
  );
}
