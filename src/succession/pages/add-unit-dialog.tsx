import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { unitKinds, unitLevels, type UnitKind, type UnitLevel } from '../../units/model.ts';
import { api as units } from '../../units/api.ts';
import { fieldErrors, useAction } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { Dialog } from '../../web/dialog.tsx';
import { DateField, Fields, FormFoot } from '../../web/field.tsx';
import { useWords } from '../../web/language.tsx';
import { ErrorNote } from '../../web/states.tsx';
import { api } from '../api.ts';
import { words } from '../words.ts';
import styles from './units.module.css';

/** Adds a unit by its name and its first day. */
export function AddUnitDialog(props: {
  readonly onClose: () => void;
  readonly onDone: (unitId: string, name: string) => void;
}) {
  const t = useWords(words);
  const [values, setValues] = useState({
    name: '',
    shortName: '',
    code: '',
    identifier: '',
    kind: 'department' as UnitKind,
    level: 'province' as UnitLevel,
    validFrom: null as string | null,
    aliases: '',
  });
  const set = (part: Partial<typeof values>) => setValues({ ...values, ...part });
  const save = useAction(api.addUnit, {
    invalidates: [api.readRegister, units.listUnits],
    onDone: ({ unitId }) => props.onDone(unitId, values.name.trim()),
  });
  const refused = save.error ? fieldErrors(save.error) : {};
  const isWhole = values.name.trim() !== '' && values.validFrom !== null;
  const submit = () => {
    const { validFrom } = values;
    if (!isWhole || validFrom === null) return;
    save.mutate({
      body: {
        ...values,
        validFrom,
        code: values.code.trim() || null,
        identifier: values.identifier.trim() || null,
        aliases: values.aliases
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== ''),
      },
    });
  };
  return (
    <Dialog wide title={t('addTitle')} onClose={props.onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Fields>
          <TextInput
            data-autofocus
            required
            label={t('name')}
            maxLength={200}
            value={values.name}
            error={refused['name']}
            onChange={({ currentTarget }) => set({ name: currentTarget.value })}
          />
          <div className={styles.pair}>
            <TextInput
              label={t('shortName')}
              maxLength={60}
              value={values.shortName}
              onChange={({ currentTarget }) => set({ shortName: currentTarget.value })}
            />
            <DateField
              required
              label={t('validFrom')}
              value={values.validFrom}
              error={refused['validFrom']}
              onChange={(validFrom) => set({ validFrom })}
            />
            <NativeSelect
              label={t('kind')}
              value={values.kind}
              data={unitKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
              onChange={({ currentTarget }) => set({ kind: currentTarget.value as UnitKind })}
            />
            <NativeSelect
              label={t('level')}
              value={values.level}
              data={unitLevels.map((value) => ({ value, label: t(`level.${value}`) }))}
              onChange={({ currentTarget }) => set({ level: currentTarget.value as UnitLevel })}
            />
            <TextInput
              label={t('code')}
              maxLength={30}
              value={values.code}
              error={refused['code']}
              onChange={({ currentTarget }) => set({ code: currentTarget.value })}
            />
            <TextInput
              label={t('identifier')}
              placeholder={t('identifierHint')}
              maxLength={20}
              value={values.identifier}
              error={refused['identifier']}
              onChange={({ currentTarget }) => set({ identifier: currentTarget.value })}
            />
          </div>
          <Textarea
            autosize
            minRows={2}
            label={t('aliases')}
            placeholder={t('aliasesHint')}
            value={values.aliases}
            onChange={({ currentTarget }) => set({ aliases: currentTarget.value })}
          />
        </Fields>
        {save.error ? <ErrorNote problem={save.error} safe="nothing" /> : null}
        <FormFoot>
          <Button kind="main" type="submit" busy={save.isPending} disabled={!isWhole}>
            {t('addDo')}
          </Button>
          <Button onClick={props.onClose}>{t('back')}</Button>
        </FormFoot>
      </form>
    </Dialog>
  );
}
