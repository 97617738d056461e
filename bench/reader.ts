import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Document, Packer, PageOrientation, Paragraph, Table, TableCell, TableRow } from 'docx';
import { numberBlocks } from '../src/office/block.ts';
import { readBlocks } from '../src/office/read-blocks.ts';
import { decodeText, readText } from '../src/office/text.ts';
import { loadGazetteer } from '../src/reading/gazetteer.ts';
import { readPlan } from '../src/reading/model/read-plan.ts';
import { readFile as readFromBytes } from '../src/reading/read-file.ts';
import { quantile, rounded, timings, type BenchResult } from './bench.ts';

const runs = 15;
/** Short texts are read so often that the machine's own compiler has settled. */
const runsOfShort = 60;
/** Rows that fill about thirty landscape pages. */
const tables = 6;
const rowsOfTable = 70;

/**
 * Reading a long Word plan against taking its text out alone; text by the megabyte, against cutting it into words; how the time grows when a text is ten
 * times as long.
 */
export async function run(): Promise<BenchResult> {
  const bytes = await longPlan();
  const name = 'ke-hoach-dai.docx';
  const extraction = await timings(runs, () => readBlocks(bytes, { name }));
  const reading = await timings(runs, () => readFromBytes(bytes, { name }));
  const { document } = await readFromBytes(bytes, { name });
  const gazetteer = await loadGazetteer();
  const plan = await readFile(join(import.meta.dirname, '../src/reading/fixtures/hai-long-2026.txt'), 'utf8');
  const body = plan.slice(plan.indexOf('\nIII.'), plan.indexOf('\nNơi nhận'));
  const head = plan.slice(0, plan.indexOf('\nIII.'));
  // The body again and again, as one long plan: its foot would end the reading of duties.
  const long = (times: number) => head + Array.from({ length: times }, (_, copy) => varied(body, copy)).join('');
  const texts = await ownTexts();
  const read = (text: string) => () => Promise.resolve(readPlan(numberBlocks(readText(text)), { gazetteer }));
  const [shorter, longer] = [long(25), long(250)];
  const [short, tenfold] = [await timings(runs, read(shorter)), await timings(runs, read(longer))];
  const duties = readPlan(numberBlocks(readText(longer)), { gazetteer }).document.tasks.length;
  const cutting = await timings(runs, () => Promise.resolve(longer.match(/[\p{L}\p{N}]+/gu)?.length));
  const plans = await timings(runsOfShort, () =>
    texts.map((text) => readPlan(numberBlocks(readText(text)), { gazetteer })),
  );
  const [reads, extracts] = [quantile(reading, 0.5), quantile(extraction, 0.5)];
  const [shortTime, longTime] = [quantile(short, 0.5), quantile(tenfold, 0.5)];
  return {
    name: 'reader',
    about: `ms to read a Word plan of ${tables} tables with ${rowsOfTable} rows (${document.tasks.length} tasks), and long texts`,
    figures: {
      'Word into tasks, ms': reads,
      'text, MB a second': rounded((megabytes(longer) * 1000) / longTime),
      [`${texts.length} short plans in text, MB a second`]: rounded(
        (megabytes(texts.join('')) * 1000) / quantile(plans, 0.5),
      ),
      [`${rounded(megabytes(shorter))} MB of text, ms`]: shortTime,
      [`${rounded(megabytes(longer))} MB of text, ms`]: longTime,
      'duties of a text, microseconds each': rounded((longTime * 1000) / duties),
    },
    against: { 'Word, text alone, ms': extracts, 'text cut into words, ms': rounded(quantile(cutting, 0.5)) },
    ratio: {
      reading: rounded(reads / extracts),
      'text, to cutting it into words': rounded(longTime / quantile(cutting, 0.5)),
      'time for each MB, longer to shorter': rounded(longTime / megabytes(longer) / (shortTime / megabytes(shorter))),
    },
  };
}

const megabytes = (text: string) => Buffer.byteLength(text) / 1_000_000;

/** Our own plans in text: each is read as its own, so that what a long plan says again and again is new in each. */
async function ownTexts(): Promise<readonly string[]> {
  const folder = join(import.meta.dirname, '../src/reading/fixtures');
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.txt')).sort();
  const texts = await Promise.all(names.map(async (name) => decodeText(await readFile(join(folder, name)))));
  return texts.filter((text) => text !== undefined);
}

/** A body with days, months, shares, numbers and departments of its own: a plan says little twice, and what it says twice is cheap to read. */
function varied(body: string, copy: number): string {
  let told = copy;
  return body
    .replace(/\d{1,2}\/\d{1,2}(?=\/\d{4})/gu, () => `${1 + ((copy * 5) % 28)}/${1 + (copy % 12)}`)
    .replace(/\d+%/gu, () => `${1 + (copy % 99)}%`)
    .replace(/thủ tục hành chính|người dân|hồ sơ/gu, (words) => `${copy + 2} ${words}`)
    .replace(/Sở Nội vụ|Văn phòng UBND tỉnh/gu, () => departments[(told += 1) % departments.length] ?? '');
}

const departments = [
  'Sở Nội vụ',
  'Sở Tài chính',
  'Sở Tư pháp',
  'Sở Xây dựng',
  'Sở Công Thương',
  'Sở Y tế',
  'Sở Giáo dục và Đào tạo',
  'Sở Khoa học và Công nghệ',
  'Sở Nông nghiệp và Môi trường',
  'Sở Văn hóa, Thể thao và Du lịch',
  'Thanh tra tỉnh',
  'Công an tỉnh',
  'Văn phòng UBND tỉnh',
];

/** A plan in Word with tables in landscape, cells merged downwards and several bullets in a cell. */
function longPlan(): Promise<Buffer> {
  const cell = (text: string, rowSpan = 1) =>
    new TableCell({ rowSpan, children: text.split('\n').map((line) => new Paragraph(line)) });
  const heading = ['STT', 'Tiêu chí', 'Nhiệm vụ, giải pháp', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời hạn'];
  const row = (number: number) =>
    new TableRow({
      children: [
        cell(String(number)),
        ...(number % 2 === 1 ? [cell('Công khai, minh bạch trong giải quyết thủ tục hành chính', 2)] : []),
        cell(
          `- Rà soát ${number} thủ tục hành chính thuộc thẩm quyền giải quyết, cắt giảm thời gian và giấy tờ.\n- Công khai kết quả giải quyết hồ sơ của từng đơn vị trên Cổng thông tin điện tử tỉnh.`,
        ),
        cell(number % 3 === 0 ? 'Sở Nội vụ' : 'Văn phòng UBND tỉnh'),
        cell('Các sở, ban, ngành cấp tỉnh; UBND các xã, phường, đặc khu'),
        cell(number % 4 === 0 ? 'Hằng quý' : 'Quý III/2026'),
      ],
    });
  const table = () =>
    new Table({
      rows: [
        new TableRow({ children: heading.map((text) => cell(text)) }),
        ...Array.from({ length: rowsOfTable }, (_, index) => row(index + 1)),
      ],
    });
  return Packer.toBuffer(
    new Document({
      sections: [
        {
          properties: { page: { size: { orientation: PageOrientation.LANDSCAPE } } },
          children: [
            new Paragraph('KẾ HOẠCH'),
            new Paragraph('Nâng cao Chỉ số cải cách hành chính (PAR INDEX) năm 2026'),
            new Paragraph('I. NHIỆM VỤ'),
            ...Array.from({ length: tables }, (_, index) => [
              new Paragraph(`${index + 1}. Nhóm nhiệm vụ thứ ${index + 1}`),
              table(),
            ]).flat(),
          ],
        },
      ],
    }),
  );
}
