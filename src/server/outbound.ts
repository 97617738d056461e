import { smtpMailer, type Mailer } from './mailer.ts';
import type { OutsidePolicy } from './outside-address.ts';

/** How an installation speaks to the outside: its mail server, what webhooks and looks at links may reach, and the address that its own links begin with. */
export type Outbound = {
  /** Null where no mail server is set: what is said stays in the app. */
  readonly mailer: Mailer | null;
  readonly reach: OutsidePolicy;
  readonly address: string;
};

/** What the environment says of it. */
export type OutboundSettings = {
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string | undefined;
  readonly allowPrivateWebhooks: boolean;
  readonly address: string;
};

/** Opens the ways out; nothing connects before the first mail. */
export function openOutbound(settings: OutboundSettings): Outbound {
  const { smtpUrl, mailFrom, allowPrivateWebhooks, address } = settings;
  return {
    mailer: smtpUrl && mailFrom ? smtpMailer(smtpUrl, mailFrom) : null,
    reach: { allowPrivate: allowPrivateWebhooks },
    address: address.replace(/\/+$/, ''),
  };
}
