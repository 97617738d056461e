import { recordAudits, type AuditEntry } from '../accounts/store.ts';
import { fitOf, periodOf } from '../evidence/model/period.ts';
import { proofOf } from '../evidence/model/use.ts';
import { findContent, insertRevision } from '../evidence/store/revisions.ts';
import { insertUse, saveDecision } from '../evidence/store/uses.ts';
import type { WorkCalendar } from '../kernel/calendar.ts';
import type { MakeId } from '../kernel/id.ts';
import type { TaskKind } from '../plans/model/plan.ts';
import type { Db } from '../server/database.ts';
import type { StoredFile } from '../server/files.ts';
import type { UploadedFile } from '../server/slice.ts';
import { expectedQuantity } from '../tasks/model/quantity.ts';
import type { OccurrenceRecord } from '../tasks/store/occurrences.ts';
import { saveProofState, saveReport } from '../tasks/store/work.ts';
import type { Part } from './cast.ts';
import type { SampleSentences } from './data.ts';
import { lot, storyOf, type Span, type Story, type StoryProof } from './model.ts';
import { makePdf, makePng } from './proof-files.ts';

/** An occurrence with what the story needs to know of its task and unit. */
export type PlayedWork = Part & {
  readonly occurrence: OccurrenceRecord;
  /** The task's place in the plan, its kind and the product that it asks for. */
  readonly ordinal: number;
  readonly kind: TaskKind;
  readonly product: string | null;
};

export type Stage = {
  readonly db: Db;
  readonly newId: MakeId;
  readonly span: Span;
  readonly calendar: WorkCalendar;
  readonly sentences: SampleSentences;
  keepFile(content: Uint8Array): Promise<StoredFile>;
};

/** Plays what the invented units did, through the same functions as people's own work: reports, proofs, decisions, audit trail. */
export async function playActivity(stage: Stage, works: readonly PlayedWork[]): Promise<void> {
  const files = new Map<string, Promise<StoredFile>>();
  const scenes = works.map((work) => ({ work, story: storyOf(pacedWork(work), stage.span, stage.calendar) }));
  for (const { work, story } of scenes) {
    for (const index of story.proofs.keys()) {
      const { key, content } = proofFile(work, index);
      if (!files.has(key)) files.set(key, stage.keepFile(content()));
    }
  }
  await Promise.all(files.values());
  const trail: AuditEntry[] = [];
  for (const { work, story } of scenes) {
    trail.push(...(await playReports(stage, work, story)));
    trail.push(...(await playProofs(stage, work, story.proofs, (index) => files.get(proofFile(work, index).key))));
  }
  // The trail grows in the order of time, whatever the order in which stories are played.
  await recordAudits(
    stage.db,
    trail.sort((a, b) => a.now.getTime() - b.now.getTime()),
  );
}

function keyOf({ unitCode, ordinal, occurrence }: PlayedWork): string {
  return `${unitCode}/${ordinal}/${occurrence.label}`;
}

function pacedWork(work: PlayedWork) {
  return { key: keyOf(work), pace: work.pace, dating: work.occurrence.dating, dueOn: work.occurrence.dueOn };
}

async function playReports(
  { db, newId, sentences }: Stage,
  work: PlayedWork,
  { reports }: Story,
): Promise<AuditEntry[]> {
  const { occurrence, reporter } = work;
  const trail: AuditEntry[] = [];
  for (const [index, { on, reported, inTrouble }] of reports.entries()) {
    const key = `${keyOf(work)}/${index}`;
    const now = momentOn(on, key);
    const report = {
      reported,
      text: sentence(poolOf(sentences, work, reported), key),
      product: reported === 'done' ? (work.product ?? '') : '',
      quantityDone: reported === 'done' ? (expectedQuantity(work.product)?.quantity ?? null) : null,
      difficulty: inTrouble ? sentence(sentences.difficulty, key) : '',
    };
    const by = { progressId: newId(), personId: reporter.personId, now, today: on };
    await saveReport(db, { id: occurrence.id, revision: occurrence.revision + index }, report, by);
    const from = index === 0 ? 'none' : 'doing';
    const detail = { from, to: reported, text: report.text, product: report.product };
    trail.push({ actor: reporter, now, event: { verb: 'reported', ...subject(occurrence), detail } });
  }
  return trail;
}

async function playProofs(
  stage: Stage,
  work: PlayedWork,
  proofs: readonly StoryProof[],
  fileAt: (index: number) => Promise<StoredFile> | undefined,
): Promise<AuditEntry[]> {
  if (proofs.length === 0) return [];
  const { db, newId, sentences } = stage;
  const trail: AuditEntry[] = [];
  const { occurrence, reporter, decider } = work;
  const uses = [];
  for (const [index, { on, decision }] of proofs.entries()) {
    const key = `${keyOf(work)}/proof/${index}`;
    const stored = await fileAt(index);
    if (!stored) throw new Error(`must have kept the file of ${key}`);
    const now = momentOn(on, key);
    const file = { ...stored, name: fileName(sentences, work, index), mediaType: proofFile(work, index).mediaType };
    const revision = await keepFile(stage, work, file, on, now);
    const use = { id: newId(), revisionId: revision.id, personId: reporter.personId, now };
    await insertUse(db, { ...use, place: { occurrenceId: occurrence.id } });
    const detail = { file: file.name, hash: file.hash };
    trail.push({ actor: reporter, now, event: { verb: 'attached', ...subject(occurrence), detail } });
    const decidedAt = decision && momentOn(decision.on, key);
    const state = decision ? (decision.accepted ? 'accepted' : 'returned') : 'waiting';
    uses.push({ state, attachedAt: now, decidedAt } as const);
    if (!decidedAt || state === 'waiting') continue;
    const reason = state === 'returned' ? sentence(sentences.returned, key) : '';
    const outsidePeriod = fitOf(revision.effectiveOn, periodOfWork(occurrence)) === 'outside';
    await saveDecision(db, use.id, { state, reason, outsidePeriod, personId: decider.personId, now: decidedAt });
    const verb = state === 'accepted' ? 'accepted-proof' : 'returned-proof';
    trail.push({
      actor: decider,
      now: decidedAt,
      event: { verb, ...subject(occurrence), detail: { ...detail, reason } },
    });
  }
  await saveProofState(db, occurrence.id, proofOf(uses));
  return trail;
}

/** Keeps a unit's file once, with the day on which it was first handed in as the document's. */
async function keepFile(
  { db, newId }: Stage,
  { occurrence, reporter }: PlayedWork,
  file: UploadedFile,
  effectiveOn: string,
  now: Date,
) {
  const { unitId } = occurrence;
  const known = await findContent(db, [unitId], file);
  if (known) return known;
  const id = newId();
  await insertRevision(db, {
    id,
    evidenceId: newId(),
    unitId,
    number: 1,
    content: { kind: 'file', file },
    title: file.name,
    documentNumber: '',
    effectiveOn,
    personId: reporter.personId,
    now,
  });
  return { id, effectiveOn };
}

function periodOfWork({ label, dueOn, periodFrom: planFrom, periodTo: planTo }: OccurrenceRecord) {
  return periodOf({ label, dueOn, planFrom, planTo });
}

function subject(occurrence: OccurrenceRecord) {
  return { subjectKind: 'occurrence', subjectId: occurrence.id };
}

/** The file of one proof: units that prove the same time of the same task hand in the same invented content. */
function proofFile({ ordinal, kind, occurrence }: PlayedWork, index: number) {
  const words = `Nhiệm vụ ${ordinal + 1}, kỳ ${occurrence.label}, lần ${index + 1}`;
  const lines = [
    'DỮ LIỆU MINH HỌA, tỉnh Sông Lam (minh họa)',
    words,
    'Tệp này do phần mềm tạo ra, không chứng minh việc gì.',
  ];
  return kind === 'disclosure'
    ? { key: words, mediaType: 'image/png', content: () => makePng(lines.join('. ')) }
    : { key: words, mediaType: 'application/pdf', content: () => makePdf(lines) };
}

function fileName({ fileNames }: SampleSentences, work: PlayedWork, index: number): string {
  const type = work.kind === 'disclosure' ? 'png' : 'pdf';
  const stem = pick(fileNames[type], `${work.ordinal}/${index}`);
  const again = index === 0 ? '' : '-bo-sung';
  return `${stem}-nv${work.ordinal + 1}-${work.occurrence.label}${again}.${type}`;
}

function poolOf(sentences: SampleSentences, { occurrence, kind }: PlayedWork, reported: 'doing' | 'done') {
  if (reported === 'done') {
    if (occurrence.role === 'coordinate') return sentences.done.coordinate;
    return kind === 'disclosure' || kind === 'report' || kind === 'survey' ? sentences.done[kind] : sentences.done.task;
  }
  if (occurrence.dating === 'continuous') return sentences.ongoing;
  return occurrence.dating === 'dated' ? sentences.doing : sentences.undated;
}

function sentence(pool: readonly string[], key: string): string {
  return pick(pool, key).replaceAll('{n}', String(2 + Math.floor(lot(key, 'number') * 8)));
}

function pick(pool: readonly string[], key: string): string {
  const chosen = pool[Math.floor(lot(key, 'words') * pool.length)];
  if (chosen === undefined) throw new Error('must have a sentence to pick');
  return chosen;
}

/** An instant of that day within office hours. */
function momentOn(day: string, key: string): Date {
  const minutes = 8 * 60 + Math.floor(lot(key, 'hour') * 8 * 60);
  const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return new Date(`${day}T${clock}:00+07:00`);
}
