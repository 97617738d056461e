import { enterDocument } from '../duties/acts/enter-duties.ts';
import { endOfFollowing } from '../duties/model/document.ts';
import { addDays } from '../kernel/calendar.ts';
import type { Unit } from '../units/model.ts';
import { readDutyDocuments } from './data.ts';
import type { Desk } from './plans.ts';
import { idOfUnit } from './units.ts';

/** Enters the invented documents from above on the day after their issue, as a coordinator does; those alone that are older than `today`. */
export async function enterDuties(
  { db, actor, newId }: Pick<Desk, 'db' | 'actor' | 'newId'>,
  units: readonly Unit[],
  today: string,
): Promise<void> {
  for (const { duties, ...document } of readDutyDocuments()) {
    const enteredOn = addDays(document.issuedOn, 1);
    if (enteredOn >= today) continue;
    await enterDocument(
      { db, actor, newId, now: new Date(`${enteredOn}T09:00:00+07:00`), today: enteredOn },
      { ...document, until: endOfFollowing(document.issuedOn) },
      duties.map(({ text, lead, deadline }) => ({
        text,
        lead: { unitId: idOfUnit(units, lead) },
        deadlineText: deadline,
      })),
    );
  }
}
