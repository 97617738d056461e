import type { z } from 'zod';
import type { Actor } from '../server/actor.ts';
import type { Proof } from '../tasks/model/states.ts';
import { mayCoordinate } from '../tasks/policies.ts';
import type { letterView, messageView, settingsView } from './api.ts';
import type { Ladder } from './model/ladder.ts';
import { partsOf, type Line } from './model/message-lines.ts';
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

/** A line of a message with the work that it speaks of. */
type ShownLine = Line & {
  readonly messageId: string;
  readonly open: boolean;
  readonly occurrence: {
    readonly id: string;
    readonly taskText: string;
    readonly unitName: string;
    readonly proof: Proof;
  };
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
      lines: ofKind.map(({ occurrence: { id, taskText, unitName, proof }, on, open }) => ({
        occurrenceId: id,
        taskText,
        unitName,
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
