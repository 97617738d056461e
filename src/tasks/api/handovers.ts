import { z } from 'zod';
import { contract } from '../../kernel/contract.ts';
import { proposalReasons } from '../../units/model/proposal.ts';

const role = z.enum(['lead', 'coordinate']);

/** An heir that is proposed for a duty, and what told. */
export const proposalView = z.object({
  unitId: z.uuid(),
  unitName: z.string(),
  reason: z.enum(proposalReasons),
  /** The word of the sentence that belongs to the heir's field, where it was told by one. */
  word: z.string().nullable(),
  /** Nobody is said to follow the unit: only the field tells. */
  fromRule: z.boolean(),
});

/** One open duty of a unit that ended, or that goes on and passes the duty's function on. */
export const queuedDutyView = z.object({
  assignmentId: z.uuid(),
  taskId: z.uuid(),
  taskText: z.string(),
  planId: z.uuid(),
  planNumber: z.string().nullable(),
  planTitle: z.string(),
  unitId: z.uuid(),
  unitName: z.string(),
  /** The last day on which the unit has it. */
  lastDay: z.iso.date(),
  goesOn: z.boolean(),
  role,
  groupName: z.string().nullable(),
  times: z.number().int(),
  late: z.number().int(),
  firstDueOn: z.iso.date().nullable(),
  proposals: z.array(proposalView),
  /** The one heir that a decision in bulk takes; null where a person must look. */
  clear: z.uuid().nullable(),
});

/** How one occurrence came to whoever owes it. */
export const handoverView = z.object({
  occurrenceId: z.uuid(),
  heirOccurrenceId: z.uuid().nullable(),
  unitName: z.string(),
  heirName: z.string().nullable(),
  /** The heir had reported its own time done; it is open again, since what joined it was not. */
  reopened: z.boolean(),
  /** The task was given again: its `reassignments` tell of it. */
  again: z.boolean(),
  reason: z.string(),
  decidedBy: z.string(),
  decidedAt: z.iso.datetime(),
});

export const handoversApi = contract({
  listHandovers: {
    method: 'GET',
    path: '/api/handovers',
    summary:
      'Open duties of units that ended or passed their function on, each with the heirs that are proposed; a person decides',
    permission: 'tasks.coordinate',
    query: z.object({
      unitId: z.uuid().optional(),
      planId: z.uuid().optional(),
      limit: z.coerce.number().int().min(0).max(500).default(200),
    }),
    output: z.object({
      /** Duties in the whole queue, by unit; `duties` is a part of them. */
      units: z.array(
        z.object({
          unitId: z.uuid(),
          unitName: z.string(),
          lastDay: z.iso.date(),
          goesOn: z.boolean(),
          duties: z.number().int(),
          clear: z.number().int(),
        }),
      ),
      total: z.number().int(),
      clear: z.number().int(),
      duties: z.array(queuedDutyView),
    }),
    problems: [],
  },
  countHandovers: {
    method: 'GET',
    path: '/api/handovers/count',
    summary: 'How many duties wait for an heir',
    permission: 'tasks.coordinate',
    output: z.object({ duties: z.number().int() }),
    problems: [],
  },
  handOver: {
    method: 'POST',
    path: '/api/handovers',
    summary:
      'Decide who carries duties on: heirs, or nobody for a reason; what nobody takes of a unit that goes on stays with it',
    permission: 'tasks.coordinate',
    body: z.object({
      assignmentIds: z.array(z.uuid()).min(1).max(200),
      heirIds: z.array(z.uuid()).max(200),
      /** Which of several heirs answers for what the unit led, the others coordinating, or each for its own part. */
      accountable: z.union([z.literal('each'), z.object({ unitId: z.uuid() })]).optional(),
      reason: z.string().trim().max(1000).default(''),
    }),
    output: z.object({ decided: z.number().int() }),
    problems: [
      'tasks.nothing_to_hand_over',
      'tasks.heir_not_living',
      'tasks.heir_has_it',
      'tasks.reason_missing',
      'tasks.several_heirs',
    ],
  },
  listGroupGaps: {
    method: 'GET',
    path: '/api/groups/gaps',
    summary: 'Collectives with members that began since their plans were given out and have none of the work yet',
    permission: 'tasks.coordinate',
    output: z.object({
      groups: z.array(
        z.object({
          groupId: z.uuid(),
          name: z.string(),
          units: z.array(z.string()),
          assignments: z.number().int(),
        }),
      ),
    }),
    problems: [],
  },
  expandGroup: {
    method: 'POST',
    path: '/api/groups/:groupId/expand',
    summary: 'Give the work of a collective to the members of today that have none of it: each time from today on',
    permission: 'tasks.coordinate',
    params: z.object({ groupId: z.uuid() }),
    output: z.object({ assignments: z.number().int(), occurrences: z.number().int() }),
    problems: ['tasks.group_not_found'],
  },
  handOverByProposal: {
    method: 'POST',
    path: '/api/handovers/by-proposal',
    summary: 'Hand every duty over for which one heir is clear; the others stay in the queue',
    permission: 'tasks.coordinate',
    body: z.object({ unitId: z.uuid().optional(), planId: z.uuid().optional() }),
    output: z.object({ decided: z.number().int(), left: z.number().int() }),
    problems: [],
  },
});
