import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { api as accounts } from '../../accounts/api.ts';
import { isAnyOf } from '../../accounts/model.ts';
import { api as units } from '../../units/api.ts';
import { useApi } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { Choice } from '../../web/choice.tsx';
import { Segmented } from '../../web/field.tsx';
import { useWords } from '../../web/language.tsx';
import { Page } from '../../web/page.tsx';
import { Answered, Empty } from '../../web/states.tsx';
import { Table } from '../../web/table.tsx';
import { api } from '../api.ts';
import { typedKinds } from '../model/sheet.ts';
import { words } from '../words.ts';
import { InspectionPlan } from './inspection-plan.tsx';
import { MakeDialog } from './make-dialog.tsx';
import { useRegisterColumns } from './register-columns.tsx';
import styles from './kinds.module.css';

/** The registers: the work of one kind with that kind's own columns, what is silent and what is late first. */
export function RegisterPage() {
  const t = useWords(words);
  const [search, setSearch] = useSearchParams();
  const [isMaking, setMaking] = useState(false);
  const session = useApi(accounts.whoAmI, {});
  const kind = typedKinds.find((one) => one === search.get('kind')) ?? 'disclosure';
  const show = search.get('show') === 'all' ? 'all' : 'open';
  const unitId = search.get('unitId') ?? undefined;
  const columns = useRegisterColumns(kind);
  const register = useApi(api.listOfKind, { params: { kind }, query: { show, unitId } }, { staleTime: 0 });
  const seesAll = session.data?.user ? isAnyOf(session.data.user, 'coordinator', 'appraiser', 'chair') : false;
  const go = (change: Readonly<Record<string, string | null>>) => {
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries(change)) {
      if (value === null) next.delete(name);
      else next.set(name, value);
    }
    setSearch(next, { replace: true });
  };
  const abilities = register.data?.abilities;
  return (
    <Page
      title={t('register.title')}
      actions={
        abilities?.make ? (
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
          onChange={(next) => go({ kind: next })}
          options={typedKinds.map((value) => ({ value, label: t(`register.${value}`) }))}
        />
        <div className={styles.filters}>
          <Segmented
            label={t('register.show')}
            value={show}
            onChange={(next) => go({ show: next === 'all' ? 'all' : null })}
            options={[
              { value: 'open', label: t('register.open') },
              { value: 'all', label: t('register.all') },
            ]}
          />
          {seesAll ? <UnitFilter value={unitId ?? null} onChange={(id) => go({ unitId: id })} /> : null}
        </div>
      </div>
      <Answered of={register}>
        {({ rows, left }) =>
          rows.length === 0 ? (
            <Empty
              why={t(`register.${kind}.none`)}
              action={
                show === 'open' ? <Button onClick={() => go({ show: 'all' })}>{t('register.seeAll')}</Button> : null
              }
            />
          ) : (
            <>
              <Table
                label={t(`register.${kind}`)}
                rows={rows}
                rowKey={(row) => row.occurrence.id}
                to={(row) => `/work/${row.occurrence.id}`}
                columns={columns}
                isLate={(row) => row.occurrence.standing.state === 'late' || row.link?.state === 'silent'}
              />
              {left > 0 ? <p className={styles.quiet}>{t('register.left', { count: left })}</p> : null}
              {kind === 'inspection' ? <InspectionPlan rows={rows} /> : null}
            </>
          )
        }
      </Answered>
      {isMaking && abilities ? (
        <MakeDialog kind={kind} forAnyUnit={abilities.forAnyUnit} onClose={() => setMaking(false)} />
      ) : null}
    </Page>
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
