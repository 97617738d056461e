import { Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { z } from 'zod';
import { api as tasks, type occurrenceView } from '../../tasks/api.ts';
import { fieldErrors, useAction } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { DateField, Fields, FormFoot } from '../../web/field.tsx';
import { useWords } from '../../web/language.tsx';
import { Section } from '../../web/section.tsx';
import { ErrorNote } from '../../web/states.tsx';
import { words } from '../words.ts';
import styles from './occurrence.module.css';

type Occurrence = z.output<typeof occurrenceView>;

/** What a coordinating unit has to do itself, and the form in which the desk says it. */
export function OwnPart({ occurrence }: { readonly occurrence: Occurrence }) {
  const t = useWords(words);
  const [isWriting, setWriting] = useState(false);
  const { ownPart, abilities } = occurrence;
  if (ownPart === '' && !abilities.setPart) return null;
  return (
    <Section
      title={t('part.title')}
      actions={
        abilities.setPart && !isWriting ? (
          <Button small onClick={() => setWriting(true)}>
            {t(ownPart === '' ? 'part.write' : 'part.change')}
          </Button>
        ) : null
      }
    >
      {isWriting ? (
        <PartForm occurrence={occurrence} onClose={() => setWriting(false)} />
      ) : (
        <p className={ownPart === '' ? styles.why : undefined}>{ownPart === '' ? t('part.none') : ownPart}</p>
      )}
    </Section>
  );
}

function PartForm({ occurrence, onClose }: { readonly occurrence: Occurrence; readonly onClose: () => void }) {
  const t = useWords(words);
  const [text, setText] = useState(occurrence.ownPart);
  const [dueOn, setDueOn] = useState(occurrence.dueOn);
  const save = useAction(tasks.setOwnPart, {
    invalidates: [tasks.getOccurrence, tasks.listOccurrences],
    onDone: onClose,
  });
  const fault = save.error ? fieldErrors(save.error)['dueOn'] : undefined;
  const send = (event: FormEvent) => {
    event.preventDefault();
    const { id: occurrenceId, revision } = occurrence;
    if (!save.isPending) save.mutate({ params: { occurrenceId }, body: { revision, text, dueOn } });
  };
  return (
    <form onSubmit={send}>
      <Fields>
        <Textarea
          label={t('part.text')}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          autosize
          minRows={2}
          maxLength={2000}
        />
        {occurrence.dueOn === null ? null : (
          <DateField label={t('part.dueOn')} value={dueOn} onChange={setDueOn} error={fault} />
        )}
      </Fields>
      {save.error && !fault ? <ErrorNote problem={save.error} safe="draft" /> : null}
      <FormFoot>
        <Button type="submit" kind="main" busy={save.isPending}>
          {t('part.save')}
        </Button>
        <Button onClick={onClose}>{t('part.cancel')}</Button>
      </FormFoot>
    </form>
  );
}
