import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { api as accounts } from '../../accounts/api.ts';
import { isAnyOf } from '../../accounts/model.ts';
import { api as units } from '../../units/api.ts';
import { useApi } from '../../web/api-client.ts';
import { useApiPages } from '../../web/api-pages.ts';
import { Button, ButtonLink } from '../../web/button.tsx';
import { Choice } from '../../web/choice.tsx';
import { Segmented } from '../../web/field.tsx';
import { Figures } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { Page } from '../../web/page.tsx';
import { Answered, Empty } from '../../web/states.tsx';
import { Table } from '../../web/table.tsx';
import { webWords } from '../../web/words.ts';
import { api } from '../api.ts';
import type { RegisterCounts } from '../model/register.ts';
import { typedKinds } from '../model/sheet.ts';
import { words } from '../words.ts';
import { InspectionPlan } from './inspection-plan.tsx';
import { MakeDialog } from './make-dialog.tsx';
import { readFilter, registerAddress, type RegisterFilter } from './register-address.ts';
import { useRegisterColumns } from './register-columns.tsx';
import styles from './kinds.module.css';

/** The registers: the work of one kind with that kind's own columns, what is silent and what is late first. */
export function RegisterPage() {
  const t = useWords(words);
  const tw = useWords(webWords);
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [isMaking, setMaking] = useState(false);
  const session = useApi(accounts.whoAmI, {});
  const filter = readFilter(search);
  const { kind, show, unitId } = filter;
  const register = useApiPages(api.listOfKind, { params: { kind }, query: { show, unitId } }, (answer) => answer.next);
  const columns = useRegisterColumns(kind, !register.hasMore);
  const seesAll = session.data?.user ? isAnyOf(session.data.user, 'coordinator', 'appraiser', 'chair') : false;
  const go = (change: Partial<RegisterFilter>) =>
    void navigate(registerAddress({ ...filter, ...change }), { preventScrollReset: true });
  const [first] = register.data ?? [];
  const rows = register.data?.flatMap((answer) => answer.rows) ?? [];
  return (
    <Page
      title={t('register.title')}
      actions={
        first?.abilities.make ? (
          <Button kind="main" onClick={() => setMaking(true)}>
            {t(`make.${kind}`)}
          </Button>
        ) : null
      }
    >
      <div className={styles.bar}>
        <Segmented
          label={t('register.kinds')}
          value={kind}
          onChange={(next) => void navigate(registerAddress({ kind: next, unitId }))}
          options={typedKinds.map((value) => ({ value, label: t(`register.${value}`) }))}
        />
        <div className={styles.filters}>
          <Show filter={filter} counts={first?.counts} onChange={go} />
          {seesAll ? <UnitFilter value={unitId ?? null} onChange={(id) => go({ unitId: id ?? undefined })} /> : null}
        </div>
      </div>
      <Answered of={register}>
        {() =>
          first ? (
            <>
              {first.counts.all > 0 ? <Counts counts={first.counts} filter={filter} /> : null}
              {rows.length === 0 ? (
                <NoRows counts={first.counts} filter={filter} />
              ) : (
                <Table
                  label={t(`register.${kind}`)}
                  rows={rows}
                  rowKey={(row) => row.occurrence.id}
                  to={(row) => `/work/${row.occurrence.id}`}
                  columns={columns}
                  isLate={(row) => row.occurrence.standing.state === 'late' || row.link?.state === 'silent'}
                />
              )}
              {register.hasMore ? (
                <p className={styles.more}>
                  <Button busy={register.isLoadingMore} onClick={register.loadMore}>
                    {tw('loadMore')}
                  </Button>{' '}
                  <span className={styles.quiet}>
                    {t('register.ofAll', { shown: rows.length, all: first.counts[show] })}
                  </span>
                </p>
              ) : null}
              {kind === 'inspection' && rows.length > 0 ? (
                <InspectionPlan filter={filter} onYear={(year) => go({ year })} />
              ) : null}
            </>
          ) : null
        }
      </Answered>
      {isMaking && first ? (
        <MakeDialog kind={kind} forAnyUnit={first.abilities.forAnyUnit} onClose={() => setMaking(false)} />
      ) : null}
    </Page>
  );
}

/** Open or all, each with how many; neither while one of the counts is chosen. */
function Show(props: {
  readonly filter: RegisterFilter;
  readonly counts: RegisterCounts | undefined;
  readonly onChange: (change: Partial<RegisterFilter>) => void;
}) {
  const t = useWords(words);
  const { filter, counts, onChange } = props;
  return (
    <Segmented
      label={t('register.show')}
      value={filter.show === 'open' || filter.show === 'all' ? filter.show : null}
      onChange={(show) => onChange({ show })}
      options={(['open', 'all'] as const).map((value) => ({
        value,
        label: t(`register.${value}`),
        ...(counts ? { count: counts[value] } : {}),
      }))}
    />
  );
}

/** What asks for something; each count leads to what it counts, and back. Only what is published can be silent. */
function Counts({ counts, filter }: { readonly counts: RegisterCounts; readonly filter: RegisterFilter }) {
  const t = useWords(words);
  const shows = filter.kind === 'disclosure' ? (['silent', 'late'] as const) : (['late'] as const);
  return (
    <Figures
      items={shows.map((show) => ({
        label: t(`register.count.${show}`),
        value: counts[show],
        tone: counts[show] === 0 ? 'faint' : 'lost',
        isCurrent: filter.show === show,
        to: registerAddress({ ...filter, show: filter.show === show ? 'open' : show }),
      }))}
    />
  );
}

/** Why nothing stands here, and the way to where something does. */
function NoRows({ counts, filter }: { readonly counts: RegisterCounts; readonly filter: RegisterFilter }) {
  const t = useWords(words);
  if (counts.all === 0 || filter.show === 'all') return <Empty why={t(`register.${filter.kind}.none`)} />;
  const onward = filter.show === 'open' ? 'all' : 'open';
  return (
    <Empty
      why={t(`register.none.${filter.show}`)}
      action={
        <ButtonLink to={registerAddress({ ...filter, show: onward })}>
          {t(onward === 'all' ? 'register.seeAll' : 'register.seeOpen')}
        </ButtonLink>
      }
    />
  );
}

function UnitFilter(props: { readonly value: string | null; readonly onChange: (unitId: string | null) => void }) {
  const t = useWords(words);
  const known = useApi(units.listUnits, {});
  return (
    <Choice
      label={t('register.unit')}
      placeholder={t('register.anyUnit')}
      options={(known.data?.units ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      value={props.value}
      onChange={props.onChange}
    />
  );
}
