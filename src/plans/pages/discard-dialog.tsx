import { Modal } from '@mantine/core';
import { useAction } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { FormFoot } from '../../web/field.tsx';
import { useWords } from '../../web/language.tsx';
import { ErrorNote } from '../../web/states.tsx';
import { api } from '../api.ts';
import { words } from '../words.ts';
import type { PlanView } from './views.ts';

/** Asks once before a draft is thrown away with what was reviewed of it. */
export function DiscardDialog(props: {
  readonly plan: PlanView;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const t = useWords(words);
  const discard = useAction(api.discardPlan, { invalidates: [api.listPlans], onDone: props.onDone });
  return (
    <Modal opened onClose={props.onClose} title={t('discardTitle')} closeButtonProps={{ 'aria-label': t('close') }}>
      <p>{t('discardWhat', { tasks: props.plan.tasks, confirmed: props.plan.confirmed })}</p>
      {discard.error ? <ErrorNote problem={discard.error} safe="nothing" /> : null}
      <FormFoot>
        <Button
          kind="bad"
          busy={discard.isPending}
          onClick={() => discard.mutate({ params: { planId: props.plan.id } })}
        >
          {t('discardDraft')}
        </Button>
        <Button data-autofocus onClick={props.onClose}>
          {t('keepDraft')}
        </Button>
      </FormFoot>
    </Modal>
  );
}
