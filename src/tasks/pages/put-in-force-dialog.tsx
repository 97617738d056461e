import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { api as accounts } from '../../accounts/api.ts';
import type { Answer } from '../../kernel/contract.ts';
import { api as plans } from '../../plans/api.ts';
import { api as units } from '../../units/api.ts';
import { fieldErrors, useAction, useApi } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { Choice } from '../../web/choice.tsx';
import { Dialog } from '../../web/dialog.tsx';
import { FormFoot } from '../../web/field.tsx';
import { formatDate, formatNumber } from '../../web/format.ts';
import { useLanguage, useWords } from '../../web/language.tsx';
import { Answered, ErrorNote } from '../../web/states.tsx';
import { api } from '../api.ts';
import { words } from '../words.ts';
import { SeveralLeads } from './several-leads.tsx';
import { ReportDayChoice, type ChosenDay } from './report-day-choice.tsx';
import styles from './put-in-force-dialog.module.css';

/**
 * Shows what putting a draft in force gives out, and what it does not, before the coordinator decides. It can't be taken back: a plan in
 * force is replaced by a new version, never changed.
 */
export function PutInForceDialog(props: {
  readonly planId: string;
  readonly onClose: () => void;
  readonly onDone: (given: { readonly assignments: number; readonly occurrences: number }) => void;
}) {
  const t = useWords(words);
  const params = { planId: props.planId };
  const preview = useApi(api.previewWork, { params }, { staleTime: 0 });
  const give = useAction(api.putInForce, {
    invalidates: [plans.getPlan, plans.listPlans, plans.listTasks, api.listOccurrences],
    onDone: props.onDone,
  });
  const session = useApi(accounts.whoAmI, {});
  const tasks = useApi(plans.listTasks, { params });
  const today = session.data?.today;
  const lateTasks = (tasks.data?.tasks ?? []).filter(
    (task) => task.review === 'confirmed' && today && task.deadline.effective.some((date) => date < today),
  ).length;
  const [chosen, setChosen] = useState<ChosenDay>();
  const report = preview.data?.report;
  const day = chosen ?? { day: report?.days[0]?.day ?? null };
  const isNothing = preview.data?.confirmedTasks === 0;
  const fault = give.error ? fieldErrors(give.error)['reportDay'] : undefined;
  const [chosenHeirs, setChosenHeirs] = useState<Readonly<Record<string, string | null>>>({});
  // The only heir is proposed, for the coordinator to see and to change.
  const heirOf = (ended: EndedUnit) =>
    ended.unitId in chosenHeirs
      ? (chosenHeirs[ended.unitId] ?? null)
      : ended.heirs.length === 1
        ? (ended.heirs[0]?.unitId ?? null)
        : null;
  const [chosenLeads, setChosenLeads] = useState<Readonly<Record<string, string | null>>>({});
  const [isEach, setEach] = useState(false);
  const leads = Object.entries(chosenLeads).flatMap(([taskId, unitId]) => (unitId ? [{ taskId, unitId }] : []));
  const isUndecided = !isEach && (preview.data?.severalLeads.length ?? 0) > leads.length;
  const [despite, setDespite] = useState(false);
  const isAsking = preview.data?.consultation != null;
  const heirs = (preview.data?.endedUnits ?? []).flatMap((ended) => {
    const heirId = heirOf(ended);
    return heirId ? [{ unitId: ended.unitId, heirId }] : [];
  });
  return (
    <Dialog wide title={t('give.title')} onClose={props.onClose}>
      <Answered of={preview} rows={5}>
        {(work) => (
          <>
            <WhatIsGiven {...work} lateTasks={lateTasks} />
            {work.report.yearlyTasks > 0 ? (
              <ReportDayChoice
                report={work.report}
                chosen={day}
                fault={fault}
                onChange={(next) => {
                  setChosen(next);
                  if (give.error) give.reset();
                }}
              />
            ) : null}
            {work.severalLeads.length > 0 ? (
              <SeveralLeads
                tasks={work.severalLeads}
                chosen={chosenLeads}
                isEach={isEach}
                onChoose={(taskId, unitId) => setChosenLeads({ ...chosenLeads, [taskId]: unitId })}
                onEach={setEach}
              />
            ) : null}
            {work.endedUnits.length > 0 ? (
              <EndedUnits
                ended={work.endedUnits}
                heirOf={heirOf}
                onChoose={(unitId, heirId) => setChosenHeirs({ ...chosenHeirs, [unitId]: heirId })}
              />
            ) : null}
            {work.consultation ? (
              <StillAsking of={work.consultation} isAccepted={despite} onAccept={setDespite} />
            ) : null}
          </>
        )}
      </Answered>
      {give.error && !fault ? <ErrorNote problem={give.error} safe="nothing" /> : null}
      <FormFoot note={isNothing ? null : t('give.cannotUndo')}>
        <Button
          kind="main"
          busy={give.isPending}
          disabled={!preview.data || isNothing || isUndecided || day.day === undefined || (isAsking && !despite)}
          onClick={() =>
            give.mutate({
              params,
              body: { reportDay: day.day, heirs, leads, eachForItsPart: isEach, despiteConsultation: despite },
            })
          }
        >
          {t('give.do')}
        </Button>
        <Button onClick={props.onClose}>{t('give.back')}</Button>
      </FormFoot>
    </Dialog>
  );
}

type EndedUnit = {
  readonly unitId: string;
  readonly name: string;
  readonly endedOn: string;
  readonly tasks: number;
  readonly heirs: readonly { readonly unitId: string; readonly name: string }[];
};

/** Bodies of the plan that have ended, each with who takes its work: an heir, any unit that lives, or nobody yet. */
function EndedUnits(props: {
  readonly ended: readonly EndedUnit[];
  readonly heirOf: (ended: EndedUnit) => string | null;
  readonly onChoose: (unitId: string, heirId: string | null) => void;
}) {
  const t = useWords(words);
  const known = useApi(units.listUnits, {});
  return (
    <div className={styles.ended}>
      <p>{t('give.endedUnits')}</p>
      {props.ended.map((ended) => {
        const isHeir = (unitId: string) => ended.heirs.some((heir) => heir.unitId === unitId);
        const others = (known.data?.units ?? []).filter((unit) => !isHeir(unit.id));
        return (
          <Choice
            key={ended.unitId}
            label={t('give.endedUnit', { name: ended.name, date: formatDate(ended.endedOn), count: ended.tasks })}
            placeholder={t('give.heirWaits')}
            value={props.heirOf(ended)}
            onChange={(heirId) => props.onChoose(ended.unitId, heirId)}
            options={[
              ...ended.heirs.map((heir) => ({
                value: heir.unitId,
                label: t('give.heirProposed', { name: heir.name }),
              })),
              ...others.map((unit) => ({ value: unit.id, label: unit.name })),
            ]}
          />
        );
      })}
    </div>
  );
}

/** Units are still asked about the draft: what they said so far, and the wish to put it in force all the same. */
function StillAsking(props: {
  readonly of: NonNullable<Answer<typeof api.previewWork>['consultation']>;
  readonly isAccepted: boolean;
  readonly onAccept: (isAccepted: boolean) => void;
}) {
  const t = useWords(words);
  const { id, dueOn, ...counts } = props.of;
  return (
    <div className={styles.ended}>
      <p>
        {t('give.consultation', { ...counts, until: formatDate(dueOn) })}{' '}
        <Link to={`/consultations/${id}`}>{t('give.openConsultation')}</Link>
      </p>
      <Checkbox
        label={t('give.despiteConsultation')}
        checked={props.isAccepted}
        onChange={(event) => props.onAccept(event.currentTarget.checked)}
      />
    </div>
  );
}

type Preview = Answer<typeof api.previewWork> & {
  /** Tasks with a date that has passed: whoever receives them is late at once. */
  readonly lateTasks: number;
};

function WhatIsGiven(work: Preview) {
  const t = useWords(words);
  const { language } = useLanguage();
  const say = (count: number) => formatNumber(count, language);
  if (work.confirmedTasks === 0) return <p>{t('tasks.nothing_confirmed')}</p>;
  return (
    <>
      <p>
        {t('give.what', {
          tasks: say(work.confirmedTasks),
          units: say(work.units),
          assignments: say(work.assignments),
        })}
      </p>
      <dl className={styles.figures}>
        <Figure name={t('give.dated')} value={say(work.occurrences)} />
        <Figure name={t('give.continuous')} value={say(work.continuous)} />
        <Figure name={t('give.awaitsEvent')} value={say(work.awaitsEvent)} />
        <Figure name={t('give.needsMilestones')} value={say(work.needsMilestones)} isAsked={work.needsMilestones > 0} />
        <Figure name={t('give.needsDate')} value={say(work.needsDate)} isAsked={work.needsDate > 0} />
      </dl>
      <ul className={styles.gaps}>
        {work.lateTasks > 0 ? <li>{t('give.lateAtOnce', { count: say(work.lateTasks) })}</li> : null}
        {work.outsidePeriod > 0 ? <li>{t('give.outsidePeriod', { count: say(work.outsidePeriod) })}</li> : null}
        {work.unreviewedTasks > 0 ? <li>{t('give.unreviewed', { count: say(work.unreviewedTasks) })}</li> : null}
        {work.tasksWithoutLead > 0 ? <li>{t('give.withoutLead', { count: say(work.tasksWithoutLead) })}</li> : null}
        {work.emptyGroups.length > 0 ? (
          <li>
            {t('give.emptyGroups')}
            <ul>
              {work.emptyGroups.map(({ name, tasks }) => (
                <li key={name}>{t('give.unknownBody', { written: name, count: tasks })}</li>
              ))}
            </ul>
          </li>
        ) : null}
        {work.unknownBodies.length > 0 ? (
          <li>
            {t('give.unknownBodies')}
            <ul>
              {work.unknownBodies.map(({ written, tasks }) => (
                <li key={written}>{t('give.unknownBody', { written, count: tasks })}</li>
              ))}
            </ul>
          </li>
        ) : null}
      </ul>
    </>
  );
}

function Figure(props: { readonly name: string; readonly value: string; readonly isAsked?: boolean }) {
  return (
    <div className={props.isAsked ? styles.asked : undefined}>
      <dt>{props.name}</dt>
      <dd>{props.value}</dd>
    </div>
  );
}
