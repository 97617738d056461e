import { Dialog } from '../../web/dialog.tsx';
import { Kbd, keyName, type Shortcut } from '../../web/keys.tsx';
import { useWords } from '../../web/language.tsx';
import { words } from '../words.ts';
import styles from './keys-dialog.module.css';

/** Every shortcut of a page, one a line. */
export function KeysDialog(props: {
  readonly onClose: () => void;
  readonly shortcuts: readonly Pick<Shortcut, 'key' | 'ctrl' | 'does'>[];
}) {
  const t = useWords(words);
  return (
    <Dialog title={t('allKeys')} onClose={props.onClose}>
      <dl className={styles.keys}>
        {props.shortcuts.map((shortcut) => (
          <div key={keyName(shortcut)}>
            <dt>
              <Kbd>{keyName(shortcut)}</Kbd>
            </dt>
            <dd>{shortcut.does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
