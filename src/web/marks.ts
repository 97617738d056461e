import { fill, type Language } from '../kernel/words.ts';
import { daysUntil } from './format.ts';
import { webWords } from './words.ts';

/** What the unit itself says of an occurrence; done means done with its product. */
export type Reported = 'none' | 'doing' | 'done';

/** What someone outside the unit says of its evidence. */
export type Proven = 'none' | 'waiting' | 'accepted' | 'returned';

/**
 * How an occurrence stands to its due date, computed from dates. `days` is left or late; without it the matter is closed. Continuous has no day
 * to miss and goes stale without an update; a roadmap waits for its milestones, a clock for its event.
 */
export type Timing =
  | { readonly kind: 'in_time'; readonly days?: number }
  | { readonly kind: 'soon'; readonly days: number }
  | { readonly kind: 'late'; readonly days?: number }
  | { readonly kind: 'stale'; readonly days: number }
  | { readonly kind: 'continuous' }
  | { readonly kind: 'undated' }
  | { readonly kind: 'milestones' }
  | { readonly kind: 'event' };

/** The three states of an occurrence: told apart, and never derived from one another. */
export type ThreeStates = { readonly reported: Reported; readonly proven: Proven; readonly timing: Timing };

/** The colour of one mark: ink unless it is in trouble; jade comes to all three together or to none. */
export type MarkTone = 'ink' | 'faint' | 'doubt' | 'lost' | 'won';

const soonDays = 7;

/** How an open occurrence stands today; `due` and `today` are `YYYY-MM-DD`, a null `due` can't be dated. */
export function timingOf(due: string | null, today: string): Timing {
  if (due === null) return { kind: 'undated' };
  const days = daysUntil(due, today);
  if (days < 0) return { kind: 'late', days: -days };
  return days <= soonDays ? { kind: 'soon', days } : { kind: 'in_time', days };
}

/** Whether all three hold: done, accepted, and not late or undated. Only then is anything jade. */
export function allThree({ reported, proven, timing }: ThreeStates): boolean {
  const isOnTime = timing.kind === 'in_time' || timing.kind === 'soon' || timing.kind === 'continuous';
  return reported === 'done' && proven === 'accepted' && isOnTime;
}

/** The tones of the three marks in their fixed order. */
export function markTones(states: ThreeStates): { reported: MarkTone; proven: MarkTone; timing: MarkTone } {
  if (allThree(states)) return { reported: 'won', proven: 'won', timing: 'won' };
  return {
    reported: states.reported === 'none' ? 'faint' : 'ink',
    proven: ({ none: 'faint', waiting: 'doubt', accepted: 'ink', returned: 'lost' } as const)[states.proven],
    timing: timingTones[states.timing.kind],
  };
}

/** Stale is amber, never the lacquer of what is overdue; nothing is owed before an event. */
const timingTones: Readonly<Record<Timing['kind'], MarkTone>> = {
  in_time: 'ink',
  soon: 'doubt',
  late: 'lost',
  continuous: 'ink',
  stale: 'doubt',
  undated: 'doubt',
  milestones: 'doubt',
  event: 'faint',
};

/** The words beside the three marks, in their fixed order, and the whole sentence for who can't see them. */
export function markWords(states: ThreeStates, language: Language) {
  const reported = reportedWords[states.reported][language];
  const proven = provenWords[states.proven][language];
  const timing = timingWords(states.timing, language);
  return { reported, proven, timing, whole: fill(webWords.marksLabel[language], { reported, proven, timing }) };
}

/** 'còn 2 ngày', 'trễ 23 ngày', 'hạn hôm nay', 'đúng hạn', 'thường xuyên', 'chưa cập nhật 5 ngày', 'chưa định ngày'. */
export function timingWords(timing: Timing, language: Language): string {
  if (timing.kind === 'undated') return webWords.undated[language];
  if (timing.kind === 'continuous') return webWords.continuous[language];
  if (timing.kind === 'milestones') return webWords.needsMilestones[language];
  if (timing.kind === 'event') return webWords.awaitsEvent[language];
  const { days } = timing;
  if (timing.kind === 'stale')
    return days === 1 ? webWords.oneDayStale[language] : fill(webWords.daysStale[language], { days: days ?? '' });
  if (timing.kind === 'late') {
    if (days === undefined) return webWords.late[language];
    return days === 1 ? webWords.oneDayLate[language] : fill(webWords.daysLate[language], { days });
  }
  if (days === undefined) return webWords.onTime[language];
  if (days === 0) return webWords.dueToday[language];
  return days === 1 ? webWords.oneDayLeft[language] : fill(webWords.daysLeft[language], { days });
}

const reportedWords = {
  none: webWords.reportedNone,
  doing: webWords.reportedDoing,
  done: webWords.reportedDone,
} as const;

const provenWords = {
  none: webWords.provenNone,
  waiting: webWords.provenWaiting,
  accepted: webWords.provenAccepted,
  returned: webWords.provenReturned,
} as const;
