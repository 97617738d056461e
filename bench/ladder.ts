import { rounded, type BenchResult } from './bench.ts';
import { openCountry, workOf, type Size } from './country/fill.ts';
import { withFolders } from './country/folder.ts';
import { undoUrging, urge, urgeBare, type UrgingDay } from './country/urging-day.ts';

/** The first morning on which the country is urged at all: whatever is late climbs at once. And the morning after it. */
const [firstMorning, nextMorning] = ['2026-11-26', '2026-11-27'];

/**
 * Urging in the whole country, on the first morning and on the next, against the bare query that finds the work and the bare insert of as many rows,
 * and what a step costs in a hundredth of the country. `word` is how many provinces (34).
 */
export async function run(word?: string, options: readonly string[] = []): Promise<BenchResult> {
  return withFolders(word, options, async (sizes) => {
    const small = await measure(sizes.folderOf(sizes.small), sizes.small);
    const large = await measure(sizes.folderOf(sizes.large), sizes.large);
    const { assignments, occurrences } = workOf(sizes.large);
    const [first, next] = [large.days[0] as MeasuredDay, large.days[1] as MeasuredDay];
    return {
      name: 'ladder',
      about: `urging of two mornings in ${sizes.large.provinces} provinces with ${assignments} assignments and ${occurrences} occurrences, two provinces at a time, against the bare query and the bare insert of as many rows; growth from ${workOf(sizes.small).occurrences} occurrences`,
      figures: {
        'filled, s': large.fillSeconds,
        ...figuresOf('first morning', first),
        ...figuresOf('next morning', next),
        'peak of the process, MB': rounded(process.resourceUsage().maxRSS / 1024, 0),
      },
      against: { 'first morning, s': rounded(first.bare), 'next morning, s': rounded(next.bare) },
      ratio: {
        'first morning': rounded(first.seconds / first.bare),
        'next morning': rounded(next.seconds / next.bare),
        ...growthOf('first morning', first, small.days[0] as MeasuredDay),
        ...growthOf('next morning', next, small.days[1] as MeasuredDay),
      },
    };
  });
}

type MeasuredDay = UrgingDay & { readonly bare: number };

async function measure(
  dataFolder: string,
  size: Size,
): Promise<{ readonly fillSeconds: number; readonly days: readonly MeasuredDay[] }> {
  const { installation, schemas, fillSeconds } = await openCountry(dataFolder, size);
  try {
    await undoUrging(installation.owner, schemas);
    const days: MeasuredDay[] = [];
    for (const day of [firstMorning, nextMorning]) {
      const urged = await urge(installation, schemas, day);
      days.push({ ...urged, bare: await urgeBare(installation.owner, schemas, day) });
    }
    await undoUrging(installation.owner, schemas);
    return { fillSeconds, days };
  } finally {
    await installation.close();
  }
}

function figuresOf(name: string, { seconds, steps, messages }: UrgingDay): Readonly<Record<string, number>> {
  return {
    [`${name}, s`]: rounded(seconds),
    [`${name}, steps`]: steps,
    [`${name}, messages`]: messages,
    [`${name}, ms for a message`]: rounded((seconds * 1000) / messages),
  };
}

function growthOf(name: string, large: MeasuredDay, small: MeasuredDay): Readonly<Record<string, number>> {
  const perMessage = ({ seconds, messages }: UrgingDay) => seconds / messages;
  return { [`growth of ${name}, a message`]: rounded(perMessage(large) / perMessage(small)) };
}
