import type { Page } from 'playwright-core';
import { manyWords } from '../../src/evidence/words/many.ts';
import { undated, type Places } from './furnish.ts';
import type { Stage, Window } from './stage.ts';

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
    name: 'how figures are reckoned',
    login: 'chutich',
    path: () => '/method#noise',
    shows: 'Hà Tĩnh giảm 0,82 điểm',
    inEnglish: 'fell by 0.82 points',
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
