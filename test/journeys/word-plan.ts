import { Document, Packer, Paragraph, Table, TableCell, TableRow, VerticalMergeType } from 'docx';
import type { PlanFile } from './plan.ts';

/** Duties of one criterion that share a lead through merged cells. */
export type MergedDuties = {
  readonly criterion: string;
  readonly lead: string;
  readonly duties: readonly { readonly text: string; readonly deadline: string }[];
};

const columns = ['STT', 'Tiêu chí', 'Nhiệm vụ, giải pháp', 'Cơ quan chủ trì', 'Thời hạn hoàn thành'];

/**
 * A plan as a Word file: its table has a row that spans it, and under it criteria and leads merged down over their duties. The heading of
 * the leads may be another.
 */
export async function wordPlan(
  number: string,
  groups: readonly MergedDuties[],
  leadHeading = columns[3] ?? '',
): Promise<PlanFile> {
  const head = columns.with(3, leadHeading);
  const rows = [
    row(head.map((text) => cell(text))),
    row([cell('I'), cell('CÔNG KHAI, MINH BẠCH', { columnSpan: head.length - 1 })]),
    ...groups.flatMap(({ criterion, lead, duties }, group) =>
      duties.map(({ text, deadline }, index) =>
        row([
          cell(`${group + 1}.${index + 1}`),
          merged(criterion, index),
          cell(text),
          merged(lead, index),
          cell(deadline),
        ]),
      ),
    ),
  ];
  const children = [
    new Table({
      rows: [
        row([
          cell(`ỦY BAN NHÂN DÂN\nTỈNH SÔNG LAM\nSố: ${number}`),
          cell('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSông Lam, ngày 05 tháng 01 năm 2026'),
        ]),
      ],
    }),
    new Paragraph('KẾ HOẠCH'),
    new Paragraph('Nâng cao Chỉ số cải cách hành chính (PAR INDEX) năm 2026'),
    new Paragraph('I. NHIỆM VỤ, GIẢI PHÁP'),
    new Table({ rows }),
  ];
  return {
    name: `ke-hoach-${number.replaceAll(/\D/g, '')}.docx`,
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: await Packer.toBuffer(new Document({ sections: [{ children }] })),
  };
}

function row(children: readonly TableCell[]): TableRow {
  return new TableRow({ children: [...children] });
}

function cell(text: string, more: object = {}): TableCell {
  return new TableCell({ children: text.split('\n').map((line) => new Paragraph(line)), ...more });
}

/** The first cell of a merged column has the text, those below it go on. */
function merged(text: string, index: number): TableCell {
  return index === 0
    ? cell(text, { verticalMerge: VerticalMergeType.RESTART })
    : cell('', { verticalMerge: VerticalMergeType.CONTINUE });
}
