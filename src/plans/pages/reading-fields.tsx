import { useMemo, type ReactNode } from 'react';
import { fill } from '../../kernel/words.ts';
import { words as readingWords } from '../../reading/words.ts';
import { nameKey } from '../../units/model.ts';
import { ReadField } from '../../web/field.tsx';
import { useLanguage, useWords, type Speak } from '../../web/language.tsx';
import { CriterionTag } from '../../web/tags.tsx';
import { words } from '../words.ts';
import { heirChoices, nearestChoice, takeFor, type BodyChoice } from './body-choices.ts';
import { understand } from './deadline-words.ts';
import styles from './reading-fields.module.css';
import type { Change } from './use-review.ts';
import type { BodyView, DoubtView, TaskView } from './views.ts';

/** How a doubt can be answered with one key: take what is offered, choose in the editor, or look at the place. */
export type Answer =
  | { readonly kind: 'take'; readonly change: Change }
  | { readonly kind: 'choose'; readonly field: FieldName }
  | { readonly kind: 'look' };

export type FieldName = 'text' | 'index' | 'criteria' | 'kind' | 'lead' | 'coordinate' | 'deadline' | 'product';

/** A field as the card shows it. */
export type ShownField = {
  readonly name: FieldName;
  readonly label: string;
  readonly value: ReactNode;
  readonly notes: readonly string[];
  readonly isUnsure: boolean;
  /** The document does not say it. */
  readonly isUnsaid: boolean;
  /** Null where nothing is asked. */
  readonly answer: Answer | null;
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
      notes: readonly string[] = [],
    ): ShownField => {
      const doubts = doubtsOf(name);
      return {
        name,
        label: t(`field.${name}`),
        value: value ?? <Unsaid>{t('notInDocument')}</Unsaid>,
        notes: [...notes, ...doubts.filter((doubt) => !isSaidElsewhere(doubt, doubts)).map(sentence)],
        isUnsure: doubts.length > 0,
        isUnsaid: value === null || (name === 'criteria' && task.criteria.length === 0),
        answer: doubts.length > 0 ? answer : null,
      };
    };
    const bodies = (name: 'lead' | 'coordinate') => {
      const list = task[name];
      const nearest = list.map((body) => (isKnown(body) ? null : proposalFor(body, task, choices)));
      const value = list.length > 0 ? <BodyNames bodies={list} choices={choices} /> : null;
      return show(name, value, answerFor(name, list, nearest), bodyNotes(list, nearest, t));
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
      show('criteria', <CriterionLine task={task} isIndexShown={!isIndexUnsure} />, { kind: 'look' }),
      ...onlyIf(
        task.kind !== 'task' || doubtsOf('kind').length > 0,
        show('kind', t(`kind.${task.kind}`), { kind: 'take', change: { kind: task.kind } }),
      ),
      bodies('lead'),
      bodies('coordinate'),
      show('deadline', written ? `“${written}”` : null, { kind: 'take', change: { deadlineText: written } }, [
        t(understood.key, understood.values),
      ]),
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
      {task.criteria.length > 0 ? task.criteria.join('; ') : <Unsaid>{t('noCriterion')}</Unsaid>}
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
  return bodies.map((body, index) => {
    const members = choices.find((choice) => choice.value === `group:${body.groupId}`)?.members;
    return (
      <span
        key={`${body.written} ${body.unitId}${body.groupId}`}
        className={isKnown(body) ? undefined : styles.unknown}
      >
        {body.name ?? `“${body.written}”`}
        {members ? ` (${members})` : ''}
        {index < bodies.length - 1 ? '; ' : ''}
      </span>
    );
  });
}

function Unsaid({ children }: { readonly children: ReactNode }) {
  return <span className={styles.unsaid}>{children}</span>;
}

function isKnown(body: BodyView): boolean {
  return body.unitId !== null || body.groupId !== null;
}

/** Where the document's name is another than today's, and what an unknown name is nearest to. */
function bodyNotes(
  bodies: readonly BodyView[],
  nearest: readonly (BodyChoice | null)[],
  t: Speak<typeof words>,
): readonly string[] {
  return bodies.flatMap((body, index) => {
    const near = nearest[index];
    if (near) return [t('nearest', { written: body.written, name: near.name })];
    if (!body.name || isSameName(body.written, body.name)) return [];
    return [t('writtenAs', { written: body.written })];
  });
}

/** 'UBND cấp xã' and 'Ủy ban nhân dân cấp xã' are one name; nobody need be told. */
function isSameName(written: string, name: string): boolean {
  const plain = (text: string) => nameKey(text).replace(/\buy ban nhan dan\b/g, 'ubnd');
  return plain(written) === plain(name);
}

/** Unknown names are taken for the nearest where each has one; otherwise somebody must choose. */
function answerFor(
  field: 'lead' | 'coordinate',
  bodies: readonly BodyView[],
  nearest: readonly (BodyChoice | null)[],
): Answer {
  const isOpen = bodies.some((body, index) => !isKnown(body) && !nearest[index]);
  if (isOpen || bodies.length === 0) return { kind: 'choose', field };
  const taken = bodies.map((body, index) => {
    const near = nearest[index];
    const { written, unitId, groupId } = near ? takeFor(body.written, near) : body;
    return { written, unitId, groupId };
  });
  return { kind: 'take', change: field === 'lead' ? { lead: taken } : { coordinate: taken } };
}

/** What an unknown name is most likely meant for: its only heir, or without heirs the name that is most alike. */
function proposalFor(body: BodyView, task: TaskView, choices: readonly BodyChoice[]): BodyChoice | null {
  const heirs = heirChoices(body.written, task.doubts, choices);
  if (heirs.length > 0) return heirs.length === 1 ? (heirs[0] ?? null) : null;
  return nearestChoice(body.written, choices);
}

/** True for a doubt whose sentence would repeat another's, or what the field's own note says of its deadline. */
function isSaidElsewhere({ code, params }: DoubtView, all: readonly DoubtView[]): boolean {
  if (deadlineNotes.includes(code)) return true;
  const isOf = (other: DoubtView) =>
    (other.params?.['written'] ?? other.params?.['name']) === (params?.['written'] ?? params?.['name']);
  const has = (other: string) => all.some((one) => one.code === other && isOf(one));
  if (code === 'reading.unknown_body') return has('plans.unknown_body');
  return code === 'plans.unknown_body' && has('reading.body_ended');
}

const deadlineNotes = ['reading.needs_date', 'reading.deadline_unread', 'reading.deadline_missing'];
