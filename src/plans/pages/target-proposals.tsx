import { Link } from 'react-router';
import type { z } from 'zod';
import { targetsApi } from '../../results/api/targets.ts';
import { isOfIndex } from '../../results/model/target.ts';
import { useAction, useApi } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { useLanguage, useWords } from '../../web/language.tsx';
import { notice } from '../../web/notice.ts';
import { Section } from '../../web/section.tsx';
import { Answered, Empty, ErrorNote } from '../../web/states.tsx';
import { Table, type Column } from '../../web/table.tsx';
import { Tag } from '../../web/tags.tsx';
import { goalsApi } from '../api/goals.ts';
import { words } from '../words.ts';

type Proposal = z.output<typeof goalsApi.listTargetProposals.output>['proposals'][number];

/** The goals of plans in force, each with what it is taken for; one press takes it. What was not understood stays as text. */
export function TargetProposals({ sayAim }: { readonly sayAim: SayAim }) {
  const t = useWords(words);
  const list = useApi(goalsApi.listTargetProposals, {});
  const take = useAction(goalsApi.takeGoal, {
    invalidates: [goalsApi.listTargetProposals, targetsApi.listTargets],
    onDone: (_, { params }) => {
      const plan = list.data?.proposals.find((one) => one.plan.id === params.planId)?.plan.name ?? '';
      void notice(t('goals.tookOne', { plan }));
    },
  });
  const columns = useColumns(sayAim, {
    take: ({ plan, ordinal, text }) => take.mutate({ params: { planId: plan.id, ordinal }, body: { text } }),
    isTaking: ({ plan, ordinal }) =>
      take.isPending && take.variables.params.planId === plan.id && take.variables.params.ordinal === ordinal,
  });
  return (
    <Section title={t('goals.title')} note={t('goals.note')}>
      {take.error ? <ErrorNote problem={take.error} /> : null}
      <Answered of={list}>
        {({ proposals }) =>
          proposals.length === 0 ? (
            <Empty why={t('goals.none')} />
          ) : (
            <Table
              label={t('goals.title')}
              rows={proposals}
              rowKey={({ plan, ordinal }) => `${plan.id} ${ordinal}`}
              columns={columns}
            />
          )
        }
      </Answered>
    </Section>
  );
}

type SayAim = (target: NonNullable<Proposal['target']>) => string;
type Verbs = { readonly take: (proposal: Proposal) => void; readonly isTaking: (proposal: Proposal) => boolean };

function useColumns(sayAim: SayAim, verbs: Verbs): readonly Column<Proposal>[] {
  const t = useWords(words);
  const { language } = useLanguage();
  return [
    { key: 'sentence', head: t('goals.sentence'), phone: 'title', width: '48%', cell: ({ text }) => text },
    {
      key: 'understood',
      head: t('goals.understood'),
      cell: ({ target, indexName, why }) =>
        target ? (
          <>
            {isOfIndex(target.subject) ? <b>{indexName?.[language] ?? target.subject.index}: </b> : null}
            {sayAim(target)}, {target.year}
          </>
        ) : (
          t(`goals.why.${why ?? 'no-figure'}`)
        ),
    },
    {
      key: 'plan',
      head: t('goals.plan'),
      cell: ({ plan, blocks }) => (
        <Link to={`/plans/${plan.id}?${new URLSearchParams({ block: blocks[0] ?? '' })}`}>{plan.name}</Link>
      ),
    },
    {
      key: 'take',
      head: t('goals.actions'),
      isHeadHidden: true,
      phone: 'action',
      cell: (proposal) => {
        if (proposal.targetId) return <Tag>{t('goals.taken')}</Tag>;
        if (!proposal.abilities.take) return null;
        return (
          <Button
            small
            busy={verbs.isTaking(proposal)}
            aria-label={t('goals.takeThis', { text: proposal.text })}
            onClick={() => verbs.take(proposal)}
          >
            {t('goals.take')}
          </Button>
        );
      },
    },
  ];
}
