import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Answer } from '../../kernel/contract.ts';
import { useAction } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { Choice } from '../../web/choice.tsx';
import { DateField, Fields, FormFoot } from '../../web/field.tsx';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { ErrorNote } from '../../web/states.tsx';
import { ownPlansApi } from '../api/own-plans.ts';
import { ownStates } from '../model/own-plan.ts';
import { words } from '../words.ts';
import styles from './cascade.module.css';

type OwnPlan = Answer<typeof ownPlansApi.getOwnPlan>;
type Line = OwnPlan['lines'][number];

/** One line of a unit's own plan: its words, its day and who has it, above the province's sentence. */
export function OwnLineItem({ line, plan }: { readonly line: Line; readonly plan: OwnPlan }) {
  const t = useWords(words);
  const f = useFormat();
  const [isEditing, setEditing] = useState(false);
  const again = { invalidates: [ownPlansApi.getOwnPlan] };
  const split = useAction(ownPlansApi.addOwnLine, again);
  const remove = useAction(ownPlansApi.removeOwnLine, again);
  const move = useAction(ownPlansApi.moveOwnLine, again);
  const fault = split.error ?? remove.error ?? move.error;
  const holder = [line.divisionName, line.personName].filter(Boolean).join(', ');
  const { text, assignmentId, revision } = line;
  const date = line.latestOn ? f.date(line.latestOn) : t('ownLine.noDay');
  return (
    <li>
      <p>{text}</p>
      <p className={styles.told}>
        {line.provinceText === null ? (
          t('ownLine.own')
        ) : line.occurrenceId ? (
          <Link to={`/work/${line.occurrenceId}`}>{t('ownLine.province', { text: line.provinceText, date })}</Link>
        ) : (
          t('ownLine.province', { text: line.provinceText, date })
        )}
      </p>
      {line.droppedReason ? (
        <p className={styles.quiet}>{t('ownLine.dropped', { reason: line.droppedReason })}</p>
      ) : (
        <p className={styles.quiet}>
          {holder || <span className={styles.nobody}>{t('ownLine.nobody')}</span>}
          {' · '}
          {line.dueOn ? f.date(line.dueOn) : t('ownLine.noDay')}
          {plan.state === 'in-force' ? ` · ${t(`ownState.${line.state}`)}` : ''}
          {line.isLate ? <span className={styles.late}> {t('ownLine.late')}</span> : null}
        </p>
      )}
      {fault ? <ErrorNote problem={fault} safe="nothing" /> : null}
      {isEditing ? (
        <EditLine line={line} plan={plan} onClose={() => setEditing(false)} />
      ) : (
        <div className={styles.acts}>
          {line.abilities.move ? (
            <NativeSelect
              aria-label={t('ownLine.state', { text })}
              value={line.state}
              data={ownStates.map((value) => ({ value, label: t(`ownState.${value}`) }))}
              onChange={({ currentTarget }) => {
                const state = ownStates.find((one) => one === currentTarget.value);
                if (state) move.mutate({ params: { lineId: line.id }, body: { revision, state } });
              }}
            />
          ) : null}
          {line.abilities.edit ? (
            <Button small aria-label={t('ownLine.editThis', { text })} onClick={() => setEditing(true)}>
              {t('ownLine.edit')}
            </Button>
          ) : null}
          {plan.abilities.add && assignmentId !== null ? (
            <Button
              small
              kind="flat"
              aria-label={t('ownLine.splitThis', { text })}
              onClick={() => split.mutate({ params: { unitPlanId: plan.id }, body: { assignmentId, text } })}
            >
              {t('ownLine.split')}
            </Button>
          ) : null}
          {line.abilities.remove ? (
            <Button small kind="flat" onClick={() => remove.mutate({ params: { lineId: line.id } })}>
              {t('ownLine.remove')}
            </Button>
          ) : null}
        </div>
      )}
    </li>
  );
}

function EditLine({
  line,
  plan,
  onClose,
}: {
  readonly line: Line;
  readonly plan: OwnPlan;
  readonly onClose: () => void;
}) {
  const t = useWords(words);
  const [text, setText] = useState(line.text);
  const [dueOn, setDueOn] = useState(line.dueOn);
  const [divisionId, setDivision] = useState(line.divisionId);
  const [personId, setPerson] = useState(line.personId);
  const [reason, setReason] = useState(line.droppedReason ?? '');
  const save = useAction(ownPlansApi.changeOwnLine, { invalidates: [ownPlansApi.getOwnPlan], onDone: onClose });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const droppedReason = reason.trim() || null;
        save.mutate({
          params: { lineId: line.id },
          body: { revision: line.revision, text, dueOn, divisionId, personId, droppedReason },
        });
      }}
    >
      <Fields>
        <Textarea
          autosize
          label={t('ownLine.text')}
          value={text}
          maxLength={5000}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <DateField label={t('ownLine.due')} value={dueOn} onChange={setDueOn} />
        <Choice
          label={t('ownLine.division')}
          placeholder={t('chooseDivision')}
          options={plan.divisions.map(({ id, name }) => ({ value: id, label: name }))}
          value={divisionId}
          onChange={setDivision}
        />
        <Choice
          label={t('ownLine.person')}
          placeholder={t('choose')}
          options={plan.people.map(({ id, name, title }) => ({ value: id, label: title ? `${name}, ${title}` : name }))}
          value={personId}
          onChange={setPerson}
        />
        {line.assignmentId === null ? null : (
          <TextInput
            label={t('ownLine.drop')}
            value={reason}
            maxLength={1000}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
        )}
      </Fields>
      {save.error ? <ErrorNote problem={save.error} safe="nothing" /> : null}
      <FormFoot>
        <Button type="submit" kind="main" busy={save.isPending} disabled={text.trim() === ''}>
          {t('ownLine.save')}
        </Button>
        <Button onClick={onClose}>{t('ownLine.cancel')}</Button>
      </FormFoot>
    </form>
  );
}
