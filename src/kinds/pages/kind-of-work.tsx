import { Select } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { Answer } from '../../kernel/contract.ts';
import { taskKinds } from '../../plans/model/plan.ts';
import { words as planWords } from '../../plans/words.ts';
import { api as tasks } from '../../tasks/api.ts';
import { useAction, useApi } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { Dialog } from '../../web/dialog.tsx';
import { Fields, FormFoot } from '../../web/field.tsx';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { Facts, Section } from '../../web/section.tsx';
import { ErrorNote } from '../../web/states.tsx';
import { api } from '../api.ts';
import { fieldsOf, type FieldValue, type Part, type Written } from '../model/sheet.ts';
import { words } from '../words.ts';
import { useFieldLabel, useFieldText, wordOf } from './field-value.ts';
import { FindingsOf, FoundBy } from './findings.tsx';
import { InitiativeOf } from './initiative-of.tsx';
import { LinkStanding } from './link-standing.tsx';
import { Overlaps } from './overlaps.tsx';
import { Unverified } from './rule-basis.tsx';
import { SheetDialog, staleAfterSheet } from './sheet-dialog.tsx';
import { usePostedWords } from './posted-words.ts';
import styles from './kinds.module.css';

type Sheet = Answer<typeof api.getSheet>;

/** How often a page asks again while the server looks at an address, in milliseconds. */
const again = 2000;

/** What the kind of a piece of work adds to its page: the fields of its sheet, what follows from them, and who may fill them in. */
export function KindOfWork({ occurrenceId }: { readonly occurrenceId: string }) {
  const [isLooking, setLooking] = useState(false);
  const sheet = useApi(
    api.getSheet,
    { params: { occurrenceId } },
    { staleTime: 0, refetchInterval: isLooking ? again : false },
  );
  // What has just been written is looked at a moment later.
  const isUnchecked = sheet.data?.link?.state === 'unchecked';
  if (isUnchecked !== isLooking) setLooking(isUnchecked);
  return sheet.data ? <Shown occurrenceId={occurrenceId} sheet={sheet.data} /> : null;
}

function Shown({ occurrenceId, sheet }: { readonly occurrenceId: string; readonly sheet: Sheet }) {
  const t = useWords(words);
  const [open, setOpen] = useState<Part | 'kind' | null>(null);
  const { task, work, abilities } = sheet;
  const close = () => setOpen(null);
  const kindButton = abilities.changeKind ? (
    <Button small kind="flat" onClick={() => setOpen('kind')}>
      {t('kind.change')}
    </Button>
  ) : null;
  const dialog = open === 'kind' ? <KindDialog occurrenceId={occurrenceId} sheet={sheet} onClose={close} /> : null;
  if (!task || !work)
    return (
      <>
        <FoundBy inspection={sheet.foundBy} />
        {abilities.changeKind ? <PlainKind kind={sheet.kind} action={kindButton} /> : null}
        {dialog}
      </>
    );
  const { kind } = task.written;
  const part = open === 'task' || open === 'work' ? open : null;
  const titles = { task: t('sheet.fillTask'), work: t(`sheet.fillWork.${kind}`) };
  const hasWork = fieldsOf(kind, 'work').length > 0;
  return (
    <>
      <Section
        title={t(`sheet.title.${kind}`)}
        actions={
          <>
            {kindButton}
            {abilities.writeTask ? (
              <Button small onClick={() => setOpen('task')}>
                {titles.task}
              </Button>
            ) : null}
            {abilities.writeWork && hasWork ? (
              <Button small onClick={() => setOpen('work')}>
                {titles.work}
              </Button>
            ) : null}
          </>
        }
      >
        <SheetFacts occurrenceId={occurrenceId} sheet={sheet} task={task.written} work={work.written} />
        <Missing sheet={sheet} />
        <Overlaps overlaps={sheet.overlaps} />
      </Section>
      <FoundBy inspection={sheet.foundBy} />
      {kind === 'inspection' ? <FindingsOf occurrenceId={occurrenceId} sheet={sheet} /> : null}
      {sheet.initiative ? <InitiativeOf occurrenceId={occurrenceId} initiative={sheet.initiative} /> : null}
      {part ? (
        <SheetDialog
          occurrenceId={occurrenceId}
          title={titles[part]}
          part={part}
          sheet={part === 'task' ? task : work}
          onClose={close}
        />
      ) : null}
      {dialog}
    </>
  );
}

function PlainKind({ kind, action }: { readonly kind: Sheet['kind']; readonly action: ReactNode }) {
  const t = useWords(words);
  const tp = useWords(planWords);
  return (
    <Section title={t('kind.title')} actions={action}>
      <p>{tp(`kind.${kind}`)}</p>
    </Section>
  );
}

function SheetFacts(props: {
  readonly occurrenceId: string;
  readonly sheet: Sheet;
  readonly task: Written<'task'>;
  readonly work: Written<'work'>;
}) {
  const t = useWords(words);
  const label = useFieldLabel();
  const text = useFieldText();
  const f = useFormat();
  const posted = usePostedWords();
  const detail = useApi(tasks.getOccurrence, { params: { occurrenceId: props.occurrenceId } });
  const { sheet } = props;
  const { kind } = props.task;
  const done = detail.data?.occurrence.quantityDone ?? null;
  const stood = posted(sheet, props.task);
  const nothing = <span className={styles.quiet}>{t('sheet.nothing')}</span>;
  const items = [props.task, props.work].flatMap((written, index) =>
    fieldsOf(kind, index === 0 ? 'task' : 'work').flatMap(([name, field]) => {
      const value = (written.fields as Readonly<Record<string, FieldValue>>)[name] ?? null;
      if (value === null && !field.required) return [];
      // The catalogue's entry is told by what it filled in.
      if (field.type === 'duty') return [];
      const shown =
        name === 'basis' && typeof value === 'string' ? (
          <Basis text={value} duty={props.task.kind === 'disclosure' ? props.task.fields.duty : null} />
        ) : field.type === 'link' && sheet.link ? (
          <LinkStanding occurrenceId={props.occurrenceId} link={sheet.link} looks={sheet.looks} />
        ) : (
          (text(field, value, sheet.targetName) ?? nothing)
        );
      return [{ name: label(kind, name), value: shown }];
    }),
  );
  const doneItem =
    kind === 'communication-topic'
      ? [
          {
            name: t('sheet.done'),
            value: done === null ? t('sheet.noneDone') : t('sheet.doneNote', { done: f.number(done) }),
          },
        ]
      : [];
  const stoodItem = stood ? [{ name: t('register.stood'), value: stood }] : [];
  return <Facts items={[...items, ...doneItem, ...stoodItem]} />;
}

/** The legal basis as written; where the catalogue's entry says it, with what of that was not verified. */
function Basis({ text, duty }: { readonly text: string; readonly duty: string | null }) {
  const known = useApi(api.listPublishingDuties, {}, { enabled: duty !== null });
  const entry = known.data?.duties.find(({ id, basis }) => id === duty && basis === text);
  return (
    <>
      {text}
      {entry ? (
        <span className={styles.told}>
          {' '}
          <Unverified provenance={entry.provenance} />
        </span>
      ) : null}
    </>
  );
}

/** What the sheet still lacks, by the names of its fields. */
export function Missing({ sheet }: { readonly sheet: Pick<Sheet, 'kind' | 'missing'> }) {
  const t = useWords(words);
  if (sheet.missing.length === 0) return null;
  const fields = sheet.missing.map((name) => t(wordOf(`field.${sheet.kind}.${name}`)).toLowerCase()).join(', ');
  return <p className={`${styles.doubt} ${styles.below}`}>{t('register.missing', { fields })}</p>;
}

function KindDialog(props: { readonly occurrenceId: string; readonly sheet: Sheet; readonly onClose: () => void }) {
  const t = useWords(words);
  const tp = useWords(planWords);
  const [kind, setKind] = useState(props.sheet.kind);
  const change = useAction(api.changeKind, { invalidates: staleAfterSheet, onDone: props.onClose });
  return (
    <Dialog title={t('kind.change')} onClose={props.onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate({
            params: { occurrenceId: props.occurrenceId },
            body: { kind, taskRevision: props.sheet.taskRevision },
          });
        }}
      >
        <Fields>
          <Select
            label={t('kind.title')}
            description={t('kind.note')}
            data={taskKinds.map((value) => ({ value, label: tp(`kind.${value}`) }))}
            value={kind}
            allowDeselect={false}
            onChange={(next) => setKind(taskKinds.find((one) => one === next) ?? kind)}
          />
        </Fields>
        {change.error ? <ErrorNote problem={change.error} safe="nothing" /> : null}
        <FormFoot>
          <Button type="submit" kind="main" busy={change.isPending} disabled={kind === props.sheet.kind}>
            {t('sheet.save')}
          </Button>
          <Button onClick={props.onClose}>{t('sheet.cancel')}</Button>
        </FormFoot>
      </form>
    </Dialog>
  );
}
