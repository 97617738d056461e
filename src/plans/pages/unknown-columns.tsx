import { Select } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { nameKey } from '../../units/model.ts';
import { useAction, useApi } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { useWords } from '../../web/language.tsx';
import { ErrorNote } from '../../web/states.tsx';
import { api } from '../api.ts';
import { rulesApi } from '../api/rules.ts';
import { columnMeanings, type ColumnMeaning } from '../model/rule.ts';
import { words } from '../words.ts';
import styles from './unknown-columns.module.css';
import type { ColumnView, RuleView } from './views.ts';

/** The columns of a draft's tables that said nothing to the reader: a person says what they hold, for this draft and for the province. */
export function UnknownColumns({ planId }: { readonly planId: string }) {
  const found = useApi(rulesApi.listColumns, { params: { planId } }, { staleTime: Infinity });
  const columns = found.data?.columns ?? [];
  const rules = useApi(rulesApi.listRules, {}, { enabled: columns.length > 0 });
  if (columns.length === 0 || !rules.data) return null;
  return <Columns planId={planId} columns={columns} rules={rules.data.rules} />;
}

function Columns(props: {
  readonly planId: string;
  readonly columns: readonly ColumnView[];
  readonly rules: readonly RuleView[];
}) {
  const t = useWords(words);
  const columns = props.columns.map((column) => ({ column, rule: ruleFor(column, props.rules) }));
  const unclear = columns.filter(({ rule }) => rule === null).length;
  const [isOpenAtFirst] = useState(unclear > 0 && columns.length <= mostShown);
  return (
    <details className={unclear > 0 ? styles.columns : styles.explained} open={isOpenAtFirst}>
      <summary>{unclear > 0 ? t('columnsUnknown', { count: unclear }) : t('columnsExplained')}</summary>
      <ul className={styles.list}>
        {columns.map(({ column, rule }) => (
          <UnknownColumn key={column.block} planId={props.planId} column={column} rule={rule} />
        ))}
      </ul>
    </details>
  );
}

function ruleFor({ written }: ColumnView, rules: readonly RuleView[]): RuleView | null {
  return rules.find((rule) => rule.kind === 'column' && nameKey(rule.written) === nameKey(written)) ?? null;
}

/** More of them, and the review below would hardly be seen. */
const mostShown = 2;

function UnknownColumn({
  planId,
  column,
  rule,
}: {
  readonly planId: string;
  readonly column: ColumnView;
  readonly rule: RuleView | null;
}) {
  const t = useWords(words);
  const [chosen, setChosen] = useState<ColumnMeaning | null>(null);
  const meaning = chosen ?? rule?.meaning ?? null;
  const { written, block } = column;
  const fill = useAction(rulesApi.fillColumn, { invalidates: [api.listTasks, api.getPlan, api.listPlans] });
  const teach = useAction(rulesApi.teachRule, { invalidates: [rulesApi.listRules] });
  const isFillable = meaning !== null && fillable.includes(meaning);
  const examples = column.examples.map((text) => `“${text}”`).join('; ');
  const problem = fill.error ?? teach.error;
  return (
    <li className={styles.column}>
      <p className={styles.says}>{examples ? t('columnSays', { written, examples }) : t('columnEmpty', { written })}</p>
      <div className={styles.act}>
        <Select
          aria-label={t('columnMeans', { written })}
          placeholder={t('columnChoose')}
          data={columnMeanings.map((value) => ({ value, label: t(`meaning.${value}`) }))}
          value={meaning}
          onChange={(value) => {
            fill.reset();
            teach.reset();
            setChosen(columnMeanings.find((one) => one === value) ?? null);
          }}
        />
        {isFillable ? (
          <Button
            small
            busy={fill.isPending}
            onClick={() => fill.mutate({ params: { planId }, body: { block, meaning } })}
          >
            {t('columnFill')}
          </Button>
        ) : null}
        {meaning !== null && !rule ? (
          <Button
            small
            busy={teach.isPending}
            onClick={() => teach.mutate({ params: { planId }, body: { kind: 'column', written, meaning } })}
          >
            {t('ruleRemember')}
          </Button>
        ) : null}
      </div>
      <p role="status" className={styles.said}>
        {fill.data
          ? fill.data.filled > 0
            ? t('columnFilled', { count: fill.data.filled })
            : t('columnFilledNone')
          : null}{' '}
        {meaning !== null && !isFillable ? t('columnNextTime') : null}{' '}
        {rule?.meaning ? (
          <>
            {t('columnRemembered', { written, meaning: t(`meaning.${rule.meaning}`) })}{' '}
            <Link to="/plans/rules">{t('ruleSeeAll')}</Link>
          </>
        ) : null}
      </p>
      {problem ? <ErrorNote problem={problem} safe={t('columnSafe')} /> : null}
    </li>
  );
}

/** What can be filled in tasks that were read; the others make tasks, or nothing. */
const fillable: readonly ColumnMeaning[] = ['lead', 'coordinate', 'deadline', 'product'];
