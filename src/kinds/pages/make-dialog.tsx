import { Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api as accounts } from '../../accounts/api.ts';
import { api as plans } from '../../plans/api.ts';
import { indexNames, type IndexName } from '../../plans/model/plan.ts';
import { words as planWords } from '../../plans/words.ts';
import { shortText } from '../../tasks/model/short-text.ts';
import { api as units } from '../../units/api.ts';
import { fieldErrors, useAction, useApi } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { Choice } from '../../web/choice.tsx';
import { Dialog } from '../../web/dialog.tsx';
import { Fields, FormFoot } from '../../web/field.tsx';
import { useWords } from '../../web/language.tsx';
import { notice } from '../../web/notice.ts';
import { Answered, ErrorNote } from '../../web/states.tsx';
import { api } from '../api.ts';
import type { TypedKind } from '../model/sheet.ts';
import { words } from '../words.ts';
import { staleAfterSheet } from './sheet-dialog.tsx';
import { readValues, SheetFields, type Values } from './sheet-fields.tsx';
import styles from './kinds.module.css';

type Given = { readonly kind: TypedKind; readonly forAnyUnit: boolean; readonly onClose: () => void };

/** Makes a new duty of a kind by hand in a plan in force; an officer proposes for the own unit alone. */
export function MakeDialog(props: Given) {
  const t = useWords(words);
  const known = useApi(plans.listPlans, {});
  return (
    <Dialog title={t(`make.${props.kind}`)} wide onClose={props.onClose}>
      <Answered of={known} rows={3}>
        {(answer) => {
          const inForce = answer.plans.filter(({ state }) => state === 'in-force');
          return inForce.length === 0 ? <p>{t('make.noPlan')}</p> : <MakeForm {...props} inForce={inForce} />;
        }}
      </Answered>
    </Dialog>
  );
}

type Plan = { readonly id: string; readonly number: string | null; readonly title: string };

function MakeForm({ kind, forAnyUnit, onClose, inForce }: Given & { readonly inForce: readonly Plan[] }) {
  const t = useWords(words);
  const tp = useWords(planWords);
  const navigate = useNavigate();
  const session = useApi(accounts.whoAmI, {});
  const [planId, setPlan] = useState<string | null>(inForce[0]?.id ?? null);
  const [text, setText] = useState('');
  const [indexName, setIndex] = useState<IndexName>('general');
  const [chosenLead, setLead] = useState<string | null>(null);
  const [deadlineText, setDeadline] = useState('');
  const [values, setValues] = useState<Values>({});
  const make = useAction(api.makeOfKind, {
    invalidates: staleAfterSheet,
    onDone: ({ occurrenceId }) => {
      void notice(t('make.done'));
      onClose();
      if (occurrenceId !== null) void navigate(`/work/${occurrenceId}`);
    },
  });
  const own = session.data?.user ? `unit:${session.data.user.unitId}` : null;
  const lead = forAnyUnit ? chosenLead : own;
  const errors = make.error ? fieldErrors(make.error) : {};
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const written = readValues(kind, 'task', values);
        if (planId === null || lead === null || written === null) return;
        make.mutate({ body: { planId, text, indexName, lead: doerOf(lead), deadlineText, written } });
      }}
    >
      <Fields>
        <Textarea
          label={t(`make.text.${kind}`)}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          maxLength={2000}
          autosize
          required
        />
        {forAnyUnit ? <LeadChoice value={chosenLead} onChange={setLead} /> : null}
        <div className={styles.pair}>
          <TextInput
            label={t('make.deadline')}
            placeholder={t('make.deadlineHint')}
            value={deadlineText}
            onChange={({ currentTarget }) => setDeadline(currentTarget.value)}
            error={errors['deadlineText']}
            maxLength={300}
            required
          />
          <Select
            label={t('make.index')}
            data={indexNames.map((value) => ({ value, label: tp(`index.${value}`) }))}
            value={indexName}
            allowDeselect={false}
            onChange={(next) => setIndex(indexNames.find((one) => one === next) ?? indexName)}
          />
        </div>
        <Select
          label={t('make.plan')}
          placeholder={t('make.choosePlan')}
          data={inForce.map(({ id, number, title }) => ({ value: id, label: number ?? shortText(title, 60) }))}
          value={planId}
          allowDeselect={false}
          onChange={setPlan}
        />
      </Fields>
      <div className={styles.below}>
        <SheetFields
          kind={kind}
          part="task"
          values={values}
          onChange={setValues}
          problem={make.error}
          onDuty={(duty) => {
            if (text === '') setText(duty.what.vi);
            if (deadlineText === '') setDeadline(duty.deadline.vi);
          }}
        />
      </div>
      {make.error ? <ErrorNote problem={make.error} safe="draft" /> : null}
      <FormFoot>
        <Button type="submit" kind="main" busy={make.isPending} disabled={planId === null || lead === null}>
          {t(forAnyUnit ? 'make.save' : 'make.propose')}
        </Button>
        <Button onClick={onClose}>{t('sheet.cancel')}</Button>
      </FormFoot>
    </form>
  );
}

function LeadChoice(props: { readonly value: string | null; readonly onChange: (lead: string | null) => void }) {
  const t = useWords(words);
  const known = useApi(units.listUnits, {});
  const groups = (known.data?.groups ?? []).filter(({ members }) => members > 0);
  return (
    <Choice
      label={t('make.lead')}
      placeholder={t('make.chooseLead')}
      options={[
        ...(known.data?.units ?? []).map(({ id, name }) => ({ value: `unit:${id}`, label: name })),
        ...groups.map(({ id, name, members }) => ({
          value: `group:${id}`,
          label: t('make.group', { name, members }),
        })),
      ]}
      value={props.value}
      onChange={props.onChange}
    />
  );
}

/** A choice of the list as the contract names it. */
function doerOf(lead: string) {
  const [type, id = ''] = lead.split(':');
  return type === 'group' ? { groupId: id } : { unitId: id };
}
