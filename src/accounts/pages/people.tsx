import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Answer } from '../../kernel/contract.ts';
import { fold } from '../../kernel/vietnamese.ts';
import { useApi } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { Segmented } from '../../web/field.tsx';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { notice } from '../../web/notice.ts';
import { Page } from '../../web/page.tsx';
import { Answered, Empty } from '../../web/states.tsx';
import { Table, type Column } from '../../web/table.tsx';
import { Tag } from '../../web/tags.tsx';
import { api } from '../api.ts';
import { peopleApi } from '../api/people.ts';
import { isAnyOf } from '../model.ts';
import { words } from '../words.ts';
import { AddPersonDialog } from './add-person-dialog.tsx';
import { EndedUnits } from './ended-units.tsx';
import { PasswordDialog, type Told } from './password-dialog.tsx';
import { PersonDialog } from './person-dialog.tsx';
import styles from './people.module.css';

type People = Answer<typeof peopleApi.listPeople>;
type Person = People['people'][number];
type Shown = 'open' | 'closed' | 'all';

/** The people of the province by unit, for its administrator: who they are, what they may be, and when they were last here. */
export function PeoplePage() {
  const t = useWords(words);
  const session = useApi(api.whoAmI, {});
  const user = session.data?.user;
  if (!user) return null;
  if (isAnyOf(user, 'administrator')) return <Keeping />;
  return (
    <Page title={t('people.title')}>
      <Empty why={t('people.notYours')} />
    </Page>
  );
}

function Keeping() {
  const t = useWords(words);
  const people = useApi(peopleApi.listPeople, {}, { staleTime: 0 });
  const [isAdding, setAdding] = useState(false);
  const [opened, setOpened] = useState<string | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const closed = people.data?.people.filter(({ closedAt }) => closedAt !== null).length ?? 0;
  const person = people.data?.people.find(({ id }) => id === opened);
  const close = () => {
    setAdding(false);
    setOpened(null);
  };
  return (
    <Page
      title={t('people.title')}
      lead={people.data ? t('people.lead', { open: people.data.people.length - closed, closed }) : null}
      actions={
        <Button kind="main" onClick={() => setAdding(true)}>
          {t('people.add')}
        </Button>
      }
    >
      <Answered of={people} rows={12}>
        {(answer) => (
          <>
            <EndedUnits ended={answer.ended} />
            <Accounts people={answer.people} onOpen={setOpened} />
          </>
        )}
      </Answered>
      {isAdding ? (
        <AddPersonDialog
          onClose={close}
          onDone={(made) => {
            close();
            setTold(made);
            void notice(t('people.added', made));
          }}
        />
      ) : null}
      {person ? (
        <PersonDialog
          person={person}
          onClose={close}
          onPassword={(password) => {
            close();
            setTold({ ...person, password });
          }}
        />
      ) : null}
      {told ? <PasswordDialog told={told} onClose={() => setTold(null)} /> : null}
    </Page>
  );
}

function Accounts({ people, onOpen }: { readonly people: readonly Person[]; readonly onOpen: (id: string) => void }) {
  const t = useWords(words);
  const [sought, setSought] = useState('');
  const [show, setShow] = useState<Shown>('open');
  const columns = useColumns(onOpen);
  const key = fold(sought.trim());
  const found = people.filter((one) =>
    [one.name, one.login, one.unitName, one.title].some((text) => fold(text).includes(key)),
  );
  const isShown = ({ closedAt }: Person, wanted: Shown) =>
    wanted === 'all' || (closedAt === null) === (wanted === 'open');
  const rows = found.filter((one) => isShown(one, show));
  const unitOf = new Map(people.map(({ unitId, unitName }) => [unitId, unitName]));
  const count = (wanted: Shown) => found.filter((one) => isShown(one, wanted)).length;
  return (
    <>
      <div className={styles.filters}>
        <TextInput
          className={styles.search ?? ''}
          aria-label={t('people.search')}
          placeholder={t('people.search')}
          value={sought}
          onChange={({ currentTarget }) => setSought(currentTarget.value)}
        />
        <Segmented
          label={t('people.show')}
          value={show}
          onChange={setShow}
          options={[
            { value: 'open', label: t('people.open'), count: count('open') },
            { value: 'closed', label: t('people.closed'), count: count('closed') },
            { value: 'all', label: t('people.all'), count: count('all') },
          ]}
        />
      </div>
      {rows.length === 0 ? (
        <Empty why={t('people.none')} />
      ) : (
        <Table
          label={t('people.title')}
          rows={rows}
          rowKey={({ id }) => id}
          columns={columns}
          groupOf={({ unitId }) => unitId}
          groupHead={(unitId) => ({ title: unitOf.get(unitId) ?? '' })}
        />
      )}
    </>
  );
}

function useColumns(onOpen: (id: string) => void): readonly Column<Person>[] {
  const t = useWords(words);
  const f = useFormat();
  return [
    {
      key: 'name',
      head: t('people.person'),
      phone: 'title',
      width: '32%',
      cell: ({ name, closedAt }) => (
        <>
          {name} {closedAt ? <Tag>{t('people.closedOn', { date: f.dateOf(closedAt) })}</Tag> : null}
        </>
      ),
      note: ({ title }) => title,
      sort: ({ name }) => name,
    },
    { key: 'login', head: t('people.login'), cell: ({ login }) => login, sort: ({ login }) => login },
    { key: 'roles', head: t('people.roles'), cell: ({ roles }) => roles.map((role) => t(`role.${role}`)).join(', ') },
    {
      key: 'seen',
      head: t('people.lastSignIn'),
      width: '170px',
      cell: ({ lastSignInAt }) => (lastSignInAt ? f.dateOf(lastSignInAt) : t('people.never')),
      sort: ({ lastSignInAt }) => lastSignInAt,
    },
    {
      key: 'verb',
      head: t('people.change'),
      isHeadHidden: true,
      figure: true,
      width: '92px',
      phone: 'action',
      cell: ({ id, name }) => (
        <Button small kind="step" aria-label={t('people.changeOf', { name })} onClick={() => onOpen(id)}>
          {t('people.change')}
        </Button>
      ),
    },
  ];
}
