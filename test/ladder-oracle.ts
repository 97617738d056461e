/** A rung of the ladder: so many days from the due day, and what it does. */
export type OracleRung = { readonly days: number; readonly kind: string };

/** A piece of work that is owed on a morning. */
export type Owing = {
  readonly occurrenceId: string;
  readonly unitId: string;
  readonly role: string;
  readonly dueOn: string;
};

/** What must stand in the log about it. */
export type ExpectedStep = {
  readonly occurrenceId: string;
  readonly dueOn: string;
  readonly days: number;
  readonly kind: string;
  readonly outcome: string;
  readonly onDay: string;
};

/** How far a piece of work has come for one due day: the highest rung, and the day of it. */
type Height = { readonly days: number; readonly on: string };

/**
 * The rules of the ladder said a second time, apart from the product: given each morning what is owed, it says which steps must be taken. It keeps its
 * own memory of what it said, so that the product's log can be held against it step by step.
 */
export function makeLadderOracle(rungs: readonly OracleRung[], isOff: (day: string) => boolean) {
  const heights = new Map<string, Height>();
  const workedOn = (day: string, step: 1 | -1): string => (isOff(day) ? workedOn(shift(day, step), step) : day);

  function stepsOf({ occurrenceId, role, dueOn }: Owing, today: string): ExpectedStep[] {
    const key = `${occurrenceId} ${dueOn}`;
    const height = heights.get(key);
    const own = rungs.filter(({ kind }) => role === 'lead' || kind === 'digest' || kind === 'head');
    const ahead = own.filter(({ days }) => height === undefined || days > height.days);
    const early = ahead.filter(({ days }) => days < 0 && workedOn(shift(dueOn, days), -1) <= today);
    const grave = ahead.find(({ days }) => days >= 0 && workedOn(shift(dueOn, days), 1) <= today);
    const taken = grave ?? early.at(-1);
    if (taken === undefined) return [];
    // After the due day each rung keeps its distance to the one that was taken before it.
    if (taken.days >= 0 && height !== undefined && height.days >= 0)
      if (workedOn(shift(height.on, taken.days - height.days), 1) > today) return [];
    heights.set(key, { days: taken.days, on: today });
    const about = (rung: OracleRung, outcome: string) => ({ occurrenceId, dueOn, ...rung, outcome, onDay: today });
    return [
      ...early.filter((rung) => rung !== taken).map((rung) => about(rung, 'passed-over')),
      about(taken, 'climbed'),
    ];
  }

  return {
    /** The steps of a morning; none on a day off. */
    morning: (owing: readonly Owing[], today: string): readonly ExpectedStep[] =>
      isOff(today) ? [] : owing.flatMap((one) => stepsOf(one, today)),
  };
}

/** A day so many days on. */
export function shift(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
