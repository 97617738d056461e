import { createHmac, randomBytes } from 'node:crypto';
import { callOutside, OutsideFault, type OutsidePolicy, type ReachFault } from './outside-address.ts';

/** What is sent to an address outside: an event with a name of its own, so that whoever receives it twice knows. */
export type WebhookCall = {
  readonly url: string;
  readonly secret: string;
  readonly id: string;
  readonly now: Date;
  readonly body: object;
};

/** Why a call did not come through, in a word that the page explains. */
export class WebhookFault extends Error {
  readonly fault: ReachFault | 'refused';
  constructor(fault: WebhookFault['fault']) {
    super(fault);
    this.fault = fault;
  }
}

/** Longest that the other side may take in all, in milliseconds. */
const patience = 10_000;

/** A new secret in the form of the Standard Webhooks specification. */
export function makeWebhookSecret(): string {
  return `whsec_${randomBytes(24).toString('base64')}`;
}

/**
 * Posts an event signed as the Standard Webhooks specification says (headers webhook-id, webhook-timestamp, webhook-signature; HMAC-SHA256);
 * no redirect is followed. Throws a WebhookFault.
 */
export async function callWebhook(call: WebhookCall, policy: OutsidePolicy): Promise<void> {
  const body = JSON.stringify(call.body);
  const seconds = String(Math.floor(call.now.getTime() / 1000));
  const headers = {
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    'webhook-id': call.id,
    'webhook-timestamp': seconds,
    'webhook-signature': `v1,${sign(call.secret, `${call.id}.${seconds}.${body}`)}`,
  };
  const { status } = await callOutside(new URL(call.url), { method: 'POST', headers, body, patience }, policy).catch(
    (error: unknown) => {
      throw error instanceof OutsideFault ? new WebhookFault(error.fault) : error;
    },
  );
  if (status < 200 || status > 299) throw new WebhookFault('refused');
}

/** The signature of a text by a secret of `makeWebhookSecret`. */
export function sign(secret: string, text: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  return createHmac('sha256', key).update(text).digest('base64');
}
