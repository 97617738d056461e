import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { numberBlocks, type Draft } from '../../../office/block.ts';
import { loadGazetteer } from '../../../reading/gazetteer.ts';
import type { Gazetteer } from '../../../reading/model/gazetteer.ts';
import { readMarker } from '../../../reading/model/marker.ts';
import { readPlan } from '../../../reading/model/read-plan.ts';
import { Problem } from '../../../kernel/problem.ts';
import { toNewTasks } from '../draft.ts';
import { joinHeadings, makeHeading } from './headings.ts';
import { makeTask } from './line-task.ts';
import { mergeWithBefore } from './merge.ts';
import { linesOf, linesOfTask, type Sheet, type SheetTask } from './sheet.ts';
import { cutsOf, likelyCut, splitTask } from './split.ts';
import { inverse, stepBetween, takeStep } from './step.ts';

let gazetteer: Gazetteer;
beforeAll(async () => {
  gazetteer = await loadGazetteer();
});

const head = [
  'ỦY BAN NHÂN DÂN TỈNH SÔNG LAM',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Số: 12/KH-UBND',
  'Sông Lam, ngày 05 tháng 01 năm 2026',
  'KẾ HOẠCH',
  'Nâng cao Chỉ số PAPI năm 2026',
];

function sheetOf(texts: readonly (string | Draft)[]): Sheet {
  const drafts = [...head, ...texts].map((text): Draft =>
    typeof text === 'string' ? { kind: 'paragraph', text } : text,
  );
  const blocks = numberBlocks(drafts);
  const { document, parts } = readPlan(blocks, { gazetteer });
  const tasks = toNewTasks('plan', document.tasks, { units: new Map(), groups: new Map() }, makeIds('t'));
  return { lines: linesOf(blocks, parts), tasks: tasks.map(asRead) };
}

function table(...rows: readonly (readonly string[])[]): Draft {
  const cells = rows.map((row) => row.map((text) => ({ blocks: [{ kind: 'paragraph' as const, text }] })));
  return { kind: 'table', rows: cells };
}

const columns = ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời hạn hoàn thành'];

function makeIds(prefix: string): () => string {
  let count = 0;
  return () => `${prefix}${(count += 1)}`;
}

function asRead({
  ordinal: _ordinal,
  proposals: _proposals,
  ...task
}: ReturnType<typeof toNewTasks>[number]): SheetTask {
  return { ...task, review: 'unreviewed', reviewedBy: null, reviewedAt: null, revision: 1 };
}

/** A task of a line without asking the reader for its bodies. */
const plain =
  (id: string): Parameters<typeof makeTask>[2] =>
  ({ text, ids, path, index }) => ({
    id,
    planId: 'plan',
    text,
    indexName: index,
    path,
    criteria: [],
    criterionRefs: [],
    kind: 'task',
    product: null,
    deadline: { type: 'none', text: null, value: null, moments: [] },
    source: { text: ids, lead: [], coordinate: [], deadline: [], criteria: [] },
    confidence: 0.5,
    doubts: [],
    bodies: [],
    read: {},
    review: 'unreviewed',
    reviewedBy: null,
    reviewedAt: null,
    revision: 1,
  });

const lineWith = (sheet: Sheet, text: string) => sheet.lines.find((line) => line.text.includes(text))?.id ?? '';
const taskWith = (sheet: Sheet, text: string) => sheet.tasks.find((task) => task.text.includes(text))?.id ?? '';
const textOf = (sheet: Sheet, id: string) => sheet.tasks.find((task) => task.id === id)?.text ?? '';
const paths = (sheet: Sheet) => sheet.tasks.map((task) => [task.text, ...task.path]);
const refusal = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return error instanceof Problem ? error.code : error;
  }
  return null;
};

const bullets = [
  'II. NHIỆM VỤ, GIẢI PHÁP',
  '1. Cải cách thủ tục',
  '- Sở Tư pháp rà soát thủ tục hành chính trong tháng 3/2026.',
  '- Công tác thông tin, tuyên truyền đến người dân.',
  '- Sở Nội vụ mở chuyên trang hỏi đáp trong Quý II/2026.',
  '- Sở Tài chính công khai kết quả giải quyết hồ sơ trong Quý III/2026.',
  '2. Phục vụ người dân',
  '- Sở Xây dựng công khai quy hoạch trong Quý IV/2026.',
];

describe('a task as a heading', () => {
  it('is carried by those like it that follow, to the end of its section', () => {
    const sheet = makeHeading(sheetOf(bullets), taskWith(sheetOf(bullets), 'tuyên truyền'));
    const [section, name] = ['II. NHIỆM VỤ, GIẢI PHÁP', '- Công tác thông tin, tuyên truyền đến người dân.'];
    expect(sheet.tasks.map(({ path }) => path)).toEqual([
      [section, '1. Cải cách thủ tục'],
      [section, '1. Cải cách thủ tục', name],
      [section, '1. Cải cách thủ tục', name],
      [section, '2. Phục vụ người dân'],
    ]);
    expect(sheet.lines.find(({ text }) => text === name)?.part).toBe('heading');
  });

  it('with a number heads what is numbered further in, and ends at the next of its kind', () => {
    const texts = [
      'II. NHIỆM VỤ',
      '1. Sở Tư pháp rà soát toàn bộ thủ tục hành chính trong tháng 3/2026.',
      'a) Sở Nội vụ mở chuyên trang hỏi đáp trong Quý II/2026.',
      '2. Sở Tài chính công khai kết quả giải quyết hồ sơ trong Quý III/2026.',
    ];
    const before = sheetOf(texts);
    const sheet = makeHeading(before, taskWith(before, 'toàn bộ'));
    expect(paths(sheet)).toEqual([
      ['Sở Nội vụ mở chuyên trang hỏi đáp trong Quý II/2026.', 'II. NHIỆM VỤ', texts[1]],
      ['Sở Tài chính công khai kết quả giải quyết hồ sơ trong Quý III/2026.', 'II. NHIỆM VỤ'],
    ]);
  });

  it('in a table heads the rows below it, by its number, as the reader does by a rule', () => {
    const rows = [
      columns,
      ['1', 'Rà soát thủ tục', 'Sở Tư pháp', 'Quý I/2026'],
      ['2', 'Công tác tuyên truyền chung', '', ''],
      ['3', 'Mở chuyên trang hỏi đáp', 'Sở Nội vụ', 'Quý II/2026'],
    ];
    const before = sheetOf(['II. NHIỆM VỤ', table(...rows)]);
    const sheet = makeHeading(before, taskWith(before, 'tuyên truyền'));
    const blocks = numberBlocks(
      [...head, 'II. NHIỆM VỤ', table(...rows)].map((one) =>
        typeof one === 'string' ? { kind: 'paragraph', text: one } : one,
      ),
    );
    const rules = { bodies: [], columns: [], headings: [{ written: 'Công tác tuyên truyền chung' }] };
    const taught = readPlan(blocks, { gazetteer, rules }).document.tasks;
    expect(paths(sheet).at(-1)?.at(-1)).toBe('2 Công tác tuyên truyền chung');
    expect(taught.at(-1)?.path.at(-1)).toBe('2 Công tác tuyên truyền chung');
    const again = makeTask(sheet, lineWith(sheet, 'tuyên truyền'), plain('new'));
    expect(paths(again)).toEqual(paths(before));
  });

  it('is refused while another task has words of its line', () => {
    const before = sheetOf(bullets);
    const id = taskWith(before, 'chuyên trang');
    const split = splitTask(before, id, likelyCut(textOf(before, id)) ?? 0, 'new');
    expect(refusal(() => makeHeading(split, 'new'))).toBe('plans.heading_shared');
  });
});

describe('a line as a task', () => {
  it('that was a heading stands before those it headed, and they carry it no longer', () => {
    const before = sheetOf(bullets);
    const sheet = makeTask(before, lineWith(before, '1. Cải cách'), plain('new'));
    expect(paths(sheet).slice(0, 2)).toEqual([
      ['Cải cách thủ tục', 'II. NHIỆM VỤ, GIẢI PHÁP'],
      ['Sở Tư pháp rà soát thủ tục hành chính trong tháng 3/2026.', 'II. NHIỆM VỤ, GIẢI PHÁP'],
    ]);
    expect(sheet.tasks.at(-1)?.path).toEqual(['II. NHIỆM VỤ, GIẢI PHÁP', '2. Phục vụ người dân']);
  });

  it('of another part stands in its place under the headings above it', () => {
    const before = sheetOf([...bullets, 'III. KINH PHÍ THỰC HIỆN', 'Sở Tài chính bố trí kinh phí.']);
    const sheet = makeTask(before, lineWith(before, 'bố trí kinh phí'), plain('new'));
    expect(paths(sheet).at(-1)).toEqual(['Sở Tài chính bố trí kinh phí.', 'III. KINH PHÍ THỰC HIỆN']);
  });

  it('is refused where it is one already, or is not there', () => {
    const before = sheetOf(bullets);
    expect(refusal(() => makeTask(before, lineWith(before, 'rà soát'), plain('new')))).toBe('plans.line_is_task');
    expect(refusal(() => makeTask(before, 'b999', plain('new')))).toBe('plans.line_not_found');
    const partless = { ...before, lines: before.lines.map((line) => ({ ...line, part: 'left-over' as const })) };
    expect(refusal(() => makeTask(partless, lineWith(before, 'rà soát'), plain('new')))).toBe('plans.line_is_task');
  });
});

describe('a heading broken over two lines', () => {
  it('is one in every path', () => {
    const texts = [
      'II. NHIỆM VỤ',
      '1. Nâng cao chất lượng thực hiện thủ tục và',
      { kind: 'paragraph' as const, text: 'Giải quyết hồ sơ của người dân', style: { bold: true } },
      '- Sở Tư pháp rà soát thủ tục hành chính trong tháng 3/2026.',
    ];
    const before = sheetOf(texts);
    expect(before.tasks[0]?.path).toHaveLength(3);
    const sheet = joinHeadings(before, lineWith(before, 'Giải quyết hồ sơ'));
    expect(sheet.tasks[0]?.path).toEqual([
      'II. NHIỆM VỤ',
      '1. Nâng cao chất lượng thực hiện thủ tục và Giải quyết hồ sơ của người dân',
    ]);
    const asTask = makeTask(sheet, lineWith(sheet, 'Giải quyết hồ sơ'), plain('new'));
    expect(asTask.tasks[0]?.source.text).toHaveLength(2);
    expect(asTask.tasks[1]?.path).toEqual(['II. NHIỆM VỤ']);
  });

  it('is refused for lines that head nothing', () => {
    const before = sheetOf(bullets);
    expect(refusal(() => joinHeadings(before, lineWith(before, 'rà soát')))).toBe('plans.headings_apart');
  });
});

describe('merging', () => {
  const rows = (first: string, second: string, lead = '') =>
    sheetOf([
      'II. NHIỆM VỤ',
      table(
        columns,
        ['1', 'Rà soát, đơn giản hóa thủ tục', first, 'Quý I/2026'],
        ['2', 'Trong lĩnh vực đất đai', second, lead],
      ),
    ]);

  it('joins the text, the sources and the bodies; the first one leads', () => {
    const before = rows('Sở Tư pháp', 'Sở Tư pháp', 'Quý I/2026');
    const sheet = mergeWithBefore(before, before.tasks[1]?.id ?? '', false);
    expect(sheet.tasks).toMatchObject([
      {
        text: 'Rà soát, đơn giản hóa thủ tục Trong lĩnh vực đất đai',
        bodies: [{ role: 'lead', written: 'Sở Tư pháp' }],
      },
    ]);
    expect(sheet.tasks[0]?.source.text).toEqual(before.tasks.flatMap(({ source }) => source.text));
    expect(sheet.tasks[0]?.deadline.text).toBe('Quý I/2026');
  });

  it('says what would be lost, and loses it only when told to', () => {
    const before = rows('Sở Tư pháp', 'Sở Nội vụ', 'Quý II/2026');
    const id = before.tasks[1]?.id ?? '';
    expect(refusal(() => mergeWithBefore(before, id, false))).toBe('plans.merge_loses');
    const sheet = mergeWithBefore(before, id, true);
    expect(sheet.tasks[0]?.bodies.map(({ written }) => written)).toEqual(['Sở Tư pháp']);
    expect(sheet.tasks[0]?.deadline.text).toBe('Quý I/2026');
  });

  it('takes from the second what the first lacks, and its doubts with it', () => {
    const before = rows('', 'Ban Lạ', '');
    const sheet = mergeWithBefore(before, before.tasks[1]?.id ?? '', false);
    expect(sheet.tasks[0]?.bodies).toMatchObject([{ written: 'Ban Lạ', role: 'lead' }]);
    expect(sheet.tasks[0]?.doubts.map(({ code }) => code)).not.toContain('reading.lead_missing');
  });

  it('of what was confirmed waits to be confirmed again; the first of all has none before it', () => {
    const before = rows('Sở Tư pháp', '', '');
    const confirmed = { ...before, tasks: before.tasks.map((task) => ({ ...task, review: 'confirmed' as const })) };
    const sheet = mergeWithBefore(confirmed, before.tasks[1]?.id ?? '', true);
    expect(sheet.tasks.map(({ review }) => review)).toEqual(['unreviewed']);
    expect(refusal(() => mergeWithBefore(before, before.tasks[0]?.id ?? '', true))).toBe('plans.merge_nothing_before');
  });
});

describe('splitting', () => {
  it('gives both what the one had, to be confirmed each', () => {
    const before = sheetOf(bullets);
    const task = before.tasks[0];
    const sheet = splitTask(before, task?.id ?? '', task?.text.indexOf('trong') ?? 0, 'new');
    expect(sheet.tasks.slice(0, 2)).toMatchObject([
      { text: 'Sở Tư pháp rà soát thủ tục hành chính', source: task?.source, bodies: task?.bodies },
      { text: 'trong tháng 3/2026.', source: task?.source, bodies: task?.bodies, deadline: task?.deadline },
    ]);
  });

  it.each([0, 1e6, -3, 4])('is refused at the edge of the text and within a word: %d', (at) => {
    const before = sheetOf(bullets);
    expect(refusal(() => splitTask(before, before.tasks[0]?.id ?? '', at, 'new'))).toBe('plans.split_place');
  });

  it('proposes the end of a clause', () => {
    expect(likelyCut('Rà soát thủ tục; công khai kết quả')).toBe('Rà soát thủ tục; '.length);
    expect(cutsOf('Rà soát – thủ tục')).toEqual([3, 8, 10, 14]);
    expect(likelyCut('Rà')).toBeNull();
  });
});

describe('whatever corrections follow each other', () => {
  const texts = [
    ...bullets,
    '3. Nâng cao chất lượng thực hiện thủ tục và',
    { kind: 'paragraph' as const, text: 'Giải quyết hồ sơ của người dân', style: { bold: true } },
    '- Sở Y tế công khai giá dịch vụ trong Quý I/2026; Sở Tư pháp rà soát.',
    'III. KINH PHÍ THỰC HIỆN',
    'Sở Tài chính bố trí kinh phí.',
    table(
      columns,
      ['I', 'CÔNG KHAI', '', ''],
      ['1', 'Rà soát thủ tục', 'Sở Tư pháp', 'Quý I/2026'],
      ['2', 'Công tác tuyên truyền chung', '', ''],
      ['3', 'Mở chuyên trang hỏi đáp', 'Sở Nội vụ', 'Quý II/2026'],
    ),
    'Nơi nhận:',
    '- Lưu: VT.',
    'TM. ỦY BAN NHÂN DÂN',
    'Trần Thị Bảo Châu',
  ];
  const correction = fc.record({
    kind: fc.constantFrom('heading', 'task', 'merge', 'split', 'join', 'undo'),
    which: fc.nat(60),
    at: fc.nat(400),
  });

  it('every line stays in a task or in a part, every word of a task’s line in a task, and undo brings back what was', () => {
    const start = sheetOf(texts);
    let done = 0;
    fc.assert(
      fc.property(fc.array(correction, { maxLength: 14 }), (corrections) => {
        const newId = makeIds('n');
        let sheet = start;
        const before: Sheet[] = [];
        const steps: ReturnType<typeof stepBetween>[] = [];
        const undo = () => {
          const [step, was] = [steps.pop(), before.pop()];
          if (!step || !was) return;
          // As a database gives it back: through JSON.
          const back = takeStep(sheet, inverse(JSON.parse(JSON.stringify(step))));
          expect(back).toEqual(was);
          sheet = back ?? sheet;
        };
        for (const { kind, which, at } of corrections) {
          const task = sheet.tasks[which % Math.max(1, sheet.tasks.length)];
          const line = sheet.lines[which % sheet.lines.length];
          if (kind === 'undo') undo();
          const next = attempt(sheet, () => {
            if (!task || !line) return sheet;
            if (kind === 'heading') return makeHeading(sheet, task.id);
            if (kind === 'task') return makeTask(sheet, line.id, plain(newId()));
            if (kind === 'merge') return mergeWithBefore(sheet, task.id, true);
            const cuts = cutsOf(task.text);
            if (kind === 'split') return splitTask(sheet, task.id, cuts[at % cuts.length] ?? at, newId());
            if (kind === 'join') return joinHeadings(sheet, line.id);
            return sheet;
          });
          if (next === sheet) continue;
          const step = stepBetween(sheet, next);
          expect(takeStep(sheet, step)).toEqual(next);
          before.push(sheet);
          steps.push(step);
          sheet = next;
          done += 1;
          expectKept(sheet, start);
        }
        while (steps.length > 0) undo();
        expect(sheet).toEqual(start);
      }),
      { numRuns: 60 },
    );
    expect(done).toBeGreaterThan(60);
  });

  /** A correction that is refused changes nothing. */
  function attempt(sheet: Sheet, work: () => Sheet): Sheet {
    try {
      return work();
    } catch (error) {
      if (error instanceof Problem) return sheet;
      throw error;
    }
  }

  function expectKept(sheet: Sheet, start: Sheet): void {
    expect(sheet.lines.map(({ id, text }) => [id, text])).toEqual(start.lines.map(({ id, text }) => [id, text]));
    const ids = sheet.tasks.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const textsOf = new Map<string, string>();
    for (const task of sheet.tasks)
      for (const { id } of linesOfTask(sheet, task.id)) textsOf.set(id, `${textsOf.get(id) ?? ''} ${task.text}`);
    const lost = sheet.lines.flatMap(({ id, text, part }) => {
      if (part !== 'task') return [];
      const said = new Set((textsOf.get(id) ?? '').split(/\s+/u));
      return readMarker(text)
        .rest.split(/\s+/u)
        .filter((word) => /\p{L}{2}/u.test(word) && !said.has(word));
    });
    expect(lost).toEqual([]);
  }
});
