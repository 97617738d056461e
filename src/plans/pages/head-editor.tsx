import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { fieldErrors, useAction } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { Dialog } from '../../web/dialog.tsx';
import { DateField, Fields, FormFoot } from '../../web/field.tsx';
import { useWords } from '../../web/language.tsx';
import { ErrorNote } from '../../web/states.tsx';
import { api } from '../api.ts';
import { words } from '../words.ts';
import styles from './head-editor.module.css';
import { proposedPeriod } from './plan-words.ts';
import type { PlanView } from './views.ts';

/** Corrects a draft's head and sets its period; the period is proposed from the day of issue and confirmed by a person. */
export function HeadEditor(props: {
  readonly plan: PlanView;
  /** The plan is about to be put in force: it can't be without a period. */
  readonly isPeriodAsked: boolean;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}) {
  const { plan } = props;
  const t = useWords(words);
  const proposed = plan.periodFrom || plan.periodTo ? null : proposedPeriod(plan.issuedOn);
  const [values, setValues] = useState({
    number: plan.number ?? '',
    title: plan.title,
    issuedOn: plan.issuedOn,
    periodFrom: plan.periodFrom ?? proposed?.from ?? null,
    periodTo: plan.periodTo ?? proposed?.to ?? null,
  });
  // Dates of deadlines depend on the period, so the tasks are asked for again.
  const save = useAction(api.changePlan, {
    invalidates: [api.getPlan, api.listTasks, api.listPlans],
    onDone: props.onSaved,
  });
  const [isTried, setTried] = useState(false);
  const set = (part: Partial<typeof values>) => setValues({ ...values, ...part });
  const isPeriodMissing = props.isPeriodAsked && (!values.periodFrom || !values.periodTo);
  const refused = save.error ? fieldErrors(save.error) : {};
  const submit = () => {
    setTried(true);
    if (isPeriodMissing || values.title.trim() === '') return;
    save.mutate({ params: { planId: plan.id }, body: { ...values, number: values.number.trim() || null } });
  };
  return (
    <Dialog title={t(props.isPeriodAsked ? 'setPeriodFirst' : 'editHead')} onClose={props.onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Fields>
          {props.isPeriodAsked ? <p>{t('whyPeriod')}</p> : null}
          {props.isPeriodAsked ? null : (
            <>
              <div className={styles.pair}>
                <TextInput
                  label={t('numberAndSymbol')}
                  maxLength={60}
                  autoComplete="off"
                  value={values.number}
                  error={refused['number']}
                  onChange={({ currentTarget }) => set({ number: currentTarget.value })}
                />
                <DateField
                  label={t('issuedOn')}
                  value={values.issuedOn}
                  error={refused['issuedOn']}
                  onChange={(issuedOn) => set({ issuedOn })}
                />
              </div>
              <Textarea
                autosize
                minRows={2}
                label={t('titleOfPlan')}
                maxLength={1000}
                value={values.title}
                error={refused['title'] ?? (values.title.trim() === '' ? t('titleMissing') : undefined)}
                onChange={({ currentTarget }) => set({ title: currentTarget.value })}
              />
            </>
          )}
          <div className={styles.pair}>
            <DateField
              label={t('periodFrom')}
              required={props.isPeriodAsked}
              value={values.periodFrom}
              error={
                refused['periodFrom'] ??
                (isTried && isPeriodMissing && !values.periodFrom ? t('dateNeeded') : undefined)
              }
              onChange={(periodFrom) => set({ periodFrom })}
            />
            <DateField
              label={t('periodTo')}
              required={props.isPeriodAsked}
              value={values.periodTo}
              error={
                refused['periodTo'] ?? (isTried && isPeriodMissing && !values.periodTo ? t('dateNeeded') : undefined)
              }
              onChange={(periodTo) => set({ periodTo })}
            />
          </div>
          {plan.periodFrom && !plan.periodTo ? <p className={styles.proposed}>{t('periodOpen')}</p> : null}
          {proposed ? <p className={styles.proposed}>{t('periodProposed')}</p> : null}
          {values.issuedOn && values.periodFrom && values.periodFrom < values.issuedOn ? (
            <p className={styles.proposed}>{t('periodEarly')}</p>
          ) : null}
          {save.error && Object.keys(refused).length === 0 ? <ErrorNote problem={save.error} safe="nothing" /> : null}
        </Fields>
        <FormFoot>
          <Button kind="main" type="submit" busy={save.isPending}>
            {t(props.isPeriodAsked ? 'saveAndGoOn' : 'save')}
          </Button>
          <Button onClick={props.onClose}>{t('cancel')}</Button>
        </FormFoot>
      </form>
    </Dialog>
  );
}
