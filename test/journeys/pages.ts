import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { manyWords } from '../../src/evidence/words/many.ts';
import { must } from '../../src/kernel/problem.ts';
import type { Caller } from '../application.ts';
import { duties, importDraft, listTasks, planFile, putInForce, type Duty } from './plan.ts';
import type { Stage, Window } from './stage.ts';

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

/** A screen of the product: whose it is, its address, and words of its content, which stand there once it is whole. */
export type Screen = {
  readonly name: string;
  readonly login: string | null;
  readonly path: (at: Places) => string;
  readonly shows: string;
  /** The same where those words are ours and read otherwise in English. */
  readonly inEnglish?: string;
  /** What is pressed on it first, such as what opens a dialog. */
  readonly press?: (page: Page) => Promise<void>;
};

/** Every screen that the product has. */
export const screens: readonly Screen[] = [
  { name: 'the sign-in', login: null, path: () => '/sign-in', shows: 'tỉnh alpha' },
  { name: 'the board', login: 'dieuphoi', path: () => '/', shows: 'bao-cao-ra-soat.txt' },
  { name: 'the plans', login: 'dieuphoi', path: () => '/plans', shows: '15/KH-UBND' },
  { name: 'the review', login: 'dieuphoi', path: ({ draft }) => `/plans/${draft}`, shows: 'Tổ chức 30 buổi' },
  {
    name: 'the clarity of tasks',
    login: 'dieuphoi',
    path: ({ planInForce }) => `/plans/${planInForce}/clarity`,
    shows: 'chưa có sản phẩm',
    inEnglish: 'no product',
  },
  {
    name: 'the criteria of a plan',
    login: 'dieuphoi',
    path: ({ planInForce }) => `/plans/${planInForce}/criteria`,
    shows: 'nhiệm vụ đã gắn tiêu chí',
    inEnglish: 'tasks are tied to criteria',
  },
  { name: 'the rules of reading', login: 'dieuphoi', path: () => '/plans/rules', shows: 'P. KSTT' },
  { name: 'the work of all units', login: 'dieuphoi', path: () => '/work', shows: 'Rà soát quy chế' },
  {
    name: 'the calendar of work',
    login: 'dieuphoi',
    path: () => '/work/calendar?month=2026-06&show=all',
    shows: 'Rà soát quy chế',
  },
  {
    name: 'naming milestones',
    login: 'dieuphoi',
    path: ({ undated }) => `/work/${undated}`,
    shows: 'Theo lộ trình',
    inEnglish: 'The document says',
  },
  { name: 'the duties from above', login: 'dieuphoi', path: () => '/duties', shows: '12/CĐ-TTg' },
  {
    name: 'entering a document from above',
    login: 'dieuphoi',
    path: () => '/duties/new',
    shows: 'Ghi vào sổ và giao việc',
    inEnglish: 'Save and give out',
  },
  { name: 'the working calendar', login: 'dieuphoi', path: () => '/calendar-days?year=2027', shows: 'Tết Đinh Mùi' },
  {
    name: 'the reporting cut-offs',
    login: 'dieuphoi',
    path: () => '/calendar-days/cut-offs',
    shows: 'Nghị định 09/2019/NĐ-CP',
  },
  { name: 'an index tree', login: 'dieuphoi', path: () => treeOfSipas, shows: '2640/QĐ-BNV' },
  { name: 'the own sets', login: 'dieuphoi', path: () => '/frameworks/sets', shows: 'CCHC xã' },
  {
    name: 'an own set',
    login: 'dieuphoi',
    path: () => '/frameworks/sets/cchc-xa/2026?node=1',
    shows: 'Không còn lỗi',
    inEnglish: 'No fault',
  },
  {
    name: 'the ladder',
    login: 'dieuphoi',
    path: () => '/results?index=papi&year=2022',
    shows: 'PAPI, bảng điểm các tỉnh',
  },
  { name: 'a province', login: 'chutich', path: () => '/results/papi/2022/ha-tinh', shows: 'PAPI, bảng điểm các tỉnh' },
  { name: 'a what-if', login: 'dieuphoi', path: () => whatIf, shows: '(VCCI)' },
  { name: 'the map of tiles', login: 'dieuphoi', path: () => '/results/map?index=pci&year=2021', shows: 'HCM' },
  {
    name: 'a test of ranks',
    login: 'dieuphoi',
    path: () => '/results/uncertainty?index=papi&year=2022',
    shows: '8 mục của 61 tỉnh',
    inEnglish: '8 parts of 61 provinces',
  },
  {
    name: 'handing boundaries in',
    login: 'dieuphoi',
    path: () => '/results/boundaries',
    shows: 'các bản đồ dùng ô',
    inEnglish: 'the maps use tiles',
  },
  { name: 'bringing results in', login: 'dieuphoi', path: () => '/results/import', shows: 'PAR INDEX' },
  { name: 'the units', login: 'dieuphoi', path: () => '/units', shows: 'Liên đoàn Thương mại' },
  {
    name: 'what waits for an heir',
    login: 'dieuphoi',
    path: () => '/handovers',
    shows: 'chờ chuyển giao',
    inEnglish: 'waits for an heir',
  },
  { name: 'the home of an officer', login: 'tuphap', path: () => '/', shows: 'Kết nối phần mềm' },
  {
    name: 'the register of disclosures',
    login: 'dieuphoi',
    path: () => '/registers',
    shows: 'Công khai danh mục',
  },
  {
    name: 'the register of inspections',
    login: 'dieuphoi',
    path: () => '/registers?kind=inspection',
    shows: 'Chưa có cuộc kiểm tra nào',
    inEnglish: 'There is no inspection yet',
  },
  {
    name: 'the register of initiatives',
    login: 'dieuphoi',
    path: () => '/registers?kind=initiative',
    shows: 'Trần Thị B',
  },
  { name: 'an initiative', login: 'dieuphoi', path: ({ initiative }) => `/work/${initiative}`, shows: 'Trần Thị B' },
  {
    name: 'the register of communication',
    login: 'tuphap',
    path: () => '/registers?kind=communication-topic',
    shows: 'Giới thiệu cách nộp hồ sơ',
  },
  {
    name: 'a topic of communication',
    login: 'tuphap',
    path: ({ topic }) => `/work/${topic}`,
    shows: 'Mạng xã hội',
    inEnglish: 'Social networks',
  },
  { name: 'a duty from above', login: 'tuphap', path: ({ duty }) => `/work/${duty}`, shows: '12/CĐ-TTg' },
  { name: 'the work of a unit', login: 'tuphap', path: () => '/work', shows: 'Kết nối phần mềm' },
  {
    name: 'reporting several at once',
    login: 'tuphap',
    path: () => '/work',
    press: (page) => pressSelected(page, ['Rà soát, công bố', 'Giới thiệu cách nộp']),
    shows: 'Báo cáo cùng lúc 2 việc',
    inEnglish: 'Report 2 at once',
  },
  {
    name: 'dating several at once',
    login: 'dieuphoi',
    path: () => '/work?show=needs-date',
    press: (page) => pressSelected(page, [undated]),
    shows: 'Định cùng một ngày cho 1 việc',
    inEnglish: 'The same date for 1',
  },
  { name: 'a report', login: 'tuphap', path: ({ returned }) => `/work?report=${returned}`, shows: 'Bản chưa ký' },
  { name: 'one piece of work', login: 'tuphap', path: ({ returned }) => `/work/${returned}`, shows: 'Bản chưa ký' },
  { name: 'the library of proofs', login: 'tuphap', path: () => '/evidence', shows: 'bao-cao-ra-soat.txt' },
  { name: 'one evidence', login: 'tuphap', path: (at) => `/evidence/${at.evidence}`, shows: 'Bản chưa ký' },
  { name: 'a plan in force', login: 'tuphap', path: (at) => `/plans/${at.planInForce}`, shows: 'Công khai danh mục' },
  { name: 'who does what', login: 'tuphap', path: () => '/unit-work', shows: 'chưa có người', inEnglish: 'nobody yet' },
  {
    name: 'who does what, for a head',
    login: 'giamdoc',
    path: () => '/unit-work',
    shows: 'phòng chưa giao cho ai',
    inEnglish: 'nobody of the division yet',
  },
  { name: 'the plans of a unit', login: 'giamdoc', path: () => '/unit-plan', shows: '12/CĐ-TTg' },
  {
    name: 'a draft of a unit’s plan',
    login: 'giamdoc',
    path: (at) => `/unit-plan/${at.ownDraft}`,
    shows: 'Rà soát mẫu',
  },
  { name: 'a unit’s plan', login: 'giamdoc', path: (at) => `/unit-plan/${at.ownPlan}`, shows: 'Phòng Kiểm soát' },
  { name: 'the coverage', login: 'dieuphoi', path: () => '/coverage', shows: 'Sở Tư pháp' },
  {
    name: 'the work in no unit’s plan',
    login: 'dieuphoi',
    path: () => '/coverage?show=unit-plan',
    shows: 'Rà soát quy chế',
  },
  {
    name: 'the commitments',
    login: 'tuphap',
    path: () => '/commitments?year=2026',
    shows: 'Chưa có bản cam kết',
    inEnglish: 'There is none for 2026',
  },
  {
    name: 'a new commitment',
    login: 'tuphap',
    path: () => '/commitments/new?year=2026',
    shows: 'Chọn việc của đơn vị',
    inEnglish: 'Choose from the unit’s work',
  },
  {
    name: 'the requests',
    login: 'dieuphoi',
    path: () => '/requests',
    shows: 'Không có vướng mắc nào',
    inEnglish: 'No difficulty stands',
  },
  {
    name: 'the messages',
    login: 'tuphap',
    path: () => '/messages',
    shows: 'Nhận tin qua thư điện tử',
    inEnglish: 'By mail',
  },
  {
    name: 'the urging',
    login: 'dieuphoi',
    path: () => '/urging',
    shows: 'Đợt đôn đốc hôm nay đã chạy',
    inEnglish: 'Today’s urging has run',
  },
  {
    name: 'the ladder of urging',
    login: 'dieuphoi',
    path: () => '/urging/settings',
    shows: 'ngày đến hạn',
    inEnglish: 'on the due day',
  },
  {
    name: 'points and lateness of tasks',
    login: 'dieuphoi',
    path: () => '/stakes?index=papi&by=tasks',
    shows: 'Công khai danh mục',
  },
  {
    name: 'points and lateness of units',
    login: 'chutich',
    path: () => '/stakes?index=papi&by=units',
    shows: 'Thứ tự đôn đốc',
    inEnglish: 'In the order of urging',
  },
  {
    name: 'points of an index that no task serves',
    login: 'dieuphoi',
    path: () => '/stakes?index=pci',
    shows: 'Chưa nhiệm vụ nào đang thực hiện gắn với',
    inEnglish: 'No task in force is tied to',
  },
  {
    name: 'the home of a head',
    login: 'giamdoc',
    path: () => '/',
    shows: 'Ai đang giữ việc',
    inEnglish: 'Who carries the work',
  },
  { name: 'the board of the chair', login: 'chutich', path: () => '/', shows: 'Sở Tư pháp' },
  { name: 'the people', login: 'quantri', path: () => '/people', shows: 'giamdoc' },
  { name: 'the removal of the sample', login: 'quantri', path: () => '/sample', shows: 'tỉnh alpha' },
  {
    name: 'an address that leads nowhere',
    login: 'quantri',
    path: () => '/nowhere',
    shows: 'Địa chỉ có thể đã đổi',
    inEnglish: 'The address may have changed',
  },
];

/** With a node in hand, whose sources and relations are shown too. */
const treeOfSipas = '/frameworks?index=sipas&edition=2017-2021&node=2';

const whatIf = '/results/what-if?index=pci&year=2021&province=42@63';

/** Words of time that give no day, and a duty that has them. */
const undated = 'Bố trí trụ sở cho bộ phận một cửa';
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

/** Selects these rows of the list of work and presses the first thing that can be done with them. */
async function pressSelected(page: Page, rows: readonly string[]): Promise<void> {
  for (const row of rows) await page.getByRole('checkbox', { name: new RegExp(row) }).check();
  const { vi, en } = manyWords['many.bar'];
  const bar = page.getByRole('region', { name: new RegExp(`^(${vi}|${en})$`) });
  await bar.getByRole('button').first().click();
  await page.getByRole('dialog').waitFor();
}

/** Opens a screen in the window of its person and waits until it is whole. */
export async function openScreen({ page }: Window, stage: Stage, screen: Screen, places: Places): Promise<void> {
  await page.goto(stage.address + screen.path(places));
  await page.getByRole('heading', { level: 1 }).waitFor();
  await screen.press?.(page);
  await page.getByText(screen.shows).filter({ visible: true }).first().waitFor();
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
