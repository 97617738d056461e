import { AlignmentType, Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { daysBetween, partsOf, writtenDate, type IsoDate } from '../kernel/calendar.ts';
import { fill } from '../kernel/words.ts';
import type { LetterLine } from './acts/open-lines.ts';
import { words } from './words.ts';

/** What a letter is written from. `owed` is what is still owed for the same day on the day of writing; what was done or moved since the draft is left out. */
export type LetterContent = {
  readonly unitName: string;
  readonly tenantName: string;
  /** Everything in the installation is invented, and the letter says so. */
  readonly isSample: boolean;
  readonly number: string | null;
  readonly issuedOn: IsoDate | null;
  readonly today: IsoDate;
  readonly owed: readonly LetterLine[];
};

/** A letter as a Word file in Vietnamese, the language in which offices write: a draft that the desk reads, mends and signs. */
export function writeLetter(letter: LetterContent): Promise<Uint8Array> {
  const day = letter.issuedOn ?? letter.today;
  const { year, month, day: ofMonth } = partsOf(day);
  const document = new Document({
    title: say('letter.title', { unit: letter.unitName }),
    styles: { default: { document: { run: { font: 'Times New Roman', size: 28 } } } },
    sections: [
      {
        properties: { page: { size: { width: 11_906, height: 16_838 }, margin } },
        children: [
          ...(letter.isSample ? [line(say('letter.sample'), { bold: true, alignment: AlignmentType.CENTER })] : []),
          line(letter.number ? say('letter.number', { number: letter.number }) : say('letter.numberBlank')),
          line(say('letter.date', { day: ofMonth, month, year }), { italics: true, alignment: AlignmentType.RIGHT }),
          line(say('letter.to', { unit: letter.unitName }), { bold: true, alignment: AlignmentType.CENTER }),
          line(say('letter.opening', { unit: letter.unitName, date: writtenDate(day), count: letter.owed.length })),
          tableOf(letter.owed, day),
          line(say('letter.ask')),
          line(say('letter.sign'), { bold: true, alignment: AlignmentType.RIGHT }),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

// Margins of Decree 30/2020, appendix I, in twentieths of a point: 20 mm above and below, 30 mm left, 15 mm right.
const margin = { top: 1134, bottom: 1134, left: 1701, right: 850 };

const widths = [600, 3700, 1650, 1300, 850, 1250];

function tableOf(owed: readonly LetterLine[], day: IsoDate): Table {
  const heads = (['ordinal', 'task', 'plan', 'due', 'late', 'state'] as const).map((head) => say(`letter.${head}`));
  const rows = owed.map(({ occurrence: one, dueOn }, place) => [
    String(place + 1),
    one.taskText,
    one.planNumber ?? one.planTitle,
    writtenDate(dueOn),
    String(daysBetween(dueOn, day)),
    say(one.proof === 'returned' ? 'letter.returned' : 'letter.unreported'),
  ]);
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new TableRow({ tableHeader: true, children: heads.map((head, column) => cell(head, column, true)) }),
      ...rows.map((row) => new TableRow({ children: row.map((text, column) => cell(text, column, false)) })),
    ],
  });
}

function cell(text: string, column: number, bold: boolean): TableCell {
  return new TableCell({
    width: { size: widths[column] ?? 1000, type: WidthType.DXA },
    children: [new Paragraph({ children: [new TextRun({ text, bold, size: 24 })] })],
  });
}

function line(
  text: string,
  {
    alignment = AlignmentType.JUSTIFIED,
    ...run
  }: {
    readonly bold?: boolean;
    readonly italics?: boolean;
    readonly alignment?: (typeof AlignmentType)[keyof typeof AlignmentType];
  } = {},
): Paragraph {
  return new Paragraph({ alignment, spacing: { after: 120 }, children: [new TextRun({ text, ...run })] });
}

function say(key: keyof typeof words, values: Readonly<Record<string, string | number>> = {}): string {
  return fill(words[key].vi, values);
}
