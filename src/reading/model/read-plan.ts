import type { Block, Paragraph } from '../../office/block.ts';
import { paragraphsOf } from '../../office/block.ts';
import type { LeftOver, PartName, PlanDocument, PlanTask, Warning } from './plan-document.ts';
import { readDirectives } from './directives.ts';
import type { ProposeCriteria } from './criteria/propose-criteria.ts';
import type { Gazetteer } from './gazetteer.ts';
import { headingsWith } from './columns.ts';
import { withRules } from './gazetteer.ts';
import { goalSentences, readGoals } from './goals.ts';
import { periodOf, readHeader } from './header.ts';
import type { Item } from './layout.ts';
import { indexesIn } from './index-name.ts';
import { itemsOf, shown } from './layout.ts';
import { readLegalBases } from './legal-bases.ts';
import type { CitedText } from './legal-bases.ts';
import { taskFromText } from './make-task.ts';
import type { TaskContext } from './make-task.ts';
import { isRule } from './line-forms.ts';
import { findParts } from './parts.ts';
import type { Parts } from './parts.ts';
import { readBody } from './read-body.ts';
import type { Stretch } from './read-body.ts';
import { readReporting } from './reporting.ts';
import { pastOf, readResults } from './results.ts';
import type { ReadingRules } from './rules.ts';
import { noRules } from './rules.ts';

/** What a reading leans on: the bodies that are known, what a province taught and, where there are criteria to compare with, who proposes them. */
export type ReadingContext = {
  readonly gazetteer: Gazetteer;
  readonly rules?: ReadingRules;
  readonly propose?: ProposeCriteria;
};

/** A document as read, the blocks it was read from, and the part that each paragraph is. */
export type ReadResult = {
  readonly document: PlanDocument;
  readonly blocks: readonly Block[];
  readonly parts: Readonly<Record<string, PartName>>;
};

/**
 * Reads a plan: parts, header, outline and tables, duties with their bodies and deadlines, goals, quoted results, reports, cited documents.
 * Pure: the same blocks give the same reading. Every paragraph with text has a part; what has none is in `leftOver`.
 */
export function readPlan(blocks: readonly Block[], context: ReadingContext): ReadResult {
  const { rules = noRules } = context;
  const gazetteer = withRules(context.gazetteer, rules.bodies);
  const joined = new Map<string, string>();
  const running = blocks.filter((block) => block.kind === 'paragraph' && block.style.running === true);
  const parts = findParts(
    itemsOf(
      running.length === 0
        ? blocks
        : blocks.filter((block) => !(block.kind === 'paragraph' && block.style.running === true)),
      joined,
    ),
  );
  const header = readHeader(parts);
  const period = periodOf(header.title, header.date);
  const sameYear = period.from !== null && period.to !== null && period.from.slice(0, 4) === period.to.slice(0, 4);
  const taskContext: TaskContext = {
    gazetteer,
    deadlines: {
      ...(sameYear && period.to !== null ? { year: Number(period.to.slice(0, 4)) } : {}),
      ...(header.date === null ? {} : { issued: header.date }),
    },
    issued: header.date,
    headings: headingsWith(rules, gazetteer),
  };
  const stretches: Stretch[] = [
    { items: parts.body, appendix: null, titles: [] },
    ...parts.appendices.map((appendix) => ({
      items: appendix.items,
      appendix: appendix.heading === null ? null : shown(appendix.heading),
      titles: appendix.titles.map(shown).filter((title) => title !== '' && !title.startsWith('(')),
    })),
  ];
  const named = namedParts(parts);
  const readings = stretches.map((stretch) => readBody(stretch, header.title, taskContext, named));
  const spoken = readings.every((reading) => reading.tasks.length === 0)
    ? directivesIn(parts.body, taskContext, named)
    : [];
  const { propose } = context;
  const read = [...readings.flatMap((reading) => reading.tasks), ...spoken];
  const tasks = propose === undefined ? read : read.map((task) => ({ ...task, proposals: propose(task) }));
  const goalTexts = readings.flatMap((reading) => reading.goals);
  const texts = citable(parts, named);
  const titled = indexesIn(header.title ?? '');
  const about = titled.length === 1 ? titled[0] : undefined;
  const year = header.date === null ? undefined : Number(header.date.slice(0, 4)) - 1;
  for (const [id, into] of joined) named.set(id, named.get(into) ?? 'left-over');
  for (const { id } of running) named.set(id, 'page-number');
  const leftOver = leftOvers(blocks, named);
  const document: PlanDocument = {
    header,
    legalBases: readLegalBases(texts, header.number),
    goals: [
      ...(goalTexts.length > 0
        ? goalTexts.flatMap((passage) => readGoals(pastOf(passage.text, year).ahead, passage.ids[0] ?? '', 'headline'))
        : texts.flatMap(({ text, id }) =>
            goalSentences(text).flatMap((sentence) =>
              readGoals(sentence, id, parts.formal && named.get(id) === 'task' ? 'task' : 'headline'),
            ),
          )),
      ...readings.flatMap((reading) => reading.targets),
      ...tasks.flatMap((task) =>
        readGoals(task.text, task.source.text[0] ?? '', 'task').flatMap((goal) =>
          goal.value === null
            ? []
            : [{ ...goal, index: goal.index === 'other' && task.index !== 'general' ? task.index : goal.index }],
        ),
      ),
    ],
    results: [
      ...texts.flatMap(({ text, id }) =>
        named.get(id) === 'task'
          ? []
          : readResults(named.get(id) === 'goals' ? pastOf(text, year).past : text, id, year, about),
      ),
      ...readings.flatMap((reading) => reading.results),
    ],
    tasks,
    reporting: readReporting(tasks, gazetteer),
    warnings: [
      ...readings.flatMap((reading) => reading.warnings),
      ...headerWarnings(parts, header.date, tasks),
      ...(leftOver.length === 0 ? [] : [leftOverWarning(leftOver)]),
    ],
    leftOver,
    period,
  };
  return { document, blocks, parts: Object.fromEntries(named) };
}

/** The part of each paragraph around the body and the appendices, whose readers add theirs. */
function namedParts(parts: Parts): Map<string, PartName> {
  const named = new Map<string, PartName>();
  const all = (items: readonly Item[], part: PartName) => {
    for (const paragraph of paragraphsOf(items)) named.set(paragraph.id, part);
  };
  all(parts.before, 'navigation');
  all(parts.head, 'header');
  let signing = false;
  for (const item of parts.foot) {
    const text = item.kind === 'paragraph' ? shown(item) : '';
    if (/^(?:TM|KT|TL|TUQ|Q)\s*\./u.test(text)) signing = true;
    if (/^nơi nhận/iu.test(text)) signing = false;
    all([item], signing ? 'signature' : 'recipients');
  }
  for (const { heading, titles } of parts.appendices) all(heading === null ? titles : [heading, ...titles], 'appendix');
  all(parts.notes, 'footnote');
  all(parts.after, 'navigation');
  return named;
}

/** Orders in prose, where a document has no outline at all. */
function directivesIn(items: readonly Item[], context: TaskContext, named: Map<string, PartName>): PlanTask[] {
  const tasks: PlanTask[] = [];
  for (const item of items) {
    if (item.kind !== 'paragraph') continue;
    const directives = readDirectives(shown(item), context.gazetteer);
    if (directives.length === 0) continue;
    named.set(item.id, 'task');
    for (const { text, under } of directives) {
      const passage = {
        text,
        ids: [item.id],
        ...(item.source.lines === undefined ? {} : { lines: item.source.lines }),
      };
      const task = taskFromText(
        passage,
        { path: under === null ? [] : [under], index: 'general', appendix: null, communication: false },
        context,
      );
      tasks.push({
        ...task,
        confidence: Math.min(task.confidence, 0.6),
        confidenceBy: { ...task.confidenceBy, text: 0.6 },
      });
    }
  }
  return tasks;
}

/** Paragraphs of the document itself, without the portal's text around it. */
function citable(parts: Parts, named: ReadonlyMap<string, PartName>): CitedText[] {
  const items: Item[] = [
    ...parts.body,
    ...parts.appendices.flatMap((appendix) => [...appendix.titles, ...appendix.items]),
    ...parts.notes,
  ];
  return paragraphsOf(items)
    .filter((paragraph) => paragraph.text !== '')
    .map((paragraph) => ({ text: paragraph.text, id: paragraph.id, isBasis: named.get(paragraph.id) === 'preamble' }));
}

function leftOvers(blocks: readonly Block[], named: Map<string, PartName>): LeftOver[] {
  return paragraphsOf(blocks)
    .filter((paragraph) => !named.has(paragraph.id) && /[\p{L}\p{N}]/u.test(paragraph.text) && !isRule(paragraph.text))
    .map((paragraph): LeftOver => {
      named.set(paragraph.id, isPageNumber(paragraph) ? 'page-number' : 'left-over');
      return {
        text: shown(paragraph),
        block: paragraph.id,
        ...(paragraph.source.lines === undefined ? {} : { lines: paragraph.source.lines }),
      };
    })
    .filter((left) => named.get(left.block) === 'left-over');
}

function isPageNumber(paragraph: Paragraph): boolean {
  return /^(?:trang\s+)?\d{1,3}(?:\s*\/\s*\d{1,3})?$/iu.test(paragraph.text);
}

function leftOverWarning(leftOver: readonly LeftOver[]): Warning {
  return { code: 'reading.left_over', params: { count: leftOver.length }, source: leftOver.map((left) => left.block) };
}

function headerWarnings(parts: Parts, date: string | null, tasks: readonly PlanTask[]): Warning[] {
  const warnings: Warning[] = [];
  if (!parts.formal) warnings.push({ code: 'reading.not_formal', params: {}, source: [] });
  else if (date === null) warnings.push({ code: 'reading.no_date', params: {}, source: [] });
  if (tasks.length === 0) warnings.push({ code: 'reading.no_tasks', params: {}, source: [] });
  return warnings;
}
