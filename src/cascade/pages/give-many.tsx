import { useState } from 'react';
import { api as accounts } from '../../accounts/api.ts';
import { useAction, useApi } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { useWords } from '../../web/language.tsx';
import { notice } from '../../web/notice.ts';
import { ErrorNote } from '../../web/states.tsx';
import { api } from '../api.ts';
import { words } from '../words.ts';
import styles from './cascade.module.css';
import { givenTo, HolderChoice, type Chosen } from './holder-choice.tsx';

/** Gives pieces of the unit's work to one of its divisions or people, or lets an officer take them; nothing for whoever may do neither. */
export function GiveMany({
  assignmentIds,
  onDone,
}: {
  readonly assignmentIds: readonly string[];
  readonly onDone: () => void;
}) {
  const t = useWords(words);
  const session = useApi(accounts.whoAmI, {});
  const known = useApi(api.getUnitWork, {});
  const [holder, setHolder] = useState<Chosen | null>(null);
  const give = useAction(api.giveToPeople, {
    invalidates: [api.getUnitWork, api.getCoverage, api.getHolders],
    onDone: ({ given }) => {
      void notice(t('given', { count: given }));
      onDone();
    },
  });
  const me = session.data?.user?.id ?? null;
  if (!known.data) return null;
  const { abilities, people, divisions, work } = known.data;
  const body = { assignmentIds: [...assignmentIds] };
  const isHeld = work.some(
    (one) => assignmentIds.includes(one.assignmentId) && one.holders.some(({ part }) => part === 'main'),
  );
  return (
    <>
      {abilities.give ? (
        <div className={styles.giveMany}>
          <HolderChoice people={people} divisions={divisions} value={holder} onChange={setHolder} />
          <Button
            disabled={!holder}
            busy={give.isPending}
            onClick={() => (holder ? give.mutate({ body: { ...body, ...givenTo(holder) } }) : undefined)}
          >
            {t('give', { count: assignmentIds.length })}
          </Button>
        </div>
      ) : abilities.take && !isHeld ? (
        <Button busy={give.isPending} onClick={() => give.mutate({ body: { ...body, main: me } })}>
          {t('take', { count: assignmentIds.length })}
        </Button>
      ) : null}
      {give.error ? <ErrorNote problem={give.error} safe="nothing" /> : null}
    </>
  );
}
