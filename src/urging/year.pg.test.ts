import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, type Caller, type TestApplication } from '../../test/application.ts';
import { importDraft, samplePlan, type PlanFile } from '../../test/journeys/plan.ts';
import { makeLadderOracle, shift, type ExpectedStep, type Owing } from '../../test/ladder-oracle.ts';
import { owingOn, staleRung, updatesOn } from '../../test/owing.ts';
import { askForMonth, boast, reportDone } from '../../test/manners.ts';
import { startMailReceiver, type MailReceiver } from '../../test/receivers.ts';
import { saveEmail } from '../accounts/store.ts';
import { provinceCalendar } from '../calendar/acts/province-calendar.ts';
import { isWorkingDay } from '../kernel/calendar.ts';
import { readFile as readPlanFile } from '../reading/read-file.ts';
import { enqueue } from '../server/jobs.ts';
import { officeDate } from '../kernel/time-zone.ts';
import type { Unit } from '../units/model.ts';

/** A plan and the year in which it is followed. */
type Followed = { readonly name: string; readonly file: () => Promise<PlanFile>; readonly from: string };

const seed = join(import.meta.dirname, '../../../shared/seeds/001_2ceacb13e2ee0458.txt');
// A real plan lies beside the checkout on some machines; it is no part of it. Elsewhere the sample's plan is followed.
const followed: Followed = existsSync(seed)
  ? {
      name: 'the plan of Hà Tĩnh',
      file: async () => ({ name: '359-kh-ubnd.txt', mimeType: 'text/plain', buffer: await readFile(seed) }),
      from: '2021-10-01',
    }
  : { name: 'the sample’s plan of 2026', file: samplePlan, from: '2026-01-12' };
const days = 365;
const rungs = [
  { days: -7, kind: 'digest' },
  { days: -3, kind: 'digest' },
  { days: -1, kind: 'digest' },
  { days: 0, kind: 'head' },
  { days: 3, kind: 'letter' },
  { days: 10, kind: 'list' },
];

/** How a unit behaves in the year, in turn. */
const manners = ['honest', 'late', 'silent', 'boasting', 'asking', 'nobody'] as const;
type Manner = (typeof manners)[number];
type Actor = Caller & { readonly personId: string };
type Staffed = { readonly unit: Unit; readonly manner: Manner; readonly officer: Actor | null };
/** Who may be told: the day's messages are held against this. */
type Person = { readonly id: string; readonly unitId: string; readonly role: string };

describe(`a year of ${followed.name}`, () => {
  const { file, from } = followed;
  let app: TestApplication;
  let mail: MailReceiver;
  let coordinator: Actor;
  let chair: Actor;
  let staffed: Staffed[];
  let people: Person[];
  const mailed = new Set<string>();
  const steps: ExpectedStep[] = [];
  const unitAt = new Map<string, string>();
  /** What a unit owed when it ended. */
  let inherited = new Set<string>();
  let ended = '';
  const ran: { day: string; quiet: boolean }[] = [];
  const lastDay = shift(from, days - 1);
  // The server stands still for a while, as in a long cut of power.
  const still = { from: shift(from, 70), to: shift(from, 83) };
  const reorganisedOn = shift(from, 150);
  const inheritedOn = shift(reorganisedOn, 12);
  const noticeOn = shift(from, 40);

  beforeAll(async () => {
    mail = await startMailReceiver();
    app = await startTestApplication(from, undefined, {
      smtpUrl: mail.url,
      mailFrom: 'Thước Đo <thuocdo@tinh.vn>',
      allowPrivateWebhooks: false,
      address: 'https://thuocdo.tinh.vn/',
    });
    const given = await file();
    await staff(await namedIn(given));
    await putInForce(given);
    // Whoever acts seldom is not made to sign in anew.
    await app.inProvince((db) =>
      db
        .updateTable('session')
        .set({ expires_at: new Date('2100-01-01') })
        .execute(),
    );
    await live();
  }, 240_000);
  afterAll(async () => {
    await app.close();
    await mail.close();
  });

  /** The single bodies that the plan names, as it writes them. */
  async function namedIn({ name, buffer }: PlanFile): Promise<readonly string[]> {
    const { document } = await readPlanFile(buffer, { name });
    const all = document.tasks.flatMap(({ lead, coordinate }) => [...lead, ...coordinate]);
    return [...new Set(all)].filter((body) => !/^các |\bcấp\b|^sở,? ban|địa phương|^ubnd các/iu.test(body));
  }

  /** Makes a unit of each body with its people, two communes in a collective, a desk and a chair. */
  async function staff(names: readonly string[]): Promise<void> {
    const validFrom = '2016-01-01';
    const office = await app.addUnit({ name: 'Văn phòng điều phối', validFrom });
    coordinator = await app.signIn(office, ['coordinator']);
    chair = await app.signIn(office, ['chair']);
    people = [
      { id: coordinator.personId, unitId: office.id, role: 'coordinator' },
      { id: chair.personId, unitId: office.id, role: 'chair' },
    ];
    const units: Unit[] = [];
    for (const name of names) units.push(await app.addUnit({ name, validFrom }));
    for (const name of ['UBND xã Khe Sim', 'UBND xã Ngàn Sáo', 'UBND xã Bãi Lau'])
      units.push(await app.addUnit({ name, kind: 'commune', level: 'commune', validFrom }));
    await app.addGroup({ name: 'UBND cấp xã', kinds: ['commune'] });
    staffed = [];
    for (const [at, unit] of units.entries()) {
      const manner = manners[at % manners.length] ?? 'silent';
      const acts = manner !== 'nobody' && manner !== 'silent';
      const officer = acts ? await app.signIn(unit, ['officer']) : null;
      if (officer) people.push({ id: officer.personId, unitId: unit.id, role: 'officer' });
      // Some silent units have a head alone, some nobody at all.
      if (manner !== 'nobody' || at % 4 === 1) {
        const { personId } = await app.addPerson(unit, ['head'], `thutruong${at}`);
        people.push({ id: personId, unitId: unit.id, role: 'head' });
      }
      staffed.push({ unit, manner, officer });
    }
    for (const { id } of people.filter((_, at) => at % 3 === 0)) {
      mailed.add(id);
      await app.inProvince((db) => saveEmail(db, id, `${id}@tinh.vn`));
    }
  }

  async function putInForce(given: PlanFile): Promise<void> {
    const planId = await importDraft(coordinator, given);
    const done = async (sent: ReturnType<Caller['send']>) => expect((await sent).status).toBeLessThan(300);
    await done(coordinator.send('PATCH', `/api/plans/${planId}`, { periodFrom: from, periodTo: shift(from, 400) }));
    const { tasks } = (await coordinator.get(`/api/plans/${planId}/tasks`)).body as {
      tasks: { id: string; revision: number }[];
    };
    for (const { id, revision } of tasks)
      await done(coordinator.send('POST', `/api/tasks/${id}/review`, { review: 'confirmed', revision }));
    await done(coordinator.send('POST', `/api/plans/${planId}/put-in-force`, { eachForItsPart: true }));
  }

  /** The year, day by day: in the morning the queue runs the ladder, then people do what they do. */
  async function live(): Promise<void> {
    let isOff = await offDays();
    const oracle = makeLadderOracle(rungs, (day) => isOff(day));
    const ofUpdates = makeLadderOracle([...rungs.filter(({ kind }) => kind === 'digest'), staleRung], (day) =>
      isOff(day),
    );
    for (let day = from; day <= lastDay; day = shift(day, 1)) {
      app.setToday(day);
      // Whoever acts seldom is not made to sign in anew.
      await app.inProvince((db) =>
        db
          .updateTable('session')
          .set({ expires_at: new Date(shift(day, 2)) })
          .execute(),
      );
      if (day < still.from || day > still.to) {
        const [owing, updates] = [await readOwing(day), await app.inProvince((db) => updatesOn(db, day, from))];
        for (const { occurrenceId, unitId } of [...owing, ...updates]) unitAt.set(`${occurrenceId} ${day}`, unitId);
        steps.push(...oracle.morning(owing, day), ...ofUpdates.morning(updates, day));
        ran.push({ day, quiet: isOff(day) });
        await runByQueue(day);
      }
      if (day === noticeOn) {
        await enterNotice(day);
        isOff = await offDays();
      }
      if (day === reorganisedOn) await reorganise(day);
      if (day === inheritedOn) await decideHeirs();
      const owing = Map.groupBy(await readOwing(day), ({ unitId }) => unitId);
      if (!isOff(day)) for (const one of staffed) await behave(one, owing.get(one.unit.id) ?? [], day);
    }
  }

  async function offDays(): Promise<(day: string) => boolean> {
    const { calendar } = await app.inProvince(provinceCalendar);
    return (day) => !isWorkingDay(day, calendar);
  }

  const readOwing = (day: string) => app.inProvince((db) => owingOn(db, day));

  /** Queues the hourly job as the queue does, and waits until the day is urged and what leaves the house has left. */
  async function runByQueue(day: string): Promise<void> {
    await app.inProvince((db) => enqueue(db, 'urging.run', {}));
    await until(() =>
      app.inProvince(async (db) => {
        const run = await db.selectFrom('urging_run').select('on_day').where('on_day', '=', day).executeTakeFirst();
        const waiting = await db.selectFrom('delivery').select('id').where('state', '<>', 'sent').executeTakeFirst();
        return run !== undefined && waiting === undefined;
      }),
    );
  }

  /** The government moves a day off: a Monday two weeks ahead is off as well. */
  async function enterNotice(day: string): Promise<void> {
    const year = day.slice(0, 4);
    const { off, working } = (await coordinator.get(`/api/calendar/${year}`)).body as {
      off: { from: string }[];
      working: object[];
    };
    let monday = shift(day, 14);
    while (new Date(monday).getUTCDay() !== 1) monday = shift(monday, 1);
    const extra = { from: monday, to: monday, name: 'Nghỉ theo thông báo' };
    const sent = await coordinator.send('POST', `/api/calendar/${year}/notices`, {
      off: [...off, extra].toSorted((a, b) => (a.from < b.from ? -1 : 1)),
      working,
      number: '01/TB-VPCP',
      issuedOn: day,
    });
    expect(sent.status).toBe(200);
    const applied = async () =>
      ((await coordinator.get(`/api/calendar/${year}`)).body as { notices: { appliedAt: string | null }[] }).notices[0]
        ?.appliedAt;
    await until(async () => (await applied()) !== null);
  }

  /** A silent unit ends; another follows it and is as silent. Its duties wait for somebody to decide. */
  async function reorganise(day: string): Promise<void> {
    const owing = await readOwing(day);
    const owes = ({ unit }: Staffed) => owing.some(({ unitId }) => unitId === unit.id);
    const silent = staffed.filter(({ manner }) => manner === 'silent');
    const old = silent.find(owes)!;
    const heir = silent.find((one) => one !== old)!;
    inherited = new Set(owing.flatMap((one) => (one.unitId === old.unit.id ? [one.occurrenceId] : [])));
    const sent = await coordinator.send('POST', '/api/units/changes', {
      beginsOn: day,
      unitIds: [old.unit.id],
      heirs: [{ unitId: heir.unit.id, takesRest: true }],
      basis: 'Nghị quyết',
    });
    expect(sent.status).toBe(200);
    ended = old.unit.id;
  }

  async function decideHeirs(): Promise<void> {
    const given = await coordinator.send('POST', '/api/handovers/by-proposal', { unitId: ended });
    expect(given.body).toMatchObject({ left: 0 });
  }

  /** What an officer does about the unit's own work on a day. */
  async function behave({ manner, officer }: Staffed, own: readonly Owing[], day: string): Promise<void> {
    if (!officer) return;
    for (const { occurrenceId, dueOn } of own) {
      const left = (Date.parse(dueOn) - Date.parse(day)) / 86_400_000;
      if (manner === 'honest' && left <= 4) await reportDone(officer, occurrenceId);
      if (manner === 'late' && left <= -5) await reportDone(officer, occurrenceId);
      if (manner === 'boasting') await boast(officer, coordinator, occurrenceId, left);
      if (manner === 'asking') await askForMonth(officer, coordinator, occurrenceId, dueOn, left);
    }
  }

  const inOrder = (all: readonly ExpectedStep[]) =>
    all
      .map(({ onDay, occurrenceId, dueOn, days: rung, kind, outcome }) =>
        [onDay, occurrenceId, dueOn, String(rung), kind, outcome].join(' '),
      )
      .toSorted();

  it('has a log in which stands every step that had to be taken, on its day, and no other', async () => {
    const rows = await app.inProvince((db) => db.selectFrom('urging_step').selectAll().execute());
    const log = rows.map((row) => ({
      occurrenceId: row.occurrence_id,
      dueOn: row.due_on,
      days: row.days,
      kind: row.kind,
      outcome: row.outcome,
      onDay: row.on_day,
    }));
    expect(inOrder(log)).toEqual(inOrder(steps));
  });

  it('had in it all that a year brings: each rung, rungs passed over, later days, heirs, a server that stood still', async () => {
    const climbed = steps.filter(({ outcome }) => outcome === 'climbed');
    for (const { kind } of rungs) expect(climbed.some((one) => one.kind === kind)).toBe(true);
    expect(steps.some(({ outcome }) => outcome === 'passed-over')).toBe(true);
    expect(steps.some(({ kind, days: rung }) => kind === 'digest' && rung > 0)).toBe(true);
    const dueDays = Map.groupBy(climbed, ({ occurrenceId }) => occurrenceId);
    expect([...dueDays.values()].some((of) => new Set(of.map(({ dueOn }) => dueOn)).size > 1)).toBe(true);
    const inheritedSteps = climbed.filter((one) => inherited.has(one.occurrenceId) && one.onDay > reorganisedOn);
    expect(inheritedSteps.length).toBeGreaterThan(0);
    expect(inheritedSteps.every(({ onDay }) => onDay > inheritedOn)).toBe(true);
    const stood = (day: string) => day >= still.from && day <= still.to;
    expect(climbed.some(({ onDay }) => stood(onDay))).toBe(false);
  });

  it('ran once a day, and was quiet on days off', async () => {
    const rows = await app.inProvince((db) => db.selectFrom('urging_run').select(['on_day', 'quiet']).execute());
    expect(rows.map(({ on_day: day, quiet }) => ({ day, quiet })).toSorted(byDay)).toEqual(ran);
  });

  it('drafted one letter a unit and day, with its steps in it', async () => {
    const rows = await app.inProvince((db) =>
      db
        .selectFrom('urging_step')
        .innerJoin('urging_letter', 'urging_letter.id', 'urging_step.letter_id')
        .select(['urging_letter.on_day', 'urging_letter.unit_id', 'urging_step.occurrence_id'])
        .execute(),
    );
    const expected = steps
      .filter(({ kind, outcome }) => kind === 'letter' && outcome === 'climbed')
      .map(({ onDay, occurrenceId }) => `${onDay} ${unitAt.get(`${occurrenceId} ${onDay}`)} ${occurrenceId}`);
    expect(rows.map((row) => `${row.on_day} ${row.unit_id} ${row.occurrence_id}`).toSorted()).toEqual(
      expected.toSorted(),
    );
  });

  it('told each person once a day, of exactly what is theirs, in the app and by mail', async () => {
    const rows = await app.inProvince((db) =>
      db
        .selectFrom('message_step')
        .innerJoin('message', 'message.id', 'message_step.message_id')
        .innerJoin('urging_step', 'urging_step.id', 'message_step.step_id')
        .select(['message.on_day', 'message.person_id', 'urging_step.occurrence_id'])
        .execute(),
    );
    const expected = steps
      .filter(({ outcome }) => outcome === 'climbed')
      .flatMap((step) => toldOf(step).map((id) => `${step.onDay} ${id} ${step.occurrenceId}`));
    expect(rows.map((row) => `${row.on_day} ${row.person_id} ${row.occurrence_id}`).toSorted()).toEqual(
      expected.toSorted(),
    );
    // What the desk decided on a day is told to who asked in the morning of the next working day on which the server ran.
    const decided = await app.inProvince(async (db) => [
      ...(await db
        .selectFrom('evidence_use')
        .select(['attached_by as personId', 'decided_at as at'])
        .where('state', '=', 'returned')
        .execute()),
      ...(await db
        .selectFrom('extension')
        .select(['asked_by as personId', 'decided_at as at'])
        .where('state', '=', 'granted')
        .execute()),
    ]);
    const answers = decided.flatMap(({ personId, at }) => {
      const next = ran.find(({ day, quiet }) => !quiet && at !== null && day > officeDate(at));
      return next ? [`${next.day} ${personId}`] : [];
    });
    expect(answers.length).toBeGreaterThan(0);
    const boxes = new Set([...expected.map((line) => line.split(' ').slice(0, 2).join(' ')), ...answers]);
    const letters = [...boxes].map((box) => box.split(' ')[1] ?? '').filter((id) => mailed.has(id));
    expect(mail.mails.map(({ to }) => to).toSorted()).toEqual(letters.map((id) => `${id}@tinh.vn`).toSorted());
    expect(new Set(mail.mails.map(({ id }) => id)).size).toBe(mail.mails.length);
  });

  it('calls nobody green who said done early and proved it late', async () => {
    const boasting = staffed.filter(({ manner }) => manner === 'boasting').map(({ unit }) => unit.id);
    const { units } = (await coordinator.get('/api/board')).body as {
      units: { id: string; proven: number; allThree: number }[];
    };
    const rows = units.filter(({ id }) => boasting.includes(id));
    expect(rows.some(({ proven }) => proven > 0)).toBe(true);
    expect(rows.every(({ allThree }) => allThree === 0)).toBe(true);
  });

  function toldOf({ kind, occurrenceId, onDay }: ExpectedStep): readonly string[] {
    const unitId = unitAt.get(`${occurrenceId} ${onDay}`);
    const of = (role: string, within?: string) =>
      people.filter((one) => one.role === role && (within === undefined || one.unitId === within)).map(({ id }) => id);
    if (kind === 'letter') return of('coordinator');
    if (kind === 'list') return of('chair');
    const [first, second] = kind === 'digest' ? ['officer', 'head'] : ['head', 'officer'];
    const told = of(first ?? '', unitId ?? '');
    return told.length > 0 ? told : of(second ?? '', unitId ?? '');
  }
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 20_000; Date.now() < end; await sleep(4)) if (await holds()) return;
  throw new Error('it does not come to that in 20 s');
}

function byDay(a: { day: string }, b: { day: string }): number {
  return a.day < b.day ? -1 : 1;
}
