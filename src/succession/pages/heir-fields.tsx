import { Checkbox, MultiSelect, TextInput } from '@mantine/core';
import { Button } from '../../web/button.tsx';
import { Choice } from '../../web/choice.tsx';
import { Segmented } from '../../web/field.tsx';
import { useWords } from '../../web/language.tsx';
import { words } from '../words.ts';
import type { HeirDraft } from './change-draft.ts';
import { useFunctionNames, type NamedFunction } from './fault-list.tsx';
import styles from './units.module.css';

/** Who follows: a unit of the registry or a new one; of several, with the functions that it takes. */
export function HeirFields(props: {
  readonly heir: HeirDraft;
  /** Its place among several; null where it is the only one. */
  readonly number: number | null;
  /** What it takes: everything, a share by function that may include all the rest, or the functions named alone. */
  readonly takes: 'all' | 'share' | 'functions';
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly functions: readonly NamedFunction[];
  readonly onChange: (heir: HeirDraft) => void;
  readonly onRemove?: () => void;
}) {
  const { heir, number, takes } = props;
  const t = useWords(words);
  const nameOf = useFunctionNames(props.functions);
  const set = (part: Partial<HeirDraft>) => props.onChange({ ...heir, ...part });
  const title = number === null ? t('heir') : t('heirNumber', { number });
  return (
    <fieldset className={styles.heir} aria-label={title}>
      <div className={styles.heirHead}>
        <b>{title}</b>
        {props.onRemove ? (
          <Button small kind="flat" aria-label={t('removeHeir', { number: number ?? 1 })} onClick={props.onRemove}>
            ×
          </Button>
        ) : null}
      </div>
      <Segmented
        label={t('heirIs')}
        value={heir.isNew ? 'new' : 'known'}
        onChange={(value) => set({ isNew: value === 'new' })}
        options={[
          { value: 'new', label: t('heirNew') },
          { value: 'known', label: t('heirKnown') },
        ]}
      />
      {heir.isNew ? (
        <div className={styles.pair}>
          <TextInput
            label={t('newName')}
            maxLength={200}
            value={heir.name}
            onChange={({ currentTarget }) => set({ name: currentTarget.value })}
          />
          <TextInput
            label={t('shortName')}
            maxLength={60}
            value={heir.shortName}
            onChange={({ currentTarget }) => set({ shortName: currentTarget.value })}
          />
        </div>
      ) : (
        <Choice
          label={t('heirIs')}
          placeholder={t('choose')}
          options={props.options}
          value={heir.unitId}
          onChange={(unitId) => set({ unitId })}
        />
      )}
      {takes === 'all' ? null : (
        <>
          <MultiSelect
            label={t('functions')}
            placeholder={heir.functions.length > 0 ? '' : t(takes === 'share' ? 'functionsHint' : 'functionsOnly')}
            data={props.functions.map(({ id }) => ({ value: id, label: nameOf(id) }))}
            value={[...heir.functions]}
            onChange={(functions) => set({ functions })}
            searchable
          />
          {takes === 'share' ? (
            <Checkbox
              label={t('rest')}
              checked={heir.takesRest}
              onChange={({ currentTarget }) => set({ takesRest: currentTarget.checked })}
            />
          ) : null}
        </>
      )}
    </fieldset>
  );
}
