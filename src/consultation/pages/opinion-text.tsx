import { useAction } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { ErrorNote } from '../../web/states.tsx';
import { Tag } from '../../web/tags.tsx';
import { api } from '../api.ts';
import { words } from '../words.ts';
import { changed, type Opinion } from './consultation-views.ts';
import styles from './consultation.module.css';

const tones = { waiting: 'ask', taken: 'ok', partly: 'plain', not_taken: 'plain' } as const;

/** What was said, by whom, and what became of it; `isOwn` lets the unit take it back. */
export function OpinionText({ opinion, isOwn }: { readonly opinion: Opinion; readonly isOwn?: boolean }) {
  const t = useWords(words);
  const f = useFormat();
  const withdraw = useAction(api.withdrawOpinion, { invalidates: changed });
  return (
    <div className={styles.opinion}>
      <p className={styles.words}>{opinion.text}</p>
      {opinion.wording ? <p className={styles.words}>{t('table.wording', { wording: opinion.wording })}</p> : null}
      <p className={styles.told}>
        {opinion.personName}, {f.date(opinion.givenOn)}
        {opinion.isLate ? <span className={styles.late}> · {t('late')}</span> : null}
      </p>
      {isOwn ? <Outcome opinion={opinion} /> : null}
      {withdraw.error ? <ErrorNote problem={withdraw.error} safe="nothing" /> : null}
      {isOwn && opinion.abilities.withdraw ? (
        <p className={styles.actions}>
          <Button
            small
            kind="flat"
            busy={withdraw.isPending}
            aria-label={t('withdrawOf', { text: opinion.text })}
            onClick={() => withdraw.mutate({ params: { opinionId: opinion.id } })}
          >
            {t('withdraw')}
          </Button>
        </p>
      ) : null}
    </div>
  );
}

/** What became of an opinion: taken or not, the words that the task was given, the reason. */
export function Outcome({ opinion }: { readonly opinion: Opinion }) {
  const t = useWords(words);
  return (
    <>
      <p>
        <Tag tone={tones[opinion.state]}>{t(`state.${opinion.state}`)}</Tag>
      </p>
      {opinion.applied ? <p className={styles.words}>{t('table.applied', { text: opinion.applied })}</p> : null}
      {opinion.reason ? <p className={styles.words}>{opinion.reason}</p> : null}
    </>
  );
}
