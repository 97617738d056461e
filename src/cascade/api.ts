import { z } from 'zod';
import { contract } from '../kernel/contract.ts';
import { fileQuery } from '../kernel/file-query.ts';
import { divisionProblems, divisionView } from './api/divisions.ts';
import { ownPlanProblems } from './api/own-plans.ts';
import { parts, workShown } from './model/holders.ts';

const isoDate = z.iso.date();

const holderView = z.object({
  personId: z.uuid(),
  personName: z.string(),
  part: z.enum(parts),
  fromOn: isoDate,
  /** The account is closed: the work waits to be handed over. */
  hasLeft: z.boolean(),
});

const divisionName = z.object({ id: z.uuid(), name: z.string() });

const personView = z.object({ id: z.uuid(), name: z.string(), title: z.string() });

const workView = z.object({
  assignmentId: z.uuid(),
  taskText: z.string(),
  planNumber: z.string().nullable(),
  role: z.enum(['lead', 'coordinate']),
  open: z.number().int(),
  late: z.number().int(),
  nextDueOn: isoDate.nullable(),
  firstOccurrenceId: z.uuid(),
  /** The division that has it. */
  division: divisionName.nullable(),
  holders: z.array(holderView),
});

const standInView = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  personName: z.string(),
  substituteId: z.uuid(),
  substituteName: z.string(),
  fromOn: isoDate,
  toOn: isoDate,
  abilities: z.object({ remove: z.boolean() }),
});

/** Status of each refusal. */
export const problems = {
  'cascade.not_found': 404,
  'cascade.person_unknown': 422,
  'cascade.same_person': 422,
  'cascade.stand_in_ends_before': 422,
  ...divisionProblems,
  ...ownPlanProblems,
} as const;

export const api = contract({
  getUnitWork: {
    method: 'GET',
    path: '/api/unit-work',
    summary: 'The open work of the caller’s unit with who holds it, the unit’s people, and who stands in for whom',
    permission: 'signed-in',
    output: z.object({
      work: z.array(workView),
      people: z.array(personView),
      divisions: z.array(divisionView),
      /** The caller’s own division. */
      ownDivision: z.object({ id: z.uuid(), isHead: z.boolean() }).nullable(),
      standIns: z.array(standInView),
      abilities: z.object({ give: z.boolean(), take: z.boolean(), keepDivisions: z.boolean() }),
    }),
    problems: [],
  },
  getUnitWorkFile: {
    method: 'GET',
    path: '/api/unit-work/file',
    summary: 'The same work with who holds it as Excel or CSV: all of it, the own division’s, or the caller’s own',
    permission: 'signed-in',
    query: fileQuery.extend({ show: z.enum(workShown).default('all') }),
    produces: 'application/octet-stream',
    problems: [],
  },
  getHolders: {
    method: 'GET',
    path: '/api/occurrences/:occurrenceId/holders',
    summary: 'Who within the unit holds a piece of work today',
    permission: 'signed-in',
    params: z.object({ occurrenceId: z.uuid() }),
    output: z.object({
      holders: z.array(holderView),
      people: z.array(personView),
      /** The divisions to which the caller may give it. */
      divisions: z.array(divisionName),
      division: divisionName.nullable(),
      assignmentId: z.uuid(),
      abilities: z.object({ give: z.boolean(), take: z.boolean() }),
    }),
    problems: ['tasks.not_found'],
  },
  giveToPeople: {
    method: 'POST',
    path: '/api/unit-work',
    summary:
      'Give pieces of the unit’s work to a division or to people from today; an officer may take what nobody answers for',
    permission: 'signed-in',
    body: z.object({
      assignmentIds: z.array(z.uuid()).min(1).max(500),
      main: z.uuid().nullable(),
      helpers: z.array(z.uuid()).max(20).default([]),
      /** Which division has it; left out, that of the person who answers. */
      divisionId: z.uuid().nullable().optional(),
    }),
    output: z.object({ given: z.number().int() }),
    problems: ['cascade.not_found', 'cascade.person_unknown', 'cascade.division_unknown'],
  },
  handOver: {
    method: 'POST',
    path: '/api/unit-work/handover',
    summary: 'Hand all that a person holds over to another, such as when they leave; the history stays',
    permission: 'signed-in',
    body: z.object({ fromPersonId: z.uuid(), toPersonId: z.uuid() }),
    output: z.object({ given: z.number().int() }),
    problems: ['cascade.person_unknown', 'cascade.same_person'],
  },
  getCoverage: {
    method: 'GET',
    path: '/api/coverage',
    summary: 'How far each unit has given its open work to people',
    permission: 'signed-in',
    query: z.object({ planId: z.uuid().optional() }),
    output: z.object({
      units: z.array(
        z.object({
          unitId: z.uuid(),
          unitName: z.string(),
          assignments: z.number().int(),
          /** Somebody answers for it. */
          held: z.number().int(),
          /** A division has it and nobody of it answers yet. */
          inDivision: z.number().int(),
          /** It stands in the unit's own plan in force, be it left out with a reason. */
          planned: z.number().int(),
        }),
      ),
    }),
    problems: [],
  },
  listUncovered: {
    method: 'GET',
    path: '/api/coverage/tasks',
    summary: 'Which open tasks no unit’s own plan holds, or nobody answers for; a unit asks of itself, at most 1000',
    permission: 'signed-in',
    query: z.object({
      planId: z.uuid().optional(),
      unitId: z.uuid().optional(),
      lacks: z.enum(['unit-plan', 'person']),
    }),
    output: z.object({
      tasks: z.array(
        z.object({
          assignmentId: z.uuid(),
          /** The first of its open times. */
          occurrenceId: z.uuid(),
          taskId: z.uuid(),
          planId: z.uuid(),
          planNumber: z.string().nullable(),
          ordinal: z.number().int(),
          text: z.string(),
          unitId: z.uuid(),
          unitName: z.string(),
          held: z.boolean(),
          inDivision: z.boolean(),
          planned: z.boolean(),
        }),
      ),
    }),
    problems: [],
  },
  getCoverageFile: {
    method: 'GET',
    path: '/api/coverage/file',
    summary: 'The same as Excel or CSV',
    permission: 'signed-in',
    query: fileQuery,
    produces: 'application/octet-stream',
    problems: [],
  },
  setStandIn: {
    method: 'POST',
    path: '/api/stand-ins',
    summary: 'Name who stands in for a person of the unit from a day to a day; messages reach both',
    permission: 'signed-in',
    body: z.object({ personId: z.uuid(), substituteId: z.uuid(), fromOn: isoDate, toOn: isoDate }),
    output: standInView,
    problems: ['cascade.person_unknown', 'cascade.same_person', 'cascade.stand_in_ends_before'],
  },
  removeStandIn: {
    method: 'DELETE',
    path: '/api/stand-ins/:standInId',
    summary: 'End that somebody stands in for a person',
    permission: 'signed-in',
    params: z.object({ standInId: z.uuid() }),
    problems: ['cascade.not_found'],
  },
});
