import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useAction } from '../../../web/api-client.ts';
import { Button } from '../../../web/button.tsx';
import { Segmented } from '../../../web/field.tsx';
import { useWords } from '../../../web/language.tsx';
import { Footnote, Section } from '../../../web/section.tsx';
import { ErrorNote } from '../../../web/states.tsx';
import { uncertaintiesApi } from '../../api/uncertainties.ts';
import { errorKinds } from '../../model/kept-uncertainty.ts';
import { normalisations } from '../../model/normalise.ts';
import { aggregations } from '../../model/uncertainty.ts';
import { uncertaintyWords as words } from '../../words/uncertainty.ts';
import { MethodLink } from '../../../web/method/method-link.tsx';
import { WholeNumber } from '../whole-number.tsx';
import styles from './uncertainty.module.css';
import type { Choices, GroundsView } from './views.ts';

/** What is varied and how far; what can not be varied this year says why. */
export function ChoicesForm({
  of,
  grounds,
  first,
  onKept,
}: {
  readonly of: { readonly index: string; readonly year: number };
  readonly grounds: GroundsView;
  readonly first: Choices;
  readonly onKept: (id: string) => void;
}) {
  const t = useWords(words);
  const [choices, setChoices] = useState(first);
  const change = (next: Partial<Choices>) => setChoices((before) => ({ ...before, ...next }));
  const ask = useAction(uncertaintiesApi.askUncertainty, {
    invalidates: [uncertaintiesApi.listUncertainties],
    onDone: ({ id }) => onKept(id),
  });
  const run = () => ask.mutate({ body: { ...of, ...choices } });
  const isAskable = choices.normalisations.length > 0 && choices.aggregations.length > 0;
  return (
    <div className={styles.varied}>
      <Section
        title={t('uncertain.varied')}
        note={t('uncertain.grounds', { parts: grounds.parts.length, provinces: grounds.provinces })}
      >
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (isAskable) run();
          }}
        >
          <div>
            <WholeNumber
              label={t('uncertain.weights')}
              value={choices.weightSpread}
              least={0}
              most={90}
              onChange={(weightSpread) => change({ weightSpread })}
            />
            <p className={styles.quiet}>{t('uncertain.weightsHint')}</p>
          </div>
          <div>
            <Segmented
              label={t('uncertain.errors')}
              labelled
              value={choices.errors}
              onChange={(errors) => change({ errors })}
              options={errorKinds
                .filter((kind) => kind !== 'published' || grounds.withErrors > 0)
                .map((value) => ({ value, label: t(`uncertain.errors.${value}`) }))}
            />
            {choices.errors === 'assumed' ? (
              <WholeNumber
                label={t('uncertain.errorShare')}
                value={choices.errorShare}
                least={0}
                most={50}
                onChange={(errorShare) => change({ errorShare })}
              />
            ) : null}
            <p className={styles.quiet}>
              {grounds.withErrors > 0
                ? t('uncertain.errorsKnown', { count: grounds.withErrors, provinces: grounds.provinces })
                : t('uncertain.errorsUnknown')}
            </p>
          </div>
          <Several
            label={t('uncertain.normalisations')}
            all={normalisations}
            chosen={choices.normalisations}
            name={(one) => t(`uncertain.normalisation.${one}`)}
            onChange={(chosen) => change({ normalisations: chosen })}
          />
          <Several
            label={t('uncertain.aggregations')}
            all={aggregations}
            chosen={choices.aggregations}
            name={(one) => t(`uncertain.aggregation.${one}`)}
            onChange={(chosen) => change({ aggregations: chosen })}
          />
          <WholeNumber
            label={t('uncertain.runs')}
            isCount
            value={choices.runs}
            least={100}
            most={200_000}
            onChange={(runs) => change({ runs })}
          />
          <div>
            <WholeNumber
              label={t('uncertain.seed')}
              value={choices.seed}
              least={0}
              most={2_147_483_647}
              onChange={(seed) => change({ seed })}
            />
            <p className={styles.quiet}>{t('uncertain.seedNote')}</p>
          </div>
          <div className={styles.submit}>
            <Button kind="main" type="submit" wide disabled={!isAskable} busy={ask.isPending}>
              {t('uncertain.run')}
            </Button>
          </div>
        </form>
        {ask.error ? <ErrorNote problem={ask.error} onRetry={run} /> : null}
        <Footnote>
          {t('uncertain.source', { source: grounds.source.title })} <MethodLink section="uncertainty" />.
        </Footnote>
      </Section>
    </div>
  );
}

/** Some of a few, in their own order; at least one. */
function Several<V extends string>(props: {
  readonly label: string;
  readonly all: readonly V[];
  readonly chosen: readonly V[];
  readonly name: (one: V) => string;
  readonly onChange: (chosen: V[]) => void;
}) {
  const t = useWords(words);
  return (
    <fieldset className={styles.several}>
      <legend>{props.label}</legend>
      {props.all.map((one) => (
        <Checkbox
          key={one}
          label={props.name(one)}
          checked={props.chosen.includes(one)}
          onChange={({ currentTarget: { checked } }) =>
            props.onChange(props.all.filter((other) => (other === one ? checked : props.chosen.includes(other))))
          }
        />
      ))}
      {props.chosen.length === 0 ? <p className={styles.refused}>{t('uncertain.oneNeeded')}</p> : null}
    </fieldset>
  );
}
