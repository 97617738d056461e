import { Link } from 'react-router';
import { api as plans } from '../../plans/api.ts';
import { shortText } from '../../tasks/model/short-text.ts';
import { useApi } from '../../web/api-client.ts';
import { useWords } from '../../web/language.tsx';
import { Section } from '../../web/section.tsx';
import { words } from '../words.ts';
import styles from './board.module.css';

/** Plans that were read and are not in force yet; nothing where there is none. */
export function Drafts() {
  const t = useWords(words);
  const known = useApi(plans.listPlans, {});
  const drafts = (known.data?.plans ?? []).filter((plan) => plan.state === 'draft');
  if (drafts.length === 0) return null;
  return (
    <Section title={t('board.draftsTitle')} note={drafts.length > 1 ? drafts.length : null}>
      <ul className={styles.waiting}>
        {drafts.map((plan) => (
          <li key={plan.id}>
            <p>
              <Link to={`/plans/${plan.id}`} className={styles.task}>
                {plan.number ? `${plan.number}. ` : null}
                {shortText(plan.title, 90)}
              </Link>
            </p>
            <p className={styles.told}>
              {t('board.draftCounts', { tasks: plan.tasks, confirmed: plan.confirmed, doubtful: plan.doubtful })}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
