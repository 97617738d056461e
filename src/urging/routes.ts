import { Readable } from 'node:stream';
import { recordAudit } from '../accounts/store.ts';
import { provinceCalendar } from '../calendar/acts/province-calendar.ts';
import { isWorkingDay } from '../kernel/calendar.ts';
import { must, problem, problemOf } from '../kernel/problem.ts';
import { isPrivateUrl } from '../server/outside-address.ts';
import { enqueue } from '../server/jobs.ts';
import type { FileStore } from '../server/files.ts';
import type { Db } from '../server/database.ts';
import type { On } from '../server/slice.ts';
import type { Tenant } from '../server/tenants.ts';
import { makeWebhookSecret } from '../server/webhook.ts';
import { visibleOccurrence } from '../tasks/acts/visible-occurrence.ts';
import { mayCoordinate } from '../tasks/policies.ts';
import { countQueue } from '../tasks/store/handovers.ts';
import { newSilences } from './acts/new-silences.ts';
import { letterLines, openLines } from './acts/open-lines.ts';
import { newEvents, planSteps, runLadder } from './acts/run-ladder.ts';
import { api } from './api.ts';
import { writeLetter, type LetterContent } from './letter-file.ts';
import { ladderFaults } from './model/ladder-faults.ts';
import { rungKinds } from './model/ladder.ts';
import { presentLetter, presentMessage, presentSettings } from './present.ts';
import { listUnsent, waitAgain } from './store/deliveries.ts';
import { findLetter, listLetters, saveLetterDecision, type LetterRecord } from './store/letters.ts';
import { countUnread, listMessages, markRead } from './store/messages.ts';
import { listRuns } from './store/runs.ts';
import { findSettings, insertSettings } from './store/settings.ts';
import { listStepsOf } from './store/steps.ts';
import { usualLadder } from './usual-ladder.ts';

const shown = { runs: 30, letters: 200, unsent: 50, messages: 30 };
/** Far more than a letter about all the work of a unit. */
const letterLimit = 20 * 1_048_576;
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export function routes(on: On): void {
  on(api.getUrging, async ({ db, actor, today }) => {
    const runs = await listRuns(db, shown.runs);
    const { calendar } = await provinceCalendar(db);
    const hasRun = runs.some((run) => run.onDay === today);
    const steps = hasRun ? [] : await planSteps(db, today, calendar);
    const unsent = await listUnsent(db, shown.unsent);
    return {
      runs: runs.map((run) => ({ ...run, untoldUnits: [...run.untoldUnits], ranAt: run.ranAt.toISOString() })),
      today: hasRun
        ? null
        : {
            quiet: !isWorkingDay(today, calendar),
            silent: (await newSilences(db, today)).length,
            events: (await newEvents(db, today, calendar)).length,
            steps: rungKinds.map((kind) => ({
              kind,
              count: steps.filter(({ rung, outcome }) => rung.kind === kind && outcome === 'climbed').length,
            })),
          },
      unsent: unsent.map(
        ({ messageId: _message, at: _at, personId: _person, email: _email, language: _language, triedAt, ...one }) => ({
          ...one,
          triedAt: triedAt?.toISOString() ?? null,
        }),
      ),
      waitingForHeirs: await countQueue(db, today),
      abilities: { run: !hasRun && mayCoordinate(actor), decide: mayCoordinate(actor) },
    };
  });

  on(api.runToday, async ({ db, actor, now, today, newId }) => {
    const { calendar } = await provinceCalendar(db);
    const outcome = await runLadder(db, { now, today, newId, calendar });
    if (!outcome) throw problem('urging.has_run');
    await recordAudit(db, actor, now, {
      verb: 'urged',
      subjectKind: 'urging',
      subjectId: newId(),
      detail: { onDay: today, ...outcome },
    });
    return outcome;
  });

  on(api.sendAgain, async ({ db, actor, params, now }) => {
    if (!(await waitAgain(db, params.deliveryId))) throw problem('urging.delivery_not_given_up');
    await enqueue(db, 'urging.deliver', params);
    await recordAudit(db, actor, now, {
      verb: 'sent-again',
      subjectKind: 'delivery',
      subjectId: params.deliveryId,
      detail: {},
    });
    return undefined;
  });

  on(api.listLetters, async ({ db, actor, query }) => ({
    letters: (await listLetters(db, query.state, shown.letters)).map((letter) => presentLetter(letter, actor)),
  }));

  on(api.getLetterFile, async ({ db, params, tenant, today, files }) => {
    const letter = await findLetter(db, params.letterId);
    if (!letter) throw problem('urging.letter_not_found');
    const stream = letter.fileHash
      ? files.stream(tenant.schema, letter.fileHash)
      : Readable.from([await writeLetter(await contentOf(letter, { db, tenant, today }))]);
    return {
      stream,
      mediaType: word,
      fileName: `don-doc-${letter.onDay}.docx`,
    };
  });

  on(api.decideLetter, async ({ db, actor, params, body, now, today, tenant, files }) => {
    const letter = await findLetter(db, params.letterId);
    if (!letter) throw problem('urging.letter_not_found');
    if (body.state === 'issued' && body.number === '')
      throw problem('urging.letter_number_missing', {}, { field: 'number' });
    if (body.state === 'issued' && body.issuedOn < letter.onDay)
      throw problem('urging.letter_before_draft', {}, { field: 'issuedOn' });
    if (body.state === 'dropped' && body.reason === '')
      throw problem('urging.letter_reason_missing', {}, { field: 'reason' });
    const by = { personId: actor.personId, now };
    const decision =
      body.state === 'issued'
        ? { ...body, ...by, fileHash: await keepLetter({ ...letter, ...body }, { db, tenant, today, files }) }
        : { ...body, ...by };
    const saved = await saveLetterDecision(db, letter.id, decision);
    if (!saved) throw problem('urging.letter_decided');
    await recordAudit(db, actor, now, {
      verb: body.state === 'issued' ? 'issued-letter' : 'dropped-letter',
      subjectKind: 'letter',
      subjectId: letter.id,
      detail: { ...body, unit: letter.unitName },
    });
    return presentLetter(must(await findLetter(db, letter.id), 'the letter just decided about'), actor);
  });

  on(api.listSteps, async ({ db, actor, params }) => {
    const occurrence = await visibleOccurrence(db, actor, params.occurrenceId);
    const steps = await listStepsOf(db, occurrence.id);
    return { steps: steps.map(({ occurrenceId: _one, letterId: _letter, ...step }) => step) };
  });

  on(api.getSettings, async ({ db, actor, today, outbound }) =>
    presentSettings(await findSettings(db), usualLadder(today), outbound.mailer !== null, actor),
  );

  on(api.saveSettings, async ({ db, actor, body, now, today, newId, outbound }) => {
    const [fault, ...others] = ladderFaults(body.rungs);
    if (fault) throw problemOf([fault, ...others]);
    const before = await findSettings(db);
    const isNew = body.webhookUrl !== null && body.webhookUrl !== before?.webhookUrl;
    if (isNew && !outbound.reach.allowPrivate && (await isPrivateUrl(body.webhookUrl ?? '')))
      throw problem('urging.private_webhook', {}, { field: 'webhookUrl' });
    const newSecret = isNew ? makeWebhookSecret() : null;
    const id = newId();
    await insertSettings(db, {
      ...body,
      id,
      personId: actor.personId,
      setAt: now,
      webhookSecret: body.webhookUrl === null ? null : (newSecret ?? before?.webhookSecret ?? null),
    });
    await recordAudit(db, actor, now, {
      verb: 'set-urging',
      subjectKind: 'urging-settings',
      subjectId: id,
      detail: { rungs: body.rungs, mail: body.mail, webhook: body.webhookUrl !== null },
    });
    const saved = presentSettings(await findSettings(db), usualLadder(today), outbound.mailer !== null, actor);
    return { ...saved, newSecret };
  });

  on(api.listMessages, async ({ db, actor, today }) => {
    const messages = await listMessages(db, actor.personId, shown.messages);
    const lines = await openLines(
      db,
      messages.map((message) => message.id),
      today,
    );
    return {
      messages: messages.map((message) => presentMessage(message, lines)),
      unread: await countUnread(db, actor.personId),
    };
  });

  on(api.readMessage, async ({ db, actor, params, now }) => {
    if (!(await markRead(db, actor.personId, params.messageId, now))) throw problem('urging.message_not_found');
    return undefined;
  });
}

type Desk = { readonly db: Db; readonly tenant: Tenant; readonly today: string };

/** What a letter says on a day. */
async function contentOf(letter: LetterRecord, { db, tenant, today }: Desk): Promise<LetterContent> {
  return {
    unitName: letter.unitName,
    tenantName: tenant.name,
    isSample: tenant.isSample,
    number: letter.number,
    issuedOn: letter.issuedOn,
    today,
    owed: await letterLines(db, letter),
  };
}

/** Keeps the file of a draft under its number and day, word for word, as it is issued; its hash. */
async function keepLetter(
  letter: LetterRecord & { readonly number: string; readonly issuedOn: string },
  desk: Desk & { readonly files: FileStore },
): Promise<string> {
  const content = await contentOf({ ...letter, state: 'drafted' }, desk);
  return (await desk.files.put(desk.tenant.schema, await writeLetter(content), letterLimit)).hash;
}
