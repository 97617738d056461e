import type { Cell, Table } from '../../office/block.ts';
import { gridOf, paragraphsOf } from '../../office/block.ts';
import { collapse } from '../../kernel/vietnamese.ts';
import { indexesIn } from './index-name.ts';
import { shown } from './layout.ts';
import type { Goal, PartName, QuotedResult } from './plan-document.ts';

/** What a table of targets gives: a goal for each figure under a year, a result for each of a year gone by, the part of each paragraph. */
type Targets = {
  readonly goals: readonly Goal[];
  readonly results: readonly QuotedResult[];
  readonly parts: ReadonlyMap<string, PartName>;
};

/** Reads a table whose columns are years ('Chỉ tiêu | Đơn vị tính | Năm 2026 | Năm 2027'); undefined where it is none. */
export function readTargets(table: Table): Targets | undefined {
  const [heading, ...rows] = gridOf(table);
  if (heading === undefined || rows.length === 0) return undefined;
  const years = heading.map(
    (cell) => /^(?:chỉ tiêu |mục tiêu |kế hoạch )?(?:đến )?(?:năm )?(20\d\d)$/iu.exec(textOf(cell))?.[1],
  );
  const name = heading.findIndex((cell) => /chỉ tiêu|chỉ số|tiêu chí|mục tiêu|nội dung/iu.test(textOf(cell)));
  if (name < 0 || years.every((year) => year === undefined)) return undefined;
  const unit = heading.findIndex((cell) => /^(?:đơn vị(?: tính)?|đvt)$/iu.test(textOf(cell)));
  const parts = new Map<string, PartName>();
  for (const paragraph of paragraphsOf([table])) parts.set(paragraph.id, 'goals');
  for (const cell of heading)
    for (const paragraph of paragraphsOf(cell?.blocks ?? [])) parts.set(paragraph.id, 'table-heading');
  const goals = rows.flatMap((row) =>
    row.flatMap((cell, column): Goal[] => {
      const year = years[column];
      const goal = year === undefined ? undefined : goalOf(textOf(row[name]), textOf(cell), textOf(row[unit]));
      return goal === undefined || year === undefined ? [] : [{ ...goal, by: year, source: cell ? [cell.id] : [] }];
    }),
  );
  const done = heading.map(
    (cell) => /^(?:đã )?(?:thực hiện|kết quả|hiện trạng|đạt được|đạt)(?: năm)? (20\d\d)$/iu.exec(textOf(cell))?.[1],
  );
  const figures = rows.flatMap((row) =>
    row.flatMap((cell, column) => {
      const figure =
        done[column] === undefined ? undefined : goalOf(textOf(row[name]), textOf(cell), textOf(row[unit]));
      return figure === undefined || figure.index === 'other' || figure.value === null || !cell
        ? []
        : [{ index: figure.index, year: Number(done[column]), [figure.metric]: figure.value, source: [cell.id] }];
    }),
  );
  return { goals, results: joinResults(figures), parts };
}

type Figure = Pick<QuotedResult, 'index' | 'year' | 'source'> & Partial<QuotedResult>;

/** One result for each index and year: its score and its rank stand in rows of their own. */
function joinResults(figures: readonly Figure[]): QuotedResult[] {
  const results: QuotedResult[] = [];
  const none = { score: null, percent: null, scale: null, rank: null, of: null, change: null };
  for (const figure of figures) {
    const at = results.findIndex(({ index, year }) => index === figure.index && year === figure.year);
    const before = results[at];
    if (before === undefined) results.push({ ...none, ...figure });
    else results[at] = { ...before, ...figure, source: [...before.source, ...figure.source] };
  }
  return results;
}

function goalOf(name: string, figure: string, unit: string): Omit<Goal, 'by' | 'source'> | undefined {
  const number = /\d+(?:\.\d{3})*(?:,\d+)?/u.exec(figure)?.[0];
  if (number === undefined || name === '') return undefined;
  const metric = metricOf(`${figure} ${unit}`, name);
  return {
    text: collapse(`${name}: ${figure} ${unit}`),
    index: indexesIn(name)[0] ?? 'other',
    metric,
    operator: metric === 'rank' || /[≤<]|dưới|không quá|tối đa/iu.test(`${figure} ${name}`) ? '<=' : '>=',
    value: Number(number.replaceAll('.', '').replace(',', '.')),
    scope: 'headline',
  };
}

function metricOf(measured: string, name: string): Goal['metric'] {
  if (measured.includes('%')) return 'percent';
  if (/điểm/iu.test(measured)) return 'score';
  if (/hạng|thứ|vị trí|nhóm/iu.test(`${measured} ${name}`)) return 'rank';
  return /điểm/iu.test(name) ? 'score' : 'count';
}

function textOf(cell: Cell | undefined): string {
  return collapse(
    paragraphsOf(cell?.blocks ?? [])
      .map(shown)
      .join(' '),
  );
}
