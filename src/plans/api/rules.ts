import { z } from 'zod';
import { contract } from '../../kernel/contract.ts';
import { longestHeading, longestLine } from '../../reading/model/columns.ts';
import { columnMeanings, ruleKinds } from '../model/rule.ts';

/** A rule of the province: words as documents write them, and what they are taken for. */
export const ruleView = z.object({
  id: z.uuid(),
  kind: z.enum(ruleKinds),
  written: z.string(),
  /** Today's name of the unit or the collective that is meant; empty for the other kinds. */
  means: z.string(),
  /** What the column holds; null for the other kinds. */
  meaning: z.enum(columnMeanings).nullable(),
  unitId: z.uuid().nullable(),
  groupId: z.uuid().nullable(),
  /** The plan on which it was taught; null where its draft was thrown away, or is not the reader's to see. */
  plan: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  madeBy: z.string(),
  madeAt: z.iso.datetime(),
  abilities: z.object({ remove: z.boolean() }),
});

/** What a person says that a writing stands for: one unit or one collective. */
const bodyTaught = z
  .object({
    kind: z.literal('body'),
    written: z.string().trim().min(1).max(300),
    unitId: z.uuid().nullable(),
    groupId: z.uuid().nullable(),
  })
  .refine(({ unitId, groupId }) => (unitId === null) !== (groupId === null), { path: ['unitId'] });

/** What a person says that the column under a heading holds. */
const columnTaught = z.object({
  kind: z.literal('column'),
  written: z.string().trim().min(1).max(longestHeading),
  meaning: z.enum(columnMeanings),
});

/** A line that a person says heads others and is no duty. */
const headingTaught = z.object({ kind: z.literal('heading'), written: z.string().trim().min(1).max(longestLine) });

/** Status of each refusal of a rule. */
export const ruleProblems = {
  'plans.rule_not_found': 404,
  'plans.rule_empty': 422,
  'plans.rule_exists': 409,
  'plans.rule_known': 422,
  'plans.rule_collective': 422,
  'plans.rule_several': 422,
  'plans.rule_column_exists': 409,
  'plans.rule_column_known': 422,
  'plans.rule_heading_exists': 409,
  'plans.column_not_found': 404,
} as const;

export const rulesApi = contract({
  listRules: {
    method: 'GET',
    path: '/api/reading-rules',
    summary: 'What the province taught the reader of documents, newest first',
    permission: 'signed-in',
    output: z.object({ rules: z.array(ruleView) }),
    problems: [],
  },
  teachRule: {
    method: 'POST',
    path: '/api/plans/:planId/rules',
    summary: 'Keep a correction made on a plan as a rule of the province, used when the next document is read',
    permission: 'plans.teach',
    params: z.object({ planId: z.uuid() }),
    body: z.union([bodyTaught, columnTaught, headingTaught]),
    output: ruleView,
    problems: [
      'plans.not_found',
      'plans.unknown_body',
      'plans.rule_empty',
      'plans.rule_exists',
      'plans.rule_known',
      'plans.rule_collective',
      'plans.rule_several',
      'plans.rule_column_exists',
      'plans.rule_column_known',
      'plans.rule_heading_exists',
      'server.changed_meanwhile',
    ],
  },
  listColumns: {
    method: 'GET',
    path: '/api/plans/:planId/columns',
    summary:
      "The columns of a draft's tables whose headings said nothing to the reader, with what their first cells say",
    permission: 'plans.teach',
    params: z.object({ planId: z.uuid() }),
    output: z.object({
      columns: z.array(z.object({ block: z.string(), written: z.string(), examples: z.array(z.string()) })),
    }),
    problems: ['plans.not_found', 'plans.not_a_draft'],
  },
  fillColumn: {
    method: 'POST',
    path: '/api/plans/:planId/columns',
    summary: "Fill the draft's unreviewed tasks from a column, where they have nothing in that field yet",
    permission: 'plans.teach',
    params: z.object({ planId: z.uuid() }),
    body: z.object({ block: z.string().max(100), meaning: z.enum(columnMeanings) }),
    output: z.object({ filled: z.number().int() }),
    problems: ['plans.not_found', 'plans.not_a_draft', 'plans.column_not_found'],
  },
  forgetRule: {
    method: 'DELETE',
    path: '/api/reading-rules/:ruleId',
    summary: 'Take a rule away; plans that were read with it stay as they are',
    permission: 'plans.teach',
    params: z.object({ ruleId: z.uuid() }),
    problems: ['plans.rule_not_found'],
  },
});
