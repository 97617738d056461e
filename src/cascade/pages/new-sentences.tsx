import { useState } from 'react';
import type { Answer } from '../../kernel/contract.ts';
import { useAction } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { Section } from '../../web/section.tsx';
import { Tag } from '../../web/tags.tsx';
import { api } from '../api.ts';
import { ownPlansApi } from '../api/own-plans.ts';
import { words } from '../words.ts';
import { LineForm } from './line-form.tsx';
import styles from './own-plan.module.css';

type OwnPlan = Answer<typeof ownPlansApi.getOwnPlan>;
type Sentence = OwnPlan['newSentences'][number];

/** What the province asked of the unit since its plan was made, each to be taken in or left out with a reason; nothing where nothing came. */
export function NewSentences({ plan }: { readonly plan: OwnPlan }) {
  const t = useWords(words);
  if (plan.newSentences.length === 0) return null;
  return (
    <Section
      title={t('newSentences')}
      badge={<Tag tone="ask">{plan.newSentences.length}</Tag>}
      note={plan.abilities.edit ? t('newSentences.note') : t('newSentences.forHead')}
    >
      {plan.newSentences.map((sentence) => (
        <NewSentence key={sentence.assignmentId} sentence={sentence} plan={plan} />
      ))}
    </Section>
  );
}

function NewSentence({ sentence, plan }: { readonly sentence: Sentence; readonly plan: OwnPlan }) {
  const t = useWords(words);
  const f = useFormat();
  const [isTaking, setTaking] = useState(false);
  const add = useAction(ownPlansApi.addOwnLine, {
    invalidates: [
      ownPlansApi.getOwnPlan,
      ownPlansApi.listOwnPlans,
      api.getUnitWork,
      api.getCoverage,
      api.listUncovered,
    ],
  });
  const { assignmentId, text, latestOn } = sentence;
  return (
    <div className={styles.pair}>
      <div className={styles.theirs}>
        <p lang="vi" className={styles.sentence}>
          {text}
        </p>
        <p className={styles.facts}>
          <span>{t(`ownLine.${sentence.role}`)}</span>
          <span>{latestOn ? t('ownLine.dueOn', { date: f.date(latestOn) }) : t('ownLine.noDay')}</span>
        </p>
      </div>
      {isTaking ? (
        <div className={styles.lines}>
          <LineForm
            start={{ text, dueOn: latestOn, divisionId: null, personId: null, droppedReason: null }}
            latestOn={latestOn}
            isOfProvince
            plan={plan}
            save={add}
            onSave={(values) => add.mutate({ params: { unitPlanId: plan.id }, body: { assignmentId, ...values } })}
            onClose={() => setTaking(false)}
          />
        </div>
      ) : plan.abilities.edit ? (
        <div className={styles.acts}>
          <Button aria-label={t('newSentences.takeThis', { text })} onClick={() => setTaking(true)}>
            {t('newSentences.take')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
