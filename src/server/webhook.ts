import { createHmac, randomBytes } from 'node:crypto';
import { lookup } from 'node:dns/promises';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { BlockList, isIP, isIPv6 } from 'node:net';

/** What is sent to an address outside: an event with a name of its own, so that whoever receives it twice knows. */
export type WebhookCall = {
  readonly url: string;
  readonly secret: string;
  readonly id: string;
  readonly now: Date;
  readonly body: object;
};

/** Whether addresses of the office's own network may be called; gateways often stand there, so an installation may allow it. */
export type WebhookPolicy = { readonly allowPrivate: boolean };

/** Why a call did not come through, in a word that the page explains. */
export class WebhookFault extends Error {
  readonly fault: 'private-address' | 'unknown-host' | 'no-answer' | 'refused';
  constructor(fault: WebhookFault['fault']) {
    super(fault);
    this.fault = fault;
  }
}

/** Longest that the other side may take in all, in milliseconds. */
const patience = 10_000;

/** True where an address lies in the office's own network or on this machine, or its name is not known. */
export async function isPrivateUrl(url: string): Promise<boolean> {
  try {
    return isPrivate(await addressOf(hostOf(new URL(url))));
  } catch {
    return true;
  }
}

/** A new secret in the form of the Standard Webhooks specification. */
export function makeWebhookSecret(): string {
  return `whsec_${randomBytes(24).toString('base64')}`;
}

/**
 * Posts an event signed as the Standard Webhooks specification says (headers webhook-id, webhook-timestamp, webhook-signature; HMAC-SHA256).
 * The name is looked up once and that very address is called; no redirect is followed. Throws a WebhookFault.
 */
export async function callWebhook(call: WebhookCall, policy: WebhookPolicy): Promise<void> {
  const url = new URL(call.url);
  const address = await addressOf(hostOf(url));
  if (!policy.allowPrivate && isPrivate(address)) throw new WebhookFault('private-address');
  const body = JSON.stringify(call.body);
  const seconds = String(Math.floor(call.now.getTime() / 1000));
  const status = await post(url, address, body, {
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    'webhook-id': call.id,
    'webhook-timestamp': seconds,
    'webhook-signature': `v1,${sign(call.secret, `${call.id}.${seconds}.${body}`)}`,
  });
  if (status < 200 || status > 299) throw new WebhookFault('refused');
}

/** The signature of a text by a secret of `makeWebhookSecret`. */
export function sign(secret: string, text: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  return createHmac('sha256', key).update(text).digest('base64');
}

function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

async function addressOf(host: string): Promise<string> {
  if (isIP(host)) return host;
  try {
    return (await lookup(host)).address;
  } catch {
    throw new WebhookFault('unknown-host');
  }
}

function post(url: URL, address: string, body: string, headers: Record<string, string>): Promise<number> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        method: 'POST',
        host: address,
        ...(isIP(hostOf(url)) ? {} : { servername: url.hostname }),
        port: url.port || (url.protocol === 'https:' ? 443 : 80),
        path: `${url.pathname}${url.search}`,
        headers: { ...headers, host: url.host },
        signal: AbortSignal.timeout(patience),
      },
      (answer) => {
        // The status says all; a body without end is not waited for.
        resolve(answer.statusCode ?? 0);
        answer.destroy();
      },
    );
    sent.on('error', () => reject(new WebhookFault('no-answer')));
    sent.end(body);
  });
}

/** True for addresses that are not of the public internet: this machine, private networks, link-local (also a cloud's metadata). */
function isPrivate(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  const plain = mapped ?? address;
  return privateNetworks.check(plain, isIPv6(plain) ? 'ipv6' : 'ipv4');
}

const privateNetworks = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['224.0.0.0', 3],
] as const)
  privateNetworks.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  privateNetworks.addSubnet(network, bits, 'ipv6');
