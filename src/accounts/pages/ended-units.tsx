import { useState } from 'react';
import type { Answer } from '../../kernel/contract.ts';
import { useAction } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { formatDate } from '../../web/format.ts';
import { useWords } from '../../web/language.tsx';
import { notice } from '../../web/notice.ts';
import { Section } from '../../web/section.tsx';
import { ErrorNote } from '../../web/states.tsx';
import { peopleApi } from '../api/people.ts';
import { words } from '../words.ts';
import { UnitChoice } from './unit-choice.tsx';
import styles from './people.module.css';

type Ended = Answer<typeof peopleApi.listPeople>['ended'];

/** The people who still belong to units that have ended: all of one unit move to its heir with one press. */
export function EndedUnits({ ended }: { readonly ended: Ended }) {
  const t = useWords(words);
  if (ended.length === 0) return null;
  return (
    <Section title={t('people.ended')} note={t('people.endedNote')}>
      <ul className={styles.ended}>
        {ended.map((unit) => (
          <EndedUnit key={unit.unitId} unit={unit} />
        ))}
      </ul>
    </Section>
  );
}

function EndedUnit({ unit }: { readonly unit: Ended[number] }) {
  const t = useWords(words);
  const { people, heirs, unitName } = unit;
  const [chosen, setChosen] = useState<string | null>(heirs.length === 1 ? (heirs[0]?.unitId ?? null) : null);
  const move = useAction(peopleApi.movePeople, {
    invalidates: [peopleApi.listPeople],
    onDone: ({ moved }) => void notice(t('people.moved', { count: moved })),
  });
  return (
    <li>
      <div className={styles.who}>
        <p className={styles.unit}>{t('people.endedUnit', { name: unitName, date: formatDate(unit.endedOn) })}</p>
        <p className={styles.note}>
          {t('people.endedNames', { count: people.length, names: people.map(({ name }) => name).join(', ') })}
        </p>
      </div>
      <div className={styles.move}>
        <UnitChoice
          label={t('people.moveTo', { name: unitName })}
          placeholder={t('people.chooseUnit')}
          first={heirs.map((heir) => heir.unitId)}
          value={chosen}
          onChange={setChosen}
        />
        <Button
          kind="main"
          disabled={chosen === null}
          busy={move.isPending}
          onClick={() => {
            if (chosen) move.mutate({ body: { personIds: people.map(({ id }) => id), unitId: chosen } });
          }}
        >
          {t('people.moveAll', { count: people.length })}
        </Button>
      </div>
      {move.error ? <ErrorNote problem={move.error} safe="nothing" /> : null}
    </li>
  );
}
