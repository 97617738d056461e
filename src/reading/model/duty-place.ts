import type { Charge } from './charge.ts';
import { indexNamed, namesSatisfaction } from './index-name.ts';
import type { TaskPlace } from './make-task.ts';
import type { OutlineNode } from './outline.ts';
import type { IndexName, RuleUse } from './plan-document.ts';
import type { SectionRole } from './section-role.ts';

/** What a node inherits from those above it. */
export type Above = Charge & {
  readonly role: SectionRole | undefined;
  readonly path: readonly string[];
  /** Rules by which lines above head what is below them. */
  readonly taught?: readonly RuleUse[];
  /** The index that the nearest of the headings names. */
  readonly index: IndexName | 'general' | undefined;
  /** Whether a heading is one of a plan of communication. */
  readonly communication: boolean;
};

/** What headings say of all that stands below them, nearest first; asked once for each heading, not for each task below it. */
export function saidBy(headings: readonly string[]): Pick<Above, 'index' | 'communication'> {
  return {
    index: indexNamed(headings),
    communication: headings.some((text) =>
      /(?:kế hoạch|chuyên mục|chủ đề|nội dung) (?:truyền thông|tuyên truyền)/iu.test(text),
    ),
  };
}

/** Where the duties of a stretch stand: the index of each, and its place under the headings above it. */
export function placesIn(
  stretch: { readonly appendix: string | null; readonly titles: readonly string[] },
  documentTitle: string | null,
): {
  readonly indexFor: (own: readonly string[], above: Above) => IndexName | 'general';
  readonly place: (above: Above, own: readonly string[]) => TaskPlace;
} {
  const titled = documentTitle === null ? undefined : indexNamed([documentTitle]);
  /** The index of a task: the nearest text that names one alone; the document's title settles what nothing nearer names. */
  const indexFor = (own: readonly string[], above: Above): IndexName | 'general' => {
    const named = indexNamed(own);
    const around = above.index ?? titled;
    // How content people are is measured for every index; only its name says that it is SIPAS.
    const isAllusion =
      named === 'SIPAS' && around !== undefined && around !== 'general' && !own.some(namesSatisfaction);
    return (isAllusion ? around : named) ?? around ?? 'general';
  };
  const place = (above: Above, own: readonly string[]): TaskPlace => ({
    path:
      above.path.length > 0
        ? above.path
        : [stretch.appendix, ...stretch.titles.slice(0, 1)].filter((text) => text !== null),
    index: indexFor(own, above),
    appendix: stretch.appendix,
    communication: above.communication,
  });
  return { indexFor, place };
}

/** What stands under a line that a rule says heads others. */
export function headedBy(line: OutlineNode, above: Above): Above {
  const name = line.full.replace(/\s*:$/u, '');
  const rule: RuleUse = { kind: 'heading', field: 'criteria', written: line.text, means: '' };
  return { ...above, path: [...above.path, name], taught: [...(above.taught ?? []), rule] };
}
