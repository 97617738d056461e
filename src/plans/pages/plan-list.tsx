import { Link } from 'react-router';
import { useApi } from '../../web/api-client.ts';
import { formatDate } from '../../web/format.ts';
import { useWords, type Speak } from '../../web/language.tsx';
import { Page } from '../../web/page.tsx';
import { Section } from '../../web/section.tsx';
import { Answered, Empty } from '../../web/states.tsx';
import { Table, type Column } from '../../web/table.tsx';
import { Tag } from '../../web/tags.tsx';
import { api } from '../api.ts';
import { words } from '../words.ts';
import { ImportPlan } from './import-plan.tsx';
import styles from './plan-list.module.css';
import { periodOf } from './plan-words.ts';
import type { PlanView } from './views.ts';

/** The registry of plans, and for the coordinator the place where a document comes in. */
export function PlanList() {
  const t = useWords(words);
  const registry = useApi(api.listPlans, {});
  return (
    <Page title={t('plans')} lead={registry.data ? <Lead plans={registry.data.plans} /> : null}>
      <Answered of={registry}>
        {({ plans, abilities }) => (
          <>
            {abilities.import ? (
              <Section
                title={t('importTitle')}
                note={t('importNote')}
                actions={<Link to="/plans/rules">{t('rulesLink')}</Link>}
              >
                <ImportPlan plans={plans} />
              </Section>
            ) : null}
            <Section title={t('registry')} note={plans.length > 0 ? t('planCount', { count: plans.length }) : null}>
              {plans.length === 0 ? (
                <Empty why={t(abilities.import ? 'noPlansYet' : 'noPlansInForce')} />
              ) : (
                <Registry plans={plans} />
              )}
            </Section>
          </>
        )}
      </Answered>
    </Page>
  );
}

/** The one sentence that matters: what waits to be reviewed. */
function Lead({ plans }: { readonly plans: readonly PlanView[] }) {
  const t = useWords(words);
  const inForce = plans.filter((plan) => plan.state === 'in-force').length;
  const drafts = plans.filter((plan) => plan.state === 'draft');
  const doubts = drafts.reduce((sum, plan) => sum + plan.doubtful, 0);
  if (plans.length === 0) return null;
  return (
    <>
      {t('plansInForce', { count: inForce })}{' '}
      {drafts.length > 0 ? <strong>{t('draftsWaiting', { count: drafts.length, doubts })}</strong> : null}
    </>
  );
}

function Registry({ plans }: { readonly plans: readonly PlanView[] }) {
  const t = useWords(words);
  return (
    <Table
      label={t('registry')}
      rows={plans}
      columns={columnsOf(t)}
      rowKey={(plan) => plan.id}
      to={(plan) => `/plans/${plan.id}`}
    />
  );
}

function columnsOf(t: Speak<typeof words>): readonly Column<PlanView>[] {
  return [
    {
      key: 'number',
      head: t('numberAndSymbol'),
      width: '132px',
      cell: (plan) => <NumberOf plan={plan} />,
      sort: (plan) => plan.number,
    },
    {
      key: 'title',
      head: t('titleOfPlan'),
      phone: 'title',
      cell: (plan) => plan.title,
      note: (plan) => plan.issuer,
      sort: (plan) => plan.title,
    },
    {
      key: 'issued',
      head: t('issuedOn'),
      figure: true,
      width: '92px',
      cell: (plan) => formatDate(plan.issuedOn),
      sort: (plan) => plan.issuedOn,
    },
    {
      key: 'period',
      head: t('period'),
      width: '170px',
      cell: (plan) => <Period plan={plan} />,
      sort: (plan) => plan.periodFrom,
    },
    {
      key: 'state',
      head: t('state'),
      width: '110px',
      cell: (plan) => <State plan={plan} />,
      sort: (plan) => t(`state.${plan.state}`),
    },
    {
      key: 'tasks',
      head: t('tasks'),
      figure: true,
      width: '84px',
      cell: (plan) => plan.tasks,
      sort: (plan) => plan.tasks,
    },
    {
      key: 'review',
      head: t('reviewed'),
      width: '196px',
      cell: (plan) => <Reviewed plan={plan} />,
      sort: (plan) => plan.confirmed,
    },
    {
      key: 'version',
      head: t('version'),
      figure: true,
      width: '84px',
      phone: 'hidden',
      cell: (plan) => plan.version,
      sort: (plan) => plan.version,
    },
  ];
}

function NumberOf({ plan }: { readonly plan: PlanView }) {
  const t = useWords(words);
  return plan.number ?? <span className={styles.unknown}>{t('numberUnknown')}</span>;
}

function Period({ plan }: { readonly plan: PlanView }) {
  const t = useWords(words);
  return periodOf(plan) ?? <span className={styles.asked}>{t('periodUnset')}</span>;
}

function State({ plan }: { readonly plan: PlanView }) {
  const t = useWords(words);
  return <Tag tone={plan.state === 'draft' ? 'ask' : 'plain'}>{t(`state.${plan.state}`)}</Tag>;
}

/** How far the review has come, in words. */
function Reviewed({ plan }: { readonly plan: PlanView }) {
  const t = useWords(words);
  const confirmed = t('confirmedOf', { confirmed: plan.confirmed });
  return plan.state === 'draft' && plan.doubtful > 0 ? (
    <>
      {confirmed} · <span className={styles.asked}>{t('doubtfulOf', { doubtful: plan.doubtful })}</span>
    </>
  ) : (
    confirmed
  );
}
