import { setTimeout as sleep } from 'node:timers/promises';
import { v7 as uuid } from 'uuid';
import { addDays, daysBetween } from '../src/kernel/calendar.ts';
import type { Unit } from '../src/units/model.ts';
import { startTestApplication, type Caller, type TestApplication } from './application.ts';
import { startMailReceiver, startWebhookReceiver, type MailReceiver, type WebhookReceiver } from './receivers.ts';

/** Somebody who is signed in. */
export type Person = Caller & { readonly personId: string };

/** A line of a message as the API shows it. */
export type Line = {
  readonly occurrenceId: string | null;
  readonly text: string;
  readonly unitName: string;
  readonly place: string;
  readonly on: string;
  readonly open: boolean;
};

/** A message as the API shows it. */
export type Message = {
  readonly onDay: string;
  readonly parts: readonly { readonly kind: string; readonly lines: readonly Line[] }[];
};

/** A province that urges day by day, by mail and webhook too, with a desk; and what people are told there. */
export type ToldDays = {
  readonly app: TestApplication;
  readonly mail: MailReceiver;
  readonly gateway: WebhookReceiver;
  readonly desk: Unit;
  readonly coordinator: Person;
  /** Runs every day after the last one up to and with another; what leaves the house has been tried when a day is over. */
  runUntil(day: string): Promise<void>;
  /** How many messages did not leave the house. */
  countUnsent(): Promise<number>;
  standIn(away: Person, substitute: Person, days: { readonly fromOn: string; readonly toOn: string }): Promise<void>;
  close(): Promise<void>;
};

/** Starts it on a day. */
export async function startToldDays(firstDay: string): Promise<ToldDays> {
  const [mail, gateway] = [await startMailReceiver(), await startWebhookReceiver()];
  const app = await startTestApplication(firstDay, undefined, {
    smtpUrl: mail.url,
    mailFrom: 'Thước Đo <thuocdo@tinh.vn>',
    allowPrivateWebhooks: true,
    address: 'https://thuocdo.tinh.vn',
  });
  const desk = await app.addUnit({ name: 'Sở Nội vụ' });
  const coordinator = await app.signIn(desk, ['coordinator']);
  const rungs = [{ days: -7, kind: 'digest' }];
  await coordinator.send('PUT', '/api/urging/settings', { rungs, mail: true, webhookUrl: gateway.url });
  let today = firstDay;

  const unsent = async () => {
    const { body } = await coordinator.get('/api/urging');
    return (body as { unsent: readonly { readonly state: string }[] }).unsent;
  };
  async function run(day: string): Promise<void> {
    today = day;
    app.setToday(day);
    const { status, body } = await coordinator.send('POST', '/api/urging/runs');
    if (status !== 200) throw new Error(`the run of ${day} answered ${status}: ${JSON.stringify(body)}`);
    for (const end = Date.now() + 20_000; Date.now() < end; await sleep(25))
      if ((await unsent()).every(({ state }) => state !== 'waiting')) return;
    throw new Error(`what ${day} tells has not left in 20 s`);
  }

  return {
    app,
    mail,
    gateway,
    desk,
    coordinator,
    async runUntil(day) {
      for (let left = daysBetween(today, day); left > 0; left -= 1) await run(addDays(today, 1));
    },
    countUnsent: async () => (await unsent()).length,
    standIn: (away, substitute, { fromOn, toOn }) =>
      app.inProvince(async (db) => {
        const [person_id, substitute_id] = [away.personId, substitute.personId];
        const row = { id: uuid(), person_id, substitute_id, from_on: fromOn, to_on: toOn, set_by: person_id };
        await db
          .insertInto('stand_in')
          .values({ ...row, set_at: new Date() })
          .execute();
      }),
    async close() {
      await app.close();
      await Promise.all([mail.close(), gateway.close()]);
    },
  };
}

/** Everything that somebody was told, the last day first. */
export async function messagesOf(who: Caller): Promise<readonly Message[]> {
  return ((await who.get('/api/messages')).body as { messages: readonly Message[] }).messages;
}

/** The lines that somebody was told, the last day first. */
export async function linesOf(who: Caller): Promise<readonly Line[]> {
  return (await messagesOf(who)).flatMap(({ parts }) => parts.flatMap(({ lines }) => lines));
}

/** What somebody was told, the first day first: day, kind and place of each line. */
export async function toldTo(who: Caller): Promise<readonly string[]> {
  return (await messagesOf(who))
    .toReversed()
    .flatMap(({ onDay, parts }) =>
      parts.flatMap(({ kind, lines }) => lines.map(({ place }) => `${onDay} ${kind} ${place}`)),
    );
}
