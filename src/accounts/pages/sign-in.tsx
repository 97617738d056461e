import { PasswordInput, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { capitalise } from '../../kernel/vietnamese.ts';
import { keyOf, useAction, useApi } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { Fields } from '../../web/field.tsx';
import { useWords } from '../../web/language.tsx';
import { Page } from '../../web/page.tsx';
import { ErrorNote } from '../../web/states.tsx';
import { api } from '../api.ts';
import { words } from '../words.ts';
import { nextPage } from './next-page.ts';
import styles from './sign-in.module.css';

/** The way in: one form that password managers know, refusals beside their field, then the page that was wanted. */
export function SignInPage() {
  const t = useWords(words);
  const client = useQueryClient();
  const [search] = useSearchParams();
  const session = useApi(api.whoAmI, {});
  const [missing, setMissing] = useState<{ readonly login?: boolean; readonly password?: boolean }>({});
  const [isCapsOn, setCapsOn] = useState(false);
  const [hasMarks, setHasMarks] = useState({ login: false, password: false });
  const login = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);
  // The page is this form.
  useEffect(() => login.current?.focus(), []);
  const signIn = useAction(api.signIn, {
    invalidates: [api.whoAmI],
    // What was shown to whoever was here before is not this person's.
    onDone: () => client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== keyOf(api.whoAmI) }),
  });

  if (session.data?.user) return <Navigate replace to={nextPage(search.get('next'))} />;

  // Read from the form, not from key presses: password managers fill without them.
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const given = { login: textOf(form, 'login').trim(), password: textOf(form, 'password') };
    setMissing({ login: given.login === '', password: given.password === '' });
    if (given.login === '' || given.password === '') return;
    signIn.mutate({ body: given }, { onError: () => password.current?.select() });
  };
  const watchCaps = (event: KeyboardEvent) => setCapsOn(event.getModifierState('CapsLock'));
  const isWrong = signIn.error?.code === 'accounts.wrong_credentials';
  const tenant = session.data?.tenant;

  return (
    <Page title={t('signIn')} eyebrow={tenant ? capitalise(tenant.name) : null} lead={t('signInLead')}>
      {/* Caps Lock shows only in key events. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <form
        className={styles.form}
        method="post"
        noValidate
        onSubmit={submit}
        onKeyDown={watchCaps}
        onKeyUp={watchCaps}
      >
        <Fields>
          <TextInput
            name="login"
            label={t('login')}
            autoComplete="username"
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            ref={login}
            maxLength={100}
            aria-required
            error={missing.login ? t('loginMissing') : undefined}
            description={hasMarks.login ? t('loginHasMarks') : undefined}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            onChange={({ currentTarget }) => setHasMarks({ ...hasMarks, login: isMarked(currentTarget.value) })}
          />
          <PasswordInput
            ref={password}
            name="password"
            label={t('password')}
            autoComplete="current-password"
            maxLength={200}
            aria-required
            error={missing.password ? t('passwordMissing') : isWrong ? signIn.error?.message : undefined}
            // The library marks its other fields so, and forgets this one.
            aria-invalid={missing.password || isWrong || undefined}
            description={isCapsOn ? t('capsLockOn') : hasMarks.password ? t('passwordHasMarks') : undefined}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
            onChange={({ currentTarget }) => setHasMarks({ ...hasMarks, password: isMarked(currentTarget.value) })}
          />
        </Fields>
        {signIn.error && !isWrong ? <ErrorNote problem={signIn.error} /> : null}
        <Button kind="main" type="submit" wide busy={signIn.isPending}>
          {t('signIn')}
        </Button>
        <p className={styles.note}>{t('forgotten')}</p>
        {tenant?.isSample ? <p className={styles.note}>{t('sampleSignIns')}</p> : null}
      </form>
    </Page>
  );
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** True when a text has Vietnamese marks, which a keyboard for Vietnamese may have put there unasked. */
function isMarked(text: string): boolean {
  return /[\p{M}đ]/iu.test(text.normalize('NFD'));
}
