import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Answer } from '../../kernel/contract.ts';
import { useAction } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { Choice } from '../../web/choice.tsx';
import { useWords } from '../../web/language.tsx';
import { Section } from '../../web/section.tsx';
import { ErrorNote } from '../../web/states.tsx';
import { api } from '../api.ts';
import { divisionsApi } from '../api/divisions.ts';
import { words } from '../words.ts';
import styles from './cascade.module.css';

/** The unit's divisions with their people, for its head to keep. */
export function Divisions({ known }: { readonly known: Answer<typeof api.getUnitWork> }) {
  const t = useWords(words);
  const [name, setName] = useState('');
  const [person, setPerson] = useState<string | null>(null);
  const [division, setDivision] = useState<string | null>(null);
  const again = { invalidates: [api.getUnitWork] };
  const add = useAction(divisionsApi.addDivision, { ...again, onDone: () => setName('') });
  const close = useAction(divisionsApi.closeDivision, again);
  const place = useAction(divisionsApi.setMember, { ...again, onDone: () => setPerson(null) });
  const fault = add.error ?? close.error ?? place.error;
  const placeAs = (isHead: boolean) => {
    if (person) place.mutate({ params: { personId: person }, body: { divisionId: division, isHead } });
  };
  return (
    <Section title={t('divisions')} note={t('divisionsNote')}>
      <ul className={styles.lines}>
        {known.divisions.map(({ id, name: told, members }) => (
          <li key={id}>
            <span>
              <b>{told}</b>{' '}
              <span className={styles.told}>
                {members.length === 0
                  ? t('noMembers')
                  : members.map((one) => (one.isHead ? t('divisionHead', { person: one.name }) : one.name)).join(', ')}
              </span>
            </span>
            <Button
              small
              kind="flat"
              aria-label={t('closeDivisionOf', { name: told })}
              onClick={() => close.mutate({ params: { divisionId: id } })}
            >
              {t('closeDivision')}
            </Button>
          </li>
        ))}
      </ul>
      {known.divisions.length > 0 ? (
        <div className={styles.bar}>
          <Choice
            label={t('placePerson')}
            placeholder={t('choose')}
            options={known.people.map((one) => ({ value: one.id, label: one.name }))}
            value={person}
            onChange={setPerson}
          />
          <Choice
            label={t('ownLine.division')}
            placeholder={t('chooseDivision')}
            options={known.divisions.map((one) => ({ value: one.id, label: one.name }))}
            value={division}
            onChange={setDivision}
          />
          <div className={styles.acts}>
            <Button disabled={!person} busy={place.isPending} onClick={() => placeAs(false)}>
              {t('asMember')}
            </Button>
            <Button disabled={!person || !division} busy={place.isPending} onClick={() => placeAs(true)}>
              {t('asHead')}
            </Button>
          </div>
        </div>
      ) : null}
      <form
        className={styles.bar}
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate({ body: { name } });
        }}
      >
        <TextInput
          label={t('divisionName')}
          value={name}
          maxLength={200}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <Button type="submit" busy={add.isPending} disabled={name.trim() === ''}>
          {t('addDivision')}
        </Button>
      </form>
      {fault ? <ErrorNote problem={fault} safe="nothing" /> : null}
    </Section>
  );
}
