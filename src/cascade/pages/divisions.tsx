import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Answer } from '../../kernel/contract.ts';
import { useAction } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { Choice } from '../../web/choice.tsx';
import { Dialog } from '../../web/dialog.tsx';
import { Fields, FormFoot } from '../../web/field.tsx';
import { useWords } from '../../web/language.tsx';
import { Section } from '../../web/section.tsx';
import { Empty, ErrorNote } from '../../web/states.tsx';
import { api } from '../api.ts';
import { divisionsApi } from '../api/divisions.ts';
import { words } from '../words.ts';
import styles from './cascade.module.css';

type Known = Answer<typeof api.getUnitWork>;
type Division = Known['divisions'][number];
type Open = { readonly what: 'add' | 'place' } | { readonly what: 'close'; readonly division: Division };

const again = { invalidates: [api.getUnitWork] };

/** The unit's divisions with their people; its head keeps them. */
export function Divisions({ known }: { readonly known: Known }) {
  const t = useWords(words);
  const [open, setOpen] = useState<Open | null>(null);
  const { divisions } = known;
  const mayKeep = known.abilities.keepDivisions;
  if (divisions.length === 0 && !mayKeep) return null;
  const close = () => setOpen(null);
  return (
    <Section
      title={t('divisions')}
      note={t('divisionsNote')}
      actions={
        mayKeep && divisions.length > 0 ? (
          <>
            <Button small onClick={() => setOpen({ what: 'place' })}>
              {t('placePerson')}
            </Button>
            <Button small onClick={() => setOpen({ what: 'add' })}>
              {t('addDivision')}
            </Button>
          </>
        ) : null
      }
    >
      {divisions.length === 0 ? (
        <Empty
          why={t('noDivisions')}
          action={<Button onClick={() => setOpen({ what: 'add' })}>{t('addDivision')}</Button>}
        />
      ) : (
        <ul className={styles.lines}>
          {divisions.map((division) => (
            <li key={division.id}>
              <span>
                <b>{division.name}</b>
                <br />
                <People members={division.members} />
              </span>
              {mayKeep ? (
                <Button
                  small
                  kind="flat"
                  aria-label={t('closeDivisionOf', { name: division.name })}
                  onClick={() => setOpen({ what: 'close', division })}
                >
                  {t('closeDivision')}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {open?.what === 'add' ? <AddDivision onClose={close} /> : null}
      {open?.what === 'place' ? <PlacePerson known={known} onClose={close} /> : null}
      {open?.what === 'close' ? <CloseDivision division={open.division} known={known} onClose={close} /> : null}
    </Section>
  );
}

function People({ members }: Pick<Division, 'members'>) {
  const t = useWords(words);
  if (members.length === 0) return <span className={styles.nobody}>{t('noMembers')}</span>;
  const names = members.map(({ name, isHead }) => (isHead ? t('divisionHead', { person: name }) : name));
  return <span className={styles.quiet}>{names.join(', ')}</span>;
}

function AddDivision({ onClose }: { readonly onClose: () => void }) {
  const t = useWords(words);
  const [name, setName] = useState('');
  const add = useAction(divisionsApi.addDivision, { ...again, onDone: onClose });
  return (
    <Dialog title={t('addDivision')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate({ body: { name } });
        }}
      >
        <TextInput
          data-autofocus
          label={t('divisionName')}
          value={name}
          maxLength={200}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        {add.error ? <ErrorNote problem={add.error} safe="nothing" /> : null}
        <FormFoot>
          <Button type="submit" kind="main" busy={add.isPending} disabled={name.trim() === ''}>
            {t('addThisDivision')}
          </Button>
          <Button onClick={onClose}>{t('ownLine.cancel')}</Button>
        </FormFoot>
      </form>
    </Dialog>
  );
}

/** Puts somebody into a division, or takes them out of theirs. */
function PlacePerson({ known, onClose }: { readonly known: Known; readonly onClose: () => void }) {
  const t = useWords(words);
  const [person, setPerson] = useState<string | null>(null);
  const [divisionId, setDivision] = useState<string | null>(null);
  const [isHead, setHead] = useState(false);
  const held = divisionOf(known, person);
  const place = useAction(divisionsApi.setMember, { ...again, onDone: onClose });
  const choosePerson = (id: string | null) => {
    const own = divisionOf(known, id);
    setPerson(id);
    setDivision(own?.id ?? null);
    setHead(own?.members.some((one) => one.personId === id && one.isHead) ?? false);
  };
  return (
    <Dialog title={t('placePerson')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (person)
            place.mutate({
              params: { personId: person },
              body: { divisionId, isHead: isHead && divisionId !== null },
            });
        }}
      >
        <Fields>
          <Choice
            label={t('ownLine.person')}
            placeholder={t('choose')}
            options={known.people.map(({ id, name, title }) => ({
              value: id,
              label: title ? `${name}, ${title}` : name,
            }))}
            value={person}
            onChange={choosePerson}
          />
          <Choice
            label={t('ownLine.division')}
            placeholder={t('ofNoDivision')}
            options={known.divisions.map(({ id, name }) => ({ value: id, label: name }))}
            value={divisionId}
            onChange={setDivision}
          />
          <Checkbox
            label={t('asHead')}
            checked={isHead && divisionId !== null}
            disabled={divisionId === null}
            onChange={({ currentTarget }) => setHead(currentTarget.checked)}
          />
        </Fields>
        {place.error ? <ErrorNote problem={place.error} safe="nothing" /> : null}
        <FormFoot>
          <Button type="submit" kind="main" busy={place.isPending} disabled={!person || (!held && !divisionId)}>
            {t(held && divisionId === null ? 'takeOut' : 'place')}
          </Button>
          <Button onClick={onClose}>{t('ownLine.cancel')}</Button>
        </FormFoot>
      </form>
    </Dialog>
  );
}

function divisionOf({ divisions }: Known, person: string | null): Division | undefined {
  return divisions.find(({ members }) => members.some(({ personId }) => personId === person));
}

/** Asks once before a division is closed, with what it holds. */
function CloseDivision(props: { readonly division: Division; readonly known: Known; readonly onClose: () => void }) {
  const t = useWords(words);
  const { division, known, onClose } = props;
  const close = useAction(divisionsApi.closeDivision, { ...again, onDone: onClose });
  const work = known.work.filter((one) => one.division?.id === division.id).length;
  return (
    <Dialog title={t('closeDivisionOf', { name: division.name })} onClose={onClose}>
      <p>{t('closeDivisionWhat', { people: division.members.length, work })}</p>
      {close.error ? <ErrorNote problem={close.error} safe="nothing" /> : null}
      <FormFoot>
        <Button kind="bad" busy={close.isPending} onClick={() => close.mutate({ params: { divisionId: division.id } })}>
          {t('closeDivision')}
        </Button>
        <Button data-autofocus onClick={onClose}>
          {t('keepDivision')}
        </Button>
      </FormFoot>
    </Dialog>
  );
}
