import { callOutside, OutsideFault, type OutsidePolicy } from '../server/outside-address.ts';
import { lookOfStatus, type LinkFault, type LinkLook } from './model/link.ts';

/** Longest that one step may take, in milliseconds. */
const patience = 10_000;
/** More steps than these lead nowhere. */
const mostRedirects = 5;
const redirects: readonly number[] = [301, 302, 303, 307, 308];

/**
 * Looks whether a link answers: asks for the head, then for the page where the head is refused, and follows redirects itself so that each step
 * is held against private addresses. Reads no body and keeps nothing but the status.
 */
export async function checkLink(address: string, policy: OutsidePolicy): Promise<LinkLook> {
  try {
    let url = new URL(address);
    for (let step = 0; step <= mostRedirects; step += 1) {
      const { status, location } = await ask(url, policy);
      if (!redirects.includes(status) || !location) return lookOfStatus(status);
      const next = URL.canParse(location, url.href) ? new URL(location, url) : null;
      if (!next || !/^https?:$/.test(next.protocol)) return silent('error-status', status);
      url = next;
    }
    return silent('too-many-redirects');
  } catch (error) {
    if (error instanceof OutsideFault) return silent(error.fault);
    throw error;
  }
}

/** Some servers refuse HEAD, or close on it, and answer GET all the same. */
async function ask(url: URL, policy: OutsidePolicy) {
  const headers = { accept: '*/*', 'user-agent': 'thuoc-do link check' };
  const head = await callOutside(url, { method: 'HEAD', headers, patience }, policy).catch((error: unknown) => {
    if (error instanceof OutsideFault && error.fault === 'no-answer') return null;
    throw error;
  });
  if (head && head.status < 400) return head;
  return callOutside(url, { method: 'GET', headers, patience }, policy);
}

function silent(fault: LinkFault, status: number | null = null): LinkLook {
  return { state: 'silent', status, fault };
}
