import type { z } from 'zod';
import type { Actor } from '../server/actor.ts';
import type { api } from './api.ts';
import { entriesAfter, isAhead, settingsAfter } from './model/own-settings.ts';
import { settingsOn, type ReportingSettings } from './model/reporting.ts';
import { mayChangeSettings } from './policies.ts';
import type { ChangeRecord } from './store/reporting.ts';

/** The settings as the API shows them to an actor: the nation's, the province's own, and how these came to be. */
export function presentSettings(
  national: readonly ReportingSettings[],
  changes: readonly ChangeRecord[],
  actor: Actor,
  today: string,
): z.output<typeof api.getReportingSettings.output> {
  const holding = settingsOn(settingsAfter(national, changes), today);
  const view = (settings: ReportingSettings) => {
    const { from, source, cutOffs, beforeDays, updates } = settings;
    return { from, source, cutOffs, beforeDays, updates, holds: settings === holding };
  };
  const mayChange = mayChangeSettings(actor);
  return {
    national: national.map(view),
    own: entriesAfter(changes).map((entry) => ({
      ...view(entry),
      entryId: entry.entryId,
      revision: entry.revision,
      isAhead: isAhead(entry, today),
      abilities: { change: mayChange && isAhead(entry, today) },
    })),
    changes: changes.toReversed().map((change) => ({
      id: change.id,
      kind: change.removed ? 'remove' : change.revision === 1 ? 'add' : 'change',
      from: change.from,
      source: change.source,
      enteredBy: change.enteredByName,
      enteredAt: change.enteredAt.toISOString(),
      moved: change.moved,
    })),
    abilities: { change: mayChange },
  };
}
