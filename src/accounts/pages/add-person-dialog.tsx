import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { fieldErrors, useAction } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { Dialog } from '../../web/dialog.tsx';
import { Fields, FormFoot } from '../../web/field.tsx';
import { useWords } from '../../web/language.tsx';
import { ErrorNote } from '../../web/states.tsx';
import { peopleApi } from '../api/people.ts';
import { normalLogin, type Role } from '../model.ts';
import { words } from '../words.ts';
import type { Told } from './password-dialog.tsx';
import { RoleBoxes } from './role-boxes.tsx';
import { UnitChoice } from './unit-choice.tsx';

/** Adds a person to a unit; their password comes back once. */
export function AddPersonDialog(props: { readonly onClose: () => void; readonly onDone: (told: Told) => void }) {
  const t = useWords(words);
  const [values, setValues] = useState({ name: '', title: '', login: '', email: '' });
  const [unitId, setUnitId] = useState<string | null>(null);
  const [roles, setRoles] = useState<readonly Role[]>(['officer']);
  const set = (part: Partial<typeof values>) => setValues({ ...values, ...part });
  const save = useAction(peopleApi.addPerson, {
    invalidates: [peopleApi.listPeople],
    onDone: ({ password }) => props.onDone({ name: values.name.trim(), login: normalLogin(values.login), password }),
  });
  const refused = save.error ? fieldErrors(save.error) : {};
  const isWhole = values.name.trim() !== '' && values.login.trim() !== '' && unitId !== null && roles.length > 0;
  return (
    <Dialog wide title={t('people.add')} onClose={props.onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isWhole && unitId)
            save.mutate({ body: { ...values, email: values.email.trim() || null, unitId, roles: [...roles] } });
        }}
      >
        <Fields>
          <TextInput
            data-autofocus
            required
            label={t('people.person')}
            maxLength={200}
            value={values.name}
            error={refused['name']}
            onChange={({ currentTarget }) => set({ name: currentTarget.value })}
          />
          <TextInput
            label={t('people.position')}
            maxLength={200}
            value={values.title}
            onChange={({ currentTarget }) => set({ title: currentTarget.value })}
          />
          <UnitChoice
            required
            label={t('people.unit')}
            placeholder={t('people.chooseUnit')}
            value={unitId}
            error={refused['unitId']}
            onChange={setUnitId}
          />
          <TextInput
            required
            label={t('people.login')}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={100}
            value={values.login}
            error={refused['login']}
            onChange={({ currentTarget }) => set({ login: currentTarget.value })}
          />
          <TextInput
            type="email"
            label={t('people.email')}
            maxLength={200}
            value={values.email}
            error={refused['email']}
            onChange={({ currentTarget }) => set({ email: currentTarget.value })}
          />
          <RoleBoxes value={roles} onChange={setRoles} />
        </Fields>
        {save.error ? <ErrorNote problem={save.error} safe="nothing" /> : null}
        <FormFoot>
          <Button kind="main" type="submit" busy={save.isPending} disabled={!isWhole}>
            {t('people.addDo')}
          </Button>
          <Button onClick={props.onClose}>{t('people.back')}</Button>
        </FormFoot>
      </form>
    </Dialog>
  );
}
