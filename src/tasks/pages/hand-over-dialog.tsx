import { Checkbox, MultiSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { z } from 'zod';
import { fold } from '../../kernel/vietnamese.ts';
import { api as units } from '../../units/api.ts';
import { useAction, useApi } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { Choice } from '../../web/choice.tsx';
import { Dialog } from '../../web/dialog.tsx';
import { Fields, FormFoot, Segmented } from '../../web/field.tsx';
import { useWords } from '../../web/language.tsx';
import { AsWritten } from '../../web/section.tsx';
import { ErrorNote } from '../../web/states.tsx';
import { api } from '../api.ts';
import { handoversApi, type queuedDutyView } from '../api/handovers.ts';
import { asksWhoAnswers } from '../model/handover.ts';
import { words } from '../words.ts';
import { useProposalWords } from './proposal-words.ts';
import styles from './handovers.module.css';

type Duty = z.output<typeof queuedDutyView>;

/** Decides who carries a duty on: an heir or several, or, for a reason, nobody or the unit that goes on; for all other duties of the unit too, where that is meant. */
export function HandOverDialog(props: {
  readonly duty: Duty;
  /** What else of the same unit waits. */
  readonly others: readonly Duty[];
  readonly onClose: () => void;
  readonly onDone: (decided: number) => void;
}) {
  const { duty, others } = props;
  const t = useWords(words);
  const say = useProposalWords();
  const known = useApi(units.listUnits, {});
  const [way, setWay] = useState<'heirs' | 'nobody'>('heirs');
  const [heirIds, setHeirIds] = useState<readonly string[]>(duty.clear ? [duty.clear] : []);
  const [answering, setAnswering] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [isForAll, setForAll] = useState(false);
  const save = useAction(handoversApi.handOver, {
    invalidates: [handoversApi.listHandovers, handoversApi.countHandovers, api.listOccurrences, api.getOccurrence],
    onDone: ({ decided }) => props.onDone(decided),
  });
  const chosen = isForAll ? [duty, ...others].slice(0, mostAtOnce) : [duty];
  const mustAnswer =
    way === 'heirs' && chosen.some(({ role, groupName }) => asksWhoAnswers({ role, groupId: groupName }, heirIds));
  const answers = answering !== null && [each, ...heirIds].includes(answering) ? answering : null;
  const isDecided = heirIds.length > 0 && (answers !== null || !mustAnswer);
  const isWhole = way === 'heirs' ? isDecided : reason.trim() !== '';
  const nameOf = (unitId: string) => known.data?.units.find((unit) => unit.id === unitId)?.name ?? '';
  const submit = () => {
    save.mutate({
      body: {
        assignmentIds: chosen.map(({ assignmentId }) => assignmentId),
        heirIds: way === 'heirs' ? [...heirIds] : [],
        ...(mustAnswer && answers !== null ? { accountable: answers === each ? each : { unitId: answers } } : {}),
        reason: reason.trim(),
      },
    });
  };
  return (
    <Dialog wide title={t('handover.dialog', { name: duty.unitName })} onClose={props.onClose}>
      <Fields>
        <AsWritten>{duty.taskText}</AsWritten>
        <Segmented
          wide
          label={t('handover.way')}
          value={way}
          onChange={setWay}
          options={[
            { value: 'heirs', label: t('handover.toHeirs') },
            { value: 'nobody', label: t(duty.goesOn ? 'handover.stays' : 'handover.toNobody') },
          ]}
        />
        {way === 'heirs' ? (
          <>
            {duty.proposals.length > 0 ? (
              <ul className={styles.offers}>
                {duty.proposals.map((proposal) => (
                  <li key={proposal.unitId}>
                    <Button
                      small
                      aria-pressed={heirIds.includes(proposal.unitId)}
                      onClick={() => setHeirIds([proposal.unitId])}
                    >
                      {proposal.unitName}
                    </Button>{' '}
                    <span className={styles.why}>{say(proposal)}</span>
                  </li>
                ))}
              </ul>
            ) : null}
            <MultiSelect
              label={t('handover.heirs')}
              placeholder={heirIds.length === 0 ? t('handover.chooseHeirs') : ''}
              data={(known.data?.units ?? [])
                .filter(({ id }) => id !== duty.unitId)
                .map((unit) => ({ value: unit.id, label: unit.name }))}
              value={[...heirIds]}
              onChange={setHeirIds}
              searchable
              limit={100}
              filter={({ options, search }) =>
                options.filter((one) => 'label' in one && fold(one.label).includes(fold(search.trim())))
              }
            />
            {mustAnswer ? (
              <Choice
                label={t('handover.whoAnswers')}
                placeholder={t('handover.chooseWhoAnswers')}
                value={answers}
                onChange={setAnswering}
                options={[
                  ...heirIds.map((unitId) => ({ value: unitId, label: nameOf(unitId) })),
                  { value: each, label: t('handover.each') },
                ]}
              />
            ) : null}
            {heirIds.length > 1 ? <p className={styles.why}>{t('handover.several')}</p> : null}
          </>
        ) : null}
        <Textarea
          autosize
          minRows={2}
          maxLength={1000}
          required={way === 'nobody'}
          label={t(way === 'heirs' ? 'handover.note' : duty.goesOn ? 'handover.whyStays' : 'handover.reason')}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        {others.length > 0 ? (
          <Checkbox
            label={t('handover.forAll', { count: Math.min(others.length, mostAtOnce - 1) })}
            checked={isForAll}
            onChange={({ currentTarget }) => setForAll(currentTarget.checked)}
          />
        ) : null}
      </Fields>
      {save.error ? <ErrorNote problem={save.error} safe="nothing" /> : null}
      <FormFoot note={t('handover.keeps')}>
        <Button kind="main" busy={save.isPending} disabled={!isWhole} onClick={submit}>
          {t(way === 'heirs' ? 'handover.do' : duty.goesOn ? 'handover.keep' : 'handover.end')}
        </Button>
        <Button onClick={props.onClose}>{t('handover.back')}</Button>
      </FormFoot>
    </Dialog>
  );
}

const each = 'each';

// What one request may decide.
const mostAtOnce = 200;
