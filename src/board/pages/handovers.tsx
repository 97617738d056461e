import { handoversApi } from '../../tasks/api/handovers.ts';
import { useApi } from '../../web/api-client.ts';
import { ButtonLink } from '../../web/button.tsx';
import { useWords } from '../../web/language.tsx';
import { Section } from '../../web/section.tsx';
import { words } from '../words.ts';
import styles from './board.module.css';

/** Open duties of units that ended, with the way to where it is decided who takes them; nothing where there are none. */
export function Handovers() {
  const t = useWords(words);
  const waiting = useApi(handoversApi.countHandovers, {}, { staleTime: 0 });
  const count = waiting.data?.duties ?? 0;
  if (count === 0) return null;
  return (
    <Section title={t('board.handoversTitle')} note={count}>
      <p>{t('board.handovers', { count })}</p>
      <p className={styles.whole}>
        <ButtonLink small to="/handovers">
          {t('board.openHandovers')}
        </ButtonLink>
      </p>
    </Section>
  );
}
