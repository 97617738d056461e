import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './dialog.module.css';
import { useWords } from './language.tsx';
import { webWords } from './words.ts';

/**
 * A question that stops the page: its title, what is asked, its buttons. Drawn while it stands in the tree; Escape, the cross and a press
 * outside call `onClose`. Its head is no landmark, unlike the library's.
 */
export function Dialog({
  title,
  onClose,
  wide,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  /** For what needs more than one column of fields. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}) {
  const t = useWords(webWords);
  return (
    <Modal.Root opened centered lockScroll={false} onClose={onClose} size={wide ? 'lg' : 'md'} transitionProps={quick}>
      <Modal.Overlay />
      <Modal.Content>
        <div className={styles.head}>
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t('close')} />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

const quick = { duration: 120 };
