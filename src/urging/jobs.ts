import { v7 as uuid } from 'uuid';
import { provinceCalendar } from '../calendar/acts/province-calendar.ts';
import { officeHour } from '../kernel/time-zone.ts';
import { listLiveInputs, type JobContext, type Jobs } from '../server/jobs.ts';
import { callWebhook, WebhookFault } from '../server/webhook.ts';
import { openLines, type OpenLine } from './acts/open-lines.ts';
import { runLadder } from './acts/run-ladder.ts';
import { composeMail } from './compose-mail.ts';
import { eventOf } from './model/message-event.ts';
import { findDelivery, giveUp, listTriedStill, settle, type DeliveryRecord } from './store/deliveries.ts';
import { findSettings } from './store/settings.ts';

/** The office's hour from which a day's urging goes out, so that it lies there when people come to work. */
const earliest = 7;

/** Runs the day's ladder where it has not run yet: comes every hour, works once a day. */
async function run(_: unknown, context: JobContext): Promise<void> {
  const { clock } = context;
  if (officeHour(clock.now()) < earliest) return;
  const at = { now: clock.now(), today: clock.today(), newId: uuid };
  await context.inTenant(async (db) => runLadder(db, { ...at, calendar: (await provinceCalendar(db)).calendar }));
}

/**
 * Sends one message out of the house. What is done meanwhile is left out, and nothing is sent when nothing is left. A refusal is noted and the
 * queue tries again, later each time. A process that dies between the other side's word and our note sends the same mail under the same id.
 */
async function deliver({ deliveryId }: { readonly deliveryId: string }, context: JobContext): Promise<void> {
  const waiting = await context.inTenant(async (db) => {
    const delivery = await findDelivery(db, deliveryId);
    if (!delivery || ['sent', 'stopped', 'given-up'].includes(delivery.state)) return null;
    const lines = (await openLines(db, [delivery.messageId], context.clock.today())).filter((line) => line.open);
    if (lines.length === 0) await settle(db, deliveryId, { state: 'stopped' }, context.clock.now());
    return lines.length === 0 ? null : { delivery, lines, settings: await findSettings(db) };
  });
  if (!waiting) return;
  try {
    await send(waiting, context);
  } catch (error) {
    await context.inTenant((db) =>
      settle(
        db,
        deliveryId,
        { state: context.isLastTry ? 'given-up' : 'failed', fault: faultOf(error) },
        context.clock.now(),
      ),
    );
    throw error;
  }
  await context.inTenant((db) => settle(db, deliveryId, { state: 'sent' }, context.clock.now()));
}

async function send(
  {
    delivery,
    lines,
    settings,
  }: {
    readonly delivery: DeliveryRecord;
    readonly lines: readonly OpenLine[];
    readonly settings: Awaited<ReturnType<typeof findSettings>>;
  },
  { clock, outbound }: JobContext,
): Promise<void> {
  if (delivery.channel === 'mail') {
    if (!outbound.mailer || !delivery.email) throw new Error('no-mail-server');
    const to = { name: delivery.personName, language: delivery.language, today: clock.today() };
    const mail = composeMail(lines, { ...to, address: outbound.address });
    await outbound.mailer.send({ id: delivery.id, to: delivery.email, ...mail });
    return;
  }
  // Where the province has taken its webhook away meanwhile there is nobody left to call.
  if (!settings?.webhookUrl || !settings.webhookSecret) return;
  const body = eventOf(delivery, lines, outbound.address);
  const call = { url: settings.webhookUrl, secret: settings.webhookSecret, id: delivery.id, now: clock.now(), body };
  await callWebhook(call, outbound.reach);
}

/**
 * Gives up what no job will try again: a process that dies in the queue's last try leaves a message waiting that nobody waits for. First the messages,
 * then the queue: what is sent between the two is settled, and left so.
 */
async function giveUpLost(_: unknown, context: JobContext): Promise<void> {
  const tried = await context.inTenant(listTriedStill);
  if (tried.length === 0) return;
  const live = await listLiveInputs(context.owner, context.schema, 'urging.deliver');
  const liveIds = new Set(live.map((input) => (input as { readonly deliveryId: string }).deliveryId));
  const lost = tried.filter((id) => !liveIds.has(id));
  await context.inTenant((db) => giveUp(db, lost, context.clock.now()));
}

/** Why an attempt failed, in a word that the page explains; what a server answered is never shown, since it may name what is secret. */
function faultOf(error: unknown): string {
  if (error instanceof WebhookFault) return error.fault;
  if (error instanceof Error && error.message === 'no-mail-server') return 'no-mail-server';
  const code = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0;
  if (code >= 500) return 'mail-refused';
  return code >= 400 ? 'mail-later' : 'no-answer';
}

export const jobs = { 'urging.run': run, 'urging.deliver': deliver, 'urging.give-up-lost': giveUpLost } satisfies Jobs;
