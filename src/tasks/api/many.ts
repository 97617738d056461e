import { z } from 'zod';
import { contract } from '../../kernel/contract.ts';
import { rowFaults } from '../model/sheet-row.ts';
import { reportedStates } from '../model/states.ts';
import { sheetColumns } from '../model/work-sheet.ts';

const isoDate = z.iso.date();

const items = z
  .array(z.object({ occurrenceId: z.uuid(), revision: z.number().int() }))
  .min(1)
  .max(500);

/** What became of many: how many were done, and each that was not with its reason. */
const outcomes = z.object({
  done: z.number().int(),
  refused: z.array(z.object({ occurrenceId: z.uuid(), taskText: z.string(), reason: z.enum(rowFaults) })),
});

const report = z.object({
  reported: z.enum(reportedStates),
  text: z.string().trim().max(5000),
  product: z.string().trim().max(1000),
  quantityDone: z.number().min(0).max(1_000_000_000).multipleOf(0.01).nullable(),
  difficulty: z.string().trim().max(2000),
});

/** What a sheet would do, row by row; nothing is stored. */
const sheetView = z.object({
  rows: z.array(
    z.object({
      /** From 1, as the sheet counts. */
      row: z.number().int(),
      /** The row's work, null where none was found. */
      occurrenceId: z.uuid().nullable(),
      taskText: z.string(),
      unitName: z.string(),
      revision: z.number().int().nullable(),
      changes: z.array(z.object({ column: z.enum(sheetColumns), from: z.string(), to: z.string() })),
      /** `cell` is its name as spreadsheets give it: 'F12'; null where the sheet has no such column. */
      faults: z.array(
        z.object({ reason: z.enum(rowFaults), column: z.enum(sheetColumns), cell: z.string().nullable() }),
      ),
      report: report.nullable(),
      dueOn: isoDate.nullable(),
    }),
  ),
  /** Rows that say what is known already. */
  same: z.number().int(),
});

export const manyProblems = {
  'tasks.sheet_unreadable': 422,
  'tasks.sheet_without_heads': 422,
  'tasks.sheet_too_long': 422,
} as const;

export const manyApi = contract({
  reportMany: {
    method: 'POST',
    path: '/api/occurrence-reports',
    summary:
      'Report the same of several pieces of work; each is judged by itself, and those that can not be are told with the reason',
    permission: 'signed-in',
    body: z.object({
      items,
      reported: z.enum(reportedStates),
      text: z.string().trim().max(5000),
      /** Left out, what was said before stays. */
      product: z.string().trim().max(1000).optional(),
    }),
    output: outcomes,
    problems: [],
  },
  dateMany: {
    method: 'POST',
    path: '/api/occurrence-dates',
    summary:
      'Give the same day to several pieces of work that have none; those that can not have it are told with the reason',
    permission: 'tasks.coordinate',
    body: z.object({ items, dueOn: isoDate }),
    output: outcomes,
    problems: [],
  },
  checkSheet: {
    method: 'POST',
    path: '/api/work-sheets/check',
    summary: 'What rows copied from a spreadsheet would change, row by row with each fault; nothing is stored',
    permission: 'signed-in',
    body: z.object({ text: z.string().min(1).max(1_000_000) }),
    output: sheetView,
    problems: ['tasks.sheet_without_heads', 'tasks.sheet_too_long'],
  },
  checkSheetFile: {
    method: 'POST',
    path: '/api/work-sheets/check-file',
    summary: 'The same of an Excel or CSV file',
    permission: 'signed-in',
    upload: true,
    output: sheetView,
    problems: ['tasks.sheet_unreadable', 'tasks.sheet_without_heads', 'tasks.sheet_too_long', 'server.file_too_large'],
  },
  acceptSheet: {
    method: 'POST',
    path: '/api/work-sheets',
    summary: 'Store the rows that were accepted, all of them or, where one can not be, none',
    permission: 'signed-in',
    body: z.object({
      rows: z
        .array(
          z.object({
            row: z.number().int(),
            occurrenceId: z.uuid(),
            revision: z.number().int(),
            report: report.nullable(),
            dueOn: isoDate.nullable(),
          }),
        )
        .min(1)
        .max(1000),
    }),
    output: z.object({ saved: z.number().int() }),
    // Each with the row at which it stopped.
    problems: [
      'tasks.not_found',
      'tasks.product_missing',
      'tasks.has_date',
      'tasks.date_outside_plan',
      'server.changed_meanwhile',
    ],
  },
});
