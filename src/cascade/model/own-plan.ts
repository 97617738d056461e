import { writtenDate, type IsoDate } from '../../kernel/calendar.ts';
import { problem } from '../../kernel/problem.ts';

/** How far a unit is with a line of its own plan. It is a step within the unit: what the unit reports to the province stands on its occurrences. */
export const ownStates = ['none', 'doing', 'done'] as const;
export type OwnState = (typeof ownStates)[number];

/** What of a line of a unit's own plan the rules look at. */
export type OwnLine = {
  readonly ordinal: number;
  /** The unit's part of the province's sentence that it comes from; null for a line that the unit added. */
  readonly assignmentId: string | null;
  readonly dueOn: IsoDate | null;
  readonly divisionId: string | null;
  readonly personId: string | null;
  readonly droppedReason: string | null;
};

/** A sentence of the province in which the unit has a part, with the last day on which it owes it; null where the words give no day. */
export type ProvinceSentence = {
  readonly assignmentId: string;
  readonly text: string;
  readonly latestOn: IsoDate | null;
};

/** The first draft of a unit's own plan: a line for each of the province's sentences, in its words and with its day. */
export function firstLines(sentences: readonly ProvinceSentence[]) {
  return sentences.map(({ assignmentId, text, latestOn }, ordinal) => ({
    ordinal,
    assignmentId,
    text,
    dueOn: latestOn,
  }));
}

/** The sentences of the province that stand in no line of the unit's plan: they came since it was made. */
export function newSentences<Sentence extends ProvinceSentence>(
  sentences: readonly Sentence[],
  lines: readonly Pick<OwnLine, 'assignmentId'>[],
): readonly Sentence[] {
  const known = new Set(lines.map(({ assignmentId }) => assignmentId));
  return sentences.filter(({ assignmentId }) => !known.has(assignmentId));
}

/** Refuses with cascade.later_than_province a day after the province's own, naming both; a line without a day where the province has one, too. */
export function checkDay(dueOn: IsoDate | null, latestOn: IsoDate | null): void {
  if (latestOn === null) return;
  if (dueOn === null) throw problem('cascade.own_day_missing', { province: writtenDate(latestOn) }, { field: 'dueOn' });
  if (dueOn > latestOn)
    throw problem(
      'cascade.later_than_province',
      { own: writtenDate(dueOn), province: writtenDate(latestOn) },
      { field: 'dueOn' },
    );
}

/** The lines that stand: those that the unit did not leave out. */
export function standing<Line extends Pick<OwnLine, 'droppedReason'>>(lines: readonly Line[]): readonly Line[] {
  return lines.filter(({ droppedReason }) => droppedReason === null);
}

/** The standing lines that neither a division nor a person has, in their order; a plan with such lines can't be put in force. */
export function linesOfNobody<Line extends OwnLine>(lines: readonly Line[]): readonly Line[] {
  return standing(lines).filter(({ divisionId, personId }) => divisionId === null && personId === null);
}

/** Who holds the unit's part of a sentence by the lines that come from it: the first person answers, the others help; the first division has it. */
export function holdersBy(lines: readonly OwnLine[]): {
  readonly divisionId: string | null;
  readonly main: string | null;
  readonly helpers: readonly string[];
} {
  const people = [...new Set(standing(lines).flatMap(({ personId }) => personId ?? []))];
  const divisionId = standing(lines).find((line) => line.divisionId !== null)?.divisionId ?? null;
  return { divisionId, main: people[0] ?? null, helpers: people.slice(1) };
}
