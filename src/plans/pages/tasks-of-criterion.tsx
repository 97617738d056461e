import { useState } from 'react';
import { Link } from 'react-router';
import { useApi } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { useWords } from '../../web/language.tsx';
import { CriterionTag, Tag } from '../../web/tags.tsx';
import { criteriaApi } from '../api/criteria.ts';
import { words } from '../words.ts';
import styles from './tasks-of-criterion.module.css';
import { servesCriterion } from './serves-criterion.ts';

/**
 * The tasks that serve a criterion of an edition, each leading to its sentence in the plan; those of the criteria above and below it are
 * told with their own code. One answer serves all criteria of a page.
 */
export function TasksOfCriterion(props: { readonly index: string; readonly edition: string; readonly code: string }) {
  const t = useWords(words);
  const { index, edition, code } = props;
  const answer = useApi(criteriaApi.listTiedTasks, { params: { index, edition } }, { staleTime: 60_000 });
  const [isWhole, setWhole] = useState(false);
  if (!answer.data) return answer.error ? <span className={styles.none}>{answer.error.message}</span> : null;
  const tasks = answer.data.tasks.filter(({ codes }) => codes.some((one) => servesCriterion(one, code)));
  if (tasks.length === 0) return <span className={styles.none}>{t('noTaskServes')}</span>;
  const shown = isWhole ? tasks : tasks.slice(0, few);
  return (
    <ul className={styles.list}>
      {shown.map(({ id, text, codes, leads, plan }) => (
        <li key={id}>
          <Link to={`/plans/${plan.id}?taskId=${id}`}>{text}</Link>
          <div className={styles.note}>
            {codes.includes(code) ? null : (
              <>
                {t('servesAt')} <CriterionTag code={codes.find((one) => servesCriterion(one, code)) ?? ''} />{' '}
              </>
            )}
            {[plan.number ?? plan.title, ...leads].join(' · ')}{' '}
            {plan.state === 'draft' ? <Tag>{t('state.draft')}</Tag> : null}
          </div>
        </li>
      ))}
      {tasks.length > shown.length ? (
        <li>
          <Button kind="flat" small onClick={() => setWhole(true)}>
            {t('moreTasks', { count: tasks.length - shown.length })}
          </Button>
        </li>
      ) : null}
    </ul>
  );
}

/** More would make a row taller than the reader's eye spans. */
const few = 2;
