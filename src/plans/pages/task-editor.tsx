import { Select, Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { fill } from '../../kernel/words.ts';
import { parseDeadline } from '../../reading/model/deadline.ts';
import { words as readingWords } from '../../reading/words.ts';
import { Button } from '../../web/button.tsx';
import { useDraft } from '../../web/draft.ts';
import { Fields, Segmented } from '../../web/field.tsx';
import { Kbd } from '../../web/keys.tsx';
import { useLanguage, useWords } from '../../web/language.tsx';
import { indexNames, taskKinds } from '../model/plan.ts';
import { words } from '../words.ts';
import { BodiesEditor } from './bodies-editor.tsx';
import type { BodyChoice } from './body-choices.ts';
import { CardActions } from './reading-card.tsx';
import type { FieldName } from './answer.ts';
import type { Change } from './use-review.ts';
import type { BodyView, TaskView } from './views.ts';

type Values = Pick<TaskView, 'text' | 'kind' | 'indexName' | 'lead' | 'coordinate'> & {
  readonly deadlineText: string;
  readonly product: string;
  readonly authority: string;
};

/** Corrects a reading: only the fields that were changed are sent, and what is typed survives a lost session on this device. */
export function TaskEditor(props: {
  readonly task: TaskView;
  readonly choices: readonly BodyChoice[];
  /** The plan's single year, for words that leave theirs out. */
  readonly year: number | null;
  readonly focus: FieldName | null;
  /** Answers true once the server has it. */
  readonly onSave: (change: Change) => Promise<boolean>;
  readonly onCancel: () => void;
}) {
  const { task, choices } = props;
  const t = useWords(words);
  const draft = useDraft<Partial<Values>>(`task.${task.id}`);
  // What the corrections began from: when somebody else changes the task meanwhile, only what was typed here is sent over it.
  const [start] = useState(() => valuesOf(task));
  const [values, setValues] = useState<Values>({ ...start, ...draft.found?.value });
  const [isSaving, setSaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useFocusOn(form, props.focus);

  const set = (part: Partial<Values>) => {
    const next = { ...values, ...part };
    setValues(next);
    draft.keep(differences(start, next));
  };
  const close = () => {
    draft.drop();
    props.onCancel();
  };
  const save = async () => {
    const change = changeOf(start, values);
    if (Object.keys(change).length === 0) return close();
    setSaving(true);
    const saved = await props.onSave(change);
    setSaving(false);
    if (saved) draft.drop();
  };
  const onKey = (event: KeyboardEvent) => {
    const isListOpen = event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true';
    if (event.key === 'Escape' && !isListOpen) close();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void save();
    }
  };
  return (
    // Keys that work in all its fields.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={form}
      aria-label={t('editReading')}
      onKeyDown={onKey}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Fields>
        <div data-field="text">
          <Textarea
            autosize
            minRows={2}
            maxRows={8}
            label={t('field.text')}
            value={values.text}
            maxLength={10_000}
            error={values.text.trim() === '' ? t('textMissing') : undefined}
            onChange={({ currentTarget }) => set({ text: currentTarget.value })}
          />
        </div>
        <div data-field="index">
          <Segmented
            labelled
            wide
            label={t('field.index')}
            value={values.indexName}
            onChange={(indexName) => set({ indexName })}
            options={indexNames.map((value) => ({ value, label: t(`index.${value}`) }))}
          />
        </div>
        <div data-field="kind">
          <Select
            label={t('field.kind')}
            data={taskKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
            value={values.kind}
            onChange={(kind) => set({ kind: taskKinds.find((one) => one === kind) ?? values.kind })}
          />
        </div>
        {(['lead', 'coordinate'] as const).map((role) => (
          <div key={role} data-field={role}>
            <BodiesEditor
              label={t(`field.${role}`)}
              bodies={values[role]}
              choices={choices}
              doubts={task.doubts}
              onChange={(bodies) => set({ [role]: bodies })}
            />
          </div>
        ))}
        <div data-field="deadline">
          <TextInput
            label={t('field.deadline')}
            autoComplete="off"
            maxLength={300}
            value={values.deadlineText}
            description={<DeadlinePreview text={values.deadlineText} year={props.year} />}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            onChange={({ currentTarget }) => set({ deadlineText: currentTarget.value })}
          />
        </div>
        <div data-field="product">
          <TextInput
            label={t('field.product')}
            autoComplete="off"
            maxLength={1000}
            value={values.product}
            onChange={({ currentTarget }) => set({ product: currentTarget.value })}
          />
        </div>
        <div data-field="authority">
          <TextInput
            label={t('field.authority')}
            description={t('authorityHint')}
            autoComplete="off"
            maxLength={300}
            value={values.authority}
            onChange={({ currentTarget }) => set({ authority: currentTarget.value })}
          />
        </div>
      </Fields>
      <CardActions>
        <Button kind="main" type="submit" busy={isSaving} disabled={values.text.trim() === ''}>
          {t('save')} <Kbd>Ctrl Enter</Kbd>
        </Button>
        <Button onClick={close}>
          {t('cancel')} <Kbd>Esc</Kbd>
        </Button>
      </CardActions>
    </form>
  );
}

/** How the words are understood while they are typed; the dates come with the saved task. */
function DeadlinePreview({ text, year }: { readonly text: string; readonly year: number | null }) {
  const { language } = useLanguage();
  const deadline = parseDeadline(text, year === null ? {} : { year });
  const of = Array.isArray(deadline.value) ? deadline.value.join(', ') : (deadline.value ?? '');
  if (text.trim() === '') return null;
  return fill(readingWords[`deadline.${deadline.type}`]?.[language] ?? '', { of: String(of), text });
}

function valuesOf(task: TaskView): Values {
  const { text, kind, indexName, lead, coordinate } = task;
  return {
    text,
    kind,
    indexName,
    lead,
    coordinate,
    deadlineText: task.deadline.text ?? '',
    product: task.product ?? '',
    authority: task.authority ?? '',
  };
}

function differences(before: Values, after: Values): Partial<Values> {
  const names = Object.keys(after) as (keyof Values)[];
  return Object.fromEntries(
    names
      .filter((name) => JSON.stringify(after[name]) !== JSON.stringify(before[name]))
      .map((name) => [name, after[name]]),
  );
}

/** What is sent: the fields that differ, trimmed; an emptied one is null. */
function changeOf(before: Values, after: Values): Change {
  const { text, kind, indexName, product, authority, deadlineText, lead, coordinate } = differences(before, after);
  return {
    ...(text === undefined ? {} : { text: text.trim() }),
    ...(kind === undefined ? {} : { kind }),
    ...(indexName === undefined ? {} : { indexName }),
    ...(product === undefined ? {} : { product: product.trim() || null }),
    ...(authority === undefined ? {} : { authority: authority.trim() || null }),
    ...(deadlineText === undefined ? {} : { deadlineText: deadlineText.trim() || null }),
    ...(lead === undefined ? {} : { lead: lead.map(bare) }),
    ...(coordinate === undefined ? {} : { coordinate: coordinate.map(bare) }),
  };
}

function bare({ written, unitId, groupId }: BodyView) {
  return { written, unitId, groupId };
}

/** Puts the cursor where the correction is wanted, else on the first field. */
function useFocusOn(form: RefObject<HTMLFormElement | null>, field: FieldName | null): void {
  useEffect(() => {
    const place = field ? form.current?.querySelector(`[data-field="${field}"]`) : form.current;
    const inputs = [...(place?.querySelectorAll<HTMLElement>('input, textarea') ?? [])];
    // Of several bodies the one that nobody knows yet.
    const open = inputs.find((input) => input instanceof HTMLInputElement && input.value === '');
    const target = field === 'lead' || field === 'coordinate' ? (open ?? inputs[0]) : inputs[0];
    target?.focus();
  }, [form, field]);
}
