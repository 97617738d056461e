import { MultiSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Answer } from '../../kernel/contract.ts';
import { fold } from '../../kernel/vietnamese.ts';
import { handoversApi } from '../../tasks/api/handovers.ts';
import { api as units } from '../../units/api.ts';
import { useAction } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { Choice } from '../../web/choice.tsx';
import { Dialog } from '../../web/dialog.tsx';
import { DateField, Fields, FormFoot, Segmented } from '../../web/field.tsx';
import { useWords } from '../../web/language.tsx';
import { notice } from '../../web/notice.ts';
import { ErrorNote } from '../../web/states.tsx';
import { api } from '../api.ts';
import { words } from '../words.ts';
import { changeKinds, changeOf, emptyHeir, withKind, type ChangeDraft, type HeirDraft } from './change-draft.ts';
import { ChangePreview } from './change-preview.tsx';
import { HeirFields } from './heir-fields.tsx';
import styles from './units.module.css';

type Register = Answer<typeof api.readRegister>;

/** Renames, merges, splits or ends units, or passes functions on: what is to happen, then what it changes, then the decision. */
export function ChangeDialog(props: {
  readonly register: Register;
  /** The unit from whose page it was opened. */
  readonly unitId: string | null;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const { register } = props;
  const t = useWords(words);
  const [draft, setDraft] = useState<ChangeDraft>({
    kind: 'rename',
    unitIds: props.unitId ? [props.unitId] : [],
    beginsOn: null,
    basis: '',
    heirs: [emptyHeir(0, true)],
  });
  const set = (part: Partial<ChangeDraft>) => setDraft({ ...draft, ...part });
  const setHeir = (heir: HeirDraft) => set({ heirs: draft.heirs.map((one) => (one.key === heir.key ? heir : one)) });
  const preview = useAction(api.previewChange);
  const save = useAction(api.changeUnits, {
    invalidates: [
      api.readRegister,
      api.getUnit,
      units.listUnits,
      handoversApi.countHandovers,
      handoversApi.listHandovers,
    ],
    onDone: ({ ended, begun }) => {
      const values = { ended, begun: begun.length };
      void notice(t(draft.kind === 'transfer' ? 'transferred' : 'changed', values));
      props.onDone();
    },
  });
  const change = changeOf(draft);
  const living = register.units.filter((unit) => unit.validTo === null);
  const options = living.map((unit) => ({ value: unit.id, label: unit.name }));
  const heirOptions = options.filter(({ value }) => !draft.unitIds.includes(value));
  return (
    <Dialog wide title={t('changeTitle')} onClose={props.onClose}>
      {preview.data && change ? (
        <>
          <ChangePreview
            preview={preview.data}
            beginsOn={change.beginsOn}
            goesOn={change.goesOn}
            functions={register.functions}
          />
          {save.error ? <ErrorNote problem={save.error} safe="nothing" /> : null}
          <FormFoot note={t(change.goesOn ? 'transferNote' : 'changeNote')}>
            <Button kind="main" busy={save.isPending} onClick={() => save.mutate({ body: change })}>
              {t('changeDo')}
            </Button>
            <Button onClick={() => preview.reset()}>{t('edit')}</Button>
          </FormFoot>
        </>
      ) : (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (change) preview.mutate({ body: change });
          }}
        >
          <Fields>
            <Segmented
              wide
              label={t('changeKind')}
              value={draft.kind}
              onChange={(kind) => setDraft(withKind(draft, kind))}
              options={changeKinds.map((value) => ({ value, label: t(`change.${value}`) }))}
            />
            {draft.kind === 'merge' ? (
              <MultiSelect
                label={t('endingMany')}
                placeholder={t('choose')}
                data={options}
                value={[...draft.unitIds]}
                onChange={(unitIds) => set({ unitIds })}
                searchable
                limit={100}
                filter={({ options: all, search }) =>
                  all.filter((one) => 'label' in one && fold(one.label).includes(fold(search.trim())))
                }
              />
            ) : (
              <Choice
                label={t(draft.kind === 'transfer' ? 'goingOn' : 'endingOne')}
                placeholder={t('choose')}
                options={options}
                value={draft.unitIds[0] ?? null}
                onChange={(unitId) => set({ unitIds: unitId ? [unitId] : [] })}
              />
            )}
            <div className={styles.pair}>
              <DateField label={t('beginsOn')} value={draft.beginsOn} onChange={(beginsOn) => set({ beginsOn })} />
              <TextInput
                label={t('basis')}
                maxLength={300}
                value={draft.basis}
                onChange={({ currentTarget }) => set({ basis: currentTarget.value })}
              />
            </div>
            {draft.heirs.map((heir, place) => (
              <HeirFields
                key={heir.key}
                heir={heir}
                number={draft.heirs.length > 1 ? place + 1 : null}
                takes={draft.kind === 'transfer' ? 'functions' : draft.heirs.length > 1 ? 'share' : 'all'}
                options={heirOptions}
                functions={register.functions}
                onChange={setHeir}
                {...(draft.heirs.length > fewest[draft.kind]
                  ? { onRemove: () => set({ heirs: draft.heirs.filter((one) => one.key !== heir.key) }) }
                  : {})}
              />
            ))}
            {draft.kind === 'split' || draft.kind === 'transfer' ? (
              <Button
                onClick={() => {
                  const next = Math.max(...draft.heirs.map(({ key }) => key)) + 1;
                  set({ heirs: [...draft.heirs, emptyHeir(next, true)] });
                }}
              >
                {t('addHeir')}
              </Button>
            ) : null}
          </Fields>
          {preview.error ? <ErrorNote problem={preview.error} safe="nothing" /> : null}
          <FormFoot note={change ? null : t('incomplete')}>
            <Button kind="main" type="submit" disabled={!change} busy={preview.isPending}>
              {t('preview')}
            </Button>
            <Button onClick={props.onClose}>{t('back')}</Button>
          </FormFoot>
        </form>
      )}
    </Dialog>
  );
}

// How many heirs a change has at least.
const fewest = { rename: 1, merge: 1, split: 2, transfer: 1, end: 0 } as const;
