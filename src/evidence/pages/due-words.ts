import type { Dating, Standing } from '../../tasks/model/states.ts';
import { words as taskWords } from '../../tasks/words.ts';
import { formatDate } from '../../web/format.ts';
import { useWords } from '../../web/language.tsx';

/** A name of a period within a sentence: 'Quý I/2026' is 'quý I/2026'. */
export function withinSentence(name: string): string {
  return name.slice(0, 1).toLocaleLowerCase('vi') + name.slice(1);
}

/** Says when an occurrence falls due, that its day was moved where the Civil Code moves it, and for when it was first set; of what has none, what it waits for. */
export function useDueWords(): (occurrence: {
  readonly dating: Dating;
  readonly nominalOn: string | null;
  readonly dueOn: string | null;
  readonly firstDueOn?: string | null;
  readonly updateBy?: string | null;
  readonly standing?: Standing;
}) => string {
  const tt = useWords(taskWords);
  return ({ dating, nominalOn, dueOn, firstDueOn, updateBy, standing }) => {
    if (dueOn === null && dating === 'continuous' && updateBy) {
      return tt(standing?.state === 'stale' ? 'due.updateWasOwed' : 'due.updateBy', { date: formatDate(updateBy) });
    }
    if (dueOn === null) return tt(dating === 'dated' ? 'due.needsDate' : undatedWords[dating]);
    const due =
      nominalOn === null || nominalOn === dueOn
        ? tt('due.on', { date: formatDate(dueOn) })
        : tt('due.moved', { date: formatDate(dueOn), nominal: formatDate(nominalOn) });
    return firstDueOn ? tt('due.extended', { due, first: formatDate(firstDueOn) }) : due;
  };
}

const undatedWords = {
  continuous: 'due.continuous',
  'needs-date': 'due.needsDate',
  'needs-milestones': 'due.needsMilestones',
  'awaits-event': 'due.awaitsEvent',
} as const;
