import {
  AlignmentType,
  Document,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { writtenDate, type IsoDate } from '../kernel/calendar.ts';
import { fill } from '../kernel/words.ts';
import { neutralText, writeCsv } from '../kernel/csv.ts';
import type { Opinion } from './model/opinion.ts';
import { words } from './words.ts';

/** What the opinion table is made from; opinions in its order, units by how they answered. */
export type TableContent = {
  readonly planName: string;
  readonly dueOn: IsoDate;
  /** Everything in the installation is invented, and the table says so. */
  readonly isSample: boolean;
  readonly opinions: readonly Opinion[];
  readonly agreed: readonly string[];
  readonly silent: readonly string[];
};

/** The opinion table as a Word file, on its side, in Vietnamese, the language in which offices write. */
export function writeOpinionTable(content: TableContent): Promise<Uint8Array> {
  const { planName, opinions, agreed, silent } = content;
  const asked = agreed.length + silent.length + new Set(opinions.map(({ unitId }) => unitId)).size;
  const document = new Document({
    title: say('table.title'),
    styles: { default: { document: { run: { font: 'Times New Roman', size: 26 } } } },
    sections: [
      {
        // The library turns width and height round for a page on its side.
        properties: {
          page: { size: { width: 11_906, height: 16_838, orientation: PageOrientation.LANDSCAPE }, margin },
        },
        children: [
          ...(content.isSample ? [line(say('table.sample'), true)] : []),
          line(say('table.title').toLocaleUpperCase('vi'), true),
          line(say('table.of', { plan: planName })),
          line(say('table.counts', { asked, answered: asked - silent.length, opinions: opinions.length })),
          ...(opinions.length > 0 ? [tableOf(opinions)] : [line(say('table.none'))]),
          line(say('table.agreed', { units: listed(agreed) })),
          line(say('table.silent', { units: listed(silent), date: writtenDate(content.dueOn) })),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** The same table as a spreadsheet opens it; units that agree or said nothing come last, without an opinion's number. */
export function writeOpinionSheet({ opinions, agreed, silent }: TableContent): string {
  const bare = (unit: string, what: 'table.agrees' | 'table.nothing') => ['', '', unit, say(what), ''];
  return writeCsv(
    heads(),
    [
      ...rowsOf(opinions),
      ...agreed.map((unit) => bare(unit, 'table.agrees')),
      ...silent.map((unit) => bare(unit, 'table.nothing')),
    ].map((cells) => cells.map(neutralText)),
  );
}

function heads(): readonly string[] {
  return [say('table.ordinal'), say('table.draft'), say('table.unit'), say('table.opinion'), say('table.answer')];
}

function rowsOf(opinions: readonly Opinion[]): readonly (readonly string[])[] {
  return opinions.map((one, place) => [
    String(place + 1),
    one.sentence ?? say('whole'),
    one.unitName,
    [one.text, ...(one.wording ? [say('table.wording', { wording: one.wording })] : [])].join('\n'),
    answerOf(one),
  ]);
}

/** What is answered to an opinion: taken or not, the words that the task was given, the reason. */
function answerOf({ state, applied, reason }: Opinion): string {
  const outcome = say(`state.${state}`);
  return [
    `${outcome.charAt(0).toLocaleUpperCase('vi')}${outcome.slice(1)}.`,
    ...(applied ? [say('table.applied', { text: applied })] : []),
    ...(reason ? [reason] : []),
  ].join('\n');
}

function listed(units: readonly string[]): string {
  return units.length > 0 ? units.join('; ') : say('table.nobody');
}

// Decree 30/2020, appendix I, in twentieths of a point, for a page on its side: 20 mm at the edges, 30 mm where it is bound.
const margin = { top: 1701, bottom: 850, left: 1134, right: 1134 };

const widths = [800, 4600, 2300, 3700, 3100];

function tableOf(opinions: readonly Opinion[]): Table {
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new TableRow({ tableHeader: true, children: heads().map((head, column) => cell(head, column, true)) }),
      ...rowsOf(opinions).map(
        (row) => new TableRow({ children: row.map((text, column) => cell(text, column, false)) }),
      ),
    ],
  });
}

function cell(text: string, column: number, bold: boolean): TableCell {
  return new TableCell({
    width: { size: widths[column] ?? 1000, type: WidthType.DXA },
    children: text
      .split('\n')
      .map((part) => new Paragraph({ children: [new TextRun({ text: part, bold, size: 24 })] })),
  });
}

function line(text: string, isTitle = false): Paragraph {
  return new Paragraph({
    alignment: isTitle ? AlignmentType.CENTER : AlignmentType.LEFT,
    spacing: { after: 120 },
    children: [new TextRun({ text, bold: isTitle })],
  });
}

function say(key: keyof typeof words, values: Readonly<Record<string, string | number>> = {}): string {
  return fill(words[key].vi, values);
}
