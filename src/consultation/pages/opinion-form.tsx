import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useAction } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { Fields, FormFoot } from '../../web/field.tsx';
import { useWords } from '../../web/language.tsx';
import { ErrorNote } from '../../web/states.tsx';
import { api } from '../api.ts';
import { words } from '../words.ts';
import { changed } from './consultation-views.ts';

/** What the reader's unit thinks of a sentence, or (`about` null) of the draft as a whole. */
export function OpinionForm({
  consultationId,
  about,
  onClose,
}: {
  readonly consultationId: string;
  readonly about: { readonly id: string; readonly text: string } | null;
  readonly onClose: () => void;
}) {
  const t = useWords(words);
  const [text, setText] = useState('');
  const [wording, setWording] = useState('');
  const give = useAction(api.giveOpinion, { invalidates: changed, onDone: onClose });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const body = {
          about: about ? { taskId: about.id, sentence: about.text } : null,
          text,
          wording: wording.trim() === '' ? null : wording,
        };
        give.mutate({ params: { consultationId }, body });
      }}
    >
      <Fields>
        <Textarea
          // Asked for by the button just pressed.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          label={t('text')}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          maxLength={4000}
          autosize
          minRows={2}
          required
        />
        {about ? (
          <Textarea
            label={t('wording')}
            value={wording}
            onChange={({ currentTarget }) => setWording(currentTarget.value)}
            maxLength={4000}
            autosize
            minRows={2}
          />
        ) : null}
      </Fields>
      {give.error ? <ErrorNote problem={give.error} safe="draft" /> : null}
      <FormFoot>
        <Button type="submit" kind="main" busy={give.isPending}>
          {t('sendOpinion')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </FormFoot>
    </form>
  );
}
