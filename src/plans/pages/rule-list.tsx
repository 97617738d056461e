import { useState } from 'react';
import { Link } from 'react-router';
import { useApi } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { formatInstantDate } from '../../web/format.ts';
import { useWords } from '../../web/language.tsx';
import { notice } from '../../web/notice.ts';
import { Page } from '../../web/page.tsx';
import { Section } from '../../web/section.tsx';
import { Answered, Empty } from '../../web/states.tsx';
import { Table, type Column } from '../../web/table.tsx';
import { rulesApi } from '../api/rules.ts';
import { words } from '../words.ts';
import { ForgetRuleDialog } from './forget-rule-dialog.tsx';
import { meaningOf } from './plan-words.ts';
import type { RuleView } from './views.ts';

/** What the province taught the reader of documents: listed for everybody, taken away by the coordinator. */
export function RuleList() {
  const t = useWords(words);
  const rules = useApi(rulesApi.listRules, {});
  const [leaving, setLeaving] = useState<RuleView | null>(null);
  const columns = useColumns(setLeaving);
  return (
    <Page
      title={t('rulesTitle')}
      crumbs={[{ label: t('plans'), to: '/plans' }, { label: t('rulesTitle') }]}
      lead={t('rulesLead')}
    >
      <Answered of={rules}>
        {({ rules: all }) =>
          all.length === 0 ? (
            <Empty why={t('noRules')} />
          ) : (
            <Section title={t('ruleCount', { count: all.length })}>
              <Table label={t('rulesTitle')} rows={all} columns={columns} rowKey={(rule) => rule.id} />
            </Section>
          )
        }
      </Answered>
      {leaving ? (
        <ForgetRuleDialog
          rule={leaving}
          onClose={() => setLeaving(null)}
          onDone={() => {
            setLeaving(null);
            void notice(t('ruleRemoved', { written: leaving.written }));
          }}
        />
      ) : null}
    </Page>
  );
}

function useColumns(onRemove: (rule: RuleView) => void): readonly Column<RuleView>[] {
  const t = useWords(words);
  return [
    {
      key: 'written',
      head: t('ruleWritten'),
      phone: 'title',
      cell: (rule) => `“${rule.written}”`,
      sort: (rule) => rule.written,
    },
    { key: 'means', head: t('ruleMeans'), cell: (rule) => meaningOf(rule, t), sort: (rule) => meaningOf(rule, t) },
    { key: 'kind', head: t('ruleKind'), width: '130px', cell: (rule) => t(`ruleKind.${rule.kind}`) },
    {
      key: 'from',
      head: t('ruleFrom'),
      width: '170px',
      cell: ({ plan }) => (plan ? <Link to={`/plans/${plan.id}`}>{plan.name}</Link> : t('ruleFromDiscarded')),
    },
    {
      key: 'made',
      head: t('ruleMade'),
      width: '190px',
      cell: (rule) => rule.madeBy,
      note: (rule) => formatInstantDate(rule.madeAt),
      sort: (rule) => rule.madeAt,
    },
    {
      key: 'remove',
      head: t('ruleRemove'),
      isHeadHidden: true,
      width: '72px',
      phone: 'action',
      cell: (rule) =>
        rule.abilities.remove ? (
          <Button small aria-label={t('ruleRemoveThis', { written: rule.written })} onClick={() => onRemove(rule)}>
            {t('ruleRemove')}
          </Button>
        ) : null,
    },
  ];
}
