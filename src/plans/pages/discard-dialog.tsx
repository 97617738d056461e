import { useAction } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { Dialog } from '../../web/dialog.tsx';
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
    <Dialog title={t('discardTitle')} onClose={props.onClose}>
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
    </Dialog>
  );
}
