/** Which time of a recurring duty an occurrence is, as a key of the slice's words and its values. */
export type LabelWords =
  | { readonly key: 'label.year'; readonly values: { readonly year: number } }
  | { readonly key: 'label.quarter'; readonly values: { readonly quarter: string; readonly year: number } }
  | { readonly key: 'label.month'; readonly values: { readonly month: number; readonly year: number } }
  | { readonly key: 'label.day'; readonly values: { readonly day: string } }
  | { readonly key: 'label.continuous' | 'label.needsDate'; readonly values: Readonly<Record<string, string>> };

/** Reads an occurrence's label: '2026', '2026-Q4', '2026-11', a day, 'continuous' or 'needs-date'. */
export function labelWords(label: string): LabelWords {
  if (label === 'continuous') return { key: 'label.continuous', values: {} };
  const parts = /^(\d{4})(?:-(?:Q([1-4])|(\d\d)(?:-(\d\d))?))?$/.exec(label);
  if (!parts) return { key: 'label.needsDate', values: {} };
  const [, year, quarter, month, day] = parts;
  if (day) return { key: 'label.day', values: { day: `${Number(day)}/${Number(month)}/${year}` } };
  if (month) return { key: 'label.month', values: { month: Number(month), year: Number(year) } };
  if (quarter) return { key: 'label.quarter', values: { quarter: romans[quarter] ?? quarter, year: Number(year) } };
  return { key: 'label.year', values: { year: Number(year) } };
}

// Offices write quarters in Roman figures.
const romans: Readonly<Record<string, string>> = { 1: 'I', 2: 'II', 3: 'III', 4: 'IV' };
