import { v7 as uuid } from 'uuid';
import { must } from '../../src/kernel/problem.ts';
import { loadSample } from '../../src/sample/load.ts';
import type { Stage, View, Window } from './stage.ts';

/** A window of a person of the sample. */
export type SampleEnter = (login: string, view?: View) => Promise<Window>;

/** Every screen of the product: whose it is, its address, and what stands on it once it is whole. */
export type Screen = { readonly name: string; readonly login: string | null; readonly path: string };

/** Loads the sample province, with a year of work, and finds an address of every screen of the product in it. */
export async function openSample(
  stage: Stage,
): Promise<{ readonly enter: SampleEnter; readonly screens: readonly Screen[] }> {
  const { signIns } = await loadSample({ ...stage.app.installation, newId: uuid });
  const slug = 'song-lam';
  const passwordOf = (login: string) =>
    must(
      signIns.find((one) => one.login === login),
      `the sample's ${login}`,
    ).password;
  const { plans, occurrence, undated } = await stage.app.inProvince(async (db) => {
    const unit = await db.selectFrom('unit').select('id').where('code', '=', 'STP').executeTakeFirstOrThrow();
    const occurrences = db.selectFrom('occurrence').select('id');
    return {
      plans: await db.selectFrom('plan').select(['id', 'state']).execute(),
      occurrence:
        (await occurrences.where('unit_id', '=', unit.id).where('proof', '=', 'returned').executeTakeFirst()) ??
        (await occurrences.where('unit_id', '=', unit.id).executeTakeFirstOrThrow()),
      undated: await occurrences.where('dating', '=', 'needs-date').executeTakeFirstOrThrow(),
    };
  }, 'song_lam');
  const planOf = (state: string) =>
    must(
      plans.find((plan) => plan.state === state),
      `a plan that is ${state}`,
    ).id;
  return {
    enter: (login, view = {}) => stage.enter(login, { ...view, province: slug, password: passwordOf(login) }),
    screens: [
      { name: 'sign-in', login: null, path: '/sign-in' },
      { name: 'board', login: 'dieuphoi', path: '/' },
      { name: 'plans', login: 'dieuphoi', path: '/plans' },
      { name: 'review', login: 'dieuphoi', path: `/plans/${planOf('draft')}` },
      { name: 'work of all units', login: 'dieuphoi', path: '/work' },
      { name: 'work without a day', login: 'dieuphoi', path: `/work/${undated.id}` },
      { name: 'home of an officer', login: 'chuyenvien.stp', path: '/' },
      { name: 'work of a unit', login: 'chuyenvien.stp', path: '/work' },
      { name: 'one piece of work', login: 'chuyenvien.stp', path: `/work/${occurrence.id}` },
      { name: 'a report', login: 'chuyenvien.stp', path: `/work?report=${occurrence.id}` },
      { name: 'plan in force', login: 'chuyenvien.stp', path: `/plans/${planOf('in-force')}` },
      { name: 'board of the chair', login: 'chutich', path: '/' },
      { name: 'removal of the sample', login: 'quantri', path: '/sample' },
      { name: 'no such page', login: 'quantri', path: '/nowhere' },
    ],
  };
}
