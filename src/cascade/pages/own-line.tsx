import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { Answer } from '../../kernel/contract.ts';
import { useAction } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { ErrorNote } from '../../web/states.tsx';
import { Tag } from '../../web/tags.tsx';
import { ownPlansApi } from '../api/own-plans.ts';
import { ownStates } from '../model/own-plan.ts';
import { words } from '../words.ts';
import { LineForm } from './line-form.tsx';
import styles from './own-plan.module.css';

type OwnPlan = Answer<typeof ownPlansApi.getOwnPlan>;
export type Line = OwnPlan['lines'][number];

/** One line of a unit's own plan: its words, who has it, its day and how far it is. */
export function OwnLine({ line, plan }: { readonly line: Line; readonly plan: OwnPlan }) {
  const t = useWords(words);
  const [isEditing, setEditing] = useState(false);
  const again = { invalidates: [ownPlansApi.getOwnPlan, ownPlansApi.listOwnPlans] };
  const remove = useAction(ownPlansApi.removeOwnLine, again);
  const move = useAction(ownPlansApi.moveOwnLine, again);
  const save = useAction(ownPlansApi.changeOwnLine, { ...again, onDone: () => setEditing(false) });
  const fault = remove.error ?? move.error;
  const { text, revision } = line;
  const params = { lineId: line.id };
  if (isEditing)
    return (
      <li className={styles.line}>
        <LineForm
          start={line}
          latestOn={line.latestOn}
          isOfProvince={line.assignmentId !== null}
          plan={plan}
          save={save}
          onSave={(values) => save.mutate({ params, body: { revision, ...values } })}
          onClose={() => setEditing(false)}
        />
      </li>
    );
  return (
    <li className={`${styles.line} ${line.droppedReason ? styles.dropped : ''}`}>
      <div className={styles.words}>
        <p>{text}</p>
        <LineFacts line={line} />
        {fault ? <ErrorNote problem={fault} safe="nothing" /> : null}
      </div>
      <div className={styles.acts}>
        {line.abilities.move ? (
          <NativeSelect
            aria-label={t('ownLine.state', { text })}
            value={line.state}
            data={ownStates.map((value) => ({ value, label: t(`ownState.${value}`) }))}
            onChange={({ currentTarget }) => {
              const state = ownStates.find((one) => one === currentTarget.value);
              if (state) move.mutate({ params, body: { revision, state } });
            }}
          />
        ) : plan.state === 'in-force' && !line.droppedReason ? (
          <Tag tone={line.state === 'done' ? 'ok' : 'plain'}>{t(`ownState.${line.state}`)}</Tag>
        ) : null}
        {line.abilities.edit ? (
          <Button small aria-label={t('ownLine.editThis', { text })} onClick={() => setEditing(true)}>
            {t('ownLine.edit')}
          </Button>
        ) : null}
        {line.abilities.remove ? (
          <Button
            small
            kind="flat"
            aria-label={t('ownLine.removeThis', { text })}
            onClick={() => remove.mutate({ params })}
          >
            {t('ownLine.remove')}
          </Button>
        ) : null}
      </div>
    </li>
  );
}

/** Who has a line and its day; of one that is left out, why. */
function LineFacts({ line }: { readonly line: Line }) {
  const t = useWords(words);
  const f = useFormat();
  if (line.droppedReason) return <p className={styles.facts}>{t('ownLine.dropped', { reason: line.droppedReason })}</p>;
  const holder = [line.divisionName, line.personName].filter(Boolean).join(', ');
  const day = line.dueOn ? t('ownLine.dueOn', { date: f.date(line.dueOn) }) : t('ownLine.noDay');
  return (
    <p className={styles.facts}>
      <span className={holder ? undefined : styles.nobody}>{holder || t('ownLine.nobody')}</span>
      <span className={line.isLate ? styles.late : undefined}>
        {line.isLate ? t('ownLine.lateSince', { day }) : day}
      </span>
      {line.doneOn ? <span>{t('ownLine.doneOn', { date: f.date(line.doneOn) })}</span> : null}
    </p>
  );
}
