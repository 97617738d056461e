import { useState } from 'react';
import { useAction } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { useWords } from '../../web/language.tsx';
import { Section } from '../../web/section.tsx';
import { ErrorNote } from '../../web/states.tsx';
import { api } from '../api.ts';
import { words } from '../words.ts';
import { changed, type Detail, type DraftTask, type Opinion } from './consultation-views.ts';
import styles from './consultation.module.css';
import { OpinionForm } from './opinion-form.tsx';
import { OpinionText } from './opinion-text.tsx';

/** The draft as a unit that is asked reads it, its own tasks first, and what the unit says to each sentence. */
export function AnswerDraft({ detail }: { readonly detail: Detail }) {
  const t = useWords(words);
  const { consultation, tasks } = detail;
  // Whoever asked may belong to a unit that is asked: here stands what that unit said.
  const opinions = detail.opinions.filter(({ abilities }) => !consultation.abilities.lead || abilities.withdraw);
  const groups = [
    { title: t('tasksOwn'), tasks: tasks.filter(({ isOwn }) => isOwn) },
    { title: t('tasksOther'), tasks: tasks.filter(({ isOwn }) => !isOwn) },
  ].filter((group) => group.tasks.length > 0);
  const listed = new Set(tasks.map(({ id }) => id));
  const apart = opinions.filter(({ taskId }) => taskId === null || !listed.has(taskId));
  return (
    <>
      <OwnAnswer detail={detail} opinions={opinions} apart={apart} />
      {groups.map((group) => (
        <Section key={group.title} title={group.title} note={group.tasks.length}>
          <ol className={styles.lines}>
            {group.tasks.map((task) => (
              <TaskToAnswer
                key={task.id}
                task={task}
                detail={detail}
                opinions={opinions.filter(({ taskId }) => taskId === task.id)}
              />
            ))}
          </ol>
        </Section>
      ))}
    </>
  );
}

function OwnAnswer({
  detail: { consultation },
  opinions,
  apart,
}: {
  readonly detail: Detail;
  readonly opinions: readonly Opinion[];
  readonly apart: readonly Opinion[];
}) {
  const t = useWords(words);
  const [isOpen, setOpen] = useState(false);
  const agree = useAction(api.agree, { invalidates: changed });
  const { abilities } = consultation;
  const said = opinions.length > 0 || consultation.answered === 0 || abilities.agree || consultation.abilities.lead;
  return (
    <Section title={t('yourAnswer')}>
      {consultation.state === 'closed' ? <p className={styles.quiet}>{t('closedToUnit')}</p> : null}
      {said ? null : <p>{t('agreed')}</p>}
      {abilities.agree ? <p className={styles.quiet}>{t('notYet')}</p> : null}
      <ul className={styles.lines}>
        {apart.map((opinion) => (
          <li key={opinion.id}>
            <p className={styles.told}>{opinion.sentence ?? t('whole')}</p>
            <OpinionText opinion={opinion} isOwn />
          </li>
        ))}
      </ul>
      {agree.error ? <ErrorNote problem={agree.error} safe="nothing" /> : null}
      {isOpen ? (
        <OpinionForm consultationId={consultation.id} about={null} onClose={() => setOpen(false)} />
      ) : (
        <p className={styles.actions}>
          {abilities.agree ? (
            <Button
              kind="main"
              busy={agree.isPending}
              onClick={() => agree.mutate({ params: { consultationId: consultation.id } })}
            >
              {t('agree')}
            </Button>
          ) : null}
          {abilities.answer ? <Button onClick={() => setOpen(true)}>{t('giveWhole')}</Button> : null}
        </p>
      )}
    </Section>
  );
}

function TaskToAnswer({
  task,
  detail: { consultation },
  opinions,
}: {
  readonly task: DraftTask;
  readonly detail: Detail;
  readonly opinions: readonly Opinion[];
}) {
  const t = useWords(words);
  const [isOpen, setOpen] = useState(false);
  return (
    <li>
      <p>{task.text}</p>
      <p className={styles.told}>
        {[
          task.lead.length > 0 ? t('lead2', { units: task.lead.join('; ') }) : null,
          task.coordinate.length > 0 ? t('coordinate', { units: task.coordinate.join('; ') }) : null,
          task.deadline ? t('deadline', { deadline: task.deadline }) : null,
          task.product ? t('product', { product: task.product }) : null,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {opinions.map((opinion) => (
        <OpinionText key={opinion.id} opinion={opinion} isOwn />
      ))}
      {isOpen ? (
        <OpinionForm consultationId={consultation.id} about={task} onClose={() => setOpen(false)} />
      ) : consultation.abilities.answer ? (
        <p className={styles.actions}>
          <Button small aria-label={t('giveOf', { text: task.text })} onClick={() => setOpen(true)}>
            {t('give')}
          </Button>
        </p>
      ) : null}
    </li>
  );
}
