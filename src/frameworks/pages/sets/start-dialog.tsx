import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { fieldErrors, useAction, useApi } from '../../../web/api-client.ts';
import { Button } from '../../../web/button.tsx';
import { Dialog } from '../../../web/dialog.tsx';
import { Fields, FormFoot } from '../../../web/field.tsx';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { ErrorNote } from '../../../web/states.tsx';
import { api } from '../../api.ts';
import { setsApi } from '../../api/sets.ts';
import { setWords } from '../../words/set-pages.ts';

type Edition = { readonly set: string; readonly edition: string };

/** Makes a draft for other years: of a set of the province (`from`), or of any set, which then gets a code and a name of the province. */
export function StartDialog(props: {
  readonly from: Edition | null;
  readonly onClose: () => void;
  readonly onDone: (made: Edition) => void;
}) {
  const t = useWords(setWords);
  const { language } = useLanguage();
  const [values, setValues] = useState({ base: '', set: '', title: '', years: '' });
  const list = useApi(api.listFrameworks, {}, { enabled: props.from === null });
  const start = useAction(setsApi.startEdition, {
    invalidates: [setsApi.listSets, api.listFrameworks],
    onDone: props.onDone,
  });
  const refused = start.error ? fieldErrors(start.error) : {};
  const set = (change: Partial<typeof values>) => setValues((before) => ({ ...before, ...change }));
  const editions = (list.data?.frameworks ?? []).flatMap(({ index, short, editions: all }) =>
    all
      .filter(({ nodes }) => nodes > 0)
      .map(({ id }) => ({ value: `${index}/${id}`, label: `${short[language]} · ${id}` })),
  );
  const [index = '', edition = ''] = props.from ? [props.from.set, props.from.edition] : values.base.split('/');
  const text = (name: 'set' | 'title' | 'years', label: string, hint?: string) => (
    <TextInput
      label={label}
      description={hint}
      autoComplete="off"
      value={values[name]}
      error={refused[name]}
      onChange={({ currentTarget }) => set({ [name]: currentTarget.value })}
    />
  );
  return (
    <Dialog title={t(props.from ? 'newEdition' : 'startFrom')} onClose={props.onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const { years, set: code, title } = values;
          start.mutate({ body: { from: { index, edition }, years, set: code, title } });
        }}
      >
        <Fields>
          {props.from ? (
            <p>{t('newEditionWhat', { from: `${index} ${edition}` })}</p>
          ) : (
            <>
              <Select
                label={t('base')}
                data={editions}
                searchable
                value={values.base || null}
                onChange={(base) => set({ base: base ?? '' })}
              />
              {text('set', t('setCode'), 'cchc-so, cchc-xa')}
              {text('title', t('title'))}
            </>
          )}
          {text('years', t('years'), '2026, 2026-2028')}
        </Fields>
        {start.error && Object.keys(refused).length === 0 ? <ErrorNote problem={start.error} safe="nothing" /> : null}
        <FormFoot>
          <Button kind="main" type="submit" busy={start.isPending} disabled={index === ''}>
            {t('make')}
          </Button>
          <Button onClick={props.onClose}>{t('goBack')}</Button>
        </FormFoot>
      </form>
    </Dialog>
  );
}
