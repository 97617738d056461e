import { lookup } from 'node:dns/promises';
import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { BlockList, isIP, isIPv6 } from 'node:net';

/** Whether addresses of the office's own network may be called; gateways often stand there, so an installation may allow it. */
export type OutsidePolicy = { readonly allowPrivate: boolean };

/** Why an address outside was not reached, in a word that a page explains. */
export type ReachFault = 'private-address' | 'unknown-host' | 'no-answer' | 'bad-certificate';

/** An address outside that was not reached. */
export class OutsideFault extends Error {
  readonly fault: ReachFault;
  constructor(fault: ReachFault) {
    super(fault);
    this.fault = fault;
  }
}

/** What is asked of an address outside; `patience` is the longest that it may take in all, in milliseconds. */
export type OutsideCall = {
  readonly method: 'GET' | 'HEAD' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly patience: number;
};

/** The head of an answer; its body is never read. */
export type OutsideAnswer = { readonly status: number; readonly location: string | null };

/** True where an address lies in the office's own network or on this machine, or its name is not known. */
export async function isPrivateUrl(url: string): Promise<boolean> {
  try {
    return isPrivate(await addressOf(hostOf(new URL(url))));
  } catch {
    return true;
  }
}

/**
 * Asks an address outside and answers the head of what came back. The name is looked up once and that very address is called, so that it can't
 * be another one by then; no redirect is followed. Throws an OutsideFault.
 */
export async function callOutside(url: URL, call: OutsideCall, policy: OutsidePolicy): Promise<OutsideAnswer> {
  const address = await addressOf(hostOf(url));
  if (!policy.allowPrivate && isPrivate(address)) throw new OutsideFault('private-address');
  return send(url, address, call);
}

function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

async function addressOf(host: string): Promise<string> {
  if (isIP(host)) return host;
  try {
    return (await lookup(host)).address;
  } catch {
    throw new OutsideFault('unknown-host');
  }
}

function send(url: URL, address: string, call: OutsideCall): Promise<OutsideAnswer> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        method: call.method,
        host: address,
        ...(isIP(hostOf(url)) ? {} : { servername: url.hostname }),
        port: url.port || (url.protocol === 'https:' ? 443 : 80),
        path: `${url.pathname}${url.search}`,
        headers: { ...call.headers, host: url.host },
        signal: AbortSignal.timeout(call.patience),
      },
      (answer) => {
        resolve(headOf(answer));
        // The head says all; a body without end is not waited for.
        answer.destroy();
      },
    );
    sent.on('error', (error) => reject(new OutsideFault(isOfCertificate(error) ? 'bad-certificate' : 'no-answer')));
    sent.end(call.body);
  });
}

function headOf(answer: IncomingMessage): OutsideAnswer {
  return { status: answer.statusCode ?? 0, location: answer.headers.location ?? null };
}

/** Portals of offices often forget a part of their chain of certificates; their keepers must hear that rather than "no answer". */
function isOfCertificate(error: Error): boolean {
  const code = 'code' in error ? String(error.code) : '';
  return /CERT|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET_ISSUER)/.test(code);
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
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  privateNetworks.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of [
  ['::', 127],
  // Ways that lead on to IPv4, whose private part can't be told from here.
  ['64:ff9b::', 96],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  privateNetworks.addSubnet(network, bits, 'ipv6');
