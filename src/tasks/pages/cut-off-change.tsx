import { useEffect, useRef, type FormEvent, type ReactNode } from 'react';
import { api as calendar } from '../../calendar/api.ts';
import type { Call } from '../../kernel/contract.ts';
import { fieldErrors, useAction } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { FormFoot } from '../../web/field.tsx';
import { useWords } from '../../web/language.tsx';
import { notice } from '../../web/notice.ts';
import { Panel } from '../../web/section.tsx';
import { ErrorNote } from '../../web/states.tsx';
import { api } from '../api.ts';
import { cutOffsApi } from '../api/cut-offs.ts';
import { cutOffWords } from '../words/cut-offs.ts';
import { CutOffEffect } from './cut-off-effect.tsx';
import styles from './cut-offs.module.css';

type Change = Call<typeof cutOffsApi.changeCutOffs>['body'];

/** A change of the cut-offs in hand: tried, so that what it would move is seen before anything is kept, then accepted. */
export function useCutOffChange(onSaved: () => void) {
  const t = useWords(cutOffWords);
  const preview = useAction(cutOffsApi.previewCutOffs);
  const save = useAction(cutOffsApi.changeCutOffs, {
    invalidates: [calendar.getReportingSettings, api.listOccurrences, api.getOccurrence],
    onDone: () => {
      void notice(t('cutOffForm.saved'));
      onSaved();
    },
  });
  const refusal = save.error ?? preview.error;
  return {
    preview,
    save,
    refusal,
    faults: refusal ? fieldErrors(refusal) : {},
    /** What was tried no longer holds once something is changed. */
    forget: () => {
      preview.reset();
      save.reset();
    },
  };
}

/** The panel of a change: its fields, its refusals, what it would move, and the verbs. */
export function CutOffPanel({
  title,
  change,
  inHand: { preview, save, refusal, forget },
  verb,
  children,
  onClose,
}: {
  readonly title: string;
  readonly change: Change;
  readonly inHand: ReturnType<typeof useCutOffChange>;
  /** What accepting does. */
  readonly verb: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
}) {
  const t = useWords(cutOffWords);
  const panel = useRef<HTMLDivElement>(null);
  // The buttons that open it stand below, on a phone out of sight.
  useEffect(() => panel.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!preview.isPending) preview.mutate({ body: change });
  };
  return (
    <div ref={panel} tabIndex={-1} className={styles.panel}>
      <Panel title={title}>
        <form onSubmit={submit} className={styles.form} noValidate>
          {children}
          {refusal ? <ErrorNote problem={refusal} safe="nothing" /> : null}
          {preview.data ? (
            <>
              <CutOffEffect effect={preview.data} />
              <FormFoot note={t('cutOffForm.saveNote')}>
                <Button kind="main" busy={save.isPending} onClick={() => save.mutate({ body: change })}>
                  {verb}
                </Button>
                {change.kind === 'remove' ? null : <Button onClick={forget}>{t('cutOffForm.edit')}</Button>}
                <Button kind="flat" onClick={onClose}>
                  {t('cutOffForm.cancel')}
                </Button>
              </FormFoot>
            </>
          ) : (
            <FormFoot>
              <Button kind="main" type="submit" busy={preview.isPending}>
                {t('cutOffForm.preview')}
              </Button>
              <Button onClick={onClose}>{t('cutOffForm.cancel')}</Button>
            </FormFoot>
          )}
        </form>
      </Panel>
    </div>
  );
}
