/** One sentence of a draft, known by its task. */
export type Sentence = { readonly id: string; readonly text: string };

/** A sentence that differs between two versions; `before` is null where it is new, `after` where it is gone. */
export type Difference = { readonly id: string; readonly before: string | null; readonly after: string | null };

/** What differs: in the order of the later version, what is gone after what it followed. */
export function differencesOf(before: readonly Sentence[], after: readonly Sentence[]): readonly Difference[] {
  const [earlier, later] = [textsOf(before), textsOf(after)];
  const gone = new Map<string | null, Sentence[]>();
  let last: string | null = null;
  for (const sentence of before) {
    if (later.has(sentence.id)) last = sentence.id;
    else gone.set(last, [...(gone.get(last) ?? []), sentence]);
  }
  const goneAfter = (id: string | null) =>
    (gone.get(id) ?? []).map((one): Difference => ({ id: one.id, before: one.text, after: null }));
  return [
    ...goneAfter(null),
    ...after.flatMap(({ id, text }): readonly Difference[] => {
      const was = earlier.get(id) ?? null;
      return [...(was === text ? [] : [{ id, before: was, after: text }]), ...goneAfter(id)];
    }),
  ];
}

function textsOf(sentences: readonly Sentence[]): ReadonlyMap<string, string> {
  return new Map(sentences.map(({ id, text }) => [id, text]));
}
