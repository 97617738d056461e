import { Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { Answer } from '../../kernel/contract.ts';
import { useAction, useApi } from '../../web/api-client.ts';
import { Button, ButtonLink } from '../../web/button.tsx';
import { DateField, FormFoot } from '../../web/field.tsx';
import { useWords } from '../../web/language.tsx';
import { Page } from '../../web/page.tsx';
import { Section } from '../../web/section.tsx';
import { Answered, Empty, ErrorNote } from '../../web/states.tsx';
import { api } from '../api.ts';
import { words } from '../words.ts';
import styles from './consultation.module.css';

type Proposal = Answer<typeof api.proposeConsultation>;

/** Asks units about the draft of the address (`?planId=`): whom, by when, with what word. */
export function StartConsultationPage() {
  const t = useWords(words);
  const [search] = useSearchParams();
  const planId = search.get('planId') ?? '';
  const proposal = useApi(api.proposeConsultation, { query: { planId } }, { staleTime: 0 });
  return (
    <Page title={t('startTitle')} crumbs={[{ label: t('title'), to: '/consultations' }, { label: t('plan') }]}>
      <Answered of={proposal}>
        {(offered) =>
          offered.openId ? (
            <Empty
              why={t('openAlready')}
              action={
                <ButtonLink kind="main" to={`/consultations/${offered.openId}`}>
                  {t('goToOpen')}
                </ButtonLink>
              }
            />
          ) : (
            <Form key={offered.planId} offered={offered} />
          )
        }
      </Answered>
    </Page>
  );
}

function Form({ offered }: { readonly offered: Proposal }) {
  const t = useWords(words);
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<readonly string[]>(
    offered.units.filter(({ isNamed }) => isNamed).map(({ id }) => id),
  );
  const [dueOn, setDueOn] = useState<string | null>(null);
  const [message, setMessage] = useState('');
  const start = useAction(api.startConsultation, {
    invalidates: [api.listConsultations, api.proposeConsultation],
    onDone: ({ id }) => void navigate(`/consultations/${id}`),
  });
  const units = offered.units.toSorted((a, b) => Number(b.isNamed) - Number(a.isNamed));
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (dueOn) start.mutate({ body: { planId: offered.planId, unitIds: [...chosen], dueOn, message } });
      }}
    >
      <p>{t('startWhat', { plan: offered.planName, tasks: offered.tasks })}</p>
      <div className={styles.day}>
        <DateField label={t('dueOn')} value={dueOn} onChange={setDueOn} required />
      </div>
      <Textarea
        label={t('message')}
        value={message}
        onChange={({ currentTarget }) => setMessage(currentTarget.value)}
        maxLength={4000}
        autosize
        minRows={2}
      />
      <Section title={t('units')} note={`${chosen.length}/${units.length}`}>
        <p className={styles.quiet}>{t('unitsHint')}</p>
        <Checkbox.Group aria-label={t('units')} value={[...chosen]} onChange={setChosen}>
          <div className={styles.units}>
            {units.map(({ id, name }) => (
              <Checkbox key={id} value={id} label={name} />
            ))}
          </div>
        </Checkbox.Group>
      </Section>
      {start.error ? <ErrorNote problem={start.error} safe="draft" /> : null}
      <FormFoot>
        <Button type="submit" kind="main" busy={start.isPending} disabled={!dueOn || chosen.length === 0}>
          {t('send')}
        </Button>
        <ButtonLink to={`/plans/${offered.planId}`}>{t('cancel')}</ButtonLink>
      </FormFoot>
    </form>
  );
}
