import { sql } from 'kysely';
import { must } from '../../src/kernel/problem.ts';
import type { Caller } from '../application.ts';
import { duties, importDraft, listTasks, planFile, putInForce, type Duty } from './plan.ts';
import type { Stage } from './stage.ts';

/** What the addresses of screens hold. */
export type Places = {
  readonly planInForce: string;
  readonly draft: string;
  /** Work of Sở Tư pháp whose proof was returned. */
  readonly returned: string;
  readonly undated: string;
  /** What Sở Tư pháp keeps as the proof that was returned. */
  readonly evidence: string;
  /** What the Prime Minister asked of Sở Tư pháp. */
  readonly duty: string;
  readonly initiative: string;
  readonly topic: string;
  /** Own plans of Sở Tư pháp: a draft by the plan in force, and one in force by the document from above. */
  readonly ownDraft: string;
  readonly ownPlan: string;
};

/** Words of time that give no day, and a duty that has them. */
export const undated = 'Bố trí trụ sở cho bộ phận một cửa';

const inForce: readonly Duty[] = [
  ...duties,
  { text: undated, lead: 'Sở Xây dựng', deadline: 'Theo khả năng cân đối ngân sách' },
];

const draft: readonly Duty[] = [
  {
    text: 'Tổ chức 30 buổi biểu diễn tuyên truyền',
    lead: 'Đội Tuyên truyền lưu động',
    deadline: 'Trước ngày 30/9/2026',
  },
  { text: 'Khảo sát sự hài lòng của người dân', lead: 'Sở Nội vụ', deadline: 'Theo lộ trình tại Đề án' },
  { text: 'Viết lại hướng dẫn của 30 thủ tục', lead: 'Sở Tư pháp', deadline: 'Quý II/2026' },
];

/**
 * Furnishes the province of a stage so that every screen has something to show: people of each role, a plan in force with work that is
 * late, reported, returned and waiting, and a draft in doubt. It counts as invented, and says so on every screen.
 */
export async function furnish(stage: Stage): Promise<Places> {
  const { app, unit } = stage;
  await app.addPerson(unit('SNV'), ['coordinator'], 'dieuphoi');
  await app.addPerson(unit('STP'), ['officer'], 'tuphap');
  await app.addPerson(unit('STP'), ['head'], 'giamdoc');
  await app.addPerson(unit('UBND'), ['chair'], 'chutich');
  await app.addPerson(unit('SKHCN'), ['administrator'], 'quantri');
  const coordinator = await app.signIn(unit('SNV'), ['coordinator']);
  await followResultsOf(stage, 'Hà Tĩnh');
  const planInForce = await putInForce(coordinator, planFile('15/KH-UBND', inForce), (planId) =>
    tieTask(coordinator, planId, 'Công khai danh mục', 'papi/2021-2024/2'),
  );
  const draftId = await importDraft(coordinator, planFile('16/KH-UBND', draft, 'du-thao.html'));
  await coordinator.send('POST', `/api/plans/${draftId}/rules`, {
    kind: 'body',
    written: 'P. KSTT',
    unitId: unit('VP').id,
    groupId: null,
  });
  await coordinator.send('POST', '/api/framework-sets', {
    from: { index: 'par-communes', edition: '2025' },
    years: '2026',
    set: 'cchc-xa',
    title: 'CCHC xã, phường',
  });
  const officer = await app.signIn(unit('STP'), ['officer']);
  const returned = await handIn(officer, 'Công khai danh mục', 'du-thao-quyet-dinh.txt');
  await handIn(officer, 'Rà soát mẫu đơn', 'bao-cao-ra-soat.txt');
  const proof = must((await proofsOf(officer, returned)).at(0), 'the proof');
  await coordinator.send('POST', `/api/proofs/${proof.useId}/decision`, { accept: false, reason: 'Bản chưa ký' });
  await coordinator.send('POST', '/api/duty-documents', {
    giver: 'Thủ tướng Chính phủ',
    number: '12/CĐ-TTg',
    issuedOn: '2026-01-05',
    title: 'Về cắt giảm thủ tục hành chính',
    until: '2026-12-31',
    duties: [
      { text: 'Rà soát, công bố thủ tục nội bộ', lead: { unitId: unit('STP').id }, deadlineText: 'Trước 28/2/2026' },
    ],
  });
  const initiative = await ofKind(officer, planInForce, unit('STP').id, 'Đưa kết quả tới tận nhà qua bưu chính', {
    kind: 'initiative',
    fields: { authors: 'Trần Thị B', improves: 'Thời gian chờ', effect: 'Bớt một ngày mỗi hồ sơ' },
  });
  const topic = await ofKind(coordinator, planInForce, unit('STP').id, 'Giới thiệu cách nộp hồ sơ trực tuyến', {
    kind: 'communication-topic',
    fields: { channels: ['social-network'], product: 'video', quantity: 12 },
  });
  await coordinator.send('POST', '/api/urging/runs');
  const byRoadmap = await workNamed(coordinator, 'Kết nối phần mềm', 'needs-date');
  const own = await planWithin(await app.signIn(unit('STP'), ['head']));
  const duty = await workNamed(officer, 'Rà soát, công bố', 'open');
  await sql`update shared.tenant set is_sample = true where slug = 'alpha'`.execute(app.installation.owner.kysely);
  return {
    planInForce,
    draft: draftId,
    returned,
    undated: byRoadmap.id,
    evidence: proof.revision.evidenceId,
    duty: duty.id,
    initiative,
    topic,
    ...own,
  };
}

/** Makes work of a kind with its fields for a unit; its id. */
async function ofKind(
  caller: Caller,
  planId: string,
  unitId: string,
  text: string,
  written: { readonly kind: string; readonly fields: object },
): Promise<string> {
  const body = { planId, text, lead: { unitId }, deadlineText: 'Trước ngày 15/12/2026', written };
  const answer = await caller.send('POST', '/api/kinds', body);
  return must((answer.body as { occurrenceId?: string }).occurrenceId, `the work “${text}”`);
}

/** A head founds a division, begins the unit's plans by all that gives it work, and puts the one by the document from above in force. */
async function planWithin(head: Caller): Promise<Pick<Places, 'ownDraft' | 'ownPlan'>> {
  const { id: divisionId } = (await head.send('POST', '/api/divisions', { name: 'Phòng Kiểm soát' })).body as {
    readonly id: string;
  };
  const begin = async (number: string) => {
    const { plans } = (await head.get('/api/unit-plans')).body as {
      readonly plans: readonly { readonly planId: string; readonly planNumber: string }[];
    };
    const { planId } = must(
      plans.find(({ planNumber }) => planNumber === number),
      `the plan ${number}`,
    );
    return ((await head.send('POST', '/api/unit-plans', { planId })).body as { readonly id: string }).id;
  };
  const ownPlan = await begin('12/CĐ-TTg');
  const { lines } = (await head.get(`/api/unit-plans/${ownPlan}`)).body as {
    readonly lines: readonly { readonly id: string; readonly revision: number }[];
  };
  for (const { id, revision } of lines) await head.send('PATCH', `/api/own-tasks/${id}`, { revision, divisionId });
  await head.send('POST', `/api/unit-plans/${ownPlan}/put-in-force`);
  return { ownDraft: await begin('15/KH-UBND'), ownPlan };
}

/** Names the province whose published results the first province follows. */
export async function followResultsOf({ app }: Stage, province: string): Promise<void> {
  await sql`update shared.tenant set reference_province = ${province} where slug = 'alpha'`.execute(
    app.installation.owner.kysely,
  );
}

/** Ties a task of a draft to a criterion, so that points hang on it. */
export async function tieTask(coordinator: Caller, planId: string, text: string, ref: string): Promise<void> {
  const task = (await listTasks(coordinator, planId)).find((one) => one.text.includes(text));
  const { id, revision } = must(task, `the task “${text}”`);
  await coordinator.send('PATCH', `/api/tasks/${id}`, { revision, criterionRefs: [ref] });
}

type Work = { readonly id: string; readonly taskText: string; readonly revision: number };

async function workNamed(caller: Caller, text: string, show: string): Promise<Work> {
  const { occurrences } = (await caller.get(`/api/occurrences?show=${show}`)).body as { occurrences: readonly Work[] };
  return must(
    occurrences.find((one) => one.taskText.startsWith(text)),
    `work on “${text}”`,
  );
}

/** Reports a piece of work done and hands a file in for it; its id. */
async function handIn(officer: Caller, text: string, name: string): Promise<string> {
  const { id, revision } = await workNamed(officer, text, 'open');
  const report = { revision, reported: 'done', text: 'Đã làm xong', product: 'Quyết định số 12/QĐ-STP' };
  await officer.send('POST', `/api/occurrences/${id}/progress`, report);
  await officer.upload(`/api/occurrences/${id}/proofs`, { name, content: Buffer.from(`Nội dung của ${name}`) });
  return id;
}

type Proof = { readonly useId: string; readonly revision: { readonly evidenceId: string } };

async function proofsOf(caller: Caller, occurrenceId: string): Promise<readonly Proof[]> {
  const answer = await caller.get(`/api/occurrences/${occurrenceId}/proofs`);
  return (answer.body as { proofs: readonly Proof[] }).proofs;
}
