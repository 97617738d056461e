import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Answer } from '../../kernel/contract.ts';
import { Button } from '../../web/button.tsx';
import { Choice } from '../../web/choice.tsx';
import { DateField, FormFoot } from '../../web/field.tsx';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { ErrorNote } from '../../web/states.tsx';
import type { ownPlansApi } from '../api/own-plans.ts';
import { words } from '../words.ts';
import styles from './own-plan.module.css';

/** What a person writes of a line of the unit's plan. */
export type LineValues = {
  readonly text: string;
  readonly dueOn: string | null;
  readonly divisionId: string | null;
  readonly personId: string | null;
  readonly droppedReason: string | null;
};

/** The form of one line: its words, its day, who has it, or why the province's sentence is left out. */
export function LineForm(props: {
  readonly start: LineValues;
  /** The province's last day; null where it has none. */
  readonly latestOn: string | null;
  readonly isOfProvince: boolean;
  readonly plan: Pick<Answer<typeof ownPlansApi.getOwnPlan>, 'divisions' | 'people'>;
  readonly save: { readonly isPending: boolean; readonly error: Error | null };
  readonly onSave: (values: LineValues) => void;
  readonly onClose: () => void;
}) {
  const t = useWords(words);
  const f = useFormat();
  const { plan } = props;
  const [values, setValues] = useState(props.start);
  const [reason, setReason] = useState(props.start.droppedReason ?? '');
  const set = (part: Partial<LineValues>) => setValues({ ...values, ...part });
  const members = plan.divisions.find(({ id }) => id === values.divisionId)?.members;
  const people = members ? plan.people.filter(({ id }) => members.some((one) => one.personId === id)) : plan.people;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        props.onSave({ ...values, text: values.text.trim(), droppedReason: reason.trim() || null });
      }}
    >
      <Textarea
        autosize
        data-autofocus
        label={t('ownLine.text')}
        value={values.text}
        maxLength={5000}
        onChange={({ currentTarget }) => set({ text: currentTarget.value })}
      />
      <div className={styles.three}>
        <DateField
          label={props.latestOn ? t('ownLine.dueBy', { date: f.date(props.latestOn) }) : t('ownLine.due')}
          value={values.dueOn}
          onChange={(dueOn) => set({ dueOn })}
        />
        {plan.divisions.length > 0 ? (
          <Choice
            label={t('ownLine.division')}
            placeholder={t('chooseDivision')}
            options={plan.divisions.map(({ id, name }) => ({ value: id, label: name }))}
            value={values.divisionId}
            onChange={(divisionId) => set({ divisionId, personId: null })}
          />
        ) : null}
        <Choice
          label={t('ownLine.person')}
          placeholder={t('choose')}
          options={people.map(({ id, name, title }) => ({ value: id, label: title ? `${name}, ${title}` : name }))}
          value={values.personId}
          onChange={(personId) => set({ personId })}
        />
      </div>
      {props.isOfProvince ? (
        <TextInput
          label={t('ownLine.drop')}
          description={t('ownLine.dropHint')}
          value={reason}
          maxLength={1000}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
      ) : null}
      {props.save.error ? <ErrorNote problem={props.save.error} safe="nothing" /> : null}
      <FormFoot>
        <Button type="submit" kind="main" busy={props.save.isPending} disabled={values.text.trim() === ''}>
          {t('ownLine.save')}
        </Button>
        <Button onClick={props.onClose}>{t('ownLine.cancel')}</Button>
      </FormFoot>
    </form>
  );
}
