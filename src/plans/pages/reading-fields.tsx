import { Fragment, useMemo, type ReactNode } from 'react';
import { Link } from 'react-router';
import { treeAddress } from '../../frameworks/model/tree-address.ts';
import { fill } from '../../kernel/words.ts';
import { words as readingWords } from '../../reading/words.ts';
import { ReadField } from '../../web/field.tsx';
import { formatDate } from '../../web/format.ts';
import { useLanguage, useWords } from '../../web/language.tsx';
import { CriterionTag, Provenance } from '../../web/tags.tsx';
import { words } from '../words.ts';
import type { Answer, FieldName } from './answer.ts';
import type { BodyChoice } from './body-choices.ts';
import { answerFor, bodyNotes, isKnown, proposalFor } from './body-readings.ts';
import { understand } from './deadline-words.ts';
import styles from './reading-fields.module.css';
import type { BodyView, DoubtView, TaskView } from './views.ts';
import { leadsOf } from './who-answers.tsx';

/** A field as the card shows it. */
export type ShownField = {
  readonly name: FieldName;
  readonly label: string;
  readonly value: ReactNode;
  readonly notes: readonly string[];
  readonly isUnsure: boolean;
  /** Nothing is there to be sure of: the document is silent, or names no day. */
  readonly isUnsaid: boolean;
  /** Null where nothing is asked. */
  readonly answer: Answer | null;
};

/** What a field says of itself, beside what the reader doubts of it. */
type FieldState = {
  readonly notes: readonly string[];
  /** It can't be used as it stands, whatever was decided. */
  readonly isOpen: boolean;
  readonly isUnsaid: boolean;
};

/** The fields of a reading in the order of the card: those that matter always, the others when they say something or are in doubt. */
export function useShownFields(
  task: TaskView | null,
  choices: readonly BodyChoice[],
  { hasPeriod, isReview }: { readonly hasPeriod: boolean; readonly isReview: boolean },
): readonly ShownField[] {
  const t = useWords(words);
  const { language } = useLanguage();
  return useMemo(() => {
    if (!task) return [];
    const doubtsOf = (name: FieldName) =>
      isReview && task.review === 'unreviewed' ? task.doubts.filter((doubt) => doubt.field === name) : [];
    const sentence = ({ code, params }: DoubtView) =>
      fill({ ...readingWords, ...words }[code]?.[language] ?? t('doubt.other'), params);
    const show = (
      name: FieldName,
      value: ReactNode | null,
      answer: Answer,
      { notes = [], isOpen = false, isUnsaid = value === null }: Partial<FieldState> = {},
    ): ShownField => {
      const doubts = doubtsOf(name);
      const isUnsure = doubts.length > 0 || (isReview && isOpen);
      return {
        name,
        label: t(`field.${name}`),
        value: value ?? <Unsaid>{t('notInDocument')}</Unsaid>,
        notes: [
          ...notes,
          ...ruleNotes(name),
          ...doubts.filter((doubt) => !saidByNotes.includes(doubt.code)).map(sentence),
        ],
        isUnsure,
        isUnsaid,
        answer: isUnsure ? answer : null,
      };
    };
    const ruleNotes = (name: FieldName) =>
      (task.source.rules ?? []).flatMap(({ kind, field, written }) =>
        field !== name || kind === 'body' ? [] : [t(kind === 'column' ? 'columnUsed' : 'headingUsed', { written })],
      );
    const bodies = (name: 'lead' | 'coordinate') => {
      const list = task[name];
      const nearest = list.map((body) => (isKnown(body) ? null : proposalFor(body, task, choices)));
      const value = list.length > 0 ? <BodyNames bodies={list} choices={choices} /> : null;
      const several = name === 'lead' ? leadsOf(task) : [];
      const isUndecided = several.length > 1 && task.accountable === null && list.every(isKnown);
      return show(name, value, isUndecided ? { kind: 'who' } : answerFor(name, list, nearest), {
        notes: [...bodyNotes(list, nearest, task, t), ...answering(several)],
        // Confirmed or not: nobody receives work for a name that stands for nothing, and somebody must answer.
        isOpen: isUndecided || list.some((body) => !isKnown(body)),
      });
    };
    const answering = (leads: ReturnType<typeof leadsOf>) => {
      const { accountable } = task;
      if (leads.length < 2 || accountable === null || isReview) return [];
      if (accountable === 'each') return [t('who.each')];
      return leads.filter(({ unitId }) => unitId === accountable.unitId).map((one) => t('who.answers', one));
    };
    const onlyIf = (wanted: boolean, field: ShownField) => (wanted ? [field] : []);
    const isIndexUnsure = doubtsOf('index').length > 0;
    const understood = understand(task.deadline, hasPeriod);
    const written = task.deadline.text;
    return [
      ...onlyIf(
        doubtsOf('text').length > 0,
        show('text', t('textUnsure'), { kind: 'take', change: { text: task.text } }),
      ),
      ...onlyIf(
        isIndexUnsure,
        show('index', t(`index.${task.indexName}`), { kind: 'take', change: { indexName: task.indexName } }),
      ),
      show(
        'criteria',
        <CriterionLine task={task} isIndexShown={!isIndexUnsure} />,
        { kind: 'look' },
        {
          isUnsaid: task.criteria.length + task.taken.length === 0,
        },
      ),
      ...onlyIf(
        task.kind !== 'task' || doubtsOf('kind').length > 0,
        show('kind', t(`kind.${task.kind}`), { kind: 'take', change: { kind: task.kind } }),
      ),
      bodies('lead'),
      bodies('coordinate'),
      show(
        'deadline',
        written ? `“${written}”` : null,
        { kind: 'take', change: { deadlineText: written } },
        {
          notes: [t(understood.key, understood.values)],
          isUnsaid: !written || understood.needsDate,
        },
      ),
      show('product', task.product, { kind: 'take', change: { product: task.product } }),
    ];
  }, [task, choices, hasPeriod, isReview, language, t]);
}

/** The fields drawn; those in doubt with their number keys. */
export function ReadingFields({
  fields,
  onAnswer,
}: {
  readonly fields: readonly ShownField[];
  /** Missing where nothing may be changed. */
  readonly onAnswer?: (answer: Answer) => void;
}) {
  const t = useWords(words);
  const asked = fields.filter((field) => field.answer !== null);
  return (
    <div className={styles.fields}>
      {fields.map((field) => (
        <ReadField
          key={field.name}
          name={field.label}
          value={field.value}
          isUnsure={field.isUnsure}
          isPlain={!onAnswer || field.isUnsaid}
          note={
            field.notes.length > 0
              ? field.notes.map((note) => (
                  <span key={note} className={styles.note}>
                    {note}
                  </span>
                ))
              : undefined
          }
          {...(field.answer && onAnswer
            ? {
                answer: {
                  key: String(asked.indexOf(field) + 1),
                  verb: t(`answer.${field.answer.kind}`),
                  run: () => field.answer && onAnswer(field.answer),
                },
              }
            : {})}
        />
      ))}
    </div>
  );
}

/** The index and the criteria that a task serves, in one line. */
function CriterionLine({ task, isIndexShown }: { readonly task: TaskView; readonly isIndexShown: boolean }) {
  const t = useWords(words);
  return (
    <>
      {isIndexShown ? <CriterionTag code={t(`index.${task.indexName}`)} /> : null}{' '}
      {task.taken.map(({ ref, index, code, name, isRebuilt }) => (
        <span key={ref} className={styles.note}>
          <Link to={treeAddress(ref)}>
            <CriterionTag code={`${index} ${code}`} /> {name}
          </Link>{' '}
          {isRebuilt ? <Provenance kind="rebuilt" /> : null}
        </span>
      ))}
      {task.criteria.length > 0 ? (
        task.criteria.join('; ')
      ) : task.taken.length > 0 ? null : (
        <Unsaid>{t('noCriterion')}</Unsaid>
      )}
    </>
  );
}

/** Bodies by the name that they are taken for; a collective with how many units it means today. */
function BodyNames({
  bodies,
  choices,
}: {
  readonly bodies: readonly BodyView[];
  readonly choices: readonly BodyChoice[];
}) {
  const t = useWords(words);
  // The plan keeps the name as printed; who follows stands beside it, save one heir of the same name, which would say nothing.
  const endedWords = ({ on, heirs }: NonNullable<BodyView['ended']>) =>
    heirs.length > 0 ? t('bodyNow', { heirs: heirs.join(', ') }) : t('bodyEnded', { date: formatDate(on) });
  return bodies.map((body, index) => {
    const members = choices.find((choice) => choice.value === `group:${body.groupId}`)?.members;
    return (
      <Fragment key={`${body.written} ${body.unitId}${body.groupId}`}>
        <span className={isKnown(body) ? undefined : styles.unknown}>
          {body.name ?? `“${body.written}”`}
          {members ? ` (${members})` : ''}
        </span>
        {body.ended && body.ended.heirs.join() !== body.name ? (
          <span className={styles.ended}> ({endedWords(body.ended)})</span>
        ) : null}
        {index < bodies.length - 1 ? '; ' : ''}
      </Fragment>
    );
  });
}

function Unsaid({ children }: { readonly children: ReactNode }) {
  return <span className={styles.unsaid}>{children}</span>;
}

/** Doubts that a field's own note already tells: which name is unknown, when a task falls due. */
const saidByNotes: readonly string[] = [
  'plans.unknown_body',
  'reading.unknown_body',
  'reading.needs_date',
  'reading.deadline_unread',
  'reading.deadline_missing',
];
