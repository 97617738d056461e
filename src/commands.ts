import type { Command } from './commands/command.ts';
import type { Words } from './kernel/words.ts';

const text = { type: 'string' } as const;

/** The sentences of the commands that read without a database. */
async function readingWords(): Promise<Words> {
  const [{ words }, { words: planWords }, { serverWords }] = await Promise.all([
    import('./reading/words.ts'),
    import('./plans/words.ts'),
    import('./server/words.ts'),
  ]);
  return { ...serverWords, ...planWords, ...words };
}

/** The sentences of the commands that reckon with published results. */
async function resultsWords(): Promise<Words> {
  const [{ words }, { serverWords }] = await Promise.all([import('./results/words.ts'), import('./server/words.ts')]);
  return { ...serverWords, ...words };
}

/** The sentences of the commands that look at sets of criteria. */
async function frameworksWords(): Promise<Words> {
  const [{ words }, { serverWords }] = await Promise.all([
    import('./frameworks/words.ts'),
    import('./server/words.ts'),
  ]);
  return { ...serverWords, ...words };
}

/** Every slice's sentences and the server's. */
async function allWords(): Promise<Words> {
  const [{ slices }, { serverWords }] = await Promise.all([import('./slices.ts'), import('./server/words.ts')]);
  return Object.assign({}, serverWords, ...slices.map((slice) => slice.words));
}

/** The table of commands (contracts: `thuocdo NAME`). Each loads what it needs when it runs, so that reading a file starts at once. */
export const commands: Readonly<Record<string, Command>> = {
  up: {
    usage: 'thuocdo up [--sample] [--no-sample]',
    summary: { vi: 'chạy máy chủ', en: 'serve' },
    options: { sample: { type: 'boolean' }, 'no-sample': { type: 'boolean' } },
    positionals: [0, 0],
    words: allWords,
    run: async (given, context) => (await import('./commands/up.ts')).up(given, context),
  },
  read: {
    usage: 'thuocdo read FILE|FOLDER|- [--type txt|html] [--json]',
    summary: {
      vi: 'đọc một văn bản, hoặc cả thư mục, thành các nhiệm vụ',
      en: 'read a document, or a whole folder, into tasks',
    },
    options: { type: text },
    positionals: [1, 1],
    words: readingWords,
    run: async (given, context) => (await import('./commands/reading.ts')).read(given, context),
  },
  deadline: {
    usage: 'thuocdo deadline "PHRASE" --issued DATE --from DATE --to DATE [--json]',
    summary: { vi: 'một cụm từ chỉ thời hạn được hiểu thế nào', en: 'how a deadline phrase is understood' },
    options: { issued: text, from: text, to: text },
    positionals: [1, 1],
    words: readingWords,
    run: async (given, context) => (await import('./commands/reading.ts')).deadline(given, context),
  },
  workdays: {
    usage: 'thuocdo workdays --from DATE --add DAYS [--json]',
    summary: { vi: 'cộng ngày làm việc', en: 'working-day arithmetic' },
    options: { from: text, add: text },
    positionals: [0, 0],
    words: readingWords,
    run: async (given) => (await import('./commands/reading.ts')).workdays(given),
  },
  index: {
    usage: 'thuocdo index INDEX --year YEAR [--json]',
    summary: {
      vi: 'tính lại một chỉ số từ điểm thành phần đã công bố',
      en: 'work an index out from its published components',
    },
    options: { year: text },
    positionals: [1, 1],
    words: resultsWords,
    run: async (given, context) => (await import('./commands/results.ts')).index(given, context),
    show: async (rows, language) => (await import('./commands/results.ts')).showIndex(rows as never, language),
  },
  ledger: {
    usage: 'thuocdo ledger INDEX --year YEAR --province NAME [--json]',
    summary: {
      vi: 'sổ điểm mất của một tỉnh: từng mục mất bao nhiêu, giành lại được bao nhiêu',
      en: 'the lost points of a province: what each part lost and what can be won back',
    },
    options: { year: text, province: text },
    positionals: [1, 1],
    words: resultsWords,
    run: async (given) => (await import('./commands/results.ts')).ledger(given),
    show: async (found, language) => (await import('./commands/results.ts')).showLedger(found as never, language),
  },
  simulate: {
    usage:
      'thuocdo simulate INDEX --year YEAR --province NAME [--set CODE=POINTS[;...]] [--runs N] [--seed N] [--json]',
    summary: {
      vi: 'thử: nếu một số mục đạt điểm khác thì tỉnh xếp hạng bao nhiêu',
      en: 'what if: where a province would stand with some nodes at other points',
    },
    options: { year: text, province: text, set: text, runs: text, seed: text },
    positionals: [1, 1],
    words: resultsWords,
    run: async (given, context) => (await import('./commands/results.ts')).simulate(given, context),
    show: async (answer, language) => (await import('./commands/results.ts')).showSimulated(answer as never, language),
  },
  framework: {
    usage: 'thuocdo framework check FILE|- [--set CODE] [--title NAME] [--years YEARS] [--json]',
    summary: {
      vi: 'đọc thử tệp bộ tiêu chí của tỉnh, in từng lỗi với ô của nó',
      en: "try the file of a province's own set; prints each fault with its cell",
    },
    options: { set: text, title: text, years: text },
    positionals: [2, 2],
    words: frameworksWords,
    run: async (given, context) => (await import('./commands/frameworks.ts')).framework(given, context),
    show: async (checked, language) =>
      (await import('./commands/frameworks.ts')).showChecked(checked as never, language),
  },
  results: {
    usage: 'thuocdo results check FILE|- --index INDEX [--year YEAR] [--mark ,|.] [--json]',
    summary: {
      vi: 'đọc thử bảng kết quả (CSV, Excel), in từng lỗi với ô của nó',
      en: 'try a table of results (CSV, Excel); prints each fault with its cell',
    },
    options: { index: text, year: text, mark: text },
    positionals: [2, 2],
    words: resultsWords,
    run: async (given, context) => (await import('./commands/results.ts')).check(given, context),
    show: async (checked, language) =>
      (await import('./commands/results.ts')).showCheckedTable(checked as never, language),
  },
  import: {
    usage: 'thuocdo import FILE [--tenant SLUG] [--again] [--json]',
    summary: {
      vi: 'đọc một văn bản và lưu thành bản nháp kế hoạch',
      en: 'read a document and store it as a draft plan',
    },
    options: { tenant: text, again: { type: 'boolean' } },
    positionals: [1, 1],
    words: allWords,
    run: async (given, context) => (await import('./commands/import.ts')).importFile(given, context),
  },
  migrate: {
    usage: 'thuocdo migrate',
    summary: { vi: 'đưa cơ sở dữ liệu lên phiên bản này', en: 'bring the database to this version' },
    options: {},
    positionals: [0, 0],
    words: allWords,
    run: async (_given, context) => (await import('./commands/tenants.ts')).migrate(context),
  },
  tenant: {
    usage: 'thuocdo tenant add --slug SLUG --name NAME [--reference PROVINCE]',
    summary: {
      vi: 'tạo một tỉnh mới với các cơ quan chuẩn và một người quản trị',
      en: 'make a province with its standard bodies and an administrator',
    },
    options: { slug: text, name: text, reference: text },
    positionals: [1, 1],
    words: allWords,
    run: async (given, context) => (await import('./commands/tenants.ts')).tenant(given, context),
  },
  unit: {
    usage:
      'thuocdo unit add --name NAME | --file FILE [--kind commune] [--from DATE] | import FILE [--dry-run] [--tenant SLUG]',
    summary: {
      vi: 'thêm cơ quan (tệp có mỗi dòng một tên, như danh sách xã); nhập tệp sắp xếp bộ máy: cơ quan thôi hoạt động và cơ quan kế thừa',
      en: 'add units (a file has a name on each line, such as the communes); import a file of a reorganisation: who ends, who follows',
    },
    options: { name: text, file: text, kind: text, from: text, tenant: text, 'dry-run': { type: 'boolean' } },
    positionals: [1, 2],
    words: allWords,
    run: async (given, context) => (await import('./commands/units.ts')).unit(given, context),
  },
  user: {
    usage:
      'thuocdo user add --login LOGIN --name NAME --unit UNIT --roles ROLE[,ROLE] [--title TITLE] [--email ADDRESS] | reset|close|open --login LOGIN | move --login LOGIN --unit UNIT | roles --login LOGIN --roles ROLE[,ROLE] [--tenant SLUG]',
    summary: {
      vi: 'thêm một người dùng, đặt lại mật khẩu (in ra một lần), chuyển cơ quan, đổi vai trò, khóa hoặc mở tài khoản',
      en: 'add a person, reset a password (printed once), move to another unit, change roles, close or open the account',
    },
    options: { login: text, name: text, unit: text, roles: text, tenant: text, title: text, email: text },
    positionals: [1, 1],
    words: allWords,
    run: async (given, context) => (await import('./commands/users.ts')).user(given, context),
  },
  sample: {
    usage: 'thuocdo sample load|remove',
    summary: { vi: 'nạp hoặc gỡ tỉnh minh họa', en: 'load or remove the sample province' },
    options: {},
    positionals: [1, 1],
    words: allWords,
    run: async (given, context) => (await import('./commands/sample.ts')).sample(given, context),
  },
  openapi: {
    usage: 'thuocdo openapi',
    summary: { vi: 'in mô tả OpenAPI', en: 'print the OpenAPI description' },
    options: {},
    positionals: [0, 0],
    words: allWords,
    run: async () => (await import('./commands/openapi.ts')).openapi(),
  },
};
