import { useAction } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { Dialog } from '../../web/dialog.tsx';
import { FormFoot } from '../../web/field.tsx';
import { useWords } from '../../web/language.tsx';
import { ErrorNote } from '../../web/states.tsx';
import { rulesApi } from '../api/rules.ts';
import { words } from '../words.ts';
import { meaningOf } from './plan-words.ts';
import type { RuleView } from './views.ts';

/** Asks once before a rule is taken away, and says what changes by it. */
export function ForgetRuleDialog(props: {
  readonly rule: RuleView;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const t = useWords(words);
  const { id, written } = props.rule;
  const forget = useAction(rulesApi.forgetRule, { invalidates: [rulesApi.listRules], onDone: props.onDone });
  return (
    <Dialog title={t('ruleRemoveTitle')} onClose={props.onClose}>
      <p>{t('ruleRemoveWhat', { written, means: meaningOf(props.rule, t) })}</p>
      {forget.error ? <ErrorNote problem={forget.error} safe="nothing" /> : null}
      <FormFoot>
        <Button kind="bad" busy={forget.isPending} onClick={() => forget.mutate({ params: { ruleId: id } })}>
          {t('ruleRemove')}
        </Button>
        <Button data-autofocus onClick={props.onClose}>
          {t('ruleKeep')}
        </Button>
      </FormFoot>
    </Dialog>
  );
}
