import { NumberInput, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api as frameworks } from '../../../frameworks/api.ts';
import { fieldErrors, useAction, useApi } from '../../../web/api-client.ts';
import { Button } from '../../../web/button.tsx';
import { Choice } from '../../../web/choice.tsx';
import { Dialog } from '../../../web/dialog.tsx';
import { Fields, FormFoot, Segmented } from '../../../web/field.tsx';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { notice } from '../../../web/notice.ts';
import { ErrorNote } from '../../../web/states.tsx';
import { targetsApi } from '../../api/targets.ts';
import { whole } from '../../model/table.ts';
import type { TargetKind, TargetOperator } from '../../model/target.ts';
import { targetWords } from '../../words/targets.ts';
import type { IndexView } from '../views.ts';
import { draftOf, firstDraft, inputsOf, kindsOf, operatorsOf, type Draft } from './draft.ts';
import type { TargetView } from './views.ts';
import styles from './targets.module.css';

/** Sets a target by hand, or changes one. */
export function TargetForm({
  indices,
  target,
  thisYear,
  onClose,
}: {
  readonly indices: readonly IndexView[];
  readonly target: TargetView | null;
  readonly thisYear: number;
  readonly onClose: () => void;
}) {
  const t = useWords(targetWords);
  const [draft, setDraft] = useState<Draft>(() => (target ? draftOf(target) : firstDraft(indices, thisYear)));
  const change = (next: Partial<Draft>) => setDraft((before) => ({ ...before, ...next }));
  const done = {
    invalidates: [targetsApi.listTargets],
    onDone: () => {
      void notice(t('target.saved'));
      onClose();
    },
  };
  const add = useAction(targetsApi.addTarget, done);
  const save = useAction(targetsApi.changeTarget, done);
  const { error, isPending } = target ? save : add;
  const refused = error ? fieldErrors(error) : {};
  const inputs = inputsOf(draft);
  const submit = () => {
    if (!inputs) return;
    if (target) save.mutate({ params: { targetId: target.id }, body: { ...inputs, revision: target.revision } });
    else add.mutate({ body: inputs });
  };
  return (
    <Dialog title={t(target ? 'target.formEdit' : 'target.formTitle')} wide onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Fields>
          <SubjectFields draft={draft} indices={indices} onChange={change} />
          <AimFields draft={draft} refused={refused} onChange={change} />
          {target?.goal ? null : (
            <TextInput
              label={t('target.basis')}
              description={t('target.basisHint')}
              maxLength={1000}
              value={draft.words}
              onChange={({ currentTarget }) => change({ words: currentTarget.value })}
            />
          )}
        </Fields>
        {error && Object.keys(refused).every((field) => !shown.includes(field)) ? (
          <ErrorNote problem={error} safe={t('target.nothingKept')} />
        ) : null}
        <FormFoot>
          <Button kind="main" type="submit" busy={isPending} disabled={!inputs}>
            {t('target.save')}
          </Button>
          <Button onClick={onClose}>{t('target.cancel')}</Button>
        </FormFoot>
      </form>
    </Dialog>
  );
}

/** Fields beside which a refusal is said. */
const shown = ['value', 'upper', 'baselineYear', 'kind', 'operator'];

type Change = (change: Partial<Draft>) => void;

function SubjectFields({
  draft,
  indices,
  onChange,
}: {
  readonly draft: Draft;
  readonly indices: readonly IndexView[];
  readonly onChange: Change;
}) {
  const t = useWords(targetWords);
  const { language } = useLanguage();
  const { index, edition } = draft;
  const tree = useApi(
    frameworks.getEdition,
    { params: { index, edition } },
    { enabled: index !== '', staleTime: Infinity },
  );
  const nodes = (tree.data?.nodes ?? []).filter(({ depth }) => depth < 2);
  return (
    <>
      <Segmented
        label={t('target.of')}
        labelled
        value={draft.of}
        onChange={(of) => onChange({ of, kind: of === 'index' ? 'score' : 'percent', operator: '>=' })}
        options={(['index', 'statistic'] as const).map((value) => ({ value, label: t(`target.of.${value}`) }))}
      />
      {draft.of === 'index' ? (
        <div className={styles.pair}>
          <Select
            label={t('target.index')}
            allowDeselect={false}
            data={indices.map((one) => ({ value: one.index, label: one.short[language] }))}
            value={index}
            onChange={(next) => {
              const chosen = indices.find((one) => one.index === next);
              if (chosen) onChange({ index: chosen.index, edition: chosen.years.at(-1)?.edition ?? '', node: whole });
            }}
          />
          <Choice
            label={t('target.node')}
            placeholder={t('target.whole')}
            options={nodes.map(({ code, name }) => ({ value: code, label: `${code}. ${name[language]}` }))}
            value={draft.node === whole ? null : draft.node}
            onChange={(node) => onChange({ node: node ?? whole })}
          />
        </div>
      ) : (
        <div className={styles.pair}>
          <TextInput
            label={t('target.statistic')}
            maxLength={300}
            value={draft.statistic}
            onChange={({ currentTarget }) => onChange({ statistic: currentTarget.value })}
          />
          <TextInput
            label={t('target.unit')}
            maxLength={40}
            disabled={draft.kind === 'percent'}
            value={draft.kind === 'percent' ? '%' : draft.unit}
            onChange={({ currentTarget }) => onChange({ unit: currentTarget.value })}
          />
        </div>
      )}
    </>
  );
}

function AimFields({
  draft,
  refused,
  onChange,
}: {
  readonly draft: Draft;
  readonly refused: Readonly<Record<string, string>>;
  readonly onChange: Change;
}) {
  const t = useWords(targetWords);
  const operators = operatorsOf(draft.kind);
  return (
    <>
      <Segmented<TargetKind>
        label={t('target.kind')}
        labelled
        value={draft.kind}
        error={refused['kind']}
        onChange={(kind) => onChange({ kind, operator: operatorsOf(kind)[0] ?? '>=' })}
        options={kindsOf(draft.of).map((value) => ({ value, label: t(`target.kind.${value}`) }))}
      />
      {operators.length > 1 ? (
        <Segmented<TargetOperator>
          label={t('target.operator')}
          labelled
          value={draft.operator}
          error={refused['operator']}
          onChange={(operator) => onChange({ operator })}
          options={operators.map((value) => ({ value, label: t(`target.operator.${value}`) }))}
        />
      ) : null}
      <div className={styles.four}>
        <Figure
          label={t('target.value')}
          value={draft.value}
          error={refused['value']}
          onChange={(value) => onChange({ value })}
        />
        {draft.operator === 'between' ? (
          <Figure
            label={t('target.upper')}
            value={draft.upper}
            error={refused['upper']}
            onChange={(upper) => onChange({ upper })}
          />
        ) : null}
        <Figure isYear label={t('target.year')} value={draft.year} onChange={(year) => onChange({ year })} />
        <Figure
          isYear
          label={t('target.baseline')}
          hint={t('target.baselineHint')}
          value={draft.baselineYear}
          error={refused['baselineYear']}
          onChange={(baselineYear) => onChange({ baselineYear })}
        />
      </div>
    </>
  );
}

/** A figure; null while nothing is typed. */
function Figure(props: {
  readonly label: string;
  readonly hint?: string;
  readonly value: number | null;
  readonly isYear?: boolean;
  readonly error?: string | undefined;
  readonly onChange: (value: number | null) => void;
}) {
  const { language } = useLanguage();
  return (
    <NumberInput
      label={props.label}
      placeholder={props.hint}
      value={props.value ?? ''}
      error={props.error}
      hideControls
      decimalScale={props.isYear ? 0 : 4}
      decimalSeparator={language === 'vi' ? ',' : '.'}
      onChange={(typed) => props.onChange(typeof typed === 'number' ? typed : null)}
    />
  );
}
