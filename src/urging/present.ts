import type { z } from 'zod';
import type { Actor } from '../server/actor.ts';
import { mayCoordinate } from '../tasks/policies.ts';
import type { letterView, messageView, settingsView } from './api.ts';
import type { Ladder } from './model/ladder.ts';
import { partsOf, subjectKindOf, type Line, type LineSubject } from './model/message-lines.ts';
import { maySet } from './policies.ts';
import type { LetterRecord } from './store/letters.ts';
import type { MessageRecord } from './store/messages.ts';
import type { SettingsRecord } from './store/settings.ts';

/** A letter as the API shows it to an actor. */
export function presentLetter({ fileHash: _hash, ...letter }: LetterRecord, actor: Actor): z.output<typeof letterView> {
  return {
    ...letter,
    decidedAt: letter.decidedAt?.toISOString() ?? null,
    abilities: { decide: letter.state === 'drafted' && mayCoordinate(actor) },
  };
}

/** A line of a message with what it speaks of. */
type ShownLine = Line & {
  readonly messageId: string;
  readonly open: boolean;
  readonly subject: LineSubject;
};

/** A message with its lines, those of other messages left out. */
export function presentMessage(message: MessageRecord, lines: readonly ShownLine[]): z.output<typeof messageView> {
  const own = lines.filter((line) => line.messageId === message.id);
  return {
    id: message.id,
    onDay: message.onDay,
    readAt: message.readAt?.toISOString() ?? null,
    parts: partsOf(own).map(({ kind, lines: ofKind }) => ({
      kind,
      lines: ofKind.map(({ subject: { id, proof, ...subject }, on, open }) => ({
        ...subject,
        occurrenceId: subjectKindOf(kind) === 'occurrence' ? id : null,
        on,
        open,
        returned: proof === 'returned',
      })),
    })),
  };
}

/** The settings that hold; the webhook's secret is not among what is shown. */
export function presentSettings(
  settings: SettingsRecord | null,
  usual: Ladder,
  mailServer: boolean,
  actor: Actor,
): z.output<typeof settingsView> {
  return {
    rungs: [...(settings?.rungs ?? usual)],
    usual: settings === null,
    mail: settings?.mail ?? true,
    mailServer,
    webhookUrl: settings?.webhookUrl ?? null,
    setBy: settings?.setBy ?? null,
    setAt: settings?.setAt.toISOString() ?? null,
    abilities: { set: maySet(actor) },
  };
}
