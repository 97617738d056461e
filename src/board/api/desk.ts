import { z } from 'zod';
import { contract } from '../../kernel/contract.ts';

const count = z.number().int();

const awaitsView = z.object({
  /** Difficulties of other units that this unit is asked to clear. */
  difficulties: count,
  /** Answers to the unit’s own difficulties: is it cleared? */
  answers: count,
  /** Commitments made to the caller that wait for a word. */
  commitments: count,
  /** The caller’s own that are not signed yet. */
  unsigned: count,
  /** Drafts of plans that the unit is asked about and has not answered. */
  consultations: count,
  /** Duties by roadmap without proposed milestones. */
  milestones: count,
  messages: count,
});

/** What stands before the people of a unit: how its work stands, what waits for the reader, who carries what. */
export const deskApi = contract({
  getAwaiting: {
    method: 'GET',
    path: '/api/desk/awaits',
    summary: 'What waits for the caller and their unit, by number',
    permission: 'signed-in',
    output: awaitsView,
    problems: [],
  },
  getDesk: {
    method: 'GET',
    path: '/api/desk',
    summary:
      'The caller’s own unit at a glance: late, at risk, points at stake, what waits for the caller’s decision, and who carries how much',
    permission: 'signed-in',
    output: z.object({
      late: count,
      /** Due within seven days, and not a word reported. */
      atRisk: count,
      returned: count,
      /** Open pieces of work that nobody in the unit answers for. */
      unheld: count,
      awaits: awaitsView,
      /** Who answers for open work, the most late first; the row without a person is what nobody answers for. */
      people: z.array(
        z.object({
          personId: z.uuid().nullable(),
          name: z.string().nullable(),
          /** The account is closed: the work waits to be handed over. */
          hasLeft: z.boolean(),
          open: count,
          late: count,
        }),
      ),
      /** Points of each index that hang on what the unit leads, as its equal share; never to be added together. */
      stakes: z.array(
        z.object({
          index: z.string(),
          name: z.object({ vi: z.string(), en: z.string() }),
          year: count,
          share: z.number(),
          codes: z.array(z.string()),
        }),
      ),
    }),
    problems: [],
  },
});
