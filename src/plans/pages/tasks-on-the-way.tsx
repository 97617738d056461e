import { Link } from 'react-router';
import { useApi } from '../../web/api-client.ts';
import { useFormat } from '../../web/figure.tsx';
import { useLanguage, useWords } from '../../web/language.tsx';
import type { Sentence } from '../../kernel/words.ts';
import { criteriaApi } from '../api/criteria.ts';
import { words } from '../words.ts';
import { servesCriterion } from './serves-criterion.ts';
import styles from './tasks-of-criterion.module.css';

/** Who would have to act on a way to a rank: for each part that must rise its tasks and who leads them, and the parts that no task serves. */
export function TasksOnTheWay({
  index,
  edition,
  nodes,
}: {
  readonly index: string;
  readonly edition: string;
  /** `gain` is what the rise gives, in points of the index. */
  readonly nodes: readonly { readonly code: string; readonly name: Sentence; readonly gain: number }[];
}) {
  const t = useWords(words);
  const f = useFormat();
  const { language } = useLanguage();
  const answer = useApi(criteriaApi.listTiedTasks, { params: { index, edition } }, { staleTime: 60_000 });
  if (!answer.data) return answer.error ? <p className={styles.none}>{answer.error.message}</p> : null;
  const serving = nodes.map((node) => ({
    ...node,
    tasks: answer.data.tasks.filter(({ codes }) => codes.some((code) => servesCriterion(code, node.code))),
  }));
  // A part counts once for a unit, and whole for each that leads a task there.
  const leads = [...new Set(serving.flatMap(({ tasks }) => tasks.flatMap((task) => task.leads)))].map((name) => {
    const own = serving.filter(({ tasks }) => tasks.some((task) => task.leads.includes(name)));
    return t('way.points', { name, points: f.points(own.reduce((sum, { gain }) => sum + gain, 0)) });
  });
  const open = serving
    .filter(({ tasks }) => tasks.length === 0)
    .map(({ code, name, gain }) => t('way.points', { name: `${code}. ${name[language]}`, points: f.points(gain) }));
  return (
    <section aria-label={t('way.title')} className={styles.way}>
      <h3>{t('way.title')}</h3>
      {leads.length > 0 ? <p>{t('way.leads', { leads: leads.join('; ') })}</p> : null}
      <ul className={styles.list}>
        {serving
          .filter(({ tasks }) => tasks.length > 0)
          .map(({ code, name, gain, tasks }) => (
            <li key={code}>
              <div className={styles.note}>
                {t('way.points', { name: `${code}. ${name[language]}`, points: f.points(gain) })}
              </div>
              {tasks.map((task) => (
                <div key={task.id}>
                  <Link to={`/plans/${task.plan.id}?taskId=${task.id}`}>{task.text}</Link>
                  <div className={styles.note}>{[task.plan.number ?? task.plan.title, ...task.leads].join(' · ')}</div>
                </div>
              ))}
            </li>
          ))}
      </ul>
      {open.length > 0 ? <p>{t('way.open', { nodes: open.join('; ') })}</p> : null}
    </section>
  );
}
