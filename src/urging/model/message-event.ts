import type { Proof } from '../../tasks/model/states.ts';
import { isEvent, placeOf, type Line } from './message-lines.ts';

/** What a webhook is told of one message: who is meant, each piece of work, each silent address and what happened, as the API names them. */
export function eventOf(
  to: {
    readonly messageId: string;
    readonly at: Date;
    readonly personId: string;
    readonly personName: string;
    readonly email: string | null;
  },
  lines: readonly (Line & {
    readonly occurrence: {
      readonly id: string;
      readonly taskText: string;
      readonly unitName: string;
      readonly proof: Proof;
    };
  })[],
  address: string,
) {
  const aboutWork = ({ kind, occurrence: { id, taskText, unitName } }: (typeof lines)[number]) => ({
    occurrenceId: id,
    text: taskText,
    unit: unitName,
    url: `${address}${placeOf(kind, id)}`,
  });
  return {
    type: 'urging.message',
    timestamp: to.at.toISOString(),
    data: {
      messageId: to.messageId,
      person: { id: to.personId, name: to.personName, email: to.email },
      work: lines.flatMap((line) =>
        line.kind === 'silent' || isEvent(line.kind)
          ? []
          : [{ kind: line.kind, ...aboutWork(line), dueOn: line.on, proof: line.occurrence.proof }],
      ),
      silent: lines.flatMap((line) => (line.kind === 'silent' ? [{ ...aboutWork(line), since: line.on }] : [])),
      events: lines.flatMap((line) =>
        isEvent(line.kind) ? [{ kind: line.kind, ...aboutWork(line), on: line.on }] : [],
      ),
    },
  };
}
