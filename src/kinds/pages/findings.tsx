import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Answer } from '../../kernel/contract.ts';
import { shortText } from '../../tasks/model/short-text.ts';
import { drawnStates } from '../../tasks/model/three-states.ts';
import { fieldErrors, useAction } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { Fields, FormFoot } from '../../web/field.tsx';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { Marks } from '../../web/marks.tsx';
import { notice } from '../../web/notice.ts';
import { Section } from '../../web/section.tsx';
import { ErrorNote } from '../../web/states.tsx';
import { api } from '../api.ts';
import { words } from '../words.ts';
import { InspectionName } from './overlaps.tsx';
import { staleAfterSheet } from './sheet-dialog.tsx';
import styles from './kinds.module.css';

type Sheet = Answer<typeof api.getSheet>;

/** What an inspection found: each a task of the inspected unit, as it stands, and the form for the next. */
export function FindingsOf({ occurrenceId, sheet }: { readonly occurrenceId: string; readonly sheet: Sheet }) {
  const t = useWords(words);
  const [isAdding, setAdding] = useState(false);
  const unit = sheet.targetName;
  const mayAdd = sheet.abilities.addFinding && unit !== null;
  return (
    <Section
      title={t('finding.title')}
      actions={
        mayAdd && !isAdding ? (
          <Button small onClick={() => setAdding(true)}>
            {t('finding.add')}
          </Button>
        ) : null
      }
    >
      {sheet.findings.length === 0 && !isAdding ? <p className={styles.quiet}>{t('finding.none')}</p> : null}
      <ul className={styles.lines}>
        {sheet.findings.map((finding) => (
          <Finding key={finding.taskId} finding={finding} />
        ))}
      </ul>
      {isAdding && unit !== null ? (
        <FindingForm occurrenceId={occurrenceId} unit={unit} onClose={() => setAdding(false)} />
      ) : null}
    </Section>
  );
}

/** The inspection whose finding this work is. */
export function FoundBy({ inspection }: { readonly inspection: Sheet['foundBy'] }) {
  const t = useWords(words);
  if (!inspection) return null;
  return (
    <Section title={t('finding.of')}>
      <p>
        <InspectionName of={inspection} />
      </p>
    </Section>
  );
}

function Finding({ finding: { text, occurrence } }: { readonly finding: Sheet['findings'][number] }) {
  const t = useWords(words);
  const f = useFormat();
  return (
    <li>
      <p>{occurrence ? <Link to={`/work/${occurrence.id}`}>{shortText(text)}</Link> : shortText(text)}</p>
      <p className={styles.told}>
        {occurrence
          ? occurrence.dueOn
            ? t('finding.due', { date: f.date(occurrence.dueOn) })
            : t('finding.undated')
          : t('finding.notGiven')}
      </p>
      {occurrence ? <Marks words states={drawnStates(occurrence)} /> : null}
    </li>
  );
}

function FindingForm(props: { readonly occurrenceId: string; readonly unit: string; readonly onClose: () => void }) {
  const t = useWords(words);
  const [text, setText] = useState('');
  const [deadlineText, setDeadline] = useState('');
  const [product, setProduct] = useState('');
  const add = useAction(api.addFinding, {
    invalidates: staleAfterSheet,
    onDone: () => {
      void notice(t('finding.saved', { unit: props.unit }));
      props.onClose();
    },
  });
  const errors = add.error ? fieldErrors(add.error) : {};
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate({ params: { occurrenceId: props.occurrenceId }, body: { text, deadlineText, product } });
      }}
    >
      <p className={styles.told}>{t('finding.addNote', { unit: props.unit })}</p>
      <Fields>
        <Textarea
          label={t('finding.text')}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          maxLength={2000}
          autosize
          minRows={2}
          required
        />
        <TextInput
          label={t('finding.deadline')}
          placeholder={t('make.deadlineHint')}
          value={deadlineText}
          onChange={({ currentTarget }) => setDeadline(currentTarget.value)}
          error={errors['deadlineText']}
          maxLength={300}
          required
        />
        <TextInput
          label={t('finding.product')}
          value={product}
          onChange={({ currentTarget }) => setProduct(currentTarget.value)}
          maxLength={1000}
        />
      </Fields>
      {add.error && !errors['deadlineText'] ? <ErrorNote problem={add.error} safe="draft" /> : null}
      <FormFoot>
        <Button type="submit" kind="main" busy={add.isPending}>
          {t('finding.save')}
        </Button>
        <Button onClick={props.onClose}>{t('sheet.cancel')}</Button>
      </FormFoot>
    </form>
  );
}
