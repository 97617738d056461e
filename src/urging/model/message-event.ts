import { isEvent, subjectKindOf, type Line, type LineSubject } from './message-lines.ts';

/** What a webhook is told of one message: who is meant, each piece of work, each silent address, what happened and what waits, as the API names them. */
export function eventOf(
  to: {
    readonly messageId: string;
    readonly at: Date;
    readonly personId: string;
    readonly personName: string;
    readonly email: string | null;
  },
  lines: readonly (Line & { readonly subject: LineSubject })[],
  address: string,
) {
  const about = ({ kind, subject: { id, text, unitName, place } }: (typeof lines)[number]) => ({
    [`${subjectKindOf(kind)}Id`]: id,
    text,
    unit: unitName,
    url: `${address}${place}`,
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
          : [{ kind: line.kind, ...about(line), dueOn: line.on, proof: line.subject.proof }],
      ),
      silent: lines.flatMap((line) => (line.kind === 'silent' ? [{ ...about(line), since: line.on }] : [])),
      events: lines.flatMap((line) => (isEvent(line.kind) ? [{ kind: line.kind, ...about(line), on: line.on }] : [])),
    },
  };
}
