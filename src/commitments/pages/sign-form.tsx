import { PasswordInput } from '@mantine/core';
import { useState } from 'react';
import type { z } from 'zod';
import { useAction } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { Fields, FormFoot } from '../../web/field.tsx';
import { useWords } from '../../web/language.tsx';
import { ErrorNote } from '../../web/states.tsx';
import { TextForm } from '../../web/text-form.tsx';
import { api, type commitmentView } from '../api.ts';
import { words } from '../words.ts';
import styles from './commitments.module.css';

type Given = { readonly commitment: z.output<typeof commitmentView> };

const changed = [api.getCommitment, api.listCommitments];

/** Asks for the password again, to sign or (`isAnswer`) to accept. */
export function SignForm({ commitment, isAnswer }: Given & { readonly isAnswer?: boolean }) {
  const t = useWords(words);
  const [password, setPassword] = useState('');
  const sign = useAction(api.signCommitment, { invalidates: changed });
  const accept = useAction(api.answerCommitment, { invalidates: changed });
  const fault = sign.error ?? accept.error;
  const params = { commitmentId: commitment.id };
  const { revision } = commitment;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isAnswer) accept.mutate({ params, body: { accept: true, revision, password } });
        else sign.mutate({ params, body: { revision, password } });
      }}
    >
      <Fields>
        <p className={styles.quiet}>{t(isAnswer ? 'acceptWhat' : 'signWhat')}</p>
        <PasswordInput
          label={t('password')}
          autoComplete="current-password"
          value={password}
          onChange={({ currentTarget }) => setPassword(currentTarget.value)}
          required
        />
      </Fields>
      {fault ? <ErrorNote problem={fault} safe="nothing" /> : null}
      <FormFoot>
        <Button type="submit" kind="main" busy={sign.isPending || accept.isPending}>
          {t(isAnswer ? 'accept' : 'sign')}
        </Button>
      </FormFoot>
    </form>
  );
}

/** Returns a signed commitment with the reason. */
export function ReturnForm({ commitment }: Given) {
  const t = useWords(words);
  const send = useAction(api.answerCommitment, { invalidates: changed });
  const { id: commitmentId, revision } = commitment;
  return (
    <TextForm
      label={t('reason')}
      verb={t('return')}
      kind="plain"
      busy={send.isPending}
      problem={send.error}
      onSend={(answer) => send.mutate({ params: { commitmentId }, body: { accept: false, revision, answer } })}
    />
  );
}
