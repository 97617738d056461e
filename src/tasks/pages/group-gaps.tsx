import { useAction, useApi } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { useWords } from '../../web/language.tsx';
import { notice } from '../../web/notice.ts';
import { Section } from '../../web/section.tsx';
import { ErrorNote } from '../../web/states.tsx';
import { api } from '../api.ts';
import { handoversApi } from '../api/handovers.ts';
import { words } from '../words.ts';
import styles from './handovers.module.css';

/** Collectives some of whose members began since their plans were given out; nothing where every member has its work. */
export function GroupGaps() {
  const t = useWords(words);
  const gaps = useApi(handoversApi.listGroupGaps, {}, { staleTime: 0 });
  const give = useAction(handoversApi.expandGroup, {
    invalidates: [handoversApi.listGroupGaps, api.listOccurrences],
    onDone: (given) => void notice(t('gaps.given', given)),
  });
  const groups = gaps.data?.groups ?? [];
  if (groups.length === 0) return null;
  return (
    <Section title={t('gaps.title')} note={t('gaps.note')}>
      {give.error ? <ErrorNote problem={give.error} safe="nothing" /> : null}
      <ul className={styles.gaps}>
        {groups.map(({ groupId, name, units, assignments }) => (
          <li key={groupId}>
            <p>
              <b>{name}</b>: {t('gaps.units', { count: units.length, assignments })}
            </p>
            <p className={styles.why}>
              {units.slice(0, named).join('; ')}
              {units.length > named ? '…' : ''}
            </p>
            <Button small busy={give.isPending} onClick={() => give.mutate({ params: { groupId } })}>
              {t('gaps.give')}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

// Enough to know which they are.
const named = 12;
