import { MultiSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { z } from 'zod';
import type { Answer } from '../../kernel/contract.ts';
import { fold } from '../../kernel/vietnamese.ts';
import { api as tasks, type occurrenceView } from '../../tasks/api.ts';
import { handoversApi } from '../../tasks/api/handovers.ts';
import { reassignApi } from '../../tasks/api/reassign.ts';
import { words } from '../../tasks/words.ts';
import { api as units } from '../../units/api.ts';
import { useAction, useApi } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { Choice } from '../../web/choice.tsx';
import { Dialog } from '../../web/dialog.tsx';
import { Fields, FormFoot } from '../../web/field.tsx';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { notice } from '../../web/notice.ts';
import { AsWritten, Section } from '../../web/section.tsx';
import { Answered, ErrorNote } from '../../web/states.tsx';
import styles from './occurrence.module.css';

type Occurrence = Pick<z.output<typeof occurrenceView>, 'assignmentId' | 'taskText'>;

/** Opens the dialog that gives a duty in force again. */
export function Reassign({ occurrence }: { readonly occurrence: Occurrence }) {
  const t = useWords(words);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('reassign.do')}</Button>
      {isOpen ? <ReassignDialog occurrence={occurrence} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function ReassignDialog({ occurrence, onClose }: { readonly occurrence: Occurrence; readonly onClose: () => void }) {
  const t = useWords(words);
  const parts = useApi(reassignApi.listParts, { params: { assignmentId: occurrence.assignmentId } }, { staleTime: 0 });
  return (
    <Dialog wide title={t('reassign.title')} onClose={onClose}>
      <AsWritten>{occurrence.taskText}</AsWritten>
      <Answered of={parts}>
        {(today) => <Form assignmentId={occurrence.assignmentId} today={today} onClose={onClose} />}
      </Answered>
    </Dialog>
  );
}

function Form(props: {
  readonly assignmentId: string;
  readonly today: Answer<typeof reassignApi.listParts>;
  readonly onClose: () => void;
}) {
  const { today } = props;
  const t = useWords(words);
  const known = useApi(units.listUnits, {});
  const [leadId, setLead] = useState<string | null>(today.lead.unitId);
  const [coordinatorIds, setCoordinators] = useState(today.coordinators.map(({ unitId }) => unitId));
  const [reason, setReason] = useState('');
  const save = useAction(reassignApi.reassign, {
    invalidates: [tasks.listOccurrences, tasks.getOccurrence, reassignApi.listParts, handoversApi.listHandovers],
    onDone: () => {
      void notice(t('reassign.done'));
      props.onClose();
    },
  });
  // An ended unit that has a part still is not among those that live.
  const named = [today.lead, ...today.coordinators].map(({ unitId, unitName }) => [unitId, unitName] as const);
  const living = (known.data?.units ?? []).map(({ id, name }) => [id, name] as const);
  const options = [...new Map([...named, ...living])].map(([value, label]) => ({ value, label }));
  const submit = () => {
    if (leadId)
      save.mutate({
        params: { assignmentId: props.assignmentId },
        body: { leadId, coordinatorIds, reason: reason.trim() },
      });
  };
  return (
    <>
      <Fields>
        <Choice
          required
          label={t('reassign.lead')}
          placeholder={t('handover.chooseHeirs')}
          options={options}
          value={leadId}
          onChange={(chosen) => {
            setLead(chosen);
            setCoordinators((before) => before.filter((unitId) => unitId !== chosen));
          }}
        />
        <MultiSelect
          label={t('reassign.coordinators')}
          placeholder={coordinatorIds.length === 0 ? t('handover.chooseHeirs') : ''}
          data={options.filter(({ value }) => value !== leadId)}
          value={coordinatorIds}
          onChange={setCoordinators}
          searchable
          limit={100}
          filter={({ options: all, search }) =>
            all.filter((one) => 'label' in one && fold(one.label).includes(fold(search.trim())))
          }
        />
        <Textarea
          autosize
          required
          minRows={2}
          maxLength={1000}
          label={t('reassign.reason')}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
      </Fields>
      {save.error ? <ErrorNote problem={save.error} safe="nothing" /> : null}
      <FormFoot note={t('reassign.keeps')}>
        <Button kind="main" busy={save.isPending} disabled={!leadId || reason.trim() === ''} onClick={submit}>
          {t('reassign.do')}
        </Button>
        <Button onClick={props.onClose}>{t('reassign.back')}</Button>
      </FormFoot>
    </>
  );
}

/** How the task was given again while in force: each unit's part, from which day, why and by whom. */
export function GivenAgain({ reassignments }: { readonly reassignments: readonly Reassignment[] }) {
  const t = useWords(words);
  const f = useFormat();
  if (reassignments.length === 0) return null;
  return (
    <Section title={t('reassign.history')}>
      <ol className={styles.handovers}>
        {reassignments.map(({ id, unitName, was, becomes, onDay, decidedBy, reason }) => (
          <li key={id}>
            {t(partWords(was, becomes), { unit: unitName })},{' '}
            {t('reassign.by', { date: f.date(onDay), person: decidedBy, reason })}
          </li>
        ))}
      </ol>
    </Section>
  );
}

type Reassignment = Answer<typeof tasks.getOccurrence>['reassignments'][number];
type Part = Reassignment['was'];

function partWords(was: Part, becomes: Part) {
  if (was === 'lead') return becomes === null ? 'reassign.lead.none' : 'reassign.lead.coordinate';
  if (was === 'coordinate') return becomes === null ? 'reassign.coordinate.none' : 'reassign.coordinate.lead';
  return becomes === 'lead' ? 'reassign.none.lead' : 'reassign.none.coordinate';
}
