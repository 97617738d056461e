import type { Proof } from '../../tasks/model/states.ts';
import type { RungKind } from './ladder.ts';

/** What a webhook is told of one message: who is meant and each piece of work, as the API names them. */
export function eventOf(
  to: {
    readonly messageId: string;
    readonly at: Date;
    readonly personName: string;
    readonly email: string | null;
  },
  lines: readonly {
    readonly kind: RungKind;
    readonly dueOn: string;
    readonly occurrence: {
      readonly id: string;
      readonly taskText: string;
      readonly unitName: string;
      readonly proof: Proof;
    };
  }[],
  address: string,
) {
  return {
    type: 'urging.message',
    timestamp: to.at.toISOString(),
    data: {
      messageId: to.messageId,
      person: { name: to.personName, email: to.email },
      work: lines.map(({ kind, dueOn, occurrence }) => ({
        kind,
        occurrenceId: occurrence.id,
        text: occurrence.taskText,
        unit: occurrence.unitName,
        dueOn,
        proof: occurrence.proof,
        url: `${address}/work/${occurrence.id}`,
      })),
    },
  };
}
