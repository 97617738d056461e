import { paragraphsOf } from '../../office/block.ts';
import { readAttributes } from './attributes.ts';
import { readCards } from './card-table.ts';
import { applyAttributes, chargedBy, range, tellMissing } from './charge.ts';
import { closerBelow, readClosing } from './closing-charge.ts';
import type { Goal, PartName, PlanTask, QuotedResult, RuleUse, Warning } from './plan-document.ts';
import type { Above } from './duty-place.ts';
import { headedBy, placesIn, saidBy } from './duty-place.ts';
import type { Passage } from './duty-row.ts';
import { joinPassages, passageOf } from './duty-row.ts';
import type { Flattened } from './flattened-table.ts';
import type { Item } from './layout.ts';
import { rowTexts } from './layout.ts';
import { indexNamed } from './index-name.ts';
import { labelsAreShared, labelsUnder } from './labelled-lines.ts';
import { isBullet } from './marker.ts';
import { aroundLine, partOfLine } from './line-part.ts';
import type { TaskContext } from './make-task.ts';
import { taskFromText, tasksFromRow } from './make-task.ts';
import { namedNodes } from './named-items.ts';
import type { OutlineNode } from './outline.ts';
import { buildOutline, looksLikeHeading } from './outline.ts';
import type { RealTable } from './real-table.ts';
import { readTable } from './real-table.ts';
import { stopsOf } from './recovered-tables.ts';
import { sectionRole } from './section-role.ts';
import { columnByCells, unknownColumn, unknownHeadings } from './table-headings.ts';
import { readTargets } from './targets.ts';

/** A stretch of the document to read for duties: its body, or one appendix with its heading and titles. */
export type Stretch = {
  readonly items: readonly Item[];
  readonly appendix: string | null;
  readonly titles: readonly string[];
};

/** What a stretch gave: its duties, the paragraphs that set goals, and what to look at. */
export type BodyReading = {
  readonly tasks: readonly PlanTask[];
  readonly goals: readonly Passage[];
  /** Goals of tables whose columns are years. */
  readonly targets: readonly Goal[];
  /** Results of past years in such tables. */
  readonly results: readonly QuotedResult[];
  readonly warnings: readonly Warning[];
};

/**
 * Reads the duties of a stretch: recovers its tables, builds its outline, and walks it by the roles of its sections. Sets in `parts` what each
 * of its paragraphs is.
 */
export function readBody(
  stretch: Stretch,
  documentTitle: string | null,
  context: TaskContext,
  parts: Map<string, PartName>,
): BodyReading {
  const { stops, recovered } = stopsOf(stretch.items, context);
  const root = buildOutline(stops);
  const walk = makeWalk(stretch, documentTitle, context, { recovered, areShared: labelsAreShared(root) }, parts);
  walk.children(root, { role: undefined, path: [], ...saidBy([...stretch.titles].reverse()) });
  return walk.reading();
}

function makeWalk(
  stretch: Stretch,
  documentTitle: string | null,
  context: TaskContext,
  { recovered, areShared }: { readonly recovered: readonly Flattened[]; readonly areShared: boolean },
  parts: Map<string, PartName>,
) {
  const tasks: PlanTask[] = [];
  /** The places of the duties that each node gave, from its first to before its end. */
  const placesOf = new Map<OutlineNode, readonly [from: number, end: number]>();
  const goals: Passage[] = [];
  const targets: Goal[] = [];
  const results: QuotedResult[] = [];
  const warnings: Warning[] = [];
  let carried: Pick<RealTable, 'columns' | 'periods' | 'bodies'> | undefined;
  const { indexFor, place } = placesIn(stretch, documentTitle);

  const mark = (node: OutlineNode, part: PartName) => {
    for (const paragraph of node.paragraphs) parts.set(paragraph.id, part);
  };
  const rowTasks = ({ rows, parts: named, rules }: Pick<RealTable, 'rows' | 'parts' | 'rules'>, above: Above) => {
    const before = tasks.length;
    for (const row of rows) {
      const sections = [...row.sections].reverse().map((passage) => passage.text);
      const own = [...row.criteria.slice(0, 1).map((passage) => passage.text), ...sections];
      // A criterion may speak of another index than the one whose table it stands in: section rows and titles go first.
      const headed = indexNamed(sections) ?? above.index ?? 'general';
      const index = headed === 'general' ? indexFor(own, above) : headed;
      tasks.push(...tasksFromRow(row, { ...place(above, []), index }, context).map((task) => readBy(rules, task)));
    }
    const inTasks = new Set(tasks.slice(before).flatMap((task) => task.source.text));
    // A line of a duty's cell that only leads to the bullets below it is in no task.
    for (const [id, part] of named) parts.set(id, part === 'task' && !inTasks.has(id) ? 'introduction' : part);
  };

  const table = (node: OutlineNode, above: Above) => {
    if (node.flattened !== undefined) {
      const read = recovered[node.flattened];
      if (read === undefined) return;
      carried = undefined;
      rowTasks(read, above);
      return;
    }
    if (node.table === undefined) return;
    const isOfDuties = above.role !== 'situation' && above.role !== 'goals';
    const upright = isOfDuties ? readTable(node.table, context.headings, carried) : undefined;
    const read = upright ?? (isOfDuties ? readCards(node.table, context.headings) : undefined);
    const aims = read === undefined ? readTargets(node.table) : undefined;
    if (aims !== undefined) {
      targets.push(...aims.goals);
      results.push(...aims.results);
      for (const [id, part] of aims.parts) parts.set(id, part);
      return;
    }
    // Figures of the years gone by belong to the section that tells of them.
    if (read === undefined && above.role !== undefined && above.role !== 'tasks') {
      for (const paragraph of paragraphsOf([node.table])) parts.set(paragraph.id, above.role);
      return;
    }
    if (read === undefined) {
      const texts = rowTexts(node.table);
      warnings.push({
        code: 'reading.unknown_table',
        params: { rows: node.table.rows, heading: (texts[0] ?? '').slice(0, 120) },
        source: [node.table.id],
        ...(node.table.source.lines === undefined ? {} : { lines: node.table.source.lines }),
      });
      warnings.push(...unknownHeadings(node.table, context.headings).map(unknownColumn));
      return;
    }
    carried = upright;
    warnings.push(...read.unknown.map(unknownColumn), ...read.byCells.map(columnByCells));
    rowTasks(read, above);
  };

  const leaf = (node: OutlineNode, around: Above): void => {
    const above = aroundLine(node, around, tasks.length > 0);
    const part = partOfLine(node, above.role, {
      opens: stretch.appendix === null && stretch.titles.length === 0,
      headsOthers: context.headings.headsOthers,
      issued: context.issued,
    });
    mark(node, part);
    if (part === 'goals') goals.push(passageOfNode(node));
    if (part === 'task')
      tasks.push(
        readBy(above.taught ?? [], taskFromText(passageOfNode(node), place(above, [node.text]), context, above)),
      );
  };

  const branch = (node: OutlineNode, above: Above): void => {
    const heading =
      looksLikeHeading(node) ||
      node.children.some((child) => child.table !== undefined || child.flattened !== undefined);
    const sections = heading && !isBullet(node.marker) && node.paragraphs.length > 0;
    const role = sections
      ? sectionRole(node.text, above.role)
      : (above.role ?? (node.marker === undefined ? undefined : 'tasks'));
    if (!heading && (role === 'tasks' || role === undefined)) leaf(node, { ...above, role: 'tasks' });
    else
      mark(
        node,
        role === 'tasks' || role === undefined
          ? isBullet(node.marker)
            ? 'introduction'
            : 'heading'
          : heading && sections
            ? 'heading'
            : role,
      );
    if (role === 'goals') goals.push(passageOfNode(node));
    const charged = heading ? chargedBy(node, context) : {};
    const said = saidBy([node.text]);
    walkChildren(node, {
      ...above,
      ...charged,
      role,
      path: sections
        ? [...above.path, node.full.endsWith(':') ? node.full.replace(/\s*:$/u, '') : node.full]
        : above.path,
      index: said.index ?? above.index,
      communication: said.communication || above.communication,
    });
  };

  const walkChildren = (node: OutlineNode, above: Above): void => {
    const from = tasks.length;
    let group = from;
    let last = group;
    let counted = false;
    let closing = false;
    let opened = above;
    let headed: OutlineNode | undefined;
    for (const child of node.children) {
      const isLine = child.children.length === 0 && child.paragraphs.length > 0;
      const attributes = isLine ? readAttributes(child.text) : undefined;
      if (attributes !== undefined && attributes.rest === '' && above.role === 'tasks') {
        mark(child, 'attribute');
        // Bullets share the labelled line after them; of counted items it speaks for the last, or for all where such is the plan's way.
        if (counted && areShared) tellMissing(tasks, range(group, tasks.length), attributes.found, child, context);
        else applyAttributes(tasks, counted ? last : group, attributes.found, child, context);
        closing = true;
        continue;
      }
      const closed = isLine && tasks.length > from && above.role === 'tasks' ? closes(child, group) : undefined;
      if (closed !== undefined) {
        group = closed;
        continue;
      }
      last = tasks.length;
      counted = child.marker !== undefined && !isBullet(child.marker);
      if (closing) group = last;
      closing = false;
      // 'Giao Sở A chủ trì, phối hợp với Sở B:' under a heading speaks for the bullets after it.
      if (child.marker === undefined && child.children.length === 0)
        opened = child.text.endsWith(':') ? { ...above, ...chargedBy(child, context) } : above;
      const inherited = isBullet(child.marker) ? opened : above;
      if (headed !== undefined && child.depth < headed.depth) headed = undefined;
      const closer = above.role === 'tasks' ? closerBelow(child, context.gazetteer) : undefined;
      const shared = areShared && counted && above.role === 'tasks' ? labelsUnder(child) : [];
      visit(
        closer === undefined && shared.length === 0 ? child : { ...child, children: [] },
        headed === undefined ? inherited : headedBy(headed, inherited),
      );
      placesOf.set(child, [last, tasks.length]);
      if (closer !== undefined) {
        const after = closes(closer, group);
        if (after === undefined) visit(closer, inherited);
        else group = after;
      }
      for (const line of shared) {
        mark(line, 'attribute');
        tellMissing(tasks, range(group, tasks.length), readAttributes(line.text).found, line, context);
        closing = true;
      }
      // What counts nothing heads those like it that follow; what is numbered, only what is below it.
      if (above.role === 'tasks' && !counted && context.headings.headsOthers(child.text)) headed = child;
    }
  };

  /**
   * Takes a line for one that closes the duties from a place on, or those that it names, and says who does them; gives the place from which the
   * next such line speaks, undefined where it is none.
   */
  const closes = (line: OutlineNode, from: number): number | undefined => {
    const charges = readClosing(line.text, context.gazetteer)?.map(({ found, items }) => ({
      found,
      places:
        items === undefined
          ? range(from, tasks.length)
          : namedNodes(items, line)?.flatMap((node) => range(...(placesOf.get(node) ?? [0, 0]))),
      isNamed: items !== undefined,
    }));
    if (charges?.every(({ places }) => places !== undefined && places.length > 0) !== true) return undefined;
    mark(line, 'attribute');
    for (const { found, places = [] } of charges) tellMissing(tasks, places, found, line, context);
    return charges.some(({ isNamed }) => isNamed) ? from : tasks.length;
  };

  const visit = (node: OutlineNode, above: Above): void => {
    if (node.table !== undefined || node.flattened !== undefined) return table(node, above);
    const onlyAttributes =
      node.children.length > 0 &&
      node.children.every(
        (child) => child.children.length === 0 && child.paragraphs.length > 0 && readAttributes(child.text).rest === '',
      );
    if (node.children.length === 0) return leaf(node, above);
    if (!onlyAttributes) return branch(node, above);
    const from = tasks.length;
    leaf(node, { ...above, role: above.role ?? 'tasks' });
    for (const child of node.children) {
      mark(child, 'attribute');
      applyAttributes(tasks, from, readAttributes(child.text).found, child, context);
    }
  };

  return { children: walkChildren, reading: (): BodyReading => ({ tasks, goals, targets, results, warnings }) };
}

/** A task that names the rules which the columns of its table were known by. */
function readBy(rules: readonly RuleUse[], task: PlanTask): PlanTask {
  if (rules.length === 0) return task;
  return { ...task, source: { ...task.source, rules: [...(task.source.rules ?? []), ...rules] } };
}

/** The text of a node with the paragraphs and lines that hold it. */
function passageOfNode(node: OutlineNode): Passage {
  const found = joinPassages(node.paragraphs.map((paragraph) => passageOf(paragraph, paragraph.text)));
  return { ...(found ?? { ids: [] }), text: node.text };
}
