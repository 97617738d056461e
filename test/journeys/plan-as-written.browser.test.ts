import {
  AlignmentType,
  Document,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { putInForce, type PlanFile } from './plan.ts';
import { expectAccessible, openStage, type Stage } from './stage.ts';

let stage: Stage;
let page: Page;
let faults: string[];

const first = 'Công khai danh mục thủ tục hành chính';
const second = 'Rà soát mẫu đơn, tờ khai';
const numbered = 'Sở Tài chính rà soát quy chế chi tiêu nội bộ, hoàn thành trước ngày 30/6/2026.';

beforeAll(async () => {
  stage = await openStage('2026-01-12');
  await stage.app.addPerson(stage.unit('SNV'), ['coordinator'], 'dieuphoi');
  await stage.app.addPerson(stage.unit('STP'), ['officer'], 'tuphap');
  ({ page, faults } = await stage.enter('dieuphoi'));
});
afterAll(() => stage.close());

test('a Word file stands beside its readings with the cells merged as Word merged them', async () => {
  await page.getByRole('link', { name: 'Kế hoạch', exact: true }).click();
  await page.locator('input[type=file]').setInputFiles(await wordFile('15/KH-UBND'));
  await page.waitForURL(/\/plans\/[0-9a-f-]{36}/);
  const table = written().getByRole('table').filter({ hasText: 'Nhiệm vụ, giải pháp' });
  await table.waitFor();
  expect(await spans(table, 'Cải cách thể chế')).toEqual({ rows: 1, columns: 5 });
  expect(await spans(table, 'Sở Tư pháp')).toEqual({ rows: 2, columns: 1 });
  expect(await spans(table, 'Quý I/2026')).toEqual({ rows: 2, columns: 1 });
  expect(await spans(table, first)).toEqual({ rows: 1, columns: 1 });
  expect(await cellsByRow(table)).toEqual([6, 2, 6, 4]);
  await expectAccessible(page);
});

test('numbers that Word counts by itself are printed as Word prints them', async () => {
  for (const line of ['I. NHIỆM VỤ CHUNG', `1. ${numbered}`, 'II. NHIỆM VỤ THEO TIÊU CHÍ']) {
    expect(await written().getByText(line, { exact: true }).count()).toBe(1);
  }
});

test('a press on a sentence takes its reading in hand, with what the merged cells say of it', async () => {
  await written().getByText(second).click();
  const card = page.getByRole('article', { name: second });
  await card.waitFor();
  await card.getByText('“Quý I/2026”').waitFor();
  await card.getByText('Sở Tư pháp').first().waitFor();
  await written().getByText(numbered).click();
  await page.getByRole('article', { name: numbered }).waitFor();
});

test('a press on a reading lights its sentence in the document', async () => {
  const sentence = written().getByText(first);
  expect(await isLit(sentence)).toBe(false);
  await page
    .getByRole('list', { name: 'Chắc' })
    .getByRole('button', { name: new RegExp(first) })
    .click();
  await page.getByRole('article', { name: first }).waitFor();
  expect(await isLit(sentence)).toBe(true);
  expect(await isLit(written().getByText(numbered))).toBe(false);
  expect(faults).toEqual([]);
});

test('an officer’s work leads to its sentence in the plan, and from there back to the work', async () => {
  await putInForce(await stage.app.signIn(stage.unit('SNV'), ['coordinator']), await wordFile('16/KH-UBND'));
  const officer = await stage.enter('tuphap');
  await officer.page.goto(`${stage.address}/work`);
  await officer.page.getByText(second).first().click();
  await officer.page.getByRole('link', { name: 'Xem trang của việc này' }).click();
  await officer.page.getByRole('link', { name: 'Mở văn bản tại chỗ này' }).click();
  await officer.page.getByRole('article', { name: second }).waitFor();
  const sentence = officer.page.getByRole('region', { name: 'Văn bản như đã ban hành' }).getByText(second);
  expect(await isLit(sentence)).toBe(true);
  await expectAccessible(officer.page);
  await officer.page.getByRole('link', { name: 'Xem việc đã giao' }).click();
  await officer.page.getByRole('heading', { name: 'Nhiệm vụ của đơn vị' }).waitFor();
  await officer.page.getByRole('row', { name: new RegExp(second) }).waitFor();
  expect(await officer.page.getByRole('row', { name: new RegExp(first) }).count()).toBe(0);
  expect(officer.faults).toEqual([]);
});

function written(): Locator {
  return page.getByRole('region', { name: 'Văn bản như đã ban hành' });
}

function spans(table: Locator, text: string): Promise<{ rows: number; columns: number }> {
  const cell = table.getByRole('cell', { name: text, exact: true });
  return cell.evaluate((element: HTMLTableCellElement) => ({ rows: element.rowSpan, columns: element.colSpan }));
}

function cellsByRow(table: Locator): Promise<readonly number[]> {
  return table.evaluate((element: HTMLTableElement) => [...element.rows].map((row) => row.cells.length));
}

/** True when a sentence stands out as the one whose reading is in hand. */
function isLit(sentence: Locator): Promise<boolean> {
  return sentence.evaluate((element) => element.closest('[data-on]') !== null);
}

/** A plan as Word keeps it: cells merged along rows and columns, outline and items numbered by Word. */
async function wordFile(number: string): Promise<PlanFile> {
  const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
    level: at,
    format,
    text,
    alignment: AlignmentType.LEFT,
  });
  const outline = [level(0, LevelFormat.UPPER_ROMAN, '%1.'), level(1, LevelFormat.DECIMAL, '%2.')];
  const listed = (at: number, text: string) =>
    new Paragraph({
      numbering: { reference: 'outline', level: at },
      children: [new TextRun({ text, bold: at === 0 })],
    });
  const bytes = await Packer.toBuffer(
    new Document({
      numbering: { config: [{ reference: 'outline', levels: outline }] },
      sections: [
        {
          children: [
            headOf(number),
            ...title,
            listed(0, 'NHIỆM VỤ CHUNG'),
            listed(1, numbered),
            listed(0, 'NHIỆM VỤ THEO TIÊU CHÍ'),
            dutyTable(),
          ],
        },
      ],
    }),
  );
  return { name: `${number.replace('/', '-')}.docx`, mimeType: 'application/octet-stream', buffer: bytes };
}

const title = ['KẾ HOẠCH', 'Nâng cao Chỉ số cải cách hành chính (PAR INDEX) năm 2026'].map(
  (text) => new Paragraph({ children: [new TextRun({ text, bold: true })] }),
);

function headOf(number: string): Table {
  return new Table({
    rows: [
      new TableRow({
        children: [
          lines('ỦY BAN NHÂN DÂN', 'TỈNH SÔNG LAM', `Số: ${number}`),
          lines(
            'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
            'Độc lập - Tự do - Hạnh phúc',
            'Sông Lam, ngày 05 tháng 01 năm 2026',
          ),
        ],
      }),
    ],
  });
}

function dutyTable(): Table {
  const heads = [
    'STT',
    'Tiêu chí',
    'Nhiệm vụ, giải pháp',
    'Cơ quan chủ trì',
    'Cơ quan phối hợp',
    'Thời hạn hoàn thành',
  ];
  const { RESTART, CONTINUE } = VerticalMergeType;
  const row = (...children: readonly TableCell[]) => new TableRow({ children: [...children] });
  return new Table({
    rows: [
      row(...heads.map((head) => lines(head))),
      row(lines('I'), new TableCell({ columnSpan: 5, children: [new Paragraph('Cải cách thể chế')] })),
      row(
        lines('1'),
        lines('Công khai'),
        lines(first),
        merged(RESTART, 'Sở Tư pháp'),
        lines('Sở Nội vụ'),
        merged(RESTART, 'Quý I/2026'),
      ),
      row(
        lines('2'),
        lines('Mẫu đơn'),
        lines(second),
        merged(CONTINUE, ''),
        lines('Thanh tra tỉnh'),
        merged(CONTINUE, ''),
      ),
    ],
  });
}

function lines(...texts: readonly string[]): TableCell {
  return new TableCell({ children: texts.map((text) => new Paragraph(text)) });
}

function merged(verticalMerge: (typeof VerticalMergeType)[keyof typeof VerticalMergeType], text: string): TableCell {
  return new TableCell({ verticalMerge, children: [new Paragraph(text)] });
}
