import type { Proof } from '../../tasks/model/states.ts';
import type { Line } from './message-lines.ts';

/** What a webhook is told of one message: who is meant, each piece of work and each silent address, as the API names them. */
export function eventOf(
  to: {
    readonly messageId: string;
    readonly at: Date;
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
  const aboutWork = ({ id, taskText, unitName }: (typeof lines)[number]['occurrence']) => ({
    occurrenceId: id,
    text: taskText,
    unit: unitName,
    url: `${address}/work/${id}`,
  });
  return {
    type: 'urging.message',
    timestamp: to.at.toISOString(),
    data: {
      messageId: to.messageId,
      person: { name: to.personName, email: to.email },
      work: lines.flatMap(({ kind, on, occurrence }) =>
        kind === 'silent' ? [] : [{ kind, ...aboutWork(occurrence), dueOn: on, proof: occurrence.proof }],
      ),
      silent: lines.flatMap(({ kind, on, occurrence }) =>
        kind === 'silent' ? [{ ...aboutWork(occurrence), since: on }] : [],
      ),
    },
  };
}
