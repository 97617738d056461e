import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { z } from 'zod';
import type { Answer } from '../../kernel/contract.ts';
import { api as units } from '../../units/api.ts';
import { unitKinds, unitLevels, type UnitKind, type UnitLevel } from '../../units/model.ts';
import { fieldErrors, useAction, useApi } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { Choice } from '../../web/choice.tsx';
import { Dialog } from '../../web/dialog.tsx';
import { DateField, Fields, FormFoot } from '../../web/field.tsx';
import { useWords } from '../../web/language.tsx';
import { notice } from '../../web/notice.ts';
import { ErrorNote } from '../../web/states.tsx';
import { api, type registeredUnitView } from '../api.ts';
import { words } from '../words.ts';
import styles from './units.module.css';

type Details = NonNullable<Answer<typeof api.getUnit>['details']>;
type Named = Details['names'][number];

/** Mends what is written of a unit; its name is not among it. */
export function EditUnitDialog(props: {
  readonly unit: z.output<typeof registeredUnitView>;
  readonly details: Details;
  readonly changesKind: boolean;
  readonly onClose: () => void;
}) {
  const { unit, details, onClose } = props;
  const t = useWords(words);
  const known = useApi(units.listUnits, {});
  const [values, setValues] = useState({
    shortName: unit.shortName,
    code: unit.code ?? '',
    identifier: unit.identifier ?? '',
    parentId: details.parentId,
    kind: unit.kind,
    level: unit.level,
    names: details.names,
  });
  const set = (part: Partial<typeof values>) => setValues({ ...values, ...part });
  const save = useAction(api.editUnit, {
    invalidates: [api.getUnit, api.readRegister, units.listUnits],
    onDone: () => {
      onClose();
      void notice(t('edited', { name: unit.name }));
    },
  });
  const refused = save.error ? fieldErrors(save.error) : {};
  const body = {
    ...values,
    revision: details.revision,
    code: values.code.trim() || null,
    identifier: values.identifier.trim() || null,
    names: values.names.filter(({ name }) => name.trim() !== ''),
  };
  return (
    <Dialog wide title={t('editTitle', { name: unit.name })} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate({ params: { unitId: unit.id }, body });
        }}
      >
        <Fields>
          <p className={styles.incomplete}>{t('editName')}</p>
          <div className={styles.pair}>
            <TextInput
              data-autofocus
              label={t('identifier')}
              placeholder={t('identifierHint')}
              maxLength={20}
              value={values.identifier}
              error={refused['identifier']}
              onChange={({ currentTarget }) => set({ identifier: currentTarget.value })}
            />
            <TextInput
              label={t('code')}
              maxLength={30}
              value={values.code}
              error={refused['code']}
              onChange={({ currentTarget }) => set({ code: currentTarget.value })}
            />
            <TextInput
              label={t('shortName')}
              maxLength={60}
              value={values.shortName}
              error={refused['shortName']}
              onChange={({ currentTarget }) => set({ shortName: currentTarget.value })}
            />
            <Choice
              label={t('parent')}
              placeholder={t('noParent')}
              value={values.parentId}
              error={refused['parentId']}
              onChange={(parentId) => set({ parentId })}
              options={(known.data?.units ?? [])
                .filter(({ id }) => id !== unit.id)
                .map(({ id, name }) => ({ value: id, label: name }))}
            />
            <NativeSelect
              label={t('kind')}
              disabled={!props.changesKind}
              value={values.kind}
              error={refused['kind']}
              data={unitKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
              onChange={({ currentTarget }) => set({ kind: currentTarget.value as UnitKind })}
            />
            <NativeSelect
              label={t('level')}
              disabled={!props.changesKind}
              value={values.level}
              data={unitLevels.map((value) => ({ value, label: t(`level.${value}`) }))}
              onChange={({ currentTarget }) => set({ level: currentTarget.value as UnitLevel })}
            />
          </div>
          {props.changesKind ? null : <p className={styles.incomplete}>{t('kindStays')}</p>}
          <OtherNames names={values.names} error={refused['names']} onChange={(names) => set({ names })} />
        </Fields>
        {save.error ? <ErrorNote problem={save.error} safe="nothing" /> : null}
        <FormFoot>
          <Button kind="main" type="submit" busy={save.isPending}>
            {t('editDo')}
          </Button>
          <Button onClick={onClose}>{t('back')}</Button>
        </FormFoot>
      </form>
    </Dialog>
  );
}

/** The ways in which documents write the unit, each with the days on which they do where these are known. */
function OtherNames(props: {
  readonly names: readonly Named[];
  readonly error: string | undefined;
  readonly onChange: (names: Named[]) => void;
}) {
  const t = useWords(words);
  const { names, onChange } = props;
  const change = (at: number, part: Partial<Named>) =>
    onChange(names.map((one, place) => (place === at ? { ...one, ...part } : one)));
  return (
    <>
      {names.map((one, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- a line is its place: two may read the same while somebody types
        <div key={place} className={styles.alias}>
          <TextInput
            label={t('aliasNumber', { number: place + 1 })}
            maxLength={200}
            value={one.name}
            onChange={({ currentTarget }) => change(place, { name: currentTarget.value })}
          />
          <DateField label={t('aliasFrom')} value={one.from} onChange={(from) => change(place, { from })} />
          <DateField label={t('aliasTo')} value={one.to} onChange={(to) => change(place, { to })} />
          <Button
            kind="flat"
            aria-label={t('removeAlias', { number: place + 1 })}
            onClick={() => onChange(names.filter((_, other) => other !== place))}
          >
            ×
          </Button>
        </div>
      ))}
      {props.error ? <p className={styles.incomplete}>{props.error}</p> : null}
      <div>
        <Button small onClick={() => onChange([...names, { name: '', from: null, to: null }])}>
          {t('addAlias')}
        </Button>
      </div>
    </>
  );
}
