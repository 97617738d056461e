import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, type Caller, type TestApplication } from '../../test/application.ts';
import { importDraft, planFile, putInForce, type Duty } from '../../test/journeys/plan.ts';

let app: TestApplication;
let coordinator: Caller & { readonly personId: string };
let officer: Caller;
let neighbour: Caller;

beforeAll(async () => {
  app = await startTestApplication('2026-02-02');
  const reformDesk = await app.addUnit({ name: 'Sở Nội vụ' });
  const justice = await app.addUnit({ name: 'Sở Tư pháp' });
  coordinator = await app.signIn(reformDesk, ['coordinator']);
  officer = await app.signIn(justice, ['officer', 'chair', 'appraiser', 'administrator', 'head']);
  const theirs = await app.addUnit({ name: 'Sở Nội vụ', id: '0199c000-0000-7000-8000-000000000001' }, 'beta');
  neighbour = await app.signIn(theirs, ['coordinator'], 'beta');
});
afterAll(() => app.close());

type Task = {
  readonly id: string;
  readonly ordinal: number;
  readonly text: string;
  readonly path: readonly string[];
  readonly lead: readonly { readonly written: string }[];
  readonly deadline: { readonly text: string | null };
  readonly doubts: readonly { readonly field: string; readonly code: string }[];
  readonly source: { readonly text: readonly string[] };
  readonly review: string;
  readonly revision: number;
};
type Corrected = {
  readonly step: string;
  readonly taskId: string | null;
  readonly moved: number;
  readonly tasks: readonly Task[];
  readonly parts: Readonly<Record<string, string>>;
};

const rows: readonly Duty[] = [
  { text: 'Rà soát thủ tục; công khai kết quả', lead: 'Sở Tư pháp', deadline: 'Quý I/2026' },
  { text: 'Công tác tuyên truyền chung', lead: '', deadline: '' },
  { text: 'Mở chuyên trang hỏi đáp', lead: 'Sở Nội vụ', deadline: 'Quý II/2026' },
  { text: 'Trong lĩnh vực đất đai', lead: 'Sở Nội vụ', deadline: '' },
  { text: 'Tập huấn cán bộ đầu mối', lead: 'Ban Lạ', deadline: 'Quý IV/2026' },
];

let number = 300;
const nextFile = () => planFile(`${(number += 1)}/KH-UBND`, rows, `ke-hoach-${number}.html`);

async function draft(caller: Caller = coordinator) {
  const planId = await importDraft(caller, nextFile());
  const tasks = await tasksOf(planId, caller);
  const at = (index: number) => {
    const task = tasks[index]!;
    return { taskId: task.id, revision: task.revision };
  };
  return { planId, tasks, at };
}
const tasksOf = async (planId: string, caller: Caller = coordinator) =>
  ((await caller.get(`/api/plans/${planId}/tasks`)).body as { tasks: readonly Task[] }).tasks;
const partsOf = async (planId: string) =>
  ((await coordinator.get(`/api/plans/${planId}/lines`)).body as { parts: Record<string, string> }).parts;
const correct = (planId: string, body: object, caller: Caller = coordinator) =>
  caller.send('POST', `/api/plans/${planId}/corrections`, body);
const undo = (planId: string, step: string, caller: Caller = coordinator) =>
  caller.send('POST', `/api/plans/${planId}/steps/${step}/undo`);
const lineOf = async (planId: string, text: string) => {
  type Paragraph = { readonly id: string; readonly text?: string; readonly cells?: { readonly blocks: Paragraph[] }[] };
  const { blocks } = (await coordinator.get(`/api/plans/${planId}/document`)).body as { blocks: Paragraph[] };
  const all = (some: readonly Paragraph[]): readonly Paragraph[] =>
    some.flatMap((one) => [one, ...(one.cells ?? []).flatMap((cell) => all(cell.blocks))]);
  return all(blocks).find((one) => one.text?.includes(text))?.id ?? '';
};
/** All that a task says, without how often it was changed. */
const said = (tasks: readonly Task[]) => tasks.map(({ revision: _revision, ...task }) => task);

async function done(planId: string, body: object): Promise<Corrected> {
  const answer = await correct(planId, body);
  expect(answer).toMatchObject({ status: 200 });
  return answer.body as Corrected;
}

describe('a correction of the form', () => {
  it('makes a heading of a task, carried by the tasks below it, and brings the task back exactly', async () => {
    const { planId, tasks, at } = await draft();
    const parts = await partsOf(planId);
    const heading = await done(planId, { kind: 'heading', ...at(1) });
    expect(heading.tasks.map(({ ordinal }) => ordinal)).toEqual([0, 1, 2, 3]);
    expect(heading).toMatchObject({ taskId: tasks[2]?.id, moved: 3 });
    expect(heading.tasks.map(({ path }) => path.includes('2 Công tác tuyên truyền chung'))).toEqual([
      false,
      true,
      true,
      true,
    ]);
    expect(heading.parts[tasks[1]!.source.text[0]!]).toBe('heading');
    const back = await undo(planId, heading.step);
    expect(back.status).toBe(200);
    expect(said((back.body as Corrected).tasks)).toEqual(said(tasks));
    expect(await partsOf(planId)).toEqual(parts);
    expect(await undo(planId, heading.step)).toMatchObject({ status: 404, body: { code: 'plans.step_not_found' } });
  });

  it('makes a task of a line that was a heading, read as the import reads, and takes it back', async () => {
    const { planId, tasks } = await draft();
    const line = await lineOf(planId, 'I. NHIỆM VỤ');
    const made = await done(planId, { kind: 'task', line });
    const [first] = made.tasks;
    expect(first).toMatchObject({ id: made.taskId, text: 'NHIỆM VỤ, GIẢI PHÁP', review: 'unreviewed', ordinal: 0 });
    expect(first?.doubts.map(({ code }) => code)).toContain('reading.lead_missing');
    expect(made.parts[line]).toBe('task');
    expect(await correct(planId, { kind: 'task', line })).toMatchObject({
      status: 409,
      body: { code: 'plans.line_is_task' },
    });
    await undo(planId, made.step);
    expect(said(await tasksOf(planId))).toEqual(said(tasks));
  });

  it('splits a task, each half to be confirmed, and takes it back even after one was decided and opened again', async () => {
    const { planId, tasks, at } = await draft();
    const place = rows[0]!.text.indexOf('công');
    const split = await done(planId, { kind: 'split', ...at(0), at: place });
    expect(split.tasks.slice(0, 2)).toMatchObject([
      { text: 'Rà soát thủ tục;', lead: tasks[0]?.lead, source: tasks[0]?.source, review: 'unreviewed' },
      { text: 'công khai kết quả', lead: tasks[0]?.lead, deadline: tasks[0]?.deadline, review: 'unreviewed' },
    ]);
    const half = split.tasks[1]!;
    const decide = (review: string, revision: number) =>
      coordinator.send('POST', `/api/tasks/${half.id}/review`, { review, revision });
    await decide('confirmed', half.revision);
    expect(await undo(planId, split.step)).toMatchObject({ status: 409, body: { code: 'plans.step_overtaken' } });
    await decide('unreviewed', half.revision + 1);
    expect(await undo(planId, split.step)).toMatchObject({ status: 200 });
    expect(said(await tasksOf(planId))).toEqual(said(tasks));
  });

  it('merges a task into the one before it; what would be lost is refused until it is accepted', async () => {
    const { planId, tasks, at } = await draft();
    const merge = (second: number, isLossAccepted: boolean) => ({
      kind: 'merge',
      ...at(second),
      before: at(second - 1),
      isLossAccepted,
    });
    const merged = await done(planId, merge(3, false));
    expect(merged.tasks[2]).toMatchObject({
      id: tasks[2]?.id,
      text: 'Mở chuyên trang hỏi đáp Trong lĩnh vực đất đai',
      lead: [{ written: 'Sở Nội vụ' }],
      deadline: { text: 'Quý II/2026' },
      source: { text: [...tasks[2]!.source.text, ...tasks[3]!.source.text] },
    });
    await undo(planId, merged.step);
    expect(said(await tasksOf(planId))).toEqual(said(tasks));
    const again = await draft();
    const losing = {
      kind: 'merge',
      ...again.at(4),
      before: again.at(3),
    };
    expect(await correct(again.planId, { ...losing, isLossAccepted: false })).toMatchObject({
      status: 409,
      body: { code: 'plans.merge_loses' },
    });
    const lost = await done(again.planId, { ...losing, isLossAccepted: true });
    expect(lost.tasks[3]).toMatchObject({ lead: [{ written: 'Sở Nội vụ' }], deadline: { text: 'Quý IV/2026' } });
    expect(lost.tasks[3]?.doubts.map(({ code }) => code)).not.toContain('plans.unknown_body');
  });

  it('of fields is taken back with the doubts that it settled', async () => {
    const { planId, tasks } = await draft();
    const task = tasks[4]!;
    expect(task.doubts.map(({ field }) => field)).toContain('lead');
    const change = { lead: [], deadlineText: 'Quý III/2026', revision: task.revision };
    const changed = (await coordinator.send('PATCH', `/api/tasks/${task.id}`, change)).body as Task & { step: string };
    expect(changed.doubts).toEqual([]);
    expect(await undo(planId, changed.step)).toMatchObject({ status: 200 });
    expect(said(await tasksOf(planId))).toEqual(said(tasks));
  });

  it('is written into the audit trail, and so is its undoing', async () => {
    const { planId, at } = await draft();
    const { step } = await done(planId, { kind: 'heading', ...at(1) });
    await undo(planId, step);
    const events = await app.inProvince((db) =>
      db.selectFrom('audit_event').selectAll().where('subject_id', '=', planId).orderBy('id').execute(),
    );
    expect(events.slice(-2)).toMatchObject([
      {
        verb: 'task-made-heading',
        person_id: coordinator.personId,
        detail: { text: 'Công tác tuyên truyền chung', step },
      },
      { verb: 'undone', person_id: coordinator.personId, detail: { kind: 'heading', step } },
    ]);
  });
});

describe('a correction that can’t be', () => {
  it.each([
    ['a line that is not there', { kind: 'task', line: 'b999' }, 404, 'plans.line_not_found'],
    ['a heading that heads nothing', { kind: 'join-headings', line: 'b3' }, 422, 'plans.headings_apart'],
  ])('%s', async (_what, body, status, code) => {
    const { planId } = await draft();
    expect(await correct(planId, body)).toMatchObject({ status, body: { code } });
  });

  it('is refused at the edge of the text, before the first task, over somebody else’s change, and for a shared line', async () => {
    const { planId, tasks, at } = await draft();
    const before = at(0);
    for (const [body, status, code] of [
      [{ kind: 'split', ...at(0), at: 0 }, 422, 'plans.split_place'],
      [{ kind: 'split', ...at(0), at: rows[0]!.text.length }, 422, 'plans.split_place'],
      [{ kind: 'merge', ...at(0), before, isLossAccepted: true }, 422, 'plans.merge_nothing_before'],
      [{ kind: 'merge', ...at(4), before, isLossAccepted: true }, 409, 'server.changed_meanwhile'],
      [{ kind: 'heading', ...at(1), revision: 9 }, 409, 'server.changed_meanwhile'],
      [{ kind: 'heading', taskId: planId, revision: 1 }, 404, 'plans.task_not_found'],
    ] as const)
      expect(await correct(planId, body)).toMatchObject({ status, body: { code } });
    expect(said(await tasksOf(planId))).toEqual(said(tasks));
    const split = await done(planId, { kind: 'split', ...at(0), at: rows[0]!.text.indexOf('công') });
    const [first] = split.tasks;
    expect(await correct(planId, { kind: 'heading', taskId: first?.id, revision: first?.revision })).toMatchObject({
      status: 409,
      body: { code: 'plans.heading_shared' },
    });
  });

  it('is made in a plan in force by nobody, and in a draft by its coordinator alone', async () => {
    const { planId, at } = await draft();
    const body = { kind: 'heading', ...at(1) };
    expect(await correct(planId, body, officer)).toMatchObject({ status: 403 });
    expect(await correct(planId, body, neighbour)).toMatchObject({ status: 404 });
    expect(await officer.get(`/api/plans/${planId}/lines`)).toMatchObject({ status: 404 });
    const { step } = await done(planId, body);
    expect(await undo(planId, step, officer)).toMatchObject({ status: 403 });
    expect(await undo(planId, step, neighbour)).toMatchObject({ status: 404 });
    const other = await draft();
    expect(await undo(other.planId, step)).toMatchObject({ status: 404, body: { code: 'plans.step_not_found' } });

    let made = '';
    const inForce = await putInForce(coordinator, nextFile(), async (id) => {
      const [, second] = await tasksOf(id);
      made = (await done(id, { kind: 'heading', taskId: second?.id, revision: second?.revision })).step;
      for (const task of await tasksOf(id)) {
        if (task.lead[0]?.written === 'Ban Lạ')
          await coordinator.send('PATCH', `/api/tasks/${task.id}`, { lead: [], revision: task.revision });
      }
    });
    const [task] = await tasksOf(inForce);
    const refused = { status: 409, body: { code: 'plans.not_a_draft' } };
    expect(await correct(inForce, { kind: 'heading', taskId: task?.id, revision: task?.revision })).toMatchObject(
      refused,
    );
    expect(await correct(inForce, { kind: 'task', line: 'b1' })).toMatchObject(refused);
    expect(await undo(inForce, made)).toMatchObject(refused);
  });

  it('asked for twice at the same time is done once', async () => {
    const { planId, at } = await draft();
    const body = { kind: 'split', ...at(0), at: rows[0]!.text.indexOf('công') };
    const answers = await Promise.all([correct(planId, body), correct(planId, body)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect(await tasksOf(planId)).toHaveLength(rows.length + 1);
  });

  it('does not stop a draft from being thrown away', async () => {
    const { planId, at } = await draft();
    await done(planId, { kind: 'heading', ...at(1) });
    expect(await coordinator.send('DELETE', `/api/plans/${planId}`)).toMatchObject({ status: 204 });
  });
});
