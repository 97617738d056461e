import { recordAudit } from '../../accounts/store.ts';
import type { MakeId } from '../../kernel/id.ts';
import { officeDate } from '../../kernel/time-zone.ts';
import { nextVersion, startOf, toNewTasks } from '../model/draft.ts';
import { withTaughtNames } from '../model/rule.ts';
import { readNameBook } from '../../units/store.ts';
import type { Db } from '../../server/database.ts';
import type { StoredFile } from '../../server/files.ts';
import type { ReadResult } from '../../reading/read-file.ts';
import { keepDocument } from '../store/documents.ts';
import { findByNumber, insertPlan } from '../store/plans.ts';
import { listRules } from '../store/rules.ts';
import { insertTasks } from '../store/tasks.ts';

/** Who asks for an import, and when. */
export type Importer = { readonly personId: string; readonly name: string; readonly now: Date; readonly newId: MakeId };

/** What an import made: a draft, its tasks, and the plan of the same number that it follows. */
export type Imported = { readonly planId: string; readonly tasks: number; readonly earlierPlanId: string | null };

/** Stores what was read of a file: the document, a draft plan and its tasks, all in the caller's transaction. */
export async function storeReading(
  db: Db,
  file: StoredFile & { readonly fileName: string; readonly mediaType: string },
  { document, blocks, parts }: ReadResult,
  by: Importer,
): Promise<Imported> {
  const { header } = document;
  const documentId = await keepDocument(db, { ...file, id: by.newId(), blocks, reading: document });
  const earlier = header.number ? await findByNumber(db, header.number) : null;
  const planId = by.newId();
  await insertPlan(db, {
    id: planId,
    documentId,
    number: header.number,
    title: header.title ?? file.fileName,
    issuer: header.issuer,
    issuedOn: header.date,
    periodFrom: startOf(document.period, header.date),
    periodTo: document.period.to,
    ...nextVersion(earlier),
    parts,
    importedBy: by.personId,
    importedAt: by.now,
  });
  const names = withTaughtNames(await readNameBook(db, header.date ?? officeDate(by.now)), await listRules(db));
  const tasks = toNewTasks(planId, document.tasks, names, by.newId);
  await insertTasks(db, tasks);
  await recordAudit(db, by, by.now, {
    verb: 'imported',
    subjectKind: 'plan',
    subjectId: planId,
    detail: { file: file.fileName, hash: file.hash, number: header.number, tasks: tasks.length },
  });
  return { planId, tasks: tasks.length, earlierPlanId: earlier?.id ?? null };
}
