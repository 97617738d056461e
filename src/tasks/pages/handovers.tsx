import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { z } from 'zod';
import type { Answer } from '../../kernel/contract.ts';
import { useAction, useApi } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { Choice } from '../../web/choice.tsx';
import { formatDate } from '../../web/format.ts';
import { useWords } from '../../web/language.tsx';
import { notice } from '../../web/notice.ts';
import { Page } from '../../web/page.tsx';
import { Section } from '../../web/section.tsx';
import { Answered, Empty, ErrorNote } from '../../web/states.tsx';
import { Table, type Column } from '../../web/table.tsx';
import { api } from '../api.ts';
import { handoversApi, type queuedDutyView } from '../api/handovers.ts';
import { shortText } from '../model/short-text.ts';
import { words } from '../words.ts';
import { GroupGaps } from './group-gaps.tsx';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { useProposalWords } from './proposal-words.ts';
import styles from './handovers.module.css';

type Duty = z.output<typeof queuedDutyView>;
type Queue = Answer<typeof handoversApi.listHandovers>;

/** Open duties of units that ended or passed their function on: each with the heirs proposed for it, decided one by one or, where one is clear, all at once. */
export function HandoversPage() {
  const t = useWords(words);
  const [search, setSearch] = useSearchParams();
  const unitId = search.get('unit') ?? undefined;
  const queue = useApi(handoversApi.listHandovers, { query: { unitId } }, { staleTime: 0 });
  const whole = useApi(handoversApi.listHandovers, { query: { limit: 0 } }, { staleTime: 0 });
  const { data } = queue;
  return (
    <Page
      title={t('handover.title')}
      crumbs={[{ label: t('handover.units'), to: '/units' }, { label: t('handover.title') }]}
      lead={
        data && data.total > 0
          ? t('handover.lead', { total: data.total, units: data.units.length, clear: data.clear })
          : null
      }
      actions={data && data.clear > 0 ? <ByProposal unitId={unitId} clear={data.clear} /> : null}
    >
      <Answered of={queue} rows={10}>
        {(answer) =>
          answer.total === 0 ? (
            <Empty why={t('handover.none')} />
          ) : (
            <Section
              title={t('handover.duties')}
              note={answer.total > answer.duties.length ? t('handover.first', { count: answer.duties.length }) : null}
            >
              {(whole.data?.units.length ?? 0) > 1 || unitId ? (
                <div className={styles.filter}>
                  <Choice
                    label={t('handover.unit')}
                    placeholder={t('handover.anyUnit')}
                    value={unitId ?? null}
                    onChange={(id) => setSearch(id ? { unit: id } : {})}
                    options={(whole.data?.units ?? answer.units).map((unit) => ({
                      value: unit.unitId,
                      label: t('handover.unitCount', { name: unit.unitName, count: unit.duties }),
                    }))}
                  />
                </div>
              ) : null}
              <Duties queue={answer} />
            </Section>
          )
        }
      </Answered>
      <GroupGaps />
    </Page>
  );
}

/** The decision in bulk: every duty for which one heir is clear. */
function ByProposal({ unitId, clear }: { readonly unitId: string | undefined; readonly clear: number }) {
  const t = useWords(words);
  const decide = useAction(handoversApi.handOverByProposal, {
    invalidates: [handoversApi.listHandovers, handoversApi.countHandovers, api.listOccurrences, api.getOccurrence],
    onDone: (done) => void notice(t('handover.doneInBulk', done)),
  });
  return (
    <>
      {decide.error ? <ErrorNote problem={decide.error} safe="nothing" /> : null}
      <Button kind="main" busy={decide.isPending} onClick={() => decide.mutate({ body: { unitId } })}>
        {t('handover.byProposal', { count: clear })}
      </Button>
    </>
  );
}

function Duties({ queue }: { readonly queue: Queue }) {
  const t = useWords(words);
  const [open, setOpen] = useState<Duty | null>(null);
  const columns = useColumns(setOpen);
  const unitOf = new Map(queue.units.map((unit) => [unit.unitId, unit]));
  return (
    <>
      <Table
        label={t('handover.duties')}
        rows={queue.duties}
        rowKey={(duty) => duty.assignmentId}
        columns={columns}
        groupOf={(duty) => duty.unitId}
        groupHead={(unitId) => {
          const unit = unitOf.get(unitId);
          const name = unit?.unitName ?? '';
          const title = unit?.goesOn
            ? t('handover.goesOn', { name })
            : t('handover.endedUnit', { name, date: formatDate(unit?.lastDay) });
          return { title, count: unit?.duties ?? null };
        }}
        isLate={(duty) => duty.late > 0}
      />
      {open ? (
        <HandOverDialog
          duty={open}
          others={queue.duties.filter((duty) => duty.unitId === open.unitId && duty !== open)}
          onClose={() => setOpen(null)}
          onDone={(decided) => {
            setOpen(null);
            void notice(t('handover.done', { count: decided }));
          }}
        />
      ) : null}
    </>
  );
}

function useColumns(onDecide: (duty: Duty) => void): readonly Column<Duty>[] {
  const t = useWords(words);
  const say = useProposalWords();
  return [
    {
      key: 'task',
      head: t('handover.task'),
      phone: 'title',
      width: '42%',
      cell: (duty) => (
        <Link to={`/plans/${duty.planId}?taskId=${duty.taskId}`} className={styles.task}>
          {shortText(duty.taskText)}
        </Link>
      ),
      note: (duty) =>
        [
          duty.planNumber ? t('plan.of', { number: duty.planNumber }) : t('plan.unnumbered'),
          t(`role.${duty.role}`),
          ...(duty.groupName ? [duty.groupName] : []),
        ].join(' · '),
    },
    {
      key: 'due',
      head: t('handover.owed'),
      width: '150px',
      phone: 'bare',
      cell: (duty) => (duty.firstDueOn ? t('due.on', { date: formatDate(duty.firstDueOn) }) : t('label.needsDate')),
      note: (duty) =>
        [
          ...(duty.times > 1 ? [t('handover.times', { count: duty.times })] : []),
          ...(duty.late > 0 ? [t('handover.late', { count: duty.late })] : []),
          ...(duty.goesOn ? [t('handover.heldUntil', { date: formatDate(duty.lastDay) })] : []),
          ...(!duty.goesOn && duty.firstDueOn && duty.firstDueOn > duty.lastDay ? [t('handover.endedBeforeDue')] : []),
        ].join(', '),
      sort: (duty) => duty.firstDueOn,
    },
    {
      key: 'heirs',
      head: t('handover.proposed'),
      phone: 'bare',
      cell: (duty) => (
        <ul className={styles.proposals}>
          {duty.proposals.length === 0 ? <li>{t('handover.noProposal')}</li> : null}
          {duty.proposals.map((proposal) => (
            <li key={proposal.unitId}>
              <b>{proposal.unitName}</b> <span className={styles.why}>{say(proposal)}</span>
            </li>
          ))}
        </ul>
      ),
    },
    {
      key: 'verb',
      head: t('handover.decide'),
      isHeadHidden: true,
      figure: true,
      width: '112px',
      phone: 'action',
      cell: (duty) => (
        <Button
          small
          kind="step"
          aria-label={t('handover.decideOn', { task: shortText(duty.taskText) })}
          onClick={() => onDecide(duty)}
        >
          {t('handover.decide')}
        </Button>
      ),
    },
  ];
}
