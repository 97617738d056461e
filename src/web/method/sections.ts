/** The sections of the text on the method, in its order, by the anchors that screens link to. */
export const methodSections = [
  'totals',
  'what-if',
  'cheapest-way',
  'uncertainty',
  'lost-points',
  'noise',
  'rank-ranges',
  'targets',
  'at-stake',
] as const;

export type MethodSection = (typeof methodSections)[number];

/** The address of a section. */
export function methodAddress(section: MethodSection): string {
  return `/method#${section}`;
}

/** The title of a text, its first paragraphs, and each section by its heading: what stands under `#` and `##` in Markdown. */
export function readMethod(markdown: string): {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly { readonly heading: string; readonly body: string }[];
} {
  const [head = '', ...rest] = markdown.split(/^## /mu);
  const [title = '', ...lead] = head.replace(/^# /u, '').split('\n');
  const sections = rest.map((part) => {
    const end = part.indexOf('\n');
    return { heading: part.slice(0, end).trim(), body: part.slice(end + 1).trim() };
  });
  return { title: title.trim(), lead: lead.join('\n').trim(), sections };
}
