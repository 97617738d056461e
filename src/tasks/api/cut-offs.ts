import { z } from 'zod';
import { settingsChange, settingsFaults } from '../../calendar/api.ts';
import { contract } from '../../kernel/contract.ts';

const isoDate = z.iso.date();

export const cutOffsApi = contract({
  previewCutOffs: {
    method: 'POST',
    path: '/api/reporting-settings/preview',
    summary:
      'What a change of the province’s reporting settings would move: due days of open work, and the next updates of what is owed all the time. Nothing is kept',
    permission: 'tasks.coordinate',
    body: settingsChange,
    output: z.object({
      /** By the days: how many pieces of work of how many tasks. */
      due: z.array(z.object({ from: isoDate, to: isoDate, works: z.number().int(), tasks: z.number().int() })),
      /** Null where nothing is owed within the plan’s life any more. */
      updates: z.array(z.object({ from: isoDate.nullable(), to: isoDate.nullable(), works: z.number().int() })),
    }),
    problems: settingsFaults,
  },
  changeCutOffs: {
    method: 'POST',
    path: '/api/reporting-settings/changes',
    summary:
      'Add an entry to the province’s reporting settings, or change or remove one that does not hold yet; due days of open work follow in the background',
    permission: 'tasks.coordinate',
    body: settingsChange,
    problems: settingsFaults,
  },
});
