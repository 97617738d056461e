import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { v7 as uuid } from 'uuid';
import { insertPerson } from '../src/accounts/store.ts';
import { openInstallation, type Installation, type Settings } from '../src/application.ts';
import { provinceCalendar } from '../src/calendar/acts/province-calendar.ts';
import { addDays, isWorkingDay } from '../src/kernel/calendar.ts';
import { must } from '../src/kernel/problem.ts';
import { inTenant } from '../src/server/database.ts';
import { insertUnits } from '../src/units/store.ts';
import { insertOccurrence } from './builders.ts';
import { startMailReceiver, type ReceivedMail } from './receivers.ts';

/** What many killed runs came to. A mail is told from another by its id, as mail systems do. */
export type KillCount = {
  readonly days: number;
  readonly kills: number;
  /** Kills that came before the day's run and all that it sends had ended. */
  readonly inTheMidst: number;
  /** Mails that had to come, known apart from the product: one for each officer and working day. */
  readonly expected: number;
  /** Messages in the app, and mails of different ids that came in. */
  readonly messages: number;
  readonly received: number;
  /** Of those that had to come the ones that did not, mails beyond one for a person and day, and mails that came again under the same id. */
  readonly lost: number;
  readonly doubled: number;
  readonly repeated: number;
};

const units = 12;
const firstDay = '2026-11-02';

/**
 * Lets the ladder of a province run day by day in servers of their own that are killed with SIGKILL at a moment by chance, several times a day,
 * until each day has had a server that lived. Real PostgreSQL at `url` with the province 'alpha', real SMTP.
 */
export async function killLadderRuns(
  url: string,
  dataFolder: string,
  kills: number,
  killsADay: number,
): Promise<KillCount> {
  const mail = await startMailReceiver();
  const settings: Settings = {
    dataFolder,
    databaseUrl: url,
    host: '127.0.0.1',
    port: 1,
    fixedToday: firstDay,
    behindTls: false,
    uploadLimit: 1_000_000,
    production: false,
  };
  const installation = await openInstallation(settings, () => {});
  const days = Math.ceil(kills / killsADay);
  await fillProvince(installation, days);
  let inTheMidst = 0;
  const boxes = new Set<string>();
  for (let day = 0; day < days; day += 1) {
    const today = addDays(firstDay, day);
    const sofar = mail.mails.length;
    for (let round = 0; round < killsADay && day * killsADay + round < kills; round += 1) {
      if (await startAndKill(installation, settings, today, mail.url)) inTheMidst += 1;
    }
    await liveThrough(installation, settings, today, mail.url);
    // Each day comes to rest before the next begins: what came since is this day's.
    for (const { to } of mail.mails.slice(sofar)) boxes.add(`${today} ${to}`);
  }
  const counted = await count(installation, mail.mails, boxes.size, await workedOn(installation, days));
  await installation.close();
  await mail.close();
  return { days, kills, inTheMidst, ...counted };
}

/** Each unit has an officer with an address and work that falls due on every day of the run and for a week after it. */
async function fillProvince(installation: Installation, days: number): Promise<void> {
  await inTenant(installation.database, 'province_alpha', async (db) => {
    for (let place = 0; place < units; place += 1) {
      const unitId = uuid();
      const name = `Sở số ${place + 1}`;
      const unit = { id: unitId, code: null, name, shortName: name, kind: 'department', level: 'province' } as const;
      await insertUnits(db, [{ ...unit, parentId: null, validFrom: '2025-03-01', validTo: null, aliases: [] }]);
      const login = `canbo${place}`;
      const person = { id: uuid(), login, name: `Cán bộ ${place}`, title: '', email: `${login}@tinh.vn` };
      await insertPerson(db, { ...person, unitId, roles: ['officer'], passwordHash: '-' });
      for (let day = 0; day < days + 7; day += 1) await insertOccurrence(db, { unitId, dueOn: addDays(firstDay, day) });
    }
  });
}

/**
 * Starts a server and kills it at a moment by chance: while it starts, or within a breath of its run's end, while mails go out. True when the day
 * had not come to rest by then.
 */
async function startAndKill(
  installation: Installation,
  settings: Settings,
  today: string,
  smtpUrl: string,
): Promise<boolean> {
  const server = startServer(settings, today, smtpUrl);
  if (Math.random() < 0.4) await sleep(400 + Math.random() * 900);
  else {
    await until(server, async () => (await stateOf(installation, today)).ran);
    await sleep(Math.random() * 60);
  }
  await kill(server);
  return !(await stateOf(installation, today)).settled;
}

/** Lets a server finish the day: its run is noted and nothing waits to be sent. */
async function liveThrough(
  installation: Installation,
  settings: Settings,
  today: string,
  smtpUrl: string,
): Promise<void> {
  const server = startServer(settings, today, smtpUrl);
  await until(server, async () => (await stateOf(installation, today)).settled);
  await kill(server);
}

/** Whether the day's run is noted, and whether nothing waits to be sent either. */
async function stateOf(installation: Installation, today: string): Promise<{ ran: boolean; settled: boolean }> {
  const { rows } = await installation.owner.pool.query<{ ran: boolean; waits: boolean }>(
    `select exists (select from province_alpha.urging_run where on_day = $1) as ran,
       exists (select from province_alpha.delivery where state in ('waiting', 'failed')) as waits`,
    [today],
  );
  const { ran, waits } = must(rows[0], 'the state of a day');
  return { ran, settled: ran && !waits };
}

async function until(server: Server, holds: () => Promise<boolean>): Promise<void> {
  for (let waited = 0; !(await holds()); waited += 10) {
    if (waited > 60_000 || server.process.exitCode !== null)
      throw new Error(`the day does not come to rest: ${server.said()}`);
    await sleep(10);
  }
}

async function kill(server: Server): Promise<void> {
  const gone = new Promise((resolve) => server.process.once('exit', resolve));
  server.process.kill('SIGKILL');
  await gone;
}

type Server = ReturnType<typeof startServer>;

function startServer(settings: Settings, today: string, smtpUrl: string) {
  const main = join(import.meta.dirname, '../src/main.ts');
  const environment = {
    ...process.env,
    THUOCDO_DATA: settings.dataFolder,
    DATABASE_URL: settings.databaseUrl,
    THUOCDO_TODAY: today,
    THUOCDO_SMTP: smtpUrl,
    THUOCDO_MAIL_FROM: 'thuocdo@tinh.vn',
    // Whoever was killed leaves its port at once, and two never serve at the same time.
    PORT: String(20_000 + Math.floor(Math.random() * 20_000)),
  };
  const server = spawn(process.execPath, [main, 'up', '--no-sample'], {
    env: environment,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  server.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return { process: server, said: () => said };
}

/** How many of the days are worked on: on each of them every officer has a step to be told of. */
async function workedOn(installation: Installation, days: number): Promise<number> {
  const { calendar } = await inTenant(installation.database, 'province_alpha', provinceCalendar);
  const all = Array.from({ length: days }, (_, day) => addDays(firstDay, day));
  return all.filter((day) => isWorkingDay(day, calendar)).length;
}

/** Counts against what had to come, not against the product's own tables: a message that it never wrote down is lost as well. */
async function count(
  installation: Installation,
  mails: readonly ReceivedMail[],
  boxes: number,
  workingDays: number,
): Promise<Pick<KillCount, 'expected' | 'messages' | 'received' | 'lost' | 'doubled' | 'repeated'>> {
  const messages = await installation.owner.pool.query('select from province_alpha.message');
  const expected = units * workingDays;
  const received = new Set(mails.map(({ id }) => id)).size;
  return {
    expected,
    messages: messages.rowCount ?? 0,
    received,
    lost: expected - boxes,
    doubled: received - boxes,
    repeated: mails.length - received,
  };
}
