import { TextInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { api as tasks } from '../../tasks/api.ts';
import { useAction } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { Dialog } from '../../web/dialog.tsx';
import { DateField, Fields, FormFoot, Segmented } from '../../web/field.tsx';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { ErrorNote } from '../../web/states.tsx';
import { api } from '../api.ts';
import { words } from '../words.ts';
import type { Extension } from './request-views.ts';

/** Decides about a later day: the wanted one, another, or none with the reason. */
export function DecideDialog({
  extension,
  task,
  onClose,
}: {
  readonly extension: Extension;
  readonly task: string;
  readonly onClose: () => void;
}) {
  const t = useWords(words);
  const f = useFormat();
  const [grant, setGrant] = useState<'yes' | 'no'>('yes');
  const [grantedOn, setGrantedOn] = useState<string | null>(extension.wantedOn);
  const [consent, setConsent] = useState('');
  const [answer, setAnswer] = useState('');
  const decide = useAction(api.decideExtension, {
    invalidates: [api.listWaiting, api.listRequests, tasks.getOccurrence, tasks.listOccurrences],
    onDone: onClose,
  });
  const body =
    grant === 'yes'
      ? { grant: true as const, grantedOn: grantedOn ?? extension.wantedOn, consent, answer }
      : { grant: false as const, answer };
  return (
    <Dialog title={t('extension.decideOf', { task })} onClose={onClose}>
      <p>{t('extension.asked', { from: f.date(extension.dueOn), to: f.date(extension.wantedOn) })}</p>
      <p>{extension.reason}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          decide.mutate({ params: { extensionId: extension.id }, body });
        }}
      >
        <Fields>
          <Segmented
            label={t('extension.decide')}
            value={grant}
            onChange={setGrant}
            options={[
              { value: 'yes', label: t('extension.grant') },
              { value: 'no', label: t('extension.refuse') },
            ]}
          />
          {grant === 'yes' ? (
            <DateField label={t('extension.grantedOn')} value={grantedOn} onChange={setGrantedOn} required />
          ) : null}
          {grant === 'yes' && extension.giver !== null ? (
            <TextInput
              label={t('extension.consent', { giver: extension.giver })}
              description={t('extension.consentHint')}
              value={consent}
              onChange={({ currentTarget }) => setConsent(currentTarget.value)}
              required
            />
          ) : null}
          <Textarea
            label={t('extension.answer')}
            value={answer}
            onChange={({ currentTarget }) => setAnswer(currentTarget.value)}
            autosize
            minRows={2}
            required={grant === 'no'}
          />
        </Fields>
        {decide.error ? <ErrorNote problem={decide.error} safe="nothing" /> : null}
        <FormFoot>
          <Button type="submit" kind="main" busy={decide.isPending}>
            {t('extension.save')}
          </Button>
          <Button onClick={onClose}>{t('extension.cancel')}</Button>
        </FormFoot>
      </form>
    </Dialog>
  );
}
