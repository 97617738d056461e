import { Link } from 'react-router';
import { addressOf, useApi } from '../../web/api-client.ts';
import { formatDate } from '../../web/format.ts';
import { useWords } from '../../web/language.tsx';
import { api } from '../api.ts';
import { words } from '../words.ts';
import styles from './plan-facts.module.css';
import { periodOf } from './plan-words.ts';
import type { PlanView } from './views.ts';

/** The plan's head in a line or two: what it is called, when it was issued and for when; what may be done with it whole. */
export function PlanFacts(props: {
  readonly plan: PlanView;
  readonly onEdit?: () => void;
  readonly onDiscard?: () => void;
}) {
  const { plan } = props;
  const t = useWords(words);
  const period = periodOf(plan);
  return (
    <div className={styles.facts}>
      {plan.number ? <p className={styles.title}>{plan.title}</p> : null}
      <ul className={styles.items}>
        <li>{t('issuedOnDate', { date: formatDate(plan.issuedOn) })}</li>
        {period ? <li>{t('periodIs', { period })}</li> : <li className={styles.missing}>{t('periodMissing')}</li>}
        {plan.reportDay ? (
          <li>
            {t('reportDayIs', { day: `${Number(plan.reportDay.slice(3))}/${Number(plan.reportDay.slice(0, 2))}` })}
          </li>
        ) : null}
        {props.onEdit ? (
          <li>
            <button type="button" className={styles.act} onClick={props.onEdit}>
              {t(period ? 'editHead' : 'setPeriod')}
            </button>
          </li>
        ) : null}
        {plan.fileName ? (
          <li>
            <a href={addressOf(api.getFile, { params: { planId: plan.id } })} download={plan.fileName}>
              {t('originalFile')}
            </a>
          </li>
        ) : (
          <li>{t('enteredByHand', { person: plan.importedBy })}</li>
        )}
        <li>
          <Link to={`/plans/${plan.id}/clarity`}>{t('clarity.see')}</Link>
        </li>
        <li>
          <Link to={`/plans/${plan.id}/criteria`}>{t('seeCriteria')}</Link>
        </li>
        {props.onDiscard ? (
          <li>
            <button type="button" className={styles.act} onClick={props.onDiscard}>
              {t('discardDraft')}
            </button>
          </li>
        ) : null}
      </ul>
    </div>
  );
}

/** How a plan stands to another of its number: which one it will take the place of, or which one took its own. */
export function PlanNotes({ plan }: { readonly plan: PlanView }) {
  const t = useWords(words);
  const registry = useApi(api.listPlans, {}, { enabled: plan.state === 'superseded' || plan.supersedesId !== null });
  const plans = registry.data?.plans ?? [];
  const earlier = plans.find((one) => one.id === plan.supersedesId);
  const later = plans.find((one) => one.supersedesId === plan.id && one.state !== 'draft');
  if (plan.state === 'draft' && plan.supersedesId) {
    return (
      <p className={styles.note}>
        <b>{t('versionIs', { version: plan.version })}.</b>{' '}
        {earlier
          ? t('takesPlaceOf', { version: earlier.version, state: t(`state.${earlier.state}`) })
          : t('takesPlace')}{' '}
        <Link to={`/plans/${plan.supersedesId}`}>{t('openEarlier')}</Link>
      </p>
    );
  }
  if (plan.state === 'superseded') {
    return (
      <p className={styles.note}>
        {t('isSuperseded')}{' '}
        {later ? <Link to={`/plans/${later.id}`}>{t('openLater', { version: later.version })}</Link> : null}
      </p>
    );
  }
  return null;
}
