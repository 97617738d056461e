import { Button } from '../../web/button.tsx';
import { Kbd } from '../../web/keys.tsx';
import { useWords } from '../../web/language.tsx';
import { words } from '../words.ts';
import type { BodyTaken } from './body-choices.ts';
import styles from './same-name.module.css';

/** Offers what was just chosen for a name to every other task that writes it: a plan names the same few bodies a hundred times. */
export function SameName(props: {
  readonly taken: readonly BodyTaken[];
  readonly count: number;
  readonly onTakeAll: () => void;
}) {
  const t = useWords(words);
  if (props.count === 0) return null;
  const written = props.taken.map((body) => `“${body.written}”`).join(', ');
  return (
    <p role="status" className={styles.offer}>
      <span>{t('sameName', { written, count: props.count })}</span>
      <Button small onClick={props.onTakeAll}>
        {t('takeAll')} <Kbd>A</Kbd>
      </Button>
    </p>
  );
}
