/** Which time of a recurring duty an occurrence is, as a key of the slice's words and its values. */
export type LabelWords =
  | { readonly key: 'label.year'; readonly values: { readonly year: number } }
  | { readonly key: 'label.quarter'; readonly values: { readonly quarter: string; readonly year: number } }
  | { readonly key: 'label.month'; readonly values: { readonly month: number; readonly year: number } }
  | { readonly key: 'label.day'; readonly values: { readonly day: string } }
  | { readonly key: 'label.milestone'; readonly values: { readonly name: string } }
  | { readonly key: 'label.event'; readonly values: { readonly day: string } }
  | { readonly key: 'label.eventAgain'; readonly values: { readonly day: string; readonly time: number } }
  | {
      readonly key: 'label.continuous' | 'label.needsDate' | 'label.needsMilestones' | 'label.awaitsEvent';
      readonly values: Readonly<Record<string, string>>;
    };

/**
 * Reads an occurrence's label: '2026', '2026-Q4', '2026-11', a day, 'milestone:Kết nối xong', 'event:2026-11-20', or how an occurrence
 * without a day waits for one.
 */
export function labelWords(label: string): LabelWords {
  if (label.startsWith(milestone)) return { key: 'label.milestone', values: { name: label.slice(milestone.length) } };
  const event = /^event:(\d{4})-(\d\d)-(\d\d)(?::(\d+))?$/.exec(label);
  if (event) {
    const day = written(event[1], event[2], event[3]);
    return event[4]
      ? { key: 'label.eventAgain', values: { day, time: Number(event[4]) } }
      : { key: 'label.event', values: { day } };
  }
  const parts = /^(\d{4})(?:-(?:Q([1-4])|(\d\d)(?:-(\d\d))?))?$/.exec(label);
  if (!parts) return { key: waiting[label] ?? 'label.needsDate', values: {} };
  const [, year, quarter, month, day] = parts;
  if (day) return { key: 'label.day', values: { day: written(year, month, day) } };
  if (month) return { key: 'label.month', values: { month: Number(month), year: Number(year) } };
  if (quarter) return { key: 'label.quarter', values: { quarter: romans[quarter] ?? quarter, year: Number(year) } };
  return { key: 'label.year', values: { year: Number(year) } };
}

const milestone = 'milestone:';

const waiting: Readonly<Record<string, 'label.continuous' | 'label.needsMilestones' | 'label.awaitsEvent'>> = {
  continuous: 'label.continuous',
  'needs-milestones': 'label.needsMilestones',
  'awaits-event': 'label.awaitsEvent',
};

function written(year = '', month = '', day = ''): string {
  return `${Number(day)}/${Number(month)}/${year}`;
}

// Offices write quarters in Roman figures.
const romans: Readonly<Record<string, string>> = { 1: 'I', 2: 'II', 3: 'III', 4: 'IV' };
