import { Checkbox, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Answer } from '../../kernel/contract.ts';
import { fieldErrors, useAction, useApi } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { Fields, FormFoot } from '../../web/field.tsx';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { notice } from '../../web/notice.ts';
import { Page } from '../../web/page.tsx';
import { Section } from '../../web/section.tsx';
import { Answered, ErrorNote } from '../../web/states.tsx';
import { api } from '../api.ts';
import { mostRungs } from '../model/ladder-faults.ts';
import { rungKinds, type Rung, type RungKind } from '../model/ladder.ts';
import { words } from '../words.ts';
import { useRungDay } from './rung-words.ts';
import styles from './urging.module.css';

type Settings = Answer<typeof api.getSettings>;

/** The rungs by which the province urges, and the ways by which messages leave. */
export function LadderPage() {
  const t = useWords(words);
  const settings = useApi(api.getSettings, {});
  return (
    <Page
      title={t('urging.settings')}
      crumbs={[{ label: t('urging.title'), to: '/urging' }, { label: t('urging.settings') }]}
      lead={t('ladder.lead')}
    >
      <Answered of={settings}>{(known) => <LadderForm key={known.setAt ?? 'usual'} known={known} />}</Answered>
    </Page>
  );
}

function LadderForm({ known }: { readonly known: Settings }) {
  const t = useWords(words);
  const f = useFormat();
  const [steps, setSteps] = useState<readonly Step[]>(() => known.rungs.map((rung, key) => ({ key, rung })));
  // Which step stood at which place when they were sent: what is wrong with one stays with it.
  const [sent, setSent] = useState<readonly Step['key'][]>([]);
  const [mail, setMail] = useState(known.mail);
  const [webhook, setWebhook] = useState(known.webhookUrl ?? '');
  const [secret, setSecret] = useState<string | null>(null);
  const save = useAction(api.saveSettings, {
    invalidates: [api.getUrging],
    onDone: ({ newSecret }) => {
      setSecret(newSecret);
      void notice(t('ladder.saved'));
    },
  });
  const change = (key: Step['key'], rung: Rung) =>
    setSteps(steps.map((step) => (step.key === key ? { key, rung } : step)));
  const add = (rung: Rung) => setSteps([...steps, { key: Math.max(-1, ...steps.map(({ key }) => key)) + 1, rung }]);
  const last = steps.at(-1)?.rung;
  const isFixed = !known.abilities.set;
  const faults = save.error ? fieldErrors(save.error) : {};
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setSent(steps.map(({ key }) => key));
        const rungs = steps.map(({ rung }) => rung);
        save.mutate({ body: { rungs, mail, webhookUrl: webhook.trim() === '' ? null : webhook.trim() } });
      }}
    >
      <Section
        title={t('ladder.rungs')}
        note={
          known.usual
            ? t('ladder.usual')
            : t('ladder.setBy', { person: known.setBy ?? '', date: known.setAt ? f.dateOf(known.setAt) : '' })
        }
      >
        <div aria-hidden="true" className={styles.rungHeads}>
          <span>{t('ladder.daysHead')}</span>
          <span>{t('ladder.whenHead')}</span>
          <span>{t('ladder.kindHead')}</span>
        </div>
        <ol className={styles.rungs}>
          {steps.map(({ key, rung }, place) => (
            <RungFields
              key={key}
              rung={rung}
              place={place + 1}
              isFixed={isFixed}
              fault={faults[`rungs.${sent.indexOf(key)}.days`]}
              onChange={(next) => change(key, next)}
              onRemove={() => setSteps(steps.filter((step) => step.key !== key))}
            />
          ))}
        </ol>
        {steps.length < mostRungs && !isFixed ? (
          <Button small kind="flat" onClick={() => add({ days: (last?.days ?? 0) + 5, kind: last?.kind ?? 'letter' })}>
            {t('ladder.add')}
          </Button>
        ) : null}
      </Section>
      <Section title={t('ladder.ways')}>
        <Fields>
          <Checkbox
            label={t('ladder.mail')}
            description={known.mailServer ? undefined : t('ladder.noMailServer')}
            checked={mail}
            disabled={isFixed}
            onChange={({ currentTarget }) => setMail(currentTarget.checked)}
          />
          <TextInput
            type="url"
            label={t('ladder.webhook')}
            placeholder="https://"
            value={webhook}
            disabled={isFixed}
            onChange={({ currentTarget }) => setWebhook(currentTarget.value)}
          />
        </Fields>
      </Section>
      {secret ? (
        <p role="status" className={styles.secret}>
          {t('ladder.secret', { secret })}
        </p>
      ) : null}
      {save.error ? <ErrorNote problem={save.error} safe="draft" /> : null}
      {isFixed ? (
        <p className={styles.quiet}>{t('ladder.notYours')}</p>
      ) : (
        <FormFoot>
          <Button type="submit" kind="main" busy={save.isPending}>
            {t('ladder.save')}
          </Button>
        </FormFoot>
      )}
    </form>
  );
}

/** A rung in the form, known by a key while its place changes. */
type Step = { readonly key: number; readonly rung: Rung };

function RungFields(props: {
  readonly rung: Rung;
  readonly place: number;
  readonly isFixed: boolean;
  readonly fault: string | undefined;
  readonly onChange: (rung: Rung) => void;
  readonly onRemove: () => void;
}) {
  const t = useWords(words);
  const dayOf = useRungDay();
  const { rung, place } = props;
  return (
    <li>
      <NumberInput
        aria-label={t('ladder.days', { place })}
        value={rung.days}
        error={props.fault}
        allowDecimal={false}
        disabled={props.isFixed}
        onChange={(value) => typeof value === 'number' && props.onChange({ ...rung, days: value })}
      />
      <span className={styles.when}>{dayOf(rung.days)}</span>
      <NativeSelect
        aria-label={t('ladder.kind', { place })}
        value={rung.kind}
        disabled={props.isFixed}
        data={rungKinds.map((kind) => ({ value: kind, label: t(`rung.${kind}`) }))}
        onChange={({ currentTarget }) => props.onChange({ ...rung, kind: currentTarget.value as RungKind })}
      />
      {props.isFixed ? null : (
        <Button small kind="flat" aria-label={t('ladder.removeOf', { place })} onClick={props.onRemove}>
          {t('ladder.remove')}
        </Button>
      )}
    </li>
  );
}
