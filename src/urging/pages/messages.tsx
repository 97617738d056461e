import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { api as accounts } from '../../accounts/api.ts';
import type { Answer } from '../../kernel/contract.ts';
import { shortText } from '../../tasks/model/short-text.ts';
import { useAction, useApi } from '../../web/api-client.ts';
import { Button, ButtonLink } from '../../web/button.tsx';
import { Fields, FormFoot } from '../../web/field.tsx';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { notice } from '../../web/notice.ts';
import { Page } from '../../web/page.tsx';
import { Panel, Section, Split } from '../../web/section.tsx';
import { Answered, Empty, ErrorNote } from '../../web/states.tsx';
import { api } from '../api.ts';
import { isEvent, subjectKindOf, type MessageKind } from '../model/message-lines.ts';
import { words } from '../words.ts';
import styles from './urging.module.css';

type Message = Answer<typeof api.listMessages>['messages'][number];

/** What the reader was told, day by day, and where they read mail. */
export function MessagesPage() {
  const t = useWords(words);
  const messages = useApi(api.listMessages, {}, { staleTime: 0 });
  const session = useApi(accounts.whoAmI, {});
  const user = session.data?.user;
  return (
    <Page title={t('messages.title')} lead={t('messages.lead')}>
      <Split
        main={
          <Answered of={messages}>
            {({ messages: all }) =>
              all.length === 0 ? (
                <Empty why={t('messages.none')} action={<ButtonLink to="/work">{t('messages.openWork')}</ButtonLink>} />
              ) : (
                all.map((message) => <Told key={message.id} message={message} />)
              )
            }
          </Answered>
        }
        side={user ? <Contact key={user.id} email={user.email} /> : null}
      />
    </Page>
  );
}

function Told({ message }: { readonly message: Message }) {
  const t = useWords(words);
  const f = useFormat();
  const read = useAction(api.readMessage, { invalidates: [api.listMessages] });
  const date = f.date(message.onDay);
  return (
    <Section
      title={f.longDate(message.onDay)}
      note={message.readAt ? null : t('messages.unread')}
      actions={
        message.readAt ? null : (
          <Button
            small
            kind="flat"
            busy={read.isPending}
            aria-label={t('messages.markReadOf', { date })}
            onClick={() => read.mutate({ params: { messageId: message.id } })}
          >
            {t('messages.markRead')}
          </Button>
        )
      }
    >
      {message.parts.length === 0 ? <p className={styles.told}>{t('messages.gone')}</p> : null}
      {message.parts.map(({ kind, lines }) => (
        <div key={kind}>
          <h3 className={`${styles.part} ${calm.includes(kind) ? '' : styles.late}`}>
            {t(`part.${kind}`)} ({lines.length})
          </h3>
          <ul className={styles.lines}>
            {lines.map((line, place) => (
              <li key={`${line.place} ${place}`} className={line.open ? undefined : styles.settled}>
                <p>
                  <Link to={line.place}>{shortText(line.text)}</Link>
                </p>
                <p className={styles.told}>
                  {t(saidOf(kind), {
                    unit: line.unitName,
                    date: f.date(line.on),
                  })}
                  {line.open ? null : `, ${t(settledOf(kind))}`}
                  {line.open && line.returned && !isEvent(kind) ? `, ${t('messages.returned')}` : null}
                </p>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

/** What asks for nothing that is late. */
const calm: readonly MessageKind[] = [
  'digest',
  'update',
  'reassigned',
  'extension',
  'difficulty',
  'consultation-due',
  'consultation-asked',
  'commitment-waiting',
];

function settledOf(kind: MessageKind) {
  if (kind === 'silent') return 'messages.answers';
  return subjectKindOf(kind) === 'occurrence' ? 'messages.settled' : 'messages.answered';
}

function saidOf(kind: MessageKind) {
  if (isEvent(kind)) return `messages.on.${kind}` as const;
  return kind === 'silent' ? 'messages.silent' : kind === 'update' ? 'messages.updateBy' : 'messages.due';
}

function Contact({ email }: { readonly email: string | null }) {
  const t = useWords(words);
  const [address, setAddress] = useState(email ?? '');
  const save = useAction(accounts.setContact, {
    invalidates: [accounts.whoAmI],
    onDone: () => void notice(t('contact.saved')),
  });
  return (
    <Panel title={t('contact.title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate({ body: { email: address.trim() === '' ? null : address.trim() } });
        }}
      >
        <Fields>
          <TextInput
            type="email"
            autoComplete="email"
            label={t('contact.label')}
            description={t('contact.note')}
            value={address}
            onChange={({ currentTarget }) => setAddress(currentTarget.value)}
          />
        </Fields>
        {save.error ? <ErrorNote problem={save.error} safe="draft" /> : null}
        <FormFoot>
          <Button type="submit" busy={save.isPending} disabled={address.trim() === (email ?? '')}>
            {t('contact.save')}
          </Button>
        </FormFoot>
      </form>
    </Panel>
  );
}
