import { recordAudit } from '../../accounts/store.ts';
import { writtenDate, type IsoDate } from '../../kernel/calendar.ts';
import type { MakeId } from '../../kernel/id.ts';
import { problem, problemOf } from '../../kernel/problem.ts';
import type { Actor } from '../../server/actor.ts';
import type { Db } from '../../server/database.ts';
import {
  draftFaults,
  entriesAfter,
  isAhead,
  settingsOf,
  type SettingsChange,
  type SettingsDraft,
} from '../model/own-settings.ts';
import { insertChange, listChanges, waitForChanges } from '../store/reporting.ts';

/** What somebody wants to do to the province's settings; `revision` is the entry's when it was shown. */
export type AskedChange =
  | { readonly kind: 'add'; readonly entry: SettingsDraft }
  | ({ readonly kind: 'change'; readonly entry: SettingsDraft } & Shown)
  | ({ readonly kind: 'remove' } & Shown);

type Shown = { readonly entryId: string; readonly revision: number };

/**
 * The change that is asked for, behind those made so far. Refuses with every fault of the entry at once, and where the entry holds already or was
 * changed since: what holds is never changed, another entry follows it.
 */
export function checkedChange(
  changes: readonly SettingsChange[],
  asked: AskedChange,
  { today, newId }: { readonly today: IsoDate; readonly newId: MakeId },
): SettingsChange {
  const entries = entriesAfter(changes);
  if (asked.kind === 'add')
    return { ...settingsOfDraft(asked.entry, entries, today), entryId: newId(), revision: 1, removed: false };
  const entry = entryAhead(entries, asked, today);
  const revision = entry.revision + 1;
  if (asked.kind === 'remove') return { ...entry, revision, removed: true };
  const others = entries.filter((one) => one !== entry);
  return { ...entry, ...settingsOfDraft(asked.entry, others, today), revision };
}

/** Keeps a change and tells the audit trail. Due days of open work are the caller's business. */
export async function changeSettings(
  {
    db,
    actor,
    now,
    today,
    newId,
  }: { readonly db: Db; readonly actor: Actor; readonly now: Date; readonly today: IsoDate; readonly newId: MakeId },
  asked: AskedChange,
): Promise<void> {
  await waitForChanges(db);
  const change = checkedChange(await listChanges(db), asked, { today, newId });
  await insertChange(db, { ...change, id: newId(), enteredBy: actor.personId, enteredAt: now });
  const { from, source, cutOffs, beforeDays, updates } = change;
  await recordAudit(db, actor, now, {
    verb: verbs[asked.kind],
    subjectKind: 'reporting-settings',
    subjectId: change.entryId,
    detail: { from, source, cutOffs, beforeDays, updates },
  });
}

const verbs = {
  add: 'added-reporting-settings',
  change: 'changed-reporting-settings',
  remove: 'removed-reporting-settings',
} as const;

function settingsOfDraft(draft: SettingsDraft, others: readonly SettingsChange[], today: IsoDate) {
  const taken = others.map(({ from }) => from);
  const [fault, ...further] = draftFaults(draft, taken, today);
  if (fault) throw problemOf([fault, ...further]);
  return settingsOf(draft);
}

function entryAhead(entries: readonly SettingsChange[], { entryId, revision }: Shown, today: IsoDate): SettingsChange {
  const entry = entries.find((one) => one.entryId === entryId);
  if (!entry) throw problem('calendar.entry_not_found');
  if (!isAhead(entry, today)) throw problem('calendar.entry_holds', { date: writtenDate(entry.from) });
  if (entry.revision !== revision) throw problem('server.changed_meanwhile');
  return entry;
}
