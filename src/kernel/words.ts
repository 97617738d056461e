/** The two languages of every screen and sentence; Vietnamese is the first. */
export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

/** One sentence in both languages; `{name}` stands for a value. */
export type Sentence = { readonly vi: string; readonly en: string };

/** A slice's words: one key, two sentences. A problem's code is the key of its sentence. */
export type Words = Readonly<Record<string, Sentence>>;

/** Puts values into a sentence: `fill('còn {days} ngày', { days: 3 })` is 'còn 3 ngày'. An unknown name stays as it is. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>> = {}): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
