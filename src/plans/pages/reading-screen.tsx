import { TextInput } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { fold } from '../../kernel/vietnamese.ts';
import type { Block } from '../../office/block.ts';
import { api as units } from '../../units/api.ts';
import { useApi } from '../../web/api-client.ts';
import { ButtonLink, Button } from '../../web/button.tsx';
import { Kbd, KeyLine, useShortcuts, type Shortcut } from '../../web/keys.tsx';
import { useWords } from '../../web/language.tsx';
import { words } from '../words.ts';
import { bodyChoices } from './body-choices.ts';
import type { DocumentMarks } from './document-marks.ts';
import { periodOf } from './plan-words.ts';
import { CardActions, ReadingCard } from './reading-card.tsx';
import { ReadingFields, useShownFields } from './reading-fields.tsx';
import { ReadingList } from './reading-list.tsx';
import styles from './reading-screen.module.css';
import { neighbour } from './review-queue.ts';
import { MarksLegend, SideBySide, SideHead, useSides } from './side-by-side.tsx';
import type { PlanView, TaskView } from './views.ts';

/** A plan that has been put in force, for everybody: the document beside its tasks, each with the way to its work. Nothing is changed here. */
export function ReadingScreen(props: {
  readonly plan: PlanView;
  readonly blocks: readonly Block[];
  readonly marks: DocumentMarks;
  readonly tasks: readonly TaskView[];
  /** The task that the address names. */
  readonly wanted: string | null;
}) {
  const { plan, tasks } = props;
  const t = useWords(words);
  const [currentId, setCurrentId] = useState(props.wanted);
  const [sought, setSought] = useState('');
  const list = useMemo(() => tasks.filter((task) => isFound(task, sought)), [tasks, sought]);
  const current = tasks.find((task) => task.id === currentId) ?? list[0] ?? null;
  const sides = useSides(props.marks, current?.id ?? null);
  const pick = useCallback((taskId: string) => setCurrentId(taskId), []);
  const known = useApi(units.listUnits, {}, { staleTime: 300_000 });
  const choices = useMemo(() => bodyChoices(known.data ?? { units: [], groups: [] }), [known.data]);
  const fields = useShownFields(current, choices, { hasPeriod: periodOf(plan) !== null, isReview: false });
  const step = (by: 1 | -1) => setCurrentId(neighbour(list, current, by)?.id ?? null);
  const shortcuts: readonly Shortcut[] = [
    { key: 'j', does: t('key.down'), run: () => step(1) },
    { key: 'k', does: t('key.up'), run: () => step(-1) },
    { key: ' ', does: t('key.place'), run: sides.showPlace },
  ];
  useShortcuts(shortcuts);
  return (
    <>
      <SideBySide
        sides={sides}
        blocks={props.blocks}
        marks={props.marks}
        onPick={pick}
        documentHead={<MarksLegend withDoubt={false} />}
      >
        <SideHead title={t('tasksOfPlan', { count: tasks.length })}>
          <TextInput
            className={styles.search}
            type="search"
            aria-label={t('searchTasks')}
            placeholder={t('searchTasks')}
            value={sought}
            onChange={({ currentTarget }) => setSought(currentTarget.value)}
          />
        </SideHead>
        {current ? (
          <ReadingCard task={current} card={sides.card} isReview={false} position={null}>
            <ReadingFields fields={fields} />
            <CardActions
              end={
                current.source.text.length === 0 ? (
                  <p className={styles.notGiven}>{t('addedByHand')}</p>
                ) : (
                  <Button kind="flat" onClick={sides.showPlace}>
                    {t('seePlace')} <Kbd>Space</Kbd>
                  </Button>
                )
              }
            >
              {current.review === 'confirmed' ? (
                <ButtonLink to={`/work?show=all&plan=${plan.id}&task=${current.id}`}>{t('seeWork')}</ButtonLink>
              ) : (
                <p className={styles.notGiven}>{t('notGiven')}</p>
              )}
            </CardActions>
          </ReadingCard>
        ) : null}
        <ReadingList
          label={t('tasksOfPlan', { count: list.length })}
          tasks={list}
          current={current?.id ?? null}
          onPick={pick}
          isReview={false}
        >
          {list.length === 0 ? <p className={styles.nothing}>{t('nothingFound')}</p> : null}
        </ReadingList>
      </SideBySide>
      <KeyLine shortcuts={shortcuts} />
    </>
  );
}

/** True when the sentence, a criterion or a body of the task holds the words, accents or not. */
function isFound(task: TaskView, sought: string): boolean {
  const words = fold(sought.trim());
  if (words === '') return true;
  const bodies = [...task.lead, ...task.coordinate].flatMap((body) => [body.written, body.name ?? '']);
  return fold([task.text, ...task.criteria, ...bodies].join('\n')).includes(words);
}
