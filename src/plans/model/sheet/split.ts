import { problem } from '../../../kernel/problem.ts';
import { hasWords, toConfirmAgain, type Sheet } from './sheet.ts';

/**
 * One reading as two, cut before the letter `at` of its text: both keep its bodies, deadline, place and source, and wait to be confirmed.
 * Refuses a cut within a word, or one that leaves a side without words: plans.split_place.
 */
export function splitTask(sheet: Sheet, taskId: string, at: number, newId: string): Sheet {
  return {
    ...sheet,
    tasks: sheet.tasks.flatMap((task) => {
      if (task.id !== taskId) return [task];
      if (!cutsOf(task.text).includes(at)) throw problem('plans.split_place');
      const [head, tail] = [task.text.slice(0, at).trim(), task.text.slice(at).trim()];
      const open = toConfirmAgain(task);
      return [
        { ...open, text: head },
        { ...open, id: newId, text: tail, revision: 0 },
      ];
    }),
  };
}

/** Where a text can be cut: before each of its words but the first, as places of letters. */
export function cutsOf(text: string): readonly number[] {
  return [...text.matchAll(/(?<=\s)\S/gu)]
    .map(({ index }) => index)
    .filter((at) => hasWords(text.slice(0, at)) && hasWords(text.slice(at)));
}

/** The cut to begin with: after the first semicolon or full stop, else nearest the middle; null for a single word. */
export function likelyCut(text: string): number | null {
  const cuts = cutsOf(text);
  const atSign = cuts.find((at) => /[;.]\s+$/u.test(text.slice(0, at)));
  const fromMiddle = (at: number) => Math.abs(at - text.length / 2);
  return atSign ?? cuts.toSorted((a, b) => fromMiddle(a) - fromMiddle(b))[0] ?? null;
}
