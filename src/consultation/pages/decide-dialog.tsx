import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useAction } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { Dialog } from '../../web/dialog.tsx';
import { Fields, FormFoot, Segmented } from '../../web/field.tsx';
import { useWords } from '../../web/language.tsx';
import { ErrorNote } from '../../web/states.tsx';
import { api } from '../api.ts';
import { words } from '../words.ts';
import { changed, type DraftTask, type Opinion } from './consultation-views.ts';
import { OpinionText } from './opinion-text.tsx';
import styles from './consultation.module.css';

type Outcome = 'taken' | 'partly' | 'not_taken';

/** What becomes of one opinion; `task` is what it is about, while the draft has it. */
export function DecideDialog({
  opinion,
  task,
  onClose,
}: {
  readonly opinion: Opinion;
  readonly task: DraftTask | null;
  readonly onClose: () => void;
}) {
  const t = useWords(words);
  const [state, setState] = useState<Outcome | null>(null);
  const [reason, setReason] = useState('');
  const [text, setText] = useState(task?.text ?? '');
  const decide = useAction(api.decideOpinion, { invalidates: changed, onDone: onClose });
  const mayApply = task !== null && opinion.abilities.apply && state !== null && state !== 'not_taken';
  const submit = () => {
    if (!state) return;
    const params = { opinionId: opinion.id };
    if (state === 'not_taken') return decide.mutate({ params, body: { state, reason } });
    const isChanged = mayApply && text.trim() !== '' && text.trim() !== task.text;
    const applied = isChanged ? { text, revision: task.revision } : null;
    decide.mutate({ params, body: { state, reason, applied } });
  };
  return (
    <Dialog wide title={`${t('decide')}: ${opinion.unitName}`} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Fields>
          <div>
            <p className={styles.told}>{task ? t('draftNow') : t('whole')}</p>
            {task || opinion.sentence ? <p className={styles.words}>{task?.text ?? opinion.sentence}</p> : null}
          </div>
          <OpinionText opinion={opinion} />
          <Segmented
            label={t('decide')}
            wide
            value={state}
            onChange={setState}
            options={(['taken', 'partly', 'not_taken'] as const).map((value) => ({
              value,
              label: t(`state.${value}`),
            }))}
          />
          {mayApply ? (
            <>
              <Textarea
                label={t('newText')}
                description={t('applyHint')}
                value={text}
                onChange={({ currentTarget }) => setText(currentTarget.value)}
                maxLength={4000}
                autosize
                minRows={2}
              />
              {opinion.wording && opinion.wording !== text ? (
                <p>
                  <Button small onClick={() => setText(opinion.wording ?? '')}>
                    {t('useWording')}
                  </Button>
                </p>
              ) : null}
            </>
          ) : null}
          <Textarea
            label={t('reason')}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
            maxLength={4000}
            autosize
            minRows={2}
            required={state === 'partly' || state === 'not_taken'}
          />
        </Fields>
        {decide.error ? <ErrorNote problem={decide.error} safe="draft" /> : null}
        <FormFoot>
          <Button type="submit" kind="main" busy={decide.isPending} disabled={!state}>
            {t('save')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </FormFoot>
      </form>
    </Dialog>
  );
}
