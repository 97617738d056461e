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
 * Makes the marker of one document: it finds every field of the tasks again in it. A field that shares its paragraph with other words is
 * marked only by its own; doubts are shown while the plan is being reviewed. A task that is given again unchanged costs nothing.
 */
export function makeMarker(
  blocks: readonly Block[],
  { isReview }: { readonly isReview: boolean },
): (tasks: readonly TaskView[]) => DocumentMarks {
  const index = indexBlocks(blocks);
  const known = new WeakMap<TaskView, TaskMarks>();
  return (tasks) => {
    const marks = new Map<string, Mark[]>();
    const places = new Map<string, readonly string[]>();
    const owners = new Map<string, string>();
    const otherOwners = new Map<string, string>();
    for (const task of tasks) {
      const found = known.get(task) ?? markTask(index, task, isReview);
      known.set(task, found);
      places.set(task.id, found.own);
      for (const id of found.own) if (!owners.has(id)) owners.set(id, task.id);
      for (const { id, stretches } of found.fields) {
        if (!otherOwners.has(id)) otherOwners.set(id, task.id);
        const others = marks.get(id);
        if (others) others.push(...stretches);
        else marks.set(id, [...stretches]);
      }
    }
    return {
      marks: new Map([...marks].map(([id, all]) => [id, apart(all)])),
      places,
      tasks: new Map([...otherOwners, ...owners]),
    };
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

/** The document's paragraphs by id, and those inside every cell and table by its id. */
type DocumentIndex = {
  readonly texts: ReadonlyMap<string, string>;
  readonly inside: ReadonlyMap<string, readonly string[]>;
};

/** Where one task stands in the document: the paragraphs of its sentence, and the stretches of its fields. */
type TaskMarks = {
  readonly own: readonly string[];
  readonly fields: readonly { readonly id: string; readonly stretches: readonly Mark[] }[];
};

function indexBlocks(blocks: readonly Block[]): DocumentIndex {
  const texts = new Map(allParagraphs(blocks).map(({ id, text }) => [id, text]));
  const inside = new Map<string, string[]>();
  for (const id of texts.keys()) {
    // 'b12/3.2/1' lies in the cell 'b12/3.2' and in the table 'b12'.
    for (let end = id.lastIndexOf('/'); end > 0; end = id.lastIndexOf('/', end - 1)) {
      const around = id.slice(0, end);
      const ids = inside.get(around);
      if (ids) ids.push(id);
      else inside.set(around, [id]);
    }
  }
  return { texts, inside };
}

function markTask(index: DocumentIndex, task: TaskView, isReview: boolean): TaskMarks {
  const own = expand(task.source.text, index);
  return {
    own,
    fields: fields.flatMap((field) => {
      const isUnsure = isReview && task.review === 'unreviewed' && task.doubts.some((doubt) => doubt.field === field);
      const role: MarkRole = isUnsure ? 'unsure' : field;
      return expand(task.source[field] ?? [], index).map((id) => {
        const stretches = stretchesOf(index.texts.get(id) ?? '', wordsOf(task, field), own.includes(id));
        return { id, stretches: stretches.map((stretch) => ({ ...stretch, role })) };
      });
    }),
  };
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
function expand(ids: readonly string[], { texts, inside }: DocumentIndex): readonly string[] {
  return ids.flatMap((id) => (texts.has(id) ? [id] : (inside.get(id) ?? [])));
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
