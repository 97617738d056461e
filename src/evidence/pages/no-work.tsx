import { api as plans } from '../../plans/api.ts';
import { useApi } from '../../web/api-client.ts';
import { ButtonLink } from '../../web/button.tsx';
import { useWords } from '../../web/language.tsx';
import { Empty } from '../../web/states.tsx';
import { words } from '../words.ts';
import { workAddress, type WorkFilter } from './work-filter.ts';

/** Why a list of work is empty, and what next. */
export function NoWork({ filter, seesAll }: { readonly filter: WorkFilter; readonly seesAll: boolean }) {
  const t = useWords(words);
  const known = useApi(plans.listPlans, {});
  const nothingGiven = known.data?.plans.every((plan) => plan.state !== 'in-force') ?? false;
  if (nothingGiven) {
    return (
      <Empty
        why={t('work.nothingGiven')}
        action={seesAll ? <ButtonLink to="/plans">{t('work.seePlans')}</ButtonLink> : undefined}
      />
    );
  }
  if (filter.show === 'open' && !filter.planId && !filter.unitId && !filter.month) {
    return (
      <Empty
        why={t('work.nothingOpen')}
        action={<ButtonLink to={workAddress({ show: 'done' })}>{t('work.seeDone')}</ButtonLink>}
      />
    );
  }
  return (
    <Empty
      why={t(whyNothing[filter.show])}
      action={<ButtonLink to={workAddress({})}>{t('work.seeOpen')}</ButtonLink>}
    />
  );
}

const whyNothing = {
  open: 'work.nothingHere',
  late: 'work.nothingLate',
  stale: 'work.nothingStale',
  soon: 'work.nothingSoon',
  returned: 'work.nothingReturned',
  'needs-date': 'work.nothingUndated',
  done: 'work.nothingDone',
  all: 'work.nothingHere',
} as const;
