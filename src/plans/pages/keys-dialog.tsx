import { Modal } from '@mantine/core';
import { Kbd, keyName, type Shortcut } from '../../web/keys.tsx';
import { useWords } from '../../web/language.tsx';
import { words } from '../words.ts';
import styles from './keys-dialog.module.css';

/** Every shortcut of a page, one a line. */
export function KeysDialog(props: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly shortcuts: readonly Pick<Shortcut, 'key' | 'ctrl' | 'does'>[];
}) {
  const t = useWords(words);
  return (
    <Modal
      opened={props.isOpen}
      onClose={props.onClose}
      title={t('allKeys')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
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
    </Modal>
  );
}
