import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { z } from 'zod';
import { useAction } from '../../../web/api-client.ts';
import { Button } from '../../../web/button.tsx';
import { Dialog } from '../../../web/dialog.tsx';
import { DateField, Fields, FormFoot } from '../../../web/field.tsx';
import { useWords } from '../../../web/language.tsx';
import { ErrorNote } from '../../../web/states.tsx';
import { setsApi, type setView } from '../../api/sets.ts';
import { editionIn } from '../../model/own-set/own-set.ts';
import { setWords } from '../../words/set-pages.ts';
import { stale } from './stale.ts';

/** The name of a draft, and the decision that issued it. */
export function AboutDialog({
  view,
  onClose,
}: {
  readonly view: z.output<typeof setView>;
  readonly onClose: () => void;
}) {
  const t = useWords(setWords);
  const { decision } = editionIn(view.content);
  const [title, setTitle] = useState(view.title);
  const [number, setNumber] = useState(decision?.number ?? '');
  const [date, setDate] = useState<string | null>(decision?.date ?? null);
  const save = useAction(setsApi.changeSet, { invalidates: stale, onDone: onClose });
  const isHalf = (number.trim() === '') !== (date === null);
  return (
    <Dialog title={t('about')} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isHalf || title.trim() === '') return;
          save.mutate({
            params: { set: view.set, edition: view.edition },
            body: {
              revision: view.revision,
              change: { kind: 'about', title, decision: date === null ? null : { number, date } },
            },
          });
        }}
      >
        <Fields>
          <TextInput
            label={t('title')}
            value={title}
            error={title.trim() === '' ? t('nameWrong') : undefined}
            onChange={({ currentTarget }) => setTitle(currentTarget.value)}
          />
          <TextInput
            label={t('decisionNumber')}
            placeholder="12/QĐ-UBND"
            autoComplete="off"
            value={number}
            error={isHalf ? t('decisionBoth') : undefined}
            onChange={({ currentTarget }) => setNumber(currentTarget.value)}
          />
          <DateField label={t('decisionDate')} value={date} onChange={setDate} />
        </Fields>
        {save.error ? <ErrorNote problem={save.error} safe="draft" /> : null}
        <FormFoot>
          <Button kind="main" type="submit" busy={save.isPending}>
            {t('saveAbout')}
          </Button>
          <Button onClick={onClose}>{t('goBack')}</Button>
        </FormFoot>
      </form>
    </Dialog>
  );
}
