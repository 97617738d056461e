import type { Block, Paragraph } from '../../office/block.ts';
import type { TaskView } from './views.ts';

/** What a stretch of the document was read as; `unsure` where the reader doubts it and nobody has decided yet. */
export type MarkRole = 'lead' | 'coordinate' | 'deadline' | 'unsure';

/** A stretch of one paragraph's text; `to` is behind its last letter. */
export type Mark = { readonly from: number; readonly to: number; readonly role: MarkRole };

/** What was read where: marks of paragraphs, and which tasks each paragraph belongs to, by paragraph id. */
export type DocumentMarks = {
  readonly marks: ReadonlyMap<string, readonly Mark[]>;
  /** Paragraphs of each task's own sentence, in order, by task id. */
  readonly places: ReadonlyMap<string, readonly string[]>;
  /** The task that a press on a paragraph means, by paragraph id; the task's own sentence counts before its other fields. */
  readonly tasks: ReadonlyMap<string, string>;
};

/**
 * Finds every field of the tasks again in the document. A field that shares its paragraph with other words is marked only by its own.
 * Doubts are shown while the plan is being reviewed.
 */
export function markDocument(
  blocks: readonly Block[],
  tasks: readonly TaskView[],
  { isReview }: { readonly isReview: boolean },
): DocumentMarks {
  const paragraphs = new Map(allParagraphs(blocks).map((paragraph) => [paragraph.id, paragraph]));
  const marks = new Map<string, Mark[]>();
  const places = new Map<string, readonly string[]>();
  const owners = new Map<string, string>();
  const otherOwners = new Map<string, string>();
  for (const task of tasks) {
    const own = expand(task.source.text, paragraphs);
    places.set(task.id, own);
    for (const id of own) if (!owners.has(id)) owners.set(id, task.id);
    for (const field of fields) {
      const isUnsure = isReview && task.review === 'unreviewed' && task.doubts.some((doubt) => doubt.field === field);
      for (const id of expand(task.source[field] ?? [], paragraphs)) {
        if (!otherOwners.has(id)) otherOwners.set(id, task.id);
        const text = paragraphs.get(id)?.text ?? '';
        const stretches = stretchesOf(text, wordsOf(task, field), own.includes(id));
        const role: MarkRole = isUnsure ? 'unsure' : field;
        marks.set(id, [...(marks.get(id) ?? []), ...stretches.map((stretch) => ({ ...stretch, role }))]);
      }
    }
  }
  return {
    marks: new Map([...marks].map(([id, found]) => [id, apart(found)])),
    places,
    tasks: new Map([...otherOwners, ...owners]),
  };
}

/** The next marks with every part of the earlier ones that is still the same, so that only what changed is drawn again. */
export function keepSame(earlier: DocumentMarks | null, next: DocumentMarks): DocumentMarks {
  if (!earlier) return next;
  const marks = keepValues(earlier.marks, next.marks);
  const places = keepValues(earlier.places, next.places);
  const tasks = keepValues(earlier.tasks, next.tasks);
  const isSame = marks === earlier.marks && places === earlier.places && tasks === earlier.tasks;
  return isSame ? earlier : { marks, places, tasks };
}

/** A text cut along its marks, in order: what stands between them has no role. */
export function cutText(
  text: string,
  marks: readonly Mark[],
): readonly { readonly text: string; readonly role: MarkRole | null }[] {
  const pieces: { text: string; role: MarkRole | null }[] = [];
  let at = 0;
  for (const { from, to, role } of marks) {
    if (from > at) pieces.push({ text: text.slice(at, from), role: null });
    pieces.push({ text: text.slice(from, to), role });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), role: null });
  return pieces;
}

/** The table row that holds a block, as 'b12/3', or null outside tables. */
export function rowOf(blockId: string): string | null {
  return /^(b\d+\/\d+)\./.exec(blockId)?.[1] ?? null;
}

const fields = ['lead', 'coordinate', 'deadline'] as const;

function wordsOf(task: TaskView, field: (typeof fields)[number]): readonly string[] {
  if (field === 'deadline') return task.deadline.text ? [task.deadline.text] : [];
  return task[field].map((body) => body.written);
}

/** Where words stand in a text. Without them the whole text is the field, unless it is the task's own sentence as well. */
function stretchesOf(text: string, words: readonly string[], isOwnSentence: boolean): { from: number; to: number }[] {
  const lower = text.toLocaleLowerCase('vi');
  const found = words.flatMap((word) => {
    const from = lower.indexOf(word.toLocaleLowerCase('vi'));
    return from < 0 || word === '' ? [] : [{ from, to: from + word.length }];
  });
  if (isOwnSentence) return found;
  if (text.trim() === '') return [];
  // A cell is its field: separators between names belong to it, and so do names that the reader wrote out in full.
  const rest = text.length - found.reduce((sum, { from, to }) => sum + to - from, 0);
  return found.length === words.length && rest > longestSeparators ? found : [{ from: 0, to: text.length }];
}

/** A field's paragraph that has more letters than this beside the field's own words says something else too. */
const longestSeparators = 40;

/** Ids of blocks as paragraphs: the id of a cell stands for every paragraph in it. */
function expand(ids: readonly string[], paragraphs: ReadonlyMap<string, Paragraph>): readonly string[] {
  return ids.flatMap((id) => {
    if (paragraphs.has(id)) return [id];
    return [...paragraphs.keys()].filter((key) => key.startsWith(`${id}/`));
  });
}

/** Marks in order and without overlap: of two on one place the doubt wins, then the longer. */
function apart(marks: readonly Mark[]): readonly Mark[] {
  const byWeight = marks.toSorted(
    (a, b) => Number(b.role === 'unsure') - Number(a.role === 'unsure') || b.to - b.from - (a.to - a.from),
  );
  const kept: Mark[] = [];
  for (const mark of byWeight) {
    if (kept.every((other) => mark.to <= other.from || mark.from >= other.to)) kept.push(mark);
  }
  return kept.sort((a, b) => a.from - b.from);
}

function keepValues<V>(earlier: ReadonlyMap<string, V>, next: ReadonlyMap<string, V>): ReadonlyMap<string, V> {
  const kept = new Map(
    [...next].map(([id, value]) => {
      const before = earlier.get(id);
      return [id, before !== undefined && JSON.stringify(before) === JSON.stringify(value) ? before : value];
    }),
  );
  return kept.size === earlier.size && [...kept].every(([id, value]) => earlier.get(id) === value) ? earlier : kept;
}

function allParagraphs(blocks: readonly Block[]): readonly Paragraph[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block] : block.cells.flatMap((cell) => allParagraphs(cell.blocks)),
  );
}
