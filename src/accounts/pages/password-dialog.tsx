import { useState } from 'react';
import { Button } from '../../web/button.tsx';
import { Dialog } from '../../web/dialog.tsx';
import { Fields, FormFoot } from '../../web/field.tsx';
import { useWords } from '../../web/language.tsx';
import { words } from '../words.ts';
import styles from './people.module.css';

/** A password that was just made, and whose it is. */
export type Told = { readonly name: string; readonly login: string; readonly password: string };

/** Shows a password the one time that it is known. */
export function PasswordDialog({ told, onClose }: { readonly told: Told; readonly onClose: () => void }) {
  const t = useWords(words);
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(told.password);
    setCopied(true);
  };
  return (
    <Dialog title={t('people.password', told)} onClose={onClose}>
      <Fields>
        <p>{t('people.passwordSignIn', told)}</p>
        <p className={styles.password}>{told.password}</p>
        <p className={styles.note} role="status">
          {isCopied ? t('people.copied') : t('people.passwordOnce')}
        </p>
      </Fields>
      <FormFoot>
        {/* Browsers give the clipboard to safe connections alone. */}
        {window.isSecureContext ? <Button onClick={() => void copy()}>{t('people.copy')}</Button> : null}
        <Button kind="main" onClick={onClose}>
          {t('people.passwordDone')}
        </Button>
      </FormFoot>
    </Dialog>
  );
}
