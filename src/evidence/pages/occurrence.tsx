import type { ComponentType } from 'react';
import { useParams } from 'react-router';
import type { z } from 'zod';
import { api as accounts } from '../../accounts/api.ts';
import { isAnyOf } from '../../accounts/model.ts';
import type { Answer } from '../../kernel/contract.ts';
import { must } from '../../kernel/problem.ts';
import { api as tasks, type occurrenceView } from '../../tasks/api.ts';
import { labelWords } from '../../tasks/model/label.ts';
import { shortText } from '../../tasks/model/short-text.ts';
import { drawnStates } from '../../tasks/model/three-states.ts';
import { words as taskWords } from '../../tasks/words.ts';
import { useApi } from '../../web/api-client.ts';
import { ButtonLink } from '../../web/button.tsx';
import { useIsNarrow } from '../../web/display.ts';
import { useFormat } from '../../web/figure.tsx';
import { formatDate } from '../../web/format.ts';
import { useWords } from '../../web/language.tsx';
import { MarksBanner } from '../../web/marks.tsx';
import { Page } from '../../web/page.tsx';
import { AsWritten, Facts, Panel, Section, Split } from '../../web/section.tsx';
import { Answered } from '../../web/states.tsx';
import { api } from '../api.ts';
import type { proofView } from '../api/views.ts';
import { words } from '../words.ts';
import { OwnPart } from './own-part.tsx';
import { useDueWords, withinSentence } from './due-words.ts';
import { Milestones, RoadmapSteps } from './milestones.tsx';
import { Periods } from './periods.tsx';
import { PointsAtStake } from './points-at-stake.tsx';
import { ProofList } from './proof-list.tsx';
import { RecordEvent } from './record-event.tsx';
import { GivenAgain, Reassign } from './reassign.tsx';
import { ReportForm } from './report-form.tsx';
import { SetDate } from './set-date.tsx';
import { WhoDoes } from './who-does.tsx';
import { workAddress } from './work-filter.ts';
import styles from './occurrence.module.css';

type Occurrence = z.output<typeof occurrenceView>;
type Proof = z.output<typeof proofView>;
type Detail = Answer<typeof tasks.getOccurrence>;

/** What later slices show of an occurrence: the fields of its kind, and what follows up on it. */
type Given = {
  readonly Kind: ComponentType<{ readonly occurrenceId: string }>;
  readonly FollowUp: ComponentType<{ readonly occurrenceId: string }>;
};

/** One occurrence: its sentence in the plan, its three marks, who does it and how far, what was reported, and the proofs. */
export function OccurrencePage(given: Given) {
  const occurrenceId = must(useParams()['occurrenceId'], 'the occurrence in the address');
  const t = useWords(words);
  const detail = useApi(tasks.getOccurrence, { params: { occurrenceId } });
  if (detail.data) return <Shown key={occurrenceId} detail={detail.data} {...given} />;
  return (
    <Page title={t('work.title')} crumbs={[{ label: t('work.title'), to: workAddress({}) }]}>
      <Answered of={detail}>{() => null}</Answered>
    </Page>
  );
}

function Shown({ detail, Kind, FollowUp }: Given & { readonly detail: Detail }) {
  const t = useWords(words);
  const tt = useWords(taskWords);
  const { occurrence } = detail;
  const session = useApi(accounts.whoAmI, {});
  const proofs = useApi(api.listProofs, { params: { occurrenceId: occurrence.id } });
  const isNarrow = useIsNarrow();
  const plan = occurrence.planNumber
    ? tt('plan.of', { number: occurrence.planNumber })
    : shortText(detail.planTitle, 48);
  const user = session.data?.user;
  const reportsHere = occurrence.abilities.report && !isNarrow;
  // For its own unit's people the answer holds no other unit, and a collective of one would be a lie.
  const seesAll = user ? isAnyOf(user, 'coordinator', 'appraiser', 'chair') : false;
  return (
    <Page
      title={shortText(occurrence.taskText)}
      crumbs={[
        { label: t('work.title'), to: workAddress({}) },
        { label: plan, to: planPlace(occurrence) },
        {
          label: occurrence.givenTo
            ? `${occurrence.unitName} (${tt('handover.givenTo', { name: occurrence.givenTo })})`
            : occurrence.unitName,
        },
      ]}
      actions={
        occurrence.abilities.report && isNarrow ? (
          <ButtonLink kind="main" to={workAddress({ report: occurrence.id })}>
            {t('work.report')}
          </ButtonLink>
        ) : occurrence.abilities.reassign ? (
          <Reassign occurrence={occurrence} />
        ) : null
      }
    >
      <MarksBanner states={drawnStates(occurrence)} notes={useNotes(occurrence, proofs.data?.proofs)} />
      <Split
        main={
          <>
            <Succession detail={detail} today={session.data?.today} />
            <GivenAgain reassignments={detail.reassignments} />
            {occurrence.abilities.setDate ? <SetDate occurrence={occurrence} others={undatedOthers(detail)} /> : null}
            {occurrence.dating === 'needs-milestones' ? (
              <Milestones detail={detail} others={undatedOthers(detail)} />
            ) : null}
            {occurrence.dating === 'awaits-event' && occurrence.abilities.recordEvent ? (
              <RecordEvent detail={detail} others={seesAll ? undatedOthers(detail) : 0} />
            ) : null}
            <Sentence detail={detail} />
            <OwnPart occurrence={occurrence} />
            <Kind occurrenceId={occurrence.id} />
            <PointsAtStake taskId={occurrence.taskId} />
            {seesAll ? <WhoDoes occurrence={occurrence} related={detail.related} /> : null}
            <Periods occurrence={occurrence} related={detail.related} />
            {occurrence.dating === 'needs-milestones' ? null : (
              <Milestones detail={detail} others={sameOthers(detail)} />
            )}
          </>
        }
        side={
          <>
            {reportsHere && user ? (
              <Panel title={t('report.title')}>
                <ReportForm occurrence={occurrence} personId={user.id} />
              </Panel>
            ) : (
              <Proofs of={proofs} />
            )}
            <FollowUp occurrenceId={occurrence.id} />
          </>
        }
      />
    </Page>
  );
}

/** What a unit's end means for the work: that it waits for an heir, or how it came to whoever has it now. */
function Succession({ detail, today }: { readonly detail: Detail; readonly today: string | undefined }) {
  const tt = useWords(taskWords);
  const f = useFormat();
  const { occurrence, heirs, handovers } = detail;
  const { unitName: name, unitEndedOn, dueOn } = occurrence;
  const hasEnded = unitEndedOn !== null && today !== undefined && unitEndedOn < today;
  const isOpen = occurrence.reported !== 'done' || occurrence.proof === 'returned';
  const isClosed = handovers.some(
    (one) => one.occurrenceId === occurrence.id && one.heirOccurrenceId !== one.occurrenceId,
  );
  // Where the task was given again, what each unit's part became is told below.
  const told = handovers.filter(
    (one) => !one.again || one.reopened || (one.heirOccurrenceId !== null && one.heirOccurrenceId !== occurrence.id),
  );
  if (!hasEnded && !isClosed && told.length === 0) return null;
  const date = f.date(unitEndedOn);
  const waits =
    dueOn !== null && unitEndedOn !== null && unitEndedOn < dueOn
      ? tt('handover.waitsBeforeDue', { name, date, due: f.date(dueOn) })
      : tt('handover.waits', { name, date });
  return (
    <Section title={tt('handover.history')}>
      {isClosed ? <p>{tt('handover.closed')}</p> : null}
      {hasEnded && isOpen && !isClosed ? (
        <p>
          {waits} {heirs.length > 0 ? `(${tt('handover.heirsNow', { heirs: heirs.join(', ') })})` : null}
        </p>
      ) : null}
      <ol className={styles.handovers}>
        {told.map(({ occurrenceId, heirName, unitName, reason, decidedBy, decidedAt, heirOccurrenceId, ...one }) => (
          <li key={`${occurrenceId} ${decidedAt} ${heirName ?? ''}`}>
            {one.again ? null : (
              <>
                {heirName === null
                  ? tt('handover.fromNobody', { from: unitName })
                  : tt('handover.fromTo', { from: unitName, to: heirName })}
                . {tt('handover.by', { person: decidedBy, date: f.dateOf(decidedAt) })}
                {reason ? `: “${reason}”` : ''}
                {one.reopened ? '. ' : null}
              </>
            )}
            {one.reopened ? tt('handover.reopened', { from: unitName, to: heirName ?? '' }) : null}
            {heirOccurrenceId !== null && heirOccurrenceId !== occurrence.id ? (
              <>
                {' '}
                <ButtonLink small kind="flat" to={`/work/${heirOccurrenceId}`}>
                  {heirName}
                </ButtonLink>
              </>
            ) : null}
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** The duty as the plan says it, and where. */
function Sentence({ detail }: { readonly detail: Detail }) {
  const t = useWords(words);
  const tt = useWords(taskWords);
  const quantity = useQuantityWords();
  const { occurrence, path, criteria } = detail;
  const { roadmap, event } = detail.schedule;
  const role = tt(`role.${occurrence.role}`);
  return (
    <Section
      title={t('occurrence.sentence')}
      actions={
        <ButtonLink small kind="flat" to={planPlace(occurrence)}>
          {t('occurrence.openPlan')}
        </ButtonLink>
      }
    >
      <AsWritten>{occurrence.taskText}</AsWritten>
      <div className={styles.facts}>
        <Facts
          items={[
            {
              name: t('occurrence.role'),
              value: occurrence.groupName ? t('occurrence.roleInGroup', { role, group: occurrence.groupName }) : role,
            },
            { name: t('occurrence.plan'), value: detail.planTitle },
            ...(path.length > 0 ? [{ name: t('occurrence.place'), value: path.join(' › ') }] : []),
            ...(criteria.length > 0 ? [{ name: t('occurrence.criteria'), value: criteria.join('; ') }] : []),
            { name: t('occurrence.deadline'), value: occurrence.deadlineText ?? t('occurrence.noDeadline') },
            ...(roadmap?.state ? [{ name: t('milestones.of'), value: <RoadmapSteps roadmap={roadmap} /> }] : []),
            ...(event
              ? [
                  {
                    name: t('event.fact'),
                    value: t('event.factValue', {
                      date: formatDate(event.happenedOn),
                      proof: event.proofWords,
                      count: event.count,
                      unit: t(`event.unit.${event.unit}`),
                      person: event.recordedBy,
                    }),
                  },
                ]
              : []),
            ...(occurrence.expectedProduct
              ? [{ name: t('occurrence.expected'), value: occurrence.expectedProduct }]
              : []),
            ...(occurrence.expected || occurrence.quantityDone !== null
              ? [{ name: t('occurrence.quantity'), value: quantity(occurrence) }]
              : []),
          ]}
        />
      </div>
    </Section>
  );
}

function Proofs({ of }: { readonly of: ReturnType<typeof useApi<typeof api.listProofs>> }) {
  const t = useWords(words);
  return (
    <Section title={t('proof.title')} note={t('proof.note')}>
      <Answered of={of} rows={2}>
        {({ proofs }) => (proofs.length === 0 ? <p>{t('proof.none')}</p> : <ProofList proofs={proofs} />)}
      </Answered>
    </Section>
  );
}

/** The lines under the three large marks: who, when, how many. */
function useNotes(occurrence: Occurrence, proofs: readonly Proof[] | undefined) {
  const t = useWords(words);
  const tt = useWords(taskWords);
  const f = useFormat();
  const due = useDueWords();
  const label = labelWords(occurrence.label);
  const isAsWritten =
    occurrence.dating !== 'dated' && occurrence.dating !== 'continuous' && occurrence.deadlineText !== null;
  const when = isAsWritten ? `“${occurrence.deadlineText}”` : due(occurrence);
  return {
    reported: occurrence.reportedAt
      ? t('occurrence.reportedAt', { date: f.dateOf(occurrence.reportedAt) })
      : t('occurrence.neverReported'),
    proven: proofs ? proofNote(proofs) : '',
    timing:
      occurrence.dating === 'dated' && label.key !== 'label.day'
        ? t('occurrence.when', { label: withinSentence(tt(label.key, label.values)), due: when })
        : when,
  };

  function counted(count: number): string {
    return count === 1 ? t('occurrence.oneProofFile') : t('occurrence.proofFiles', { count });
  }

  function proofNote(files: readonly Proof[]): string {
    if (files.length === 0) return t('occurrence.noProof');
    const waiting = files.filter((one) => one.state === 'waiting');
    if (waiting.length > 0) return t('occurrence.proofWaits', { files: counted(waiting.length) });
    const last = files.reduce((a, b) => ((b.decidedAt ?? '') > (a.decidedAt ?? '') ? b : a));
    return t('occurrence.proofBy', {
      files: counted(files.length),
      person: last.decidedBy ?? '',
      date: f.dateOf(last.decidedAt),
    });
  }
}

/** How much has been done of what is asked for; no number is said so, and is never 0. */
function useQuantityWords(): (occurrence: Occurrence) => string {
  const t = useWords(words);
  const f = useFormat();
  return ({ expected, quantityDone }) => {
    if (!expected) return f.number(quantityDone);
    const [quantity, unit] = [f.number(expected.quantity), expected.unit];
    return quantityDone === null
      ? t('occurrence.quantityMissing', { quantity, unit })
      : t('occurrence.quantityOf', { done: f.number(quantityDone), quantity, unit });
  };
}

function planPlace(occurrence: Occurrence): string {
  return `/plans/${occurrence.planId}?taskId=${occurrence.taskId}`;
}

/** Other units whose work on the same task waits for the same: a day, milestones, an event. */
function undatedOthers({ occurrence, related }: Detail): number {
  return related.filter((one) => one.id !== occurrence.id && one.dating === occurrence.dating).length;
}

/** Other units that have the same milestone. */
function sameOthers({ occurrence, related }: Detail): number {
  return related.filter((one) => one.unitId !== occurrence.unitId && one.label === occurrence.label).length;
}
