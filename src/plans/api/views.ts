import { z } from 'zod';
import { clarityFaults } from '../model/clarity.ts';
import { indexNames, planStates, reviewStates, taskKinds } from '../model/plan.ts';
import { ruleKinds } from '../model/rule.ts';

const isoDate = z.iso.date();

/** A plan in the registry, and what the reader may do with it. */
export const planView = z.object({
  id: z.uuid(),
  number: z.string().nullable(),
  title: z.string(),
  issuer: z.string().nullable(),
  issuedOn: isoDate.nullable(),
  periodFrom: isoDate.nullable(),
  periodTo: isoDate.nullable(),
  /** Month and day ('11-29') of the plan's own yearly report, on which yearly duties without a day fall due; null for 14 December. */
  reportDay: z.string().nullable(),
  state: z.enum(planStates),
  version: z.number().int(),
  /** The plan that this one takes the place of once it is in force. */
  supersedesId: z.uuid().nullable(),
  /** Null for a document that a clerk entered by hand. */
  fileName: z.string().nullable(),
  importedAt: z.iso.datetime(),
  importedBy: z.string(),
  tasks: z.number().int(),
  confirmed: z.number().int(),
  doubtful: z.number().int(),
  abilities: z.object({ edit: z.boolean(), putInForce: z.boolean(), discard: z.boolean() }),
});

/** A body that a task names, as printed, and what it is taken for; neither id when it is not known yet. */
export const bodyView = z.object({
  written: z.string(),
  unitId: z.uuid().nullable(),
  groupId: z.uuid().nullable(),
  /** The unit's or the collective's own name. */
  name: z.string().nullable(),
  /** Of a unit that has ended: its last day, and who follows it, by the words of the task where it was split. */
  ended: z.object({ on: z.iso.date(), heirs: z.array(z.string()) }).optional(),
});

/** When a task is due, as written and as dated within the plan’s period. */
export const deadlineView = z.object({
  type: z.enum(['date', 'quarter', 'yearly', 'monthly', 'periodic', 'continuous', 'roadmap', 'event', 'none']),
  text: z.string().nullable(),
  value: z.union([z.string(), z.array(z.string())]).nullable(),
  /** Nominal dates within the plan's period, and those after the Civil Code moved them off days off. Empty without a period. */
  due: z.array(isoDate),
  effective: z.array(isoDate),
  needsDate: z.boolean(),
});

/** Why a person should look at a field: a code whose sentence stands in the reader's words. */
const doubtView = z.object({
  field: z.string(),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

const blockIds = z.array(z.string());

/** Where each field was read: ids of blocks of the document ('b12'; in a table's cell 'b12/3.2/1'). */
const sourceView = z.object({
  text: blockIds,
  criteria: blockIds.optional(),
  lead: blockIds.optional(),
  coordinate: blockIds.optional(),
  deadline: blockIds.optional(),
  product: blockIds.optional(),
  /** Rules of the province that the reading leans on: the words that each explains, and the name that it took them for. */
  rules: z
    .array(
      z.object({
        kind: z.enum(ruleKinds),
        field: z.enum(['lead', 'coordinate', 'deadline', 'product', 'text', 'criteria']),
        written: z.string(),
        means: z.string(),
      }),
    )
    .optional(),
});

/** A node of an index by its reference ('papi/2021-2024/2.2.1'), with what people call it. */
const criterionView = z.object({
  ref: z.string(),
  index: z.string(),
  code: z.string(),
  name: z.string(),
  /** What is known of it was put together again; nobody found the table itself. */
  isRebuilt: z.boolean(),
});

/** A criterion that the reader proposes: how sure it is (0 to 1), and the words that made it. */
const proposalView = criterionView.extend({ confidence: z.number(), words: z.array(z.string()) });

/** Who answers for a task that names several leads: one of them, the others coordinating, or each for its own part. */
export const accountableView = z.union([z.object({ unitId: z.uuid() }), z.literal('each')]);

/** A task of a plan, with what was read of it, what the reader doubts, and what a person decided. */
export const taskView = z.object({
  id: z.uuid(),
  ordinal: z.number().int(),
  text: z.string(),
  indexName: z.enum(indexNames),
  path: z.array(z.string()),
  /** As the document names them. */
  criteria: z.array(z.string()),
  proposals: z.array(proposalView),
  /** The criteria that a person tied it to. */
  taken: z.array(criterionView),
  kind: z.enum(taskKinds),
  product: z.string().nullable(),
  /** Who decides, approves or receives; null where nobody wrote it. */
  authority: z.string().nullable(),
  /** What the points of clarity that hold on the plan’s day miss. */
  unclear: z.array(z.enum(clarityFaults)),
  lead: z.array(bodyView),
  coordinate: z.array(bodyView),
  /** What a person said where it names several leads; null while nobody did. */
  accountable: accountableView.nullable(),
  deadline: deadlineView,
  source: sourceView,
  confidence: z.number(),
  doubts: z.array(doubtView),
  review: z.enum(reviewStates),
  revision: z.number().int(),
});
