import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { Answer } from '../../kernel/contract.ts';
import { must } from '../../kernel/problem.ts';
import { useAction, useApi } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { useWords } from '../../web/language.tsx';
import { notice } from '../../web/notice.ts';
import { Page } from '../../web/page.tsx';
import { Section } from '../../web/section.tsx';
import { Answered, ErrorNote } from '../../web/states.tsx';
import { api } from '../api.ts';
import { ownPlansApi } from '../api/own-plans.ts';
import { linesOfNobody } from '../model/own-plan.ts';
import { words } from '../words.ts';
import styles from './cascade.module.css';
import { OwnLineItem } from './own-line.tsx';

type OwnPlan = Answer<typeof ownPlansApi.getOwnPlan>;

/** A unit's own plan, line by line beside the province's sentences. */
export function OwnPlanPage() {
  const t = useWords(words);
  const unitPlanId = must(useParams()['unitPlanId'], 'the plan of the address');
  const known = useApi(ownPlansApi.getOwnPlan, { params: { unitPlanId } }, { staleTime: 0 });
  const plan = known.data;
  return (
    <Page
      title={t('ownPlans')}
      crumbs={[{ label: t('ownPlans'), to: '/unit-plan' }, { label: plan?.planNumber ?? plan?.planTitle ?? '' }]}
      lead={plan ? t('ownPlan.open', { open: linesOfNobody(plan.lines).length, all: plan.lines.length }) : null}
      actions={plan?.abilities.putInForce ? <PutInForce unitPlanId={unitPlanId} /> : null}
    >
      <Answered of={known}>{(answer) => <Lines plan={answer} />}</Answered>
    </Page>
  );
}

function PutInForce({ unitPlanId }: { readonly unitPlanId: string }) {
  const t = useWords(words);
  const put = useAction(ownPlansApi.putOwnPlanInForce, {
    invalidates: [
      ownPlansApi.getOwnPlan,
      ownPlansApi.listOwnPlans,
      api.getUnitWork,
      api.getCoverage,
      api.listUncovered,
    ],
    onDone: (done) => void notice(t('ownPlan.done', done)),
  });
  return (
    <>
      <Button kind="main" busy={put.isPending} onClick={() => put.mutate({ params: { unitPlanId } })}>
        {t('ownPlan.putInForce')}
      </Button>
      {put.error ? <ErrorNote problem={put.error} safe="nothing" /> : null}
    </>
  );
}

function Lines({ plan }: { readonly plan: OwnPlan }) {
  const t = useWords(words);
  const [text, setText] = useState('');
  const add = useAction(ownPlansApi.addOwnLine, {
    invalidates: [ownPlansApi.getOwnPlan],
    onDone: () => setText(''),
  });
  return (
    <Section title={t('ownPlan.lines')} note={`${plan.unitName}, ${t(`ownPlan.${plan.state}`)}`}>
      <ol className={styles.ownLines}>
        {plan.lines.map((line) => (
          <OwnLineItem key={line.id} line={line} plan={plan} />
        ))}
      </ol>
      {plan.abilities.add ? (
        <form
          className={styles.bar}
          onSubmit={(event) => {
            event.preventDefault();
            add.mutate({ params: { unitPlanId: plan.id }, body: { assignmentId: null, text } });
          }}
        >
          <TextInput
            label={t('ownPlan.newLine')}
            value={text}
            maxLength={5000}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
          <Button type="submit" busy={add.isPending} disabled={text.trim() === ''}>
            {t('ownPlan.add')}
          </Button>
        </form>
      ) : null}
      {add.error ? <ErrorNote problem={add.error} safe="nothing" /> : null}
    </Section>
  );
}
