import { Pool } from 'pg';
import { quantile, rounded, type BenchResult } from './bench.ts';
import { bareWalks } from './country/bare.ts';
import { serveCountry } from './country/calls.ts';
import { openCountry, workOf, type Size } from './country/fill.ts';
import { withFolders } from './country/folder.ts';
import { signIn, type Person } from './country/people.ts';
import { actions, httpWalks, type Action, type Walk } from './country/walks.ts';

const clients = 64;
/** Of the clients so many look over a whole province. */
const coordinators = 6;
const roundsAlone = 60;
const roundsEach = 10;

/**
 * What people do in a day, over HTTP against a server in its own process, by one person alone and by 64 at once in all provinces, against one bare
 * prepared query for each action at the same concurrency, and what the same costs in a hundredth of the country. `word` is how many provinces (34).
 */
export async function run(word?: string, options: readonly string[] = []): Promise<BenchResult> {
  return withFolders(word, options, async (sizes) => {
    const small = await measure(sizes.folderOf(sizes.small), sizes.small);
    const large = await measure(sizes.folderOf(sizes.large), sizes.large);
    const { assignments, occurrences } = workOf(sizes.large);
    return {
      name: 'round',
      about: `ms in ${sizes.large.provinces} provinces with ${assignments} assignments and ${occurrences} occurrences, over HTTP with sign-in, role, counts and checks, alone and at ${clients} clients without a pause, against bare prepared queries; growth from ${workOf(sizes.small).occurrences} occurrences`,
      figures: { 'filled, s': large.fillSeconds, ...large.http },
      against: large.bare,
      ratio: {
        ...Object.fromEntries(
          Object.entries(large.http).map(([name, ms]) => [name, rounded(ms / (large.bare[name] ?? 0))]),
        ),
        ...Object.fromEntries(
          Object.entries(large.http).map(([name, ms]) => [`growth of ${name}`, rounded(ms / (small.http[name] ?? 0))]),
        ),
      },
    };
  });
}

type Figures = Readonly<Record<string, number>>;

async function measure(
  dataFolder: string,
  size: Size,
): Promise<{ readonly fillSeconds: number; readonly http: Figures; readonly bare: Figures }> {
  const { installation, schemas, fillSeconds } = await openCountry(dataFolder, size);
  const served = await serveCountry(dataFolder, 2 * clients);
  const pool = new Pool({ connectionString: installation.databaseUrl, max: 16 });
  try {
    const officers = await signIn(installation, schemas, 'officer', clients - coordinators);
    const desks = await signIn(installation, schemas, 'coordinator', coordinators);
    const [http, bare] = [httpWalks(served.call), bareWalks(pool)];
    return { fillSeconds, http: await timeWalks(http, officers, desks), bare: await timeWalks(bare, officers, desks) };
  } finally {
    await pool.end();
    await served.close();
    await installation.close();
  }
}

/** Times every action by one person after the other, then by all at once. */
async function timeWalks(
  walks: Readonly<Record<'officer' | 'coordinator', Walk>>,
  officers: readonly Person[],
  desks: readonly Person[],
): Promise<Figures> {
  const all = [
    ...officers.map((person) => ({ person, walk: walks.officer })),
    ...desks.map((person) => ({ person, walk: walks.coordinator })),
  ];
  await atOnce(all, 3, new Map());
  const alone: Times = new Map();
  for (let round = 0; round < roundsAlone; round += 1) {
    await walks.officer(officers[round % officers.length] as Person, timer(alone));
    if (round % 5 === 0) await walks.coordinator(desks[(round / 5) % desks.length] as Person, timer(alone));
  }
  const together: Times = new Map();
  await atOnce(all, roundsEach, together);
  return Object.fromEntries([...figuresOf('alone', alone), ...figuresOf(`${clients} clients`, together)]);
}

type Times = Map<Action, number[]>;

async function atOnce(
  all: readonly { readonly person: Person; readonly walk: Walk }[],
  rounds: number,
  times: Times,
): Promise<void> {
  await Promise.all(
    all.map(async ({ person, walk }) => {
      for (let round = 0; round < rounds; round += 1) await walk(person, timer(times));
    }),
  );
}

function timer(times: Times) {
  return async <T>(action: Action, work: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    const done = await work();
    times.set(action, [...(times.get(action) ?? []), performance.now() - start]);
    return done;
  };
}

function figuresOf(name: string, times: Times): readonly (readonly [string, number])[] {
  return actions.flatMap((action) => {
    const sorted = (times.get(action) ?? []).sort((a, b) => a - b);
    return [
      [`${action}, ${name}, median`, quantile(sorted, 0.5)],
      [`${action}, ${name}, p99`, quantile(sorted, 0.99)],
    ] as const;
  });
}
